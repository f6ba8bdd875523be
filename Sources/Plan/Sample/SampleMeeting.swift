/// The sample's last meeting, two weeks before its day.
enum SampleMeeting {
    static let id = "meeting-1"
    static let day = SampleJournal.day("2010-06-01")

    /// Its acts in order; the last one closes it.
    static func acts(on plan: Plan) -> [Act] {
        [act("us", beginning(plan)), act("mx", spoken), act("us", closing)]
    }

    private static func act(_ side: String, _ changes: [Change]) -> Act {
        Act(author: SamplePlan.office(side), partner: side, asOf: day, changes: changes)
    }

    /// Nine o'clock UTC of its day, in seconds since 1970-01-01 00:00 UTC.
    private static let start = Int(day.start() / 1000) + 9 * 3_600

    private static func beginning(_ plan: Plan) -> [Change] {
        let outline = MeetingOutline(
            day: day, kind: .review, minutes: 30, marking: "U",
            present: plan.partners.map { ($0.id, $0.roster) })
        return (try? plan.begin(id, outline, issues: plan.issues(on: day), at: start, on: day)) ?? []
    }

    private static let spoken: [Change] =
        decision(
            1, "\(SampleFacts.juarez)/resources",
            "The second half of the 2009 funds is obligated before July; the third class waits for it.")
        + decision(
            2, "\(SampleFacts.tijuana)/joint-operations",
            "Neither side moves forces at the crossing without telling the other a day before.")
        + action(
            1, "\(SampleFacts.juarez)/joint-operations", "Send the draft of the handover to the state police", "mx",
            "Governance ministry", "2010-06-10")
        + action(
            2, "\(SampleFacts.juarez)/technology", "Name who maintains the X-ray vans", "us", "Customs attaché",
            "2010-06-18")
        + action(
            3, "\(SampleFacts.juarez)/cooperation", "Report how many requests were answered within thirty days", "mx",
            "Attorney general's office", "2010-06-25")
        + part(
            .note, "n1", 1, "\(SampleFacts.culiacan)/training",
            "The state asked for two more weeks before it names its officer.")

    private static func decision(_ number: Int, _ subject: String, _ text: String) -> [Change] {
        part(.decision, "d\(number)", number, subject, text)
    }

    private static func action(
        _ number: Int, _ subject: String, _ text: String, _ owner: String, _ lead: String, _ due: String
    ) -> [Change] {
        part(.action, "a\(number)", number, subject, text)
            + [(FieldName.owner, owner), (.lead, lead), (.due, due)].map {
                Change(.action, "\(id)/a\(number)", $0.0, to: $0.1)
            }
    }

    private static func part(
        _ kind: RecordKind, _ name: String, _ position: Int, _ subject: String, _ text: String
    ) -> [Change] {
        [
            (FieldName.text(.text, .english), text), (.subject, subject), (.position, position.code), (.day, day.code),
            (.marking, "U"),
        ].map { Change(kind, "\(id)/\(name)", $0.0, to: $0.1) }
    }

    private static let closing: [Change] =
        (1...16).flatMap { number in
            [
                Change(.item, "\(id)/\(number)", .visited, to: true.code),
                Change(.item, "\(id)/\(number)", .spent, to: (60 + number * 17 % 90).code),
            ]
        }
        + [
            (FieldName.current, nil),
            (
                .text(.summary, .english),
                "Two lines improved and two got worse; joint operations in Ciudad Juárez remain the worst line. Both sides agree on money and on notice at the crossing."
            ),
            (
                .text(.comment, .english),
                "Both sides agree that the order of the first steps delays the plan, and not money."
            ),
            (.number, 1.code), (.venue, "Joint planning room, Mexico City"),
            (.chair, "Embassy, law enforcement section"), (.noteTaker, "Public security ministry"),
            (.nextMeeting, "2010-06-15"), (.currentSince, (start + 28 * 60).code),
            (.tags, "review, ciudad-juarez, resources"), (.review, "2012-06-01"), (.closed, day.code),
        ].map { Change(.meeting, id, $0.0, to: $0.1) }
        + [("us", "LES"), ("mx", "SG")].map { Change(.attendance, "\(id)/\($0.0)", .initials, to: $0.1) }
}

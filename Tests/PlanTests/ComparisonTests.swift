import Plan
import TestSupport
import Testing

@Suite("Comparing two days")
struct ComparisonTests {
    private let then = SamplePlan.day - 21
    private let now = SamplePlan.day

    private func past(_ day: Day) -> Plan {
        var plan = Plan()
        for entry in SamplePlan.journal() where entry.time <= Moment(endOf: day).time { plan.apply(entry.act.changes) }
        return plan
    }

    @Test("A day compared with itself is no different")
    func same() {
        #expect(Comparison(of: SamplePlan.plan, on: now, with: SamplePlan.plan, on: now).isEmpty)
    }

    @Test("A side that was removed at both ends leaves nothing behind")
    func removedSide() {
        var (past, present) = (past(then), SamplePlan.plan)
        let first = past.commitments.filter { $0.partner == "mx" }.map(\.id)
        #expect(!first.isEmpty)
        past.apply([Change(.partner, "mx", .removed, to: true.code)])
        present.apply([Change(.partner, "mx", .removed, to: true.code)])
        present.apply(first.map { Change(.commitment, $0, .removed, to: true.code) })
        let comparison = Comparison(of: past, on: then, with: present, on: now)
        #expect(!comparison.left.contains { $0.kind == .commitment })
    }

    @Test("What got worse, what got better, what is new and what is gone")
    func different() throws {
        let plan = SamplePlan.plan
        let comparison = Comparison(of: past(then), on: then, with: plan, on: now)
        for turn in comparison.turns {
            #expect(turn.then == past(then).shownStatus(of: turn.effort, on: then))
            #expect(turn.now == plan.shownStatus(of: turn.effort, on: now))
        }
        let technology = EffortID(city: "ciudad-juarez", line: .technology)
        #expect(comparison.turns.contains { $0.effort == technology && $0.kind == .worse })
        let kinds = comparison.turns.map { turn in EffortChange.Kind.allCases.firstIndex(of: turn.kind) ?? 0 }
        #expect(kinds == kinds.sorted() && Set(kinds).count > 1)
        let known = past(then).issues(on: then)
        #expect(comparison.issues.settled.count < known.count && !comparison.issues.new.isEmpty)
        // Who was silent then and still is tells nothing new.
        for issue in comparison.issues.new {
            guard case .silentSide(let side, _, _, _) = issue.cause, let id = issue.effort else { continue }
            #expect(!past(then).silentSides(of: id, on: then).contains(side), "\(issue)")
        }
    }

    @Test("A silence that goes on is neither new nor settled, and off track is not settled by it")
    func silence() {
        let bench = Bench(Bench.said(.training, .offTrack))
        let (first, later) = (bench.today, bench.today + 15)
        func said(_ side: String, _ status: Status) -> Plan {
            bench.plan.moved(by: [
                Change(.assessment, "c/training/\(side)", .status, to: status.rawValue),
                Change(.assessment, "c/training/\(side)", .asOf, to: later.code),
                Change(.assessment, "c/training/\(side)", .since, to: later.code),
            ])
        }
        func names(_ past: Plan, _ then: Day, _ now: Plan) -> [[CauseName]] {
            let about: Set<CauseName> = [.offTrack, .unknown, .silentSide, .neverAssessed, .disputed]
            let issues = Comparison(of: past, on: then, with: now, on: later).issues
            return [issues.new, issues.settled].map { issues in
                issues.filter { $0.line == .training }.map(\.cause.name).filter(about.contains)
            }
        }
        // Both fall silent on a red effort; then one side says the same again or another status.
        #expect(names(bench.plan, first, bench.plan) == [[.unknown], []])
        #expect(names(bench.plan, later, said("us", .offTrack)) == [[], [.unknown]])
        #expect(names(bench.plan, later, said("us", .atRisk)) == [[], [.unknown]])
        #expect(names(bench.plan, later, said("mx", .onTrack)) == [[], [.unknown]])
        #expect(names(bench.plan, first, said("us", .atRisk)) == [[.silentSide], []])
    }

    @Test(
        "A silence goes on whatever is said in it, taken back, or begins to be expected of whom",
        arguments: [
            // US was off track and silent, or at risk; it says the other, and is silent again.
            ("R-", "A-", [[], []]), ("A-", "R-", [[], []]), ("R-", "G-", [[], []]),
            // Its judgement is taken back while the other side never spoke, or is silent too.
            ("R-", "--", [[], []]), ("RA", "-A", [[], []]), ("RA", "--", [[], []]),
            // Off track that falls silent is not settled; what is said freshly ends a silence.
            ("r-", "R-", [["unknown"], []]), ("R-", "r-", [[], ["unknown"]]), ("R-", "a-", [[], ["unknown"]]),
            ("r-", "A-", [["unknown"], ["offTrack"]]), ("r-", "--", [["neverAssessed"], ["offTrack"]]),
            ("a-", "--", [["neverAssessed"], []]), ("--", "r-", [["offTrack"], ["neverAssessed"]]),
            ("-G", "rG", [["offTrack"], ["unknown"]]), ("gG", "GG", [["unknown"], []]),
        ] as [(String, String, [[String]])])
    func silences(before: String, after: String, expected: [[String]]) {
        #expect(changed(words(before), words(after)) == expected)
    }

    @Test("What was never assessed is new once an assessment is expected, and settled once none is")
    func expected() {
        let bench = Bench([Change(.plan, Plan.settingsID, .start, to: nil)])
        let begun = bench.plan.moved(by: Bench.project("p", []))
        #expect(changed(bench.plan, begun) == [["neverAssessed"], []])
        #expect(changed(begun, bench.plan) == [[], ["neverAssessed"]])
        // A side that was silent before the other spoke, and is after its word is taken back.
        let said = bench.plan.moved(by: said("g-"))
        #expect(changed(bench.plan, said) == [[], []] && changed(said, bench.plan) == [[], []])
    }

    /// A plan with the last words of US and MX: a letter is a status, a small one a fresh word, `-` none.
    private func words(_ letters: String) -> Plan { Bench().plan.moved(by: said(letters)) }

    private func said(_ letters: String) -> [Change] {
        zip(["us", "mx"], letters).flatMap { side, letter -> [Change] in
            let words: [Character: String] = ["R": "off-track", "A": "at-risk", "G": "on-track"]
            guard let word = words[Character(letter.uppercased())] else { return [] }
            let day = Bench().today - (letter.isLowercase ? 1 : 40)
            return [
                Change(.assessment, "c/training/\(side)", .status, to: word),
                Change(.assessment, "c/training/\(side)", .asOf, to: day.code),
            ]
        }
    }

    /// The causes of the new and the settled issues of status and silence between two plans on one day.
    private func changed(_ past: Plan, _ present: Plan) -> [[String]] {
        let about: Set<CauseName> = [.offTrack, .unknown, .neverAssessed, .silentSide]
        let issues = Comparison(of: past, on: Bench().today, with: present, on: Bench().today).issues
        return [issues.new, issues.settled].map { issues in
            issues.filter { $0.line == .training && about.contains($0.cause.name) }.map { "\($0.cause.name)" }
        }
    }

    @Test("Unmarked records are one issue of their kind, whichever is the first")
    func unmarked() {
        let bench = Bench(["a", "b"].map { Change(.milestone, $0, .title, to: $0) })
        let marked = bench.plan.moved(by: [Change(.milestone, "a", .marking, to: "U")])
        let issues = Comparison(of: bench.plan, on: bench.today, with: marked, on: bench.today).issues
        #expect(issues.new.isEmpty && issues.settled.isEmpty)
    }

    /// A shown status: that of a word of a day, or of a word that is too old.
    private func shown(_ word: String) -> ShownStatus {
        var said = Assessment(id: "c/training/us")
        let isSilent = word.hasPrefix("?")
        said.status = ["G": .onTrack, "A": .atRisk, "R": .offTrack, "N": .notStarted, "D": .done][word.suffix(1)]
        said.asOf = isSilent ? now - 40 : now
        return ShownStatus([said], staleAfter: 14, today: now)
    }

    @Test(
        "Each transition of a shown status: a silence is never better, and the same word after it is said again",
        arguments: [
            ("G", "R", .worse), ("R", "G", .better), ("A", "N", .better), ("N", "A", .worse), ("G", "D", .better),
            ("G", "G", nil), ("R", "R", nil), ("R", "?R", .fellSilent), ("G", "?G", .fellSilent),
            ("G", "?R", .fellSilent),
            ("R", "?G", .fellSilent), ("R", "?", .fellSilent), ("?R", "R", .saidAgain), ("?G", "G", .saidAgain),
            ("?G", "R", .worse), ("?R", "G", .better), ("?A", "A", .saidAgain), ("?", "R", .firstSaid),
            ("?", "G", .firstSaid), ("?", "?", nil), ("?G", "?R", nil), ("?", "?G", nil),
        ] as [(String, String, EffortChange.Kind?)])
    func transition(from: String, to: String, kind: EffortChange.Kind?) {
        #expect(EffortChange.kind(from: shown(from), to: shown(to)) == kind)
    }

    @Test("A side whose word turned is told with its own reason, also where the shown status is the same")
    func sides() throws {
        let bench = Bench(Bench.said(.training, .atRisk))
        let id = EffortID(city: "c", line: .training)
        let later = bench.plan.moved(by: [
            Change(.assessment, id.assessment(by: "us"), .text(.reason, .english), to: "money"),
            Change(.assessment, id.assessment(by: "mx"), .status, to: "on-track"),
            Change(.assessment, id.assessment(by: "mx"), .text(.reason, .english), to: "crews"),
        ])
        let change = try #require(
            Comparison(of: bench.plan, on: bench.today, with: later, on: bench.today).turns.first)
        #expect(change.kind == .oneSide && change.sides.map(\.side.id) == ["mx"])
        #expect(change.sides.first?.reason[.english] == "crews")
        let gone = later.moved(by: [Change(.assessment, id.assessment(by: "mx"), .removed, to: "1")])
        let removed = Comparison(of: later, on: bench.today, with: gone, on: bench.today).turns
        #expect(removed.first?.sides.map(\.now) == [nil])
    }

    @Test("An issue whose days have gone on is the same issue")
    func ticking() {
        let plan = SamplePlan.plan
        let comparison = Comparison(of: plan, on: now, with: plan, on: now + 1)
        #expect(!comparison.issues.new.contains { $0.kind == .oneSided || $0.kind == .behindSchedule })
    }

    @Test("What entered and left the plan is told once, without what belongs to it")
    func entered() {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.project, "new", .title, to: "New"), Change(.project, "new", .effort, to: "tijuana/training"),
            Change(.commitment, "new/us", .commitmentState, to: "agreed"), Change(.city, "x", .name, to: "X"),
            Change(.project, "newer", .title, to: "Newer"), Change(.project, "newer", .effort, to: "x/training"),
            Change(.project, "sample-1", .removed, to: "1"),
        ])
        let comparison = Comparison(of: SamplePlan.plan, on: now, with: plan, on: now)
        #expect(comparison.entered == [RecordName(.city, "x"), RecordName(.project, "new")])
        #expect(comparison.left == [RecordName(.project, "sample-1")])
    }

    @Test(
        "Nothing changed between a plan and itself; forward and back are each other's mirror",
        arguments: 0..<Faults.count(20, 60))
    func mirror(seed: Int) {
        var random = RandomPlan(seed, days: ["2009-12-31", "2010-05-20", "2010-06-01", "2010-06-14"])
        let (one, first) = (random.plan, now - 20)
        for _ in 0..<12 { _ = random.change() }
        let (other, second) = (random.plan, now - seed % 20)
        #expect(Comparison(of: one, on: first, with: one, on: first).isEmpty)
        let there = Comparison(of: one, on: first, with: other, on: second)
        let back = Comparison(of: other, on: second, with: one, on: first)
        if !there.isBegunSince, !back.isBegunSince {
            #expect(there.entered == back.left && there.left == back.entered)
            #expect(there.issues.new == back.issues.settled && there.issues.settled == back.issues.new)
        }
        // The first words on a new city are told, the last ones on one that left are not.
        let both = Set(one.cities.map(\.id)).intersection(other.cities.map(\.id))
        let turns = there.turns.filter { both.contains($0.effort.city) }
        let others = Set(back.turns.map(\.effort)).filter { both.contains($0.city) }
        #expect(Set(turns.map(\.effort)) == others)
        for turn in turns {
            let reverse = back.turns.first { $0.effort == turn.effort }
            let kinds: [EffortChange.Kind] =
                switch turn.kind {
                case .worse: turn.then.status == nil ? [.fellSilent] : [.better]
                case .better: turn.then.status == nil ? [.fellSilent] : [.worse]
                case .firstSaid, .saidAgain: [.fellSilent]
                case .fellSilent: [.firstSaid, .saidAgain, .worse, .better]
                case .oneSide: [.oneSide]
                }
            #expect(reverse.map { kinds.contains($0.kind) } == true, "\(turn.kind)")
            #expect(Set(turn.sides.map(\.side.id)) == Set(reverse?.sides.map(\.side.id) ?? []))
        }
        // The star of the board is on the efforts on which a side's word is another.
        let since = ChangesSinceMeeting(nil, on: first, past: one, touched: [], now: other)
        for turn in turns where !turn.sides.isEmpty {
            let isOfPartner = turn.sides.contains { turn in other.partners.contains { $0.id == turn.side.id } }
            #expect(since.isTurned(turn.effort, in: other, on: second) == isOfPartner)
        }
    }

    @Test("Of a plan that was begun since then only what was reported is told, as the star of the board tells it")
    func begun() {
        let plan = SamplePlan.plan
        let comparison = Comparison(of: Plan(), on: then, with: plan, on: now)
        #expect(comparison.isBegunSince && comparison.entered.isEmpty && comparison.issues.new.isEmpty)
        let since = ChangesSinceMeeting(nil, on: then, past: Plan(), touched: [], now: plan)
        let meetingless = plan.moved(by: plan.meetings.map { Change(.meeting, $0.id, .removed, to: true.code) })
        let starred = meetingless.boardChanges(on: now, since: since).filter { ($0.now.lastTurn ?? then) >= then }
        #expect(Set(starred.map(\.effort)).isSubset(of: Set(comparison.turns.map(\.effort))))
        #expect(comparison.turns.allSatisfy { $0.kind == .firstSaid } && !comparison.turns.isEmpty)
    }

    @Test("An issue of another cause on the same subject is another issue")
    func causes() {
        let stepless = Bench([
            Change(.dependency, "c/training>c/resources", .since, to: "2010-06-01"),
            Change(.dependency, "c/resources>c/training", .since, to: "2010-06-01"),
        ])
        let late = stepless.plan.moved(by: [
            Change(.dependency, "c/training>c/resources", .firstStep, to: "S"),
            Change(.dependency, "c/training>c/resources", .due, to: "2010-06-10"),
        ])
        let comparison = Comparison(of: stepless.plan, on: stepless.today, with: late, on: stepless.today)
        #expect(comparison.issues.new.map(\.cause.name) == [.firstStepOverdue])
        #expect(comparison.issues.settled.isEmpty)
    }
}

extension SampleFacts {
    /// The commitments of both sides to the projects.
    static let commitments: [SampleRecord] = [
        commitment("2010-03-31", "sample-1", "us", .inPlace, "Five helicopters", lead: lawEnforcement),
        commitment(
            "2010-04-12", "sample-1", "mx", .offered, "Crews and a hangar", due: "2010-06-30", follow: "2010-06-01",
            lead: security),
        commitment(
            "2010-02-10", "sample-2", "us", .agreed, "Twelve inspection devices", due: "2010-06-30",
            lead: customsAttache),
        commitment(
            "2010-02-10", "sample-2", "mx", .agreed, "Operators on three shifts", due: "2010-07-31", lead: customs),
        commitment("2010-01-20", "sample-3", "us", .inPlace, "Instructors and a place to train", lead: lawEnforcement),
        commitment(
            "2010-04-06", "sample-3", "mx", .agreed, "Sixty candidates, vetted", due: "2010-07-05", lead: security),
        commitment("2010-03-01", "sample-4", "us", .inPlace, "Liaison officers at the command post", lead: justice),
        commitment(
            "2010-03-01", "sample-4", "mx", .asked, "A state force of the same size", due: "2010-05-31",
            follow: "2010-06-18", lead: governance),
        commitment(
            "2010-02-01", "sample-5", "us", .agreed, "Equipment and a year of training", due: "2010-09-30",
            lead: justice),
        commitment(
            "2010-02-01", "sample-5", "mx", .agreed, "Twenty analysts and a legal basis", due: "2010-08-31",
            lead: attorney),
        commitment("2010-02-15", "sample-6", "us", .inPlace, "Start-up funds", lead: aid),
        commitment("2010-02-20", "sample-6", "mx", .inPlace, "A seat for every borough", lead: governance),
        commitment("2010-05-10", "sample-7", "us", .inPlace, "Three X-ray vans", lead: customsAttache),
        commitment("2010-05-28", "sample-7", "mx", .inPlace, "Crews, fuel and a lane", lead: customs),
        commitment("2010-01-25", "sample-8", "us", .inPlace, "Dogs and trainers", lead: customsAttache),
        commitment("2010-02-25", "sample-8", "mx", .inPlace, "Sixteen handlers", lead: customs),
        commitment(
            "2010-03-15", "sample-9", "mx", .offered, "Two companies for a week", due: "2010-08-31",
            follow: "2010-07-01", lead: security),
        commitment(
            "2010-03-20", "sample-9", "us", .agreed, "Observers and a scenario", due: "2010-08-31", lead: justice),
        commitment("2010-05-20", "sample-10", "us", .inPlace, "Furniture, telephone lines and a budget", lead: aid),
        commitment("2010-06-01", "sample-10", "mx", .inPlace, "A building", lead: attorney),
        commitment("2010-02-12", "sample-11", "us", .inPlace, "The software and its upkeep", lead: aid),
        commitment("2010-03-12", "sample-11", "mx", .inPlace, "Clerks who enter the cases", lead: attorney),
        commitment("2010-04-15", "sample-12", "mx", .inPlace, "The academy's budget for 2010", lead: security),
        commitment(
            "2010-05-06", "sample-12", "us", .withdrawn, "Six instructors; the contract was not renewed",
            lead: lawEnforcement),
        commitment(
            "2010-05-12", "sample-13", "mx", .asked, "The same unit for Sinaloa", due: "2010-12-31",
            follow: "2010-06-30", lead: attorney),
        commitment("2010-03-01", "sample-14", "us", .inPlace, "Teaching material", lead: aid),
        commitment("2010-03-01", "sample-14", "mx", .agreed, "Forty schools", due: "2010-08-23", lead: governance),
    ]

    private static let lawEnforcement = "Embassy, law enforcement section"
    private static let justice = "Embassy, justice attaché"
    private static let customsAttache = "Customs attaché"
    private static let aid = "Aid agency"
    private static let security = "Public security ministry"
    private static let governance = "Governance ministry"
    private static let customs = "Customs"
    private static let attorney = "Attorney general's office"

    private static func commitment(
        _ day: String, _ project: String, _ side: String, _ state: CommitmentState, _ what: String, due: String? = nil,
        follow: String? = nil, lead: String
    ) -> SampleRecord {
        SampleRecord(
            day, side, .commitment, Commitment.id(of: .project(project), by: side),
            [(.commitmentState, state.code), (.what, what), (.lead, lead), (.since, day)]
                + (due.map { [(.due, $0)] } ?? []) + (follow.map { [(.followUp, $0)] } ?? []))
    }
}

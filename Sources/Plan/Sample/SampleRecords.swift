/// A record of the sample, entered by one side on a day.
struct SampleRecord {
    let day: String
    let side: String
    let kind: RecordKind
    let id: String
    let values: [(FieldName, String)]

    init(
        _ day: String, _ side: String, _ kind: RecordKind, _ id: String, _ values: [(FieldName, String)],
        marking: String? = "U"
    ) {
        self.day = day
        self.side = side
        self.kind = kind
        self.id = id
        self.values = values + (marking.map { [(.marking, $0)] } ?? [])
    }
}

extension SampleFacts {
    /// The costs and results of the projects. The sums of the United States' money are made up so that 46 % is
    /// obligated and 9 % expended, as the Government Accountability Office reported it for 31 March 2010
    /// (GAO-10-837); five helicopters, inspection devices, dog handlers and police officers are among the deliveries
    /// of that report.
    static let details: [SampleRecord] = [
        money("sample-1", "us", "existing", 80_000_000, 48_000_000, 8_000_000, levels: "federal"),
        money("sample-2", "us", "existing", 30_000_000, 12_000_000, 1_000_000, levels: "federal municipal"),
        money("sample-3", "us", "new", 15_000_000, 6_000_000, 1_500_000, levels: "federal state"),
        money("sample-4", "mx", "new", 150_000_000, 30_000_000, 10_000_000, "MXN", levels: "federal state municipal"),
        money("sample-5", "us", "new", 12_000_000, 3_000_000, 500_000, levels: "federal"),
        money("sample-6", "us", "new", 3_000_000, 1_500_000, 800_000, levels: "municipal"),
        money("sample-7", "us", "existing", 25_000_000, 12_500_000, 3_600_000, levels: "federal"),
        money("sample-8", "us", "existing", 5_000_000, 3_000_000, 900_000, levels: "federal"),
        money("sample-9", "mx", "existing", 20_000_000, 8_000_000, 2_000_000, "MXN", levels: "federal state"),
        money("sample-10", "us", "new", 8_000_000, 1_500_000, 200_000, levels: "federal state municipal"),
        money("sample-11", "us", "existing", 12_000_000, 3_000_000, 1_000_000, levels: "federal state"),
        money("sample-12", "mx", "new", 60_000_000, 20_000_000, 5_000_000, "MXN", levels: "state"),
        money("sample-13", "us", "new", 6_000_000, 500_000, 0, levels: "federal state"),
        money("sample-14", "us", "existing", 4_000_000, 1_000_000, 500_000, levels: "state municipal"),
        more(
            "sample-1",
            [
                (.unit, "Federal forces, air wing"), (.vetted, "1"), (.deliveryPromised, "2009-12-15"),
                (.delivered, "2010-03-31"),
            ]),
        more("sample-2", [(.deliveryPromised, "2010-03-31")]),
        more("sample-3", [(.unit, "State investigators, second class"), (.vetted, "0")]),
        more(
            "sample-5",
            [
                (.unit, "Cyber unit, federal"), (.vetted, "1"), (.deliveryPromised, "2010-05-15"),
                (.delivered, "2010-06-04"),
                (.inUseSince, "2011-04-15"),
            ]),
        more(
            "sample-6",
            [(.publicMilestone, "The council answers its telephone day and night"), (.publicFrom, "2010-11-20")]),
        more(
            "sample-7",
            [
                (.deliveryPromised, "2010-02-28"), (.delivered, "2010-05-10"), (.inUseSince, "2010-06-01"),
                (.publicMilestone, "Waiting times at the crossing are shown in public"), (.publicFrom, "2010-05-31"),
            ]),
        more("sample-13", [(.family, "sample-5")]),
    ]

    /// The milestones.
    static let milestones: [SampleRecord] = [
        milestone(
            "m-1", "\(juarez)/training", "First class of investigators finished", "us", "2010-04-30",
            reached: "2010-05-07"),
        milestone("m-2", "\(juarez)/joint-operations", "Handover agreed with the state police", "mx", "2010-05-31"),
        milestone("m-3", "sample-5", "Cyber unit staffed", "mx", "2010-07-15"),
        milestone("m-4", "\(tijuana)/resources", "Third inspection device handed over", "us", "2010-07-15"),
        milestone("m-5", "sample-10", "Planning room opened", "us", "2010-07-01"),
        milestone("m-6", "\(culiacan)/training", "Instructors ready to teach", "mx", "2010-09-30"),
        milestone(
            "m-7", "\(culiacan)/cooperation", "First term of the school programme", "mx", "2010-08-23", marking: nil),
        milestone(
            "m-8", "\(juarez)/resources", "Half of the 2009 funds obligated", "us", "2010-03-31",
            reached: "2010-04-09"),
    ]

    /// The joint assessment: weaknesses of the groups, and the efforts that answer them.
    static let vulnerabilities: [SampleRecord] = [
        weakness(
            "v-1", "Smuggling network", "Depends on a few crossings for its cash and weapons",
            "\(juarez)/resources \(tijuana)/resources"),
        weakness(
            "v-2", "Local enforcers", "Recruits young people who neither study nor work",
            "\(juarez)/cooperation \(culiacan)/cooperation"),
        weakness(
            "v-3", "Smuggling network", "Communicates on lines that can be located and intercepted",
            "\(juarez)/technology \(culiacan)/technology"),
        weakness("v-4", "Money handlers", "Moves its money through a few exchange houses", nil),
        weakness(
            "v-5", "Local enforcers", "Relies on the protection of corrupt police officers",
            "\(juarez)/joint-operations \(juarez)/training \(culiacan)/training"),
    ]

    /// The conditions of each city.
    static let conditions: [SampleRecord] = [
        condition(
            "c-1", juarez, "political", "Federal and state police under one command", "absent", "Governor's office"),
        condition("c-2", juarez, "cultural", "People report extortion without fear", "emerging", "Citizens' council"),
        condition(
            "c-3", tijuana, "political", "City and federal government agree on the crossing", "emerging", "City hall"),
        condition(
            "c-4", tijuana, "cultural", "Business supports the police in public", "holding", "Business council"),
        condition(
            "c-5", culiacan, "political", "The next state government keeps the agreements", "emerging",
            "Governance ministry"),
        condition(
            "c-6", culiacan, "cultural", "A culture of lawfulness is taught in school", "absent", "Education ministry"),
    ]

    /// The dependencies. Federal and state forces depend on each other, and so do equipment and exchange.
    static let dependencies: [SampleRecord] = [
        need(
            "2010-01-14", "\(juarez)/joint-operations", "\(juarez)/training",
            "Federal forces need a vetted state police"),
        need(
            "2010-02-16", "\(juarez)/training", "\(juarez)/joint-operations",
            "The state police is vetted only under federal cover"),
        need(
            "2010-03-10", "\(juarez)/technology", "\(juarez)/cooperation",
            "Equipment is of use only where both may read the same data"),
        need(
            "2010-03-10", "\(juarez)/cooperation", "\(juarez)/technology",
            "There is nothing to exchange without equipment",
            [(.firstStep, "Exchange licence plate data at the bridges"), (.owner, "us"), (.due, "2010-07-01")]),
        need(
            "2010-03-30", "\(tijuana)/joint-operations", "\(tijuana)/cooperation",
            "The exercise is planned in the shared room"),
        need("2010-05-12", "sample-13", "sample-5", "The second unit waits for the first"),
    ]

    private static func money(
        _ id: String, _ payer: String, _ funding: String, _ pledged: Int, _ obligated: Int, _ expended: Int,
        _ currency: String? = nil, levels: String
    ) -> SampleRecord {
        SampleRecord(
            "2010-04-09", payer, .project, id,
            [
                (.payer, payer), (.funding, funding), (.pledged, pledged.code), (.obligated, obligated.code),
                (.expended, expended.code), (.levels, levels),
            ] + (currency.map { [(.currency, $0)] } ?? []))
    }

    private static func more(_ id: String, _ values: [(FieldName, String)]) -> SampleRecord {
        SampleRecord("2010-06-05", "us", .project, id, values)
    }

    private static func milestone(
        _ id: String, _ subject: String, _ title: String, _ owner: String, _ due: String, reached: String? = nil,
        marking: String? = "U"
    ) -> SampleRecord {
        SampleRecord(
            reached ?? "2010-02-01", owner, .milestone, id,
            [(.title, title), (.subject, subject), (.owner, owner), (.due, due)]
                + (reached.map { [(.reached, $0)] } ?? []), marking: marking)
    }

    private static func weakness(_ id: String, _ group: String, _ title: String, _ answers: String?) -> SampleRecord {
        SampleRecord(
            "2010-02-24", "us", .vulnerability, id,
            [(.group, group), (.title, title)] + (answers.map { [(.answers, $0)] } ?? []), marking: "SBU")
    }

    private static func condition(
        _ id: String, _ city: String, _ kind: String, _ title: String, _ standing: String, _ owner: String
    ) -> SampleRecord {
        SampleRecord(
            "2010-02-24", "mx", .condition, id,
            [
                (.title, title), (.city, city), (.kind, kind), (.conditionState, standing),
                (.text(.owner, .english), owner),
                (.since, "2010-02-24"),
            ])
    }

    private static func need(
        _ day: String, _ needer: String, _ needed: String, _ why: String, _ first: [(FieldName, String)] = []
    ) -> SampleRecord {
        SampleRecord(
            day, "us", .dependency, "\(needer)>\(needed)", [(.text(.reason, .english), why), (.since, day)] + first)
    }
}

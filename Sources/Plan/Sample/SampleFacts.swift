/// A judgement of the sample: one side's assessment of an effort on a day.
struct SampleAssessment {
    let day: String
    let side: String
    let city: String
    let line: LineOfEffort
    let status: Status
    let trend: Trend?
    let progress: Int?
    let stage: Int?
    let why: String?

    init(
        _ day: String, _ side: String, _ city: String, _ line: LineOfEffort, _ status: Status, _ trend: Trend? = nil,
        _ progress: Int? = nil, stage: Int? = nil, _ why: String? = nil
    ) {
        self.day = day
        self.side = side
        self.city = city
        self.line = line
        self.status = status
        self.trend = trend
        self.progress = progress
        self.stage = stage
        self.why = why
    }
}

/// A project of the sample.
struct SampleProject {
    let city: String
    let line: LineOfEffort
    let title: String
    let kind: ProjectKind
    let start: String
    let finish: String
    let status: Status
    let note: String?
}

/// The facts of the sample plan. Places and public programme figures are real; the judgements are made up, and no
/// person is named.
enum SampleFacts {
    static let juarez = "ciudad-juarez"
    static let tijuana = "tijuana"
    static let culiacan = "culiacan"

    static let cities: [(id: String, name: String, state: String, code: String, share: Int)] = [
        (juarez, "Ciudad Juárez", "Chihuahua", "08037", 35), (tijuana, "Tijuana", "Baja California", "02004", 15),
        (culiacan, "Culiacán", "Sinaloa", "25006", 10),
    ]

    static let rosters = [
        "us": "Embassy, law enforcement section\nEmbassy, justice attaché\nCustoms attaché\nAid agency",
        "mx": "Attorney general's office\nPublic security ministry\nGovernance ministry\nForeign ministry\nCustoms",
    ]

    static let leads: [LineOfEffort: (us: String, mx: String)] = [
        .resources: ("Embassy, law enforcement section", "Foreign ministry"),
        .training: ("Embassy, law enforcement section", "Public security ministry"),
        .jointOperations: ("Embassy, justice attaché", "Governance ministry"),
        .technology: ("Customs attaché", "Customs"),
        .cooperation: ("Aid agency", "Attorney general's office"),
    ]

    static let nextSteps: [(city: String, line: LineOfEffort, step: String, owner: String, due: String)] = [
        (juarez, .jointOperations, "Agree the handover with the state police", "mx", "2010-06-20"),
        (juarez, .resources, "Obligate the second half of the 2009 funds", "us", "2010-06-30"),
        (juarez, .training, "Vet the second class of investigators", "mx", "2010-07-05"),
        (juarez, .technology, "Decide who maintains the X-ray vans", "us", "2010-06-10"),
        (juarez, .cooperation, "Put in writing who is called first, and when", "mx", "2010-06-25"),
        (tijuana, .resources, "Hand over the third inspection device", "us", "2010-07-15"),
        (tijuana, .jointOperations, "Hold the first joint exercise at the crossing", "mx", "2010-06-28"),
        (tijuana, .cooperation, "Open the shared planning room", "us", "2010-07-01"),
        (culiacan, .training, "Send the state's list of candidates", "mx", "2010-06-08"),
        (culiacan, .technology, "Choose the unit that is trained first", "us", "2010-06-30"),
    ]

    static let projects: [SampleProject] = [
        .init(
            city: juarez, line: .resources, title: "Bell helicopters for the federal forces", kind: .equipment,
            start: "2009-11-01",
            finish: "2010-12-15", status: .atRisk,
            note: "Five are delivered to the country; crews and spare parts are still to come."),
        .init(
            city: juarez, line: .resources, title: "Inspection devices at the bridges", kind: .equipment,
            start: "2009-12-01", finish: "2010-09-30", status: .onTrack,
            note: nil),
        .init(
            city: juarez, line: .training, title: "Investigators' course, second class", kind: .training,
            start: "2010-01-15",
            finish: "2010-11-30", status: .onTrack,
            note: "Part of the more than 4,000 police officers trained nationwide."),
        .init(
            city: juarez, line: .jointOperations, title: "State counterpart to the federal deployment",
            kind: .operation, start: "2010-02-01",
            finish: "2010-10-31", status: .offTrack, note: "Federal forces need working state forces, and the reverse."),
        .init(
            city: juarez, line: .technology, title: "First cyber unit", kind: .institution,
            start: "2010-01-10", finish: "2011-01-31",
            status: .atRisk, note: "To be set up in the other cities once it works."),
        .init(
            city: juarez, line: .cooperation, title: "Citizens' council on security", kind: .outreach,
            start: "2010-02-15", finish: "2011-02-28",
            status: .onTrack, note: nil),
        .init(
            city: tijuana, line: .resources, title: "X-ray vans at the port of entry", kind: .equipment,
            start: "2009-11-15", finish: "2010-08-31", status: .onTrack,
            note: nil),
        .init(
            city: tijuana, line: .training, title: "Dog handlers for the customs service", kind: .training,
            start: "2009-12-10", finish: "2010-07-31", status: .onTrack,
            note: nil),
        .init(
            city: tijuana, line: .jointOperations, title: "Joint exercise at the crossing", kind: .operation,
            start: "2010-03-01", finish: "2010-09-30",
            status: .atRisk, note: nil),
        .init(
            city: tijuana, line: .cooperation, title: "Shared planning room", kind: .institution,
            start: "2010-02-01", finish: "2010-12-31",
            status: .onTrack, note: nil),
        .init(
            city: culiacan, line: .resources, title: "Prosecutors' case system", kind: .institution,
            start: "2010-01-20", finish: "2011-02-15",
            status: .onTrack, note: nil),
        .init(
            city: culiacan, line: .training, title: "State police academy: instructors", kind: .training,
            start: "2010-03-15",
            finish: "2011-03-15", status: .atRisk, note: nil),
        .init(
            city: culiacan, line: .technology, title: "Second cyber unit", kind: .institution,
            start: "2010-05-01", finish: "2011-03-20",
            status: .atRisk, note: "Waits for the first unit."),
        .init(
            city: culiacan, line: .cooperation, title: "Culture of lawfulness in the schools", kind: .outreach,
            start: "2010-02-20", finish: "2011-03-31",
            status: .onTrack, note: nil),
    ]
}

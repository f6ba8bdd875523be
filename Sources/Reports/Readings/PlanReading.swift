import Plan

/// The board as machines read it. The shape is kept from version to version: names may be added, none is changed.
public struct PlanReading: Encodable, Sendable {
    public let plan: String
    public let today: String
    @OrNull public var clock: ClockReading?
    public let focusShare: Int
    public let cities: [CityReading]

    /// The board of a plan on a day, or the part of it for some cities.
    public init(_ plan: Plan, cities: [City]? = nil, on today: Day) {
        self.plan = plan.settings.title
        self.today = today.iso
        clock = plan.clock(on: today).map { ClockReading($0, phase: plan.phase(on: today)?.name) }
        focusShare = plan.focusShare ?? 0
        self.cities = (cities ?? plan.cities).map { CityReading(plan, $0, on: today) }
    }
}

/// The clock on a day.
public struct ClockReading: Encodable, Sendable {
    public let start: String
    public let end: String
    public let months: Int
    public let month: Int
    public let daysLeft: Int
    @OrNull public var phase: String?

    init(_ clock: Clock, phase: String?) {
        start = clock.start.iso
        end = clock.end.iso
        months = clock.months
        month = clock.month
        daysLeft = clock.daysLeft
        self.phase = phase
    }
}

/// A city and its five lines.
public struct CityReading: Encodable, Sendable {
    /// The line that stands worst.
    public struct Worst: Encodable, Sendable {
        public let line: String
        public let status: String
    }

    public let id: String
    public let name: String
    @OrNull public var share: Int?
    @OrNull public var note: String?
    @OrNull public var marking: String?
    public let worst: Worst
    public let efforts: [EffortReading]

    /// A city of a plan on a day.
    public init(_ plan: Plan, _ city: City, on today: Day, withProjects: Bool = false) {
        id = city.id
        name = city.name
        share = city.share
        note = city.note
        marking = city.marking
        let worst = plan.worstLine(of: city.id, on: today)
        self.worst = Worst(line: worst.line.rawValue, status: worst.shown.status.code)
        efforts = LineOfEffort.allCases.map {
            EffortReading(plan, EffortID(city: city.id, line: $0), on: today, withProjects: withProjects)
        }
    }
}

extension Status? {
    /// The neutral code of what is shown.
    var code: String { self?.rawValue ?? "unknown" }
}

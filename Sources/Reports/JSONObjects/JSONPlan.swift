import Plan

/// The board for machines. Later versions may add names but never change one.
public struct JSONPlan: Encodable, Sendable {
    /// The plan's title.
    public let plan: String
    /// The present day, in ISO 8601 like every day here.
    public let today: String
    /// The clock; null where the plan has no first day.
    @OrNull public var clock: JSONClock?
    /// The stated share of the violence of the cities, in per cent; null where none is stated.
    @OrNull public var focusShare: Int?
    /// The cities in the order of the board.
    public let cities: [JSONCity]

    /// The board of a plan on a day, or the part of it for some cities.
    public init(_ plan: Plan, cities: [City]? = nil, on today: Day) {
        self.plan = plan.settings.title.plain
        self.today = today.iso
        clock = plan.clock(on: today).map { JSONClock($0, phase: plan.phase(on: today)?.name.plain) }
        focusShare = plan.focusShare
        self.cities = (cities ?? plan.cities).map { JSONCity(plan, $0, on: today) }
    }
}

/// The clock on a day.
public struct JSONClock: Encodable, Sendable {
    /// The first day.
    public let start: String
    /// The first day after the last month.
    public let end: String
    /// The length in months.
    public let months: Int
    /// The month that today is in, from 1; 0 before the start.
    public let month: Int
    /// Days until the end; negative when it is over.
    public let daysLeft: Int
    /// The neutral name of the phase.
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

/// A city and its five lines: every field of its table, and the values derived on a day.
public struct JSONCity: Encodable, Sendable {
    private let record: JSONRecord
    private let derived: Derived

    private struct Derived: Encodable, Sendable {
        /// The worst line.
        let worst: Worst
        let efforts: [JSONEffort]
    }

    private struct Worst: Encodable, Sendable {
        let line: String
        let status: String
    }

    /// A city of a plan on a day.
    public init(_ plan: Plan, _ city: City, on today: Day, withProjects: Bool = false) {
        record = JSONRecord(.city, city.id, of: plan)
        let worst = plan.worstLine(of: city.id, on: today)
        derived = Derived(
            worst: Worst(line: worst.line.rawValue, status: worst.shown.status.code),
            efforts: LineOfEffort.allCases.map {
                JSONEffort(plan, EffortID(city: city.id, line: $0), on: today, withProjects: withProjects)
            })
    }

    public func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        try derived.encode(to: encoder)
    }
}

extension Status? {
    /// The neutral code of a shown status.
    var code: String { self?.rawValue ?? "unknown" }
}

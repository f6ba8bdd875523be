/// The plan's clock on a day: the used time and the time left.
public struct Clock: Equatable, Sendable {
    /// The first day of the plan.
    public let start: Day
    /// The length of the plan in months.
    public let months: Int
    /// The present day.
    public let today: Day

    /// The clock of a plan on a day.
    public init(start: Day, months: Int, today: Day) {
        self.start = start
        self.months = max(1, months)
        self.today = today
    }

    /// The day on which the plan ends: the first one after its last month.
    public var end: Day { start.adding(months: months) }

    /// The month that today is in, from 1; 0 before the start and at most `months` after the end.
    public var month: Int {
        today < start ? 0 : min(months, start.months(to: today) + 1)
    }

    /// Days until `end`; 0 or less after it.
    public var daysLeft: Int { end - today }

    /// The share of the clock that is used, to the nearest per cent from 0 to 100; 100 only once no day is left.
    public var used: Int {
        let all = max(1, end - start)
        let nearest = (min(all, max(0, today - start)) * 200 + all) / (2 * all)
        return daysLeft > 0 ? min(99, nearest) : nearest
    }
}

import Foundation

/// A time zone: which calendar day a time falls on.
///
/// A day is everywhere a calendar day of the reader's zone: today, the day on which an act was entered, the end of a
/// day in the past.
public struct Zone: Sendable {
    /// The seconds by which the zone's clocks are ahead of Coordinated Universal Time.
    private let offset: @Sendable (Int64) -> Int

    /// A zone.
    /// - Parameter offset: the seconds ahead of Coordinated Universal Time at a time in seconds since 1970.
    public init(offset: @escaping @Sendable (Int64) -> Int) { self.offset = offset }

    /// The zone of the environment: `TZ`, else the machine's.
    public static let reader = Zone { seconds in
        var (time, parts) = (time_t(seconds), tm())
        localtime_r(&time, &parts)
        return parts.tm_gmtoff
    }

    /// The seconds since 1970 that the zone's clocks show at a time.
    fileprivate func local(_ seconds: Int64) -> Int64 { seconds + Int64(offset(seconds)) }

    /// The day at a time in seconds since 1970.
    fileprivate func day(at seconds: Int64) -> Day {
        let local = local(seconds)
        return Day(number: Int((local >= 0 ? local : local - 86_399) / 86_400))
    }
}

extension HybridTime {
    /// The day in a zone.
    public func day(in zone: Zone) -> Day { zone.day(at: seconds) }

    /// The day in the reader's zone.
    public var day: Day { day(in: .reader) }

    /// The time of day in a zone: `14:05`.
    public func timeOfDay(in zone: Zone = .reader) -> String {
        let minutes = Int((zone.local(seconds) % 86_400 + 86_400) % 86_400 / 60)
        return "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    }

    private var seconds: Int64 { (milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1000 }
}

extension Day {
    /// The first millisecond of the day in a zone, since 1970-01-01 00:00 UTC.
    public func start(in zone: Zone = .reader) -> Int64 {
        // No zone is a whole day away from Coordinated Universal Time; clocks that are put back or forward make the
        // first second of a day a matter of search.
        var (before, within) = (Int64(number - 1) * 86_400, Int64(number + 1) * 86_400)
        while within - before > 1 {
            let middle = before + (within - before) / 2
            if zone.day(at: middle) < self { before = middle } else { within = middle }
        }
        return within * 1000
    }
}

import Foundation
import Plan
import Testing

@Suite("Days of a time zone")
struct ZoneTests {
    private static let zones = [
        "UTC", "America/Mexico_City", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/Asuncion",
        "Australia/Lord_Howe", "Europe/Madrid",
    ]

    private func zone(_ name: String) throws -> Zone {
        let zone = try #require(TimeZone(identifier: name))
        return Zone { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
    }

    private func time(_ text: String) throws -> HybridTime {
        HybridTime(milliseconds: Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970) * 1000)
    }

    @Test(
        "An evening's act falls on the evening's day",
        arguments: [
            ("2010-06-16T04:30:00Z", "America/Mexico_City", "2010-06-15", "23:30"),
            ("2010-06-15T09:30:00Z", "Pacific/Kiritimati", "2010-06-15", "23:30"),
            ("2010-06-15T10:30:00Z", "Pacific/Kiritimati", "2010-06-16", "00:30"),
            ("2010-06-15T23:30:00Z", "UTC", "2010-06-15", "23:30"),
            ("1969-12-31T23:59:59Z", "UTC", "1969-12-31", "23:59"),
            ("1970-01-01T03:00:00Z", "America/Mexico_City", "1969-12-31", "21:00"),
        ])
    func day(text: String, name: String, day: String, clock: String) throws {
        let (time, zone) = (try time(text), try zone(name))
        #expect(time.day(in: zone).iso == day)
        #expect(time.timeOfDay(in: zone) == clock)
    }

    @Test("A day starts where the day before it ends, also where clocks are put forward or back", arguments: zones)
    func start(name: String) throws {
        let zone = try zone(name)
        let first = try #require(Day(iso: "2009-09-01"))
        for day in (0..<400).map({ first + $0 }) {
            let start = day.start(in: zone)
            #expect(HybridTime(milliseconds: start).day(in: zone) == day, "\(day.iso)")
            #expect(HybridTime(milliseconds: start - 1).day(in: zone) == day - 1, "\(day.iso)")
            #expect(Moment(endOf: day - 1, in: zone).time < HybridTime(milliseconds: start))
            #expect(Moment(endOf: day - 1, in: zone).time.day(in: zone) == day - 1)
        }
    }
}

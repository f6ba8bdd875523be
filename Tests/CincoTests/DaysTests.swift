import Foundation
import Plan
import Screens
import Store
import Testing

@testable import cinco

@Suite("A day is a calendar day of the reader's time zone")
struct DaysTests {
    private let place = Workplace()
    private let effort = "juarez/resources"

    private func plan(pinned: Day? = nil) -> Plan {
        var plan = SamplePlan.plan
        plan.set(.plan, Plan.settingsID, [.init(.pinned, pinned?.iso)])
        return plan
    }

    /// Makes a plan in which the city is renamed at half past eleven in the evening of a day, and half past midnight.
    private func makePlan(_ name: String, on day: Day) throws {
        let zone = try #require(TimeZone(identifier: name))
        let own = Zone { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
        let (start, midnight) = (day.start(in: own), (day + 1).start(in: own))
        func act(_ name: String, on day: Day) -> Act {
            Act(author: "a", partner: nil, asOf: day, changes: [Change(.city, "x", .name, to: name)])
        }
        let founding = Act(
            author: "a", partner: nil, asOf: day,
            changes: [
                Change(.plan, Plan.settingsID, .title, to: "T"), Change(.city, "x", .name, to: "Morning"),
                Change(.partner, "us", .text(.name, .english), to: "US"),
            ])
        try Store(making: place.plan, founding: founding, now: { start + 8 * 3_600_000 }).close()
        for (time, name, day) in [(midnight - 1_800_000, "Evening", day), (midnight + 1_800_000, "Night", day + 1)] {
            let store = try Store(opening: place.plan, now: { time })
            _ = try store.commit(act(name, on: day))
            store.close()
        }
    }

    @Test(
        "The log, --as-of and compare cut the days where the reader's clock does",
        arguments: ["America/Mexico_City", "Pacific/Kiritimati", "UTC"])
    func commands(name: String) throws {
        let day = try #require(Day(iso: "2010-06-15"))
        try makePlan(name, on: day)
        func run(_ words: String...) throws -> String {
            try place.run(Workplace.program, words + ["--plan", place.plan], ["TZ": name]).output
        }
        #expect(try run("status", "--as-of", (day - 1).iso).contains("Morning") == false)
        #expect(try run("status", "--as-of", day.iso).contains("Evening"))
        #expect(try run("status", "--as-of", (day + 1).iso).contains("Night"))
        // Each act was entered on its own day.
        let log = try run("log", "--lang", "en")
        #expect(log.contains("Night") && !log.contains("entered"), "\(log)")
        #expect(try run("log", "--as-of", day.iso).contains("Night") == false)
    }

    @Test("Today is the day of the reader's zone, whatever it is elsewhere")
    func today() throws {
        try makePlan("UTC", on: try #require(Day(iso: "2010-06-15")))
        let seconds = Int(Date().timeIntervalSince1970)
        // Zones in which it is five minutes to and five minutes past midnight now.
        for local in [86_400 - 300, 300] {
            let ahead = local - seconds % 86_400
            let zone = Zone { _ in ahead }
            let sign = ahead > 0 ? "-" : "+"
            let (hours, rest) = (abs(ahead) / 3600, abs(ahead) % 3600)
            let place = place
            let name = "XXX\(sign)\(hours):\(rest / 60):\(rest % 60)"
            let run = try place.run(
                Workplace.program,
                ["set", "x", "resources", "on-track", "--as", "us", "--plan", place.plan], ["TZ": name])
            #expect(run.code == 0, "\(run.errorOutput)")
            let list = try place.run(
                Workplace.program, ["list", "assessment", "--format", "json", "--plan", place.plan], ["TZ": name])
            let day = HybridTime(milliseconds: Int64(seconds) * 1000).day(in: zone)
            #expect(list.output.contains("\"as_of\" : \"\(day.iso)\""), "\(name) \(list.output)")
        }
    }

    private final class Clock: @unchecked Sendable {
        var time: Int64
        init(_ time: Int64) { self.time = time }
    }

    @Test("A board that is open over midnight shows the new day, and wakes for nothing else", arguments: [false, true])
    func midnight(isPinned: Bool) throws {
        let day = try #require(Day(iso: "2010-06-15"))
        var act = Act(
            author: "a", partner: nil, asOf: day,
            changes: [Change(.plan, Plan.settingsID, .title, to: "T"), Change(.city, "x", .name, to: "X")])
        if isPinned { act.changes.append(Change(.plan, Plan.settingsID, .pinned, to: day.iso)) }
        try Store(making: place.plan, founding: act).close()
        let clock = Clock((day + 1).start() - 90_000)
        var options = OptionValues()
        options.plan = place.plan
        let session = try Session.start(
            Context(options, environment: { place.environment[$0] }), path: place.plan, size: (80, 24),
            isColoured: false, now: { clock.time })
        session.settle()
        _ = session.handle(.tick)
        #expect(session.state.today == day)
        #expect(session.pause == (isPinned ? nil : 90_000))
        clock.time += 90_000
        _ = session.handle(.tick)
        #expect(session.state.today == (isPinned ? day : day + 1))
        #expect(session.pause == (isPinned ? nil : 86_400_000))
    }
}

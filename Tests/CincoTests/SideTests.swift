import Canvas
import Foundation
import Plan
import Store
import TestCopies
import Testing

@testable import Screens
@testable import cinco

@Suite("The side that the interface records for")
struct SideTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    private func session(settings: String = "", as side: String? = nil) throws -> Session {
        try place.write(settings, to: ".config/cinco/settings.toml")
        var options = OptionValues()
        (options.plan, options.partner) = (place.plan, side)
        let session = try Session.start(
            Context(options, environment: { place.environment[$0] }), path: place.plan, size: (80, 24),
            isColoured: false)
        session.settle()
        return session
    }

    @Test("A side in the settings that the plan does not have is asked for before the first act")
    func unknown() throws {
        let session = try session(settings: "as = \"zz\"\n")
        _ = session.handle(.key(.character("s")))
        guard case .pick(let pick)? = session.state.overlay else {
            Testing.Issue.record("nothing is asked")
            return
        }
        #expect(pick.title.contains("'zz'"))
        _ = session.handle(.key(.enter))
        _ = session.handle(.key(.escape))
        _ = session.handle(.key(.character("s")))
        guard case .pickStatus(_, sides: ["us"])? = session.state.overlay else {
            Testing.Issue.record("the answer was not taken")
            return
        }
    }

    @Test("A side that the plan has, or none, is not asked for")
    func known() throws {
        for (session, side) in [
            (try session(settings: "as = \"mx\"\n"), "mx"), (try session(as: "mx"), "mx"), (try session(), "us"),
        ] {
            #expect(session.state.sideOfAnotherDay == nil && session.state.author.side == side)
        }
    }
}

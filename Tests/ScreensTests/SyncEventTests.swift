import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("What is told while it is synchronised")
struct SyncEventTests {
    @Test("Whoever asked is told of all; what began by itself tells only of news and of what did not go")
    func quiet() {
        for isQuiet in [false, true] {
            var state = State(showing: SamplePlan.plan)
            state.beginSync(isDry: false, isQuiet: isQuiet)
            #expect(state.copies.isBusy && (state.message == nil) == isQuiet)
            state.followSync(.progress("reading"))
            state.followSync(.result("nothing", hasActs: false))
            #expect((state.message == nil) == isQuiet)
            state.followSync(.result("two came in", hasActs: true))
            #expect(state.message?.text == "two came in")
            state.followSync(.warning("not reached"))
            state.followSync(.result("well", hasActs: true))
            #expect(state.message?.text == "not reached" && state.message?.isWarning == true)
            state.followSync(.end)
            #expect(!state.copies.isBusy)
        }
    }

    @Test("While it is at work a second wish is no second run")
    func once() {
        var state = State(showing: SamplePlan.plan)
        #expect(update(&state, .key("S")) == [.sync(isDry: false)])
        state.beginSync(isDry: false, isQuiet: false)
        #expect(update(&state, .key("S")).isEmpty)
    }
}

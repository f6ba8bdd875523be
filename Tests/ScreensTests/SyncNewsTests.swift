import Plan
import Testing

@testable import Screens

@Suite("What is told while it is synchronised")
struct SyncNewsTests {
    private func state() -> State {
        let surroundings = Surroundings(
            path: "/p", shownPath: "/p", themes: [], isReadOnly: false, calendarDay: SamplePlan.day, salt: 1)
        return State(
            plan: SamplePlan.plan, surroundings: surroundings, hand: Hand(author: "a", partner: "us"),
            language: .english, theme: "mono", size: (80, 24))
    }

    @Test("Whoever asked is told of all; what began by itself tells only of news and of what did not go")
    func quiet() {
        for isQuiet in [false, true] {
            var state = state()
            state.beginSync(isDry: false, isQuiet: isQuiet)
            #expect(state.copies.isBusy && (state.message == nil) == isQuiet)
            state.take(.progress("reading"))
            state.take(.outcome("nothing", isNews: false))
            #expect((state.message == nil) == isQuiet)
            state.take(.outcome("two came in", isNews: true))
            #expect(state.message?.text == "two came in")
            state.take(.warning("not reached"))
            state.take(.outcome("well", isNews: true))
            #expect(state.message?.text == "not reached" && state.message?.isWarning == true)
            state.take(.end)
            #expect(!state.copies.isBusy)
        }
    }

    @Test("While it is at work a second wish is no second run")
    func once() {
        var state = state()
        #expect(update(&state, .key("S")) == [.sync(isDry: false)])
        state.beginSync(isDry: false, isQuiet: false)
        #expect(update(&state, .key("S")).isEmpty)
    }
}

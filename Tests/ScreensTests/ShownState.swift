import Plan
import TestSupport

@testable import Screens

extension State {
    /// A program that shows a plan to a person recording for `us`.
    init(
        showing plan: Plan, language: Language = .english,
        size: (width: Int, height: Int) = (80, 24), isPlain: Bool = false
    ) {
        let configuration = Configuration(
            path: "/p", shownPath: "/p", themes: ["dark", "light"], isReadOnly: false, calendarDay: SamplePlan.day,
            salt: 1, isPlain: isPlain)
        self.init(
            plan: plan, configuration: configuration, author: Author(name: "x", side: "us"), language: language,
            theme: "dark", size: size)
    }
}

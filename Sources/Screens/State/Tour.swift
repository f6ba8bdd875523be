import Phrases
import Plan

/// The tour: tasks to try on the sample. A step ends when its task is done.
public struct Tour: Equatable, Sendable {
    /// The index of the current step; the number of steps after the last one.
    public private(set) var step = 0

    /// A tour from its beginning.
    public init() {}

    private static let effort = EffortID(city: "tijuana", line: .jointOperations)

    /// The condition that ends each step, in the order of the sentences in `TourPhrases`.
    static let steps: [@Sendable (State) -> Bool] = [
        { $0.screen.place == .board && $0.selectedCity?.id == effort.city },
        { $0.target == .effort(effort) },
        { isOffTrack($0) },
        { !isOffTrack($0) },
        { $0.screen.place == .issues },
        { $0.screens.contains { $0.place == .issues } && $0.screen.place != .issues },
        { $0.screen.place == .board },
        { $0.screen.place == .board && $0.selectedCity?.id == "culiacan" },
        { $0.screen.place == .promises },
        { $0.travel != nil },
        { $0.travel == nil },
        { $0.screen.place.kind == .meeting },
        { state in
            state.meetingInView.map { state.plan.currentItem(of: $0) != state.plan.agenda(of: $0.id).first } ?? false
        },
    ]

    private static func isOffTrack(_ state: State) -> Bool {
        state.plan.partners.contains { state.plan.status(of: effort, by: $0.id) == .offTrack }
    }

    /// Advances where the step's condition holds; an open overlay has to be answered first.
    mutating func follow(_ state: State) {
        if state.overlay == nil, Tour.steps.indices.contains(step), Tour.steps[step](state) { step += 1 }
    }

    /// The sentence of the current step.
    func sentence(in phrases: TourPhrases) -> String {
        guard phrases.steps.indices.contains(step) else { return phrases.over }
        return "\(step + 1)/\(phrases.steps.count) \(phrases.steps[step])"
    }
}

extension State {
    /// Begins the tour. Its sentence takes a row of the terminal, below the screen.
    mutating func beginTour() {
        if tour == nil { size.height -= 1 }
        tour = Tour()
        settleSelection()
    }

    /// Advances the tour where the task of its step is done.
    mutating func followTour() {
        guard var tour else { return }
        tour.follow(self)
        self.tour = tour
    }
}

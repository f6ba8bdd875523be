import Canvas
import Foundation
import Phrases
import Plan
import Store
import TestCopies

@testable import Screens

/// A person at an open screen, and somebody else who writes to the same file.
final class Desk {
    let place = Workplace()
    let store: Store
    let other: Store
    var state: State
    private(set) var lastAct: String?

    init() throws {
        try SampleFile.make(place.plan)
        store = try Store(opening: place.plan)
        other = try Store(opening: place.plan)
        let configuration = Configuration(
            path: place.plan, shownPath: "/p", themes: ["dark"], isReadOnly: false, calendarDay: SamplePlan.day, salt: 7
        )
        state = State(
            plan: try store.plan(), configuration: configuration, author: Author(name: "me", side: "us"),
            language: .english, theme: "dark", size: (120, 40))
        try look()
    }

    deinit {
        store.close()
        other.close()
    }

    /// The screen takes what is in the file.
    func look() throws {
        let position = try store.mark().position
        let plan = try store.plan()
        update(&state, .read(upTo: position))
        update(&state, .completed(plan, nextUndo: nil))
    }

    /// Somebody else writes.
    func otherWrites(_ changes: [Change]) throws {
        _ = try other.commit(Act(author: "them", partner: "mx", asOf: SamplePlan.day, changes: changes))
    }

    /// Presses keys, and does what they ask for.
    func press(_ keys: [Key]) throws {
        for key in keys {
            for effect in update(&state, .key(key)) {
                do throws(PlanFileError) {
                    let result: CommitResult
                    switch effect {
                    case .commit(let act): result = try store.commit(act)
                    case .note(let act): result = try store.commit(act, as: .noted)
                    case .close(let meeting, let act): result = try store.close(meeting, with: act)
                    default: continue
                    }
                    if case .written(let entry) = result { lastAct = entry.id }
                    update(&state, .read(upTo: try store.mark().position))
                    update(&state, .written(result, of: effect, try store.plan(), changes: nil, nextUndo: nil))
                } catch {
                    update(&state, .failed(error))
                }
            }
        }
    }

    func type(_ text: String) throws { try press(text.map { .character($0) }) }

    /// The form in view.
    var form: Form? {
        get { if case .form(let form)? = state.overlay { form } else { nil } }
        set { if let newValue { state.overlay = .form(newValue) } }
    }

    /// Types a value over a field of the form in view.
    func fill(_ index: Int, _ text: String) {
        form?.fields[index].text = TextField(text)
    }

    /// The values that stand beside each other on a field.
    func contenders(_ kind: RecordKind, _ record: String, _ field: FieldName) throws -> Set<String?> {
        Set(try store.plan().conflict(on: kind, record, field)?.contenders.map(\.change.new) ?? [])
    }
}

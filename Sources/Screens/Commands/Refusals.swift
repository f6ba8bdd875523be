import Phrases
import Plan

/// Commands that would be refused where they are given. They are not offered there.
extension State {
    /// Whether a command would be refused here: the plan in view cannot be changed, or nothing that it works on is
    /// selected.
    func refuses(_ command: Command) -> Bool {
        if isWithoutSubject(command.name) { return true }
        guard readOnlyReason != nil else { return false }
        switch (command.name, target) {
        case (.open, .status?), (.open, .field?), (.open, .record?), (.open, .item?), (.nextItem, _),
            (.previousItem, _):
            return true
        case (.open, .commitment?): return screen.place != .promises
        case (.meeting, _): return plan.openMeeting == nil
        case (.changed, _): return travel != nil
        default: return command.isEdit
        }
    }

    /// Whether nothing is selected that a command works on.
    private func isWithoutSubject(_ name: CommandName) -> Bool {
        switch name {
        case .open: opensNothing
        case .status: chosenEfforts.isEmpty
        case .nextItem: !hasItem(1)
        case .previousItem: !hasItem(-1)
        case .carryOver: !(itemToCarry.map { $0.kind == .issue || $0.kind == .other } ?? false)
        case .skip: selectedItem == nil
        case .done: !isDoable
        case .answer: if case .record(.vulnerability, _)? = target { false } else { true }
        case .select: if case .effort? = target { false } else { true }
        case .edit: editTarget(self) == nil
        case .remove: removable == nil && (screen.place != .board || selectedCity == nil)
        case .addProject: selectedEffort == nil
        case .rollOut: selectedProject == nil
        case .marking: markable == nil
        case .moveUp: !canMove(-1)
        case .moveDown: !canMove(1)
        case .undoThis: if case .act? = target { false } else { true }
        case .findNext, .findPrevious: searchText.isEmpty
        case .saveImport: importing.map { $0.progress != nil || $0.faultCount > 0 } ?? true
        case .boardThen: meetingInView?.closed == nil
        case .release: configuration.ceiling != nil
        case .large: screen.place == .board && plan.cities.isEmpty
        default: false
        }
    }

    private func hasItem(_ steps: Int) -> Bool { meetingInView.flatMap { plan.item(steps, from: $0) } != nil }

    private var selectedItem: AgendaItem? { if case .item(let id)? = target { plan.item(id) } else { nil } }

    private var itemToCarry: AgendaItem? { screen.place.kind == .agenda ? selectedItem : itemInTurn }

    private var isDoable: Bool {
        if case .record(let kind, _)? = target { kind.field(.reached) != nil } else { false }
    }

    private func canMove(_ places: Int) -> Bool {
        if let item = selectedItem { return !plan.moving(item, by: places).isEmpty }
        return selectedCity.map { !plan.moving($0.id, by: places).isEmpty } ?? false
    }
}

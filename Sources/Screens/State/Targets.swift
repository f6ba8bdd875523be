import Phrases
import Plan

/// The subject of a row or cell, on which keys act.
public enum Target: Equatable, Sendable {
    case city(String)
    case effort(EffortID)
    case project(String)
    /// A commitment, or the one that a partner has not made yet, by its id.
    case commitment(String)
    /// Any other record; Enter edits it.
    case record(RecordKind, String)
    /// Another screen; Enter opens it.
    case place(Place)
    /// A subject on another screen; Enter opens the screen and selects it.
    indirect case within(Place, Target)
    /// A field of a record; Enter edits it.
    case field(RecordKind, String, FieldName)
    /// One side's status of an effort.
    case status(EffortID, partner: String)
    /// An act of the journal; Enter shows the moment after it.
    case act(String, Moment)
    /// A conflict; Enter asks for a decision.
    case conflict(RecordKind, String, FieldName)
    /// An item of an agenda; Enter makes it the current one.
    case item(String)
    /// A command on the welcome screen.
    case command(CommandName)
    /// A part of the file that is imported; Enter asks how it is to be read.
    case importPart(ImportPart)
    /// A line of text, for reading only.
    case text
}

extension Target {
    /// An effort or a project.
    init(_ subject: Subject) {
        switch subject {
        case .effort(let id): self = .effort(id)
        case .project(let id): self = .project(id)
        }
    }
}

extension State {
    /// The selected subject; nil where there is none.
    var target: Target? {
        if case .board = screen.place {
            guard let city = selectedCity else { return nil }
            return .effort(EffortID(city: city.id, line: LineOfEffort.allCases[screen.column]))
        }
        let list = shownList
        return list.selectable.indices.contains(screen.row) ? list.rows[list.selectable[screen.row]].target : nil
    }

    /// The city of the selected row of the board.
    var selectedCity: City? { plan.cities.indices.contains(screen.row) ? plan.cities[screen.row] : nil }

    /// The effort that the selection belongs to; nil where there is none.
    var selectedEffort: EffortID? {
        switch target {
        case .effort(let id), .status(let id, _): return id
        case .project(let id): return plan.project(id)?.effortID
        case .commitment(let id): return Commitment(id: id).subject.flatMap(plan.effort)
        case .place(.effort(let id)): return id
        default:
            switch screen.place {
            case .effort(let id): return id
            case .project(let id): return plan.project(id)?.effortID
            case .meeting: return itemInTurn?.subject.flatMap(plan.effort)
            default: return nil
            }
        }
    }

    /// The efforts that a change applies to: the marked ones, else the selected one.
    var chosenEfforts: [EffortID] {
        if !selectedEfforts.isEmpty {
            return plan.effortIDs.filter(selectedEfforts.contains)
        }
        return selectedEffort.map { [$0] } ?? []
    }

    /// The highest column that can be selected or scrolled to.
    private var columnLimit: Int { screen.place == .timeline ? timelineSteps : LineOfEffort.allCases.count - 1 }

    /// The number of selectable rows on the current screen.
    var rowCount: Int {
        if case .board = screen.place { return plan.cities.count }
        return shownList.selectable.count
    }

    /// Closes screens whose subject is gone and moves the selection into the valid range.
    mutating func settleSelection() {
        screens = screens.filter { exists($0.place) }
        if screens.isEmpty { screens = [Screen(.board)] }
        selectedEfforts = selectedEfforts.filter { exists(.effort($0)) }
        screen.column = min(max(0, screen.column), columnLimit)
        if screen.place == .board { keepBoardSummary() }
        keepList()
        screen.row = min(max(0, screen.row), max(0, rowCount - 1))
        screen.top = settledTop
        keepBoardLists()
    }

    /// The first visible row that shows the selection with the least scrolling.
    private var settledTop: Int {
        let room = max(1, listRoom)
        let index = screen.place == .board ? screen.row : selectedRowIndex
        let count = screen.place == .board ? plan.cities.count : shownList.rows.count
        let first = screen.row == 0 ? 0 : index
        // Shows all lines of the selected entry, as far as they fit.
        let top = max(min(max(screen.top, lastSelectedRowIndex - room + 1), first), index - room + 1)
        return max(0, min(top, count - room))
    }

    /// The index of the selected row among all rows of the current screen.
    var selectedRowIndex: Int {
        let selectable = shownList.selectable
        return selectable.indices.contains(screen.row) ? selectable[screen.row] : 0
    }

    /// The index of the last row of the selected entry: the rows below it that cannot be selected, up to a blank.
    /// Behind the last entry these are all rows, which nothing else would bring into sight.
    private var lastSelectedRowIndex: Int {
        if screen.place == .board { return screen.row }
        let (rows, entries) = (shownList.rows, shownList.selectable.count)
        if entries > 1, screen.row == entries - 1 { return rows.count - 1 }
        var last = selectedRowIndex
        while last + 1 < rows.count, rows[last + 1].target == nil, rows[last + 1] != .blank { last += 1 }
        return last
    }

    private func exists(_ place: Place) -> Bool {
        switch place {
        case .city(let id): plan.city(id).map { !$0.removed } ?? false
        case .effort(let id): plan.city(id.city).map { !$0.removed } ?? false
        case .project(let id): plan.project(id).map { !$0.removed } ?? false
        case .series(let series): plan.measure(series.measure).map { !$0.removed } ?? false
        case .meeting(let id), .agenda(let id): plan.meeting(id).map { !$0.removed && $0.isInProgress } ?? false
        case .minutes(let id): plan.meeting(id).map { !$0.removed } ?? false
        case .importing: importing != nil
        case .welcome, .board, .issues, .issuesAt, .questions, .publicMilestones, .promises, .timeline, .commitments,
            .measures, .assessment, .dependencies, .resources, .plan, .meetings, .texts, .comparison, .history,
            .received, .help:
            true
        }
    }
}

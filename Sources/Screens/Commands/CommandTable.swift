import Canvas
import Phrases

extension Command {
    /// Every command, in the order of the help.
    public static let table = CommandName.allCases.map(row)

    /// The row of a command: keys, screens, rank among the hints, and function.
    static func row(_ name: CommandName) -> Command {
        switch name {
        case .nextItem: Command(name, [.right, .tab, "l"], on: [.meeting], hint: 1) { turn(1, &$0) }
        case .status:
            Command(name, ["s"], on: efforts + [.meeting], edit: true, hint: 1, onCity: true) { askForStatus(&$0) }
        case .previousItem: Command(name, [.left, .backTab, "h"], on: [.meeting]) { turn(-1, &$0) }
        case .decide: Command(name, ["d"], on: [.meeting], edit: true, hint: 2) { addToItem(.decision, &$0) }
        case .action: Command(name, ["a"], on: [.meeting], edit: true, hint: 2) { addToItem(.action, &$0) }
        case .noteDown: Command(name, ["n"], on: [.meeting, .minutes], edit: true, hint: 2) { addToItem(.note, &$0) }
        case .addItem: Command(name, ["+"], on: chaired, edit: true, hint: 5, ranks: [.agenda: 2]) { askForItem(&$0) }
        case .skip: Command(name, [" "], on: [.agenda], edit: true, hint: 1) { toggleSkipped(&$0) }
        case .carryOver:
            Command(name, ["f"], on: chaired, edit: true, hint: 6, ranks: [.agenda: 1]) { toggleCarried(&$0) }
        case .draft: Command(name, ["p"], on: chaired, hint: 5) { goToDraft(&$0) }
        case .done: Command(name, [" "], on: [.meeting, .meetings, .effort, .promises], edit: true) { toggleDone(&$0) }
        case .agenda: Command(name, ["o"], on: [.meeting], hint: 2) { goToAgenda(&$0) }
        case .closeMeeting:
            Command(name, ["c"], on: chaired, edit: true, hint: 4, ranks: [.agenda: 3]) { askToClose(&$0) }
        case .boardThen:
            Command(name, ["b"], on: [.minutes], hint: 1) { goToBoardThen(&$0) }
        case .open: Command(name, [.enter], hint: 2, ranks: [.agenda: 1], onCity: true) { openSelected(&$0) }
        case .filter:
            Command(name, ["f"], on: [.issues, .promises], hint: 3) {
                $0.overlay = .pick($0.screen.place == .promises ? $0.promiseFilters : $0.filters)
            }
        case .zoom: Command(name, ["z"], on: [.timeline], hint: 3) { zoom(&$0) }
        case .answer: Command(name, [" "], on: [.assessment], edit: true, hint: 3) { toggleAnswer(&$0) }
        case .issues:
            Command(name, ["x"], on: others(than: .issues), hint: 3, onCity: true) { go(to: .issues, &$0) }
        case .promises:
            Command(name, ["w"], on: others(than: .promises), hint: 3, onCity: true) { go(to: .promises, &$0) }
        case .questions:
            Command(
                name, ["d"], on: others(than: .questions).filter { $0 != .meeting }, hint: 12,
                ranks: [.board: 4], hintedOn: [.board, .issues], onCity: true
            ) { go(to: .questions, &$0) }
        case .publicMilestones:
            Command(
                name, ["o"], on: others(than: .publicMilestones).filter { ![.meeting, .received].contains($0) },
                hint: 12, hintedOn: [.board], onCity: true
            ) { go(to: .publicMilestones, &$0) }
        case .edit:
            Command(name, ["e"], on: records, edit: true, hint: 4, ranks: [.board: 5], onCity: true) {
                edit(editTarget($0), &$0)
            }
        case .add: Command(name, ["+", "a"], on: growing, edit: true, hint: 5) { askToAdd(&$0) }
        case .meeting:
            Command(name, ["m"], on: others(than: .meeting), hint: 7, ranks: [.board: 3], onCity: true) {
                beginOrResume(&$0)
            }
        case .meetings:
            Command(name, ["b"], on: inPlan.filter { ![.meetings, .minutes].contains($0) }, hint: 12) {
                go(to: .meetings, &$0)
            }
        case .changed: Command(name, ["*"], on: inPlan) { toggleChanged(&$0) }
        case .texts: Command(name, ["X"], on: others(than: .texts)) { go(to: .texts, &$0) }
        case .release: Command(name, ["V"], on: inPlan) { askForCeiling(&$0) }
        case .report: Command(name, ["R"], on: inPlan, hint: 13) { [.report(meeting: $0.meetingInView?.id)] }
        case .sync:
            Command(name, ["S"], on: inPlan, edit: true, hint: 1, hintedOn: [.received]) { sync(isDry: false, &$0) }
        case .received: Command(name, ["I"], on: others(than: .received), hint: 13) { go(to: .received, &$0) }
        case .preview: Command(name, ["s"], on: [.received], edit: true, hint: 1) { sync(isDry: true, &$0) }
        case .openPackage: Command(name, ["o"], on: [.received], edit: true, hint: 2) { askForPackage(&$0) }
        case .importFile: Command(name, [], on: inPlan, edit: true) { askForImportFile($0) }
        case .saveImport: Command(name, ["s"], on: [.importing], edit: true, hint: 1) { saveImport(&$0) }
        case .large: Command(name, ["Z"], on: [.board, .meeting]) { toggleLarge(&$0) }
        case .timeline: Command(name, ["t"], on: others(than: .timeline), hint: 13) { go(to: .timeline, &$0) }
        case .commitments: Command(name, ["W"], on: others(than: .commitments), hint: 14) { go(to: .commitments, &$0) }
        case .measures: Command(name, ["i"], on: others(than: .measures), hint: 15) { go(to: .measures, &$0) }
        case .assessment: Command(name, ["v"], on: others(than: .assessment), hint: 16) { go(to: .assessment, &$0) }
        case .dependencies:
            Command(name, ["y"], on: others(than: .dependencies), hint: 17) { go(to: .dependencies, &$0) }
        case .resources: Command(name, ["r"], on: others(than: .resources), hint: 18) { go(to: .resources, &$0) }
        case .settings: Command(name, ["P"], on: others(than: .plan), hint: 19) { go(to: .plan, &$0) }
        case .history:
            Command(name, ["H"], on: efforts + [.project], hint: 6) { go(to: .history($0.historyScope), &$0) }
        case .select: Command(name, [" "], on: [.board, .city], hint: 7, onCity: true) { toggleMark(&$0) }
        case .share: Command(name, ["%"], on: [.board]) { switchShare(&$0) }
        case .addCity: Command(name, ["c"], on: [.board], edit: true, hint: 9) { beginAdding(.city, [], &$0) }
        case .addProject: Command(name, ["p"], on: [.city, .effort], edit: true, hint: 6) { addProject(&$0) }
        case .rollOut: Command(name, ["O"], on: [.city, .effort, .project], edit: true, hint: 9) { askForRollOut(&$0) }
        case .moveUp: Command(name, ["K"], on: [.board, .agenda], edit: true, ranks: [.agenda: 1]) { move(-1, &$0) }
        case .moveDown: Command(name, ["J"], on: [.board, .agenda], edit: true, ranks: [.agenda: 1]) { move(1, &$0) }
        case .remove: Command(name, ["D"], on: records, edit: true) { askToRemove(&$0) }
        case .undoThis: Command(name, ["D"], on: [.history, .received], edit: true, hint: 3) { askToUndoAct(&$0) }
        case .newPlan: Command(name, ["n"], on: [.welcome], hint: 1) { $0.overlay = .form($0.newPlanForm()) }
        case .openSample: Command(name, ["o"], on: [.welcome], hint: 2) { _ in [.openSample] }
        case .tour: Command(name, ["t"], on: [.welcome], hint: 3) { _ in [.openTour] }
        case .undo: Command(name, ["u"], on: inPlan, edit: true, hint: 8) { undo(&$0) }
        case .redo: Command(name, ["U"], on: inPlan, edit: true) { _ in [.redo] }
        case .marking: Command(name, ["M"], on: records + [.minutes], edit: true) { askForMarking(&$0) }
        case .compare: Command(name, ["C"], on: others(than: .comparison), hint: 20) { [.compare($0.comparedMoment)] }
        case .earlier: Command(name, [","], on: inPlan) { _ in [.travelBy(.act(forward: false))] }
        case .later: Command(name, ["."], on: inPlan) { _ in [.travelBy(.act(forward: true))] }
        case .dayEarlier: Command(name, ["("], on: inPlan) { _ in [.travelBy(.days(-1))] }
        case .dayLater: Command(name, [")"], on: inPlan) { _ in [.travelBy(.days(1))] }
        case .weekEarlier: Command(name, ["{"], on: inPlan) { _ in [.travelBy(.days(-7))] }
        case .weekLater: Command(name, ["}"], on: inPlan) { _ in [.travelBy(.days(7))] }
        case .meetingEarlier: Command(name, ["<"], on: inPlan) { _ in [.travelBy(.meeting(forward: false))] }
        case .meetingLater: Command(name, [">"], on: inPlan) { _ in [.travelBy(.meeting(forward: true))] }
        case .present: Command(name, ["="], on: inPlan) { $0.travel == nil ? [] : [.travel(nil)] }
        case .find:
            Command(name, ["/"], on: inPlan, hint: 10, ranks: [.board: 4], onCity: true) {
                $0.overlay =
                    $0.screen.place == .board
                    ? .pick($0.findingAnywhere) : .find(TextField(), from: $0.screen.row)
            }
        case .findNext:
            Command(name, ["n"], on: inPlan.filter { ![.meeting, .minutes].contains($0) }) {
                findAgain(1, &$0)
            }
        case .findPrevious: Command(name, ["N"], on: inPlan) { findAgain(-1, &$0) }
        case .palette: Command(name, [":"], hint: 11, ranks: [.board: 4]) { $0.overlay = .pick($0.palette) }
        case .help: Command(name, ["?", .function(1)], hint: 0) { go(to: .help, &$0) }
        case .side: Command(name, ["A"], on: inPlan) { nextSide(&$0) }
        case .language: Command(name, ["L"]) { nextLanguage(&$0) }
        case .theme: Command(name, ["T"]) { nextTheme(&$0) }
        case .mouse: Command(name, ["Y"]) { switchMouse(&$0) }
        case .up: Command(name, [.up, "k"]) { moveRow(-1, &$0) }
        case .down: Command(name, [.down, "j"]) { moveRow(1, &$0) }
        case .left: Command(name, [.left, "h"], on: outside) { $0.screen.column -= 1 }
        case .right: Command(name, [.right, "l"], on: outside) { $0.screen.column += 1 }
        case .first: Command(name, [.home, "g"]) { $0.screen.row = 0 }
        case .last: Command(name, [.end, "G"]) { goToLast(&$0) }
        case .pageUp: Command(name, [.pageUp, .control("b")]) { $0.screen.row -= $0.page }
        case .pageDown: Command(name, [.pageDown, .control("f")]) { $0.screen.row += $0.page }
        case .nextPart: Command(name, [.tab], on: outside) { goToPart(1, &$0) }
        case .previousPart: Command(name, [.backTab], on: outside) { goToPart(-1, &$0) }
        case .redraw: Command(name, [.control("r")]) { _ in [.redraw] }
        case .back: Command(name, [.escape, "q"], on: deeper, hint: 12) { leaveStep(&$0) }
        case .unmark: Command(name, [.escape], on: [.board]) { unmark(&$0) }
        case .leave:
            Command(name, ["q"], on: [.welcome, .board], hint: 12) {
                $0.travel == nil ? [.quit] : leaveStep(&$0)
            }
        case .quit: Command(name, ["Q"]) { _ in [.quit] }
        }
    }

    static let everywhere = PlaceKind.allCases
    private static let inPlan = PlaceKind.allCases.filter { $0 != .welcome }
    /// The screens that are opened from another one.
    private static let deeper = inPlan.filter { $0 != .board }
    private static let efforts: [PlaceKind] = [.board, .city, .effort]
    /// The screens that list records.
    private static let lists = inPlan.filter {
        ![.history, .received, .importing, .comparison, .help, .minutes, .texts, .questions].contains($0)
    }
    private static func others(than place: PlaceKind) -> [PlaceKind] { inPlan.filter { $0 != place } }
    private static let records = lists.filter { $0 != .issues }
    /// The screens on which a new record belongs to the selection.
    private static let growing = records.filter { ![.meeting, .agenda].contains($0) }
    private static let outside = everywhere.filter { $0 != .meeting }
    private static let chaired: [PlaceKind] = [.meeting, .agenda]
}

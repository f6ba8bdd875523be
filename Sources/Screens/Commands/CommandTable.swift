import Canvas
import Phrases

/// The kinds of screen that a command can be given on.
public enum PlaceKind: CaseIterable, Sendable {
    case welcome, board, city, effort, project, attention, timeline, commitments, measures, series, assessment
    case dependencies, resources, plan, meeting, minutes, agenda, meetings, texts, comparison, history, deliveries, help
}

extension Place {
    /// The kind of screen it is.
    public var kind: PlaceKind {
        switch self {
        case .welcome: .welcome
        case .board: .board
        case .city: .city
        case .effort: .effort
        case .project: .project
        case .attention: .attention
        case .timeline: .timeline
        case .commitments: .commitments
        case .measures: .measures
        case .series: .series
        case .assessment: .assessment
        case .dependencies: .dependencies
        case .resources: .resources
        case .plan: .plan
        case .meeting: .meeting
        case .minutes: .minutes
        case .agenda: .agenda
        case .meetings: .meetings
        case .texts: .texts
        case .comparison: .comparison
        case .history: .history
        case .deliveries: .deliveries
        case .help: .help
        }
    }
}

/// One command: its keys, where it can be given, what it is called. Keys, hints, help, palette and `cinco keys` are
/// all read from the table of these.
public struct Command: Sendable {
    /// Its name.
    public let name: CommandName
    /// The keys that give it, the one to be shown first.
    public let keys: [Key]
    /// The screens it can be given on.
    public let places: [PlaceKind]
    /// Whether it changes the plan, which a read-only one refuses.
    public let isEdit: Bool
    /// Its place in the line of hints; nil keeps it out.
    public let hint: Int?
    /// The screens on which it is hinted at.
    private let hintPlaces: [PlaceKind]
    /// Whether it is of no use on a board without cities, and not hinted at there.
    private let isOnCity: Bool
    let text: @Sendable (Phrases) -> CommandText

    /// What it is called and what it does.
    public func text(in phrases: Phrases) -> CommandText { text(phrases) }

    /// Whether it can be given on every screen.
    public var isEverywhere: Bool { places.count == Command.everywhere.count }

    init(
        _ name: CommandName, _ keys: [Key], on places: [PlaceKind] = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, hintedOn hintPlaces: [PlaceKind]? = nil, onCity isOnCity: Bool = false,
        _ text: @escaping @Sendable (Phrases) -> CommandText
    ) {
        self.name = name
        self.keys = keys
        self.places = places
        self.isEdit = edit
        self.hint = hint
        self.hintPlaces = hintPlaces ?? places
        self.isOnCity = isOnCity
        self.text = text
    }

    /// The same command with other keys.
    func with(_ keys: [Key]) -> Command {
        Command(name, keys, on: places, edit: isEdit, hint: hint, hintedOn: hintPlaces, onCity: isOnCity, text)
    }

    /// Whether it is hinted at on a kind of screen.
    /// - Parameter isEmpty: whether that is a board without cities.
    func isHinted(on place: PlaceKind, isEmpty: Bool = false) -> Bool {
        hintPlaces.contains(place) && !(isEmpty && isOnCity)
    }

    /// Whether there is a screen on which both can be given.
    func isGivenWhere(_ other: Command) -> Bool { places.contains(where: other.places.contains) }

    static let everywhere = PlaceKind.allCases
    private static let inPlan = PlaceKind.allCases.filter { $0 != .welcome }
    /// The screens that were gone into from another one.
    private static let deeper = inPlan.filter { $0 != .board }
    private static let efforts: [PlaceKind] = [.board, .city, .effort]
    /// The screens that list records.
    private static let lists = inPlan.filter {
        ![.history, .deliveries, .comparison, .help, .minutes, .texts].contains($0)
    }
    private static func others(than place: PlaceKind) -> [PlaceKind] { inPlan.filter { $0 != place } }
    private static let records = lists.filter { $0 != .attention }
    /// The screens on which records are added where the selection is.
    private static let growing = records.filter { ![.meeting, .agenda].contains($0) }
    private static let outside = everywhere.filter { $0 != .meeting }
    private static let chaired: [PlaceKind] = [.meeting, .agenda]

    /// Every command, in the order of the help.
    public static let table: [Command] = [
        Command(.nextItem, [.right, .tab, "l"], on: [.meeting], hint: 1) { $0.commands.nextItem },
        Command(.status, ["s"], on: efforts + [.meeting], edit: true, hint: 1, onCity: true) { $0.commands.status },
        Command(.previousItem, [.left, .backTab, "h"], on: [.meeting]) { $0.commands.previousItem },
        Command(.decide, ["d"], on: [.meeting], edit: true, hint: 2) { $0.commands.decide },
        Command(.promise, ["a"], on: [.meeting], edit: true, hint: 2) { $0.commands.promise },
        Command(.noteDown, ["n"], on: [.meeting, .minutes], edit: true, hint: 2) { $0.commands.noteDown },
        Command(.addItem, ["+"], on: chaired, edit: true, hint: 5) { $0.commands.addItem },
        Command(.skip, [" "], on: [.agenda], edit: true, hint: 1) { $0.commands.skip },
        Command(.done, [" "], on: [.meeting, .meetings, .effort], edit: true) { $0.commands.done },
        Command(.agenda, ["o"], on: [.meeting], hint: 3) { $0.commands.agenda },
        Command(.closeMeeting, ["c"], on: chaired, edit: true, hint: 4) { $0.commands.closeMeeting },
        Command(.boardThen, ["b"], on: [.minutes], hint: 1) { $0.commands.boardThen },
        Command(.open, [.enter], hint: 2, onCity: true) { $0.commands.open },
        Command(.filter, ["f"], on: [.attention], hint: 3) { $0.commands.filter },
        Command(.zoom, ["z"], on: [.timeline], hint: 3) { $0.commands.zoom },
        Command(.answer, [" "], on: [.assessment], edit: true, hint: 3) { $0.commands.answer },
        Command(.attention, ["x"], on: others(than: .attention), hint: 3, onCity: true) { $0.commands.attention },
        Command(.edit, ["e"], on: records, edit: true, hint: 4, onCity: true) { $0.commands.edit },
        Command(.add, ["+", "a"], on: growing, edit: true, hint: 5) { $0.commands.add },
        Command(.meeting, ["m"], on: others(than: .meeting), hint: 7, onCity: true) { $0.commands.meeting },
        Command(
            .meetings, ["b"], on: inPlan.filter { ![.meetings, .minutes].contains($0) }, hint: 12
        ) { $0.commands.meetings },
        Command(.changed, ["*"], on: inPlan) { $0.commands.changed },
        Command(.texts, ["X"], on: others(than: .texts)) { $0.commands.texts },
        Command(.release, ["V"], on: inPlan) { $0.commands.release },
        Command(.handOut, ["R"], on: inPlan, hint: 13) { $0.commands.handOut },
        Command(.sync, ["S"], on: inPlan, edit: true, hint: 1, hintedOn: [.deliveries]) { $0.commands.sync },
        Command(.deliveries, ["I"], on: others(than: .deliveries), hint: 13) { $0.commands.deliveries },
        Command(.look, ["s"], on: [.deliveries], edit: true, hint: 1) { $0.commands.look },
        Command(.bundle, ["o"], on: [.deliveries], edit: true, hint: 2) { $0.commands.bundle },
        Command(.large, ["Z"], on: [.board, .meeting]) { $0.commands.large },
        Command(.timeline, ["t"], on: others(than: .timeline), hint: 13) { $0.commands.timeline },
        Command(.commitments, ["w"], on: others(than: .commitments), hint: 14) { $0.commands.commitments },
        Command(.measures, ["i"], on: others(than: .measures), hint: 15) { $0.commands.measures },
        Command(.assessment, ["v"], on: others(than: .assessment), hint: 16) { $0.commands.assessment },
        Command(.dependencies, ["y"], on: others(than: .dependencies), hint: 17) { $0.commands.dependencies },
        Command(.resources, ["r"], on: others(than: .resources), hint: 18) { $0.commands.resources },
        Command(.settings, ["P"], on: others(than: .plan), hint: 19) { $0.commands.settings },
        Command(.history, ["H"], on: efforts + [.project], hint: 6) { $0.commands.history },
        Command(.mark, [" "], on: [.board, .city], hint: 7, onCity: true) { $0.commands.mark },
        Command(.share, ["%"], on: [.board]) { $0.commands.share },
        Command(.addCity, ["c"], on: [.board], edit: true, hint: 9) { $0.commands.addCity },
        Command(.addProject, ["p"], on: [.city, .effort], edit: true, hint: 6) { $0.commands.addProject },
        Command(.rollOut, ["O"], on: [.city, .effort, .project], edit: true, hint: 9) { $0.commands.rollOut },
        Command(.moveUp, ["K"], on: [.board, .agenda], edit: true) { $0.commands.moveUp },
        Command(.moveDown, ["J"], on: [.board, .agenda], edit: true) { $0.commands.moveDown },
        Command(.remove, ["D"], on: records, edit: true) { $0.commands.remove },
        Command(.takeBack, ["D"], on: [.history, .deliveries], edit: true, hint: 3) { $0.commands.takeBack },
        Command(.newPlan, ["n"], on: [.welcome], hint: 1) { $0.commands.newPlan },
        Command(.openSample, ["o"], on: [.welcome], hint: 2) { $0.commands.openSample },
        Command(.undo, ["u"], on: inPlan, edit: true, hint: 8) { $0.commands.undo },
        Command(.redo, ["U"], on: inPlan, edit: true) { $0.commands.redo },
        Command(.marking, ["M"], on: records + [.minutes], edit: true) { $0.commands.marking },
        Command(.compare, ["C"], on: others(than: .comparison), hint: 20) { $0.commands.compare },
        Command(.earlier, ["["], on: inPlan) { $0.commands.earlier },
        Command(.later, ["]"], on: inPlan) { $0.commands.later },
        Command(.dayEarlier, ["("], on: inPlan) { $0.commands.dayEarlier },
        Command(.dayLater, [")"], on: inPlan) { $0.commands.dayLater },
        Command(.weekEarlier, ["{"], on: inPlan) { $0.commands.weekEarlier },
        Command(.weekLater, ["}"], on: inPlan) { $0.commands.weekLater },
        Command(.meetingEarlier, ["<"], on: inPlan) { $0.commands.meetingEarlier },
        Command(.meetingLater, [">"], on: inPlan) { $0.commands.meetingLater },
        Command(.present, ["="], on: inPlan) { $0.commands.present },
        Command(.find, ["/"], on: inPlan, hint: 10, onCity: true) { $0.commands.find },
        Command(.findNext, ["n"], on: inPlan.filter { ![.meeting, .minutes].contains($0) }) { $0.commands.findNext },
        Command(.findPrevious, ["N"], on: inPlan) { $0.commands.findPrevious },
        Command(.palette, [":"], hint: 11) { $0.commands.palette },
        Command(.help, ["?", .function(1)], hint: 0) { $0.commands.help },
        Command(.hand, ["A"], on: inPlan) { $0.commands.hand },
        Command(.language, ["L"]) { $0.commands.language },
        Command(.theme, ["T"]) { $0.commands.theme },
        Command(.mouse, ["Y"]) { $0.commands.mouse },
        Command(.up, [.up, "k"]) { $0.commands.up },
        Command(.down, [.down, "j"]) { $0.commands.down },
        Command(.left, [.left, "h"], on: outside) { $0.commands.left },
        Command(.right, [.right, "l"], on: outside) { $0.commands.right },
        Command(.first, [.home, "g"]) { $0.commands.first },
        Command(.last, [.end, "G"]) { $0.commands.last },
        Command(.pageUp, [.pageUp, .control("b")]) { $0.commands.pageUp },
        Command(.pageDown, [.pageDown, .control("f")]) { $0.commands.pageDown },
        Command(.nextPart, [.tab], on: outside) { $0.commands.nextPart },
        Command(.previousPart, [.backTab], on: outside) { $0.commands.previousPart },
        Command(.redraw, [.control("r")]) { $0.commands.redraw },
        Command(.back, [.escape, "q"], on: deeper, hint: 12) { $0.commands.back },
        Command(.unmark, [.escape], on: [.board]) { $0.commands.unmark },
        Command(.leave, ["q"], on: [.welcome, .board], hint: 12) { $0.commands.leave },
        Command(.quit, ["Q"]) { $0.commands.quit },
    ]
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A key that is a character.
    public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

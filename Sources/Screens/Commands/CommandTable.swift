import Canvas
import Phrases

/// The kinds of screen that a command can be given on.
public enum PlaceKind: CaseIterable, Sendable {
    case welcome, board, city, effort, history, help
}

extension Place {
    /// The kind of screen it is.
    public var kind: PlaceKind {
        switch self {
        case .welcome: .welcome
        case .board: .board
        case .city: .city
        case .effort: .effort
        case .history: .history
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
    public let places: Set<PlaceKind>
    /// Whether it changes the plan, which a read-only one refuses.
    public let isEdit: Bool
    /// Its place in the line of hints; nil keeps it out.
    public let hint: Int?
    let text: @Sendable (CommandPhrases) -> CommandText

    /// What it is called and what it does.
    public func text(in phrases: Phrases) -> CommandText { text(phrases.commands) }

    /// Whether it can be given on every screen.
    public var isEverywhere: Bool { places == Command.everywhere }

    init(
        _ name: CommandName, _ keys: [Key], on places: Set<PlaceKind> = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, _ text: @escaping @Sendable (CommandPhrases) -> CommandText
    ) {
        self.name = name
        self.keys = keys
        self.places = places
        self.isEdit = edit
        self.hint = hint
        self.text = text
    }

    static let everywhere = Set(PlaceKind.allCases)
    private static let inPlan: Set<PlaceKind> = [.board, .city, .effort, .history, .help]
    private static let efforts: Set<PlaceKind> = [.board, .city, .effort]

    /// Every command, in the order of the help.
    public static let table: [Command] = [
        Command(.status, ["s"], on: efforts, edit: true, hint: 1, \.status),
        Command(.open, [.enter], hint: 2, \.open),
        Command(.edit, ["e"], on: efforts, edit: true, hint: 4, \.edit),
        Command(.mark, [" "], on: [.board, .city], hint: 7, \.mark),
        Command(.history, ["H"], on: efforts, hint: 5, \.history),
        Command(.addCity, ["c"], on: [.board], edit: true, hint: 9, \.addCity),
        Command(.addProject, ["p"], on: [.city, .effort], edit: true, hint: 6, \.addProject),
        Command(.moveUp, ["K"], on: [.board], edit: true, \.moveUp),
        Command(.moveDown, ["J"], on: [.board], edit: true, \.moveDown),
        Command(.remove, ["D"], on: efforts, edit: true, \.remove),
        Command(.settings, [], on: inPlan, edit: true, \.settings),
        Command(.newPlan, ["n"], on: [.welcome], hint: 1, \.newPlan),
        Command(.openSample, ["o"], on: [.welcome], hint: 2, \.openSample),
        Command(.undo, ["u"], on: inPlan, edit: true, hint: 8, \.undo),
        Command(.redo, ["U"], on: inPlan, edit: true, \.redo),
        Command(.find, ["/"], on: inPlan, hint: 10, \.find),
        Command(.findNext, ["n"], on: inPlan, \.findNext),
        Command(.findPrevious, ["N"], on: inPlan, \.findPrevious),
        Command(.palette, [":"], hint: 11, \.palette),
        Command(.help, ["?", .function(1)], hint: 0, \.help),
        Command(.hand, ["A"], on: inPlan, \.hand),
        Command(.language, ["L"], \.language),
        Command(.theme, ["T"], \.theme),
        Command(.up, [.up, "k"], \.up),
        Command(.down, [.down, "j"], \.down),
        Command(.left, [.left, "h"], \.left),
        Command(.right, [.right, "l"], \.right),
        Command(.first, [.home, "g"], \.first),
        Command(.last, [.end, "G"], \.last),
        Command(.pageUp, [.pageUp, .control("b")], \.pageUp),
        Command(.pageDown, [.pageDown, .control("f")], \.pageDown),
        Command(.nextPart, [.tab], \.nextPart),
        Command(.previousPart, [.backTab], \.previousPart),
        Command(.redraw, [.control("r")], \.redraw),
        Command(.back, [.escape, "q"], hint: 12, \.back),
        Command(.quit, ["Q"], \.quit),
    ]

    /// The commands that can be given on a kind of screen.
    public static func on(_ place: PlaceKind) -> [Command] { table.filter { $0.places.contains(place) } }

    /// The commands that are hinted at on each kind of screen, in the order of the hints.
    static let hinted: [PlaceKind: [Command]] = Dictionary(
        uniqueKeysWithValues: PlaceKind.allCases.map { place in
            (place, on(place).filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) })
        })

    /// The command with this name; every name has one, which a test holds true.
    static func named(_ name: CommandName) -> Command {
        table.first { $0.name == name } ?? Command(.redraw, [], \.redraw)
    }

    /// The command that a key gives on a kind of screen.
    static func given(by key: Key, on place: PlaceKind) -> Command? {
        table.first { $0.places.contains(place) && $0.keys.contains(key) }
    }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A key that is a character.
    public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

import Canvas
import Phrases

/// One command: its keys, where it can be given, and what it does. Keys, hints, help, palette and `cinco keys` are all
/// read from the table of these.
public struct Command: Sendable {
    /// Its name.
    public let name: CommandName
    /// The keys that give it, the one to be shown first.
    public private(set) var keys: [Key]
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
    /// Does it.
    let run: @Sendable (inout State) -> [Effect]

    /// What it is called and what it does.
    public func text(in phrases: Phrases) -> CommandText { phrases.commands[name] }

    /// Whether it can be given on every screen.
    public var isEverywhere: Bool { places.count == Command.everywhere.count }

    init(
        _ name: CommandName, _ keys: [Key], on places: [PlaceKind] = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, hintedOn hintPlaces: [PlaceKind]? = nil, onCity isOnCity: Bool = false,
        run: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.name = name
        self.keys = keys
        self.places = places
        self.isEdit = edit
        self.hint = hint
        self.hintPlaces = hintPlaces ?? places
        self.isOnCity = isOnCity
        self.run = run
    }

    /// A command that only changes the state.
    init(
        _ name: CommandName, _ keys: [Key], on places: [PlaceKind] = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, hintedOn hintPlaces: [PlaceKind]? = nil, onCity isOnCity: Bool = false,
        change: @escaping @Sendable (inout State) -> Void
    ) {
        self.init(
            name, keys, on: places, edit: edit, hint: hint, hintedOn: hintPlaces, onCity: isOnCity,
            run: { state in
                change(&state)
                return []
            })
    }

    /// The same command with other keys.
    func with(_ keys: [Key]) -> Command {
        var command = self
        command.keys = keys
        return command
    }

    /// Whether it is hinted at on a kind of screen.
    /// - Parameter isEmpty: whether that is a board without cities.
    func isHinted(on place: PlaceKind, isEmpty: Bool = false) -> Bool {
        hintPlaces.contains(place) && !(isEmpty && isOnCity)
    }

    /// Whether there is a screen on which both can be given.
    func isGivenWhere(_ other: Command) -> Bool { places.contains(where: other.places.contains) }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A key that is a character.
    public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

import Canvas
import Phrases

/// A command of the interface: one row of the command table, from which keys, hints, help, palette and `cinco keys` are
/// derived.
public struct Command: Sendable {
    /// Its name.
    public let name: CommandName
    /// The keys that run it; the first one is shown.
    public private(set) var keys: [Key]
    /// The kinds of screen on which it is available.
    public let places: [PlaceKind]
    /// Whether it changes the plan; such a command is refused in a read-only plan.
    let isEdit: Bool
    /// Its rank among the hints, lowest first; nil for no hint.
    public let hint: Int?
    /// Its rank on single kinds of screen, where that is another one.
    private let ranks: [PlaceKind: Int]
    /// The kinds of screen on which it is hinted.
    private let hintPlaces: [PlaceKind]
    /// Whether it needs a city; it is not hinted on a board without cities.
    private let isOnCity: Bool
    /// Runs the command.
    let run: @Sendable (inout State) -> [Effect]

    /// Its name and help text.
    public func text(in phrases: Phrases) -> CommandText { phrases.commands[name] }

    /// Whether it is available on every screen.
    public var isEverywhere: Bool { places.count == Command.everywhere.count }

    init(
        _ name: CommandName, _ keys: [Key], on places: [PlaceKind] = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, ranks: [PlaceKind: Int] = [:], hintedOn hintPlaces: [PlaceKind]? = nil,
        onCity isOnCity: Bool = false,
        run: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.name = name
        self.keys = keys
        self.places = places
        self.isEdit = edit
        self.hint = hint
        self.ranks = ranks
        self.hintPlaces = hintPlaces ?? places
        self.isOnCity = isOnCity
        self.run = run
    }

    /// A command that only changes the state.
    init(
        _ name: CommandName, _ keys: [Key], on places: [PlaceKind] = Command.everywhere, edit: Bool = false,
        hint: Int? = nil, ranks: [PlaceKind: Int] = [:], hintedOn hintPlaces: [PlaceKind]? = nil,
        onCity isOnCity: Bool = false,
        change: @escaping @Sendable (inout State) -> Void
    ) {
        self.init(
            name, keys, on: places, edit: edit, hint: hint, ranks: ranks, hintedOn: hintPlaces, onCity: isOnCity,
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

    /// Its rank among the hints of a kind of screen, lowest first; nil where it is not hinted.
    /// - Parameter isEmpty: whether the screen is a board without cities.
    func rank(on place: PlaceKind, isEmpty: Bool = false) -> Int? {
        if isEmpty && isOnCity { return nil }
        return ranks[place] ?? (hintPlaces.contains(place) ? hint : nil)
    }

    /// Whether both commands are available on the same kind of screen.
    func isGivenWhere(_ other: Command) -> Bool { places.contains(where: other.places.contains) }
}

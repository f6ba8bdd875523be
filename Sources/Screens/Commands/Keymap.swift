import Canvas
import Phrases

/// Which keys give which command: those of the table, and what a person has put in their place.
public struct Keymap: Equatable, Sendable {
    /// A command's keys as a person has set them.
    public struct Binding: Equatable, Sendable {
        /// The command's name.
        public let command: String
        /// The keys' names; empty leaves the command to the palette.
        public let keys: [String]
        /// Where it is said, counted from 1.
        public let line: Int

        /// A command's keys, as a line of a file says them.
        public init(_ command: String, _ keys: [String], line: Int) {
            self.command = command
            self.keys = keys
            self.line = line
        }
    }

    /// The commands in the order of the help, with the keys that give them.
    public let commands: [Command]
    /// Those that are hinted at on any screen, in the order of the hints.
    let hinted: [Command]

    /// The table's own.
    public static let standard = Keymap(Command.table)

    private init(_ commands: [Command]) {
        self.commands = commands
        hinted = commands.filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
    }

    /// The table with a person's own keys in it.
    /// - Parameter problems: takes what is wrong with the bindings. Where two commands of one screen want a key, the one
    ///   that the person has bound keeps it, of two such the first.
    public init(_ bindings: [Binding], problems: inout [KeymapError]) {
        var bound: [Bound] = []
        for binding in bindings { Keymap.read(binding, into: &bound, &problems) }
        var commands = Command.table.map { command in
            bound.last { $0.name == command.name }.map { command.with($0.keys) } ?? command
        }
        Keymap.part(&commands, bound, &problems)
        problems.sort { $0.line < $1.line }
        self.init(commands)
    }

    private typealias Bound = (name: CommandName, keys: [Key], line: Int)

    /// A line of which nothing is understood changes nothing.
    private static func read(_ binding: Binding, into bound: inout [Bound], _ problems: inout [KeymapError]) {
        guard let name = CommandName(spelled: binding.command) else {
            return problems.append(.unknownCommand(binding.command, line: binding.line))
        }
        let keys = binding.keys.compactMap { Key(name: $0) }
        problems += binding.keys.filter { Key(name: $0) == nil }.map { .unknownKey($0, line: binding.line) }
        if !keys.isEmpty || binding.keys.isEmpty { bound.append((name, keys, binding.line)) }
    }

    /// Takes a key from all but one of the commands that want it on one screen: those that are bound come first.
    private static func part(_ commands: inout [Command], _ bound: [Bound], _ problems: inout [KeymapError]) {
        let first = bound.compactMap { bound in commands.firstIndex { $0.name == bound.name } }
        let rest = commands.indices.filter { !first.contains($0) }
        for (place, winner) in first.enumerated() {
            for loser in first[(place + 1)...] + rest {
                let taken = commands[winner].keys.filter(commands[loser].keys.contains)
                guard !taken.isEmpty, commands[winner].isGivenWhere(commands[loser]) else { continue }
                let line = bound.last { $0.name == commands[loser].name }?.line ?? bound[place].line
                problems += taken.map {
                    .clash($0.name, commands[winner].name, commands[loser].name, line: line)
                }
                commands[loser] = commands[loser].with(commands[loser].keys.filter { !taken.contains($0) })
            }
        }
    }

    /// The commands that can be given on a kind of screen.
    func on(_ place: PlaceKind) -> [Command] { commands.filter { $0.places.contains(place) } }

    /// The command with this name.
    func named(_ name: CommandName) -> Command { commands.first { $0.name == name } ?? Command.row(name) }

    /// The command that a key gives on a kind of screen.
    func given(by key: Key, on place: PlaceKind) -> Command? {
        commands.first { $0.places.contains(place) && $0.keys.contains(key) }
    }

    /// A sentence in which a command's name in braces, such as `{undo}`, becomes the key that gives it.
    public func naming(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return commands.reduce(text) { text, command in
            text.replacing("{\(command.name.rawValue)}", with: command.keys.first?.name ?? ":\(command.name.rawValue)")
        }
    }

    public static func == (left: Keymap, right: Keymap) -> Bool {
        left.commands.map(\.keys) == right.commands.map(\.keys)
    }
}

/// What is wrong with a person's keys; the rest of them holds.
public enum KeymapError: Error, Equatable, Sendable {
    case unknownCommand(String, line: Int)
    case unknownKey(String, line: Int)
    /// The key is taken from the second command by the first, because both can be given on one screen.
    case clash(String, CommandName, CommandName, line: Int)
    /// The file is no TOML, or something in it is neither a key nor a list of keys.
    case unreadable(String, line: Int)

    /// Where, counted from 1.
    public var line: Int {
        switch self {
        case .unknownCommand(_, let line), .unknownKey(_, let line), .clash(_, _, _, let line),
            .unreadable(_, let line):
            line
        }
    }
}

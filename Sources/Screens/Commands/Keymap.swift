import Canvas
import Phrases
import Plan

/// The keys of all commands: the table's, replaced by a person's own where these are set.
public struct Keymap: Equatable, Sendable {
    /// The keys that a person has set for a command.
    public struct Binding: Equatable, Sendable {
        /// The command's name.
        public let command: String
        /// The names of the keys; empty for a command without keys, which the palette still runs.
        public let keys: [String]
        /// The line of the file, counted from 1.
        public let line: Int

        /// The keys of a command, from a line of a file.
        public init(_ command: String, _ keys: [String], line: Int) {
            self.command = command
            self.keys = keys
            self.line = line
        }
    }

    /// The commands in the order of the help, with their keys.
    public let commands: [Command]

    /// The keys of the table.
    public static let standard = Keymap(Command.table)

    private init(_ commands: [Command]) {
        self.commands = commands
    }

    /// The table with a person's own keys.
    /// - Parameter problems: receives the errors in the bindings. Where two commands on one screen want the same key, a
    ///   bound command takes precedence over an unbound one, and the first of two bound ones.
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

    /// A line without a valid key changes nothing.
    private static func read(_ binding: Binding, into bound: inout [Bound], _ problems: inout [KeymapError]) {
        guard let name = CommandName(spelled: binding.command) else {
            return problems.append(.unknownCommand(binding.command, line: binding.line))
        }
        let keys = binding.keys.compactMap(key).filter { !$0.neverArrives }
        problems += binding.keys.compactMap { name in
            guard let key = key(named: name) else { return .unknownKey(name, line: binding.line) }
            return key.neverArrives ? .unreachableKey(name, line: binding.line) : nil
        }
        if !keys.isEmpty || binding.keys.isEmpty { bound.append((name, keys, binding.line)) }
    }

    /// The key with this name in any language; no help could show one that nobody sees.
    private static func key(named name: String) -> Key? {
        let isSeen = name.last.map { $0 == " " || !String($0).isBlank } ?? false
        return isSeen ? Key(name: name) ?? Language.allCases.lazy.compactMap { key(named: name, in: $0) }.first : nil
    }

    private static func key(named name: String, in language: Language) -> Key? {
        let names = language.phrases.screens.keyNames
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { part in
            names.first { $0.value == part }?.key ?? String(part)
        }
        return Key(name: parts.joined(separator: "-"))
    }

    /// Leaves a key that several commands on one screen have to one of them; bound commands come first.
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

    /// The commands available on a kind of screen.
    func on(_ place: PlaceKind) -> [Command] { commands.filter { $0.places.contains(place) } }

    /// The command with this name.
    func named(_ name: CommandName) -> Command { commands.first { $0.name == name } ?? Command.row(name) }

    /// The command that a key runs on a kind of screen.
    func given(by key: Key, on place: PlaceKind) -> Command? {
        commands.first { $0.places.contains(place) && $0.keys.contains(key) }
    }

    /// A sentence with command names in braces, such as `{undo}`, replaced by their keys.
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

/// An error in a person's keys; the other lines apply.
public enum KeymapError: Error, Equatable, Sendable {
    case unknownCommand(String, line: Int)
    case unknownKey(String, line: Int)
    /// The key exists, but no terminal sends it, or Cinco keeps it.
    case unreachableKey(String, line: Int)
    /// Both commands are available on one screen; the first keeps the key, the second loses it.
    case clash(String, CommandName, CommandName, line: Int)
    /// The file is not valid TOML, or a value is neither a key nor a list of keys.
    case unreadable(String, line: Int)

    /// The line of the file, counted from 1.
    public var line: Int {
        switch self {
        case .unknownCommand(_, let line), .unknownKey(_, let line), .unreachableKey(_, let line),
            .clash(_, _, _, let line), .unreadable(_, let line):
            line
        }
    }
}

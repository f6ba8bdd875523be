import Foundation
import Phrases
import Screens
import TOMLKit
import Themes

/// A person's own keys: a TOML file with a line for each command, such as `status = ["s", "F2"]`. An empty list takes a
/// command's keys away.
struct KeysFile: Sendable {
    let keymap: Keymap
    /// The errors, in the order of lines; the other lines apply.
    let problems: [KeymapError]

    /// Reads the file; a missing file changes nothing.
    init(path: String) {
        guard let bytes = TOMLText.bytes(of: path) else {
            self.init(.standard, [])
            return
        }
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    init(text: String) {
        var problems: [KeymapError] = []
        var bindings: [Keymap.Binding] = []
        for assignment in KeysFile.assignments(in: text, problems: &problems) {
            let (name, value, line) = assignment
            if bindings.contains(where: { $0.command == name }) {
                problems.append(.unreadable(name, line: line))
            } else if let key = value?.string {
                bindings.append(.init(name, [key], line: line))
            } else if let keys = value?.array, keys.allSatisfy({ $0.string != nil }) {
                bindings.append(.init(name, keys.compactMap(\.string), line: line))
            } else {
                problems.append(.unreadable(name, line: line))
            }
        }
        let keymap = Keymap(bindings, problems: &problems)
        self.init(keymap, problems.sorted { $0.line < $1.line })
    }

    /// The most lines that one assignment has.
    private static let longest = 50

    /// The names with their values and lines. Each assignment is read alone, so that one that is no TOML costs no
    /// other.
    private static func assignments(
        in text: String, problems: inout [KeymapError]
    ) -> [(name: String, value: (any TOMLValueConvertible)?, line: Int)] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [(name: String, value: (any TOMLValueConvertible)?, line: Int)] = []
        var index = 0
        while index < lines.count {
            let (first, last) = (index, min(index + longest, lines.count))
            let parsed = (first..<last).lazy.compactMap { end in
                (try? TOMLText.table(lines[first...end].joined(separator: "\n"))).map { (table: $0, end: end) }
            }.first
            if let (table, end) = parsed {
                found += table.keys.map { ($0, table[$0], first + 1) }
                index = end + 1
            } else {
                problems.append(KeysFile.problem(of: String(lines[first]), line: first + 1))
                index += 1
            }
        }
        return found
    }

    private static func problem(of text: String, line: Int) -> KeymapError {
        do {
            _ = try TOMLText.table(text)
            return .unreadable(text, line: line)
        } catch {
            return .unreadable(error.detail, line: line)
        }
    }

    private init(_ keymap: Keymap, _ problems: [KeymapError]) {
        self.keymap = keymap
        self.problems = problems
    }

    /// The line on which a name is assigned, which the TOML library does not report.
    static func line(of name: String, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { line in
            let head = line.prefix { $0 != "=" }
            return head.count < line.count && head.trimmingCharacters(in: .init(charactersIn: " \t\"'")) == name
        }
        return (index ?? 0) + 1
    }
}

extension Phrases {
    /// The sentence for an error in a keys file, with its place.
    func sentence(for problem: KeymapError, in path: String) -> String {
        let what =
            switch problem {
            case .unknownCommand(let name, _): preferences.unknownCommand(name)
            case .unknownKey(let name, _): preferences.unknownKey(name)
            case .unreachableKey(let name, _): preferences.unreachableKey(name)
            case .clash(let key, let winner, let loser, _): preferences.clash(key, winner.rawValue, loser.rawValue)
            case .unreadable(let detail, _): preferences.unreadable(detail)
            }
        return "\(path):\(problem.line): \(what)"
    }
}

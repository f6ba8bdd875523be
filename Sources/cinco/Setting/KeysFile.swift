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
        do {
            let table = try TOMLText.table(text)
            var problems: [KeymapError] = []
            let lines = table.keys.map { (name: $0, line: KeysFile.line(of: $0, in: text)) }.sorted {
                $0.line < $1.line
            }
            var bindings: [Keymap.Binding] = []
            for (name, line) in lines {
                if let key = table[name]?.string {
                    bindings.append(.init(name, [key], line: line))
                } else if let keys = table[name]?.array, keys.allSatisfy({ $0.string != nil }) {
                    bindings.append(.init(name, keys.compactMap(\.string), line: line))
                } else {
                    problems.append(.unreadable(name, line: line))
                }
            }
            let keymap = Keymap(bindings, problems: &problems)
            self.init(keymap, problems)
        } catch {
            self.init(.standard, [.unreadable(error.detail, line: error.line)])
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

import Foundation
import Plan
import Reports
import Store

/// The lines of a text in the form JSON Lines: an object of JSON in each.
struct JSONLines {
    /// The lines that are not blank, with their numbers from 1.
    private let lines: [(number: Int, text: Substring)]

    /// A text that is a single object.
    init(of object: String) { lines = [(1, object[...])] }

    /// A text that is not a single value; nil where neither of its first two lines is an object.
    init?(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .filter { !$0.element.allSatisfy(\.isWhitespace) }.map { ($0.offset + 1, $0.element) }
        let isLines = lines.prefix(2).contains { line in
            if case .object? = try? JSONValue(line.text) { true } else { false }
        }
        guard isLines, lines.count > 1 else { return nil }
    }

    /// Calls `body` with the number of each line and its value; nil where it is no JSON.
    func read(_ body: (_ line: Int, _ value: JSONValue?, _ text: Substring) -> Void) {
        for line in lines { body(line.number, try? JSONValue(line.text), line.text) }
    }
}

extension Source {
    /// Reads records as `Export.jsonLines` writes them, and objects without a kind as the rows of a table.
    /// - Parameter kind: the kind of every record whose line does not give it.
    mutating func read(_ lines: JSONLines, _ kind: RecordKind?, _ mapping: TableMapping) {
        form = .jsonLines
        var (objects, numbers): ([JSONValue], [Int]) = ([], [])
        lines.read { line, value, text in
            guard let twice = try? RepeatedMembers.paths(in: String(text)), let value = value?.mended(by: mojibake)
            else {
                problems.append(ImportError(line, .unreadable("JSON")))
                return
            }
            guard case .object(var members) = value else {
                problems.append(ImportError(line, .notAnObject(value.excerpt)))
                return
            }
            problems += twice.map { ImportError(line, .memberTwice($0)) }
            guard let named = members.removeValue(forKey: Export.kindColumn) else {
                objects.append(value)
                numbers.append(line)
                return
            }
            guard case .string(let name) = named, let own = RecordKind(rawValue: name) else {
                problems.append(ImportError(line, .unknownKind(named.cell)))
                return
            }
            read(.object(members), own, line: line, false)
        }
        if objects.isEmpty { return refuseColumns(mapping) }
        guard kind != nil else {
            problems.append(ImportError(numbers.first, .noKind))
            return
        }
        read(objects, kind, mapping, lines: numbers)
    }
}

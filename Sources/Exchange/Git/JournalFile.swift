import Foundation
import Plan

/// The form of a copy's journal in a repository.
///
/// Each copy writes to a folder of its own for each ceiling, so that no two copies change the same file:
/// `journals/r/writer/SBU/000001.jsonl`. The folder `r` is the last letter of the writer's name. It keeps the trees
/// of git small, of which a new one is sent with each push; the last letters of random names spread evenly, the first
/// ones do not. A folder holds segments of limited size, so that the cost of a push does not grow with the journal. A
/// line is a checksum, a blank and an act. The checksum covers all lines before it, those of earlier segments too, so
/// that altered, removed and inserted lines are found.
enum JournalFile {
    /// The version of the form, in the file `cinco.json`.
    static let format = 1
    /// The size in bytes from which a segment is followed by a new one.
    static let segmentSize = 262_144
    /// The checksum before the first line.
    static let seed = ""

    /// The folder of a writer's journal up to a ceiling.
    static func journal(of writer: String, upTo ceiling: String?) -> String {
        "journals/\(writer.suffix(1))/\(writer)/\(ceiling.map(escaped) ?? "all")"
    }

    static func path(_ journal: String, _ segment: Int) -> String {
        let digits = String(segment)
        return "\(journal)/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).jsonl"
    }

    /// The journal and the segment of a path; nil where it is no path of a segment.
    static func place(_ path: String) -> (journal: String, segment: Int)? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "journals", parts[4].hasSuffix(".jsonl"),
            let segment = Int(parts[4].dropLast(6)), segment > 0
        else { return nil }
        return (parts.dropLast().joined(separator: "/"), segment)
    }

    /// A marking as the name of a folder: all bytes except letters, digits and hyphens in hexadecimal digits.
    private static func escaped(_ label: String) -> String {
        label.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "-")
            return isPlain ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
        }.joined()
    }

    /// An act as a line, and the checksum after it.
    static func line(_ act: ExportedAct, after sum: String) throws -> (line: Data, sum: String) {
        let text = try JournalText.line(act)
        let next = self.sum(of: text.dropLast(), after: sum)
        return (Data(next.utf8) + [UInt8(ascii: " ")] + text, next)
    }

    /// The act on a line and the checksum after it; nil where the checksum does not match.
    static func read(_ line: Data, after sum: String) -> (act: ExportedAct, sum: String)? {
        guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let text = line[line.index(after: blank)...]
        let next = self.sum(of: text, after: sum)
        guard Data(next.utf8) == line[..<blank], let act = JournalText.act(on: Data(text)) else { return nil }
        return (act, next)
    }

    /// Whether the last line of the part that was read before has the checksum that was recorded then.
    static func ends(_ text: Data, with sum: String) -> Bool {
        text.isEmpty || text.dropLast().split(separator: UInt8(ascii: "\n")).last?.starts(with: Data(sum.utf8)) == true
    }

    private static func sum(of text: Data, after sum: String) -> String {
        String(JournalText.checksum(Data(sum.utf8) + text).prefix(32))
    }
}

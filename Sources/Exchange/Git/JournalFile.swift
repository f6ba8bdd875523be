import Foundation
import Plan

/// How a copy's journal stands in a repository.
///
/// Each copy writes to a folder of its own, one for each ceiling, so that no two ever change the same file:
/// `journals/r/writer/SBU/000001.jsonl`. The folder above it, by the last letter of the writer's name, keeps git's listings
/// short: a listing is written anew with everything that is sent, and the last letters of random names spread evenly, as
/// the first ones do not. A folder holds segments of some size, so that what a change costs does not grow
/// with what there is. A line is a checksum, a blank and an act; the checksum runs over all lines before it, over segments
/// too, so that what was altered, cut out or put in shows.
enum JournalFile {
    /// The form that this version writes, as the file `cinco.json` says.
    static let format = 1
    /// A segment that has reached so many bytes is followed by another one.
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

    /// The journal and the segment that a path names; nil where it names none.
    static func place(_ path: String) -> (journal: String, segment: Int)? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "journals", parts[4].hasSuffix(".jsonl"),
            let segment = Int(parts[4].dropLast(6)), segment > 0
        else { return nil }
        return (parts.dropLast().joined(separator: "/"), segment)
    }

    /// A marking as a name of a folder: what is no letter, figure or hyphen in hexadecimal digits.
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

    /// The act on a line and the checksum after it; nil where the line is not as it was written.
    static func read(_ line: Data, after sum: String) -> (act: ExportedAct, sum: String)? {
        guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let text = line[line.index(after: blank)...]
        let next = self.sum(of: text, after: sum)
        guard Data(next.utf8) == line[..<blank], let act = JournalText.act(on: Data(text)) else { return nil }
        return (act, next)
    }

    /// Whether what was read before ends with the checksum that was read there.
    static func ends(_ text: Data, with sum: String) -> Bool {
        text.isEmpty || text.dropLast().split(separator: UInt8(ascii: "\n")).last?.starts(with: Data(sum.utf8)) == true
    }

    private static func sum(of text: Data, after sum: String) -> String {
        String(JournalText.checksum(Data(sum.utf8) + text).prefix(32))
    }
}

import Foundation
import Plan
import Store

/// How a copy's journal stands in a repository.
///
/// Each copy writes to a folder of its own, one for each ceiling, so that no two ever change the same file:
/// `journals/r/writer/SBU/000001.jsonl`. The folder above it, by the last letter of the writer's name, keeps git's
/// listings short: a listing is written anew with everything that is sent, and the last letters of random names spread
/// evenly, as the first ones do not. A folder holds segments of some size, so that what a change costs does not grow
/// with what there is. A line is a checksum, a blank and an act; the checksum runs over all lines before it, over
/// segments too, so that what was altered, cut out or put in shows.
enum JournalFile {
    /// The form that this version writes, as the file `cinco.json` says.
    static let format = 1
    /// A segment that has reached so many bytes is followed by another one.
    static let segmentSize = 262_144
    /// The checksum before the first line.
    static let seed = ""

    /// The folder of a writer's journal up to a ceiling.
    /// - Parameter generation: how many journals the writer has left before.
    static func journal(of writer: String, upTo ceiling: String?, generation: Int) -> String {
        let name = generation == 0 ? writer : "\(writer).\(generation)"
        return "journals/\(writer.suffix(1))/\(name)/\(ceiling.map(escaped) ?? "all")"
    }

    /// The writer to whom a journal belongs.
    static func writer(of journal: String) -> String {
        let parts = journal.split(separator: "/")
        return parts.count > 2 ? String(parts[2].prefix { $0 != "." }) : journal
    }

    static func path(_ journal: String, _ segment: Int) -> String {
        let digits = String(segment)
        return "\(journal)/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).jsonl"
    }

    /// The journal and the segment that a path names; nil where this program writes no such path.
    static func place(_ path: String) -> (journal: String, segment: Int)? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "journals", parts[4].hasSuffix(".jsonl"),
            parts[1...3].allSatisfy(isPlain), let segment = Int(parts[4].dropLast(6)),
            (1...999_999_999).contains(segment)
        else { return nil }
        let journal = parts.dropLast().joined(separator: "/")
        return self.path(journal, segment) == path ? (journal, segment) : nil
    }

    /// Whether a file lies among the journals and is none, by its name.
    static func isMisnamed(_ path: String) -> Bool { path.hasPrefix("journals/") && place(path) == nil }

    /// Whether a part of a path has only characters that writers and markings are spelled with.
    private static func isPlain(_ part: Substring) -> Bool {
        (1...200).contains(part.utf8.count)
            && part.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
            }
    }

    /// A marking as a name of a folder: what is no letter, figure or hyphen in hexadecimal digits.
    private static func escaped(_ label: String) -> String {
        label.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "-")
            return isPlain ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
        }.joined()
    }

    /// An act as a line, and the checksum after it.
    static func line(_ act: some Encodable, after sum: String) throws -> (line: Data, sum: String) {
        let text = try JournalText.line(act)
        let next = self.sum(of: text.dropLast(), after: sum)
        var line = Data((next + " ").utf8)
        line.append(text)
        return (line, next)
    }

    /// A line, with the checksum that it gives and the one that it should have.
    struct Line {
        /// The act; nil where the line holds none that a journal takes.
        let act: ExportedAct?
        /// The id of the act that the line holds, whether or not a journal takes it.
        let id: String?
        /// The checksum that stands on the line; nil where there is none.
        let stated: String?
        /// Whether the line is as it was written.
        let isGenuine: Bool
    }

    /// Reads a line behind a checksum.
    static func read(_ line: Data, after sum: String) -> Line {
        let stated = line.prefix { $0 != UInt8(ascii: " ") }
        let text = line.dropFirst(stated.count + 1)
        let act = JournalText.act(on: text)
        let isSum = stated.count == 32 && stated.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        let statedSum = isSum ? String(decoding: stated, as: UTF8.self) : nil
        return Line(
            act: act?.fault == nil ? act : nil, id: act?.id, stated: statedSum,
            isGenuine: statedSum != nil && statedSum == self.sum(of: text, after: sum))
    }

    /// Whether what was read before ends with the checksum that was read there.
    static func ends(_ text: Data, with sum: String) -> Bool {
        text.isEmpty || text.dropLast().split(separator: UInt8(ascii: "\n")).last?.starts(with: Data(sum.utf8)) == true
    }

    /// The checksum of a line after that of the lines before it.
    static func sum(of text: Data, after sum: String) -> String {
        var hash = SHA256()
        hash.update(data: Data(sum.utf8))
        hash.update(data: text)
        return JournalText.digits(hash.finalize().prefix(16))
    }
}

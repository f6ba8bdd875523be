import Foundation
import Plan
import Store

/// A package: acts of a copy in one file. The first line is the header, each following line an act, the last line a
/// checksum of all before it.
public struct ActBundle: Sendable {
    /// The header of a package.
    public struct Header: Codable, Equatable, Sendable {
        /// The kind of the file.
        var cinco = "bundle"
        /// The version of the form.
        var format = ActBundle.format
        /// The id of the plan (`Store.planID`).
        public let plan: String
        /// The stored form of `from`.
        public let base: String?
        /// The stored form of `upTo`.
        public let reach: String?
        /// The highest marking of its records; nil where it has all changes, those of unmarked records too.
        public let ceiling: String?
        /// The number of acts.
        public let acts: Int

        /// The acts that a copy must have to merge the package; nil where it may be empty.
        public var from: VersionVector? { base.flatMap(VersionVector.init(code:)) }
        /// The acts that a copy has after merging it; nil where the package has none.
        public var upTo: VersionVector? { reach.flatMap(VersionVector.init(code:)) }
    }

    private struct Seal: Codable { let sha256: String }
    private struct Kind: Codable { let cinco: String, format: Int }

    /// The version of the form that this program writes. A later one is refused.
    static let format = 1

    /// The header.
    public let header: Header
    /// The acts.
    public let acts: [ExportedAct]
    /// The number of changes that the ceiling withheld when the package was made.
    public let kept: Int

    /// Makes a package of the acts that another copy does not have.
    /// - Parameters:
    ///   - vector: the acts that the copy has; nil for an empty copy.
    ///   - ceiling: the highest marking; nil exports everything, unmarked records too.
    public init(of store: Store, beyond vector: VersionVector?, upTo ceiling: String?) throws {
        let missing = try store.acts(beyond: vector, upTo: ceiling)
        acts = missing.acts
        kept = missing.kept
        header = Header(
            plan: try store.planID(), base: missing.base?.code, reach: missing.reach?.code, ceiling: ceiling,
            acts: acts.count)
    }

    /// The text of the file.
    public var text: Data {
        get throws {
            var text = try JournalText.line(header)
            for act in acts { text += try JournalText.line(act) }
            return text + (try JournalText.line(Seal(sha256: JournalText.checksum(text))))
        }
    }

    /// Reads a package and verifies its checksum and its acts.
    public init(reading text: Data, from path: String) throws(MergeError) {
        let end = text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
        guard let kind = JournalText.value(Kind.self, on: text[..<end]), kind.cinco == "bundle" else {
            throw .notABundle(path: path)
        }
        guard kind.format <= ActBundle.format else { throw .newer(path: path) }
        guard let lines = JournalText.lines(text), lines.count >= 2, let last = lines.last,
            let seal = JournalText.value(Seal.self, on: last),
            JournalText.checksum(text.dropLast(last.count + 1)) == seal.sha256,
            let header = JournalText.value(Header.self, on: lines[0]), header.acts == lines.count - 2
        else { throw .damaged(path, line: nil) }
        var acts: [ExportedAct] = []
        for (number, line) in lines[1..<(lines.count - 1)].enumerated() {
            guard let act = JournalText.act(on: line) else { throw .damaged(path, line: number + 2) }
            acts.append(act)
        }
        (self.header, self.acts, kept) = (header, acts, 0)
    }
}

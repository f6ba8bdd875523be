import Foundation
import Plan
import Store

/// Acts of a copy in one file, for a stick or a mail: what it is on the first line, an act on each that follows, and a
/// checksum of all of that on the last.
public struct ActBundle: Sendable {
    /// What a bundle says of itself.
    public struct Header: Codable, Equatable, Sendable {
        /// What the file is.
        var cinco = "bundle"
        /// The form of the file.
        var format = ActBundle.format
        /// Which plan it is of.
        public let plan: String
        /// How far a copy must go to take it, in the stored form of a vector; nil where it need have nothing.
        public let base: String?
        /// How far it goes.
        public let reach: String?
        /// The marking up to which it goes; nil where it holds everything, what is unmarked too.
        public let ceiling: String?
        /// How many acts it holds.
        public let acts: Int

        /// How far a copy must go to take it.
        public var from: VersionVector? { base.flatMap(VersionVector.init(code:)) }
        /// How far it goes.
        public var upTo: VersionVector? { reach.flatMap(VersionVector.init(code:)) }
    }

    private struct Seal: Codable { let sha256: String }
    private struct Kind: Codable { let cinco: String, format: Int }

    /// The form that this version writes. A reader refuses a later one.
    static let format = 1

    /// What it says of itself.
    public let header: Header
    /// The acts.
    public let acts: [ExportedAct]
    /// How many changes stayed behind when it was made.
    public let kept: Int

    /// Bundles what a copy lacks.
    /// - Parameters:
    ///   - vector: how far the copy goes; nil for one that has nothing.
    ///   - ceiling: nil lets everything through, what is unmarked too.
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

    /// Reads a bundle and proves that it is as it was written.
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

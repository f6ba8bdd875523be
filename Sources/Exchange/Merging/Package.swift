import Foundation
import Plan
import Store

/// A package: acts of a copy in one file. The first line is the header; each following line is an act, in the form of a
/// journal in a shared repository (`JournalFile`), with a checksum that covers the header and all lines before it; the
/// last line is the trailer.
///
/// The last checksum stands for the package. A later package names by it what it presupposes. Packages of
/// form 1, which presuppose a version vector, are read too.
public struct Package: Sendable {
    /// The first line.
    public struct Header: Codable, Equatable, Sendable {
        /// The kind of the file.
        var cinco = "bundle"
        /// The version of the form.
        var format = Package.format
        /// The id of the plan (`Store.planID`).
        public let plan: String
        /// The checksums of the packages that a copy must have merged before.
        public var bases: [String]?
        /// The day from which on it holds acts, in ISO form; nil where it does not begin with a day.
        public var since: String?
        /// The stored form of `from`.
        public var base: String?
        /// The highest marking of its records; nil where it has all changes, those of unmarked records too.
        public var ceiling: String?
        /// The number of acts, in form 1.
        var acts: Int?

        /// The acts that a copy must have before, of a package in form 1.
        public var from: VersionVector? { base.flatMap(VersionVector.init(code:)) }
    }

    private struct Kind: Codable { let cinco: String, format: Int }
    private struct Trailer: Codable {
        let acts: Int, checksum: String

        enum CodingKeys: String, CodingKey {
            case acts
            case checksum = "seal"
        }
    }
    /// The last line of form 1.
    private struct EarlierTrailer: Codable { let sha256: String }

    /// The version of the form that this program writes. A later one is refused.
    static let format = 2

    /// The numbers of acts that a header or trailer can say.
    private static let counts = 0...1_000_000_000

    /// The path, for people.
    public let path: String
    /// The first line.
    public let header: Header
    /// The checksum that stands for the package.
    public let checksum: String
    /// The number of acts.
    public let acts: Int
    private let lines: LineSource
    private let first: String

    /// Opens a package: reads the first and the last line.
    public init(at path: String) throws(MergeError) {
        do { try self.init(LineSource(at: path), path) } catch let error as MergeError { throw error } catch {
            throw .noPackage(path: path)
        }
    }

    /// Opens a package that is in memory.
    public init(reading text: Data, from path: String) throws(MergeError) {
        do { try self.init(LineSource(text), path) } catch let error as MergeError { throw error } catch {
            throw .noPackage(path: path)
        }
    }

    private init(_ lines: LineSource, _ path: String) throws {
        let ends = try lines.ends()
        guard let kind = JournalText.value(Kind.self, on: ends.first), kind.cinco == "bundle" else {
            throw MergeError.noPackage(path: path)
        }
        guard (1...Package.format).contains(kind.format) else { throw MergeError.newer(path: path) }
        guard let header = JournalText.value(Header.self, on: ends.first), let last = ends.last else {
            throw MergeError.damaged(path, line: nil)
        }
        if kind.format == 1, let trailer = JournalText.value(EarlierTrailer.self, on: last), let acts = header.acts {
            (self.checksum, self.acts) = (trailer.sha256, acts)
        } else if let trailer = JournalText.value(Trailer.self, on: last), kind.format > 1 {
            (checksum, acts) = (trailer.checksum, trailer.acts)
        } else {
            throw MergeError.damaged(path, line: nil)
        }
        guard ExportedAct.isName(header.plan), Package.counts.contains(acts), JournalText.isChecksum(checksum),
            (header.bases ?? []).allSatisfy(JournalText.isChecksum)
        else {
            throw MergeError.damaged(path, line: nil)
        }
        first = JournalFile.sum(of: ends.first, after: JournalFile.seed)
        (self.path, self.header, self.lines) = (path, header, lines)
    }

    /// The package for a merge.
    public var source: PackageSource {
        var source = PackageSource(name: path, checksum: checksum, items: { try read($0) })
        source.bases = header.bases ?? []
        source.from = header.from
        if header.since != nil { source.presupposed = { try read(presupposed: $0) { _ in } } }
        return source
    }

    /// Gives each act, and each line that is as it was written and holds none that a copy takes.
    /// - Parameter presupposed: is given what a copy must have of each earlier act, where the package begins with a
    ///   day.
    /// - Throws: `MergeError.damaged` where a checksum does not match, at the latest behind the last act.
    public func read(
        presupposed: (PresupposedAct) throws -> Void = { _ in }, _ each: (PackageItem) throws -> Void
    ) throws {
        if header.format == 1 { return try readWhole(each) }
        var sum = first
        var count = 0
        var isEnded = false
        try lines.read { number, line in
            if number == 1 { return }
            guard !isEnded else { throw MergeError.damaged(path, line: number) }
            if line.first == UInt8(ascii: "{") {
                isEnded = true
                let trailer = try JournalText.line(Trailer(acts: count, checksum: sum)).dropLast()
                guard line == trailer else { throw MergeError.damaged(path, line: nil) }
                return
            }
            let read = JournalFile.read(line, after: sum)
            guard read.isGenuine, let next = read.stated else { throw MergeError.damaged(path, line: number) }
            sum = next
            if read.act == nil, header.since != nil, count == 0,
                let act = JournalText.value(PresupposedAct.self, on: line.dropFirst(next.utf8.count + 1))
            {
                try presupposed(act)
            } else {
                count += 1
                try each(read.act.map { .act($0) } ?? .unusable(Package.name(read.id, number)))
            }
        }
        guard isEnded else { throw MergeError.damaged(path, line: nil) }
    }

    /// Reads a package of form 1, whose one checksum is in its last line.
    private func readWhole(_ each: (PackageItem) throws -> Void) throws {
        var hash = SHA256()
        var isEnded = false
        try lines.read { number, line in
            if number == acts + 2 {
                isEnded = true
                let last = try JournalText.line(EarlierTrailer(sha256: JournalText.digits(hash.finalize()))).dropLast()
                guard line == last else { throw MergeError.damaged(path, line: nil) }
                return
            }
            guard number < acts + 2 else { throw MergeError.damaged(path, line: nil) }
            hash.update(data: line)
            hash.update(data: [UInt8(ascii: "\n")])
            if number == 1 { return }
            let act = JournalText.act(on: line)
            if let act, act.fault == nil {
                try each(.act(act))
            } else {
                try each(.unusable(Package.name(act?.id, number)))
            }
        }
        guard isEnded else { throw MergeError.damaged(path, line: nil) }
    }

    /// An act that no copy takes, as people name it.
    private static func name(_ id: String?, _ line: Int) -> String {
        id.flatMap { $0.isEmpty ? nil : $0.asDetail } ?? "#\(line)"
    }

    /// Makes a package.
    /// - Parameters:
    ///   - start: from where on.
    ///   - ceiling: the highest marking; nil exports everything, unmarked records too.
    ///   - write: takes the text, in portions.
    /// - Returns: what was exported, and the checksum by which the store notes it (`Store.note`).
    public static func make(
        of store: Store, _ start: PackageStart, upTo ceiling: String?, to write: (Data) throws -> Void
    ) throws -> (export: PackageExport, checksum: String) {
        let plan = try store.planID()
        var sum = JournalFile.seed
        var portion = Data()
        func put(_ value: some Encodable) throws {
            let next = try JournalFile.line(value, after: sum)
            sum = next.sum
            portion += next.line
            guard portion.count >= 65_536 else { return }
            try write(portion)
            portion = Data()
        }
        let export = try store.export(start, upTo: ceiling) { begin in
            var header = Header(plan: plan, bases: begin.bases.isEmpty ? nil : begin.bases, ceiling: ceiling)
            if case .day(let day) = start { header.since = day.iso }
            portion = try JournalText.line(header)
            sum = JournalFile.sum(of: portion.dropLast(), after: sum)
        } presupposed: {
            try put($0)
        } each: {
            try put($0)
        }
        try write(portion + JournalText.line(Trailer(acts: export.acts, checksum: sum)))
        return (export, sum)
    }

    /// The text of a package, which the store has noted.
    public static func text(of store: Store, _ start: PackageStart = .beginning, upTo ceiling: String?) throws -> Data {
        var text = Data()
        let made = try make(of: store, start, upTo: ceiling) { text += $0 }
        try store.note(made.export, as: made.checksum)
        return text
    }
}

import Foundation
import Plan

/// The acts in a remote's journals beyond the places up to which they were read. All are read and verified before any
/// is merged.
struct RemoteReading {
    /// The acts, in the order of the journals.
    private(set) var acts: [ExportedAct] = []
    /// The acts of the journals that are held back (`ClockBound`).
    private(set) var held: [ExportedAct] = []
    /// The new place in each journal.
    private(set) var places: [ReadingPlace] = []

    private struct Head: Codable { let cinco: String, format: Int, plan: String }
    private let remote: String
    private let now: Int64?
    private let own: String

    /// - Parameters:
    ///   - places: the place up to which each journal was read before.
    ///   - own: this copy's own journal. None of its acts is held back.
    ///   - now: this machine's clock, in milliseconds since 1970-01-01 00:00 UTC; nil holds no act back.
    init(
        _ repository: Repository, at head: String, of plan: String, from places: [ReadingPlace], own: String,
        now: Int64?
    ) throws {
        remote = repository.remote.name
        self.now = now
        self.own = own
        let known = Dictionary(places.map { ($0.journal, $0) }, uniquingKeysWith: { first, _ in first })
        let isAgain = places.contains(where: \.isHeld)
        let files = try repository.files(at: head, since: isAgain ? nil : repository.remote.seen)
        if let object = files.first(where: { $0.path == "cinco.json" })?.object {
            try RemoteReading.check(repository.contents(of: [object])[object], of: plan, at: remote)
        } else if repository.remote.seen == nil {
            throw MergeError.otherPlanThere(remote: remote)
        }
        var segments: [String: [Segment]] = [:]
        for file in files {
            guard let place = JournalFile.place(file.path) else { continue }
            let isPast = place.segment < known[place.journal]?.segment ?? 1
            // A segment that was read to its end never changes. Where acts are held back, the list has all files,
            // unchanged ones too.
            if isPast, !isAgain { throw damaged(file.path) }
            if !isPast { segments[place.journal, default: []].append((place.segment, file.path, file.object)) }
        }
        let contents = try repository.contents(of: segments.values.flatMap { $0.compactMap(\.object) })
        for (journal, files) in segments.sorted(by: { $0.key < $1.key }) {
            let start =
                known[journal]
                ?? ReadingPlace(journal: journal, segment: 1, bytes: 0, sum: JournalFile.seed, isHeld: false)
            self.places.append(try read(files.sorted { $0.segment < $1.segment }, contents, from: start))
        }
    }

    private typealias Segment = (segment: Int, path: String, object: String?)

    private static func check(_ text: Data?, of plan: String, at remote: String) throws {
        guard let head = text.flatMap({ JournalText.value(Head.self, on: $0) }), head.cinco == "journals" else {
            throw MergeError.otherPlanThere(remote: remote)
        }
        guard head.format <= JournalFile.format else { throw MergeError.newer(path: remote) }
        guard head.plan == plan else { throw MergeError.otherPlanThere(remote: remote) }
    }

    /// The content of `cinco.json`.
    static func head(of plan: String) throws -> Data {
        try JournalText.line(Head(cinco: "journals", format: JournalFile.format, plan: plan))
    }

    /// Reads a journal from a place on.
    /// - Returns: the end of the journal, or the place of the first act that is held back. The acts behind that place
    ///   are returned now, and read again together with the held one.
    private mutating func read(
        _ segments: [Segment], _ contents: [String: Data], from start: ReadingPlace
    ) throws -> ReadingPlace {
        var place = start
        place.isHeld = false
        var stop: ReadingPlace?
        for file in segments {
            guard let text = file.object.flatMap({ contents[$0] }) else { throw damaged(file.path) }
            if file.segment != place.segment {
                guard file.segment == place.segment + 1 else { throw damaged(file.path) }
                (place.segment, place.bytes) = (file.segment, 0)
            }
            guard text.count >= place.bytes, JournalFile.ends(text.prefix(place.bytes), with: place.sum),
                text.isEmpty || text.last == UInt8(ascii: "\n")
            else {
                throw damaged(file.path)
            }
            for line in JournalText.lines(Data(text.dropFirst(place.bytes))) ?? [] {
                guard let read = JournalFile.read(line, after: place.sum) else {
                    let before = text.prefix(place.bytes).count { $0 == UInt8(ascii: "\n") }
                    throw damaged(file.path, before + 1)
                }
                if let now, place.journal != own, ClockBound.split([read.act], now: now).taken.isEmpty {
                    held.append(read.act)
                    stop = stop ?? place
                } else {
                    acts.append(read.act)
                }
                (place.sum, place.bytes) = (read.sum, place.bytes + line.count + 1)
            }
        }
        stop?.isHeld = true
        return stop ?? place
    }

    private func damaged(_ path: String, _ line: Int? = nil) -> MergeError {
        .damaged("\(remote): \(path)", line: line)
    }
}

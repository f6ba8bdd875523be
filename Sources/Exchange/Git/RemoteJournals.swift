import Foundation
import Plan

/// The acts of a remote's journals beyond the places up to which they were read. Where one is not sound it is set aside
/// from there on, and the others are read.
struct RemoteJournals {
    /// The portion of each journal that was read, in the order of their names.
    private(set) var journals: [(reader: JournalReader, portion: JournalReader.Portion)] = []

    /// Whether the file that names the plan does so no more, in a repository that named this one before; nil where it
    /// did not change.
    private(set) var isHeadSpoiled: Bool?

    /// The paths of the files among the journals that changed and have a name that no journal has.
    private(set) var oddNames: [String] = []

    private struct Head: Codable { let cinco: String, format: Int, plan: String }

    /// How what is found is judged.
    struct Judge {
        /// The name of this copy as a writer.
        let writer: String
        /// Whether an act that is not here comes from too far ahead of this machine's clock.
        let isTooEarly: (ExportedAct) -> Bool
        /// Who made the last act of a writer that is here.
        let lastAuthor: (String) throws -> String
        /// The journals that another key than before has signed, with that key.
        let otherKeys: [String: String]
    }

    /// - Parameter progress: how far the journals were read before.
    init(
        _ repository: Repository, at head: String, from progress: [JournalProgress], by judge: Judge
    ) throws {
        let known = Dictionary(progress.map { ($0.journal, $0) }, uniquingKeysWith: { first, _ in first })
        let isAgain = progress.contains(where: \.isOpen)
        let changed = try repository.remote.state.seen.map { try repository.files(at: head, since: $0) }
        let all = changed == nil || isAgain ? try repository.files(at: head, since: nil) : []
        let changedPaths = Set(changed?.map(\.path) ?? [])
        let files = (changed ?? []) + all.filter { !changedPaths.contains($0.path) }
        try checkHead(among: files, in: repository)
        oddNames = (changed ?? files).filter { $0.object != nil && JournalFile.isMisnamed($0.path) }.map(\.path)
        let segments = RemoteJournals.segments(of: files, changed: changed?.count ?? 0, known)
        try read(segments, in: repository, known, by: judge)
    }

    /// Checks that the repository is of this plan, by the file that says so, where that is among the files.
    private mutating func checkHead(among files: [Repository.File], in repository: Repository) throws {
        let remote = repository.remote
        if let file = files.first(where: { $0.path == "cinco.json" }) {
            let text = try file.object.flatMap { try repository.contents(of: [$0])[$0] }
            // A repository that was read before is read on: whoever spoils that file, or says in it that its form is a
            // later one, stops nobody, and who sends puts it right. A copy that joins has nothing to compare it with,
            // and stops before it reads or sends anything.
            do { try RemoteJournals.check(text, of: remote) } catch {
                guard remote.state.seen != nil else { throw error }
                isHeadSpoiled = true
            }
            isHeadSpoiled = isHeadSpoiled ?? false
        } else if remote.state.seen == nil {
            let hasJournals = files.contains { JournalFile.place($0.path) != nil }
            throw hasJournals
                ? MergeError.unnamedPlan(remote: remote.name) : MergeError.otherContent(remote: remote.name)
        }
    }

    /// The segments that are to be read, by their journal.
    /// - Parameter changed: how many of the files, from the first on, changed since the repository was read.
    private static func segments(
        of files: [Repository.File], changed: Int, _ known: [String: JournalProgress]
    ) -> [String: [JournalReader.Segment]] {
        var segments: [String: [JournalReader.Segment]] = [:]
        for (number, file) in files.enumerated() {
            guard let place = JournalFile.place(file.path), known[place.journal]?.decision != .discard else { continue }
            let before = known[place.journal]
            let isWhole = before?.decision == .accept && before?.fault?.reason == .changedBefore
            // Of the files that did not change, those that were read to their end are passed over.
            if number >= changed, !isWhole, place.segment < before?.segment ?? 1 { continue }
            segments[place.journal, default: []].append((place.segment, file.object, file.before))
        }
        return segments
    }

    private mutating func read(
        _ segments: [String: [JournalReader.Segment]], in repository: Repository, _ known: [String: JournalProgress],
        by judge: Judge
    ) throws {
        let objects = segments.values.flatMap { $0.flatMap { [$0.object, $0.before].compactMap { $0 } } }
        let contents = try repository.contents(of: objects)
        for (journal, files) in segments.sorted(by: { $0.key < $1.key }) {
            let start = known[journal] ?? JournalProgress(journal: journal, sum: JournalFile.seed)
            let reader = JournalReader(
                journal: journal, segments: files.sorted { $0.segment < $1.segment }, contents: contents, start: start,
                isTooEarly: judge.isTooEarly, isOwn: JournalFile.writer(of: journal) == judge.writer,
                author: try judge.lastAuthor(JournalFile.writer(of: journal)))
            let key = judge.otherKeys[journal] ?? (start.fault?.reason == .otherKey ? start.fault?.detail : nil)
            if let key, start.decision != .accept {
                journals.append((reader, reader.read(stoppingAt: (0, JournalFault(.otherKey, line: nil, detail: key)))))
            } else {
                journals.append((reader, reader.read()))
            }
        }
    }

    /// All acts that may be merged. Of several versions of one act the one in its writer's own journal comes first, and
    /// a whole one before a part: what comes later has to go together with it.
    var acts: [ExportedAct] {
        var ranked: [[ExportedAct]] = [[], [], [], []]
        for (reader, portion) in journals {
            let writer = JournalFile.writer(of: reader.journal)
            for act in portion.acts { ranked[(act.writer == writer ? 0 : 2) + (act.isWhole ? 0 : 1)].append(act) }
        }
        return ranked.flatMap(\.self)
    }
    /// Those from too far ahead of this machine's clock.
    var postponed: [ExportedAct] { journals.flatMap(\.portion.postponed) }
    /// How far each journal was read now.
    var progress: [JournalProgress] { journals.map(\.portion.progress) }

    private static func check(_ text: Data?, of remote: Remote) throws {
        guard let head = text.flatMap({ JournalText.value(Head.self, on: $0) }), head.cinco == "journals" else {
            throw MergeError.unnamedPlan(remote: remote.name)
        }
        guard head.format > 0 else { throw MergeError.unnamedPlan(remote: remote.name) }
        guard head.format <= JournalFile.format else { throw MergeError.newerRemote(remote: remote.name) }
        guard head.plan == remote.plan else { throw MergeError.otherPlanThere(remote: remote.name) }
    }

    /// The first bytes of a repository.
    static func head(of plan: String) throws -> Data {
        try JournalText.line(Head(cinco: "journals", format: JournalFile.format, plan: plan))
    }
}

import Foundation
import Plan
import Screens
import Store

/// Drafts of forms on disk: a file for each form or prompt, in the person's own folder, that only its owner may
/// read, so that nothing is lost where the program is killed. A draft stays out of the plan and of every output.
///
/// Several terminals may show one plan. Each keeps its files locked and touches no others; those that nobody has locked
/// were left, and belong to the first that starts next.
struct FormDraftFiles {
    /// The folder with those of every plan, and that of this one.
    private let parent, folder: String
    /// The drafts that are on disk.
    private var kept: [File] = []

    /// A draft on disk, open and locked.
    private struct File {
        let draft: FormDraft
        let path: String
        let descriptor: Int32
    }

    /// The drafts of a plan.
    init(of plan: String, in folder: String) {
        parent = folder
        self.folder = folder + "/" + FormDraftFiles.name(of: PathName.withoutLinks(plan))
    }

    fileprivate struct Content: Codable {
        let key: String
        let title: String
        let texts: [String: String]
        /// Kind and id of each; nil in a file of an earlier version.
        let records: [[String]]?
    }

    /// The most drafts that are read, so that a start stays short.
    private static let most = 100

    /// The age at which a draft is removed, in seconds: ninety days after it was last typed in.
    private static let oldest = 90 * 86_400

    /// Reads the drafts that were left, the newest first; a file that cannot be read, or that another terminal has, is
    /// left out.
    mutating func read() -> [FormDraft] {
        removeOld()
        let names = FormDraftFiles.names(in: folder).filter { $0.hasSuffix(".json") }
        let ages = names.map { (name: $0, age: FormDraftFiles.age(of: "\(folder)/\($0)")) }
        let latest = ages.sorted { ($0.age, $0.name) < ($1.age, $1.name) }.prefix(FormDraftFiles.most)
        kept = latest.compactMap { FormDraftFiles.left("\(folder)/\($0.name)") }
        return kept.map(\.draft)
    }

    /// The draft in a file that nobody has locked, now locked.
    private static func left(_ path: String) -> File? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        // Where a file system has no locks, every file counts as left.
        if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
            let bytes = FileManager.default.contents(atPath: path),
            let content = try? JSONDecoder().decode(Content.self, from: bytes)
        {
            return File(draft: content.draft, path: path, descriptor: file)
        }
        close(file)
        return nil
    }

    /// Removes the old drafts of every plan, what a killed program left half written, and folders without drafts: a
    /// plan that is gone is never opened again.
    private func removeOld() {
        for folder in FormDraftFiles.names(in: parent).map({ "\(parent)/\($0)" }) {
            for file in FormDraftFiles.names(in: folder).map({ "\(folder)/\($0)" })
            where FormDraftFiles.age(of: file) > FormDraftFiles.oldest {
                unlink(file)
            }
            rmdir(folder)
        }
    }

    /// The names in a folder. Most people have no draft; an error that is dropped is expensive.
    private static func names(in folder: String) -> [String] {
        access(folder, R_OK) == 0 ? (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] : []
    }

    /// The time since a file was written, in seconds.
    private static func age(of file: String) -> Int {
        var info = stat()
        return lstat(file, &info) == 0 ? time(nil) - max(0, info.st_mtim.tv_sec) : 0
    }

    /// Brings the own files to these drafts. A draft that cannot be written is still there while the program runs.
    mutating func keep(_ drafts: [FormDraft]) {
        guard drafts != kept.map(\.draft) else { return }
        var old = kept
        kept = drafts.map { draft in
            // A draft in which somebody types on replaces its own file.
            let place =
                old.firstIndex { $0.draft == draft }
                ?? old.firstIndex { old in
                    old.draft.key == draft.key && !drafts.contains(old.draft)
                }
            let file = place.map { old.remove(at: $0) }
            if let file, file.draft == draft { return file }
            return write(draft, to: file)
        }
        for file in old {
            unlink(file.path)
            close(file.descriptor)
        }
    }

    /// Leaves the own files to the next terminal that shows the plan.
    mutating func leave() {
        for file in kept { close(file.descriptor) }
        kept = []
    }

    /// Writes a draft to its file, or to a new one.
    private func write(_ draft: FormDraft, to old: File?) -> File {
        let path = old?.path ?? "\(folder)/\(FormDraftFiles.name(of: draft.key)).\(FormDraftFiles.random).json"
        try? PathName.makeFolder(folder)
        let new = "\(path).\(getpid())"
        let file = open(new, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return File(draft: draft, path: path, descriptor: old?.descriptor ?? -1) }
        // Before the file has its name, so that no other terminal takes it for left.
        flock(file, LOCK_EX | LOCK_NB)
        let isWritten = (try? OutputFile.write(JSONEncoder().encode(Content(draft)), to: file)) != nil
        if !isWritten || rename(new, path) != 0 { unlink(new) }
        if let old { close(old.descriptor) }
        return File(draft: draft, path: path, descriptor: file)
    }

    private static var random: String { String(UInt64.random(in: .min ... .max), radix: 36) }

    /// A file name for a text: its FNV-1a hash of 64 bits.
    private static func name(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

extension FormDraftFiles.Content {
    fileprivate init(_ draft: FormDraft) {
        self.init(
            key: draft.key, title: draft.title, texts: draft.texts,
            records: draft.records?.map { [$0.kind.rawValue, $0.id] })
    }

    fileprivate var draft: FormDraft {
        let names = records?.compactMap { parts in
            parts.count == 2 ? RecordKind(rawValue: parts[0]).map { RecordName($0, parts[1]) } : nil
        }
        return FormDraft(key: key, title: title, texts: texts, records: names)
    }
}

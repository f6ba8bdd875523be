import Foundation
import Plan
import Screens
import Store

/// Drafts of forms on disk: a file for each form or prompt, in the person's own folder, that only its owner may
/// read, so that nothing is lost where the program is killed. A draft stays out of the plan and of every output.
struct FormDraftFiles {
    /// The folder with those of every plan, and that of this one.
    private let parent, folder: String
    /// The drafts that are on disk.
    private var kept: [FormDraft] = []

    /// The drafts of a plan.
    init(of plan: String, in folder: String) {
        parent = folder
        self.folder = folder + "/" + FormDraftFiles.name(of: PathName.withoutLinks(plan))
    }

    private struct Content: Codable {
        let key: String
        let title: String
        let texts: [String: String]
    }

    /// The most drafts that are read, so that a start stays short.
    private static let most = 100

    /// The age at which a draft is removed, in seconds: ninety days after it was last typed in.
    private static let oldest = 90 * 86_400

    /// Reads the drafts, the newest first; a file that cannot be read is left out.
    mutating func read() -> [FormDraft] {
        removeOld()
        let names = FormDraftFiles.names(in: folder).filter { $0.hasSuffix(".json") }
        let ages = names.map { (name: $0, age: FormDraftFiles.age(of: "\(folder)/\($0)")) }
        kept = ages.sorted { ($0.age, $0.name) < ($1.age, $1.name) }.prefix(FormDraftFiles.most).compactMap { name, _ in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                let content = try? JSONDecoder().decode(Content.self, from: bytes)
            else { return nil }
            return FormDraft(key: content.key, title: content.title, texts: content.texts)
        }
        return kept
    }

    /// Removes the old drafts of every plan, what a killed program left half written, and folders without drafts: a plan that is gone
    /// is never opened again.
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
        return lstat(file, &info) == 0 ? time(nil) - info.st_mtim.tv_sec : 0
    }

    /// Brings the files to these drafts. A draft that cannot be written is still there while the program runs.
    mutating func keep(_ drafts: [FormDraft]) {
        guard drafts != kept else { return }
        for old in kept where !drafts.contains(where: { $0.key == old.key }) { unlink(path(of: old)) }
        for draft in drafts where !kept.contains(draft) { write(draft) }
        kept = drafts
    }

    private func write(_ draft: FormDraft) {
        let content = Content(key: draft.key, title: draft.title, texts: draft.texts)
        guard let bytes = try? JSONEncoder().encode(content) else { return }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let new = "\(path(of: draft)).\(getpid())"
        let file = open(new, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return }
        let isWritten = (try? OutputFile.write(bytes, to: file)) != nil
        close(file)
        if !isWritten || rename(new, path(of: draft)) != 0 { unlink(new) }
    }

    private func path(of draft: FormDraft) -> String { "\(folder)/\(FormDraftFiles.name(of: draft.key)).json" }

    /// A file name for a text: its FNV-1a hash of 64 bits.
    private static func name(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

import Foundation
import Plan
import Screens

/// Drafts of forms on disk: a file for each form or prompt, in the person's own folder, that only its owner may
/// read, so that nothing is lost where the program is killed. A draft stays out of the plan and of every output.
struct FormDraftFiles {
    private let folder: String
    /// The drafts that are on disk.
    private var kept: [FormDraft] = []

    /// The drafts of a plan.
    init(of plan: String, in folder: String) {
        self.folder = folder + "/" + FormDraftFiles.name(of: URL(fileURLWithPath: plan).resolvingSymlinksInPath().path)
    }

    private struct Content: Codable {
        let key: String
        let title: String
        let texts: [String: String]
    }

    /// The most drafts that are read, so that a start stays short.
    private static let most = 100

    /// Reads the drafts; a file that cannot be read is left out.
    mutating func read() -> [FormDraft] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        kept = names.filter { $0.hasSuffix(".json") }.sorted().prefix(FormDraftFiles.most).compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                let content = try? JSONDecoder().decode(Content.self, from: bytes)
            else { return nil }
            return FormDraft(key: content.key, title: content.title, texts: content.texts)
        }
        return kept
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

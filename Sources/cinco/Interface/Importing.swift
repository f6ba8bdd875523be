import Exchange
import Foundation
import Plan
import Screens

/// The import of a file, read behind the screen.
extension Session {
    /// Lists a folder's files that may hold a table or an export.
    func listFiles(in folder: String) {
        let path = URL(fileURLWithPath: NSString(string: folder).expandingTildeInPath).standardizedFileURL.path
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return tell(.warning(state.phrases.importing.unreadableFolder(path)))
        }
        let files = names.filter { !$0.hasPrefix(".") }.compactMap { name -> ListedFile? in
            var status = stat()
            guard stat("\(path)/\(name)", &status) == 0 else { return nil }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            let isKnown = Session.importable.contains(NSString(string: name).pathExtension.lowercased())
            guard isFolder || isKnown && status.st_mode & S_IFMT == S_IFREG else { return nil }
            let day = HybridTime(seconds: status.st_mtim.tv_sec).day
            return ListedFile(name: name, isFolder: isFolder, size: Int(status.st_size), changed: day)
        }
        tell(.files(files, in: path))
    }

    /// The endings of files that are listed; any other file is read where its path is typed.
    private static let importable: Set<String> = [
        "csv", "tsv", "txt", "tab", "json", "jsonl", "xlsx", "ods", "xls", "numbers",
    ]

    /// Starts to read a file; an earlier reading ends.
    func startImport(of path: String, _ choices: ImportChoices) {
        importing?.stop()
        importing = ImportRun(of: path, choices, into: state.plan, on: state.today, in: context)
        followImport()
    }

    /// Shows how far the reading is, or its result; ends it once its screen was left.
    func followImport() {
        guard let run = importing else { return }
        guard state.screens.contains(where: { $0.place == .importing }) else {
            run.stop()
            importing = nil
            return tell(.warning(state.phrases.importing.stopped))
        }
        guard let read = run.read else {
            return tell(.importReading(row: run.progress.row, of: run.progress.count))
        }
        importing = nil
        tell(.importRead(read))
    }
}

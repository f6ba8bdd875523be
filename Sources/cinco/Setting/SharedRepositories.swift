import Foundation
import Phrases
import Plan
import Store
import TOMLKit
import Themes

/// Where the person's plans are shared: a TOML file with a table for each shared repository of a plan. The plan files
/// do not say it, so that none from somebody else decides where a plan is sent.
struct SharedRepositories {
    private let path: String

    init(path: String) { self.path = path }

    /// Those of all plans, in the order of the file.
    func all() throws(Problem) -> [Remote] {
        guard let bytes = TOMLText.bytes(of: path) else {
            if access(path, F_OK) == 0 { throw Problem(path: path, detail: String(cString: strerror(errno))) }
            return []
        }
        do {
            let table = try TOMLText.table(String(decoding: bytes, as: UTF8.self))
            return try (table["repository"]?.array ?? []).enumerated().map { number, entry in
                guard let remote = entry.table.flatMap(SharedRepositories.remote) else {
                    throw Problem(path: path, detail: "[[repository]] \(number + 1)")
                }
                return remote
            }
        } catch let fault as TOMLText.Fault {
            throw Problem(path: path, detail: "line \(fault.line): \(fault.detail)")
        } catch {
            throw error as? Problem ?? Problem(path: path, detail: "\(error)")
        }
    }

    /// Changes them; two programs that do so at once wait for each other.
    func change(_ edit: (inout [Remote]) throws -> Void) throws {
        let folder = PathName.folder(of: path)
        do { try PathName.makeFolder(folder) } catch {
            throw Unwritten(path: folder, fault: .noFolderMade(error.words))
        }
        let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0 else { throw Unwritten(path: path, fault: WriteFault(code: errno)) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0, errno == EINTR {}
        var remotes = try all()
        let before = remotes
        try edit(&remotes)
        if remotes == before { return }
        do {
            try OutputFile.write(Data(SharedRepositories.text(remotes).utf8), to: path)
        } catch {
            throw Unwritten(path: path, fault: error)
        }
    }

    /// That the file cannot be written: why.
    struct Unwritten: Error {
        let path: String
        let fault: WriteFault
    }

    /// That the file cannot be used: why.
    struct Problem: Error {
        let path: String
        let detail: String
    }

    private static func remote(_ table: TOMLTable) -> Remote? {
        guard let id = table["id"]?.string, Remote.isID(id), let name = table["name"]?.string, Remote.isName(name),
            let plan = table["plan"]?.string, let url = table["url"]?.string
        else { return nil }
        // A ceiling that cannot be read is not the same as none.
        if table["ceiling"] != nil, table["ceiling"]?.string == nil { return nil }
        if table["verifies"] != nil, table["verifies"]?.bool == nil { return nil }
        let keys = table["keys"]?.table.map { keys in
            keys.keys.compactMap { writer in keys[writer]?.string.map { (writer, $0) } }
        }
        return Remote(
            id: id, plan: plan, name: name, url: url, ceiling: table["ceiling"]?.string,
            verifies: table["verifies"]?.bool ?? false, keys: Dictionary(keys ?? [], uniquingKeysWith: { $1 }))
    }

    private static func text(_ remotes: [Remote]) -> String {
        let entries = remotes.map { remote in
            var lines = [
                "[[repository]]", "plan = \(TOMLText.quoted(remote.plan))", "name = \(TOMLText.quoted(remote.name))",
                "url = \(TOMLText.quoted(remote.url))",
            ]
            if let ceiling = remote.ceiling { lines.append("ceiling = \(TOMLText.quoted(ceiling))") }
            lines += ["verifies = \(remote.verifies)", "id = \(TOMLText.quoted(remote.id))"]
            if !remote.keys.isEmpty { lines.append("[repository.keys]") }
            lines += remote.keys.sorted { $0.key < $1.key }.map {
                "\(TOMLText.quoted($0.key)) = \(TOMLText.quoted($0.value))"
            }
            return lines.joined(separator: "\n")
        }
        let head =
            "# Where plans are shared; 'cinco remote' reads and writes this file. Without a ceiling everything is sent."
        return ([head] + entries).joined(separator: "\n\n") + "\n"
    }
}

extension Context {
    /// Where the person's plans are shared.
    var sharedRepositories: SharedRepositories { SharedRepositories(path: paths.sharedRepositories) }

    /// The shared repositories of a plan file, by name.
    func remotes(of store: Store) throws -> [Remote] { try store.remotes(of: sharedRepositories.all()) }

    /// The shared repository of this name.
    func remote(_ name: String, of store: Store) throws -> Remote {
        let remotes = try remotes(of: store)
        guard let remote = remotes.first(where: { $0.name == name }) else {
            throw MergeError.noRemote(name, known: remotes.map(\.name))
        }
        return remote
    }
}

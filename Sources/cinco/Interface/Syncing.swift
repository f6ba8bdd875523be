import Foundation
import Plan
import Screens
import Store

/// Synchronisation and merging in the background.
extension Session {
    /// Starts a synchronisation in another process; its messages arrive later.
    /// - Parameter isQuiet: whether it was started automatically.
    func startSync(isDry: Bool, isQuiet: Bool = false) {
        planNextSync()
        guard let store, syncing == nil else { return }
        reporting {
            guard try !context.remotes(of: store).isEmpty else {
                return isQuiet ? () : tell(.noRemotes(offer: try store.offeredRemotes().first))
            }
            syncing = try SyncRun(["sync"] + arguments(store, isDry: isDry))
            tell(.syncBegan(isDry: isDry, isQuiet: isQuiet))
        }
    }

    /// Shares the plan with a repository that its file names, and begins to synchronise.
    func adopt(_ offer: OfferedRemote) {
        guard let store else { return }
        reporting {
            try context.adopt(offer.name, ceiling: offer.ceiling, in: store)
            startSync(isDry: false)
        }
    }

    /// Starts a preview or a merge of a package in another process.
    func startMerge(of file: String, isDry: Bool) {
        guard let store, syncing == nil else { return }
        reporting {
            let path = NSString(string: file).expandingTildeInPath
            syncing = try SyncRun(["merge"] + arguments(store, isDry: isDry) + ["--", path])
            tell(.syncBegan(isDry: isDry, isQuiet: false, file: isDry ? file : nil))
        }
    }

    private func arguments(_ store: Store, isDry: Bool) -> [String] {
        ["--for-screen", "--plan", store.path, "--lang", state.language.rawValue, "--author", state.author.name]
            + (isDry ? ["--dry-run"] : [])
    }

    /// Handles the messages of the process.
    func followSync() {
        guard let events = syncing?.events() else { return }
        for item in events { tell(.sync(item)) }
        if events.last == .end { syncing = nil }
    }

    /// Sets the time of the next automatic synchronisation from the setting in minutes.
    func planNextSync() {
        let minutes = preferences[.sync].flatMap { Int($0) } ?? 0
        nextSync = minutes > 0 && store != nil ? milliseconds + minutes * 60_000 : nil
    }

    /// Reads the received merges and the state of the shared repositories.
    func readCopies() {
        guard let store else { return }
        reporting {
            // The counts of acts to send tell of those above a ceiling too.
            let remotes =
                context.options.ceiling == nil
                ? try context.remotes(of: store).map { remote in
                    CopiesInView.RemoteInView(
                        remote, waiting: try store.waiting(for: remote),
                        aside: try store.progress(at: remote).filter { $0.fault != nil })
                } : []
            tell(.copies(remotes, received: try store.received(limit: 20, upTo: context.options.ceiling)))
        }
    }
}

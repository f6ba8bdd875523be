import Foundation
import Plan
import Screens
import Store

/// Other copies.
extension Session {
    /// Begins to synchronise behind the screen; what comes of it is told as it comes.
    /// - Parameter isQuiet: nobody has asked for it.
    func startSync(isDry: Bool, isQuiet: Bool = false) {
        planNextSync()
        guard let store, syncing == nil else { return }
        reporting {
            guard try !store.remotes().isEmpty else {
                return isQuiet ? () : tell(.warning(state.phrases.copies.noRemotes))
            }
            syncing = try SyncRun(["sync"] + arguments(store, isDry: isDry))
            tell(.syncBegan(isDry: isDry, isQuiet: isQuiet))
        }
    }

    /// Looks into a bundle, or takes it in, behind the screen.
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

    /// Takes what a run has told.
    func takeSyncNews() {
        guard let news = syncing?.news() else { return }
        for item in news { tell(.sync(item)) }
        if news.last == .end { syncing = nil }
    }

    /// When it is synchronised by itself next, as the settings wish: every so many minutes.
    func planNextSync() {
        let minutes = preferences[.sync].flatMap { Int($0) } ?? 0
        nextSync = minutes > 0 && store != nil ? milliseconds + minutes * 60_000 : nil
    }

    /// Reads what came in, and how things stand with the remotes.
    func readCopies() {
        guard let store else { return }
        reporting {
            let remotes = try store.remotes().map {
                CopiesInView.Standing($0, waiting: try store.waiting(for: $0))
            }
            let deliveries = try store.deliveries(limit: 20).map { delivery in
                ReceivedMerge(
                    source: delivery.source, at: delivery.at, acts: context.released(delivery.acts, with: state.plan))
            }
            tell(.copies(remotes, received: deliveries))
        }
    }
}

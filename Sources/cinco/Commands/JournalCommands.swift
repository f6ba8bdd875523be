import ArgumentParser
import Exchange
import Plan
import Store

/// `cinco remote accept`: reads on where a journal, or a whole repository, was not as expected.
struct AcceptJournalCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept a journal that was set aside, or a rewritten shared repository.",
        discussion: """
            With the name of a journal, as 'cinco sync' names it, the line where it was set aside is passed over unless it \
            can be merged, or the other key is trusted. Without one, the history of the repository is accepted as it is now; \
            ceiling and settings stay. 'cinco sync' then goes on.
            """)

    @Argument(help: "The shared repository.")
    var name: String
    @Argument(help: "The journal; without one, the history of the repository is accepted.")
    var journal: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let remote = try context.remote(name, of: store)
        guard let journal else {
            try store.startOver(remote)
            return Output.say(context.phrases.copies.historyAccepted(name))
        }
        let place = try store.place(of: journal, at: remote)
        if let fault = place.fault, fault.reason == .otherKey {
            let writer = Repositories.writer(of: place)
            try context.sharedRepositories.change { remotes in
                guard let index = remotes.firstIndex(where: { $0.id == remote.id }) else { return }
                remotes[index].keys[writer] = [remotes[index].keys[writer], fault.detail].compactMap { $0 }
                    .joined(separator: " ")
            }
        }
        try store.decide(.accept, about: place, of: remote)
        Output.say(context.phrases.copies.journalAccepted(place.name))
    }
}

/// `cinco remote discard`: leaves the rest of a journal out.
struct DiscardJournalCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Leave the rest of a journal that was set aside out for good.",
        discussion: "'cinco remote accept' includes it again.")

    @Argument(help: "The shared repository.")
    var name: String
    @Argument(help: "The journal, as 'cinco sync' names it.")
    var journal: String
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let remote = try context.remote(name, of: store)
        let place = try store.place(of: journal, at: remote)
        try store.decide(.discard, about: place, of: remote)
        Output.say(context.phrases.copies.journalDiscarded(place.name))
    }
}

extension Store {
    /// The place at which the journal of this name is set aside.
    fileprivate func place(of journal: String, at remote: Remote) throws -> JournalProgress {
        let aside = try progress(at: remote).filter { $0.fault != nil }
        guard let place = aside.first(where: { $0.name == journal || $0.journal == journal }) else {
            throw MergeError.noJournal(journal, known: aside.map(\.name))
        }
        return place
    }
}

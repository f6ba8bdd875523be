import ArgumentParser
import Exchange
import Foundation
import Plan
import Reports
import Store

/// `cinco remote`: the shared repositories of the plan.
struct RemoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remote", abstract: "Manage the shared repositories (git) of the plan.",
        discussion: """
            Where a plan is shared is in your own settings (repositories.toml), not in the plan file.
            """,
        subcommands: [
            ListRemotesCommand.self, AddRemoteCommand.self, AdoptRemoteCommand.self, RemoveRemoteCommand.self,
            AcceptJournalCommand.self, DiscardJournalCommand.self,
        ],
        defaultSubcommand: ListRemotesCommand.self)
}

/// `cinco remote list`: lists the shared repositories, and what is to be sent.
struct ListRemotesCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the shared repositories, the acts to send to each, and the last synchronisation.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if context.options.ceiling != nil { throw CommandError(context.phrases.problems.noCeiling) }
        let store = try context.open()
        defer { store.close() }
        let copies = context.phrases.copies
        let remotes = try context.remotes(of: store)
        let offers = try store.offeredRemotes()
        if remotes.isEmpty, offers.isEmpty { return Output.say(copies.noRemotes) }
        for remote in remotes {
            let waiting = try store.waiting(for: remote)
            let line = context.phrases.state(of: remote, waiting: waiting, now: Int(Store.systemClock() / 1000))
            let address = RepositoryAddress(remote.url).shown
            Output.say("\(remote.name)  \(address)  \(copies.limit(remote.ceiling))")
            Output.say("    \(line)")
            let aside = try store.progress(at: remote).filter { $0.fault != nil }
            for sentence in context.phrases.aside(aside, of: remote.name) { Output.say("    \(sentence)") }
        }
        for offer in offers { Output.say(context.phrases.offer(offer)) }
    }
}

/// `cinco remote add`: adds a shared repository.
struct AddRemoteCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a shared repository.",
        discussion: """
            The address is whatever git takes: git@host:plan.git, https://..., a folder. With --ceiling only what is \
            marked at or below a label goes there, history and removals included; without it, everything. An address with \
            a password is refused: a credential helper of git keeps it.
            """)

    @Argument(help: "Its name in this plan.")
    var name: String
    @Argument(help: "Its address.")
    var url: String
    @Flag(help: "Accept only commits signed by a key that git knows, and from each writer only by the first such key.")
    var verify = false
    @OptionGroup var options: Options

    static var takesCeiling: Bool { true }

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let isFolder = FileManager.default.fileExists(atPath: url)
        let address = isFolder ? URL(fileURLWithPath: url).path : url
        let ceiling = context.options.ceiling
        try context.add(name, address, ceiling: ceiling, verifies: verify, to: store)
        if ceiling != nil { context.tellUnmarked(in: try store.plan()) }
        Output.say(context.phrases.copies.added(name, context.phrases.copies.limit(ceiling)))
    }
}

/// `cinco remote adopt`: one that an earlier version kept in the plan file.
struct AdoptRemoteCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Use a shared repository that the plan file names.",
        discussion: """
            Earlier versions kept the address in the plan file. Adopt it only if you know the address: the plan is sent there. --ceiling \
            sets another marking than the file says.
            """)

    @Argument(help: "Its name in the plan file.")
    var name: String
    @OptionGroup var options: Options

    static var takesCeiling: Bool { true }

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let offer = try context.adopt(name, ceiling: context.options.ceiling, in: store)
        Output.say(context.phrases.copies.added(name, context.phrases.copies.limit(offer.ceiling)))
    }
}

/// `cinco remote remove`: removes a shared repository.
struct RemoveRemoteCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a shared repository from the plan; its content is not changed.")

    @Argument(help: "Its name in this plan.")
    var name: String
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        if try store.offeredRemotes().contains(where: { $0.name == name }) {
            try store.removeOffer(name)
        } else {
            let remote = try context.remote(name, of: store)
            try context.sharedRepositories.change { $0.removeAll { $0.id == remote.id } }
            try store.remove(remote)
            Repositories.remove(remote, in: context.paths.carriers)
        }
        Output.say(context.phrases.copies.removed(name))
    }
}

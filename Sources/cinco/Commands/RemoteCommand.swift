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
        subcommands: [ListRemotesCommand.self, AddRemoteCommand.self, RemoveRemoteCommand.self],
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
        let remotes = try store.remotes()
        if remotes.isEmpty { return Output.say(context.phrases.copies.noRemotes) }
        for remote in remotes {
            let waiting = try store.waiting(for: remote)
            let line = context.phrases.standing(of: remote, waiting: waiting, now: Int(Store.systemClock() / 1000))
            let limit = context.phrases.copies.limit(remote.ceiling)
            for text in ["\(remote.name)  \(remote.url)  \(limit)", "    \(line)"] {
                Output.say(text)
            }
        }
    }
}

/// `cinco remote add`: adds a shared repository.
struct AddRemoteCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a shared repository.",
        discussion: """
            The address is whatever git takes: git@host:plan.git, https://..., a folder. With --ceiling only what is \
            marked at or below a label goes there, history and removals included; without, everything.
            """)

    @Argument(help: "Its name in this plan.")
    var name: String
    @Argument(help: "Its address.")
    var url: String
    @Flag(help: "Accept only commits signed by a key that git knows.")
    var verify = false
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        guard Remote.isName(name) else { throw MergeError.badRemoteName(name) }
        let store = try context.open()
        defer { store.close() }
        if try store.remotes().contains(where: { $0.name == name }) { throw MergeError.remoteExists(name) }
        let isFolder = FileManager.default.fileExists(atPath: url)
        let address = isFolder ? URL(fileURLWithPath: url).path : url
        let remote = Remote(name: name, url: address, ceiling: context.options.ceiling, verifies: verify)
        try store.add(remote)
        if context.options.ceiling != nil { context.tellUnmarked(in: try store.plan()) }
        let limit = context.phrases.copies.limit(remote.ceiling)
        Output.say(context.phrases.copies.added(name, limit))
    }
}

/// `cinco remote remove`: removes a shared repository.
struct RemoveRemoteCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a shared repository from the plan; its content is not changed.")

    @Argument(help: "Its name in this plan.")
    var name: String
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        _ = try store.remote(name)
        try store.removeRemote(name)
        Output.say(context.phrases.copies.removed(name))
    }
}

extension Store {
    /// The shared repository with this name.
    func remote(_ name: String) throws -> Remote {
        let remotes = try remotes()
        guard let remote = remotes.first(where: { $0.name == name }) else {
            throw MergeError.noRemote(name, known: remotes.map(\.name))
        }
        return remote
    }
}

import ArgumentParser
import Exchange
import Foundation
import Plan
import Reports
import Screens
import Store

/// `cinco sync`: exchanges acts with the shared repositories.
struct SyncCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Send the changes of this copy and receive those of others.",
        discussion: """
            Without a name it uses every shared repository. Where one is not reached, the acts are sent next time.
            """)

    @Argument(help: "The shared repositories; all unless named.")
    var names: [String] = []
    @Flag(help: "Accept only commits signed by a key that git knows.")
    var verify = false
    @OptionGroup var incoming: IncomingOptions
    @OptionGroup var options: Options

    func run(in context: Context) throws { try incoming.telling(in: context) { try synchronise(context) } }

    private func synchronise(_ context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        try store.checkWritable()
        for offer in try store.offeredRemotes() { incoming.tell(.warning(context.phrases.offer(offer))) }
        let remotes = try names.isEmpty ? context.remotes(of: store) : names.map { try context.remote($0, of: store) }
        if remotes.isEmpty { throw MergeError.noRemote("", known: []) }
        for sentence in context.phrases.sentences(for: try store.clockWarnings()) { incoming.tell(.warning(sentence)) }
        var isWhole = true
        for remote in remotes {
            do {
                var sync = Sync(
                    of: store, with: remote, in: context.paths.carriers, try options(context),
                    binding: { try context.keep($0, of: remote) },
                    telling: { incoming.tell(.progress(context.phrases.stage($0, of: remote.name))) })
                let result = try sync.run()
                try incoming.forScreen ? tellScreen(result, remote, context) : tell(result, remote, store, context)
                if let sentence = context.phrases.wouldContradict(result.contradictions) {
                    incoming.tell(.warning(sentence))
                }
                let questions = try context.sentences(for: result.questions, in: store)
                for sentence in context.sentences(forRefused: result.refused) + questions {
                    incoming.tell(.warning(sentence))
                }
                if let sentence = context.phrases.oddNames(result.oddNames, of: remote.name) {
                    incoming.tell(.warning(sentence))
                }
                if !result.aside.isEmpty { isWhole = false }
                let spoiled = result.isHeadSpoiled ? [context.phrases.headSpoiled(remote.name)] : []
                for sentence in spoiled + context.phrases.aside(result.aside, of: remote.name) {
                    incoming.tell(.warning(sentence))
                }
            } catch {
                // A failure of one repository does not stop the others.
                guard let sentence = context.sentence(for: error) else { throw error }
                incoming.tell(.warning(sentence))
                isWhole = false
            }
        }
        let contradictions = try store.contradictions()
        for sentence in context.phrases.waiting(contradictions) { incoming.tell(.warning(sentence)) }
        if contradictions.waiting + contradictions.unreadable > 0 { isWhole = false }
        if !isWhole { throw ExitCode.failure }
    }

    private func options(_ context: Context) throws -> Sync.Options {
        var options = Sync.Options()
        (options.isDry, options.verifies, options.trustsClocks) = (incoming.dryRun, verify, incoming.trustClocks)
        options.author = context.author
        let name = SettingName.syncTimeout
        if let refused = context.preferences.refusedValue(of: name) {
            throw CommandError(
                context.phrases.problems.notUnderstood(name.rawValue, refused, name.values.listed(context.themes)))
        }
        if let seconds = Int(context.setting(name).value) { options.patience = seconds }
        return options
    }

    private func tellScreen(_ result: SyncResult, _ remote: Remote, _ context: Context) {
        let copies = context.phrases.copies
        if incoming.dryRun { incoming.tell(coming: result.came) }
        if !result.postponed.isEmpty {
            incoming.tell(.warning(context.postponed(result.postponed, now: Store.systemClock())))
        }
        for warning in context.warnings(of: result.merged) { incoming.tell(.warning(warning)) }
        let came =
            incoming.dryRun
            ? copies.wouldSend(result.sent) : copies.done(remote.name, result.sent, result.came.count)
        let count = result.merged.conflicts
        let conflicts = count > 0 ? " · \(copies.conflictsHere(count))" : ""
        incoming.tell(.result(came + conflicts, hasActs: !result.came.isEmpty))
    }

    private func tell(_ result: SyncResult, _ remote: Remote, _ store: Store, _ context: Context) throws {
        let copies = context.phrases.copies
        let line = incoming.dryRun ? copies.wouldSend(result.sent) : copies.sent(result.sent)
        Output.say("\(remote.name): \(line)")
        context.tell(result.came, isDry: incoming.dryRun)
        if incoming.dryRun { try context.list(result.came, onto: store.plan()) }
        if result.kept > 0 { Output.say(copies.kept(result.kept)) }
        context.tell(result.merged)
        context.tellPostponed(result.postponed, now: Store.systemClock())
    }
}

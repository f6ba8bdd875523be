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
                let outcome = try sync.run()
                try incoming.forScreen ? tellScreen(outcome, remote, context) : tell(outcome, remote, store, context)
                if let sentence = context.phrases.wouldContradict(outcome.contradictions) {
                    incoming.tell(.warning(sentence))
                }
                let questions = try context.sentences(for: outcome.questions, in: store)
                for sentence in context.sentences(forRefused: outcome.refused) + questions {
                    incoming.tell(.warning(sentence))
                }
                if let sentence = context.phrases.oddNames(outcome.oddNames, of: remote.name) {
                    incoming.tell(.warning(sentence))
                }
                let spoiled = outcome.isHeadSpoiled ? [context.phrases.headSpoiled(remote.name)] : []
                for sentence in spoiled + context.phrases.aside(outcome.aside, of: remote.name) {
                    incoming.tell(.warning(sentence))
                }
            } catch {
                // A failure of one repository does not stop the others.
                guard let sentence = context.sentence(for: error) else { throw error }
                incoming.tell(.warning(sentence))
                isWhole = false
            }
        }
        for sentence in context.phrases.waiting(try store.contradictions()) { incoming.tell(.warning(sentence)) }
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

    private func tellScreen(_ outcome: Sync.Outcome, _ remote: Remote, _ context: Context) {
        let copies = context.phrases.copies
        if incoming.dryRun { incoming.tell(coming: outcome.came) }
        if !outcome.held.isEmpty { incoming.tell(.warning(context.held(outcome.held, now: Store.systemClock()))) }
        for warning in context.warnings(of: outcome.merged) { incoming.tell(.warning(warning)) }
        let came =
            incoming.dryRun
            ? copies.wouldSend(outcome.sent) : copies.done(remote.name, outcome.sent, outcome.came.count)
        let count = outcome.merged.conflicts
        let conflicts = count > 0 ? " · \(copies.conflictsHere(count))" : ""
        incoming.tell(.outcome(came + conflicts, isNews: !outcome.came.isEmpty))
    }

    private func tell(_ outcome: Sync.Outcome, _ remote: Remote, _ store: Store, _ context: Context) throws {
        let copies = context.phrases.copies
        let line = incoming.dryRun ? copies.wouldSend(outcome.sent) : copies.sent(outcome.sent)
        Output.say("\(remote.name): \(line)")
        context.tell(outcome.came, isDry: incoming.dryRun)
        if incoming.dryRun { try context.list(outcome.came, onto: store.plan()) }
        if outcome.kept > 0 { Output.say(copies.kept(outcome.kept)) }
        context.tell(outcome.merged)
        context.tellHeld(outcome.held, now: Store.systemClock())
    }
}

import ArgumentParser
import Exchange
import Foundation
import Plan
import Store

/// `cinco merge`: adds the acts of packages.
struct MergeCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge packages of other copies, all of them or none.",
        discussion: """
            Packages can be merged in any order and more than once. A plan file that does not exist becomes a copy. \
            Where two people have said different things without having seen each other's word, both are kept.
            """)

    @Argument(help: "The packages.", completion: .file())
    var files: [String]
    @OptionGroup var incoming: IncomingOptions
    @OptionGroup var options: Options

    func run(in context: Context) throws { try incoming.telling(in: context) { try merge(context) } }

    private func merge(_ context: Context) throws {
        let bundles = try files.map { (path: $0, bundle: try context.bundle($0)) }
        let now = Store.systemClock()
        let clock = incoming.trustClocks ? nil : now
        guard FileManager.default.fileExists(atPath: context.path) else {
            let arriving = try Incoming(bundles, into: nil, reaching: nil, now: clock)
            try makeCopy(of: arriving, context)
            return context.tellHeld(arriving.held, now: now)
        }
        let store = try context.open()
        defer { store.close() }
        let arriving = try Incoming(bundles, into: store.planID(), reaching: store.versionVector(), now: clock)
        let unknown = try store.unknown(arriving.acts)
        let result = incoming.dryRun ? MergeResult() : try store.merge(arriving.acts, from: source)
        if incoming.forScreen { return tellScreen(unknown, arriving.held, result, context, now: now) }
        context.tell(unknown, isDry: incoming.dryRun)
        if incoming.dryRun { try context.list(unknown, onto: store.plan()) }
        context.tell(result)
        context.tellHeld(arriving.held, now: now)
    }

    private func tellScreen(
        _ acts: [ExportedAct], _ held: [ExportedAct], _ result: MergeResult, _ context: Context, now: Int64
    ) {
        let copies = context.phrases.copies
        if incoming.dryRun { incoming.tell(coming: acts) }
        if !held.isEmpty { incoming.tell(.warning(context.held(held, now: now))) }
        for warning in context.warnings(of: result) { incoming.tell(.warning(warning)) }
        let people = context.phrases.people(acts.map(\.entry.act))
        let told =
            acts.isEmpty ? copies.nothingNew : (incoming.dryRun ? copies.wouldCome : copies.came)(acts.count, people)
        incoming.tell(
            .outcome(
                told + (result.conflicts > 0 ? " \(copies.conflictsHere(result.conflicts))" : ""), isNews: !acts.isEmpty
            ))
    }

    /// The names of the package files, as the source of the merge.
    private var source: String { files.map { PathName.last(of: $0) }.joined(separator: ", ") }

    private func makeCopy(of arriving: Incoming, _ context: Context) throws {
        if incoming.dryRun {
            context.tell(arriving.acts, isDry: true)
            return Output.say(context.phrases.exchange.nothingWritten)
        }
        let result = try Store.make(context.path, asCopyOf: arriving.plan, with: arriving.acts, from: source)
        context.tell(arriving.acts, isDry: false)
        Output.say(context.phrases.copies.madeCopy(context.path))
        context.tell(result)
    }
}

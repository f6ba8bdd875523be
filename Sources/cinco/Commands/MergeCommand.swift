import ArgumentParser
import Exchange
import Foundation
import Plan
import Store

/// `cinco merge`: what others have done, from their bundles.
struct MergeCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take in bundles of other copies, all of them or none.",
        discussion: """
            Nothing is lost and nothing comes twice, whatever the order. A plan that is not there yet becomes a copy. \
            Where two people have said different things without having seen each other's word, both are kept.
            """)

    @Argument(help: "The bundles.", completion: .file())
    var files: [String]
    @Flag(help: "Say what would come in, and change nothing.")
    var dryRun = false
    @Flag(help: "Take acts from far ahead of this machine's clock too.")
    var trustClocks = false
    @Flag(help: .hidden)
    var forScreen = false
    @OptionGroup var options: Options

    private var teller: Teller { Teller(isForScreen: forScreen) }

    func run(in context: Context) throws { try teller.telling(in: context) { try merge(context) } }

    private func merge(_ context: Context) throws {
        if let ceiling = context.wishes.ceiling { throw Complaint(context.phrases.problems.releasedIsFixed(ceiling)) }
        let bundles = try files.map { (path: $0, bundle: try context.bundle($0)) }
        let now = Store.systemClock()
        let clock = trustClocks ? nil : now
        guard FileManager.default.fileExists(atPath: context.path) else {
            let incoming = try Incoming(bundles, into: nil, reaching: nil, now: clock)
            try makeCopy(of: incoming, context)
            return context.tellHeld(incoming.held, now: now)
        }
        let store = try context.open()
        defer { store.close() }
        let incoming = try Incoming(bundles, into: store.lineage(), reaching: store.frontier(), now: clock)
        let unknown = try store.unknown(incoming.acts)
        let conflicts = dryRun ? 0 : try store.merge(incoming.acts, from: source).conflicts
        if forScreen { return tellScreen(unknown, incoming.held, conflicts, context, now: now) }
        context.tell(unknown, isDry: dryRun)
        if dryRun { try context.list(unknown, onto: store.plan()) }
        if conflicts > 0 { Output.print(context.phrases.copies.conflicts(conflicts) + "\n") }
        context.tellHeld(incoming.held, now: now)
    }

    private func tellScreen(
        _ acts: [CarriedAct], _ held: [CarriedAct], _ conflicts: Int, _ context: Context, now: Int64
    ) {
        let copies = context.phrases.copies
        if dryRun { teller.tell(coming: acts) }
        if !held.isEmpty { teller.tell(.warning(context.held(held, now: now))) }
        let people = context.phrases.people(acts.map(\.entry.act))
        let told = acts.isEmpty ? copies.nothingNew : (dryRun ? copies.wouldCome : copies.came)(acts.count, people)
        teller.tell(
            .outcome(told + (conflicts > 0 ? " \(copies.conflictsHere(conflicts))" : ""), isNews: !acts.isEmpty))
    }

    /// What the acts are said to have come from.
    private var source: String { files.map { ($0 as NSString).lastPathComponent }.joined(separator: ", ") }

    private func makeCopy(of incoming: Incoming, _ context: Context) throws {
        context.tell(incoming.acts, isDry: dryRun)
        if dryRun { return Output.print(context.phrases.exchange.nothingWritten + "\n") }
        _ = try Store.make(context.path, asCopyOf: incoming.plan, with: incoming.acts, from: source)
        Output.print(context.phrases.copies.madeCopy(context.path) + "\n")
    }
}

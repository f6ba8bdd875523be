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
            Where two people have changed the same field without having seen each other's value, both values are kept.
            """)

    @Argument(help: "The packages; - is standard input.", completion: .file())
    var files: [String]
    @OptionGroup var incoming: IncomingOptions
    @OptionGroup var options: Options

    func run(in context: Context) throws { try incoming.telling(in: context) { try merge(context) } }

    private func merge(_ context: Context) throws {
        let packages = try files.map(context.package)
        let plan = packages.first?.header.plan ?? ""
        let now = Store.systemClock()
        let clock = incoming.trustClocks ? nil : now
        guard FileManager.default.fileExists(atPath: context.path) else {
            try check(packages, areOf: plan)
            return try makeCopy(of: plan, packages.map(\.source), clock, context)
        }
        let store = try context.open()
        defer { store.close() }
        try check(packages, areOf: store.planID())
        if incoming.dryRun { return try preview(packages.map(\.source), clock, in: store, context) }
        let merged = try store.merge(packages.map(\.source), clock: clock)
        warn(of: merged, context)
        for sentence in context.phrases.waiting(try store.contradictions()) { incoming.tell(.warning(sentence)) }
        if incoming.forScreen { return tellScreen(merged.people, merged.postponed, merged.result, context, now: now) }
        context.tell(merged.people, isDry: false)
        context.tell(merged.result)
        context.tellPostponed(merged.postponed, now: now)
    }

    private func check(_ packages: [Package], areOf plan: String) throws {
        if let other = packages.first(where: { $0.header.plan != plan }) {
            throw MergeError.otherPlan(path: other.path)
        }
    }

    private func preview(_ packages: [PackageSource], _ clock: Int64?, in store: Store, _ context: Context) throws {
        let (merge, new) = try store.preview(packages, clock: clock)
        warn(of: merge, context)
        if let sentence = context.phrases.wouldContradict(merge.result.contradictions) {
            incoming.tell(.warning(sentence))
        }
        let now = Store.systemClock()
        if incoming.forScreen {
            incoming.tell(coming: new)
            return tellScreen(Author.counts(new), merge.postponed, MergeResult(), context, now: now)
        }
        context.tell(new, isDry: true)
        try context.list(new, onto: store.plan())
        context.tellPostponed(merge.postponed, now: now)
    }

    private func tellContradictions(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        for sentence in context.phrases.waiting(try store.contradictions()) { incoming.tell(.warning(sentence)) }
    }

    /// Warns of acts that no copy takes.
    private func warn(of merge: PackageMerge, _ context: Context) {
        if let sentence = context.phrases.unusable(merge.unusable) { incoming.tell(.warning(sentence)) }
    }

    private func tellScreen(
        _ people: [Author: Int], _ postponed: [ExportedAct], _ result: MergeResult, _ context: Context, now: Int64
    ) {
        let copies = context.phrases.copies
        if !postponed.isEmpty { incoming.tell(.warning(context.postponed(postponed, now: now))) }
        for warning in context.warnings(of: result) { incoming.tell(.warning(warning)) }
        let count = people.values.reduce(0, +)
        let sentence =
            count == 0
            ? copies.nothingNew
            : (incoming.dryRun ? copies.wouldCome : copies.came)(count, context.phrases.people(people))
        incoming.tell(
            .result(
                sentence + (result.conflicts > 0 ? " \(copies.conflictsHere(result.conflicts))" : ""),
                hasActs: count > 0
            ))
    }

    private func makeCopy(
        of plan: String, _ packages: [PackageSource], _ clock: Int64?, _ context: Context
    ) throws {
        let now = Store.systemClock()
        // A dry run makes its copy where nobody sees it.
        let place = incoming.dryRun ? NSTemporaryDirectory() + UUID().uuidString : context.path
        defer { if incoming.dryRun { unlink(place) } }
        let made = try Store.make(place, asCopyOf: plan, with: packages, clock: clock)
        warn(of: made, context)
        context.tell(made.people, isDry: incoming.dryRun)
        if incoming.dryRun {
            Output.say(context.phrases.exchange.nothingWritten)
        } else {
            Output.say(context.phrases.copies.madeCopy(context.path))
            context.tell(made.result)
            if made.result.contradictions > 0 { try tellContradictions(in: context) }
        }
        context.tellPostponed(made.postponed, now: now)
    }
}

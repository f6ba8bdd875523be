import ArgumentParser
import Plan
import Store

/// `cinco undo`: takes the last act back.
struct UndoCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take the last act back, whoever did it, and say which it was.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try reverse(in: context, nothingLeft: context.phrases.deeds.nothingToUndo) { try $0.undo(by: $1, on: $2) }
    }
}

/// `cinco redo`: brings it back.
struct RedoCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Bring the act back that was taken back last, and say which it was.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try reverse(in: context, nothingLeft: context.phrases.deeds.nothingToRedo) { try $0.redo(by: $1, on: $2) }
    }
}

private func reverse(
    in context: Context, nothingLeft: String, _ work: (Store, Hand, Day) throws -> Outcome
) throws {
    try context.withPlan { store, plan in
        let outcome = try work(store, try context.hand(in: plan), try context.today(in: plan))
        context.announce(outcome, plan: try store.plan(), nothingLeft: nothingLeft)
    }
}

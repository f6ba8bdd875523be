import ArgumentParser
import Plan
import Store

/// `cinco undo`: reverses the last act, or a named one.
struct UndoCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo the last act of this copy, or any act by its id, and say which it was.",
        discussion: "'cinco log --format json' lists the ids. Later changes by others are kept.")

    @Argument(help: "The id of any act; by default the last one done in this copy.")
    var act: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if let act {
            return try reverse(in: context, nothingLeft: "") { store, author, day in
                if try store.known([act]).isEmpty { throw CommandError(context.phrases.problems.noSuchAct(act)) }
                let result = try store.undo(act, by: author, on: day)
                if result == .nothingLeft { throw CommandError(context.phrases.acts.nothingOfIt) }
                return result
            }
        }
        try reverse(in: context, nothingLeft: context.phrases.acts.nothingToUndo) { try $0.undo(by: $1, on: $2) }
    }
}

/// `cinco redo`: repeats an act that was undone.
struct RedoCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Redo the act that was undone last, and say which it was.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try reverse(in: context, nothingLeft: context.phrases.acts.nothingToRedo) { try $0.redo(by: $1, on: $2) }
    }
}

private func reverse(
    in context: Context, nothingLeft: String, _ work: (Store, Author, Day) throws -> CommitResult
) throws {
    try context.withPlan(around: []) { store, plan, _ in
        let result = try work(store, try context.author(in: plan), try context.today(in: plan))
        try context.announce(result, in: store, nothingLeft: nothingLeft)
    }
}

import ArgumentParser
import Plan
import Reports
import Store

/// `cinco check`: checks the plan file for damage.
struct CheckCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that the file is intact and that its values agree with its journal.",
        discussion: "With --repair the values are restored from the journal, which is never changed.")

    @Flag(help: "Restore the values from the journal where they do not agree.")
    var repair = false
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if context.options.ceiling != nil { throw CommandError(context.phrases.problems.noCeiling) }
        let store = try context.openToCheck()
        defer { store.close() }
        var soundness = try store.soundness()
        if repair, soundness.damages.isEmpty, !soundness.disagreements.isEmpty {
            try store.repair()
            Output.say(context.phrases.copies.repaired(soundness.disagreements.count))
            soundness = try store.soundness()
        }
        let ahead = try store.daysAhead()
        if ahead > 0 { Output.complain(context.phrases.copies.ahead(ahead)) }
        if soundness.unusable > 0 { Output.complain(context.phrases.copies.unusable(soundness.unusable)) }
        if soundness.faults.isEmpty {
            let counts = try store.counts()
            return Output.say(context.phrases.screens.allWell(counts.acts, counts.changes))
        }
        for fault in soundness.faults { Output.say(fault) }
        let latest = Backups(of: context.path, in: context.paths.backups).paths.first
        throw CommandError(
            soundness.damages.isEmpty
                ? context.phrases.problems.checkFailed(soundness.faults.count)
                : context.phrases.problems.checkDamaged(soundness.faults.count, latest))
    }
}

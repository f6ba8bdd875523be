import ArgumentParser
import Foundation
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
        if store.hasSeveralNames {
            Output.complain(context.phrases.problems.file(.severalNames(path: store.path)))
        }
        let lacking = try store.heldInPackages()
        if lacking > 0 { Output.complain(context.phrases.copies.lacking(lacking)) }
        if soundness.unusable > 0 { Output.complain(context.phrases.copies.unusable(soundness.unusable)) }
        if !store.isReadOnly {
            for sentence in try context.sentences(for: store.releaseQuestions(), in: store) {
                Output.complain(sentence)
            }
        }
        // A file with a foreign schema need not have the tables.
        for remote in try store.isReadOnly ? [] : context.remotes(of: store) {
            for place in try store.places(at: remote) where place.isAside {
                Output.complain(context.phrases.aside(place, of: remote.name))
            }
        }
        let backups = Backups(of: context.path, in: context.paths.backups)
        let latest = backups.paths.first
        for fault in soundness.faults { Output.say(context.phrases.problems.integrity(fault)) }
        if soundness.faults.isEmpty {
            let counts = try store.counts()
            Output.say(context.phrases.screens.allWell(counts.acts, counts.changes))
        }
        tell(of: backups, in: context)
        let marks = CopyMarks(in: context.paths.marks)
        if let problem = marks.problem { Output.complain(context.phrases.copies.marksFail(marks.folder, problem)) }
        if soundness.faults.isEmpty { return }
        throw CommandError(
            soundness.damages.isEmpty
                ? context.phrases.problems.checkFailed(soundness.faults.count)
                : context.phrases.problems.checkDamaged(soundness.faults.count, latest))
    }

    /// Says when the latest backup was made, and where none can be made.
    private func tell(of backups: Backups, in context: Context) {
        let copies = context.phrases.copies
        if let path = backups.paths.first, let made = backups.latest {
            Output.say(copies.lastBackup(copies.ago(max(0, Int(Date().timeIntervalSince(made)) / 60)), path))
        } else {
            Output.say(copies.noBackups)
        }
        if let problem = backups.problem { Output.complain(copies.backupFails(backups.folder, problem)) }
    }
}

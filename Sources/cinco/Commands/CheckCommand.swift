import ArgumentParser
import Foundation
import Plan
import Reports
import Store

/// `cinco check`: checks the plan file for damage.
struct CheckCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that the file is intact and that its values agree with its journal.",
        discussion: """
            With --repair the values are restored from the journal, which is never changed. Where another version of an act \
            came and was set aside, --accept and --keep decide which one holds here.
            """)

    @Flag(help: "Restore the values from the journal where they do not agree.")
    var repair = false
    @Option(help: "Take this version of an act, which was set aside, in the place of the one that is here.")
    var accept: String?
    @Option(help: "Keep the act that is here against this version.")
    var keep: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if context.options.ceiling != nil { throw CommandError(context.phrases.problems.noCeiling) }
        if accept != nil || keep != nil || repair { try context.checkMayWrite() }
        if let accept {
            return try decide(accept, in: context, context.phrases.accepted) { try $0.accept(accept) }
        }
        if let keep {
            return try decide(keep, in: context, context.phrases.kept) { try $0.keep(against: keep) }
        }
        let store = try context.openToCheck()
        defer { store.close() }
        var soundness = try store.soundness()
        if repair, soundness.damages.isEmpty, !soundness.disagreements.isEmpty {
            try store.repair()
            Output.say(context.phrases.copies.repaired(soundness.disagreements.count))
            soundness = try store.soundness()
        }
        let open = try warn(about: store, soundness, in: context)
        let backups = Backups(of: context.path, in: context.paths.backups)
        let latest = backups.paths.first
        tell(soundness.faults, in: context)
        if soundness.faults.isEmpty {
            let counts = try store.counts()
            let screens = context.phrases.screens
            Output.say(
                open == 0 ? screens.allWell(counts.acts, counts.changes) : context.phrases.problems.setAside(open))
            // A file with a foreign schema may hold no plan.
            let left = try store.isReadOnly ? 0 : store.plan().withoutIncomplete().count
            if left > 0 { Output.printError(context.phrases.copies.leftOut(left)) }
        }
        tell(of: backups, in: context)
        let marks = CopyMarks(in: context.paths.marks)
        if let problem = marks.problem { Output.printError(context.phrases.copies.marksFail(marks.folder, problem)) }
        if soundness.faults.isEmpty {
            if open > 0 { throw ExitCode.failure }
            return
        }
        throw CommandError(
            soundness.damages.isEmpty
                ? context.phrases.problems.checkFailed(soundness.faults.count)
                : context.phrases.problems.checkDamaged(soundness.faults.count, latest))
    }

    /// Says what is no fault of the file and waits for a person: clocks, names, releases, versions and journals.
    /// - Returns: how many versions and journals are set aside, about which nobody has decided.
    private func warn(about store: Store, _ soundness: IntegrityReport, in context: Context) throws -> Int {
        for sentence in context.phrases.sentences(for: try store.clockWarnings()) { Output.printError(sentence) }
        if store.hasSeveralNames {
            Output.printError(context.phrases.problems.file(.severalNames(path: store.path)))
        }
        if soundness.unusable > 0 { Output.printError(context.phrases.copies.unusable(soundness.unusable)) }
        if !store.isReadOnly {
            for sentence in try context.sentences(for: store.releaseQuestions(), in: store) {
                Output.printError(sentence)
            }
        }
        let contradictions = try store.contradictions()
        for sentence in context.phrases.waiting(contradictions) + context.phrases.decided(contradictions) {
            Output.printError(sentence)
        }
        // A file with a foreign schema need not have the tables.
        var open = contradictions.waiting + contradictions.unreadable
        for remote in try store.isReadOnly ? [] : context.remotes(of: store) {
            let aside = try store.progress(at: remote).filter(\.isAside)
            open += aside.count
            for sentence in context.phrases.aside(aside, of: remote.name) { Output.printError(sentence) }
        }
        return open
    }

    /// Lists faults, equal ones once, and how many more there are.
    private func tell(_ faults: [IntegrityFault], in context: Context) {
        let most = 50
        var counts: [String: Int] = [:]
        let sentences = faults.map { context.phrases.problems.integrity($0).asDetail }.filter { sentence in
            counts[sentence, default: 0] += 1
            return counts[sentence] == 1
        }
        for sentence in sentences.prefix(most) {
            let count = counts[sentence] ?? 1
            Output.say(count > 1 ? "\(sentence) (× \(count))" : sentence)
        }
        if sentences.count > most { Output.say(context.phrases.acts.andMore(sentences.count - most)) }
    }

    /// Decides about a version that was set aside.
    private func decide(
        _ version: String, in context: Context, _ done: (String) -> String, _ decision: (Store) throws -> Bool
    ) throws {
        let store = try context.open()
        defer { store.close() }
        try store.checkWritable()
        guard try decision(store) else { throw CommandError(context.phrases.noVersion(version)) }
        Output.say(done(version))
    }

    /// Says when the latest backup was made, and where none can be made.
    private func tell(of backups: Backups, in context: Context) {
        let copies = context.phrases.copies
        if let path = backups.paths.first, let made = backups.latest {
            Output.say(copies.lastBackup(copies.ago(max(0, Int(Date().timeIntervalSince(made)) / 60)), path))
        } else {
            Output.say(copies.noBackups)
        }
        if let problem = backups.problem { Output.printError(copies.backupFails(backups.folder, problem)) }
    }
}

import ArgumentParser
import Foundation
import Plan
import Screens

/// The options of every command that merges acts of other copies.
struct IncomingOptions: ParsableArguments {
    @Flag(help: "Show what would be received, and change nothing.")
    var dryRun = false
    @Flag(help: "Accept acts that are ahead of the clock of this computer.")
    var trustClocks = false
    @Flag(help: .hidden)
    var forScreen = false
}

extension IncomingOptions {
    /// Reports progress or a warning: to the interface that started this process, or to a person on standard error. A
    /// person sees progress only on a terminal.
    func tell(_ event: SyncEvent) {
        if forScreen { return Output.printExactly(SyncLine.text(event) ?? "") }
        switch event {
        case .warning(let text): Output.printError(text)
        case .progress(let text) where isatty(STDERR_FILENO) == 1: Output.tell(text)
        default: break
        }
    }

    /// Sends acts that a merge would add to the interface.
    func tell(coming acts: [ExportedAct]) {
        for act in acts { Output.printExactly(SyncLine.text(coming: act)) }
    }

    /// Runs a merge; its errors go to the interface where that started this process. A plan shown up to a ceiling
    /// refuses merges.
    func telling(in context: Context, _ work: () throws -> Void) throws {
        if forScreen { SyncRun.endWithInterface() }
        do {
            if dryRun, let ceiling = context.options.ceiling {
                throw CommandError(context.phrases.problems.releasedIsFixed(ceiling))
            }
            if !dryRun { try context.checkMayWrite() }
            try work()
        } catch {
            guard forScreen, let sentence = context.sentence(for: error) else { throw error }
            tell(.warning(sentence))
        }
    }
}

import ArgumentParser
import Foundation
import Plan
import Screens

/// What can be said to every command that takes acts of other copies in.
struct IncomingOptions: ParsableArguments {
    @Flag(help: "Show what would be received, and change nothing.")
    var dryRun = false
    @Flag(help: "Accept acts that are ahead of the clock of this computer.")
    var trustClocks = false
    @Flag(help: .hidden)
    var forScreen = false
}

extension IncomingOptions {
    /// Tells of one thing: the interface that runs the command behind its screen, or a person, who sees what goes on only
    /// where they look on.
    func tell(_ news: SyncNews) {
        if forScreen { return Output.printExactly(SyncLine.text(news) ?? "") }
        switch news {
        case .warning(let text): Output.complain(text)
        case .progress(let text) where isatty(STDERR_FILENO) == 1: Output.tell(text)
        default: break
        }
    }

    /// Tells the interface of acts that would come in.
    func tell(coming acts: [ExportedAct]) {
        for act in acts { Output.printExactly(SyncLine.text(coming: act)) }
    }

    /// Does work; for the interface, what goes wrong is told with the rest. What is shown up to a marking takes nothing in.
    func telling(in context: Context, _ work: () throws -> Void) throws {
        do {
            if let ceiling = context.options.ceiling {
                throw CommandError(context.phrases.problems.releasedIsFixed(ceiling))
            }
            try work()
        } catch {
            guard forScreen, let sentence = context.sentence(for: error) else { throw error }
            tell(.warning(sentence))
        }
    }
}

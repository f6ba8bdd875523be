import Foundation
import Plan
import Screens

/// Tells what is going on: a person at a terminal, or the interface that runs the command behind its screen.
struct Teller {
    let isForScreen: Bool

    /// Tells of one thing; to a person what goes on only where they look on.
    func tell(_ news: SyncNews) {
        if isForScreen { return Output.printExactly(SyncLine.text(news) ?? "") }
        switch news {
        case .warning(let text): Output.complain(text)
        case .progress(let text) where isatty(STDERR_FILENO) == 1: Output.tell(text)
        default: break
        }
    }

    /// Tells the interface of acts that would come in.
    func tell(coming acts: [CarriedAct]) {
        for act in acts { Output.printExactly(SyncLine.text(coming: act)) }
    }

    /// Does work; for the interface, what goes wrong is told with the rest.
    func telling(in context: Context, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            guard isForScreen, let sentence = context.sentence(for: error) else { throw error }
            tell(.warning(sentence))
        }
    }
}

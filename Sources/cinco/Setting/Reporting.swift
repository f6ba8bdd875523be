import ArgumentParser
import Foundation
import Phrases
import Plan
import Terminal
import Themes

extension Context {
    /// Does the work of a command; where it fails, says why on standard error and ends with 1. What is wrong with the
    /// command line itself ends with 64, as the argument parser does it.
    static func reporting(_ wishes: Wishes, _ work: (Context) throws -> Void) throws {
        let context = Context(wishes)
        do {
            try work(context)
        } catch let problem as PlanFileProblem {
            throw context.failure(context.phrases.problems.file(problem))
        } catch let problem as MergeProblem {
            throw context.failure(context.phrases.copies.problem(problem))
        } catch let problem as ThemeProblem {
            throw context.failure(context.phrases.sentence(for: problem))
        } catch let problem as TerminalProblem {
            throw context.failure(context.phrases.sentence(for: problem))
        } catch let complaint as Complaint {
            throw context.failure(complaint.sentence)
        }
    }

    private func failure(_ sentence: String) -> ExitCode {
        Output.complain(sentence)
        return .failure
    }
}

extension Phrases {
    /// The sentence for a theme that cannot be used.
    func sentence(for problem: ThemeProblem) -> String {
        switch problem {
        case .unknown(let name, let known): problems.themeUnknown(name, known)
        case .invalid(let name, let line, let detail):
            problems.themeInvalid(name, line.map(String.init) ?? "", detail)
        }
    }

    /// The sentence for a screen that cannot be opened.
    func sentence(for problem: TerminalProblem) -> String {
        switch problem {
        case .notATerminal: problems.notATerminal
        case .unknownKind(let name): problems.noTerminal(name.isEmpty ? "TERM=" : "TERM=\(name)")
        }
    }
}

import ArgumentParser
import Foundation
import Phrases
import Plan
import Terminal
import Themes

extension Context {
    /// Runs a command. An error is written to standard error and ends the program with status 1; a wrong command line
    /// ends it with 64, as in the argument parser.
    static func reporting(_ options: OptionValues, _ work: (Context) throws -> Void) throws {
        let context = Context(options)
        do {
            try work(context)
        } catch {
            guard let sentence = context.sentence(for: error) else { throw error }
            throw context.failure(sentence)
        }
    }

    /// The sentence for an error; nil for an error that commands do not report themselves.
    func sentence(for error: any Error) -> String? {
        switch error {
        case let problem as PlanFileError: phrases.problems.file(problem)
        case let problem as MergeError: phrases.copies.problem(problem)
        case let problem as ThemeError: phrases.sentence(for: problem)
        case let problem as TerminalError: phrases.sentence(for: problem)
        case let complaint as CommandError: complaint.sentence
        default: nil
        }
    }

    private func failure(_ sentence: String) -> ExitCode {
        Output.complain(sentence)
        return .failure
    }
}

extension Phrases {
    /// The sentence for a theme that cannot be used.
    func sentence(for problem: ThemeError) -> String {
        switch problem {
        case .unknown(let name, let known): problems.themeUnknown(name, known)
        case .invalid(let name, let line, let detail):
            problems.themeInvalid(name, line.map(String.init) ?? "", detail)
        }
    }

    /// The sentence for a screen that cannot be opened.
    func sentence(for problem: TerminalError) -> String {
        switch problem {
        case .notATerminal: problems.notATerminal
        case .unknownKind(let name): problems.noTerminal(name.isEmpty ? "TERM=" : "TERM=\(name)")
        }
    }
}

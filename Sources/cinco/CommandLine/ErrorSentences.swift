import ArgumentParser
import Exchange
import Foundation
import Phrases
import Plan
import Terminal
import Themes

extension Context {
    /// Does the work of a command; where it fails, or not all that it printed was taken, says why on standard error and
    /// ends with 1. What is wrong with the command line itself ends with 64, as the argument parser does it.
    static func reporting(_ options: OptionValues, _ work: (Context) throws -> Void) throws {
        let context = Context(options)
        do {
            try context.checkOptions()
            if let problem = context.preferences.problem {
                Output.printError(context.phrases.problems.settingsIgnored(context.paths.settings, problem))
            }
            try work(context)
            try Output.finish()
        } catch {
            if let lost = error as? OutputLost, lost.fault == nil { throw ExitCode.failure }
            guard let sentence = context.sentence(for: error) else { throw error }
            throw context.failure(sentence)
        }
    }

    /// The sentence for an error; nil for an error that commands do not report themselves.
    func sentence(for error: any Error) -> String? {
        switch error {
        case let problem as PlanFileError: phrases.problems.file(problem)
        case let problem as MergeError: phrases.copies.problem(problem)
        case let problem as SharedRepositories.Problem:
            phrases.copies.settingsUnreadable(problem.path, problem.detail)
        case let unwritten as SharedRepositories.Unwritten:
            phrases.exchange.notSaved(unwritten.path, unwritten.fault)
        case let problem as ThemeError: phrases.sentence(for: problem)
        case let problem as TerminalError: phrases.sentence(for: problem)
        case let problem as WorkbookProblem: phrases.sentence(for: problem)
        case let error as CommandError: error.sentence
        case let lost as OutputLost: lost.fault.map(phrases.exchange.outputLost)
        default: nil
        }
    }

    private func failure(_ sentence: String) -> ExitCode {
        Output.printError(sentence)
        return .failure
    }
}

extension Phrases {
    /// The sentence for records that cannot be exported as a workbook.
    func sentence(for problem: WorkbookProblem) -> String {
        switch problem {
        case .longText(let kind, let id, let field, let length):
            workbooks.longText(words.kind(kind).one, id, field.map { words.field($0) } ?? "id", length)
        case .manyRows(let kind, let count): workbooks.manyRows(words.kind(kind).many, count)
        case .notMade(let detail): workbooks.notMade(detail)
        }
    }

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

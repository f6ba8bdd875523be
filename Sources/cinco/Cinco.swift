import ArgumentParser
import CCommit
import Foundation
import Phrases
import Plan

/// The program. Without a subcommand it opens the interface.
@main
struct Cinco: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cinco",
        abstract: "Five lines of effort, a few cities, one clock: a plan of two partners on the screen.",
        discussion: """
            Without a subcommand it opens the plan; press ? there for every key, or see 'cinco keys'. 'cinco settings' \
            lists what is set and where it comes from. It ends with 0; with 1 where something was refused, the reason \
            being on standard error; with 64 where the command line is wrong.
            """,
        version: version,
        subcommands: [
            StatusCommand.self, ShowCommand.self, SetCommand.self, LogCommand.self, UndoCommand.self, RedoCommand.self,
            IssuesCommand.self, CompareCommand.self, PromisesCommand.self, TimelineCommand.self,
            CommitmentsCommand.self, MeasuresCommand.self, AssessmentCommand.self, DependenciesCommand.self,
            ResourcesCommand.self, DeliveriesCommand.self, PublicCommand.self,
            ListRecordsCommand.self, AddCommand.self, EditCommand.self, RemoveCommand.self, RollOutCommand.self,
            ImportCommand.self, ExportCommand.self, SchemaCommand.self, NewCommand.self, SampleCommand.self,
            TourCommand.self,
            ThemesCommand.self, KeysCommand.self, SettingsCommand.self, MinutesCommand.self, ReportCommand.self,
            PackageCommand.self, MergeCommand.self, RemoteCommand.self,
            SyncCommand.self, BackupCommand.self, RestoreCommand.self, CheckCommand.self,
        ])

    /// The release that this program is or follows, and the commit it was built from.
    private static var version: String {
        let commit = String(cString: cinco_commit())
        return commit.isEmpty ? "0.1.0" : "0.1.0 (\(commit))"
    }

    @OptionGroup var options: Options

    static func main() {
        Output.prepare()
        // A file that may not grow is then a failed write, and ends no command in the middle of its work.
        signal(SIGXFSZ, SIG_IGN)
        // Somebody asks for the end with it, and is shown no report of a crash.
        signal(SIGQUIT, SIG_DFL)
        guard OpenFiles.suffice() else {
            let language = Language.chosen(flag: nil, saved: nil, environment: Context.systemEnvironment).language
            Output.printError(language.phrases.problems.fewFiles(OpenFiles.least))
            Foundation.exit(EXIT_FAILURE)
        }
        do {
            let words = withIDsLast(Array(CommandLine.arguments.dropFirst()))
            // Parsing takes longer than everything else before the first screen; a start without arguments needs none.
            if words.isEmpty { return try open(OptionValues()) }
            var command = try named(words) ?? parseAsRoot(words)
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// The words with ids such as `-/r1d3` behind all options: records without a meeting have them, and the parser
    /// takes a word that begins with a dash for an option.
    static func withIDsLast(_ words: [String]) -> [String] {
        if words.contains("--") { return words }
        let places = words.indices.filter { index in
            words[index].hasPrefix("-/") && index > 0 && !words[index - 1].hasPrefix("-")
        }
        if places.isEmpty { return words }
        let others = words.indices.filter { !places.contains($0) }.map { words[$0] }
        return others + ["--"] + places.map { words[$0] }
    }

    /// The command named by the first word, where it accepts the rest; nil otherwise. The parser of all commands, which
    /// handles the remaining cases, takes a sixth longer.
    private static func named(_ words: [String]) -> ParsableCommand? {
        guard let named = configuration.subcommands.first(where: { $0.configuration.commandName == words[0] }),
            named.configuration.subcommands.isEmpty, let command = try? named.parseAsRoot(Array(words.dropFirst()))
        else { return nil }
        return type(of: command) == named ? command : nil
    }

    /// Ends the program with the parser's message and exit status. The message repeats typed text, so it is written by
    /// `Output`, which shows control characters.
    private static func end(with error: any Error) -> Never {
        var code = exitCode(for: error)
        let text = fullMessage(for: error)
        if code.isSuccess { Output.print(text + "\n") } else if !text.isEmpty { Output.tell(text) }
        if code.isSuccess {
            do { try Context.reporting(OptionValues()) { _ in } } catch { code = exitCode(for: error) }
        }
        Foundation.exit(code.rawValue)
    }

    func run() throws { try Cinco.open(options.values) }

    private static func open(_ options: OptionValues) throws {
        try Context.reporting(options) { try browse($0, path: $0.path) }
    }
}

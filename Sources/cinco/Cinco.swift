import ArgumentParser
import CCommit
import Foundation

/// The program: without a subcommand it opens the interface.
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
            AttentionCommand.self, CompareCommand.self, TimelineCommand.self, CommitmentsCommand.self,
            MeasuresCommand.self, AssessmentCommand.self, DependenciesCommand.self, ResourcesCommand.self,
            ListRecordsCommand.self, AddCommand.self, EditCommand.self, RemoveCommand.self, RollOutCommand.self,
            ImportCommand.self, ExportCommand.self, NewCommand.self, SampleCommand.self, TourCommand.self,
            ThemesCommand.self, KeysCommand.self, SettingsCommand.self, MinutesCommand.self, ReportCommand.self,
            BundleCommand.self, MergeCommand.self, RemoteCommand.self,
            SyncCommand.self, BackupCommand.self, RestoreCommand.self, CheckCommand.self,
        ])

    /// The released version that this is or comes after, and the commit it was built from.
    private static var version: String {
        let commit = String(cString: cinco_commit())
        return commit.isEmpty ? "0.1.0" : "0.1.0 (\(commit))"
    }

    @OptionGroup var options: Options

    /// A bare `cinco` opens the plan at once, and a bare `cinco status` shows it: the parser is only asked where there is something
    /// to parse.
    static func main() {
        do {
            if CommandLine.argc < 2 { return try open(OptionValues()) }
            let words = Array(CommandLine.arguments.dropFirst())
            if words[0].hasPrefix("-"), let options = try? Options.parse(words) { return try open(options.values) }
            if words.count == 1, let command = named(words[0]) as? any BareCommand.Type {
                return try Context.reporting(OptionValues()) { try command.bare.run(in: $0) }
            }
            var command = try alone(words) ?? parseAsRoot(words)
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// The command that the first word names, where the rest makes sense to it. What it is to help with or to complain about
    /// the parser says that knows all commands, but to build that one takes a tenth of the time of a short command.
    private static func alone(_ words: [String]) -> ParsableCommand? {
        guard let named = named(words[0]), named.configuration.subcommands.isEmpty else { return nil }
        let command = try? named.parseAsRoot(Array(words.dropFirst()))
        return command.flatMap { type(of: $0) == named ? $0 : nil }
    }

    private static func named(_ word: String) -> ParsableCommand.Type? {
        configuration.subcommands.first { $0.configuration.commandName == word }
    }

    /// Ends the program as the parser would, but for what steers a terminal: it says back what was typed.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let text = fullMessage(for: error)
        if code.isSuccess { Output.print(text + "\n") } else if !text.isEmpty { Output.tell(text) }
        Foundation.exit(code.rawValue)
    }

    func run() throws { try Cinco.open(options.values) }

    private static func open(_ options: OptionValues) throws {
        try Context.reporting(options) { try browse($0, path: $0.path) }
    }
}

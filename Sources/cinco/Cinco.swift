import ArgumentParser

/// The program: without a subcommand it opens the interface.
@main
struct Cinco: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cinco",
        abstract: "Five lines of effort, a few cities, one clock: a plan of two partners on the screen.",
        discussion: "Without a subcommand it opens the plan; press ? there for every key.",
        version: "0.1.0",
        subcommands: [
            StatusCommand.self, ShowCommand.self, SetCommand.self, LogCommand.self, UndoCommand.self, RedoCommand.self,
            NewCommand.self, SampleCommand.self, ThemesCommand.self, KeysCommand.self, CheckCommand.self,
        ])

    @OptionGroup var options: Options

    func run() throws {
        try Context.reporting(options) { try browse($0, path: $0.path) }
    }
}

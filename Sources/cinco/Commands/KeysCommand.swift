import ArgumentParser
import Reports
import Screens

/// `cinco keys`: lists every command of the interface, from the interface's own table.
struct KeysCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List every command of the interface with its keys.")

    private struct Row: Encodable {
        let command: String
        let keys: [String]
        let screens: [String]
        let help: String
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let screens = context.phrases.screens
        var table = Table([
            .init("keys", screens.keys), .init("command", screens.palette), .init("screens", screens.places),
            .init("help", screens.help),
        ])
        for problem in context.keys.problems {
            Output.tell(context.phrases.sentence(for: problem, in: context.paths.abbreviated(context.paths.keys)))
        }
        let keymap = context.keys.keymap
        let rows = keymap.commands.map { command in
            Row(
                command: command.name.rawValue, keys: command.keys.map(\.name),
                screens: PlaceKind.allCases.filter(command.places.contains).map(\.rawValue),
                help: command.text(in: context.phrases).help)
        }
        for (command, row) in zip(keymap.commands, rows) {
            let others = PlaceKind.allCases.filter { !command.places.contains($0) }.map(\.rawValue)
            let places =
                command.isEverywhere
                ? screens.everyPlace
                : others.count < row.screens.count
                    ? screens.everyPlaceBut(others.joined(separator: " ")) : row.screens.joined(separator: " ")
            table.add([
                .init(row.keys.joined(separator: " "), .key), .init(row.command),
                .init(places, code: row.screens.joined(separator: " ")), .init(row.help),
            ])
        }
        try format.write(in: context) { try table.written(as: $0, $1, json: rows) }
    }
}

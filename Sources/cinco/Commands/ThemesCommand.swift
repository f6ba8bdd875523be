import ArgumentParser
import Reports

/// `cinco themes`: lists the themes.
struct ThemesCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes; the one in use is marked.",
        discussion: "A file NAME.toml in the themes folder of the settings adds a theme or replaces one.")

    private struct Row: Encodable {
        let name: String
        let current: Bool
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let rows = context.themes.names.map { Row(name: $0, current: $0 == context.themeName) }
        let words = context.phrases.screens
        var table = Table([.init("current", ""), .init("name", words.theme)])
        for theme in rows {
            table.add([.init(theme.current ? "*" : "", code: "\(theme.current)"), .init(theme.name)])
        }
        try format.write(in: context) { try table.written(as: $0, $1, json: rows) }
    }
}

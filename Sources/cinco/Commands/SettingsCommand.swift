import ArgumentParser
import Reports

/// `cinco settings`: lists the settings and where each value comes from.
struct SettingsCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "List the settings and the source of each value.",
        discussion: "An option of this run comes first, then the environment, then the settings file.")

    private struct Row: Encodable {
        let name: String
        let value: String
        let origin: String
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let words = context.phrases.preferences
        let rows = SettingName.allCases.filter { $0 != .partnerDay }.map { name in
            let setting = context.setting(name)
            return Row(name: name.rawValue, value: setting.value, origin: text(setting.origin, of: name, context))
        }
        var table = Table([.init("name", words.setting), .init("value", words.value), .init("origin", words.origin)])
        for row in rows { table.add([.init(row.name, .key), .init(row.value), .init(row.origin)]) }
        try format.write(in: context) { try table.written(as: $0, $1, json: rows) }
    }

    private func text(_ origin: Origin, of name: SettingName, _ context: Context) -> String {
        switch origin {
        case .option(let option): option
        case .variable(let variable): "$\(variable)"
        case .standard: context.phrases.preferences.standard
        case .file:
            "\(context.paths.abbreviated(context.paths.settings)):" + "\(context.preferences.line(of: name) ?? 1)"
        }
    }
}

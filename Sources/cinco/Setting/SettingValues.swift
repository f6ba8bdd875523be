import Phrases
import Plan
import Terminal
import Themes

/// The values that a setting can have: the same in the settings file, as an option and as a variable.
enum SettingValues {
    /// Any text of which something can be seen.
    case text
    /// The same, of one line without control characters: it goes into every act.
    case name
    /// On or off.
    case flag
    case number(ClosedRange<Int>)
    case oneOf([String])
    case language
    /// The name of a theme, one's own included.
    case theme

    /// Whether a text is one of them.
    func contains(_ text: String, _ themes: Themes) -> Bool {
        switch self {
        case .text: !text.isBlank
        case .name: !text.isBlank && !text.unicodeScalars.contains { $0 == "\n" || ControlCharacters.isIn($0) }
        case .flag: SettingValues.isOn(text) != nil
        case .number(let range): Int(code: text).map(range.contains) ?? false
        case .oneOf(let values): values.contains(text)
        case .language: Language(locale: text) != nil
        case .theme: themes.names.contains(text)
        }
    }

    /// The values to choose from, in one line; empty where any text is one.
    func listed(_ themes: Themes) -> String {
        switch self {
        case .text, .name: ""
        case .flag: SettingValues.flags.map(\.text).joined(separator: ", ")
        case .number(let range): "\(range.lowerBound) … \(range.upperBound)"
        case .oneOf(let values): values.joined(separator: ", ")
        case .language: Language.allCases.map(\.rawValue).joined(separator: ", ")
        case .theme: themes.names.joined(separator: ", ")
        }
    }

    /// Whether a text is on or off; nil where it is neither.
    static func isOn(_ text: String) -> Bool? { flags.first { $0.text == text }?.isOn }

    private static let flags = [
        (text: "true", isOn: true), (text: "false", isOn: false), (text: "on", isOn: true), (text: "off", isOn: false),
    ]
}

extension SettingName {
    /// The values that it can have.
    var values: SettingValues {
        switch self {
        case .plan, .partner, .partnerDay, .editor: .text
        case .author: .name
        case .language: .language
        case .theme: .theme
        case .shapes: .oneOf(Shapes.allCases.map(\.rawValue))
        case .color: .oneOf(ColourChoice.allCases.map(\.rawValue))
        case .clipboard, .mouse, .plain: .flag
        // Minutes, up to a week; seconds, up to a day.
        case .sync: .number(0...10_080)
        case .syncTimeout: .number(1...86_400)
        }
    }
}

extension Context {
    /// Refuses options that say what their setting cannot be.
    func checkOptions() throws {
        for name in SettingName.allCases {
            for case (let value?, .option(let option)) in sources(of: name) where !name.values.contains(value, themes) {
                if case .theme = name.values { throw ThemeError.unknown(value, known: themes.names) }
                throw CommandError(phrases.problems.notUnderstood(option, value, name.values.listed(themes)))
            }
        }
    }
}

import Foundation
import Plan
import Screens
import Terminal
import Themes

/// A setting, by its name in the settings file and in `cinco settings`.
enum SettingName: String, CaseIterable, Sendable {
    case plan
    case partner = "as"
    /// The day on which the side to record for was chosen.
    case partnerDay = "as_day"
    case author, language, theme, shapes, color, clipboard, mouse, plain, sync
    case syncTimeout = "sync_timeout"
    case editor

    /// Whether the settings file may contain it.
    var isKept: Bool { ![.plan, .color, .editor].contains(self) }

    /// The setting that a key changes.
    init(_ remembered: RememberedSetting) {
        self =
            switch remembered {
            case .language: .language
            case .mouse: .mouse
            case .theme: .theme
            case .side: .partner
            case .sideDay: .partnerDay
            }
    }
}

/// The origin of a value.
enum Origin: Equatable, Sendable {
    case option(String)
    case variable(String)
    case file
    /// The default.
    case standard
}

/// A value and its origin.
struct Setting: Equatable, Sendable {
    let value: String
    let origin: Origin
}

extension Context {
    /// The value of a setting: from the first of its sources that has one, else the default.
    func setting(_ name: SettingName) -> Setting {
        switch name {
        case .language: return spoken
        // The file of one's own theme may be no theme.
        case .theme where options.theme == nil && (try? themes.theme(preferences[.theme] ?? "")) == nil:
            return Setting(value: Themes.standard, origin: .standard)
        default: break
        }
        for (value, origin) in sources(of: name) {
            if let value, name.values.contains(value, themes) { return Setting(value: value, origin: origin) }
        }
        return Setting(value: standard(of: name), origin: .standard)
    }

    /// Whether a setting that can be on or off is on.
    func isOn(_ name: SettingName) -> Bool { SettingValues.isOn(setting(name).value) == true }

    /// The sources of a setting, strongest first.
    func sources(of name: SettingName) -> [(String?, Origin)] {
        func variable(_ name: String) -> (String?, Origin) { (set(name), .variable(name)) }
        func saved(_ key: SettingName) -> (String?, Origin) { (preferences[key], .file) }
        return switch name {
        case .plan: [(options.plan, .option("--plan")), variable("CINCO_PLAN")]
        case .partner: [(options.partner, .option("--as")), variable("CINCO_AS"), saved(.partner)]
        case .partnerDay: [saved(.partnerDay)]
        case .author: [(options.author, .option("--author")), saved(.author), variable("USER")]
        case .language: [(options.language, .option("--lang"))]
        case .theme: [(options.theme, .option("--theme")), saved(.theme)]
        case .shapes: [saved(.shapes)]
        case .color:
            [
                (options.colour.map(\.rawValue), .option("--color")),
                (set("NO_COLOR").map { _ in ColourChoice.never.rawValue }, .variable("NO_COLOR")),
            ]
        case .clipboard: [saved(.clipboard)]
        case .mouse: [saved(.mouse)]
        case .plain: [(options.isPlain ? "true" : nil, .option("--plain")), saved(.plain)]
        case .sync: [saved(.sync)]
        case .syncTimeout: [saved(.syncTimeout)]
        case .editor: [variable("VISUAL"), variable("EDITOR")]
        }
    }

    private func standard(of name: SettingName) -> String {
        switch name {
        case .plan: paths.plan
        case .partner, .partnerDay: ""
        case .author: NSUserName()
        case .language: Language.english.rawValue
        case .theme: Themes.standard
        case .shapes: Shapes.auto.rawValue
        case .color: ColourChoice.auto.rawValue
        case .clipboard, .mouse: "true"
        case .plain: "false"
        case .sync: "0"
        case .syncTimeout: "30"
        case .editor: "vi"
        }
    }

    private var spoken: Setting {
        let (language, source) = chosenLanguage
        let origin: Origin =
            switch source {
            case .flag: .option("--lang")
            case .saved: .file
            case .variable(let name): .variable(name)
            case .standard: .standard
            }
        return Setting(value: language.rawValue, origin: origin)
    }
}

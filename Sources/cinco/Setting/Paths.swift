import Foundation
import Phrases

/// The paths of files and folders, by the XDG base directory specification.
struct Paths: Sendable {
    private let environment: Environment

    init(environment: @escaping Environment) { self.environment = environment }

    /// The default plan.
    var plan: String { data + "/plan.cinco" }
    /// The sample plan.
    var sample: String { data + "/sample.cinco" }
    /// The copy of the sample that the tour uses.
    var tour: String { data + "/tour.cinco" }
    /// The folder of this computer's clones of the shared repositories.
    var carriers: String { data + "/remotes" }
    /// The folder of the marks of copies.
    var marks: String { data + "/copies" }
    /// The folder of what was typed and not saved.
    var drafts: String { data + "/drafts" }
    /// The folder of automatic backups.
    var backups: String { data + "/backups" }
    /// The settings file.
    var settings: String { configuration + "/settings.toml" }
    /// Where the person's plans are shared.
    var sharedRepositories: String { configuration + "/repositories.toml" }
    /// The person's keys.
    var keys: String { configuration + "/keys.toml" }
    /// The folder of the options that the person keeps for imports.
    var mappings: String { configuration + "/mappings" }
    /// The folder of the person's themes.
    var themes: String { configuration + "/themes" }

    /// A path for display, with `~` for the home folder.
    func abbreviated(_ path: String) -> String { path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path }

    private var home: String { environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() }
    private var data: String { base("XDG_DATA_HOME", or: ".local/share") + "/cinco" }
    private var configuration: String { base("XDG_CONFIG_HOME", or: ".config") + "/cinco" }

    /// The specification says that a relative path in the variable is ignored.
    private func base(_ variable: String, or standard: String) -> String {
        if let path = environment(variable), path.hasPrefix("/") { return path }
        return "\(home)/\(standard)"
    }
}

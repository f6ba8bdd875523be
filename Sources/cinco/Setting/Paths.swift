import Foundation
import Phrases

/// Where things are kept, after the XDG base directory specification.
struct Paths: Sendable {
    private let environment: Environment

    init(environment: @escaping Environment) { self.environment = environment }

    /// The plan that is opened where no other is named.
    var plan: String { data + "/plan.cinco" }
    /// Where the sample is kept once it was opened.
    var sample: String { data + "/sample.cinco" }
    /// The copy of the sample that the tour leads through.
    var tour: String { data + "/tour.cinco" }
    /// Where this machine's copies of the remotes are kept.
    var carriers: String { data + "/remotes" }
    /// Where backups are kept that the program makes by itself.
    var backups: String { data + "/backups" }
    /// The person's settings.
    var settings: String { configuration + "/settings.toml" }
    /// The person's own keys.
    var keys: String { configuration + "/keys.toml" }
    /// The person's own themes.
    var themes: String { configuration + "/themes" }

    /// A path as people write it, with `~` for the home folder.
    func abbreviated(_ path: String) -> String {
        path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
    }

    private var home: String { environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() }
    private var data: String { base("XDG_DATA_HOME", or: ".local/share") + "/cinco" }
    private var configuration: String { base("XDG_CONFIG_HOME", or: ".config") + "/cinco" }

    /// A relative path in the variable is to be ignored, says the specification.
    private func base(_ variable: String, or standard: String) -> String {
        if let path = environment(variable), path.hasPrefix("/") { return path }
        return "\(home)/\(standard)"
    }
}

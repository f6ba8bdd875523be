import Plan

/// A look-up of environment variables by name.
public typealias Environment = @Sendable (String) -> String?

extension Language {
    /// The language of a locale's name: `es_MX.UTF-8` → Spanish; nil for an unsupported language.
    public init?(locale: String) {
        let code = locale.prefix { $0.isLetter }.lowercased()
        self.init(rawValue: code)
    }

    /// The origin of the chosen language.
    public enum Source: Equatable, Sendable {
        case flag, saved, standard
        /// An environment variable.
        case variable(String)
    }

    /// The language of the interface: from the option, else the saved setting, else `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`
    /// and `LANG`, else English. Empty values count as unset; `LANGUAGE` is ignored in the C locale.
    public static func chosen(
        flag: String?, saved: String?, environment: Environment
    ) -> (language: Language, source: Source) {
        func set(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        for (wish, source) in [(flag, Source.flag), (saved, .saved)] {
            if let wish, let language = Language(locale: wish) { return (language, source) }
        }
        guard let name = ["LC_ALL", "LC_MESSAGES", "LANG"].first(where: { set($0) != nil }), let locale = set(name)
        else { return (.english, .standard) }
        let base = locale.prefix { $0 != "." && $0 != "@" }
        if base == "C" || base == "POSIX" { return (.english, .variable(name)) }
        let list = set("LANGUAGE")?.split(separator: ":").map(String.init) ?? []
        if let language = list.lazy.compactMap({ Language(locale: $0) }).first {
            return (language, .variable("LANGUAGE"))
        }
        return Language(locale: locale).map { ($0, .variable(name)) } ?? (.english, .standard)
    }
}

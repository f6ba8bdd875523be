import Plan

/// What an environment variable holds, by its name.
public typealias Environment = @Sendable (String) -> String?

extension Language {
    /// Every word shown in this language.
    public var phrases: Phrases {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }

    /// The language that a locale's name asks for: `es_MX.UTF-8` → Spanish; nil where it is none of ours.
    public init?(locale: String) {
        let code = locale.prefix { $0.isLetter }.lowercased()
        self.init(rawValue: code)
    }

    /// What had the last word on the language.
    public enum Source: Equatable, Sendable {
        case flag, saved, standard
        /// An environment variable.
        case variable(String)
    }

    /// The language to speak: what the flag says, else what was saved, else what `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`
    /// and `LANG` ask for, else English. Empty values count as unset; `LANGUAGE` is not asked in the C locale.
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

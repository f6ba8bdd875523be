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

    /// The language to speak: what the flag says, else what was saved, else what `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`
    /// and `LANG` ask for, else English. Empty values count as unset; `LANGUAGE` is not asked in the C locale.
    public static func chosen(flag: String?, saved: String?, environment: Environment) -> Language {
        func set(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        for wish in [flag, saved] {
            if let wish, let language = Language(locale: wish) { return language }
        }
        guard let locale = set("LC_ALL") ?? set("LC_MESSAGES") ?? set("LANG") else { return .english }
        let base = locale.prefix { $0 != "." && $0 != "@" }
        if base == "C" || base == "POSIX" { return .english }
        let list = set("LANGUAGE")?.split(separator: ":").map(String.init) ?? []
        return (list + [locale]).lazy.compactMap { Language(locale: $0) }.first ?? .english
    }
}

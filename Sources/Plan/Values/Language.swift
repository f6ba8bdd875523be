/// A language that Cinco speaks, and in which people write.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case spanish = "es"

    /// The next language, round and round.
    public var next: Language {
        let all = Language.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// A text in the language in which it was written.
public struct Wording: Equatable, Sendable {
    /// The text.
    public let text: String
    /// Its language.
    public let language: Language

    /// A text in a language.
    public init(_ text: String, in language: Language) {
        self.text = text
        self.language = language
    }
}

/// A text that people write, in each language in which somebody wrote it.
public struct LocalizedText: Equatable, Sendable {
    /// The wordings there are, in the order of the languages.
    public private(set) var wordings: [Wording] = []

    /// A text that nobody has written yet.
    public init() {}

    /// The text in a language; nil where nobody has written it.
    public subscript(language: Language) -> String? {
        get { wordings.first { $0.language == language }?.text }
        set {
            let others = wordings.filter { $0.language != language }
            let new = newValue.map { Wording($0, in: language) }
            wordings = Language.allCases.compactMap { each in
                each == language ? new : others.first { $0.language == each }
            }
        }
    }

    /// Whether nobody has written it in any language.
    public var isEmpty: Bool { wordings.isEmpty }

    /// The text for a reader of a language: in their own, else in the first in which it was written; nil where it is empty.
    public func wording(for language: Language) -> Wording? {
        wordings.first { $0.language == language } ?? wordings.first
    }
}

extension Record {
    /// A text of the record for a reader of a language: in their own, else in another; nil where nobody has written it.
    public func wording(of text: TextName, for language: Language) -> Wording? {
        ([language] + Language.allCases).lazy.compactMap { each in
            value(of: .text(text, each)).map { Wording($0, in: each) }
        }.first
    }
}

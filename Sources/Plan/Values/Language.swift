/// A language of the program and of the plan's texts.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case spanish = "es"

    /// The next language; the first one after the last.
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

/// A text that people write, with its wordings by language.
public struct LocalizedText: Equatable, Sendable {
    /// The wordings in the order of the languages.
    private(set) var wordings: [Wording] = []

    /// A text without wordings.
    public init() {}

    /// The text in a language; nil where it has none.
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

    /// Whether there is no wording.
    public var isEmpty: Bool { wordings.isEmpty }

    /// The wording for a reader of a language: in their own, otherwise the first; nil where there is none.
    public func wording(for language: Language) -> Wording? {
        wordings.first { $0.language == language } ?? wordings.first
    }
}

extension Record {
    /// A text of the record for a reader of a language: in their own, otherwise in another; nil where there is no
    /// wording.
    public func wording(of text: TextName, for language: Language) -> Wording? {
        ([language] + Language.allCases).lazy.compactMap { each in
            value(of: .text(text, each)).map { Wording($0, in: each) }
        }.first
    }
}

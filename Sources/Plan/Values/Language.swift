/// A language of the program and of the plan's texts.
public enum Language: String, CaseIterable, FieldValue {
    case english = "en"
    case spanish = "es"

    /// The next language; the first one after the last.
    public var next: Language {
        let all = Language.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// A text in the language in which it was written.
public struct Wording: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Its language.
    public let language: Language

    /// A text in a language.
    public init(_ text: String, in language: Language) {
        self.text = text
        self.language = language
    }

    /// Whether it has words that could be translated. Signs and up to three abbreviations (`%`, `INL/NAS`: capitals,
    /// six at most) are the same in every language.
    public var hasWords: Bool {
        let words = text.split { !$0.isLetter }
        return words.count > 3 || words.contains { $0.count > 6 || !$0.allSatisfy(\.isUppercase) }
    }
}

/// A text that people write, with its wordings by language.
public struct LocalizedText: Hashable, Sendable {
    /// The wording in the first language, stored in place because most texts of a large plan have no other.
    private var first: String?
    /// The other wordings, in the order of the languages.
    private var others: [Wording] = []

    /// A text without wordings.
    public init() {}

    /// The wordings in the order of the languages.
    public var wordings: [Wording] {
        guard let first, let language = Language.allCases.first else { return others }
        return [Wording(first, in: language)] + others
    }

    /// The text in a language; nil where it has none.
    public subscript(language: Language) -> String? {
        get { language == Language.allCases.first ? first : others.first { $0.language == language }?.text }
        set {
            guard language != Language.allCases.first else {
                first = newValue
                return
            }
            let new = newValue.map { Wording($0, in: language) }
            others = Language.allCases.compactMap { each in
                each == language ? new : others.first { $0.language == each }
            }
        }
    }

    /// Whether there is no wording.
    public var isEmpty: Bool { first == nil && others.isEmpty }

    /// The first wording, whatever its language, by which records are sorted; empty where there is none.
    public var plain: String { first ?? others.first?.text ?? "" }

    /// The wording for a reader of a language: in their own, otherwise the first; nil where there is none.
    public func wording(for language: Language) -> Wording? {
        wordings.first { $0.language == language } ?? wordings.first
    }
}

/// A record with a title.
public protocol Titled: Record {
    /// Its title.
    var title: LocalizedText { get }
}

extension Settings: Titled {}
extension Project: Titled {}
extension Milestone: Titled {}
extension Measure: Titled {}
extension Vulnerability: Titled {}
extension Condition: Titled {}

extension LocalizedText: ExpressibleByStringLiteral {
    /// A text in the first language.
    public init(stringLiteral text: String) { self.init(text) }

    /// A text in the first language.
    public init(_ text: String) { first = text }

    /// A text in a language; empty where there is none.
    public init(_ text: String?, in language: Language) { self[language] = text }
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

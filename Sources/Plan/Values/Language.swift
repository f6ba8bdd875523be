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

    init(_ text: String, in language: Language) {
        self.text = text
        self.language = language
    }
}

extension FieldName {
    /// The fields that hold one text in each language: what a person reads is their own, else the other.
    public static let texts: [(english: FieldName, spanish: FieldName)] = [
        (.note, .noteEs), (.reason, .reasonEs), (.text, .textEs), (.summary, .summaryEs), (.comment, .commentEs),
        (.dissent, .dissentEs),
    ]

    /// The field that holds the same text in a language; the field itself where it holds it in none.
    public func spoken(in language: Language) -> FieldName {
        guard let pair = FieldName.texts.first(where: { $0.english == self || $0.spanish == self }) else { return self }
        return language == .english ? pair.english : pair.spanish
    }

    /// The language that the field's text is written in; nil where it is no such text.
    public var language: Language? {
        if FieldName.texts.contains(where: { $0.english == self }) { return .english }
        return FieldName.texts.contains { $0.spanish == self } ? .spanish : nil
    }
}

extension Record {
    /// What a text of the record says to a reader of a language: their own, else the other; nil where it says nothing.
    public func said(_ field: FieldName, in language: Language) -> Wording? {
        for language in [language, language.next] {
            if let text = value(of: field.spoken(in: language)) { return Wording(text, in: language) }
        }
        return nil
    }
}

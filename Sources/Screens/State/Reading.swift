import Phrases
import Plan

/// Texts in the reader's language.
extension State {
    /// Whether a text exists only in another language; such a text is dimmed.
    func isForeign(_ text: TextName, of record: some Record) -> Bool {
        phrases.said(text, of: record).map { $0.language != language } ?? false
    }

    /// The fields of a kind of record; texts in the reader's language come before the others.
    func fields(of kind: RecordKind) -> [FieldSummary] {
        kind.fields.map { field in
            guard let own = field.name.language, let place = Language.allCases.firstIndex(of: own) else { return field }
            return kind.field(field.name.inLanguage(languages[place])) ?? field
        }
    }

    /// The field in whose place a text stands: in the language of the screen that of the first one.
    func place(of name: FieldName) -> FieldName {
        guard let own = name.language, let place = languages.firstIndex(of: own) else { return name }
        return name.inLanguage(Language.allCases[place])
    }

    /// The languages, first the one that is shown.
    private var languages: [Language] { [language] + Language.allCases.filter { $0 != language } }
}

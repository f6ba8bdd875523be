import Phrases
import Plan

/// Texts in the reader's language.
extension State {
    /// The field in which a text of the reader's language is kept.
    func spoken(_ field: FieldName) -> FieldName { field.spoken(in: language) }

    /// Whether a text is there in another language only; it is shown greyed.
    func isForeign(_ field: FieldName, of record: some Record) -> Bool {
        phrases.said(field, of: record).map { $0.language != language } ?? false
    }

    /// The fields of a kind of record, those in the reader's language before those in the other.
    func fields(of kind: RecordKind) -> [FieldSummary] {
        kind.fields.map { field in
            guard let own = field.name.language else { return field }
            let other = own == .english ? language : language.next
            return kind.field(field.name.spoken(in: other)) ?? field
        }
    }
}

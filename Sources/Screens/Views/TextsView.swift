import Canvas
import Phrases
import Plan

extension State {
    /// The texts that lack a translation, those missing in the reader's language first; Enter translates one.
    func textsRows(width: Int) -> [Row] {
        let all = plan.untranslated
        let sorted = all.filter { $0.field.language == language } + all.filter { $0.field.language != language }
        guard !sorted.isEmpty else {
            return [heading(phrases.meetings.texts, width: width)]
                + paragraph(phrases.meetings.allTranslated, at: 2, width: width, role: .dim)
        }
        return [heading(phrases.meetings.texts, "\(sorted.count)", width: width)]
            + sorted.flatMap { text -> [Row] in
                let part = text.field.language == language ? 0 : 1
                let name = phrases.name(of: text.kind, text.record, in: plan)
                let label = "\(text.original.language.rawValue) → \(text.field.language?.rawValue ?? "")"
                return [
                    Row(
                        [
                            Piece(label, at: 2, room: 8, .key),
                            Piece("\(phrases.words.kind(text.kind).one): \(name)", at: 11, room: width - 12, .title),
                        ], .field(text.kind, text.record, text.field), part: part)
                ] + paragraph(text.original.text, at: 11, width: width, role: .dim, part: part)
            }
    }
}

import Phrases
import Plan

extension Document {
    /// The minutes of a meeting for release, in one language or several side by side.
    /// - Parameters:
    ///   - plan: the plan at the closing of the meeting, or the present one of an open meeting.
    ///   - since: the changes since the meeting before.
    ///   - corrections: notes that were added after it was closed.
    public static func minutes(
        of meeting: Meeting, in plan: Plan, since: ChangesSinceMeeting?, corrections: [Note], languages: [Language]
    ) -> Document {
        beside(languages) { language in
            let phrases = language.phrases
            let text = phrases.text(of: plan.minutes(of: meeting, since: since, corrections: corrections))
            let participants = text.participants.map { side in
                Block.paragraph(Paragraph(side.present, head: side.side))
            }
            let parts = text.parts.map { part in
                Section(
                    part.title,
                    part.paragraphs.map { paragraph in
                        .paragraph(
                            Paragraph(
                                paragraph.text, head: "\(paragraph.number).",
                                mark: paragraph.marking ?? phrases.meetings.unmarked,
                                foreignLanguage: paragraph.foreignLanguage))
                    })
            }
            let foot = text.foot.map { Block.paragraph(Paragraph($0.text, head: "\($0.label):")) }
            return Document(
                language, banner: text.banner, title: text.title, lead: [text.plan],
                sections: [Section(phrases.meetings.participants, participants)] + parts
                    + (foot.isEmpty ? [] : [Section(phrases.meetings.closing, foot)]))
        }
    }
}

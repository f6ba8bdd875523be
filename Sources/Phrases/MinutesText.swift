import Plan

/// A paragraph of minutes, with its portion mark.
public struct MinutesParagraph: Equatable, Sendable {
    /// Its number, counted through the whole minutes, or the letter and number of a decision (`D1`) or an action
    /// (`A1`).
    public let label: String
    /// Its marking; nil where a record in it is unmarked.
    public let marking: String?
    /// Its text.
    public let text: String
    /// The language of the text, where it is not the reader's; else nil.
    public let foreignLanguage: Language?
}

/// A titled part of minutes.
public struct MinutesPart: Equatable, Sendable {
    /// The title.
    public let title: String
    /// The paragraphs; their number is the same in every language.
    public let paragraphs: [MinutesParagraph]
}

/// A line with a label.
public struct LabelledText: Equatable, Sendable {
    public let label: String
    public let text: String

    init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
    }
}

/// The signature of one side.
public struct MinutesSignature: Equatable, Sendable {
    /// The full name of the side, its initials and its reservation; empty where there is none.
    public let side, initials, reservation: String
}

/// The minutes of a meeting in one language.
public struct MinutesText: Equatable, Sendable {
    /// The highest marking in the minutes; nil where nothing is marked, and then no paragraph has a portion mark.
    public let banner: String?
    /// The titles of the plan and of the meeting, the latter with its day.
    public let plan, title: String
    /// Number, place, begin and end, chair, note-taker, as far as they are known.
    public let details: [LabelledText]
    /// The persons or offices present, by the full name of the side.
    public let participants: [LabelledText]
    /// The parts in order.
    public let parts: [MinutesPart]
    /// The next meeting, tags and review date, as far as they are known.
    public let foot: [LabelledText]
    /// The signatures of the sides, in their order.
    public let signatures: [MinutesSignature]

    /// The portion mark of a paragraph, in brackets; nil where the document has none.
    public func mark(of paragraph: MinutesParagraph) -> String? {
        banner == nil ? nil : "(\(paragraph.marking ?? "–"))"
    }
}

extension Phrases {
    /// The text of minutes in this language.
    public func text(of minutes: Minutes) -> MinutesText {
        let sentences = MinutesSentences(phrases: self, minutes: minutes)
        var number = 0
        let parts = minutes.parts.map { part, items in
            MinutesPart(
                title: self.minutes.title(part, minutes.previous?.day.map { words.day($0) }),
                paragraphs: items.map { item in
                    let (text, foreign) = sentences.sentence(for: item.fact)
                    var label = sentences.label(of: item.fact)
                    if label == nil {
                        number += 1
                        label = "\(number)"
                    }
                    return MinutesParagraph(
                        label: label ?? "", marking: item.marking, text: text, foreignLanguage: foreign)
                })
        }
        return MinutesText(
            banner: minutes.banner, plan: title(of: minutes.plan), title: sentences.title, details: sentences.details,
            participants: sentences.participants, parts: parts, foot: sentences.foot,
            signatures: sentences.signatures)
    }
}

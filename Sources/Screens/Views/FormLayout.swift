import Canvas
import Phrases
import Plan

/// The rows of a form: headings, fields, and below the focused one what is offered or why it is not understood. The
/// focused note has as many rows as its text needs, any other field one.
struct FormLayout {
    enum Line {
        /// A field shown in one row.
        case field(Int)
        /// A row of the focused note: its number and its characters.
        case note(Int, number: Int, Range<Int>)
        case heading(FieldGroup)
        /// The suggestions for the focused field, and whether Tab takes it.
        case suggestion(String, isTaken: Bool)
        /// The number of further suggestions.
        case more(Int)
        /// Why the focused field is not understood.
        case refusal(String)
        /// That the new record is there already.
        case present(String)
    }

    private(set) var lines: [Line] = []
    private var current = 0..<1

    init(_ form: Form, _ state: State, room: Int) {
        let present = state.sentences(aboutPresent: form).flatMap { TextWidth.wrapped($0, room) }.map(Line.present)
        let lastKey = form.lastKey
        if lastKey == nil { lines += present }
        for (index, field) in form.fields.enumerated() {
            defer { if index == lastKey { lines += present } }
            if form.isGrouped, field.group != .usual, index == 0 || form.fields[index - 1].group != field.group {
                lines.append(.heading(field.group))
            }
            let start = lines.count
            guard index == form.index else {
                lines.append(.field(index))
                continue
            }
            if form.isNote(index), room > 1 {
                let ranges = field.text.lines(room - 1)
                let cursor = start + field.text.row(in: ranges)
                lines += ranges.enumerated().map { .note(index, number: $0, $1) }
                current = cursor..<(cursor + 1)
                continue
            }
            lines.append(.field(index))
            addHelp(for: field, state, room: room)
            current = start..<lines.count
        }
    }

    private mutating func addHelp(for field: FormField, _ state: State, room: Int) {
        let suggestions = state.suggestions(for: field)
        for (index, suggestion) in suggestions.prefix(State.mostSuggestions).enumerated() {
            lines.append(.suggestion(suggestion.name, isTaken: index == 0 && field.choices.isEmpty))
        }
        let more = suggestions.count - State.mostSuggestions
        if more > 0 { lines.append(.more(more)) }
        guard suggestions.isEmpty, field.isChanged, case .refused(let sentence) = state.reading(of: field) else {
            return
        }
        for line in TextWidth.wrapped(sentence, room, lines: 3) { lines.append(.refusal(line)) }
    }

    /// The first visible row; the focused field with what belongs to it is visible as far as it fits.
    func top(room: Int) -> Int {
        max(0, min(max(0, current.upperBound - room), current.lowerBound, lines.count - room))
    }

    /// The field of a row; nil for a heading or a suggestion.
    func field(at line: Int) -> Int? {
        guard lines.indices.contains(line) else { return nil }
        return switch lines[line] {
        case .field(let index), .note(let index, _, _): index
        case .heading, .suggestion, .more, .refusal, .present: nil
        }
    }
}

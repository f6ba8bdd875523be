import Plan

/// Reads an act in the very form in which `JournalText.line` writes it, several times as fast as Foundation's decoder
/// reads any JSON. All acts of a merge are read by one of the two.
struct ActLine {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The act on a line; nil where it has another form, such as blanks, escapes or members of a later version, or is
    /// no act at all: then the decoder decides.
    static func act(_ line: UnsafeBufferPointer<UInt8>) -> ExportedAct? {
        var line = ActLine(line)
        guard let act = line.act(), line.at == line.bytes.count else { return nil }
        return act
    }

    /// Members stand in the order of their names.
    private mutating func act() -> ExportedAct? {
        guard take("{\"as_of\":"), let asOf = text(), take(",\"author\":"), let author = text(),
            take(",\"changes\":"), let changes = changes(), take(",\"deed\":"), let kind = text(),
            take(",\"entered_at\":"), let enteredAt = number(), take(",\"id\":"), let id = text(),
            let partner = optional(",\"partner\":"), let reason = optional(",\"reason\":"),
            let target = optional(",\"target\":"), take(",\"time\":"), let time = number(),
            let isWhole = flag(",\"whole\":true"), take(",\"writer\":"), let writer = text(), take("}")
        else { return nil }
        var act = ExportedAct(
            id: id, time: time, enteredAt: enteredAt, writer: writer, author: author, partner: partner.text,
            reason: reason.text, asOf: asOf, kind: kind, target: target.text, changes: changes)
        act.isWhole = isWhole
        return act
    }

    private mutating func changes() -> [ExportedChange]? {
        guard take("[") else { return nil }
        if take("]") { return [] }
        var changes: [ExportedChange] = []
        repeat {
            guard take("{\"field\":"), let field = text(), take(",\"kind\":"), let kind = text(),
                let new = optional(",\"new\":"), let old = optional(",\"old\":"), take(",\"record\":"),
                let record = text(), let context = optional(",\"sight\":"), take("}")
            else { return nil }
            changes.append(
                ExportedChange(
                    kind: kind, record: record, field: field, old: old.text, new: new.text, context: context.text))
        } while take(",")
        return take("]") ? changes : nil
    }

    /// Goes behind a piece of the form, where it comes next.
    private mutating func take(_ piece: StaticString) -> Bool {
        let end = at + piece.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for index in at..<end where bytes[index] != piece.utf8Start[index - at] { return false }
        at = end
        return true
    }

    /// The text of a member that may be left out; nil where it is there and no text of this form.
    private mutating func optional(_ name: StaticString) -> Member? {
        guard take(name) else { return Member(text: nil) }
        return text().map { Member(text: $0) }
    }

    private struct Member { let text: String? }

    /// Whether a member that is left out where it does not hold comes next. As an optional, so that it can stand among
    /// the others; it is never nil.
    private mutating func flag(_ member: StaticString) -> Bool? { take(member) }

    /// A text without escapes and control characters.
    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        let start = at
        var isASCII = true
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] < 0x20 || bytes[at] == UInt8(ascii: "\\") { return nil }
            if bytes[at] >= 0x80 { isASCII = false }
            at += 1
        }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<at])
        guard take("\"") else { return nil }
        return isASCII ? String(utf8: text) : String(validating: text, as: UTF8.self)
    }

    /// A whole number that is not negative, of at most 18 digits.
    private mutating func number() -> Int64? {
        let start = at
        var number: Int64 = 0
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]), at - start < 18 {
            number = number * 10 + Int64(bytes[at] - UInt8(ascii: "0"))
            at += 1
        }
        let isPlain = at > start && (at - start == 1 || bytes[start] != UInt8(ascii: "0"))
        return isPlain ? number : nil
    }
}

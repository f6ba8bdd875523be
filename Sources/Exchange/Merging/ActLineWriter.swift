import Foundation
import Plan

/// Writes an act in the very form in which Foundation's encoder writes it, several times as fast. `ActLine` reads that
/// form.
struct ActLineWriter {
    private var text: [UInt8] = []

    /// The act as a line; nil where a text needs an escape: then the encoder writes it.
    static func line(_ act: ExportedAct) -> [UInt8]? {
        var writer = ActLineWriter()
        guard writer.write(act) else { return nil }
        writer.put("\n")
        return writer.text
    }

    /// Members stand in the order of their names.
    private mutating func write(_ act: ExportedAct) -> Bool {
        text.reserveCapacity(160 + 160 * act.changes.count)
        put("{\"as_of\":")
        guard put(text: act.asOf), put(",\"author\":", act.author) else { return false }
        put(",\"changes\":[")
        for (place, change) in act.changes.enumerated() {
            if place > 0 { put(",") }
            guard write(change) else { return false }
        }
        put("]")
        guard put(",\"deed\":", act.kind) else { return false }
        put(",\"entered_at\":\(act.enteredAt)")
        guard put(",\"id\":", act.id), put(",\"partner\":", act.partner), put(",\"reason\":", act.reason),
            put(",\"target\":", act.target)
        else { return false }
        put(",\"time\":\(act.time)")
        if act.isWhole { put(",\"whole\":true") }
        guard put(",\"writer\":", act.writer) else { return false }
        put("}")
        return true
    }

    private mutating func write(_ change: ExportedChange) -> Bool {
        let isPlain =
            put("{\"field\":", change.field) && put(",\"kind\":", change.kind) && put(",\"new\":", change.new)
            && put(",\"old\":", change.old) && put(",\"record\":", change.record) && put(",\"sight\":", change.context)
        put("}")
        return isPlain
    }

    private mutating func put(_ piece: String) {
        var piece = piece
        piece.withUTF8 { text.append(contentsOf: $0) }
    }

    /// A member with its text, or nothing where it has none.
    private mutating func put(_ name: String, _ value: String?) -> Bool {
        guard let value else { return true }
        put(name)
        return put(text: value)
    }

    /// - Returns: false where the text needs an escape.
    private mutating func put(text value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
                return false
            }
            text.append(UInt8(ascii: "\""))
            text.append(contentsOf: bytes)
            text.append(UInt8(ascii: "\""))
            return true
        }
    }
}

import Foundation
import Plan

/// An act that a package does not hold because it is from before the day from which on it does: what a copy must have
/// of it.
public struct PresupposedAct: Codable, Equatable, Sendable {
    /// The act's id.
    public let id: String
    /// A checksum of each thing that is said of it: of each field, of each old value, of a
    /// reason, a side and the act that it undoes.
    public let holds: [String]

    init(_ act: ExportedAct) {
        id = act.id
        holds = PresupposedAct.statements(of: act).map(PresupposedAct.checksum)
    }

    /// Whether an act has all of it.
    func isIn(_ act: ExportedAct) -> Bool {
        Set(PresupposedAct.statements(of: act).map(PresupposedAct.checksum)).isSuperset(of: holds)
    }

    private static func statements(of act: ExportedAct) -> [String] {
        act.changes.flatMap { change in
            let field = "\(change.kind) \(change.record) \(change.field)"
            return change.old == nil ? [field] : [field, field + " old"]
        } + (act.reason == nil ? [] : ["reason"]) + (act.partner == nil ? [] : ["side"])
            + (act.target == nil ? [] : ["target"])
    }

    private static func checksum(_ statement: String) -> String { Checksum.digits(of: statement, 8) }
}

enum Checksum {
    /// The first digits of the SHA-256 checksum of a text, in hexadecimal digits.
    static func digits(of text: String, _ count: Int) -> String {
        let bytes = SHA256.hash(data: Data(text.utf8)).prefix(count / 2)
        return bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}

extension ExportedChange {
    /// The checksum of what is told of the change, with what is told of its act.
    func checksum(in act: ExportedAct) -> String {
        // Of an act that undoes none the checksum is the one that earlier versions have noted.
        let parts = [old, new, context, act.reason, act.partner] + (act.target.map { [$0] } ?? [])
        return Checksum.digits(of: parts.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: " "), 16)
    }
}

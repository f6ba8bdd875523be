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

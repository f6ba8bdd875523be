import GRDB
import Plan

/// The plan's list of markings. Where the latest one is open, as a ceiling tells it, the labels above are those of the
/// earlier ones: a merge takes no label away from a copy that has more.
enum MarkingLists {
    static let key = FieldKey(Change(.plan, Plan.settingsID, .markings, to: nil))

    /// The value of the list with the labels that stand above an open one.
    /// - Parameters:
    ///   - code: the value of the latest change.
    ///   - moment: when it is the latest; nil is now.
    static func whole(_ code: String?, at moment: Moment? = nil, in db: Database) throws -> String? {
        guard code != nil, MarkingList(code: code).isOpen else { return code }
        let extent = moment.map { MomentCondition($0) }
        let writes = try Row.fetchAll(
            db,
            sql: """
                \(extent?.head ?? "")
                SELECT change.new FROM change JOIN act ON act.seq = change.act
                WHERE kind = :kind AND record = :record AND field = :field AND \(extent?.contains("act") ?? "1")
                ORDER BY act.time, act.writer, change.seq
                """, arguments: key.arguments + (extent?.arguments() ?? [:]))
        return MarkingList(of: writes.map { $0.text(0) }).code
    }

    /// The plan with the labels that stand above an open list.
    static func completing(_ plan: Plan, at moment: Moment? = nil, in db: Database) throws -> Plan {
        let code = plan.settings.markings
        let whole = try whole(code, at: moment, in: db)
        return whole == code ? plan : plan.moved(by: [Change(.plan, Plan.settingsID, .markings, to: whole)])
    }
}

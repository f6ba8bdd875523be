import GRDB
import Plan

/// Refuses changes of frozen records of closed meetings (`Freezing`).
enum ClosedMeetings {
    /// Checks changes whose old values are the current ones of the file.
    /// - Throws: `PlanFileError.meetingClosed` where one of them changes a frozen field of a closed meeting.
    static func check(_ changes: [Change], in db: Database) throws {
        for change in changes where Freezing.mayConcern(change) {
            guard let meeting = Freezing.meeting(of: change), let day = try closing(of: meeting, in: db) else {
                continue
            }
            let isKnown = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM value WHERE kind = ? AND record = ? AND value IS NOT NULL)",
                arguments: [change.kind.rawValue, change.record])
            if Freezing.forbids(change, isNew: isKnown == false, wasEmpty: change.old == nil) {
                throw PlanFileError.meetingClosed(day)
            }
        }
    }

    private static func closing(of meeting: String, in db: Database) throws -> Day? {
        try String.fetchOne(
            db,
            sql: """
                SELECT value FROM value
                WHERE kind = \(RecordKind.meeting.literal) AND record = ? AND field = \(FieldName.closed.literal)
                """, arguments: [meeting]
        ).flatMap(Day.init(iso:))
    }

    /// A condition on acts: none of their changes is of a frozen field of a closed meeting. Undo and redo skip other
    /// acts.
    static let sparesClosedMeetings = """
        NOT EXISTS (
          SELECT 1 FROM change JOIN value AS closing
            ON closing.kind = \(RecordKind.meeting.literal) AND closing.field = \(FieldName.closed.literal)
            AND closing.record = substr(change.record, 1, instr(change.record || '/', '/') - 1)
          WHERE change.act = act.seq AND closing.value IS NOT NULL
            AND (change.kind IN \(Freezing.kinds.literals) AND change.field NOT IN \(Freezing.free.literals)
              OR change.kind = \(RecordKind.action.literal) AND change.field IN \(Freezing.ofActions.literals)))
        """
}

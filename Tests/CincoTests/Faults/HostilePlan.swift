import Foundation
import Plan
import Store

/// The sample plan with hostile text in every field of every record, as a manipulated copy could send it.
enum HostilePlan {
    /// Sequences that control terminals, spreadsheets, pages and shells, with line ends.
    static let payload =
        "=cmd|' /C calc'!A1 \u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{7}\u{1B}]8;;http://owned.example\u{1B}\\link"
        + "\u{1B}[2J\u{9B}31m\u{90}q\u{202E}\u{2066}\u{200B}\r\n\tx\u{7F}\u{2028}"
        + "<script>owned()</script><img src=x onerror=owned()> [x](javascript:owned()) `owned` {{title}} \" ' & | "
        + "$(touch owned) ; touch owned"

    /// A hostile id.
    private static let id = "../../owned\u{1B}]0;owned\u{7}\u{202E}<script>"

    /// Copies the plan to a path; it is made only once.
    static func write(to path: String) throws {
        try file.get().write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private static let file = Result {
        let place = Workplace()
        try make(at: place.plan)
        return try Data(contentsOf: URL(filePath: place.plan))
    }

    /// Makes the plan from acts, as in a merge: rules for entry do not apply.
    private static func make(at path: String) throws {
        let (sample, journal) = (SamplePlan.plan, SamplePlan.journal())
        var changes: [Change] = []
        for kind in RecordKind.allCases {
            for id in sample.ids(of: kind).prefix(40) + [HostilePlan.id, "hostile"]
            where kind != .plan || id == Plan.settingsID {
                changes += HostilePlan.texts(of: kind).map { Change(kind, id, $0, to: HostilePlan.payload) }
            }
        }
        // Of the id that no record can have nothing is read; of the other one everything is.
        for id in [HostilePlan.id, "hostile"] {
            changes += [
                Change(.meeting, id, .day, to: "2010-06-10"), Change(.meeting, id, .closed, to: "2010-06-10"),
                Change(.project, id, .effort, to: "tijuana/training"), Change(.partner, id, .position, to: "9"),
            ]
        }
        let act = Act(
            author: HostilePlan.payload, partner: "us", reason: HostilePlan.payload, asOf: SamplePlan.day,
            changes: changes)
        let time = HybridTime(raw: (journal.last?.time.raw ?? 0) + 1)
        try Store(
            making: path, from: journal + [Entry(id: "hostile", time: time, writer: "other", kind: .done, act: act)]
        ).close()
    }

    private static func texts(of kind: RecordKind) -> [FieldName] {
        kind.fields.filter { field in
            switch field.kind {
            case .text, .note: field.use != .key
            default: field.name == .marking
            }
        }.map(\.name)
    }
}

import Foundation
import Plan
import Store

/// The sample plan in which every text of every record is hostile, as a copy that was tampered with could hand it on.
enum HostilePlan {
    /// What steers terminals, spreadsheets, pages and shells, line ends and NUL among it.
    static let payload =
        "=cmd|' /C calc'!A1 \u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{7}\u{1B}]8;;http://owned.example\u{1B}\\link"
        + "\u{1B}[2J\u{9B}31m\u{90}q\u{202E}\u{2066}\u{200B}\u{0}\r\n\tx\u{7F}\u{2028}"
        + "<script>owned()</script><img src=x onerror=owned()> [x](javascript:owned()) `owned` {{title}} \" ' & | "
        + "$(touch owned) ; touch owned"

    /// An id of the same kind.
    private static let id = "../../owned\u{1B}]0;owned\u{7}\u{202E}<script>"

    /// Puts the plan into a file; it is made once.
    static func write(to path: String) throws {
        try file.get().write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private static let file = Result {
        let place = Workplace()
        try make(at: place.plan)
        return try Data(contentsOf: URL(filePath: place.plan))
    }

    /// Makes the plan in a file, as a merge can: no rule looks at what another copy says.
    private static func make(at path: String) throws {
        let (sample, journal) = (SamplePlan.plan, SamplePlan.journal())
        var changes: [Change] = []
        for kind in RecordKind.allCases {
            for id in sample.ids(of: kind).prefix(40) + [HostilePlan.id] where kind != .plan || id == Plan.settingsID {
                changes += HostilePlan.texts(of: kind).map { Change(kind, id, $0, to: HostilePlan.payload) }
            }
        }
        changes += [
            Change(.meeting, HostilePlan.id, .day, to: "2010-06-10"),
            Change(.meeting, HostilePlan.id, .closed, to: "2010-06-10"),
            Change(.project, HostilePlan.id, .effort, to: "tijuana/training"),
            Change(.partner, HostilePlan.id, .position, to: "9"),
        ]
        let act = Act(
            author: HostilePlan.payload, partner: "us", reason: HostilePlan.payload, asOf: SamplePlan.day,
            changes: changes)
        let time = HybridTime(raw: (journal.last?.time.raw ?? 0) + 1)
        try Store(
            making: path, from: journal + [Entry(id: "hostile", time: time, writer: "other", deed: .done, act: act)]
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

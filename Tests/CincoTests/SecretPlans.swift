import Foundation
import Plan
import Store
import TestCopies
import TestSupport

/// Plans that differ only above a ceiling: in the names of what lies there, in its number, and in what was said of it.
///
/// The records below tell of it wherever they can: in the fields, old values, sides, reasons, conflicts and removals of
/// records that were moved, and in acts that did something above the ceiling too.
struct SecretPlans {
    /// The words for what lies above the ceiling, one for each plan.
    static let words = ["alpha", "omega"]
    static let ceiling = "SBU"

    private var acts: [ExportedAct]
    private let word: String
    private var time: Int64

    /// Makes the plan file of the first or the second word; the second plan has more above the ceiling.
    static func make(_ path: String, _ number: Int) throws {
        try files[number].get().write(to: URL(filePath: path), options: .withoutOverwriting)
    }

    /// Made once for all tests.
    private static let files = words.indices.map { number in
        Result {
            let folder = Folder()
            defer { withExtendedLifetime(folder) {} }
            let path = folder.file("plan")
            let founding = try SampleFile.open(path + ".sample")
            var plans = SecretPlans(acts: try founding.acts(), word: words[number])
            let plan = try founding.planID()
            founding.close()
            plans.addRecords()
            plans.addConflicts()
            if number == 1 { plans.addMore() }
            _ = try Store.make(path, asCopyOf: plan, with: plans.acts, from: "sample")
            return try Data(contentsOf: URL(filePath: path))
        }
    }

    private init(acts: [ExportedAct], word: String) {
        self.acts = acts
        self.word = word
        time = (acts.map(\.time).max() ?? 0) + 3_600_000 << 16
    }

    private typealias Row = (RecordKind, String, [(FieldName, String?, String?)])

    private mutating func act(
        by writer: String = "apart", for side: String? = "us", because reason: String? = nil, isUsed: Bool = true,
        _ rows: [Row]
    ) {
        // A minute passes for each act below the ceiling, so that more of them above it do not move it.
        if isUsed { time += 60_000 << 16 } else { time += 1 << 16 }
        acts.append(
            ExportedAct(
                id: "\(writer)-\(String(time, radix: 36))", time: time, enteredAt: time >> 16, writer: writer,
                author: "planner", partner: side, reason: reason, asOf: "2010-06-15", kind: "done", target: nil,
                changes: rows.flatMap { kind, id, values in
                    values.map { ExportedChange(Change(kind, id, $0.0, from: $0.1, to: $0.2)) }
                }))
    }

    private func new(_ kind: RecordKind, _ id: String, _ marking: String?, _ values: (FieldName, String)...) -> Row {
        (kind, id, values.map { ($0.0, nil, $0.1) } + (marking.map { [(.marking, nil, $0)] } ?? []))
    }

    private mutating func addRecords() {
        let high = "\(word)/technology"
        act([(.plan, Plan.settingsID, [(.markings, nil, "U SBU C \(word.uppercased())")])])
        act([
            new(.city, word, "C", (.name, "City \(word)"), (.position, "3"), (.share, "\(word.utf8.count * 3 % 7)")),
            new(.partner, "p\(word)", "C", (.text(.name, .english), "P\(word)"), (.position, "2")),
            new(.measure, "m\(word)", "C", (.title, "Measure \(word)")),
            new(.meeting, "meet\(word)", "C", (.day, "2010-06-14"), (.closed, "2010-06-14")),
        ])
        // A record that is told now lay above the ceiling, or was for somebody there, or is removed.
        act(
            for: nil, because: "for \(word)",
            [
                new(.project, "moved", "U", (.title, "Moved project"), (.effort, high), (.payer, "p\(word)")),
                new(.milestone, "moved-m", "U", (.title, "Moved milestone"), (.subject, high), (.owner, "p\(word)")),
                new(.condition, "moved-c", "U", (.title, "Moved condition"), (.city, word)),
                new(.vulnerability, "moved-v", "SBU", (.title, "Moved vulnerability"), (.city, word), (.answers, high)),
                new(.action, "-/moved-a", "U", (.text(.text, .english), "Moved action"), (.subject, high)),
                new(
                    .milestone, "gone", "U", (.title, "Gone milestone"), (.subject, "tijuana/technology"),
                    (.owner, "p\(word)")),
                new(.commitment, "moved/us", "U", (.commitmentState, "agreed")),
                new(.commitment, "moved/p\(word)", "U", (.commitmentState, "agreed")),
                new(.assessment, "tijuana/technology/p\(word)", "U", (.status, "off-track"), (.asOf, "2010-06-14")),
                new(.dependency, "moved>\(high)", "U", (.since, "2010-06-01")),
                new(.target, "homicides/\(word)", "U", (.target, "7")),
                new(.reading, "homicides/\(word)/2010-06-01", "U", (.value, "7")),
                new(.decision, "meet\(word)/d", "U", (.text(.text, .english), "Decision \(word)")),
            ])
        act([
            (.project, "moved", [(.effort, high, "tijuana/technology"), (.payer, "p\(word)", "us")]),
            (.milestone, "moved-m", [(.subject, high, "moved"), (.owner, "p\(word)", nil)]),
            (.condition, "moved-c", [(.city, word, "tijuana")]),
            (.vulnerability, "moved-v", [(.city, word, nil), (.answers, high, "tijuana/technology")]),
            (.action, "-/moved-a", [(.subject, high, "tijuana/technology")]),
        ])
        act(for: "p\(word)", [(.city, "tijuana", [(.text(.note, .english), nil, "Said for a side")])])
        act(
            for: nil, because: "because of \(word)",
            [
                (.city, "tijuana", [(.text(.note, .english), "Said for a side", "Said beside")]),
                (.city, word, [(.text(.note, .english), nil, "About \(word)")]),
            ])
        act([(.milestone, "gone", [(.removed, nil, "1"), (.owner, "p\(word)", "us")])])
        act([(.project, "sample-2", [(.payer, "us", "p\(word)")]), (.city, "tijuana", [(.share, "15", "14")])])
    }

    /// People who had not read each other, two of whom name what lies above, and one who did something there.
    private mutating func addConflicts() {
        for (writer, value) in [("one", "us"), ("two", "mx"), ("three", "p\(word)")] {
            act(by: writer, for: nil, because: "paid by \(value)", [(.project, "sample-1", [(.payer, nil, value)])])
        }
        act(by: "one", for: nil, [(.project, "sample-3", [(.payer, nil, "p\(word)")])])
        act(by: "two", for: nil, [(.project, "sample-3", [(.payer, nil, "us")])])
        act(
            by: "one", for: nil, because: "SECRET \(word)",
            [
                (.project, "sample-4", [(.unit, nil, "first")]), (.city, word, [(.share, nil, "1")]),
            ])
        act(by: "two", for: "p\(word)", because: "second", [(.project, "sample-4", [(.unit, nil, "second")])])
        act(by: "one", for: nil, [(.milestone, "m-2", [(.owner, "mx", "p\(word)")])])
        act(by: "two", for: nil, [(.milestone, "m-2", [(.removed, nil, "1")])])
    }

    /// More above the ceiling: before, between and after all else, of every kind, removed and restored.
    private mutating func addMore() {
        let (all, start) = (acts, time)
        for (place, later) in all.suffix(12).enumerated() {
            time = later.time + 5
            act(
                by: "more", because: "reason \(word)", isUsed: false,
                [
                    new(.city, "\(word)\(place)", "C", (.name, "City \(word) \(place)"), (.position, "\(4 + place)")),
                    new(.project, "more\(place)", "C", (.title, "More \(word)"), (.effort, "tijuana/technology")),
                    new(.vulnerability, "more\(place)", "C", (.title, "More \(word)")),
                    new(
                        .phase, "more\(place)", "C", (.text(.name, .english), "More \(word)"),
                        (.start, "2010-06-\(10 + place)")),
                    new(.note, "-/more\(place)", "C", (.text(.text, .english), "More \(word)")),
                ])
        }
        for (number, change) in SecretRecords(beside: acts, named: word).changes(marked: "C").enumerated() {
            // Each field by itself, so that no act hides another.
            time = start + Int64(number) << 16
            act(by: "more", isUsed: false, [(change.kind, change.record, [(change.field, change.old, change.new)])])
        }
        // Without a marking, but below what is withheld in any case.
        act(
            by: "more", isUsed: false,
            [
                new(.project, "every\(word)2", nil, (.title, "More \(word)"), (.effort, "\(word)/training")),
                new(.commitment, "every\(word)2/us", nil, (.commitmentState, "agreed")),
                new(.assessment, "\(word)/technology/us", nil, (.status, "off-track")),
            ])
        time = start + 60_000 << 16
        act(
            by: "more", isUsed: false,
            [(.project, "more1", [(.removed, nil, "1")]), (.city, "\(word)1", [(.removed, nil, "1")])])
        act(by: "more", isUsed: false, [(.project, "more1", [(.removed, "1", nil)])])
    }
}

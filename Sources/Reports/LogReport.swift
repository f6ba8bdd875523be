import Canvas
import Phrases
import Plan

/// The report of the journal: acts with author, reason, time and changes, the latest first.
public struct LogReport: Sendable {
    private let entries: [Entry]
    private let plan: Plan
    private let phrases: Phrases

    /// The report of some acts of a plan.
    public init(_ entries: [Entry], of plan: Plan, in phrases: Phrases) {
        self.entries = entries
        self.plan = plan
        self.phrases = phrases
    }

    /// The journal in one of the formats.
    public func written(as format: Format, _ styler: TextStyler) throws -> String {
        switch format {
        case .text: text(styler)
        case .markdown: acts.markdown
        case .csv: changes.csv
        case .json: try JSON.text(entries.map(JSONAct.init))
        }
    }

    private func text(_ styler: TextStyler) -> String {
        if entries.isEmpty { return styler.paint(phrases.screens.noHistory, .dim) + "\n" }
        return entries.map { entry in
            let day = TextWidth.padded(phrases.words.day(entry.act.asOf), 12)
            return styler.paint(day, .heading) + " "
                + styler.folded(phrases.sentence(for: entry, in: plan), .text, indent: 13) + "\n"
                + String(repeating: " ", count: 13) + styler.folded(phrases.origin(of: entry), .dim, indent: 13) + "\n"
        }.joined()
    }

    private var acts: Table {
        let words = phrases.words
        var table = Table([
            .init("as_of", words.field(.asOf)), .init("what", phrases.screens.history), .init("by", words.field(.by)),
        ])
        for entry in entries {
            table.add([
                .init(words.day(entry.act.asOf)), .init(phrases.sentence(for: entry, in: plan)),
                .init(phrases.origin(of: entry)),
            ])
        }
        return table
    }

    /// One row for each change, for machines.
    private var changes: Table {
        let names = [
            "act", "entered_at", "as_of", "kind", "author", "partner", "record_kind", "record", "record_name", "field",
            "from", "to", "reason",
        ]
        var table = Table(names.map { .init($0, $0) })
        for entry in entries {
            let reading = JSONAct(entry)
            for (change, words) in zip(entry.act.changes, reading.changes) {
                table.add(
                    [
                        reading.act, reading.enteredAt, reading.asOf, reading.kind, reading.author,
                        reading.partner ?? "", words.recordKind, words.record,
                        phrases.name(of: change.kind, change.record, in: plan), words.field, words.from ?? "",
                        words.to ?? "", reading.reason ?? "",
                    ].map { .init($0) })
            }
        }
        return table
    }
}

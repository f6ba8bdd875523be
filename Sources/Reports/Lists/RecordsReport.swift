import Canvas
import Phrases
import Plan

extension ListReport {
    /// The present records of a kind, with a column for each field that any of them has.
    public static func records(_ kind: RecordKind, of plan: Plan, in phrases: Phrases) -> ListReport {
        let ids = plan.ids(of: kind).filter { plan.value(kind, $0, .removed) == nil }
        let fields = kind.fields.filter { field in
            field.name != .removed
                && ids.contains { field.machineValue(plan.value(kind, $0, field.name)) != nil }
        }
        var table = Table(
            [.init("id", "id")]
                + fields.map {
                    .init(
                        $0.name.machineName, phrases.words.field($0.name), hasNames: $0.kind.isShownByName)
                })
        for id in ids {
            let line = EffortID(record: id)?.line
            table.add(
                [.init(id)]
                    + fields.map { field in
                        let stored = plan.value(kind, id, field.name)
                        let code = field.machineValue(stored)
                        let shown = (field.kind == .flag ? stored : code).map {
                            phrases.value($0, of: field.name, in: kind, line: line, plan: plan)
                        }
                        return .init(shown ?? "", code: code ?? "", as: field.form)
                    })
        }
        return ListReport(
            phrases.words.kind(kind).many, table, none: phrases.lists.noneOf(phrases.words.kind(kind).many))
    }
}

extension FieldSummary {
    /// The form of its values in JSON.
    var form: Table.Entry.Form {
        switch kind {
        case .number, .figure, .amount, .stage: .number
        case .flag: .flag
        default: .text
        }
    }
}

import TestSupport
import Testing

@testable import Plan
@testable import Store

@Suite("Fields of one spelling in several kinds of record")
struct SharedSpellingTests {
    @Test("Every field of every kind is read back as that field, whatever kind was read before it")
    func readBack() throws {
        let folder = Folder()
        var plan = Plan()
        let changes = RecordKind.allCases.flatMap { kind in
            let ids = [Plan.settingsID, "r1", "c/training", "c/training/us", "p/us", "p>q", "m/c", "m/c/2010-01-01"]
            let id = ids.first { id in
                RecordName(kind, id).isWellFormed
                    && kind.fields.allSatisfy { $0.use != .key || $0.isOptional || kind.key($0.name, in: id) != nil }
            }
            return kind.fields.filter { $0.kind == .text && $0.isEdited }.map {
                Change(kind, id ?? "", $0.name, to: "X")
            }
        }
        let names = RecordKind.allCases.flatMap(\.fields).map(\.name)
        let spellings = Dictionary(grouping: names, by: \.rawValue).filter { Set($0.value).count > 1 }
        #expect(Set(spellings.keys) == ["name", "owner"], "\(spellings.keys)")
        let act = Act(author: "a", partner: nil, asOf: SamplePlan.day, changes: changes)
        let store = try Store(making: folder.file("plan"), founding: act)
        plan.apply(changes)
        #expect(try store.plan() == plan && store.check() == [])
        #expect(try store.plan(asOf: Moment(endOf: SamplePlan.day + 40_000)) == plan)
        for (kind, id, field) in changes.map({ ($0.kind, $0.record, $0.field) }) {
            #expect(FieldName(rawValue: field.rawValue, of: kind) == field && plan.value(kind, id, field) == "X")
        }
    }
}

import Phrases
import Plan
import TestSupport
import Testing

@Suite("Sentences of what nobody could have entered")
struct ExtremeSentenceTests {
    @Test("No value ends a sentence of the history or of an issue", arguments: RecordKind.allCases)
    func sentences(kind: RecordKind) {
        let random = RandomPlan(7)
        let id = random.plan.ids(of: kind).first ?? "x"
        let english = Language.english.phrases
        for field in kind.fields where field.use != .key {
            for value in ExtremeValues.all {
                let change = Change(kind, id, field.name, from: value, to: value)
                var plan = random.plan
                plan.apply([change])
                for issue in plan.issues(on: SamplePlan.day) {
                    #expect(!english.sentence(for: issue, in: plan, on: SamplePlan.day).isEmpty)
                }
                let act = Act(author: "eve", partner: "us", asOf: SamplePlan.day, changes: [change])
                for kind in [ActKind.done, .undone, .redone] {
                    let entry = Entry(id: "e-1", time: HybridTime(raw: 0), writer: "e", kind: kind, act: act)
                    #expect(!english.sentence(for: entry, in: plan).isEmpty && !english.origin(of: entry).isEmpty)
                }
            }
        }
    }
}

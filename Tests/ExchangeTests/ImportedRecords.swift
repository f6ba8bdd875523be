import Foundation
import Phrases
import Plan

@testable import Exchange

/// An import of records from a table in commas, as the command makes it.
func imported(
    _ text: String, _ kind: RecordKind, into plan: Plan = SamplePlan.plan,
    _ change: (inout TableMapping) -> Void = { _ in }
) throws -> Import {
    var mapping = TableMapping()
    change(&mapping)
    return Import(
        try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: plan, on: SamplePlan.day, salt: "s",
        in: Language.english.phrases)
}

import Plan
import Testing

@Suite("Sums of money")
struct ResourcesTests {
    private func plan(_ amounts: [(payer: String?, pledged: String)], in currencies: [String] = ["COP"]) -> Plan {
        var plan = SamplePlan.plan
        for project in plan.projects { plan.set(.project, project.id, [.init(.removed, "1")]) }
        for (index, amount) in amounts.enumerated() {
            plan.set(
                .project, "p\(index)",
                [
                    .init(.title, "P\(index)"), .init(.effort, "ciudad-juarez/resources"), .init(.payer, amount.payer),
                    .init(.kind, ProjectKind.equipment.code), .init(.pledged, amount.pledged),
                    .init(.currency, currencies[index % currencies.count]),
                ])
        }
        plan.reorder()
        return plan
    }

    @Test("Two amounts of 600 billion are 1.2 trillion")
    func exact() {
        let rows = plan([("us", "600000000000"), ("us", "600000000000")]).resources(byCity: false, byLine: false)
        #expect(rows.map(\.money.pledged.code) == ["1200000000000"])
    }

    @Test("Currencies of an earlier version, in small letters, are those in capitals")
    func oldCodes() {
        var plan = plan([("us", "1"), ("us", "2"), ("us", "4")], in: ["cop", "COP", "Cop"])
        #expect(plan.resources(byCity: false, byLine: false).map(\.money.pledged.code) == ["7"])
        plan.set(.plan, Plan.settingsID, [.init(.currency, "cop")])
        #expect(plan.equipmentShare().equipment == Figure(7) && plan.equipmentShare().isByMoney)
    }

    @Test("The money of removed payers is not that of each other, nor of nobody")
    func removedPayers() {
        let plan = plan([("gone", "1"), (nil, "2"), ("left", "4"), ("us", "8")])
        let rows = plan.resources(byCity: false, byLine: false)
        #expect(rows.map(\.payer) == ["us", "gone", "left", nil])
        #expect(rows.map(\.money.pledged.code) == ["8", "1", "4", "2"])
    }
}

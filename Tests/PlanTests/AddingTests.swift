import Plan
import Testing

@Suite("Adding records")
struct AddingTests {
    private let today = SamplePlan.day
    private let plan = SamplePlan.plan

    @Test(
        "Two writers who mean the same make the same id",
        arguments: [
            (.commitment, [(.subject, "sample-13"), (.partner, "us"), (.commitmentState, "agreed")], "sample-13/us"),
            (
                .reading, [(.measure, "homicides"), (.city, "tijuana"), (.day, "2010-06-01"), (.value, "1")],
                "homicides/tijuana/2010-06-01"
            ),
            (.reading, [(.measure, "homicides"), (.day, "2010-06-01"), (.value, "1")], "homicides/-/2010-06-01"),
            (.target, [(.measure, "homicides"), (.city, "tijuana"), (.target, "1")], "homicides/tijuana"),
            (
                .dependency, [(.dependent, "sample-1"), (.prerequisite, "tijuana/training")],
                "sample-1>tijuana/training"
            ),
            (.measure, [(.title, "Número de órdenes")], "numero-de-ordenes"),
            (.measure, [(.title, "Homicides")], "homicides-new"), (.city, [(.name, "Mérida")], "merida"),
            (.milestone, [(.title, "x"), (.subject, "sample-1")], "new"),
        ] as [(RecordKind, [(field: FieldName, value: String?)], String)])
    func ids(kind: RecordKind, values: [(field: FieldName, value: String?)], id: String) throws {
        let added = try plan.adding(kind, values, fresh: "new", on: today, fillsPresent: true)
        #expect(added.record == id)
        #expect(!added.changes.isEmpty && added.changes.allSatisfy { kind.field($0.field)?.use != .key })
    }

    @Test("Whatever is there is never written over by what is added", arguments: RecordKind.allCases)
    func present(kind: RecordKind) throws {
        for id in plan.ids(of: kind) where plan.value(kind, id, .removed) == nil {
            let values = kind.fields.filter { $0.use != .local && $0.use != .kept }.compactMap { field in
                plan.value(kind, id, field.name).map { (field: field.name, value: Optional($0)) }
            }
            do throws(EditError) {
                let added = try plan.adding(kind, values, fresh: "new", on: today)
                #expect(!plan.ids(of: kind).contains(added.record), "\(kind) \(id)")
            } catch {
                #expect(error == .alreadyThere(kind, id))
            }
        }
    }

    @Test("Another commitment is found by what it says in any language")
    func anotherCommitment() throws {
        func id(_ values: [(field: FieldName, value: String?)]) throws -> String {
            let key: [(field: FieldName, value: String?)] = [
                (.subject, "sample-10"), (.partner, "us"), (.commitmentState, "asked"),
            ]
            return try plan.adding(.commitment, key + values, fresh: "new", on: today).record
        }
        #expect(throws: EditError.alreadyThere(.commitment, "sample-10/us")) { try id([]) }
        #expect(try id([(.text(.what, .spanish), "Un hangar")]) == "sample-10/us>un-hangar")
        for language in Language.allCases {
            let own = try #require(plan.value(.commitment, "sample-10/us", .text(.what, language)))
            #expect(throws: EditError.alreadyThere(.commitment, "sample-10/us")) {
                try id([(.text(.what, language), own.uppercased())])
            }
        }
    }

    @Test(
        "What is needed has to be there",
        arguments: [
            (.commitment, [(.subject, "sample-13"), (.partner, "us")], .empty(.commitmentState)),
            (.commitment, [(.partner, "us"), (.commitmentState, "agreed")], .empty(.subject)),
            (
                .commitment, [(.subject, "none"), (.partner, "us"), (.commitmentState, "agreed")],
                .unknown(.subject, "none")
            ),
            (.reading, [(.measure, "homicides"), (.day, "June"), (.value, "1")], .notUnderstood(.day, "June")),
            (.milestone, [(.title, " "), (.subject, "sample-1")], .empty(.title)),
            (.project, [(.title, "x")], .empty(.effort)),
        ] as [(RecordKind, [(field: FieldName, value: String?)], EditError)])
    func needed(kind: RecordKind, values: [(field: FieldName, value: String?)], refusal: EditError) {
        #expect(throws: refusal) { try plan.adding(kind, values, fresh: "new", on: today) }
    }

    @Test("A half takes the day on which its stage turns, and keeps it when the same is said again")
    func turn() throws {
        let edit = Edit(.commitment, "sample-1/mx", [(.commitmentState, "agreed")])
        #expect(
            try plan.changes(for: edit, on: today).contains(Change(.commitment, "sample-1/mx", .since, to: today.iso)))
        let same = Edit(.commitment, "sample-1/mx", [(.commitmentState, "offered")])
        #expect(
            try plan.changes(for: same, on: today) == [
                Change(.commitment, "sample-1/mx", .commitmentState, to: "offered")
            ])
    }

    @Test("A removed record that is added again is back")
    func back() throws {
        var plan = plan
        plan.apply([Change(.commitment, "sample-1/mx", .removed, to: "1")])
        let values: [(field: FieldName, value: String?)] = [
            (.subject, "sample-1"), (.partner, "mx"), (.commitmentState, "asked"),
        ]
        plan.apply(try plan.adding(.commitment, values, fresh: "x", on: today).changes)
        #expect(plan.commitment("sample-1/mx")?.state == .asked)
    }

    @Test("A project is rolled out as what it is, not as far as it has come, and the copies are one family")
    func rollOut() throws {
        var plan = plan
        plan.apply(try plan.rollOut("sample-13", to: "tijuana", fresh: "copy"))
        let copy = try #require(plan.project("copy"))
        #expect(copy.title.plain == "Second cyber unit" && copy.effort == "tijuana/technology")
        #expect(copy.status == nil && copy.pledged == nil && copy.start == nil && copy.marking == "U")
        let first = try #require(plan.project("sample-5"))
        #expect(plan.family(of: first).map(\.id) == ["sample-5", "copy", "sample-13"])
    }
}

import TestSupport
import Testing

@testable import Plan

/// Input from outside is checked by the tables of fields, whatever its source.
@Suite("What another copy or a file may bring")
struct AcceptanceTests {
    private static let random = RandomPlan(7).plan

    @Test(
        "A value is read where a person could have entered it, and is none anywhere else",
        arguments: RecordKind.allCases)
    func oneCheck(kind: RecordKind) {
        for field in kind.fields where field.use != .key {
            for value in ExtremeValues.all {
                var plan = Plan()
                plan.apply([Change(kind, kind == .plan ? Plan.settingsID : id(of: kind), field.name, to: value)])
                let read = plan.value(kind, kind == .plan ? Plan.settingsID : id(of: kind), field.name)
                let isTyped = (try? field.check(value)) != nil && field.kind.isValue(value)
                let isHostileText =
                    value.unicodeScalars.contains(where: ControlCharacters.isIn) && field.kind.isValue(value)
                #expect((read == nil) || isTyped || isHostileText, "\(kind) \(field.name): \(value.prefix(40))")
                // A meeting is at none but its own items.
                if isTyped, value != field.standard, value.contains(where: { $0 != " " }), field.name != .current {
                    #expect(read != nil, "\(kind) \(field.name): \(value)")
                }
            }
        }
    }

    /// An id that a record of the kind has in a random plan.
    private func id(of kind: RecordKind) -> String { AcceptanceTests.random.ids(of: kind).first ?? "x" }

    @Test("No field at any extreme ends a rule", arguments: RecordKind.allCases)
    func rules(kind: RecordKind) {
        for field in kind.fields where field.use != .key {
            // Most values are none for most fields, and leave one plan.
            var tried: [Plan] = []
            for value in ExtremeValues.all {
                let change = Change(kind, id(of: kind), field.name, from: value, to: value)
                var plan = AcceptanceTests.random
                plan.apply([change])
                guard !tried.contains(plan) else { continue }
                tried.append(plan)
                for day in ["2010-06-15", "0001-01-01", "9999-12-31"].compactMap(Day.init(iso:)) {
                    _ = plan.issues(on: day)
                    _ = (plan.measuredShare(on: day), plan.resources(byCity: true, byLine: true).map(\.money.shares))
                    _ = plan.equipmentShare().share
                }
            }
        }
    }

    @Test(
        "Of an id that no record can have there is no record",
        arguments: [
            "$(touch x)", "a b", "a;b", "../x", "a/../b", ".", "a//b", "a\u{1B}[31m", "", "a'b", "a\"b", "a|b", "a:b",
            "a\\b", "a,b",
            "a\u{202E}b", "a\u{200D}b", "a\nb", "a=b", "*", "~", "a&b", "<b>", String(repeating: "a", count: 301),
        ])
    func ids(id: String) {
        for kind in RecordKind.allCases {
            var plan = Plan()
            plan.apply(kind.fields.filter { $0.use != .key }.map { Change(kind, id, $0.name, to: "1") })
            #expect(plan == Plan(), "\(kind)")
        }
        #expect(!RecordName.isID(id))
    }

    @Test("An entry of a day that has to have come is refused where it has not, in every field")
    func daysToCome() {
        let today = SamplePlan.day
        let plan = AcceptanceTests.random
        for kind in RecordKind.allCases {
            for field in kind.fields where field.hasCome {
                let id = id(of: kind)
                #expect(throws: EditError.afterToday(field.name, today + 1)) {
                    try plan.changes(for: Edit(kind, id, [(field.name, (today + 1).iso)]), on: today)
                }
                #expect(throws: Never.self) {
                    try plan.changes(for: Edit(kind, id, [(field.name, today.iso)]), on: today)
                }
            }
            for field in kind.fields {
                guard let earlier = field.earlier else { continue }
                let values: [(field: FieldName, value: String?)] = [
                    (earlier, today.iso), (field.name, (today - 1).iso),
                ]
                let refusal = EditError.outOfOrder(earlier: earlier, today, later: field.name, today - 1)
                #expect(throws: refusal) { try Plan().changes(for: Edit(kind, "x", values), on: today) }
                // Two people may each have written one of the two.
                #expect(throws: Never.self) {
                    try Plan().changes(for: Edit(kind, "x", values), on: today, isMerged: true)
                }
            }
        }
    }

    @Test("The last day that had come follows from the time, up to the easternmost zone, and from a pinned plan")
    func lastDay() {
        let noon = HybridTime(milliseconds: 1_276_603_200_000)
        func last(_ asOf: String?, _ pinned: String?) -> String {
            ExportedAct.lastDay(
                time: noon, asOf: asOf.flatMap(Day.init(iso:)), pinned: pinned.flatMap(Day.init(iso:))
            ).iso
        }
        #expect(last(nil, nil) == "2010-06-16" && last("9999-12-31", nil) == "2010-06-16")
        #expect(last("9999-12-31", "2009-01-01") == "2010-06-16" && last("2009-01-01", "9999-12-31") == "2010-06-16")
        #expect(last("2012-01-01", "2030-01-01") == "2012-01-01" && last("9999-12-31", "2030-01-01") == "2030-01-01")
        #expect(ExportedAct.lastDay(time: .limit, asOf: nil, pinned: nil).civil.year == 3000)
    }

    @Test("A time of entry that does not go with the act's time counts for nothing")
    func entered() {
        let time: Int64 = 1_276_600_000_000
        for (entered, shown) in [
            (time, time), (time - 60_000, time - 60_000), (time + 1, time), (1_254_387_600_001, time), (0, time),
        ] {
            var act = act([("city", "c1", "name", "x")])
            (act.time, act.enteredAt) = (HybridTime(milliseconds: time).raw, entered)
            #expect(act.entry.entered.milliseconds == shown, "\(entered)")
        }
    }

    /// Ids of each kind that a record can have, and some that none can.
    private static let formed: [(kinds: [RecordKind], ids: [String], not: [String])] = [
        (
            [.phase, .partner, .city, .project, .milestone, .measure, .vulnerability, .condition, .meeting],
            ["c1", "ciudad-juárez", "--", "x-", "national-row"], ["-", "a/b", "q17>z", "q29/z", "a/training"]
        ),
        ([.effort], ["c1/training"], ["c1", "-/training", "c1/x", "a/b/training", "a>b/training", "c1/training/us"]),
        (
            [.assessment], ["c1/training/us"],
            ["c1/training", "c1/training/-", "c1/x/us", "c1/training/us/x", "c1/training/a>b"]
        ),
        (
            [.commitment], ["p1/us", "c1/training/us", "p1/us>crews-x", "c1/training/us>a-b"],
            ["p1", "p1/-", "-/us", "sample-1/us/99", "a/b/us"]
        ),
        (
            [.dependency], ["p1>p2", "c1/training>p2", "p1>c1/training"],
            ["p1", "p1>p1", "a>b>c", "-/training>p1", "c1/x>p1", "p1>-"]
        ),
        ([.target], ["m/c1"], ["m", "m/-", "-/c1", "a/b/c", "a>b/c"]),
        (
            [.reading], ["m/c1/2010-01-01", "m/-/2010-01-01"],
            ["m/2010-01-01", "m/c1", "m/c1/2010-02-30", "-/c1/2010-01-01", "a/b/c/2010-01-01"]
        ),
        ([.attendance], ["m9/us"], ["m9", "-/us", "m9/-", "m9/us/x"]),
        ([.item], ["m9/1", "m9/a-b"], ["m9", "-/1", "a>b/1"]),
        ([.decision, .action, .note], ["m9/1", "-/1", "m9"], ["-", "a>b", "a>b/1"]),
        ([.plan], ["plan"], ["x", "-"]),
    ]

    @Test("One table says which ids a kind can have, for records, for what names them, and for the acts of others")
    func formedIDs() {
        #expect(Set(Self.formed.flatMap(\.kinds)) == Set(RecordKind.allCases))
        for (kinds, ids, not) in Self.formed {
            for kind in kinds {
                let field = kind.fields.first { $0.use != .key && $0.kind == .marking }?.name ?? .marking
                for (id, isOne) in ids.map({ ($0, true) }) + not.map({ ($0, false) }) {
                    #expect(RecordName(kind, id).isWellFormed == isOne, "\(kind) \(id)")
                    let change = Change(kind, id, field, to: "U")
                    #expect(ExportedChange(change).isUsable == isOne, "\(kind) \(id)")
                    var plan = Plan()
                    plan.apply([change])
                    #expect((plan != Plan()) == isOne, "\(kind) \(id)")
                    for naming in RecordKind.allCases.flatMap(\.fields) where naming.kind.named == kind {
                        #expect(naming.kind.isValue(id) == isOne, "\(naming.name) \(id)")
                    }
                }
            }
        }
        for plan in [SamplePlan.plan, AcceptanceTests.random] {
            for kind in RecordKind.allCases {
                #expect(plan.ids(of: kind).allSatisfy { RecordName(kind, $0).isWellFormed }, "\(kind)")
            }
        }
    }

    @Test(
        "Every id that Cinco makes is one",
        arguments: [
            "Ciudad Juárez", "St. John's", "수원", "東京", "Ñuñoa", "Saint-Denis (93)", "Αθήνα", "भोपाल", "A & B", "!!!",
        ])
    func made(name: String) {
        let city = Plan().newCityID(named: name, fresh: "x")
        #expect(
            RecordName.isID(city) && RecordName.isID("\(city)/training/us") && RecordName.isID("\(city)>p-1"), "\(city)"
        )
    }

    private func act(
        id: String = "e-1", time: Int64 = 1, entered: Int64 = 1, writer: String = "e", kind: String = "done",
        asOf: String = "2010-06-15", _ changes: [(String, String, String, String?)]
    ) -> ExportedAct {
        ExportedAct(
            id: id, time: time, enteredAt: entered, writer: writer, author: "eve", partner: nil, reason: nil,
            asOf: asOf,
            kind: kind, target: nil,
            changes: changes.map {
                ExportedChange(kind: $0.0, record: $0.1, field: $0.2, old: nil, new: $0.3, context: nil)
            })
    }

    @Test("What a journal's fault says of it stands on one line and is short", arguments: JournalFault.Reason.allCases)
    func detail(reason: JournalFault.Reason) {
        let hostile = "x is fine.\ncinco: \u{1B}[2J\u{202E}\u{2028}\r" + String(repeating: "y", count: 100_000)
        var fault = JournalFault(reason, line: 1, detail: hostile, author: hostile)
        for text in [fault.detail, fault.author] {
            #expect(text.unicodeScalars.count < 210 && !text.contains("\n"))
            #expect(!text.unicodeScalars.contains(where: ControlCharacters.isIn))
        }
        fault.author = hostile
        #expect(fault.author.unicodeScalars.count < 210)
        let longest = String(repeating: "a", count: 200)
        #expect(JournalFault(reason, line: 1, detail: longest).detail == longest)
    }

    @Test("An act that no copy writes is refused")
    func refused() {
        let name = ("city", "c1", "name", "x" as String?)
        let refused = [
            act(time: -1, [name]), act(time: .max, [name]), act(time: HybridTime.latestTaken.raw + 1, [name]),
            act(entered: .max, [name]), act(entered: -1, [name]), act(asOf: "2010-02-30", [name]), act([]),
            act([name, name]),
            act(id: "", [name]), act(id: "a b", [name]), act(id: "a:b", [name]),
            act(writer: "../x", [name]).with(writer: "é"),
            act(id: String(repeating: "a", count: 201), [name]), act([("city", "", "name", "x")]),
            act([("city", String(repeating: "a", count: 1_001), "name", "x")]),
            act(kind: "noted", [name]), act(kind: "noted", [("assessment", "c1/training/us", "status", "on-track")]),
            act(kind: "noted", [("meeting", "m9", "closed", "2010-06-15")]),
            act([("meeting", "m9", "frontier", "e:1")]), act([("meeting", "m9", "frontier", nil)]),
            act([("meeting", "m9", "frontier", "e:1"), ("meeting", "m9", "closed", nil)]),
            act([("meeting", "m9", "frontier", "e:1"), ("meeting", "m8", "closed", "2010-06-15")]),
        ]
        for act in refused { #expect(act.fault != nil, "\(act)") }
        let taken = [
            act([name]), act(time: HybridTime.latestTaken.raw, [name]), act(kind: "later-kind", [name]),
            act(kind: "noted", [("meeting", "m9", "current", "m9/1"), ("item", "m9/1", "spent", "5")]),
            act([("meeting", "m9", "frontier", "e:1"), ("meeting", "m9", "closed", "2010-06-15")]),
            act([("drone", "d1", "range", "9")]), act([("plan", "plan", "months", "9223372036854775807")]),
        ]
        for act in taken { #expect(act.fault == nil, "\(act)") }
    }

    @Test("No clock reading is without a next one, and none leaves the range")
    func clock() {
        for raw in [Int64.min, -1, 0, HybridTime.limit.raw, .max - 1, .max] {
            for wall in [Int64.min, -1, 0, 1_276_600_000_000, .max] {
                let next = HybridTime(raw: raw).next(at: wall)
                #expect(next.raw <= HybridTime.limit.raw + 1 && next > HybridTime(raw: min(raw, HybridTime.limit.raw)))
            }
        }
        for second in [Int.min, -1, 0, 1_276_600_000, .max] {
            let time = HybridTime(seconds: second)
            #expect(abs(time.raw) <= HybridTime.limit.raw && time.timeOfDay().count == 5, "\(second)")
        }
        for number in [Int.min, -719_162, 0, 2_932_896, .max] {
            let moment = Moment(endOf: Day(number: number))
            #expect(moment.time <= HybridTime.limit)
        }
    }
}

extension ExportedAct {
    fileprivate func with(writer: String) -> ExportedAct {
        var act = self
        act.writer = writer
        return act
    }
}

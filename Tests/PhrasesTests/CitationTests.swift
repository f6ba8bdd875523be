import Plan
import TestSupport
import Testing

@testable import Phrases

@Suite("The numbers of decisions and actions")
struct CitationTests {
    private let day = SamplePlan.day

    /// A meeting that goes on, with changes that can be undone.
    private struct Room {
        var plan: Plan
        var undo: [[Change]] = []
        var random: SeededGenerator
        /// The records in the order of entry, and the label that each had at first.
        var first: [String: String] = [:]

        mutating func apply(_ changes: [Change]) {
            let effective = plan.effective(changes)
            undo.append(effective.map { Change($0.kind, $0.record, $0.field, to: $0.old) })
            plan.apply(effective)
        }

        mutating func one<Element>(of all: [Element]) -> Element? {
            all.isEmpty ? nil : all[random.below(all.count)]
        }
    }

    private func begun() throws -> Plan {
        let plan = SamplePlan.plan
        let outline = MeetingOutline(day: day, kind: .review, minutes: 30, marking: "U", present: [])
        let begun = plan.moved(by: try plan.begin("m", outline, issues: plan.issues(on: day), at: 0, on: day))
        return begun.moved(by: begun.agenda(of: "m").map { Change(.item, $0.id, .visited, to: "1") })
    }

    /// Does one thing that people do in a meeting.
    private func act(_ step: Int, in room: inout Room) throws {
        let plan = room.plan
        let items = plan.agenda(of: "m")
        let kind = room.one(of: [RecordKind.decision, .action]) ?? .decision
        let records =
            plan.decisions(of: "m").map { (RecordKind.decision, $0.id) }
            + plan.actions(of: "m").map { (RecordKind.action, $0.id) }
        switch room.random.below(6) {
        case 0, 1:
            guard let item = room.one(of: items) else { return }
            let values: [(field: FieldName, value: String?)] = [
                (.meeting, "m"), (.text(.text, .english), "Text \(step)"),
                (.marking, room.random.below(2) == 0 ? "U" : "SBU"),
            ]
            let added = try plan.adding(kind, values, fresh: "x\(step)", on: day)
            room.apply(added.changes + [Change(kind, added.record, .item, to: item.id)])
        case 2: if let (kind, id) = room.one(of: records) { room.apply([Change(kind, id, .removed, to: "1")]) }
        case 3: if let item = room.one(of: items) { room.apply(plan.moving(item, by: room.random.below(2) * 2 - 1)) }
        case 4:
            if let (kind, id) = room.one(of: records), kind == .action {
                room.apply([Change(kind, id, .due, to: (day + room.random.below(90)).iso)])
            }
        default: if let last = room.undo.popLast() { room.plan.apply(last) }
        }
    }

    /// The label of each decision and action in the minutes, by its text.
    private func labels(_ plan: Plan) throws -> [String: String] {
        let minutes = plan.minutes(of: try #require(plan.meeting("m")), start: nil, since: nil, on: day)
        let paragraphs = Language.english.phrases.text(of: minutes).parts.flatMap(\.paragraphs)
            .filter { $0.label.hasPrefix("D") || $0.label.hasPrefix("A") }
        #expect(Set(paragraphs.map(\.label)).count == paragraphs.count)
        return Dictionary(uniqueKeysWithValues: paragraphs.map { (String($0.text.split(separator: ".")[0]), $0.label) })
    }

    @Test("They stay when others move, are removed, undone or withheld, so that a reservation cites the same")
    func stable() throws {
        var removals = 0
        for seed in 0..<16 {
            var room = Room(plan: try begun(), random: SeededGenerator(seed))
            for step in 0..<30 {
                let before = room.plan.decisions(of: "m").count + room.plan.actions(of: "m").count
                try act(step, in: &room)
                let now = try labels(room.plan)
                if now.count < before { removals += 1 }
                for (text, label) in now {
                    #expect(room.first[text, default: label] == label, "\(seed), \(step): \(text)")
                    room.first[text] = label
                }
                let withheld = try labels(try #require(room.plan.released(at: "U")))
                #expect(withheld.allSatisfy { now[$0.key] == $0.value }, "\(seed), \(step)")
                try cited(in: room.plan)
            }
        }
        #expect(removals > 20)
    }

    /// Each item cites what was recorded under it, and only that.
    private func cited(in plan: Plan) throws {
        let minutes = plan.minutes(of: try #require(plan.meeting("m")), start: nil, since: nil, on: day)
        for (part, items) in minutes.parts where part == .discussion {
            for item in items {
                let (own, citations): (AgendaItem?, [Citation]) =
                    switch item.fact {
                    case .clock(let own, _, let citations), .item(let own, let citations): (own, citations)
                    case .effort(let own, _, _, _, let citations): (own, citations)
                    default: (nil, [])
                    }
                let decisions = plan.decisions(of: "m").filter { $0.item == own?.id }.count
                let actions = plan.actions(of: "m").filter { $0.item == own?.id }.count
                #expect(citations.count == decisions + actions)
            }
        }
    }

    @Test("A reservation that cites what the meeting does not have is refused at closing", arguments: Language.allCases)
    func missing(language: Language) throws {
        var plan = try begun()
        let values: [(field: FieldName, value: String?)] = [(.meeting, "m"), (.text(.text, .english), "So it is")]
        plan.apply(try plan.adding(.decision, values, fresh: "d", on: day).changes)
        func close(_ reservation: String) throws -> [Change] {
            let signed = [
                (kind: RecordKind.attendance, record: "m/us", field: FieldName.initials, value: Optional("X")),
                (.attendance, "m/mx", .text(.reservation, language), reservation),
            ]
            return try plan.close(try #require(plan.meeting("m")), signed, at: 10, on: day)
        }
        for text in ["D2: no date", "D1, A1: no date", "D1 D01 D10"] {
            #expect(throws: EditError.self) { try close(text) }
        }
        #expect(throws: EditError.noSuchStatement("A1", partner: "mx")) { try close("A1") }
        for text in ["D1: no date", "D1", "Dates are missing", "A: no", "D1-D2: no date"] {
            #expect(try !close(text).isEmpty)
        }
    }
}

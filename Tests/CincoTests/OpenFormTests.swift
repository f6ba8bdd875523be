import Canvas
import Foundation
import Phrases
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@testable import Screens

@Suite("What others write while a question is open")
struct OpenFormTests {
    /// A meeting that goes on, with something of each kind in it.
    private static let meeting: [Change] = [
        Change(.meeting, "m", .day, to: "2010-06-15"), Change(.meeting, "m", .minutes, to: "20"),
        Change(.meeting, "m", .begun, to: "1276603200"), Change(.attendance, "m/us", .present, to: "Ann"),
        Change(.item, "m/1", .minutes, to: "2"), Change(.item, "m/1", .title, to: "Point"),
        Change(.decision, "m/d", .text(.text, .english), to: "So"),
        Change(.action, "m/a", .text(.text, .english), to: "Do"),
        Change(.note, "m/n", .text(.text, .english), to: "Note"),
    ]

    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.otherWrites(
            Self.meeting + [
                Change(.condition, "c", .title, to: "Trust"), Change(.condition, "c", .city, to: "tijuana"),
            ])
        try desk.look()
        return desk
    }

    /// One record of each kind that a form edits.
    private func records(_ desk: Desk) -> [RecordName] {
        RecordKind.allCases.compactMap { kind in
            let ids = desk.state.plan.ids(of: kind).filter { !desk.state.plan.isGone(RecordName(kind, $0)) }
            let own = ids.first { $0.hasPrefix("m/") || $0 == "m" || $0 == "c" } ?? ids.first { $0.hasSuffix("/us") }
            return (own ?? ids.first).map { RecordName(kind, $0) }
        }
    }

    /// Two values of a field other than the one it has, as they are typed and as they are kept.
    private func values(_ field: FormField, _ desk: Desk) -> [(text: String, code: String)] {
        guard let kind = field.kind.field(field.name)?.kind else { return [] }
        if !field.choices.isEmpty {
            return field.choices.compactMap { $0 }.filter { $0 != field.text.text }.prefix(2).map { ($0, $0) }
        }
        let texts: [String] =
            switch kind {
            case .text, .note: ["mine", "theirs"]
            case .number(let range): [range.lowerBound + 1, range.lowerBound + 2, range.lowerBound + 3].map(\.code)
            case .figure, .amount: ["1", "2", "3"]
            case .day: ["2010-02-02", "2010-02-03", "2010-02-04"]
            case .city: ["Tijuana", "Culiacán", "Ciudad Juárez"]
            default: []
            }
        let known = texts.compactMap { text in
            field.kind.field(field.name).flatMap {
                try? EntryParser(
                    desk.state.phrases.entryWords(in: desk.state.plan), in: desk.state.plan, on: SamplePlan.day
                ).code(
                    for: text, of: $0)
            }.map { (text, $0) }
        }
        return Array(known.filter { $0.1 != field.initialCode }.prefix(2))
    }

    private func open(_ name: RecordName, _ desk: Desk) {
        _ = edit(.record(name.kind, name.id), &desk.state)
    }

    @Test(
        "The same field, another field: two values stand beside each other as a conflict, or both are kept",
        arguments: [true, false])
    func fields(isNoticed: Bool) throws {
        let desk = try desk()
        var (conflicts, kinds) = (0, Set<RecordKind>())
        // In the short form each kind of value once for each kind of record.
        var tried = Set<String>()
        for name in records(desk) where name.kind != .assessment {
            open(name, desk)
            let fields = try #require(desk.form, "no form for \(name)").fields
            for index in fields.indices {
                desk.state.overlay = nil
                open(name, desk)
                let field = try #require(desk.form?.fields[index])
                let (record, what) = (field.record, "\(field.kind) \(field.name), noticed: \(isNoticed)")
                let values = values(field, desk)
                guard values.count == 2 else { continue }
                let summary = field.kind.field(field.name)
                guard Faults.isWhole || tried.insert("\(field.kind) \(String(describing: summary?.kind))").inserted
                else {
                    continue
                }
                // Another field is changed with it, which nobody has touched here.
                let beside = Change(.city, "culiacan", .text(.note, .english), to: "beside \(index) \(name.id)")
                try desk.otherWrites([Change(field.kind, record, field.name, to: values[1].code), beside])
                if isNoticed {
                    try desk.look()
                    let said = view(desk.state).lines.joined(separator: "\n")
                    #expect(said.contains("Changed meanwhile"), "\(what): \(said)")
                }
                desk.fill(index, values[0].text)
                try desk.press([.enter])
                if let form = desk.form {
                    // Refused, such as a day before another one: what was typed is still there.
                    #expect(form.problem != nil && form.fields[index].text.text == values[0].text, "\(what)")
                    continue
                }
                let found = try desk.contenders(field.kind, record, field.name)
                #expect(found == [values[0].code, values[1].code], "\(what): \(found)")
                #expect(desk.state.message?.text.contains("them changed the same meanwhile") == true, "\(what)")
                #expect(try desk.store.plan().value(.city, "culiacan", .text(.note, .english)) == beside.new)
                conflicts += 1
                kinds.insert(field.kind)
                // A person who has read both decides.
                desk.state.overlay = nil
                open(name, desk)
                desk.fill(index, values[1].text)
                try desk.press([.enter])
                #expect(try desk.contenders(field.kind, record, field.name).isEmpty, "\(what) is not decided")
            }
        }
        #expect(conflicts > Faults.count(50, 80), "\(conflicts)")
        #expect(kinds.count >= 15, "\(kinds)")
        #expect(try desk.store.soundness().faults.isEmpty)
        // Another field of the same record is no conflict.
        desk.state.overlay = nil
        open(RecordName(.city, "tijuana"), desk)
        try desk.otherWrites([Change(.city, "tijuana", .share, to: "16")])
        if isNoticed { try desk.look() }
        let note = try #require(desk.form?.fields.firstIndex { $0.name == .text(.note, .english) })
        desk.fill(note, "only mine")
        try desk.press([.enter])
        let plan = try desk.store.plan()
        #expect(plan.value(.city, "tijuana", .share) == "16" && plan.conflicts.isEmpty)
        #expect(plan.value(.city, "tijuana", .text(.note, .english)) == "only mine")
    }

    @Test(
        "The record or its owner is removed: it is said, and edit and removal are a conflict", arguments: [true, false])
    func removed(isNoticed: Bool) throws {
        let names = records(try desk()).filter { ![.plan, .partner].contains($0.kind) }
        #expect(names.count >= 15)
        for name in names {
            for isOwner in [false, true] {
                let desk = try desk()
                let owner = desk.state.plan.owners(of: name).first
                guard !isOwner || owner != nil, isOwner || ![.effort].contains(name.kind) else { continue }
                let gone = isOwner ? owner ?? name : name
                open(name, desk)
                let fields = try #require(desk.form).fields
                guard
                    let index = fields.indices.first(where: {
                        values(fields[$0], desk).count == 2 && fields[$0].kind == name.kind
                            && ![.status, .trend].contains(fields[$0].name)
                    })
                else { continue }
                let removedRecord =
                    gone.kind == .effort ? RecordName(.city, EffortID(record: gone.id)?.city ?? "") : gone
                try desk.otherWrites([Change(removedRecord.kind, removedRecord.id, .removed, to: "1")])
                let what = "\(name.kind), removed: \(removedRecord.kind), noticed: \(isNoticed)"
                if isNoticed {
                    try desk.look()
                    let said = view(desk.state).lines.joined(separator: "\n")
                    #expect(said.contains("was removed meanwhile"), "\(what): \(said)")
                }
                let value = values(fields[index], desk)[0]
                desk.fill(index, value.text)
                try desk.press([.enter])
                if let form = desk.form {
                    #expect(form.problem != nil && form.fields[index].text.text == value.text, "\(what)")
                    continue
                }
                let conflict = try desk.store.plan().conflict(on: removedRecord.kind, removedRecord.id, .removed)
                #expect(conflict?.others.contains { $0.act == desk.lastAct } == true, "\(what)")
                #expect(
                    desk.state.message?.text.contains("them removed") == true,
                    "\(what): \(desk.state.message?.text ?? "")")
                #expect(try desk.store.soundness().faults.isEmpty, "\(what)")
            }
        }
    }

    @Test(
        "What is added to something that is removed meanwhile is a conflict with the removal", arguments: [true, false])
    func addedToRemoved(isNoticed: Bool) throws {
        let desk = try desk()
        let project = try #require(desk.state.plan.projects.first?.id)
        beginAdding(.milestone, [KnownValue(.subject, project)], &desk.state)
        for (index, field) in (desk.form?.fields ?? []).enumerated() {
            let kind = field.kind.field(field.name)?.kind
            if kind == .text || kind == .note || kind == .day, let value = values(field, desk).first {
                desk.fill(index, value.text)
            }
        }
        try desk.otherWrites([Change(.project, project, .removed, to: "1")])
        if isNoticed { try desk.look() }
        try desk.press([.enter])
        #expect(desk.form == nil, "\(desk.form?.problem ?? "")")
        #expect(try desk.store.plan().conflict(on: .project, project, .removed) != nil)
        #expect(desk.state.message?.text.contains("them removed") == true)
    }

    @Test("The meeting is closed: what was typed for it is refused, and is still there", arguments: [true, false])
    func closed(isNoticed: Bool) throws {
        for name in records(try desk()) where name.id == "m" || name.id.hasPrefix("m/") {
            let desk = try desk()
            open(name, desk)
            let fields = try #require(desk.form).fields
            guard
                let index = fields.indices.first(where: {
                    values(fields[$0], desk).count == 2 && fields[$0].name != .marking
                })
            else { continue }
            _ = try desk.other.close(
                "m",
                with: Act(
                    author: "them", partner: "mx", asOf: SamplePlan.day,
                    changes: [Change(.meeting, "m", .closed, to: "2010-06-15")]))
            if isNoticed { try desk.look() }
            let value = values(fields[index], desk)[0]
            desk.fill(index, value.text)
            try desk.press([.enter])
            let isKept = try desk.store.plan().value(name.kind, name.id, fields[index].name) == value.code
            let isThere =
                desk.form?.fields[index].text.text == value.text && desk.form?.problem?.contains("closed") == true
            #expect(isKept != isThere, "\(name.kind): kept \(isKept), there \(isThere)")
            #expect(!isKept || name.kind == .action)
        }
    }

    @Test("Initials that another side gives meanwhile stay; two closings are one, and the second loses no text")
    func initials() throws {
        let desk = try desk()
        let meeting = try #require(desk.state.plan.meeting("m"))
        desk.state.overlay = .form(desk.state.closingForm(meeting))
        func fill(_ side: String, _ text: String) {
            guard let index = desk.form?.fields.firstIndex(where: { $0.record == "m/\(side)" && $0.name == .initials })
            else { return }
            desk.fill(index, text)
        }
        try desk.otherWrites([Change(.attendance, "m/mx", .initials, to: "RG")])
        try desk.look()
        fill("us", "AB")
        // The decision without a marking is asked about once.
        try desk.press([.enter, .enter])
        let plan = try desk.store.plan()
        #expect(
            plan.value(.attendance, "m/mx", .initials) == "RG" && plan.value(.attendance, "m/us", .initials) == "AB")
        #expect(plan.conflicts.isEmpty && plan.meeting("m")?.closed != nil)

        let second = try self.desk()
        second.state.overlay = .form(second.state.closingForm(meeting))
        for index in second.form?.fields.indices ?? 0..<0 where second.form?.fields[index].name == .initials {
            second.fill(index, "XY")
        }
        _ = try second.other.close(
            "m",
            with: Act(
                author: "them", partner: "mx", asOf: SamplePlan.day,
                changes: [Change(.meeting, "m", .closed, to: "2010-06-15")]))
        try second.press([.enter, .enter])
        #expect(
            second.form?.fields.contains { $0.text.text == "XY" } == true
                && second.form?.problem?.contains("closed") == true)
    }

    @Test(
        "A status, one or several, with a reason or without, that another sets meanwhile is a conflict",
        arguments: [true, false])
    func status(isNoticed: Bool) throws {
        let desk = try desk()
        let efforts = ["tijuana/resources", "tijuana/training"].compactMap(EffortID.init(record:))
        desk.state.overlay = .pickStatus(efforts, sides: ["us"])
        try desk.otherWrites([Change(.assessment, "tijuana/training/us", .status, to: "done")])
        if isNoticed { try desk.look() }
        try desk.press(["r"])
        guard case .askReason? = desk.state.overlay else {
            Testing.Issue.record("no reason was asked for")
            return
        }
        try desk.type("funds late")
        try desk.press([.enter])
        #expect(desk.state.overlay == nil)
        #expect(try desk.contenders(.assessment, "tijuana/training/us", .status) == ["off-track", "done"])
        #expect(try desk.contenders(.assessment, "tijuana/resources/us", .status).isEmpty)
        #expect(try desk.store.plan().value(.assessment, "tijuana/resources/us", .status) == "off-track")
        // The same said by both is none.
        desk.state.overlay = .pickStatus([efforts[0]], sides: ["us"])
        try desk.otherWrites([Change(.assessment, "tijuana/resources/us", .status, to: "done")])
        if isNoticed { try desk.look() }
        try desk.press(["d"])
        #expect(try desk.contenders(.assessment, "tijuana/resources/us", .status).isEmpty)
    }

    @Test(
        "A question whether to remove, and one which contender holds, are answered of what they showed",
        arguments: [true, false])
    func questions(isNoticed: Bool) throws {
        let desk = try desk()
        askToRemove(&desk.state)
        guard case .confirm? = desk.state.overlay, let city = desk.state.selectedCity?.id else {
            Testing.Issue.record("nothing was asked")
            return
        }
        try desk.otherWrites([Change(.city, city, .text(.note, .english), to: "news")])
        if isNoticed { try desk.look() }
        try desk.press(["y"])
        let conflict = try desk.store.plan().conflict(on: .city, city, .removed)
        #expect(conflict?.others.first?.change.new == "news")
        // A decision between two, while another finds a third.
        let note = FieldName.text(.note, .english)
        open(RecordName(.city, "culiacan"), desk)
        let index = try #require(desk.form?.fields.firstIndex { $0.name == note })
        try desk.otherWrites([Change(.city, "culiacan", note, to: "theirs")])
        desk.fill(index, "mine")
        try desk.press([.enter])
        let open = try #require(desk.state.plan.conflict(on: .city, "culiacan", note))
        desk.state.overlay = .decide(open)
        try desk.otherWrites([Change(.city, "culiacan", note, to: "third")])
        if isNoticed { try desk.look() }
        try desk.press(["1"])
        #expect(try desk.contenders(.city, "culiacan", note) == [open.shown.change.new, "third"])
    }

    @Test("A text that was given to an editor is compared with what the form showed")
    func editor() throws {
        let desk = try desk()
        open(RecordName(.city, "tijuana"), desk)
        let note = try #require(desk.form?.fields.firstIndex { $0.name == .text(.note, .english) })
        desk.form?.index = note
        #expect(update(&desk.state, .key(.control("o"))).count == 1)
        try desk.otherWrites([Change(.city, "tijuana", .text(.note, .english), to: "theirs")])
        try desk.look()
        update(&desk.state, .edited("mine"))
        try desk.press([.enter])
        #expect(try desk.contenders(.city, "tijuana", .text(.note, .english)) == ["mine", "theirs"])
    }

    @Test("The conflict is the same in another copy, and decided there it is decided here")
    func merged() throws {
        let desk = try desk()
        open(RecordName(.city, "tijuana"), desk)
        let note = try #require(desk.form?.fields.firstIndex { $0.name == .text(.note, .english) })
        try desk.otherWrites([Change(.city, "tijuana", .text(.note, .english), to: "theirs")])
        desk.fill(note, "mine")
        try desk.press([.enter])
        let path = desk.place.path + "/copy.cinco"
        _ = try Store.make(path, asCopyOf: desk.store.planID(), with: desk.store.acts(), from: "here")
        let copy = try Store(opening: path)
        defer { copy.close() }
        let conflict = try #require(try copy.plan().conflict(on: .city, "tijuana", .text(.note, .english)))
        #expect(Set(conflict.contenders.map(\.change.new)) == ["mine", "theirs"])
        let decision = try copy.plan().act(
            deciding: conflict, for: conflict.others[0], by: Author(name: "chair", side: "us"), in: .english,
            on: SamplePlan.day)
        _ = try copy.commit(decision)
        _ = try desk.store.merge(copy.acts(), from: "copy")
        let plan = try desk.store.plan()
        #expect(plan.conflicts.isEmpty && plan.value(.city, "tijuana", .text(.note, .english)) == "theirs")
        #expect(try copy.soundness().faults.isEmpty && desk.store.soundness().faults.isEmpty)
    }

    @Test("What cannot be written is still there to be saved again")
    func refused() throws {
        let desk = try desk()
        open(RecordName(.city, "tijuana"), desk)
        let note = try #require(desk.form?.fields.firstIndex { $0.name == .text(.note, .english) })
        desk.fill(note, "long thought")
        let away = desk.place.plan + ".away"
        try FileManager.default.moveItem(atPath: desk.place.plan, toPath: away)
        try desk.press([.enter])
        #expect(desk.form?.fields[note].text.text == "long thought" && desk.form?.problem != nil)
        try FileManager.default.moveItem(atPath: away, toPath: desk.place.plan)
        try desk.press([.enter])
        #expect(
            try desk.form == nil && desk.store.plan().value(.city, "tijuana", .text(.note, .english)) == "long thought")
    }
}

import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@testable import Exchange

@Suite("The file of a package")
struct PackageTests {
    private let folder = Folder()

    private func store(_ name: String = "p") throws -> Store {
        let outline = PlanOutline(
            title: "P", start: SamplePlan.day, months: 18, partners: ["US"], cities: ["Tijuana"])
        var founding = try outline.founding(by: "ñ\n", on: SamplePlan.day)
        // A title that nobody here could type.
        founding.changes = founding.changes.map {
            $0.field == .title ? Change($0.kind, $0.record, $0.field, to: "P\u{1B}[31m") : $0
        }
        return try Store(making: folder.file(name), founding: founding)
    }

    private func package() throws -> Data { try Package.text(of: store(), upTo: nil) }

    private func read(_ text: Data) throws -> [ExportedAct] {
        var acts: [ExportedAct] = []
        try Package(reading: text, from: "f").read { if case .act(let act) = $0 { acts.append(act) } }
        return acts
    }

    /// A package with these lines behind the header of another one.
    private func package(with lines: [any Encodable], _ text: String) throws -> Data {
        var whole = Data(text.prefix { $0 != "\n" }.utf8)
        var sum = JournalFile.sum(of: whole, after: JournalFile.seed)
        whole += Data("\n".utf8)
        for line in lines {
            let next = try JournalFile.line(line, after: sum)
            (whole, sum) = (whole + next.line, next.sum)
        }
        return whole + Data("{\"acts\":\(lines.count),\"seal\":\"\(sum)\"}\n".utf8)
    }

    /// A package in form 1.
    private func earlier(_ acts: [any Encodable], of plan: String) throws -> Data {
        var text = Data("{\"acts\":\(acts.count),\"cinco\":\"bundle\",\"format\":1,\"plan\":\"\(plan)\"}\n".utf8)
        for act in acts { text += try JournalText.line(act) }
        return text + Data("{\"sha256\":\"\(JournalText.checksum(text))\"}\n".utf8)
    }

    @Test("Read back it is what was written, from a file too, and made again the same bytes")
    func same() throws {
        let store = try store()
        let text = try Package.text(of: store, upTo: nil)
        #expect(try Package.text(of: store, upTo: nil) == text)
        #expect(try read(text) == store.acts())
        let path = folder.file("f")
        try text.write(to: URL(fileURLWithPath: path))
        var acts: [ExportedAct] = []
        try Package(at: path).read { if case .act(let act) = $0 { acts.append(act) } }
        #expect(try acts == store.acts())
    }

    @Test("Cut anywhere or with any byte altered it is refused, in its earlier form too", arguments: [1, 2])
    func broken(form: Int) throws {
        let store = try store()
        let text = try form == 1 ? earlier(store.acts(), of: store.planID()) : Package.text(of: store, upTo: nil)
        #expect(try read(text) == store.acts())
        for end in 0..<text.count { #expect(throws: MergeError.self) { try read(text.prefix(end)) } }
        var random = SeededGenerator(1)
        for place in text.indices {
            var altered = text
            altered[place] ^= UInt8.random(in: 1...255, using: &random)
            #expect(throws: MergeError.self, "\(place)") { try read(altered) }
        }
    }

    @Test(
        "A plan in a package has a name as acts have", arguments: [1, 2],
        ["", "\u{1B}[2J", "../ x", "a\nb", "a:b", "ñ", String(repeating: "x", count: 201)])
    func planName(form: Int, name: String) throws {
        let store = try store()
        let text = try String(decoding: Package.text(of: store, upTo: nil), as: UTF8.self)
        let plan = String(decoding: try JSONEncoder().encode(name), as: UTF8.self).dropFirst().dropLast()
        let renamed = text.replacing("\"plan\":\"\(try store.planID())\"", with: "\"plan\":\"\(plan)\"")
        let whole = try form == 1 ? earlier([], of: String(plan)) : package(with: [], renamed)
        #expect(throws: MergeError.damaged("f", line: nil)) { try Package(reading: whole, from: "f") }
    }

    @Test(
        "A later form is refused as such; an act that no copy takes is left out and named, and the others are taken"
    )
    func hostile() throws {
        let store = try store()
        let text = String(decoding: try Package.text(of: store, upTo: nil), as: UTF8.self)
        #expect(throws: MergeError.newer(path: "f")) {
            try Package(reading: Data(text.replacing("\"format\":2", with: "\"format\":3").utf8), from: "f")
        }
        let act = try #require(store.acts().first)
        var early = act.with(time: -1)
        early.id = "early"
        let lines: [(line: any Encodable & Sendable, name: String)] = [
            (early, "early"), (act.with(kind: "a b"), act.id), (["x": 1], "#2"), (["id"], "#2"), ("", "#2"),
            (Int64.max, "#2"),
        ]
        for (wrong, name) in lines {
            for form in [1, 2] {
                let whole =
                    try form == 1 ? earlier([wrong, act], of: store.planID()) : package(with: [wrong, act], text)
                var (acts, unusable): ([ExportedAct], [String]) = ([], [])
                try Package(reading: whole, from: "f").read {
                    switch $0 {
                    case .act(let act): acts.append(act)
                    case .unusable(let name): unusable.append(name)
                    }
                }
                #expect(acts == [act] && unusable == [name])
                let copy = folder.file("\(UUID())")
                let made = try Store.make(
                    copy, asCopyOf: store.planID(), with: [Package(reading: whole, from: "f").source], clock: nil)
                #expect(made.result.acts == 1 && made.unusable == [name])
                let preview = try Store(opening: copy).preview([Package(reading: whole, from: "f").source], clock: nil)
                #expect(preview.new.isEmpty && preview.merge.unusable == [name])
            }
        }
    }

    @Test(
        "A number of acts that no package has is refused", arguments: [1, 2],
        [Int.max, Int.max - 1, Int.min, -1, 1 << 62, 7])
    func counts(form: Int, count: Int) throws {
        let store = try store()
        let text = try form == 1 ? earlier(store.acts(), of: store.planID()) : Package.text(of: store, upTo: nil)
        let wrong = String(decoding: text, as: UTF8.self).replacing("\"acts\":1", with: "\"acts\":\(count)")
        #expect(throws: MergeError.self) { try read(Data(wrong.utf8)) }
    }

    @Test(
        "A closed meeting of which a part was told goes on to be told, whatever ceiling came before",
        arguments: [("U", "SBU"), ("U", nil), ("SBU", nil), ("C", nil)] as [(String, String?)])
    func closedMeeting(low: String, high: String?) throws {
        let store = try SampleFile.open(folder.file("sample"))
        let first = try Package(reading: Package.text(of: store, upTo: low), from: "1")
        let second = try Package(reading: Package.text(of: store, .after(first.source), upTo: high), from: "2")
        let path = folder.file("copy")
        _ = try Store.make(path, asCopyOf: store.planID(), with: [first.source, second.source], clock: nil)
        let copy = try Store(opening: path)
        if high == nil { #expect(try copy.canonicalLines() == store.canonicalLines()) }
        #expect(try copy.check().isEmpty)
        #expect(try Package(reading: Package.text(of: store, .after(second.source), upTo: high), from: "3").acts == 0)
    }

    @Test(
        "A device is no package, even one without an end", .timeLimit(.minutes(1)),
        arguments: ["/dev/zero", "/dev/null"])
    func device(path: String) {
        #expect(throws: MergeError.noPackage(path: path)) { try Package(at: path) }
    }

    @Test("A package is read from a pipe too, once")
    func pipe() throws {
        let store = try store()
        let text = try Package.text(of: store, upTo: nil)
        let path = folder.file("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        let writer = Thread {
            let file = open(path, O_WRONLY)
            _ = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            close(file)
        }
        writer.start()
        let package = try Package(at: path)
        var acts: [ExportedAct] = []
        for _ in 0..<2 {
            acts = []
            try package.read { if case .act(let act) = $0 { acts.append(act) } }
        }
        #expect(try acts == store.acts())
    }

    @Test("Long lines are read in a time that grows with their length", .timeLimit(.minutes(1)))
    func longLines() throws {
        let path = folder.file("long")
        let line = Data(repeating: UInt8(ascii: "x"), count: 20_000_000)
        try (line + Data("\n{\n}\n".utf8)).write(to: URL(fileURLWithPath: path))
        let lines = try LineSource(at: path)
        #expect(try lines.ends().first.count == line.count)
        var counts: [Int] = []
        try lines.read { counts.append($1.count) }
        #expect(counts == [line.count, 1, 1])
    }

    private func commit(_ store: Store, _ changes: Change...) throws {
        _ = try store.commit(Act(author: "a", partner: "us", reason: "why", asOf: SamplePlan.day, changes: changes))
    }

    @Test("What a ceiling withheld is in a later package at a higher one, though that begins where the first one ended")
    func withheld() throws {
        let store = try store()
        try commit(
            store, Change(.city, "tecate", .name, to: "Tecate"), Change(.city, "tecate", .marking, to: "C"),
            Change(.city, "tijuana", .marking, to: "U"))
        let low = try Package(reading: Package.text(of: store, upTo: "U"), from: "low")
        let high = try Package(reading: Package.text(of: store, .after(low.source), upTo: nil), from: "high")
        let path = folder.file("copy")
        _ = try Store.make(path, asCopyOf: store.planID(), with: [high.source, low.source], clock: nil)
        let copy = try Store(opening: path)
        #expect(try copy.canonicalLines() == store.canonicalLines() && copy.check().isEmpty)
    }

    @Test("A package since a day is refused where an earlier act, or a part of one that it could tell, is not there")
    func sinceDay() throws {
        let store = try store()
        try commit(
            store, Change(.city, "tecate", .name, to: "Tecate"), Change(.city, "tecate", .marking, to: "C"),
            Change(.city, "tijuana", .marking, to: "U"))
        let low = try Package(reading: Package.text(of: store, upTo: "U"), from: "low")
        let tomorrow = Day(number: Int(Store.systemClock() / 86_400_000) + 1)
        let day = try Package(reading: Package.text(of: store, .day(tomorrow), upTo: nil), from: "day")
        let lowDay = try Package(reading: Package.text(of: store, .day(tomorrow), upTo: "U"), from: "low day")
        #expect(day.acts == 0)
        let path = folder.file("copy")
        _ = try Store.make(path, asCopyOf: store.planID(), with: [low.source], clock: nil)
        let copy = try Store(opening: path)
        // The first package has a part of each act, without the reason.
        #expect(throws: MergeError.gap(path: "day")) { try copy.merge([day.source], clock: nil) }
        _ = try copy.merge([lowDay.source], clock: nil)
        let whole = try Package(reading: Package.text(of: store, upTo: nil), from: "whole")
        _ = try copy.merge([day.source, whole.source], clock: nil)
        #expect(try copy.canonicalLines() == store.canonicalLines())
    }

    @Test("What went in part is in no later package until more of it may go")
    func inPart() throws {
        let store = try store()
        try commit(
            store, Change(.city, "tecate", .name, to: "Tecate"), Change(.city, "tecate", .marking, to: "C"),
            Change(.city, "tijuana", .marking, to: "U"))
        let low = try Package(reading: Package.text(of: store, upTo: "U"), from: "low")
        let next = try Package(reading: Package.text(of: store, .after(low.source), upTo: "U"), from: "next")
        #expect(low.acts > 0 && next.acts == 0)
        try commit(store, Change(.city, "tecate", .marking, to: "U"))
        let last = try Package(reading: Package.text(of: store, .after(next.source), upTo: "U"), from: "last")
        #expect(try read(Package.text(of: store, .after(last.source), upTo: "U")).isEmpty)
        let path = folder.file("copy")
        _ = try Store.make(path, asCopyOf: store.planID(), with: [low.source, next.source, last.source], clock: nil)
        let copy = try Store(opening: path)
        let before = try copy.canonicalLines()
        _ = try copy.merge(store.acts(upTo: "U"), from: "all")
        #expect(try copy.canonicalLines() == before)
    }

    @Test("A package is refused where one that it builds on was not merged, and one that was left out in part is told")
    func gap() throws {
        let store = try store()
        let first = try Package(reading: Package.text(of: store, upTo: nil), from: "1")
        let copy = folder.file("copy")
        _ = try Store.make(copy, asCopyOf: store.planID(), with: [first.source], clock: 0)
        let there = try Store(opening: copy)
        #expect(try there.clockWarnings().lacking == 1 && there.counts().acts == 0)
        try commit(store, Change(.city, "tijuana", .share, to: "1"))
        let second = try Package(reading: Package.text(of: store, .after(first.source), upTo: nil), from: "2")
        try commit(store, Change(.city, "tijuana", .share, to: "2"))
        let third = try Package(reading: Package.text(of: store, .after(second.source), upTo: nil), from: "3")
        #expect(throws: MergeError.gap(path: "3")) { try there.merge([third.source], clock: nil) }
        _ = try there.merge([third.source, second.source, first.source], clock: nil)
        #expect(try there.clockWarnings().lacking == 0 && there.canonicalLines() == store.canonicalLines())
    }
}

extension ExportedAct {
    fileprivate func with(time: Int64? = nil, kind: String? = nil) -> ExportedAct {
        var act = self
        (act.time, act.kind) = (time ?? act.time, kind ?? act.kind)
        return act
    }
}

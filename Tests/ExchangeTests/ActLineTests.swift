import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@testable import Exchange

@Suite("The reader of acts in their own form")
struct ActLineTests {
    private let folder = Folder()

    private func lines() throws -> [Data] {
        try SampleFile.open(folder.file("sample")).acts().map {
            try JournalText.line($0).dropLast()
        }
    }

    private func quickly(_ line: Data) -> ExportedAct? {
        line.withUnsafeBytes { ActLine.act($0.bindMemory(to: UInt8.self)) }
    }

    private func byDecoder(_ line: Data) -> ExportedAct? { try? JSONDecoder().decode(ExportedAct.self, from: line) }

    @Test("It reads what the decoder reads, but for texts with escapes")
    func same() throws {
        let lines = try lines()
        #expect(lines.count > 50)
        for line in lines {
            #expect(quickly(line) == (line.contains(UInt8(ascii: "\\")) ? nil : byDecoder(line)))
            #expect(JournalText.act(on: line) == byDecoder(line))
        }
    }

    @Test("A line that has a member twice is no act, by either reader")
    func repeated() throws {
        let acts = try Store(making: folder.file("twice"), from: SamplePlan.journal()).acts()
        for act in [acts[3], acts[acts.count - 1]] {
            let text = String(decoding: try JournalText.line(act).dropLast(), as: UTF8.self)
            for member in ["author", "id", "time", "changes", "new", "record", "unknown"] {
                let own = member == "unknown" ? "" : "\"\(member)\":"
                guard let place = text.range(of: own.isEmpty ? "{" : own) else { continue }
                let value = member == "time" ? "1" : member == "changes" ? "[]" : "\"x\""
                let pair = "\"\(member)\":\(value),"
                let start = own.isEmpty ? place.upperBound : place.lowerBound
                let doubled = text.replacingCharacters(in: start..<start, with: own.isEmpty ? pair + pair : pair)
                #expect(JournalText.act(on: Data(doubled.utf8)) == nil, "\(member)")
            }
            #expect(JournalText.act(on: Data(("{ " + text.dropFirst()).utf8)) == act)
        }
    }

    @Test("What writes that form writes what the encoder writes, but for texts with escapes")
    func written() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var acts = try SampleFile.open(folder.file("written")).acts()
        // Every character of ASCII and some that other programs escape, in every text of an act.
        let characters = (0...0x7F).compactMap { Unicode.Scalar($0) } + ["\u{85}", "\u{2028}", "\u{2029}", "\u{1F600}"]
        for text in characters.map({ "a\($0)é" }) {
            let change = ExportedChange(kind: text, record: text, field: text, old: text, new: text, context: text)
            let act = ExportedAct(
                id: text, time: .max, enteredAt: -1, writer: text, author: text, partner: text, reason: text,
                asOf: text, kind: text, target: text, changes: [change, change])
            acts.append(act)
        }
        var (plain, bare) = (acts[0], acts[0])
        plain.isWhole.toggle()
        bare.changes = []
        for act in acts + [plain, bare] {
            let line = try encoder.encode(act)
            let written = ActLineWriter.line(act)
            #expect(written.map { Data($0) } == (line.contains(UInt8(ascii: "\\")) ? nil : line + Data("\n".utf8)))
            #expect(try JournalText.line(act) == line + Data("\n".utf8))
        }
    }

    @Test("It takes no line, with any byte altered, left out or doubled, otherwise than the decoder")
    func altered() throws {
        var random = SeededGenerator(1)
        for line in try lines().shuffled(using: &random).prefix(10) {
            for place in line.indices.prefix(2_000) {
                var (other, shorter, longer) = (line, line, line)
                other[place] ^= UInt8.random(in: 1...255, using: &random)
                shorter.remove(at: place)
                longer.insert(line[place], at: place)
                for line in [other, shorter, longer] {
                    if let act = quickly(line) { #expect(act == byDecoder(line)) }
                }
            }
        }
    }

    @Test(
        "Numbers of other forms, members of a later version and what stands behind an act are the decoder's",
        arguments: [
            ("\"time\":12", "\"time\":012"), ("\"time\":12", "\"time\":1.0"), ("\"time\":12", "\"time\":-1"),
            ("\"time\":12", "\"time\":1234567890123456789"), ("\"time\":12", "\"time\":12345678901234567890"),
            ("\"time\":12", "\"time\": 12"), ("\"time\":12", "\"time\":12,\"tone\":1"), ("\"time\":12,", ""),
            ("}]", "}],\"colour\":{\"a\":[1]}"), ("\"w\"}", "\"w\"} x"), ("\"old\":\"a\",", "\"old\":null,"),
        ])
    func others(piece: String, instead: String) throws {
        let act = ExportedAct(
            id: "i", time: 12, enteredAt: 3, writer: "w", author: "é", partner: nil, reason: "", asOf: "2010-01-01",
            kind: "done", target: nil,
            changes: [ExportedChange(kind: "k", record: "r", field: "f", old: "a", new: nil, context: "c")])
        let line = try JournalText.line(act).dropLast()
        #expect(quickly(line) == act)
        let text = String(decoding: line, as: UTF8.self)
        #expect(text.contains(piece))
        let other = Data(text.replacing(piece, with: instead).utf8)
        #expect(quickly(other) == nil)
        #expect(JournalText.act(on: other) == byDecoder(other))
    }
}

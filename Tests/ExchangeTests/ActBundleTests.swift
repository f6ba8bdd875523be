import Foundation
import Plan
import Store
import TestSupport
import Testing

@testable import Exchange

@Suite("The file of a bundle")
struct ActBundleTests {
    private let folder = Folder()

    private func bundle() throws -> Data {
        let outline = PlanOutline(
            title: "P\u{1B}[31m", start: SamplePlan.day, months: 18, partners: ["US"], cities: ["Tijuana"])
        let store = try Store(making: folder.file("p"), founding: outline.founding(by: "ñ\n", on: SamplePlan.day))
        return try ActBundle(of: store, beyond: nil, upTo: nil).text
    }

    @Test("Read back it is what was written, and written again the same bytes")
    func same() throws {
        let text = try bundle()
        let read = try ActBundle(reading: text, from: "f")
        #expect(try read.text == text && read.acts.count == 1 && read.header.from == nil)
    }

    @Test("Cut anywhere or with any byte altered it is refused")
    func broken() throws {
        let text = try bundle()
        for end in 0..<text.count {
            #expect(throws: MergeError.self) { try ActBundle(reading: text.prefix(end), from: "f") }
        }
        var random = SeededGenerator(1)
        for place in text.indices {
            var altered = text
            altered[place] ^= UInt8.random(in: 1...255, using: &random)
            #expect(throws: MergeError.self, "\(place)") { try ActBundle(reading: altered, from: "f") }
        }
    }

    @Test(
        "A later form is refused as such; an act that no journal takes is refused by its line, whatever the checksum says"
    )
    func hostile() throws {
        let text = String(decoding: try bundle(), as: UTF8.self)
        #expect(throws: MergeError.newer(path: "f")) {
            try ActBundle(reading: Data(text.replacing("\"format\":1", with: "\"format\":2").utf8), from: "f")
        }
        for (old, new) in [
            ("\"time\":", "\"time\":-"), ("\"deed\":\"done\"", "\"deed\":\"a b\""), ("2010-06-15", "2010-06-99"),
        ] {
            let lines = text.split(separator: "\n").dropLast().map(String.init)
            let body = Data((lines.joined(separator: "\n").replacing(old, with: new) + "\n").utf8)
            let sealed = body + Data("{\"sha256\":\"\(JournalText.checksum(body))\"}\n".utf8)
            #expect(throws: MergeError.damaged("f", line: 2)) { try ActBundle(reading: sealed, from: "f") }
        }
    }
}

import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Text that was read in another encoding than its own") struct MojibakeTests {
    /// A title as a reader takes it.
    enum Reader: String, CaseIterable {
        case text, openXML, openDocument, objects, escapedObjects, lines, export

        func read(_ title: String, _ encoding: TextEncoding?) throws -> Import {
            var options = TableOptions()
            options.encoding = encoding
            let cells = [["title", "effort"], [title, "juarez tech"]]
            switch self {
            case .text: return try imported(cells.map { $0.joined(separator: ",") + "\n" }.joined(), options)
            case .openXML: return try imported(PlainWorkbook.excel([.init("S", cells)]), options)
            case .openDocument:
                let rows = cells.map { row in
                    let all = row.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
                    return "<table:table-row>\(all.joined())</table:table-row>"
                }
                let content = "<table:table table:name=\"S\">\(rows.joined())</table:table>"
                return try imported(PlainWorkbook.openDocument(content), options)
            case .objects: return json("[{\"title\":\"\(title)\",\"effort\":\"juarez tech\"}]", encoding)
            case .escapedObjects:
                let escaped = title.utf16.map { $0 < 128 ? String(UnicodeScalar(UInt8($0))) : "\\u" + hex($0) }.joined()
                return json("[{\"title\":\"\(escaped)\",\"effort\":\"juarez tech\"}]", encoding)
            case .lines:
                let one =
                    "{\"record_kind\":\"project\",\"title\":\"\(title)\",\"effort\":\"ciudad-juarez/technology\"}\n"
                return json(one + one.replacing("title\":\"", with: "title\":\"B "), encoding)
            case .export:
                return json(
                    """
                    {"format":"cinco-plan","version":2,"records":{"project":[{"title":"\(title)","effort":"ciudad-juarez/technology"}]}}
                    """, encoding)
            }
        }

        private func hex(_ unit: UInt16) -> String {
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }

        private func imported(_ bytes: some Sequence<UInt8>, _ options: TableOptions) throws -> Import {
            Import(
                try ImportTable(Data(bytes), options: options), kind: .project, into: SamplePlan.plan,
                on: SamplePlan.day, salt: "m", in: Language.english.phrases)
        }

        private func imported(_ text: String, _ options: TableOptions) throws -> Import {
            try imported(Array(text.utf8), options)
        }

        private func json(_ text: String, _ encoding: TextEncoding?) -> Import {
            let read = TextEncoding.unicode(of: Data(text.utf8), encoding) ?? ""
            return Import(
                json: JSONDocument(read, encoding), kind: .project, into: SamplePlan.plan, on: SamplePlan.day,
                salt: "m",
                in: Language.english.phrases)
        }
    }

    @Test(
        "Every reader suspects it, mends it when asked, and takes it as it stands when asked",
        arguments: Reader.allCases) func suspected(reader: Reader) throws
    {
        let foreign = "Furgonetas de rayos para JuÃ¡rez"
        var reasons: [ImportError.Reason] = []
        do { reasons = try reader.read(foreign, nil).problems.map(\.reason) } catch let failure as ImportFailure {
            reasons = failure.problems.map(\.reason)
        }
        #expect(
            reasons.first == .mojibake(foreign, "Furgonetas de rayos para Juárez", .utf8Twice), "\(reader): \(reasons)")
        for (encoding, title) in [(TextEncoding.utf8Twice, "Furgonetas de rayos para Juárez"), (.utf8, foreign)] {
            let result = try reader.read(foreign, encoding)
            let titles = result.changes.filter { $0.field == .title }.map(\.new)
            #expect(titles.first == title, "\(reader): \(result.problems)")
        }
        #expect(try reader.read("Café, Niño", nil).problems.isEmpty || reader == .text)
    }

    @Test("JSON may be in UTF-16, as some shells write it") func wide() {
        let bytes =
            Data([0xFF, 0xFE]) + Data("[{\"title\":\"Á\"}]".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        #expect(TextEncoding.unicode(of: bytes, nil) == "[{\"title\":\"Á\"}]")
        #expect(TextEncoding.unicode(of: Data([0x5B, 0xE1, 0x5D]), nil) == nil)
    }
}

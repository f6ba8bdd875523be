import TestSupport
import Testing

@testable import Workbooks

@Suite("XML of workbooks")
struct XMLReaderTests {
    /// The events that a handler is told, as a text.
    private final class Record: XMLHandler {
        var told: [String] = []
        func begin(_ element: XMLElement) {
            told.append("<\(element.name.namespace) \(element.name.local) \(element["r"] ?? "-")")
        }
        func end(_ name: XMLName) { told.append(">\(name.local)") }
        func text(_ piece: UnsafeRawBufferPointer) {
            let text = String(decoding: piece, as: UTF8.self)
            if let last = told.last, last.hasPrefix("=") {
                told[told.count - 1] = last + text
            } else {
                told.append("=" + text)
            }
        }
    }

    private func read(_ bytes: [UInt8], piece: Int = 7) throws -> (told: [String], fault: XMLFault?) {
        let record = Record()
        let reader = try #require(XMLReader(record))
        var rest = bytes[...]
        while !rest.isEmpty, Array(rest.prefix(piece)).withUnsafeBytes(reader.read) { rest = rest.dropFirst(piece) }
        reader.finish()
        return (record.told, reader.fault)
    }

    private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    @Test("An element is known by the URI of its namespace, whatever its prefix, also that of the strict form")
    func namespaces() throws {
        let texts = [
            #"<c xmlns="\#(main)" r="A1">x</c>"#, #"<z:c xmlns:z="\#(main)" r="A1">x</z:c>"#,
            #"<c xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" r="A1">x</c>"#,
        ]
        for text in texts {
            let (told, fault) = try read(Array(text.utf8))
            #expect(told == ["<spreadsheet c A1", "=x", ">c"] && fault == nil)
        }
        #expect(try read(Array(#"<x:c xmlns:x="urn:x"/>"#.utf8)).told == ["<other c -", ">c"])
    }

    @Test("UTF-8, UTF-16 and Latin-1 are read alike")
    func encodings() throws {
        let text = "<c>ñ€</c>"
        let expected = ["<none c -", "=ñ€", ">c"]
        #expect(try read(Array(text.utf8)).told == expected)
        let wide = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try read(wide).told == expected)
        let latin = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><c>"#.utf8) + [0xF1] + Array("</c>".utf8)
        #expect(try read(latin).told == ["<none c -", "=ñ", ">c"])
        #expect(try read(Array(#"<?xml version="1.0" encoding="ebcdic"?><c/>"#.utf8)).fault == .malformed)
    }

    @Test("Entities that multiply are refused before any is made, as is every document type")
    func entities() throws {
        let laughs = """
            <!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><c>&c;</c>
            """
        for text in [laughs, #"<!DOCTYPE c SYSTEM "file:///etc/passwd"><c/>"#, "<!DOCTYPE c><c/>"] {
            let (told, fault) = try read(Array(text.utf8))
            #expect(told == [] && fault == .declaresEntities)
        }
    }

    @Test("Elements without end in each other, a tag without end, and what is no XML are faults")
    func bounds() throws {
        #expect(try read(Array(String(repeating: "<a>", count: 200).utf8)).fault == .tooLarge)
        let tag = Array("<a b=\"".utf8) + Array(repeating: 65, count: 2 << 20)
        #expect(try read(tag, piece: 65_536).fault == .tooLarge)
        for text in ["", "<a>", "<a></b>", "<a b='1' b='2'/>", "<x:a/>", "text", "<a/><a/>", "<a>&none;</a>"] {
            #expect(try read(Array(text.utf8)).fault == .malformed, "\(text)")
        }
    }
}

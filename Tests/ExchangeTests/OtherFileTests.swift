import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Files that are not read are known by their bytes")
struct OtherFileTests {
    private static let gb18030: [UInt8] = [0xBB, 0xAA, 0xC0, 0xD7, 0xCB, 0xB9]
    private static let table = "City,Year,Value\nJuárez,2009,12\n"

    private static let otherTexts: [(String, FileKind)] = [
        ("City,Year,Value\nJu+AOE-rez,2009,12\n", .otherEncoding("UTF-7")), ("BZh91AY&SY", .archive),
        ("%PDF-1.4\n", .pdf), ("<html><body><table>", .markup), ("\n <!-- a site -->\n<table border=1>", .markup),
        ("<meta http-equiv=x><style>", .markup), ("MIME-Version: 1.0\nContent-Type: x", .markup),
        ("<?xml version=\"1.0\"?><Workbook/>", .markup), ("{\\rtf1\\ansi", .document),
        ("ID;PWXL;N;E\nC;Y1;X1", .exchangeFormat), ("TABLE\n0,1\n\"EXCEL\"\n", .exchangeFormat), ("", .empty),
    ]

    @Test("Each kind of text that is no table has its sentence", arguments: otherTexts)
    func texts(text: String, kind: FileKind) {
        #expect(throws: ImportFailure(nil, .otherFile(kind))) { try ImportTable(Data(text.utf8)) }
    }

    private static let otherBytes: [(Data, FileKind)] = [
        (Data("City,Year,Value\n".utf8) + Data(gb18030) + Data(",2009,12\n".utf8), .otherScript),
        (Data("City\n".utf8) + Data([0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]) + Data("\n".utf8), .otherScript),
        (table.data(using: .utf32) ?? Data(), .otherEncoding("UTF-32")),
        (table.data(using: .utf32LittleEndian) ?? Data(), .otherEncoding("UTF-32")),
        (table.data(using: .utf32BigEndian) ?? Data(), .otherEncoding("UTF-32")),
        ("<html><table>".data(using: .utf16) ?? Data(), .markup), (Data([0x1F, 0x8B, 8, 0, 0]), .archive),
        (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), .oldWorkbook),
        (Data([0x09, 0x08, 0x08, 0x00, 0x00, 0x05]), .oldWorkbook),
        (Data([65, 66, 67, 0, 1, 69, 70, 71, 72]), .binary),
    ]

    @Test("Each kind of other file has its sentence", arguments: otherBytes)
    func bytes(bytes: Data, kind: FileKind) {
        #expect(throws: ImportFailure(nil, .otherFile(kind))) { try ImportTable(bytes) }
    }

    @Test(
        "Tables with signs, accents and sums are no other files",
        arguments: [
            "City,Phone\nTijuana,+52 664 1234567\n", "City,Sum\nTijuana,1+1\n", "Name,Tag\nA+B,C++\n",
            "City,Note\nA,<b>\n",
            "Ciudad,Nota\nMÉXICO,ÑANDÚ\n", table, "Zone,Hours\nA,UTC+6\n", "Due,Title\n+14d,A\n", "Note,A\n1+1E4,x\n",
        ])
    func tables(text: String) throws {
        for encoding in [String.Encoding.utf8, .windowsCP1252, .utf16] {
            let bytes = try #require(text.data(using: encoding))
            #expect(throws: Never.self) { try ImportTable(bytes) }
        }
    }
}

import Foundation

/// Text in UTF-8 that was read as Windows-1252, in which `á` shows as `Ã¡`.
enum Mojibake {
    /// The text as it was meant; nil where nothing in it looks so.
    static func mended(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 == 0xC3 || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var (mended, index, isMended) = (String.UnicodeScalarView(), 0, false)
        while index < scalars.count {
            if let (scalar, length) = scalar(at: index, of: scalars) {
                mended.append(scalar)
                index += length
                isMended = true
            } else {
                mended.append(scalars[index])
                index += 1
            }
        }
        return isMended ? String(mended) : nil
    }

    /// The letter that two or three characters from an index are the bytes of. Those of the letters and marks of
    /// European languages begin with Ã, Â or â; others are not looked for, since they may be meant.
    private static func scalar(at index: Int, of scalars: [Unicode.Scalar]) -> (scalar: Unicode.Scalar, length: Int)? {
        let length: Int
        switch scalars[index].value {
        case 0xC2, 0xC3: length = 2
        case 0xE2: length = 3
        default: return nil
        }
        guard index + length <= scalars.count else { return nil }
        let bytes = scalars[index..<(index + length)].compactMap(byte)
        guard bytes.count == length, bytes.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) else { return nil }
        return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first.map { ($0, length) }
    }

    /// The byte that Windows-1252 or Latin-1 shows as a character.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x100 ? UInt8(scalar.value) : special[scalar]
    }

    private static let special: [Unicode.Scalar: UInt8] = {
        var special: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F {
            let text = String(data: Data([byte]), encoding: .windowsCP1252)
            if let scalar = text?.unicodeScalars.first { special[scalar] = byte }
        }
        return special
    }()
}

/// The treatment of texts that seem to be in another encoding than they were read in.
enum MojibakeRule {
    /// They are refused, taken as they were meant, or taken as they stand.
    case refuse, mend, keep

    /// The rule for texts that are Unicode already, in workbooks and JSON.
    /// - Parameter stated: the encoding that a person stated.
    init(_ stated: TextEncoding?) {
        switch stated {
        case nil: self = .refuse
        case .utf8Twice: self = .mend
        default: self = .keep
        }
    }

    /// A text as the rule has it.
    func text(_ text: String) -> String { self == .mend ? Mojibake.mended(text) ?? text : text }
}

extension Mojibake {
    /// Refuses rows with cells in which a letter was lost when they were saved: nothing brings it back.
    static func refuseLost(_ rows: some Sequence<ImportTable.Row>, header: [String] = []) throws(ImportFailure) {
        let faults = rows.flatMap { row in
            row.cells.enumerated().filter { $0.element.unicodeScalars.contains("\u{FFFD}") }.map { index, cell in
                let name = header.indices.contains(index) ? header[index] : ""
                let column = ImportError.Column(index: index, name: name)
                return ImportError(row.line, column: column, .lostLetter(cell))
            }
        }
        if !faults.isEmpty { throw ImportFailure(faults) }
    }

    /// Refuses rows with cells that seem to be in another encoding.
    /// - Parameter better: that encoding; nil where other cells are not in it.
    static func refuse(_ rows: some Sequence<ImportTable.Row>, header: [String] = [], _ better: TextEncoding?)
        throws(ImportFailure)
    {
        let faults = rows.flatMap { row in
            row.cells.enumerated().compactMap { index, cell in
                mended(cell).map { mended in
                    let name = header.indices.contains(index) ? header[index] : ""
                    let column = ImportError.Column(index: index, name: name)
                    return ImportError(row.line, column: column, .mojibake(cell, mended, better))
                }
            }
        }
        if !faults.isEmpty { throw ImportFailure(faults) }
    }
}

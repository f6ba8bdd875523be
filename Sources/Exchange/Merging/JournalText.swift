import Foundation
import Plan
import Store

/// Acts as lines of text, a JSON object each. The line of an act is the same on every machine.
enum JournalText {
    static func line(_ value: some Encodable) throws -> Data {
        if let act = value as? ExportedAct, let line = ActLineWriter.line(act) { return Data(line) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + [UInt8(ascii: "\n")]
    }

    /// The value on a line; nil where the line is no such value.
    static func value<Value: Decodable>(_ type: Value.Type, on line: Data) -> Value? {
        try? JSONDecoder().decode(type, from: line)
    }

    /// The act on a line, which may have a fault; nil where the line is no act. One that has a member twice is none:
    /// decoders differ in which of the two they read.
    static func act(on line: Data) -> ExportedAct? {
        if let act = line.withUnsafeBytes({ ActLine.act($0.bindMemory(to: UInt8.self)) }) { return act }
        guard let act = value(ExportedAct.self, on: line),
            let repeated = try? RepeatedMembers.paths(in: String(decoding: line, as: UTF8.self)), repeated.isEmpty
        else { return nil }
        return act
    }

    /// The lines of a text without their ends; nil where the last line has no end.
    static func lines(_ text: Data) -> [Data]? {
        guard text.last == UInt8(ascii: "\n") else { return nil }
        return text.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Data($0) }
    }

    /// The SHA-256 checksum of a text, in hexadecimal digits.
    static func checksum(_ text: some DataProtocol) -> String {
        digits(SHA256.hash(data: text))
    }

    /// Bytes in hexadecimal digits.
    static func digits(_ bytes: some Collection<UInt8>) -> String {
        func digit(_ number: UInt8) -> UInt8 { number + (number < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for (place, byte) in bytes.enumerated() {
                text[2 * place] = digit(byte >> 4)
                text[2 * place + 1] = digit(byte & 15)
            }
            return 2 * bytes.count
        }
    }

    /// Whether a text has the form of a checksum.
    static func isChecksum(_ text: String) -> Bool {
        (32...64).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}

import Foundation
import TOMLKit

/// Reads TOML written by people. Only this file and `TOMLTraps` ask the library to parse; others use its values.
public enum TOMLText {
    /// An error in a text.
    public struct Fault: Error, Equatable, Sendable {
        /// The line, counted from 1.
        public let line: Int
        /// The library's description of the error.
        public let detail: String
    }

    /// The bytes of a file; nil where it cannot be read.
    ///
    /// Most people have no such file. Its existence is tested first because throwing and dropping an error takes as
    /// long as drawing the first screen.
    public static func bytes(of path: String) -> Data? {
        access(path, R_OK) == 0 ? FileManager.default.contents(atPath: path) : nil
    }

    /// The table that a text describes.
    public static func table(_ text: String) throws(Fault) -> TOMLTable {
        if let fault = lineEnd(text) ?? TOMLTraps.first(in: text) { throw fault }
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw Fault(line: Int(error.source.begin.line), detail: error.description)
        } catch {
            throw Fault(line: 1, detail: "\(error)")
        }
    }

    /// A line end that TOML does not have but the library accepts.
    private static func lineEnd(_ text: String) -> Fault? {
        // Each of these characters is, or begins with, one of these bytes.
        guard text.utf8.contains(where: { [0x0B, 0x0C, 0xC2, 0xE2].contains($0) }) else { return nil }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { $0.contains { [0x0B, 0x0C, 0x85, 0x2028, 0x2029].contains($0.value) } }
        return index.map { Fault(line: $0 + 1, detail: "a line end of another kind") }
    }

    /// A text as a basic string of TOML, in quotation marks.
    public static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029].contains(scalar.value):
                "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16).uppercased()
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}

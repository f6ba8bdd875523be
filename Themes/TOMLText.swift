import Foundation
import TOMLKit

/// Reads TOML that a person has written: the one door to the library.
public enum TOMLText {
    /// What is wrong in a text, and on which line, counted from 1.
    public struct Fault: Error, Equatable, Sendable {
        /// The line.
        public let line: Int
        /// What is wrong there, in the words of the library.
        public let detail: String
    }

    /// What a person's file holds; nil where it cannot be read.
    ///
    /// Most people have none, and it is asked first whether it is there: to make an error of that, which nobody looks at, takes
    /// as long as to draw the first screen.
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

    /// Line ends that TOML does not have, but that the library takes for such.
    private static func lineEnd(_ text: String) -> Fault? {
        // The bytes that one of them is, or begins with.
        guard text.utf8.contains(where: { [0x0B, 0x0C, 0xC2, 0xE2].contains($0) }) else { return nil }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { $0.contains { [0x0B, 0x0C, 0x85, 0x2028, 0x2029].contains($0.value) } }
        return index.map { Fault(line: $0 + 1, detail: "a line end of another kind") }
    }
}

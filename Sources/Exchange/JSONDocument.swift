import Foundation
import Plan
import Store

/// JSON as a file has it, decoded once for all that read it: one value, or an object in each line.
public struct JSONDocument: Sendable {
    /// The content of the text.
    enum Content {
        /// One value, and the members that an object in it has twice.
        case value(JSONValue, repeated: [String])
        case lines(JSONLines)
        /// It is no JSON.
        case broken(ImportError.Reason)
    }

    let text: String
    /// The treatment of texts that seem to be in another encoding.
    let mojibake: MojibakeRule
    let content: Content
    /// The path of the list that was chosen of several.
    let path: String?

    /// A document with other content.
    init(_ other: JSONDocument, _ content: Content, _ path: String) {
        (text, mojibake, self.content, self.path) = (other.text, other.mojibake, content, path)
    }

    /// The JSON of a text.
    /// - Parameter encoding: the encoding that the text was read in, where that was stated.
    public init(_ text: String, _ encoding: TextEncoding? = nil) {
        (self.text, path) = (text, nil)
        mojibake = MojibakeRule(encoding)
        if let value = try? JSONValue(text), let repeated = try? RepeatedMembers.paths(in: text) {
            content = .value(value.mended(by: mojibake), repeated: repeated)
        } else if let lines = JSONLines(text) {
            content = .lines(lines)
        } else {
            let fault = JSONSyntax.fault(in: text).map { ImportError.Reason.brokenJSON($0.line, $0.column) }
            content = .broken(fault ?? .unreadable("JSON"))
        }
    }
}

extension JSONValue {
    /// The value of a text.
    /// - Throws: where it is no JSON.
    init(_ text: some StringProtocol) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
}

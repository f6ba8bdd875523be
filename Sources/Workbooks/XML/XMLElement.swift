import CExpat
import Foundation

/// The name of an element or attribute.
struct XMLName: Equatable {
    let namespace: XMLNamespace
    /// Its name within the namespace.
    let local: String

    /// The character that expat writes between namespace and name; no URI can have it.
    static let separator = CChar(bitPattern: UInt8(ascii: "\n"))

    init(_ namespace: XMLNamespace, _ local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// A name as expat gives it.
    init(_ pointer: UnsafePointer<XML_Char>) {
        let bytes = UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
        guard let end = bytes.lastIndex(of: UInt8(bitPattern: XMLName.separator)) else {
            self.init(.none, String(decoding: bytes, as: UTF8.self))
            return
        }
        self.init(
            XMLNamespace(uri: UnsafeRawBufferPointer(rebasing: bytes[..<end])),
            String(decoding: bytes[(end + 1)...], as: UTF8.self))
    }
}

/// The start of an element. Its attributes can be read only while its handler runs.
struct XMLElement {
    let name: XMLName
    /// Names and values by turns, and nil at the end.
    private let attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

    init(_ name: XMLName, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
        self.name = name
        self.attributes = attributes
    }

    /// The value of an attribute without a namespace.
    subscript(_ name: StaticString) -> String? {
        find { UnsafeRawBufferPointer(start: $0, count: strlen($0)).isSame(as: name) }
    }

    /// The value of an attribute of a namespace.
    subscript(_ namespace: XMLNamespace, _ name: String) -> String? { find { XMLName($0) == XMLName(namespace, name) } }

    /// Whether an attribute says yes.
    func isTrue(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name]) }

    private func find(_ isWanted: (UnsafePointer<XML_Char>) -> Bool) -> String? {
        var place = 0
        while let name = attributes[place], let value = attributes[place + 1] {
            if isWanted(name) { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

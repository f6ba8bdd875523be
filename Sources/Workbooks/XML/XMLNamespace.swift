import Foundation

/// The namespaces of the elements and attributes that workbooks are read from. They are known by their URI, because a
/// file may choose any prefix.
enum XMLNamespace: Equatable {
    /// No namespace, and any that is not listed.
    case none, other
    /// Of OOXML: the sheets and their parts, references to parts, and the lists of these.
    case spreadsheet, reference, relationships
    /// Of OpenDocument: tables, office documents, texts, styles, what LibreOffice adds, and the list of the parts.
    case table, office, text, style, calc, manifest

    /// The namespaces by their URIs; those of OOXML have another one in its strict form.
    private static let all: [(uri: StaticString, namespace: XMLNamespace)] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
        ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
        ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
        ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
        ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
        ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calc),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .reference),
        ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .reference),
        ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ]

    init(uri: UnsafeRawBufferPointer) {
        self = XMLNamespace.all.first { uri.isSame(as: $0.uri) }?.namespace ?? .other
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are those of a text.
    func isSame(as text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount
            && text.withUTF8Buffer { text in
                guard let own = baseAddress, let other = text.baseAddress else { return text.isEmpty }
                return memcmp(own, other, text.count) == 0
            }
    }
}

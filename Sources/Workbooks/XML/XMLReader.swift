import CExpat

/// A reason why a text is no XML of a workbook.
enum XMLFault: Error, Equatable {
    /// It is no well-formed XML, not in an encoding that expat knows, or not what the handler expects.
    case malformed
    /// It declares a document type, by which entities could multiply without end.
    case declaresEntities
    /// It is nested more deeply, or a name or text in it is longer, than any workbook needs.
    case tooLarge
}

/// The handler of the elements and texts of XML.
protocol XMLHandler: AnyObject {
    func begin(_ element: XMLElement) throws(XMLFault)
    func end(_ name: XMLName) throws(XMLFault)
    /// A piece of the text of the present element, in UTF-8.
    func text(_ piece: UnsafeRawBufferPointer) throws(XMLFault)
}

/// Reads XML in pieces by expat.
final class XMLReader {
    /// The first fault.
    private(set) var fault: XMLFault?
    private let parser: OpaquePointer
    private let handler: any XMLHandler
    private var depth = 0
    /// The bytes since anything was understood: expat would look at a tag without end anew with every piece.
    private var pending = 0

    private static let depthLimit = 100
    private static let tagLimit = 1 << 20

    /// - Returns: nil where there is no memory for a parser.
    init?(_ handler: any XMLHandler) {
        guard let parser = XML_ParserCreateNS(nil, XMLName.separator) else { return nil }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { state, name, attributes in
                guard let name, let attributes else { return }
                XMLReader.at(state)?.begin(name, attributes)
            },
            { state, name in
                guard let name else { return }
                XMLReader.at(state)?.end(name)
            })
        XML_SetCharacterDataHandler(parser) { state, text, count in
            XMLReader.at(state)?.take(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { state, _, _, _, _ in XMLReader.at(state)?.stop(.declaresEntities) }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads a piece.
    /// - Returns: whether more can follow.
    func read(_ piece: UnsafeRawBufferPointer) -> Bool { parse(piece, isLast: false) }

    /// Says that all pieces were read.
    func finish() { _ = parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }

    private func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
        guard fault == nil, let count = Int32(exactly: piece.count) else { return false }
        pending += piece.count
        let start = piece.baseAddress?.assumingMemoryBound(to: XML_Char.self)
        if XML_Parse(parser, start, count, isLast ? 1 : 0) != XML_STATUS_OK { fault = fault ?? .malformed }
        if pending > XMLReader.tagLimit { fault = fault ?? .tooLarge }
        return fault == nil
    }

    private static func at(_ state: UnsafeMutableRawPointer?) -> XMLReader? {
        state.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func begin(
        _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
    ) {
        depth += 1
        if depth > XMLReader.depthLimit { return stop(.tooLarge) }
        handle { handler throws(XMLFault) in try handler.begin(XMLElement(XMLName(name), attributes)) }
    }

    private func end(_ name: UnsafePointer<XML_Char>) {
        depth -= 1
        handle { handler throws(XMLFault) in try handler.end(XMLName(name)) }
    }

    private func take(_ text: UnsafeRawBufferPointer) {
        handle { handler throws(XMLFault) in try handler.text(text) }
    }

    /// Calls the handler, unless there was a fault: what expat has already begun it goes on to report.
    private func handle(_ call: (any XMLHandler) throws(XMLFault) -> Void) {
        pending = 0
        guard fault == nil else { return }
        do throws(XMLFault) {
            try call(handler)
        } catch {
            stop(error)
        }
    }

    private func stop(_ reason: XMLFault) {
        fault = fault ?? reason
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}

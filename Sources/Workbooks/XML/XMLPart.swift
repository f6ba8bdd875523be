extension ZipReader {
    /// Reads a part as XML.
    func read(_ part: String, with handler: any XMLHandler) throws(WorkbookError) {
        guard let reader = XMLReader(handler) else { throw .tooLarge }
        do throws(ZipError) {
            try read(part, reader.read)
        } catch {
            // A text that is no XML is reported first: a part that is cut off is both.
            if reader.fault == nil { throw WorkbookError(error, part) }
        }
        reader.finish()
        switch reader.fault {
        case nil: return
        case .malformed: throw .damaged(part)
        case .declaresEntities: throw .declaresEntities(part)
        case .tooLarge: throw .tooLarge
        }
    }
}

extension WorkbookError {
    init(_ error: ZipError, _ part: String?) {
        switch error {
        case .damaged: self = .damaged(part)
        case .encrypted: self = .protected
        case .tooLarge: self = .tooLarge
        }
    }
}

import CCSV
import Foundation

/// The rows of a text whose cells are separated by a character, as libcsv reads them.
struct DelimitedText {
    /// A row that has any cell filled.
    struct Row: Equatable {
        /// The line of the file on which it begins, from 1.
        let line: Int
        /// The cells without blanks around them, unless they were quoted.
        var cells: [String]
    }

    /// Why a text is no such table.
    enum Failure: Error, Equatable {
        /// A quotation mark inside a cell, or text behind a closing one, on this line.
        case strayQuote(line: Int)
        /// The quotation mark that opens a cell on this line is never closed.
        case openQuote(line: Int)
        case outOfMemory
    }

    /// All faults of a text.
    struct Failures: Error, Equatable {
        var all: [Failure]
    }

    /// Reads all rows. Behind a fault it goes on with the next line, to find the others.
    /// - Parameter isLenient: whether quotation marks in wrong places are taken as they stand.
    static func rows(of bytes: some Collection<UInt8>, separator: UInt8, isLenient: Bool = false) throws(Failures)
        -> [Row]
    {
        let content = Array(bytes)
        let collector = Collector(keepsTexts: true)
        var (failures, start) = ([Failure](), 0)
        while true {
            guard let failure = read(content[start...], separator, isLenient, collector) else { break }
            failures.append(failure.failure)
            guard let end = content[failure.index...].firstIndex(of: UInt8(ascii: "\n")), failures.count < 1000 else {
                break
            }
            start = end + 1
            collector.begin(at: failure.line + 1)
        }
        if !failures.isEmpty { throw Failures(all: failures) }
        return collector.rows
    }

    /// The numbers of cells of the rows that have any cell filled; quotation marks in wrong places are taken as they
    /// stand.
    static func widths(of bytes: some Collection<UInt8>, separator: UInt8) -> [Int] {
        let collector = Collector(keepsTexts: false)
        // Nothing is wrong with what is cut off.
        _ = read(Array(bytes)[...], separator, true, collector)
        return collector.rows.map(\.cells.count)
    }

    /// Reads rows until the end or the first fault.
    /// - Returns: the fault, with the index of its byte and its line; nil where there is none.
    private static func read(
        _ content: ArraySlice<UInt8>, _ separator: UInt8, _ isLenient: Bool, _ collector: Collector
    ) -> (failure: Failure, index: Int, line: Int)? {
        var parser = csv_parser()
        let options = isLenient ? CSV_REPALL_NL : CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL
        guard csv_init(&parser, UInt8(options)) == 0 else { return (.outOfMemory, content.endIndex, collector.line) }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        let state = Unmanaged.passUnretained(collector).toOpaque()
        let count = content.withUnsafeBytes {
            csv_parse(&parser, $0.baseAddress, $0.count, Collector.takeCell, Collector.endRow, state)
        }
        if count < content.count {
            let line = collector.line + collector.breaks + parser.lineBreaks
            let isStray = csv_error(&parser) == CSV_EPARSE
            return (isStray ? .strayQuote(line: line) : .outOfMemory, content.startIndex + count, line)
        }
        let line = collector.line + collector.breaks
        guard csv_fini(&parser, Collector.takeCell, Collector.endRow, state) == 0 else {
            return (.openQuote(line: line), content.endIndex, line)
        }
        return nil
    }
}

/// Collects what libcsv reads. A line ends with a carriage return, a line feed, or both.
private final class Collector {
    var rows: [DelimitedText.Row] = []
    /// The line on which the present row begins, and the line breaks in its cells so far.
    var line = 1
    var breaks = 0
    private var cells: [String] = []
    private var isFilled = false
    private var hasReturned = false
    /// Whether the cells have their texts, or are only counted.
    private let keepsTexts: Bool

    init(keepsTexts: Bool) { self.keepsTexts = keepsTexts }

    static let takeCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, state in
        guard let state else { return }
        let text = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
        Unmanaged<Collector>.fromOpaque(state).takeUnretainedValue().take(text)
    }

    static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { end, state in
        guard let state else { return }
        Unmanaged<Collector>.fromOpaque(state).takeUnretainedValue().end(with: end)
    }

    /// Forgets the row that was begun; the next one begins on this line.
    func begin(at line: Int) {
        self.line = line
        (cells, breaks, isFilled, hasReturned) = ([], 0, false, false)
    }

    private func take(_ text: UnsafeRawBufferPointer) {
        cells.append(keepsTexts ? String(decoding: text, as: UTF8.self) : "")
        isFilled = isFilled || !text.isEmpty
        breaks += text.lineBreaks
        hasReturned = false
    }

    private func end(with end: Int32) {
        // The line feed of a carriage return and line feed comes as an empty row of its own.
        if end == CSV_LF, hasReturned, cells.isEmpty {
            hasReturned = false
            return
        }
        if isFilled { rows.append(DelimitedText.Row(line: line, cells: cells)) }
        line += 1 + breaks
        (cells, breaks, isFilled, hasReturned) = ([], 0, false, end == CSV_CR)
    }
}

extension csv_parser {
    /// The line breaks in the cell that was being read.
    fileprivate var lineBreaks: Int { UnsafeRawBufferPointer(start: entry_buf, count: entry_pos).lineBreaks }
}

extension UnsafeRawBufferPointer {
    fileprivate var lineBreaks: Int {
        // Nearly every cell has none.
        guard let start = baseAddress, memchr(start, CSV_LF, count) != nil || memchr(start, CSV_CR, count) != nil
        else { return 0 }
        return indices.count { index in
            self[index] == CSV_LF || self[index] == CSV_CR && (index + 1 == count || self[index + 1] != CSV_LF)
        }
    }
}

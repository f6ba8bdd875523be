import Foundation
import Plan

/// The mark in front of the decimals of a figure.
public enum DecimalMark: String, CaseIterable, Sendable {
    case point, comma

    /// A mark by its name or its character.
    public init?(named name: String) {
        guard let found = DecimalMark.allCases.first(where: { $0.rawValue == name || String($0.character) == name })
        else {
            return nil
        }
        self = found
    }

    var character: Character { self == .point ? "." : "," }
    var other: DecimalMark { self == .point ? .comma : .point }
}

/// The figures of a column, which are all written with one decimal mark.
struct ColumnNumbers {
    private let mark: DecimalMark?

    /// Finds the mark that the figures of a column show: the last of two kinds; one that comes twice is no decimal
    /// mark, and neither is one with other than three digits behind it a thousands mark. Where they contradict each
    /// other, the commoner.
    /// - Parameter exact: the further cells that are numbers of a workbook, whose mark is a point.
    /// - Throws: where figures have a mark and none shows which it is, where one cannot be read with the mark of the
    ///   column, and where some are in per cent and others not.
    init(
        _ cells: some Sequence<String>, exact: some Sequence<String> = [String](), stated: DecimalMark?
    ) throws(UnclearCell) {
        var mark = stated
        if mark == nil { mark = try ColumnNumbers.mark(of: cells) }
        self.mark = mark
        var isShare: Bool?
        for (cell, mark) in cells.map({ ($0, mark ?? .point) }) + exact.map({ ($0, .point) }) {
            if CellText.isDigits(cell), isShare != true {
                isShare = false
                continue
            }
            guard let figure = FigureText(cell) else { continue }
            let hasSign = cell.contains("%")
            if figure.plain(mark) == nil || isShare ?? hasSign != hasSign {
                throw UnclearCell(cell, .differentNumber(cell))
            }
            isShare = hasSign
        }
    }

    private static func mark(of cells: some Sequence<String>) throws(UnclearCell) -> DecimalMark? {
        var (counts, unclear) = ([DecimalMark: Int](), String?.none)
        for cell in cells where !CellText.isDigits(cell) {
            guard let figure = FigureText(cell) else { continue }
            switch figure.evidence {
            case .mark(let mark): counts[mark, default: 0] += 1
            case .unclear: unclear = unclear ?? cell
            case .none: break
            }
        }
        let mark = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
        if mark == nil, let unclear { throw UnclearCell(unclear, .unclearNumber(unclear)) }
        return mark
    }

    /// A figure in plain digits with a point, and any letter for thousands or millions behind; any other text as it is.
    func plain(_ cell: String) -> String {
        if CellText.isDigits(cell) { return cell }
        return FigureText(cell)?.plain(mark ?? .point) ?? cell
    }

    /// A whole number without the zeros behind its decimal mark, as programs write it that know no others: `8.0`.
    static func whole(_ text: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].allSatisfy { $0 == "0" } ? String(parts[0]) : text
    }

    /// A figure in plain digits, times a factor; a text that is none, or is too large, is no figure afterwards either.
    static func plain(_ text: String, times factor: Int) -> String {
        if factor == 1 { return text }
        guard let figure = Figure(typed: text) else { return text }
        return figure.times(factor)?.code ?? "\(text) × \(factor)"
    }

    /// Whether a text is a figure, whatever its decimal mark.
    static func isFigure(_ cell: String) -> Bool { CellText.isDigits(cell) || FigureText(cell) != nil }

    /// The same of a number of a workbook.
    static func plain(exact cell: String) -> String { FigureText(cell)?.plain(.point) ?? cell }
}

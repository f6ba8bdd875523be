import CNcurses
import Canvas
import Foundation

/// Which shapes a terminal is given, a setting of the person.
public enum Shapes: String, CaseIterable, Sendable {
    /// ASCII where the terminal cannot show others, or shows them in two columns.
    case auto
    case unicode, ascii
}

/// Converts cells to the terminal's character set: where it has no accents or shapes, letters lose accents, and all
/// shapes become letters together. A cell keeps its columns.
struct Glyphs: Equatable {
    /// Whether letters with accents are kept, and shapes.
    let hasAccents, hasShapes: Bool
    private let isUnicode = Characters.isUnicode

    init(hasAccents: Bool = true, hasShapes: Bool = true) {
        self.hasAccents = hasAccents
        self.hasShapes = hasShapes
    }

    /// The glyphs of the terminal at hand.
    init(_ shapes: Shapes, isConsole: Bool, _ inquiry: Inquiry?) {
        self.init(
            hasAccents: shapes == .unicode || inquiry?.hasNarrowLetters ?? true,
            hasShapes: shapes == .unicode || shapes == .auto && !isConsole && inquiry?.hasNarrowShapes ?? true)
    }

    /// Appends the cell's character and mark, with the attributes of `blank`.
    func append(_ cell: Cell, isWide: Bool, in blank: cchar_t, to cells: inout [cchar_t]) {
        var shown = blank
        if cell.scalar.isASCII || isShowable(cell.scalar, columns: isWide ? 2 : 1) {
            shown.chars.0 = wchar_t(bitPattern: cell.scalar.value)
            if cell.mark != "\0", hasAccents, isShowable(cell.mark, columns: 0) {
                shown.chars.1 = wchar_t(bitPattern: cell.mark.value)
            }
            cells.append(shown)
        } else {
            shown.chars.0 = wchar_t(bitPattern: Transliteration.ascii(cell.scalar).value)
            cells.append(shown)
            if isWide { cells.append(blank) }
        }
    }

    /// The text written for a scalar of one column.
    func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.isASCII || isShowable(scalar, columns: 1) ? scalar : Transliteration.ascii(scalar)
    }

    private func isShowable(_ scalar: Unicode.Scalar, columns: Int32) -> Bool {
        let isKept =
            Transliteration.isShape(scalar)
            ? hasShapes : hasAccents || columns == 2 || Transliteration.isAlwaysNarrow(scalar)
        guard isKept else { return false }
        guard wcwidth(wchar_t(bitPattern: scalar.value)) == columns else { return false }
        if isUnicode { return true }
        var bytes = [CChar](repeating: 0, count: 16)
        var shift = mbstate_t()
        return wcrtomb(&bytes, wchar_t(bitPattern: scalar.value), &shift) != .max
    }
}

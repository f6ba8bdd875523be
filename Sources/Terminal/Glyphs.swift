import CNcurses
import Canvas
import Foundation

/// Converts cells to the terminal's character set: in ASCII letters lose accents and shapes become letters. A cell
/// keeps its columns.
struct Glyphs {
    private let isUnicode = Characters.isUnicode

    /// Appends the cell's character and mark, with the attributes of `blank`.
    func append(_ cell: Cell, isWide: Bool, in blank: cchar_t, to cells: inout [cchar_t]) {
        var shown = blank
        if cell.scalar.isASCII || isShowable(cell.scalar, columns: isWide ? 2 : 1) {
            shown.chars.0 = wchar_t(bitPattern: cell.scalar.value)
            if cell.mark != "\0", isShowable(cell.mark, columns: 0) {
                shown.chars.1 = wchar_t(bitPattern: cell.mark.value)
            }
            cells.append(shown)
        } else {
            shown.chars.0 = wchar_t(bitPattern: Transliteration.ascii(cell.scalar).value)
            cells.append(shown)
            if isWide { cells.append(blank) }
        }
    }

    private func isShowable(_ scalar: Unicode.Scalar, columns: Int32) -> Bool {
        guard wcwidth(wchar_t(bitPattern: scalar.value)) == columns else { return false }
        if isUnicode { return true }
        var bytes = [CChar](repeating: 0, count: 16)
        var shift = mbstate_t()
        return wcrtomb(&bytes, wchar_t(bitPattern: scalar.value), &shift) != .max
    }
}

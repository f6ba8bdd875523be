import Canvas

/// The room that a document has as text.
struct TextPage {
    /// The columns of its lines.
    let columns: Int
    /// How tables are written: folded to the terminal, or as wide as they are.
    let tables: TextStyler

    /// A page of 96 columns, or of as many as the terminal has that shows it.
    /// - Parameter terminal: the columns of the terminal; nil for a file or a pipe.
    init(terminal: Int? = nil) {
        columns = max(20, min(96, terminal ?? 96))
        tables = TextStyler(nil, columns: terminal)
    }

    /// The blanks that put a text in the middle of a line.
    func indent(of text: String) -> String {
        String(repeating: " ", count: max(0, (columns - TextWidth.columns(of: text)) / 2))
    }

    /// A line of signs below a text.
    func underline(_ text: String, _ sign: String) -> String {
        String(repeating: sign, count: min(columns, TextWidth.columns(of: text)))
    }
}

/// A cell that can be read in two ways (`1.234`, `03/04/2010`), or is written otherwise than the rest of its column.
struct UnclearCell: Error {
    /// The text of the cell.
    let text: String
    /// The fault to tell.
    let reason: ImportError.Reason

    init(_ text: String, _ reason: ImportError.Reason) {
        self.text = text
        self.reason = reason
    }
}

/// The place of a cell: `C5` is column 2 of row 5.
struct CellAddress: Equatable {
    /// From 0, and from 1.
    let column, row: Int

    /// An address within the largest sheet; nil where it is none.
    init?(_ text: some StringProtocol) {
        var (column, row, digits) = (0, 0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte) - 48
                digits += 1
            default: return nil
            }
            if column > Sheet.lastColumn || row > Sheet.lastRow { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        (self.column, self.row) = (column - 1, row)
    }
}

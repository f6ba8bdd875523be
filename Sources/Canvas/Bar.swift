/// A bar that shows a share.
public enum Bar {
    /// Full and empty blocks; a share above 0 shows at least one full block.
    /// - Parameters:
    ///   - share: 0 to 100 per cent.
    ///   - columns: the length of the bar.
    public static func blocks(_ share: Int, _ columns: Int) -> String {
        let wanted = (min(100, max(0, share)) * columns + 50) / 100
        let full = share > 0 ? max(1, wanted) : 0
        return String(repeating: "▓", count: min(columns, full)) + String(repeating: "░", count: max(0, columns - full))
    }

    /// A line, thick for the share and thin for the rest.
    /// - Parameters:
    ///   - share: 0 to 100 per cent.
    ///   - columns: the length of the line.
    public static func line(_ share: Int, _ columns: Int) -> String {
        let full = min(columns, max(0, share * columns / 100))
        return String(repeating: "━", count: full) + String(repeating: "─", count: max(0, columns - full))
    }
}

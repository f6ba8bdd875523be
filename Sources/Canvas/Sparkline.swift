/// A row of values as blocks of eight heights.
public enum Sparkline {
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One block for each value, the smallest value lowest. Of more values than columns the last ones are shown.
    public static func text(_ values: [Double], columns: Int) -> String {
        let shown = values.suffix(max(0, columns))
        guard let low = shown.min(), let high = shown.max() else { return "" }
        return String(
            shown.map { value in
                high > low ? blocks[Int(nearest: (value - low) / (high - low) * 7, in: 0...7)] : blocks[3]
            })
    }
}

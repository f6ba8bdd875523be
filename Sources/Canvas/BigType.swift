/// Letters and digits three rows high, for a screen on the wall. Each is three by five dots, two dots above each other
/// in a cell.
public enum BigType {
    static func block(_ upper: Bool, _ lower: Bool) -> Character {
        switch (upper, lower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }

    /// The dots of a letter or digit; nil where it has none here.
    public static func pattern(of character: Character) -> DotPattern? {
        dots[character].map { DotPattern(width: 3, rows: $0) }
    }

    /// Five rows of three dots, the leftmost the highest bit.
    private static let dots: [Character: [Int]] = [
        "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 7, 1, 7], "4": [5, 5, 7, 1, 1],
        "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 1, 1], "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7],
        "A": [2, 5, 7, 5, 5], "B": [6, 5, 6, 5, 6], "C": [7, 4, 4, 4, 7], "D": [6, 5, 5, 5, 6], "E": [7, 4, 6, 4, 7],
        "F": [7, 4, 6, 4, 4], "G": [7, 4, 5, 5, 7], "H": [5, 5, 7, 5, 5], "I": [7, 2, 2, 2, 7], "J": [1, 1, 1, 5, 7],
        "K": [5, 5, 6, 5, 5], "L": [4, 4, 4, 4, 7], "M": [5, 7, 7, 5, 5], "N": [6, 5, 5, 5, 5], "O": [7, 5, 5, 5, 7],
        "P": [7, 5, 7, 4, 4], "Q": [7, 5, 5, 7, 1], "R": [6, 5, 6, 5, 5], "S": [7, 4, 7, 1, 7], "T": [7, 2, 2, 2, 2],
        "U": [5, 5, 5, 5, 7], "V": [5, 5, 5, 5, 2], "W": [5, 5, 7, 7, 5], "X": [5, 5, 2, 5, 5], "Y": [5, 5, 2, 2, 2],
        "Z": [7, 1, 2, 4, 7], ":": [0, 2, 0, 2, 0], "-": [0, 0, 7, 0, 0], "?": [7, 1, 3, 0, 2], "!": [2, 2, 2, 0, 2],
        "+": [0, 2, 7, 2, 0], "%": [5, 1, 2, 4, 5],
    ]
}

extension Canvas {
    /// Draws a text in letters three rows high, or a multiple of that.
    public mutating func writeBig(_ text: String, _ row: Int, _ column: Int, _ style: Style, scale: Int = 1) {
        var grid = DotGrid(width: min(text.count * 4 * scale, width - column), height: 3 * scale)
        for (index, character) in text.uppercased().enumerated() {
            guard let pattern = BigType.pattern(of: character) else { continue }
            grid.stamp(pattern, scale: scale, column: index * 4 * scale, row: 0)
        }
        grid.draw(on: &self, row: row, column: column, style)
    }
}

/// A drawing of lines and boxes in units, without texts: what it shows stands in words beside it.
public struct Chart: Sendable {
    /// Its size in units.
    let width: Int
    let height: Int
    /// Its shapes, the lowest first.
    let shapes: [Shape]
    /// The same in a line of text, for a terminal.
    let line: String
    /// The values that it draws, for readers who cannot see it; nil where they stand beside it.
    let values: Values?

    init(width: Int, height: Int, shapes: [Shape], line: String = "", values: Values? = nil) {
        self.width = width
        self.height = height
        self.shapes = shapes
        self.line = line
        self.values = values
    }

    /// The values of a chart: a row for each day.
    struct Values: Sendable {
        let title: Text
        let rows: [[String]]

        init(title: String, rows: [[String]]) {
            self.init(title: [title], rows: rows)
        }

        fileprivate init(title: Text, rows: [[String]]) {
            self.title = title
            self.rows = rows
        }
    }

    /// A shape of a chart. The template of the page gives its class a colour.
    enum Shape: Sendable {
        case box(x: Double, y: Double, width: Double, height: Double, look: String)
        case path(points: [(x: Double, y: Double)], look: String)
    }

    func beside(_ other: Chart) -> Chart {
        let both = values.flatMap { mine in
            other.values.map { other in
                Values(
                    title: mine.title + other.title,
                    rows: zip(mine.rows, other.rows).map { zip($0, $1).map { $0 == $1 ? $0 : "\($0) / \($1)" } })
            }
        }
        return Chart(width: width, height: height, shapes: shapes, line: line, values: both)
    }
}

extension Chart.Shape {
    /// The values for a template.
    var model: [String: Any] {
        switch self {
        case .box(let x, let y, let width, let height, let look):
            ["box": ["x": number(x), "y": number(y), "w": number(max(0, width)), "h": number(height), "look": look]]
        case .path(let points, let look):
            ["path": ["points": points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " "), "look": look]]
        }
    }

    private func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

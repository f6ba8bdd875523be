/// A drawing of lines, boxes and texts in units; a page is `width` units wide.
public struct Chart: Sendable {
    /// Its size in units.
    public let width: Int
    public let height: Int
    /// Its description, for readers who cannot see it.
    public let label: Text
    /// Its shapes, the lowest first.
    public let shapes: [Shape]
    /// The same in lines of text, for a terminal.
    public let lines: [String]

    /// A shape of a chart. The template of the page gives its class a colour.
    public enum Shape: Sendable {
        case box(x: Double, y: Double, width: Double, height: Double, look: String)
        case path(points: [(x: Double, y: Double)], look: String)
        case diamond(x: Double, y: Double, look: String)
        case word(String, x: Double, y: Double, anchor: String, look: String)
    }

    func beside(_ other: Chart) -> Chart {
        Chart(width: width, height: height, label: label + other.label, shapes: shapes, lines: lines)
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
        case .diamond(let x, let y, let look):
            [
                "shape": [
                    "points": [(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)]
                        .map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " "), "look": look,
                ]
            ]
        case .word(let text, let x, let y, let anchor, let look):
            ["word": ["text": text, "x": number(x), "y": number(y), "anchor": anchor, "look": look]]
        }
    }

    private func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

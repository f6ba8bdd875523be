import Canvas

extension Table {
    /// The table in Markdown.
    public var markdown: String {
        let (titles, rows) = forPeople
        let head = "| " + titles.map(Markdown.escaped).joined(separator: " | ") + " |\n"
        let rule = "|" + String(repeating: " --- |", count: titles.count) + "\n"
        let body = rows.map { "| " + $0.map { Markdown.escaped($0.shown) }.joined(separator: " | ") + " |\n" }
        return head + rule + body.joined()
    }
}

/// Text for Markdown.
public enum Markdown {
    /// The text with everything escaped that Markdown or HTML would interpret.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText.visible(text, keepingInvisible: true).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\\", "`", "*", "_", "[", "]", "|", "#", "~", ">": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

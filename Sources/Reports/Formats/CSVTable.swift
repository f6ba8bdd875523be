import Canvas

extension Table {
    /// The table as comma-separated values with neutral codes (RFC 4180).
    ///
    /// What a spreadsheet would run as a formula gets an apostrophe before it, and what would steer a terminal is
    /// made visible.
    public var csv: String {
        let head = columns.map(\.id)
        return ([head] + rows.map { $0.map(\.code) }).map { line in
            line.map(Table.quoted).joined(separator: ",") + "\r\n"
        }.joined()
    }

    private static func quoted(_ text: String) -> String {
        var safe = VisibleText.visible(text, keepingLines: true)
        if let first = safe.first, "=+-@".contains(first), Int(safe) == nil { safe = "'" + safe }
        guard safe.contains(where: { "\",\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

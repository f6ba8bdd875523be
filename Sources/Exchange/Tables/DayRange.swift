import Plan

/// The end of a range of days that is read.
public enum RangeEnd: String, CaseIterable, Sendable {
    case first, last
}

/// A range of days in one cell, as some programs export it: `June 1, 2009 → June 30, 2009`.
enum DayRange {
    /// The days of a range; one where its last part is a time of the same day. Nil where a text is no range.
    static func ends(of text: String) -> (first: String, last: String)? {
        for mark in marks {
            let parts = text.components(separatedBy: mark).map(CellText.trimmed)
            guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isNumber) }) else { continue }
            if DayTime.isTime(parts[1][...]) { return (parts[0], parts[0]) }
            return (parts[0], parts[1])
        }
        return nil
    }

    private static let marks = ["→", "->", " – ", " — ", " - ", " to ", " al ", "..", " a "]
}

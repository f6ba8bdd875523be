import Plan

/// How like two texts are, to offer the one that was probably meant.
public enum Nearness {
    /// The text that is most like a wanted one, without case and accents; nil where none is: at most every third letter
    /// may differ.
    public static func nearest(_ wanted: String, among texts: [String]) -> String? {
        let slug = Folding.slug(wanted)
        guard slug.count > 2 else { return nil }
        let distances = texts.map { ($0, distance(slug, Folding.slug($0))) }
        return distances.min { $0.1 < $1.1 }.flatMap { $0.1 * 3 <= slug.count ? $0.0 : nil }
    }

    /// The number of letters to insert, leave out or replace to make one text of another (Levenshtein), of their first
    /// forty.
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.prefix(40)), Array(other.prefix(40)))
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var (diagonal, left) = (row[0], i + 1)
            row[0] = left
            for (j, wanted) in other.enumerated() {
                let next = min(row[j + 1] + 1, left + 1, diagonal + (letter == wanted ? 0 : 1))
                (diagonal, left) = (row[j + 1], next)
                row[j + 1] = next
            }
        }
        return row[other.count]
    }
}

import Plan

/// How like two texts are, to offer the one that was probably meant.
public enum Nearness {
    /// The text that is most like a wanted one, without case and accents; nil where none is like it.
    public static func nearest(_ wanted: String, among texts: [String]) -> String? {
        let slug = Folding.slug(wanted)
        let distances = texts.map { ($0, distance(slug, Folding.slug($0))) }
        return distances.min { $0.1 < $1.1 }.flatMap { $0.1 <= limit(of: slug) ? $0.0 : nil }
    }

    /// Whether two texts differ by no more letters than a slip of the pen makes.
    static func isLike(_ one: String, _ other: String) -> Bool {
        let limit = min(limit(of: one), limit(of: other))
        return max(one.utf8.count, other.utf8.count) <= min(one.utf8.count, other.utf8.count) + limit && limit > 0
            && distance(one, other) <= limit
    }

    /// The number of letters by which a text may differ from the one that is meant: one of four to seven letters, two
    /// of eight to eleven, three of more; none of a shorter text, of which any letter makes another word.
    static func limit(of text: String) -> Int { text.utf8.count < 4 ? 0 : min(3, text.utf8.count / 4) }

    /// The number of letters to insert, leave out, replace or change with the one behind to make one text of another,
    /// of their first forty (optimal string alignment).
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.prefix(40)), Array(other.prefix(40)))
        var (before, row) = ([Int](), Array(0...other.count))
        for (i, letter) in one.enumerated() {
            var next = [i + 1]
            next.reserveCapacity(other.count + 1)
            for (j, wanted) in other.enumerated() {
                var least = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == wanted ? 0 : 1))
                if i > 0, j > 0, letter == other[j - 1], one[i - 1] == wanted { least = min(least, before[j - 1] + 1) }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[other.count]
    }
}

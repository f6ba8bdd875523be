/// Offices and people, each known by every wording that some record has of it.
///
/// Two texts are of one office where a wording of theirs is the same, whatever its language, case and accents.
public struct Offices: Sendable {
    /// The offices, those that are named in most languages first.
    public var all: [LocalizedText] { firsts.map { names[root(of: $0)] } }
    private var names: [LocalizedText] = []
    /// Every wording of each office, also those of which there are several in one language.
    private var spellings: [[String]] = []
    private var parents: [Int] = []
    private var places: [String: Int] = [:]

    /// The offices of some texts; empty texts name none.
    public init(_ texts: some Sequence<LocalizedText>) {
        for text in Set(texts).filter({ !$0.isEmpty }).sorted(by: { Offices.order($0) < Offices.order($1) }) {
            add(text)
        }
    }

    private static func key(_ text: String) -> String {
        let slug = Folding.slug(text)
        return slug.isEmpty ? Folding.saved(text) : slug
    }

    /// Texts with most wordings first: which name is of which language is known best by those.
    private static func order(_ text: LocalizedText) -> (Int, String) {
        (-text.wordings.count, text.wordings.map(\.text).joined(separator: "\n"))
    }

    /// The first of the indices that were joined.
    private var firsts: [Int] { parents.indices.filter { parents[$0] == $0 } }

    private func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index { index = parents[index] }
        return index
    }

    private mutating func add(_ text: LocalizedText) {
        let keys = text.wordings.map { Offices.key($0.text) }
        let known = keys.compactMap { places[$0] }.map(root)
        let place = known.min() ?? names.count
        if place == names.count {
            names.append(text)
            spellings.append([])
            parents.append(place)
        }
        for other in known where other != place {
            parents[other] = place
            spellings[place] += spellings[other]
            fill(place, from: names[other])
        }
        fill(place, from: text)
        spellings[place] += text.wordings.map(\.text)
        for key in keys { places[key] = place }
    }

    private mutating func fill(_ place: Int, from text: LocalizedText) {
        for wording in text.wordings where names[place][wording.language] == nil {
            names[place][wording.language] = wording.text
        }
    }

    /// The office that a text names, with its wordings in other languages; nil where the text is empty or none of
    /// these.
    public func office(_ text: LocalizedText) -> LocalizedText? {
        text.wordings.lazy.compactMap { places[Offices.key($0.text)] }.first.map { names[root(of: $0)] }
    }

    /// Those of which a wording contains a text, without regard to case and accents.
    public func found(_ text: String) -> Found {
        let pattern = Folding.Pattern(text)
        let matching = firsts.filter { spellings[$0].contains { pattern.isFound(in: $0) } }
        return Found(offices: self, places: Set(matching))
    }

    /// Some of the offices.
    public struct Found: Sendable {
        let offices: Offices
        let places: Set<Int>

        /// Whether a text names one of them.
        public func contains(_ text: LocalizedText) -> Bool {
            text.wordings.contains { wording in
                offices.places[Offices.key(wording.text)].map { places.contains(offices.root(of: $0)) } ?? false
            }
        }
    }
}

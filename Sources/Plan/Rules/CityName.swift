/// The name of a city as tables and people write it: with a word for city in front of it, with its state behind it, or
/// as its official code.
public struct CityName {
    private let bare: [String]
    private let code: String?
    private let parts: (name: String, state: String)?

    /// A name as it was written.
    public init(_ text: String) {
        let slug = Folding.slug(text)
        bare = CityName.bare(text)
        parts = CityName.parted(text)
        code = !slug.isEmpty && slug.utf8.allSatisfy { (48...57).contains($0) } ? CityName.figures(of: slug) : nil
    }

    /// Whether it names a city. Accents must agree where both have any.
    public func isName(of city: City) -> Bool {
        if bare.isEmpty { return false }
        if let code, let own = city.code { return CityName.figures(of: own) == code }
        let own = CityName.bare(city.name)
        if CityName.agree(bare, own) { return true }
        if let parts, city.state.map({ StateName.same($0, parts.state) }) ?? true {
            return CityName.agree(CityName.bare(parts.name), own)
        }
        guard let state = city.state, !state.isEmpty else { return false }
        return bare.indices.dropFirst().contains { index in
            StateName.same(bare[index...].joined(separator: " "), state) && CityName.agree(bare[..<index], own)
        }
    }

    /// The name of a city and that of its state, where a text has both: `Tijuana, B.C.`, `Tijuana (Baja California)`,
    /// `Baja California - Tijuana`; nil where it has not both, or more than the two.
    public static func parted(_ text: String) -> (name: String, state: String)? {
        guard text.contains(where: { ",(/;|:-–—".contains($0) }) else { return nil }
        let marked = text.replacing(" - ", with: ",").replacing(" – ", with: ",").replacing(" — ", with: ",")
        var parts = marked.split { ",()/;|:".contains($0) }.map { trimmed(Folding.saved(String($0))) }.filter {
            !$0.isEmpty
        }
        if parts.count == 3, let last = parts.last, ["mexico", "mx", "mex"].contains(Folding.slug(last)) {
            parts.removeLast()
        }
        guard parts.count == 2 else { return nil }
        if StateName.isBesideCity(parts[1]) { return (parts[0], parts[1]) }
        return StateName.isBesideCity(parts[0]) ? (parts[1], parts[0]) : nil
    }

    /// Whether it begins the name of a city once words for city are left out: `Cd. Ju` of Ciudad Juárez.
    public func isBeginning(of city: City) -> Bool {
        !bare.isEmpty
            && Folding.Pattern(bare.joined(separator: " ")).begins(CityName.bare(city.name).joined(separator: " "))
    }

    /// The folded name without words for city: `juarez` for Juárez, Ciudad Juárez and Cd. Juárez, `mexico` for Mexico
    /// City.
    public static func core(of name: String) -> String { Folding.slug(bare(name).joined(separator: " ")) }

    /// An official code without the zeros that it begins with, which a spreadsheet drops.
    public static func figures(of code: String) -> String { String((joined(code) ?? code).drop { $0 == "0" }) }

    /// The code of a state and that of the city within it, three figures, as one: 08037 of `08-037` or `8 037`; nil
    /// where a text is no such pair.
    public static func joined(_ code: String) -> String? {
        guard (5...6).contains(code.utf8.count), !code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let parts = code.split(omittingEmptySubsequences: false) { " -./_\u{A0}".contains($0) }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 3,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return (parts[0].count == 1 ? "0" : "") + parts[0] + parts[1]
    }

    private static let titles: Set<String> = ["cd", "ciudad", "mpio", "municipio", "heroica", "city"]

    /// The words of a name without those for city.
    private static func bare(_ name: String) -> [String] {
        var words = Folding.saved(name).split { !($0.isLetter || $0.isNumber) }.map(String.init)[...]
        var isTitled = false
        while words.count > 1, let first = words.first, titles.contains(Folding.slug(first)) {
            isTitled = true
            words.removeFirst()
        }
        if isTitled, words.count > 1, let first = words.first, ["de", "of"].contains(Folding.slug(first)) {
            words.removeFirst()
        }
        if !isTitled, words.count > 1, words.last.map(Folding.slug) == "city" { words.removeLast() }
        return Array(words)
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    private static func agree(_ one: some Collection<String>, _ other: [String]) -> Bool {
        let (one, other) = (one.joined(separator: " "), other.joined(separator: " "))
        return Folding.Pattern(one).equals(other) || Folding.Pattern(other).equals(one)
    }
}

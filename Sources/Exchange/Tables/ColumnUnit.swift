import Plan

/// The unit that the name of a column gives its figures: `Pledged (USD thousands)`, `% Obligated`.
struct ColumnUnit: Equatable {
    /// The number by which figures are to be multiplied; nil where the name says none.
    let factor: Int?
    /// The currency; nil where the name says none.
    let currency: String?
    /// Whether the figures are per cents.
    let isShare: Bool

    /// - Parameter isMoney: whether the figures are amounts, for which letters can stand: `(k)`, `(MUSD)`.
    init(of name: String, isMoney: Bool) {
        let all = Folding.slug(name).split(separator: "-").map(String.init)
        // A rate per thousand is no multiple, nor are the zeros of 100,000.
        let words = ColumnUnit.once(
            all.indices.filter { $0 == 0 || !ColumnUnit.isInFrontOfUnit(all[$0 - 1]) }.map { all[$0] })
        let note = isMoney && !CurrencyText.isNational(name) ? ColumnUnit.noted(name) : []
        var factors = words.compactMap { ColumnUnit.factors[$0] }
        if factors.isEmpty { factors = note.compactMap { ColumnUnit.letters[$0] } }
        factor = factors.isEmpty ? nil : ColumnUnit.product(of: factors)
        currency = CurrencyText.code(inName: name)
        isShare = name.contains("%") || words.contains { ["percent", "percentage", "porcentaje", "pct"].contains($0) }
    }

    /// The words of a name for which letters can stand: those in parentheses, and those beside a currency: `US$ m`,
    /// `MXN k`, `$M`.
    private static func noted(_ name: String) -> [String] {
        let inside = words(in: name.drop { $0 != "(" && $0 != "[" })
        let parts = name.split { " ()[],;:/".contains($0) }.map(String.init)
        let beside = parts.indices.flatMap { index -> [String] in
            let letters = String(parts[index].filter(\.isLetter))
            guard parts[index].contains(where: CurrencyText.isSign) || CurrencyText.isCurrency(letters) else {
                return []
            }
            let next = [index - 1, index + 1].compactMap { parts.indices.contains($0) ? parts[$0] : nil }
            // `US$M`, `$k`
            let behind = parts[index].split { CurrencyText.isSign($0) }.last.map(String.init)
            return (next + [behind].compactMap { $0 }).flatMap { words(in: $0) }
        }
        return once(inside + beside)
    }

    /// The number by which the text that a workbook shows beside figures says that they are to be multiplied: `0" mil"`;
    /// nil where it says none.
    static func factor(ofShown text: String) -> Int? {
        let words = words(in: text)
        let isOfMoney = CurrencyText.code(inAmount: text) != nil || text.contains(where: CurrencyText.isSign)
        return words.lazy.compactMap { word in
            factors[word] ?? (isOfMoney || word.utf8.count > 2 || word == "k" ? letters[word] : nil)
        }.first
    }

    /// The currency that a text outside a table says all its amounts to be in: `Montos en pesos corrientes`, `(MXN)`; nil
    /// where it says none, or speaks of money otherwise.
    static func currency(ofTitle title: String) -> String? {
        if CurrencyText.isNational(title) { return "MXN" }
        let all = words(in: title)
        let noted = Set(words(in: title.drop { $0 != "(" && $0 != "[" }))
        let place = all.indices.first { index in
            guard CurrencyText.isCurrency(all[index]) else { return false }
            let before = all[..<index].reversed().drop {
                factors[$0] != nil || letters[$0] != nil || besides.contains($0)
            }
            return before.isEmpty || noted.contains(all[index]) || openings.contains(before.first ?? "")
        }
        return place.flatMap { CurrencyText.code(inName: all[$0]) ?? CurrencyText.code(inAmount: all[$0]) }
    }

    /// Words between a currency and what says that amounts are in it, and these.
    private static let besides: Set<String> = [
        "de", "of", "us", "mexican", "mexicanos", "current", "constant", "nominal", "real", "thousand", "mil",
    ]
    private static let openings: Set<String> = [
        "in", "en", "moneda", "currency", "montos", "importes", "cifras", "amounts", "figures",
    ]

    /// The number by which a title above a table says that its figures are to be multiplied (`dollars in millions`,
    /// `Miles de pesos`, `(thousands)`); nil where it says none. Other titles may count millions of anything.
    static func factor(ofTitle title: String) -> Int? {
        let all = words(in: title)
        let noted = Set(words(in: title.drop { $0 != "(" && $0 != "[" }))
        let meant = all.indices.filter { index in
            guard factors[all[index]] != nil, index == 0 || !isInFrontOfUnit(all[index - 1]) else { return false }
            let before = index == 0 ? nil : all[index - 1]
            let around = [before, index + 1 < all.count ? all[index + 1] : nil].compactMap { $0 }
            let isOfMoney = CurrencyText.code(inName: all[index...].prefix(3).joined(separator: " ")) != nil
            return index == 0 || noted.contains(all[index]) || isOfMoney || ["in", "en"].contains(before)
                || around.contains { CurrencyText.isCurrency($0) }
        }
        let found = once(meant.map { all[$0] }).compactMap { factors[$0] }
        return found.isEmpty ? nil : product(of: found)
    }

    private static func words(in text: some StringProtocol) -> [String] {
        Folding.slug(String(text)).split(separator: "-").map(String.init)
    }

    /// The product, at most the largest number: a name can have any words.
    private static func product(of factors: [Int]) -> Int {
        factors.reduce(1) { product, factor in
            let (next, isOver) = product.multipliedReportingOverflow(by: factor)
            return isOver ? .max : next
        }
    }

    /// Of `miles de millones` both words count; no word counts twice.
    private static func once(_ words: [String]) -> [String] {
        var met: Set<String> = []
        return words.filter { met.insert($0).inserted }
    }

    private static func isInFrontOfUnit(_ word: String) -> Bool {
        ["per", "por", "cada", "every"].contains(word) || word.allSatisfy(\.isNumber)
    }

    private static let factors: [String: Int] = [
        "thousand": 1000, "thousands": 1000, "miles": 1000, "000": 1000, "000s": 1000, "million": 1_000_000,
        "millions": 1_000_000, "millon": 1_000_000, "millones": 1_000_000, "mdp": 1_000_000, "mdd": 1_000_000,
        "mmdp": 1_000_000_000, "mmdd": 1_000_000_000, "billion": 1_000_000_000, "billions": 1_000_000_000,
    ]

    private static let letters: [String: Int] = [
        "k": 1000, "kusd": 1000, "kmxn": 1000, "m": 1_000_000, "mm": 1_000_000, "musd": 1_000_000, "mmxn": 1_000_000,
        "mil": 1000, "mill": 1_000_000, "mln": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
    ]
}

/// The currencies that texts name.
enum CurrencyText {
    /// The currency of an amount: `MXN 2500`, `€2500`, `US$ 30`; nil where it names none, or only `$`.
    static func code(inAmount text: String) -> String? {
        if text.utf8.allSatisfy({ $0 < 58 && $0 != 36 }) { return nil }
        if let sign = text.first(where: { signs[$0] != nil }) { return signs[sign] }
        let words = text.uppercased().split { !$0.isLetter }.map(String.init)
        let found = words.lazy.compactMap { codes.contains($0) ? $0 : countries[$0] }.first
        return found ?? words.lazy.compactMap { names[Folding.slug($0).uppercased()] }.first
    }

    /// The currency in the name of a column: `Obligated (MXN)`, `Prometido (miles de pesos)`.
    static func code(inName name: String) -> String? {
        if isNational(name) { return "MXN" }
        if let sign = name.first(where: { signs[$0] != nil }) { return signs[sign] }
        let words = Folding.slug(name).split(separator: "-").map { $0.uppercased() }
        if let code = words.lazy.compactMap({ codes.contains($0) ? $0 : names[$0] }).first { return code }
        return name.contains("$") ? code(inAmount: name) : nil
    }

    /// The currency of a plan that a word means: its pesos or dollars are those of the plan where that has some.
    static func code(_ code: String, in plan: String) -> String {
        switch code {
        case peso: pesos.contains(plan) ? plan : "MXN"
        case dollar: dollars.contains(plan) ? plan : "USD"
        default: code
        }
    }

    /// The words that mean the currency of a plan in it.
    static func words(for plan: String) -> [String] { [peso, dollar].filter { code($0, in: plan) == plan } }

    /// The currency that the cell of a column of currencies means, as far as it is known.
    static func code(stated text: String) -> String { code(inName: text) ?? text.uppercased() }

    /// The currency that the cell of a column of currencies means in a plan: its code, or words that may stand beside a
    /// figure (`US$`, `pesos`); nil where it means none. `$` alone may be any dollar or peso.
    static func code(stated text: String, in plan: String) -> String? {
        let words = text.split { !$0.isLetter }
        if mexican.contains(Folding.slug(text)) { return "MXN" }
        if let found = self.code(inAmount: text), words.allSatisfy({ isCurrency($0) }) { return code(found, in: plan) }
        let upper = CellText.trimmed(text).uppercased()
        return upper.utf8.count == 3 && upper.utf8.allSatisfy { (65...90).contains($0) } ? upper : nil
    }

    /// Whether a text has the words for the national currency of Mexico: `(M.N.)`, `Moneda nacional`.
    static func isNational(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.contains("m.n.") || lower.contains("moneda nacional")
    }

    /// Whether the cell of a column is a currency that is known, and nothing else.
    static func isKnown(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }
        return mexican.contains(Folding.slug(text)) || !words.isEmpty && words.allSatisfy { isCurrency($0) }
    }

    /// Whether a character is the sign of a currency.
    static func isSign(_ character: Character) -> Bool { character == "$" || signs[character] != nil }

    /// Whether a word beside a figure means a currency: a code, a country in front of `$`, a name.
    static func isCurrency(_ word: some StringProtocol) -> Bool {
        let upper = word.uppercased()
        return codes.contains(upper) || countries[upper] != nil || names[Folding.slug(upper).uppercased()] != nil
    }

    /// The codes that may stand beside a figure, longer ones first.
    static let codes: [String] = [
        "USD", "MXN", "EUR", "GBP", "CAD", "COP", "GTQ", "HNL", "CLP", "ARS", "PEN", "BRL", "CHF", "JPY", "AUD",
    ]
    /// The countries that stand in front of `$`.
    static let countries = ["US": "USD", "MX": "MXN"]

    /// The words for the national currency of Mexico.
    private static let mexican: Set<String> = [
        "mn", "m-n", "moneda-nacional", "pesos-mexicanos", "peso-mexicano", "mexican-pesos", "mexican-peso",
    ]
    private static let (peso, dollar) = ("PESO", "DOLLAR")
    private static let pesos: Set<String> = ["MXN", "COP", "CLP", "ARS"]
    private static let dollars: Set<String> = ["USD", "CAD", "AUD"]
    private static let signs: [Character: String] = ["€": "EUR", "£": "GBP", "¥": "JPY"]
    private static let names: [String: String] = [
        "DOLLAR": dollar, "DOLAR": dollar, "EURO": "EUR", "PESOS": peso, "MDP": peso, "MMDP": peso, "DOLLARS": dollar,
        "DOLARES": dollar, "DLLS": dollar, "MDD": dollar,
        "MMDD": dollar, "EUROS": "EUR", "KUSD": "USD", "MUSD": "USD", "KMXN": "MXN", "MMXN": "MXN",
    ]
}

extension SourceRecord {
    /// Gives it the currency that its amounts are in.
    /// - Parameters:
    ///   - plan: the currency of amounts without one.
    ///   - known: the currency of the record in the plan, where it is there and has one.
    /// - Returns: a fault where its amounts are in several.
    mutating func takeCurrency(in plan: String, known: String?) -> ImportError? {
        let stated = currencies.map { (column: $0.column, code: CurrencyText.code($0.code, in: plan)) }
        guard let first = stated.first else { return nil }
        let place = values.lastIndex { $0.field == .currency }
        let given = place.flatMap { values[$0].text }.map { CurrencyText.code(CurrencyText.code(stated: $0), in: plan) }
        let row = given ?? first.code
        if let other = stated.first(where: { $0.code != row }) {
            return ImportError(line, column: other.column, kind: kind, .otherCurrency(other.code, row))
        }
        if given != nil || row == known ?? plan { return nil }
        if let place { values[place].text = row } else { values.append((.currency, row)) }
        columns[.currency] = columns[.currency] ?? first.column
        return nil
    }
}

import Foundation
import Plan

/// A figure as people write it: with a currency, in parentheses or with a sign, in groups, in per cent, in thousands or
/// millions.
struct FigureText {
    enum Evidence {
        case mark(DecimalMark)
        case unclear, none
    }

    private let isNegative: Bool
    /// Digits, points and commas.
    private let digits: String
    /// Whether blanks or apostrophes part its thousands, so that a point or comma is its decimal mark.
    private let isParted: Bool
    /// Whether it was a number with a power of ten, whose digits have a point for their decimals whatever the column
    /// has.
    private let isPower: Bool
    /// The letter for thousands or millions, as entries take it.
    private let suffix: String

    /// Signs, currencies and units stand at the ends alone: between digits there is nothing but marks.
    init?(_ cell: String) {
        let text = FigureText.withoutMarks(CellText.visible(cell))
        if let power = FigureText.power(text) {
            (isNegative, digits, isParted, isPower, suffix) = (text.hasPrefix("-"), power, false, true, "")
            return
        }
        isPower = false
        var rest = Substring(text)
        guard let sign = FigureText.takeStart(&rest), let tail = FigureText.takeEnd(&rest) else { return nil }
        if tail.isClosed != sign.isOpen || tail.isNegative && (sign.hasSign || sign.isOpen) { return nil }
        guard let (digits, isParted) = FigureText.digits(rest) else { return nil }
        (self.digits, self.isParted) = (digits, isParted)
        isNegative = sign.isNegative || tail.isNegative
        suffix = tail.suffix
    }

    var evidence: Evidence {
        guard !isPower, let last = digits.lastIndex(where: { !$0.isNumber }),
            let mark = DecimalMark.allCases.first(where: { $0.character == digits[last] })
        else { return .none }
        if isParted { return .mark(mark) }
        if digits.contains(mark.other.character) {
            return .mark(digits.count { $0 == mark.character } == 1 ? mark : mark.other)
        }
        if digits.count(where: { $0 == mark.character }) > 1 { return .mark(mark.other) }
        let (whole, behind) = (digits[..<last], digits[last...].dropFirst())
        // No group in front of another has a leading zero or more than three digits.
        return behind.count != 3 || whole.isEmpty || whole.hasPrefix("0") || whole.count > 3 ? .mark(mark) : .unclear
    }

    /// Plain digits, where whole groups of three stand between the thousands marks; nil otherwise.
    func plain(_ mark: DecimalMark) -> String? {
        let mark = isPower ? .point : mark
        let parts = digits.split(separator: mark.character, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count < 3 else { return nil }
        let groups = whole.split(separator: mark.other.character, omittingEmptySubsequences: false)
        let isGrouped =
            groups.count == 1 || !isParted && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard isGrouped, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            parts.count == 1 || parts[1].allSatisfy(\.isNumber)
        else { return nil }
        let number = groups.joined().isEmpty ? "0" : groups.joined()
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        return (isNegative ? "-" : "") + FigureText.rounded(number, decimals) + suffix
    }

    /// A number with at most the four decimals that a figure has.
    private static func rounded(_ whole: String, _ decimals: String) -> String {
        if decimals.count <= 4 { return decimals.isEmpty ? whole : "\(whole).\(decimals)" }
        guard var exact = Decimal(string: "\(whole).\(decimals)") else { return whole }
        var result = Decimal()
        NSDecimalRound(&result, &exact, 4, .plain)
        return "\(result)"
    }
}

extension FigureText {
    /// Takes what stands in front of the digits: a parenthesis or a sign, currencies, a per cent sign; nil where there
    /// are two signs.
    private static func takeStart(_ rest: inout Substring) -> (isNegative: Bool, isOpen: Bool, hasSign: Bool)? {
        var (sign, isOpen) = (Character?.none, false)
        while let first = rest.first, !"0123456789.,".contains(first) {
            if first.isLetter {
                let word = rest.prefix(while: \.isLetter)
                guard CurrencyText.isCurrency(word) else { return nil }
                rest = rest.dropFirst(word.count)
                continue
            }
            rest.removeFirst()
            switch first {
            case "(" where sign == nil && !isOpen: isOpen = true
            case "+", "-", "−":
                if sign != nil || isOpen { return nil }
                sign = first
            case _ where first.isWhitespace || first == "%" || CurrencyText.isSign(first): break
            default: return nil
            }
        }
        return (isOpen || sign == "-" || sign == "−", isOpen, sign != nil)
    }

    /// Takes what stands behind the digits: a parenthesis, a minus as SAP writes it, a per cent sign, currencies, a word
    /// for thousands or millions.
    private static func takeEnd(_ rest: inout Substring) -> (suffix: String, isClosed: Bool, isNegative: Bool)? {
        let last = rest.lastIndex(where: \.isNumber) ?? rest.startIndex
        var end = rest[last...].dropFirst()
        if let mark = end.first, ".,".contains(mark) { end.removeFirst() }
        rest = rest[..<end.startIndex]
        var (suffix, isClosed, isNegative) = ("", false, false)
        while let first = end.first {
            if first.isLetter {
                let word = end.prefix(while: \.isLetter)
                end = end.dropFirst(word.count)
                if let multiple = multiples[Folding.slug(String(word))], suffix.isEmpty {
                    suffix = multiple
                } else if !CurrencyText.isCurrency(word), suffix.isEmpty || word != "de" && word != "of" {
                    return nil
                }
                continue
            }
            end.removeFirst()
            switch first {
            case ")" where !isClosed: isClosed = true
            case "-" where !isNegative, "−" where !isNegative: isNegative = true
            case _ where first.isWhitespace || first == "%" || CurrencyText.isSign(first): break
            default: return nil
            }
        }
        return (suffix, isClosed, isNegative)
    }

    /// A text without the marks of footnotes behind its figure: `5*`, `1,234¹`. Behind a ten raised digits may be a
    /// power.
    private static func withoutMarks(_ text: String) -> String {
        if let plain = withoutFlag(text) { return plain }
        guard let last = text.last, footnotes.contains(last) else { return text }
        let rest = String(text.reversed().drop { footnotes.contains($0) || $0 == " " }.reversed())
        let isPower = raised.contains(last) && rest.hasSuffix("10") && rest.dropLast(2).last?.isNumber != true
        return isPower || rest.last?.isNumber != true ? text : rest
    }

    /// A figure without the flag behind it, as statistical offices mark figures that may still change: `1118 p/`,
    /// `57 1/`, `1118 (p)`, `1500 [1]`, `2396 r`; nil where a text has none.
    private static func withoutFlag(_ text: String) -> String? {
        guard text.last?.isNumber != true, let blank = text.lastIndex(where: \.isWhitespace),
            let front = text[..<blank].last(where: { !$0.isWhitespace }), front.isNumber
        else { return nil }
        let flag = text[text.index(after: blank)...]
        let inner = flag.filter { !"()[]/".contains($0) }
        let isEnclosed = ["(\(inner))", "[\(inner)]", "\(inner)/"].contains(String(flag))
        let isLetter = inner.count == 1 && inner.allSatisfy { "pretab".contains($0.lowercased()) }
        let isNumber = (1...2).contains(inner.count) && inner.allSatisfy(\.isNumber)
        guard isEnclosed && (isLetter || isNumber) || flag.count == 1 && "pre".contains(flag) else { return nil }
        return CellText.trimmed(String(text[..<blank]))
    }

    private static let raised: Set<Character> = Set("¹²³⁴⁵⁶⁷⁸⁹⁰")
    private static let footnotes = raised.union("*†‡")

    /// Whether a text is a figure with the mark of a credit or a debit, in English or German, which is a sign for some
    /// and none for others: `1.234,00 CR`, `50,00 H`.
    static func isCreditOrDebit(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }
        guard words.count == 1, let mark = words.first, marksOfAccounts.contains(mark.uppercased()) else {
            return false
        }
        let rest = text.hasPrefix(mark) ? text.dropFirst(mark.count) : text.prefix(upTo: mark.startIndex)
        return FigureText(CellText.trimmed(String(rest))) != nil
    }

    private static let marksOfAccounts: Set<String> = ["CR", "DR", "DB", "H", "S"]

    /// The digits of a number with a power of ten, as programs write large ones (`1e+05`); nil for any other text. A
    /// mark behind its first digit is that of its decimals: such a number has no groups.
    private static func power(_ text: String) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count == 2, let power = Int(parts[1]), (-19...19).contains(power) else { return nil }
        let number = parts[0].drop { "+-".contains($0) }
        let digits = number.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard parts[0].count - number.count < 2, number.utf8.count < 20, digits.count < 3,
            digits.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            digits.count == 1 || digits[0].count == 1, let exact = Decimal(string: digits.joined(separator: "."))
        else { return nil }
        return "\(Decimal(sign: .plus, exponent: power, significand: exact))"
    }

    /// The digits of a number with its points and commas, without the blanks or apostrophes that part groups of three.
    private static func digits(_ text: Substring) -> (digits: String, isParted: Bool)? {
        guard text.contains(where: \.isNumber) else { return nil }
        if text.allSatisfy({ "0123456789.,".contains($0) }) { return (String(text), false) }
        guard let mark = text.first(where: { !"0123456789.,".contains($0) }), mark.isWhitespace || "'’_".contains(mark)
        else { return nil }
        // Blanks of any width are one mark.
        let groups = text.split(omittingEmptySubsequences: false) { $0 == mark || mark.isWhitespace && $0.isWhitespace }
        guard let first = groups.first, let last = groups.last, (1...3).contains(first.count), groups.count > 1,
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), last.prefix(while: \.isNumber).count == 3,
            groups.dropLast().allSatisfy({ $0.allSatisfy(\.isNumber) }),
            last.dropFirst(3).allSatisfy({ "0123456789.,".contains($0) })
        else { return nil }
        return (groups.joined(), true)
    }

    private static let multiples: [String: String] = [
        "k": "k", "m": "M", "mdp": "M", "mdd": "M", "millon": "M", "millones": "M", "million": "M", "millions": "M",
        "mill": "M", "mln": "M", "miles": "k", "mil": "k", "thousand": "k",
    ]
}

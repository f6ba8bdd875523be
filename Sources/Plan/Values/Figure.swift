/// A decimal number with at most four places, for money and readings: exact, and with the same text on every machine.
///
/// An entered figure is within `range`. Sums are exact beyond it: only ten billion billion figures would leave 128
/// bits.
public struct Figure: Hashable, Comparable, Sendable {
    /// The number in ten-thousandths.
    let scaled: Int128

    private static let scale: Int128 = 10_000
    /// The whole numbers that can be entered: fifteen digits.
    public static let range = -999_999_999_999_999...999_999_999_999_999

    /// A whole number.
    public init(_ whole: Int) { scaled = Int128(whole) * Figure.scale }

    init(scaled: Int128) { self.scaled = scaled }

    /// The number nearest to a floating-point one, within what can be entered.
    public init(rounding value: Double) {
        let limit = Double(Figure.range.upperBound)
        let bounded = value.isNaN ? 0 : max(-limit, min(limit, value))
        scaled = Int128(exactly: (bounded * Double(Figure.scale)).rounded()) ?? 0
    }

    /// The number as floating point, for charts.
    public var double: Double { Double(scaled) / Double(Figure.scale) }

    /// The sum.
    public static func + (left: Figure, right: Figure) -> Figure { Figure(scaled: left.scaled + right.scaled) }
    /// Smaller numbers come first.
    public static func < (left: Figure, right: Figure) -> Bool { left.scaled < right.scaled }

    /// The number without its sign.
    public var magnitude: Figure { Figure(scaled: abs(scaled)) }

    /// The number divided by one that is not 0, to the nearest ten-thousandth.
    public func divided(by divisor: Int) -> Figure {
        Figure.quotient(scaled, times: 1, over: Int128(divisor)).map { Figure(scaled: $0) } ?? self
    }

    /// The number times a whole one; nil where it is far beyond what can be entered.
    public func times(_ factor: Int) -> Figure? {
        let (product, overflows) = scaled.multipliedReportingOverflow(by: Int128(factor))
        return overflows ? nil : Figure(scaled: product)
    }

    /// Whether it can be entered and stored.
    public var isInRange: Bool { scaled.magnitude / Figure.scale.magnitude <= UInt128(Figure.range.upperBound) }

    /// The nearest whole number, a half going away from zero.
    public var rounded: Int { Int(clamping: rounded(toPlaces: 0).scaled / Figure.scale) }

    /// The nearest number with so many decimal places (0 to 4), a half going away from zero.
    public func rounded(toPlaces places: Int) -> Figure {
        let step = (places..<4).reduce(Int128(1)) { step, _ in step * 10 }
        return Figure.quotient(scaled, times: 1, over: step).map { Figure(scaled: $0 * step) } ?? self
    }

    /// The number with few places: whole from 100 on, one place from 1 on, then as many as two digits need. What is
    /// not 0 never reads 0.
    public var abridged: Figure {
        let size = scaled.magnitude
        let bounds: [(size: UInt128, places: Int)] = [(1_000_000, 0), (10_000, 1), (1_000, 2), (100, 3)]
        return rounded(toPlaces: bounds.first { size >= $0.size }?.places ?? 4)
    }

    /// This figure in per cent of a whole, to the nearest ten-thousandth; nil where the whole is not above zero.
    public func percent(of whole: Figure) -> Figure? {
        guard whole.scaled > 0 else { return nil }
        return Figure.quotient(scaled, times: 100 * Figure.scale, over: whole.scaled).map { Figure(scaled: $0) }
    }

    /// A number times a factor over a divisor, exact until it is rounded to the nearest whole number, a half going
    /// away from zero; nil where the divisor is zero or the product does not fit.
    static func quotient(_ number: Int128, times factor: Int128, over divisor: Int128) -> Int128? {
        let (product, overflows) = number.multipliedReportingOverflow(by: factor)
        guard !overflows, divisor != 0 else { return nil }
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: divisor)
        guard rest.magnitude >= divisor.magnitude - rest.magnitude else { return quotient }
        return quotient + ((product < 0) == (divisor < 0) ? 1 : -1)
    }
}

extension Figure: FieldValue {
    /// The number of plain digits, at most thirty of them before the point and four behind it: `1500000`, `-12.5`; nil
    /// for any other text.
    public init?(code: String) {
        var digits = code.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...30).contains(whole.count),
            parts.count == 1 || (1...4).contains(parts[1].count)
        else { return nil }
        var value: Int128 = 0
        for digit in digits where digit != UInt8(ascii: ".") {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int128(digit - 48)
        }
        for _ in (parts.count == 2 ? parts[1].count : 0)..<4 { value *= 10 }
        scaled = isNegative ? -value : value
    }

    /// Plain digits, without trailing zeros.
    public var code: String {
        let size = scaled.magnitude
        let whole = "\(scaled < 0 ? "-" : "")\(size / Figure.scale.magnitude)"
        var places = String(size % Figure.scale.magnitude + Figure.scale.magnitude).dropFirst()
        while places.last == "0" { places.removeLast() }
        return places.isEmpty ? whole : "\(whole).\(places)"
    }

    /// The number that a person typed: plain digits, groups of three (`1,500,000`, `1 500 000`), or with `k` or `M`
    /// behind it. `1,5` is refused, because the comma has different meanings in different countries; so is `227 1`,
    /// which may be two numbers.
    public init?(typed text: String) {
        if text.utf8.count < 16, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            self.init(code: text)
            return
        }
        var text = Figure.withoutBlanks(text)
        var factor: Int128 = 1
        if let last = text.last, let power: Int128 = ["k": 1_000, "K": 1_000, "m": 1_000_000, "M": 1_000_000][last] {
            factor = power
            text = Figure.withoutBlanks(String(text.dropLast()))
        }
        let whole = text.prefix { $0 != "." }
        let mark = whole.first { ", _".contains($0) } ?? ","
        let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
        if groups.count > 1 {
            // A group of thousands in front of others does not begin with 0: `0,500` is a half to whoever writes a
            // comma for the point.
            guard let first = groups.first?.drop(while: { $0 == "-" }), (1...3).contains(first.count),
                first.first != "0",
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            text = groups.joined() + text.drop { $0 != "." }
        }
        guard let number = Figure(code: text) else { return nil }
        let (product, overflows) = number.scaled.multipliedReportingOverflow(by: factor)
        guard !overflows else { return nil }
        self.init(scaled: product)
    }

    /// Whether a text that is no figure would be one with fewer decimals.
    public static func hasManyDecimals(typed text: String) -> Bool {
        guard let point = text.lastIndex(of: ".") else { return false }
        let decimals = text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }
        let short = String(text[...point]) + String(decimals.prefix(4)) + String(text[decimals.endIndex...])
        return decimals.count > 4 && Figure(typed: short) != nil
    }

    /// A text without blanks at its ends, and behind a sign in front.
    private static func withoutBlanks(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        guard text.first == "-" else { return String(text) }
        return "-" + text.dropFirst().drop { $0 == " " }
    }
}

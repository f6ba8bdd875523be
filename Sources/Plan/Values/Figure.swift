/// A decimal number with at most four places, for money and readings: exact, and with the same text on every machine.
///
/// Its range is about ±900 billion. Sums beyond the range are its limit.
public struct Figure: Hashable, Comparable, Sendable {
    /// The number in ten-thousandths.
    let scaled: Int64

    private static let scale: Int64 = 10_000
    private static let limit: Int64 = 9_000_000_000_000_000

    /// A whole number.
    public init(_ whole: Int) { scaled = Figure.bounded(Int64(clamping: whole), times: Figure.scale) }

    init(scaled: Int64) { self.scaled = min(Figure.limit, max(-Figure.limit, scaled)) }

    /// The number nearest to a floating-point one.
    public init(rounding value: Double) {
        let wanted = (value * Double(Figure.scale)).rounded()
        self.init(scaled: wanted.isNaN ? 0 : Int64(max(-Double(Figure.limit), min(Double(Figure.limit), wanted))))
    }

    /// The number as floating point, for charts and shares.
    public var double: Double { Double(scaled) / Double(Figure.scale) }

    /// The sum.
    public static func + (left: Figure, right: Figure) -> Figure { Figure(scaled: left.scaled + right.scaled) }
    /// Smaller numbers come first.
    public static func < (left: Figure, right: Figure) -> Bool { left.scaled < right.scaled }

    /// The nearest whole number, a half going away from zero.
    public var rounded: Int { Int((scaled + (scaled < 0 ? -Figure.scale : Figure.scale) / 2) / Figure.scale) }

    /// This figure in per cent of a whole, to the nearest ten-thousandth; nil where the whole is not above zero, or
    /// where the result leaves the range.
    public func percent(of whole: Figure) -> Figure? {
        guard whole.scaled > 0 else { return nil }
        return Figure.quotient(scaled, times: 100 * Figure.scale, over: whole.scaled).flatMap { scaled in
            scaled.magnitude <= Figure.limit.magnitude ? Figure(scaled: scaled) : nil
        }
    }

    /// A number times a factor over a divisor, exact until it is rounded to the nearest whole number, a half going
    /// away from zero; nil where the divisor is zero or the result does not fit.
    static func quotient(_ number: Int64, times factor: Int64, over divisor: Int64) -> Int64? {
        let (size, isNegative) = (divisor.magnitude, (number < 0) != (factor < 0) ? divisor > 0 : divisor < 0)
        let product = number.magnitude.multipliedFullWidth(by: factor.magnitude)
        guard size > 0, product.high < size else { return nil }
        let (quotient, rest) = size.dividingFullWidth(product)
        let (rounded, overflows) = quotient.addingReportingOverflow(rest >= size - rest ? 1 : 0)
        guard !overflows, let result = Int64(exactly: rounded) else { return nil }
        return isNegative ? -result : result
    }

    private static func bounded(_ value: Int64, times factor: Int64) -> Int64 {
        let (product, overflows) = value.multipliedReportingOverflow(by: factor)
        if overflows { return value < 0 ? -limit : limit }
        return min(limit, max(-limit, product))
    }
}

extension Figure {
    /// A sum of figures that is exact also beyond the range of a figure.
    struct Sum: Equatable {
        private var wholes: Int64 = 0
        private var parts: Int64 = 0

        /// Adds a figure.
        mutating func add(_ figure: Figure) {
            let (whole, part) = figure.scaled.quotientAndRemainder(dividingBy: Figure.scale)
            wholes += whole
            parts += part
        }

        /// The sum, or the limit of the range where the sum is beyond it.
        var figure: Figure { Figure(scaled: Figure.bounded(wholes, times: Figure.scale)) + Figure(scaled: parts) }
    }
}

extension Figure: FieldValue {
    /// The number of plain digits: `1500000`, `-12.5`; nil for any other text.
    public init?(code: String) {
        var digits = code.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...12).contains(whole.count),
            parts.count == 1 || (1...4).contains(parts[1].count)
        else { return nil }
        var value: Int64 = 0
        for digit in digits where digit != UInt8(ascii: ".") {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - 48)
        }
        for _ in (parts.count == 2 ? parts[1].count : 0)..<4 { value *= 10 }
        guard value <= Figure.limit else { return nil }
        scaled = isNegative ? -value : value
    }

    /// Plain digits, without trailing zeros.
    public var code: String {
        let size = scaled.magnitude
        let whole = "\(scaled < 0 ? "-" : "")\(size / UInt64(Figure.scale))"
        var places = String(size % UInt64(Figure.scale) + UInt64(Figure.scale)).dropFirst()
        while places.last == "0" { places.removeLast() }
        return places.isEmpty ? whole : "\(whole).\(places)"
    }

    /// The number that a person typed: plain digits, groups of three (`1,500,000`), or with `k` or `M` behind it.
    /// `1,5` is refused, because the comma has different meanings in different countries.
    public init?(typed text: String) {
        var text = text.filter { $0 != " " && $0 != "_" }
        var factor: Int64 = 1
        if let last = text.last, let power: Int64 = ["k": 1_000, "K": 1_000, "m": 1_000_000, "M": 1_000_000][last] {
            factor = power
            text.removeLast()
        }
        let groups = text.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.filter { $0 != "-" }.count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            text = groups.joined() + text.drop { $0 != "." }
        }
        guard let number = Figure(code: text) else { return nil }
        self.init(scaled: Figure.bounded(number.scaled, times: factor))
    }
}

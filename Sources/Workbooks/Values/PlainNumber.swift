/// A decimal number by its digits.
struct PlainNumber {
    private var isNegative: Bool
    /// Without zeros at the end; empty for 0.
    private var digits: [UInt8]
    /// The place of the point behind the first digit: 1 for 1.5, 0 for 0.15.
    private var point: Int

    /// A number as a file states it; nil where it is none.
    init?(_ written: String) {
        guard let value = Double(written), value.isFinite else { return nil }
        // Whole numbers may have more digits than a binary one holds.
        let digits = written.utf8.drop { $0 == UInt8(ascii: "-") }
        let isWhole = digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } && digits.count < 40
        self.init(decimal: isWhole ? written : "\(value)")
        if !isWhole { dropNoise() }
    }

    /// Digits, perhaps with a point and an exponent, as Swift writes numbers.
    private init(decimal: String) {
        let parts = decimal.lowercased().split(separator: "e")
        let mantissa = (parts.first ?? "").utf8
        isNegative = mantissa.first == UInt8(ascii: "-")
        let whole = mantissa.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: ".") }
        let all = mantissa.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
        digits = Array(all.dropFirst(zeros))
        point = whole.count - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        dropZeros()
    }

    private mutating func dropZeros() {
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.isEmpty { (point, isNegative) = (1, false) }
    }

    /// Rounds to the 15 digits that spreadsheets show, where that leaves few: the others come from binary arithmetic,
    /// as in 0.30000000000000004.
    private mutating func dropNoise() {
        guard digits.count > 15 else { return }
        var rounded = self
        rounded.digits = Array(digits.prefix(15))
        if digits[15] >= UInt8(ascii: "5") { rounded.increment() }
        rounded.dropZeros()
        if rounded.digits.count < 13 { self = rounded }
    }

    /// Adds one to the last digit.
    private mutating func increment() {
        for place in digits.indices.reversed() {
            if digits[place] < UInt8(ascii: "9") {
                digits[place] += 1
                return
            }
            digits[place] = UInt8(ascii: "0")
        }
        digits.insert(UInt8(ascii: "1"), at: 0)
        point += 1
    }

    /// A hundred times the number.
    var inPerCent: PlainNumber {
        var number = self
        if !digits.isEmpty { number.point += 2 }
        return number
    }

    /// In plain digits, with a point where there are decimals and with zeros in front up to a width of the whole part.
    func text(width: Int = 1) -> String {
        let zero = UInt8(ascii: "0")
        let whole = point > 0 ? digits.prefix(point) + Array(repeating: zero, count: max(0, point - digits.count)) : []
        let decimals = point > 0 ? Array(digits.dropFirst(point)) : Array(repeating: zero, count: -point) + digits
        let padded = Array(repeating: zero, count: max(0, width - whole.count)) + whole
        let text = String(decoding: padded, as: UTF8.self)
        return (isNegative ? "-" : "") + text
            + (decimals.isEmpty ? "" : "." + String(decoding: decimals, as: UTF8.self))
    }
}

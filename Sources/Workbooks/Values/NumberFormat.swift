/// The kind of number that the format of a cell means.
enum NumberFormat: Equatable {
    case plain, share
    /// A whole number that is shown with zeros in front, such as a code of five digits.
    case padded(Int)
    case date(withTime: Bool)
    case time(isElapsed: Bool)

    /// A format that every program has by a number of its own (ECMA-376, part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .share
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(withTime: false)
        case 18...21, 32...35, 45, 47, 55, 56: self = .time(isElapsed: false)
        case 46: self = .time(isElapsed: true)
        case 22: self = .date(withTime: true)
        default: self = .plain
        }
    }

    /// A format by its code, such as `[$-80A]d "de" mmmm "de" yyyy;@`. The first of its sections says it.
    init(code: String) {
        let symbols = NumberFormat.symbols(of: code)
        if symbols.lowercased() == "general" {
            self = .plain
            return
        }
        let letters = Set(symbols.lowercased())
        let isElapsed = symbols.contains("[")
        let hasTime = isElapsed || !letters.isDisjoint(with: ["h", "s"])
        if !letters.isDisjoint(with: ["y", "d"]) || letters.contains("m") && !hasTime {
            self = .date(withTime: hasTime)
        } else if hasTime {
            self = .time(isElapsed: isElapsed)
        } else if letters.contains("%") {
            self = .share
        } else {
            self = symbols.count > 1 && letters == ["0"] ? .padded(symbols.count) : .plain
        }
    }

    /// The first section of a code without its literal texts, colours and languages; `[` stays of `[h]`, `[mm]`, `[s]`.
    private static func symbols(of code: String) -> String {
        var (symbols, rest) = ("", code[...])
        while let next = rest.popFirst(), next != ";" {
            switch next {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            // A literal character, one whose width is left free, one that fills the cell.
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                let isLength =
                    !inside.isEmpty && Set(inside.lowercased()).count == 1
                    && "hms".contains(inside.lowercased().prefix(1))
                if isLength { symbols += "[" + inside }
            default: symbols.append(next)
            }
        }
        return symbols
    }

    /// The texts and the currency that the first section of a code shows: `€` of `#,##0.00 [$€-407]`, `MXN` of
    /// `"MXN" 0`. Of a dollar sign the number of its language tells whose it is.
    static func unit(inCode code: String) -> String {
        var (unit, rest) = ("", code[...])
        while let next = rest.popFirst(), next != ";" {
            switch next {
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                unit += text
                rest = rest.dropFirst(text.count + 1)
            case "\\": unit += rest.popFirst().map(String.init) ?? ""
            case "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if inside.first == "$" { unit += currency(inside.dropFirst()) }
            case _ where next == "$" || next.isCurrencySymbol: unit.append(next)
            default: break
            }
        }
        return unit
    }

    /// The currency of `€-407`, `MXN`, `$-80A`.
    private static func currency(_ text: Substring) -> String {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let sign = parts.first, sign == "$", parts.count > 1 else { return parts.first.map(String.init) ?? "" }
        let countries = ["409": "US", "80A": "MX"]
        return (countries[parts[1].uppercased()] ?? "") + "$"
    }

    /// The value of a cell with this format whose number is written in this way; nil where it is no number.
    func value(_ written: String, _ epoch: SerialDay.Epoch) -> CellValue? {
        guard let number = PlainNumber(written), let value = Double(written) else { return nil }
        let plain = CellValue.number(number.text())
        switch self {
        case .plain: return plain
        case .share: return .share(number.inPerCent.text())
        case .padded(let width): return .number(number.text(width: width))
        case .date(let withTime):
            return SerialDay.text(value, epoch, withTime: withTime).map(CellValue.date) ?? plain
        case .time(let isElapsed): return SerialDay.time(value, isElapsed: isElapsed).map(CellValue.time) ?? plain
        }
    }
}

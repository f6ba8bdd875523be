import Canvas
import TOMLKit

/// Reads a theme: named colours, then for each role and background a text such as `amber bold` or `white on steel`. The
/// colours of `[dark]` and of `[light]` are those on such a ground, those of `[colours]` serve on both.
enum ThemeReader {
    /// The theme that a TOML text describes.
    static func theme(_ name: String, _ text: String) throws(ThemeError) -> Theme {
        let table = try parsed(name, text)
        let both = try strings(table, "colours", name)
        let roles = try strings(table, "roles", name)
        let grounds = try strings(table, "grounds", name)
        func looks(_ section: String) throws(ThemeError) -> Theme.Looks {
            try self.looks(name, both + strings(table, section, name), roles, grounds)
        }
        return Theme(name: name, dark: try looks("dark"), light: try looks("light"))
    }

    private static func looks(
        _ name: String, _ named: [(String, String)], _ roleLooks: [(String, String)], _ groundLooks: [(String, String)]
    ) throws(ThemeError) -> Theme.Looks {
        var colours: [String: Colour] = [:]
        for (word, value) in named { colours[word] = try colour(value, word, name) }
        var (roles, grounds): ([String: Attributes], [String: Attributes]) = ([:], [:])
        for (key, value) in roleLooks {
            guard Role(rawValue: key) != nil else { throw fault(name, "roles.\(key)") }
            roles[key] = try look(value, colours, "roles.\(key)", name)
        }
        for (key, value) in groundLooks {
            guard Background(rawValue: key) != nil else { throw fault(name, "grounds.\(key)") }
            grounds[key] = try look(value, colours, "grounds.\(key)", name)
        }
        return Theme.Looks(roles: roles, grounds: grounds)
    }

    private static let basics = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    private static func parsed(_ name: String, _ text: String) throws(ThemeError) -> TOMLTable {
        do {
            return try TOMLText.table(text)
        } catch {
            throw .invalid(name, line: error.line, detail: error.detail)
        }
    }

    private static func strings(
        _ table: TOMLTable, _ section: String, _ name: String
    ) throws(ThemeError) -> [(String, String)] {
        guard let value = table[section] else { return [] }
        guard let part = value.table else { throw fault(name, section) }
        var result: [(String, String)] = []
        for key in part.keys {
            guard let text = part[key]?.string else { throw fault(name, "\(section).\(key)") }
            result.append((key, text))
        }
        return result
    }

    /// Reads `#5fd787 bright-green`: a colour and its substitute among the sixteen, where there is one.
    private static func colour(_ text: String, _ key: String, _ name: String) throws(ThemeError) -> Colour {
        let words = words(text)
        let basic = words.count == 2 ? basic(words[1]) : nil
        guard words.count == 1 || basic != nil, words[0].utf8.count == 7, words[0].hasPrefix("#"),
            let number = Int(words[0].dropFirst(), radix: 16)
        else { throw fault(name, "colours.\(key) = \(text)") }
        return Colour(red: number >> 16 & 255, green: number >> 8 & 255, blue: number & 255, basic: basic)
    }

    private static func basic(_ word: String) -> Int? {
        let isBright = word.hasPrefix("bright-")
        return basics.firstIndex(of: isBright ? String(word.dropFirst(7)) : word).map { $0 + (isBright ? 8 : 0) }
    }

    private static func look(
        _ text: String, _ colours: [String: Colour], _ key: String, _ name: String
    ) throws(ThemeError) -> Attributes {
        var look = Attributes()
        var isBackground = false
        for word in words(text) {
            switch word {
            case "on": isBackground = true
            case "bold": look.isBold = true
            case "dim": look.isDim = true
            case "underline": look.isUnderlined = true
            case "reverse": look.isReversed = true
            default:
                guard let colour = colours[word] else { throw fault(name, "\(key) = \(text): \(word)") }
                if isBackground { look.background = colour } else { look.foreground = colour }
            }
        }
        return look
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }

    private static func fault(_ name: String, _ detail: String) -> ThemeError {
        .invalid(name, line: nil, detail: detail)
    }
}

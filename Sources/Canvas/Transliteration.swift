import Foundation

/// Text for a terminal whose character set is ASCII: letters lose accents, shapes become distinct letters.
public enum Transliteration {
    private static let shapes: [Unicode.Scalar: Unicode.Scalar] = [
        "●": "o", "▲": "^", "■": "#", "○": "-", "✓": "v", "↗": "/", "→": ">", "↘": "\\", "▸": ">", "▓": "#", "░": ".",
        "─": "-", "│": "|", "·": "-", "…": "~", "–": "-", "—": "-", "≠": "!", "›": ">", "┌": "+", "┐": "+", "└": "+",
        "┘": "+", "├": "+", "┤": "+", "¿": "?", "¡": "!", "«": "\"", "»": "\"", "’": "'", "✱": "*", "ß": "s",
        "↑": "^", "↓": "v", "←": "<", "º": "o", "ª": "a", "ø": "o", "Ø": "O", "đ": "d", "ł": "l",
        "◐": "c", "✗": "x", "◇": "+", "◆": "*", "★": "@", "▼": "v", "┊": ":", "┃": "|", "═": "=", "▒": "%", "◂": "<",
        "“": "\"", "”": "\"", "‘": "'", "×": "x", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
        "█": "#", "‹": "<", "▀": "\"", "▢": "o", "▶": ">", "━": "=", "≤": "<",
    ]

    /// Whether a scalar is a shape, a line, a dash or a sign and no letter: from U+2010, except letters of other
    /// scripts.
    public static func isShape(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2010 && scalar.value < 0x2E80
    }

    /// Whether a letter or sign of Latin-1 takes one column in terminals for East Asian text too; á and é take two
    /// there, ñ and Á one (Unicode Standard Annex 11, class A).
    public static func isAlwaysNarrow(_ scalar: Unicode.Scalar) -> Bool {
        (0xA0...0xFF).contains(scalar.value) && !ambiguous.contains(scalar)
    }

    private static let ambiguous = Set("¡¤§¨ª®°±²³´¶·¸¹º¼½¾¿ÆÐ×ØÞßàáæèéêìíðòó÷øùúüþ".unicodeScalars)

    /// The text with ASCII shapes; letters keep their accents.
    public static func plainShapes(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isShape(scalar) ? ascii(scalar) : scalar) }
        return String(result)
    }

    /// The ASCII substitute of a scalar, one column wide; `?` where there is none.
    public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if let shape = shapes[scalar] { return shape }
        if (0x2580...0x259F).contains(scalar.value) || (0x2801...0x28FF).contains(scalar.value) { return "*" }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return base.flatMap { $0.isASCII ? $0 : nil } ?? "?"
    }

    /// The text in ASCII.
    public static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars { result.append(ascii(scalar)) }
        return String(result)
    }
}

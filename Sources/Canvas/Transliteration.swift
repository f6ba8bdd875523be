import Foundation

/// Text for a terminal whose character set is ASCII: letters lose accents, shapes become distinct letters.
public enum Transliteration {
    private static let shapes: [Unicode.Scalar: Unicode.Scalar] = [
        "●": "o", "▲": "^", "■": "#", "○": "-", "✓": "v", "↗": "/", "→": ">", "↘": "\\", "▸": ">", "▓": "#", "░": ".",
        "─": "-", "│": "|", "·": "-", "…": "~", "–": "-", "—": "-", "≠": "!", "›": ">", "┌": "+", "┐": "+", "└": "+",
        "┘": "+", "├": "+", "┤": "+", "⏎": "<", "¿": "?", "¡": "!", "«": "\"", "»": "\"", "’": "'", "✱": "*", "ß": "s",
        "↑": "^", "↓": "v", "←": "<", "º": "o", "ª": "a", "ø": "o", "Ø": "O", "đ": "d", "ł": "l",
        "◐": "c", "✗": "x", "◇": "+", "◆": "*", "★": "@", "▼": "v", "┊": ":", "┃": "|", "═": "=", "▒": "%", "◂": "<",
        "“": "\"", "”": "\"", "‘": "'", "×": "x", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
        "█": "#", "‹": "<", "▀": "\"", "▢": "o", "▶": ">", "━": "=", "≤": "<",
    ]

    /// The ASCII substitute of a scalar, one column wide; `?` where there is none.
    public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if let shape = shapes[scalar] { return shape }
        if (0x2801...0x28FF).contains(scalar.value) { return "*" }
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

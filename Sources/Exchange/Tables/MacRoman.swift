import Foundation

/// The encoding of old Macs, which Foundation decodes wrongly on Linux.
enum MacRoman {
    /// The text of bytes.
    static func text(of bytes: Data) -> String {
        String(String.UnicodeScalarView(bytes.map { $0 < 128 ? Unicode.Scalar($0) : upper[Int($0) - 128] }))
    }

    /// The scalars of the bytes from 128 on, as Unicode has them in its table ROMAN.TXT. Written in rows of 32.
    static let upper = Array(rows.joined().unicodeScalars)

    private static let rows = [
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü",
        "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
        "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ",
        "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    ]
}

import Foundation

/// The encoding of MS-DOS in western Europe and Latin America, in which Excel saves "CSV (MS-DOS)".
enum CodePage850 {
    /// The text of bytes.
    static func text(of bytes: Data) -> String {
        String(String.UnicodeScalarView(bytes.map { $0 < 128 ? Unicode.Scalar($0) : upper[Int($0) - 128] }))
    }

    /// The scalars of the bytes from 128 on, as Unicode has them in its table CP850.TXT. Written in rows of 32.
    static let upper = Array(rows.joined().unicodeScalars)

    private static let rows = [
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ",
        "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
        "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀",
        "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
    ]
}

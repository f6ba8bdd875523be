import CNcurses
import Foundation

/// The character set of the environment's locale.
public enum Characters {
    /// Whether it is Unicode; else accents and shapes are replaced by ASCII.
    ///
    /// A UTF-8 locale that is not installed is replaced by `C.UTF-8`, which every machine has.
    public static let isUnicode: Bool = {
        let wanted =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { (name: String) in getenv(name).map { String(cString: $0) }
            }
            .first { !$0.isEmpty } ?? ""
        if setlocale(LC_CTYPE, "") == nil, wanted.lowercased().replacing("-", with: "").hasSuffix("utf8") {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
        return cinco_codeset().map { String(cString: $0) == "UTF-8" } ?? false
    }()
}

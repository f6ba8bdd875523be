extension String {
    /// The content of a CSS string in a page: every ASCII character but letters, numbers and blanks as an escape, such
    /// as `\26 `.
    ///
    /// Within `<style>` browsers decode no entities, and any `</style>` ends it. Source: CSS Syntax Level 3, section
    /// 4.3.7.
    var inCSSString: String {
        unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
            case _ where scalar.isASCII: "\\\(String(scalar.value, radix: 16)) "
            default: String(scalar)
            }
        }.joined()
    }
}

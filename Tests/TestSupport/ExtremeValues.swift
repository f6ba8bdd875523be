/// Values at and beyond the bounds of fields.
public enum ExtremeValues {
    /// Values that a person could not enter in most fields.
    public static let all: [String] = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-1", "0", "121", "1e99", "0x10", "∞",
        "NaN",
        "-0.3", "900000000000.0001", "9999999999999", String(repeating: "9", count: 400), "2010-02-30", "0000-00-00",
        "9999-12-31", "10000-01-01", "\u{1B}]0;x\u{7}", "$(touch x)", "`x`", "../../x", ".", "..", "a/b/c/d/e", "a>b>c",
        ">", "/",
        "-", "x\ny", " ", "", "\u{0}", "\u{202E}x", "c1/training c1/training", "c1/nowhere", "on-track on-track", "2",
        String(repeating: "ñ", count: 100_001), String(repeating: "a", count: 2_001), "m9", "c1", "us",
    ]
}

import Plan
import Store
import TestSupport
import Testing

@Suite("The parts of a path")
struct PathNameTests {
    @Test(
        "Of any text, of one letter too",
        arguments: [
            ("a", ".", "a", "a"), ("ab", ".", "ab", "ab"), ("/", "/", "", ""), ("", ".", "", ""), ("/a", "/", "a", "a"),
            ("a/", ".", "a", "a"), ("a/b", "a", "b", "b"), ("/a/b.cinco", "/a", "b.cinco", "b"),
            ("a//b/", "a", "b", "b"),
            (".x", ".", ".x", ".x"), ("x.", ".", "x.", "x"), ("ñ/é.ü.cinco", "ñ", "é.ü.cinco", "é.ü"),
            ("//", "/", "", ""),
            ("../a", "..", "a", "a"), (" ", ".", " ", " "), ("a\u{0}b", ".", "a\u{0}b", "a\u{0}b"),
        ])
    func parts(path: String, folder: String, last: String, stem: String) {
        #expect(
            PathName.folder(of: path) == folder && PathName.last(of: path) == last && PathName.stem(of: path) == stem)
    }
}

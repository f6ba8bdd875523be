import Plan
import Testing

@Suite("Finding")
struct FoldingTests {
    @Test(
        "Plain letters find accented ones; a typed accent or ñ is exact",
        arguments: [
            ("juarez", "Ciudad Juárez", true), ("JUÁREZ", "Ciudad Juárez", true), ("juárez", "Ciudad Juarez", false),
            ("n", "Ñuñoa", true), ("ñ", "Ñuñoa", true), ("ñ", "Nunoa", false), ("nunoa", "Ñuñoa", true),
            ("", "x", true),
            ("x", "", false), ("a\u{301}", "á", true), ("é", "á", false), ("IjU", "Tijuana", true),
            ("ana", "Tijuana", true),
            ("anas", "Tijuana", false), ("[", "{", false), ("@", "`", false), ("tijuanas", "Tijuana", false),
        ])
    func found(typed: String, text: String, isFound: Bool) {
        #expect(Folding.Pattern(typed).isFound(in: text) == isFound)
    }

    @Test("Text is saved composed")
    func saved() {
        #expect(Array(Folding.saved("Jua\u{301}rez").unicodeScalars) == Array("Ju\u{E1}rez".unicodeScalars))
    }
}

import Foundation
import Plan
import TestSupport
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

    @Test(
        "Marks of other scripts and parts of syllables make other letters: neither found nor made one",
        arguments: [
            ("수원", "서울"), ("й", "и"), ("ё", "е"), ("ガ", "カ"), ("パリ", "ハリ"), ("भोपाल", "भपल"), ("ά", "α"), ("각", "가"),
            ("ไทย", "ไท"), ("שׁ", "ש"),
        ])
    func otherScripts(one: String, other: String) {
        for (typed, text) in [(one, other), (other, one)] {
            #expect(!Folding.Pattern(typed).equals(text))
            #expect(Folding.slug(typed) != Folding.slug(text))
        }
        #expect(Folding.Pattern(one).equals(one.decomposedStringWithCanonicalMapping))
        let slugs = [one, one.decomposedStringWithCanonicalMapping].map { Array(Folding.slug($0).unicodeScalars) }
        #expect(slugs[0] == slugs[1])
    }

    @Test("An ASCII text makes the id that it makes beside other letters")
    func plain() {
        var random = SeededGenerator(1)
        for _ in 0..<2_000 {
            let bytes = (0..<random.below(12)).map { _ in UInt8(random.below(128)) }
            let text = String(decoding: bytes, as: UTF8.self)
            let slug = Folding.slug(text)
            #expect(Folding.slug(text + " é") == (slug.isEmpty ? "e" : slug + "-e"), "\(bytes)")
        }
    }

    @Test("Text is saved composed")
    func saved() {
        #expect(Array(Folding.saved("Jua\u{301}rez").unicodeScalars) == Array("Ju\u{E1}rez".unicodeScalars))
    }
}

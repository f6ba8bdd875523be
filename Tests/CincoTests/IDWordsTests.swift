import Testing

@testable import cinco

@Suite("Ids that begin with a dash on the command line")
struct IDWordsTests {
    @Test(
        "They come behind all options, in their order; a value of an option and what stands behind -- stay",
        arguments: [
            (["remove", "action", "-/h1", "--plan", "x"], ["remove", "action", "--plan", "x", "--", "-/h1"]),
            (["edit", "action", "-/a", "--text", "-/b"], ["edit", "action", "--text", "-/b", "--", "-/a"]),
            (["show", "--", "-/a"], ["show", "--", "-/a"]), (["status", "-2w"], ["status", "-2w"]), ([], []),
        ])
    func words(given: [String], expected: [String]) { #expect(Cinco.withIDsLast(given) == expected) }
}

import TestSupport
import Testing

@testable import Plan

@Suite("The list of markings")
struct MarkingListTests {
    @Test(
        "Is what its writes give: an open one keeps what stands above its labels",
        arguments: [
            ([], "U SBU C"),
            ([nil], "U SBU C"),
            (["A B"], "A B"),
            (["A B", nil], "U SBU C"),
            (["U +"], "U SBU C +"),
            (["A B +"], "A B +"),
            (["A B C", "A +"], "A B C +"),
            (["A B C", "A X B +"], "A X B C +"),
            (["A B C", "X +"], "X A B C +"),
            (["A B C", "+"], "A B C +"),
            (["A B C", "A X +", "A +"], "A X B C +"),
            (["A B C", "A X +", "A B"], "A B"),
        ] as [([String?], String)])
    func writes(writes: [String?], list: String) {
        #expect(MarkingList(of: writes).code == list)
    }

    @Test(
        "Written by a person it is whole where the one before is",
        arguments: [
            ("A B", "A", "A B"), ("A X +", "A B", "A X B"), ("A X +", "A B +", "A X B +"), ("A", "A B +", "A"),
            (nil, "A +", nil), ("U X +", nil, "U X SBU C"),
        ] as [(String?, String?, String?)])
    func written(code: String?, old: String?, written: String?) {
        #expect(MarkingList.written(code, over: old) == written)
    }

    @Test("Versions join in any order to the one that has the most; a whole one that lacks a label contradicts")
    func joined() {
        let whole = MarkingList(code: "A B C D")
        var generator = SeededGenerator(1)
        for _ in 0..<200 {
            let versions =
                [whole]
                + (0..<3).map { _ in
                    whole.part(whole.labels.filter { _ in Bool.random(using: &generator) })
                }
            let shuffled = versions.shuffled(using: &generator)
            #expect(shuffled.dropFirst().reduce(shuffled[0]) { $0?.joined($1) } == whole)
            let parts = Array(versions.dropFirst())
            func join(_ one: Int, _ two: Int, _ three: Int) -> MarkingList? {
                parts[one].joined(parts[two])?.joined(parts[three])
            }
            #expect(join(0, 1, 2) == join(2, 1, 0) && join(0, 1, 2) == join(1, 2, 0))
        }
        #expect(whole.joined(MarkingList(code: "A B")) == nil && whole.joined(MarkingList(code: "A X +")) == nil)
    }
}

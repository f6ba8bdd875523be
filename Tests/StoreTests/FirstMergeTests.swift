import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("The first merge of a new copy")
struct FirstMergeTests {
    @Test(
        "Of acts that come twice and in parts, in one merge, it makes what merging them one by one makes, and a sound file",
        arguments: 0..<10)
    func parts(seed: Int) throws {
        let copies = try Copies(3, seed: seed)
        for _ in 0..<20 { try copies.act(in: #require(copies.stores.randomElement(using: &copies.random))) }
        let acts = try copies.stores.flatMap { try $0.acts() }
        let parts = acts.filter { $0.changes.count > 1 }.map { act in
            var part = act
            part.isWhole = false
            part.changes.remove(at: Int.random(in: act.changes.indices, using: &copies.random))
            return part
        }
        #expect(!parts.isEmpty)
        let whole = try copies.copy(with: [(parts + acts).shuffled(using: &copies.random)])
        #expect(try whole.canonicalLines() == copies.copy(with: acts.map { [$0] }).canonicalLines())
        #expect(try whole.check() == [])
    }

    @Test("Of acts in the order of their times and of others it derives the same values as a repair of the file")
    func repaired() throws {
        for seed in 0..<10 {
            let copies = try Copies(1 + seed % 2, seed: seed, skew: seed < 5 ? 0 : 50_000)
            for _ in 0..<30 { try copies.act(in: #require(copies.stores.randomElement(using: &copies.random))) }
            let copy = try copies.copy(with: [copies.stores.flatMap { try $0.acts() }])
            let lines = try copy.canonicalLines()
            try copy.repair()
            #expect(try copy.canonicalLines() == lines)
        }
    }
}

import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("Faults: a damaged file")
struct DamageTests {
    private let place = Workplace()

    @Test("A bit turned over or the end cut off at any place: no crash, and a sentence where it does not go on")
    func damaged() throws {
        let whole = place.path + "/whole.cinco"
        try SampleFile.make(whole)
        let bytes = try Data(contentsOf: URL(filePath: whole))
        var random = SeededGenerator(Faults.seed)
        var (told, sound) = (0, 0)
        let count = Faults.count(8, 1_000)
        for number in 0..<count {
            var damaged = bytes
            if number % 4 == 3 {
                damaged = damaged.prefix(random.below(damaged.count))
            } else {
                for _ in 0...random.below(3) { damaged[random.below(damaged.count)] ^= 1 << UInt8(random.below(8)) }
            }
            try damaged.write(to: URL(filePath: place.plan))
            for suffix in ["-wal", "-shm"] { unlink(place.plan + suffix) }
            for arguments in [["check"], ["status"], ["edit", "city", "tijuana", "--note", "after"]] {
                let run = try place.run(Workplace.program, arguments)
                #expect([0, 1].contains(run.code), "\(number) \(arguments) \(run.code) \(run.errorOutput)")
                #expect(run.code == 0 || run.errorOutput.hasPrefix("cinco: ") || arguments == ["check"])
                if arguments == ["check"] { if run.code == 0 { sound += 1 } else { told += 1 } }
            }
        }
        Faults.tell(
            "\(count) damaged files: no crash; check told of \(told); not of \(sound), in unused bytes or in letters that nothing repeats"
        )
    }
}

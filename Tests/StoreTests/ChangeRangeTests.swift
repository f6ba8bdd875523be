import TestSupport
import Testing

@testable import Store

@Suite("Ranges of changes")
struct ChangeRangeTests {
    /// Numbers near each other and at both ends, because a file from elsewhere may have any.
    private static let numbers: [Int64] = Array(1...12) + [.min, .min + 1, -1, 0, .max - 1, .max]

    @Test("They hold what was put in, in order and with gaps between them", arguments: 0..<200)
    func union(seed: Int) {
        var random = SeededGenerator(seed)
        var load = CarrierLoad()
        var all: Set<Int64> = []
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let number = ChangeRangeTests.numbers[random.below(ChangeRangeTests.numbers.count)]
            load.add(whole: number)
            all.insert(number)
        }
        let ranges = ChangeRanges(ranges: load.whole)
        #expect(ranges == ChangeRanges(Array(all)))
        for number in ChangeRangeTests.numbers { #expect(ranges.contains(number) == all.contains(number)) }
        for (range, next) in zip(ranges.ranges, ranges.ranges.dropFirst()) {
            #expect(range.upperBound < next.lowerBound - 1)
        }
        let gaps = ranges.gaps(behind: 0, upTo: 12)
        #expect(
            (Int64(1)...12).filter { number in gaps.contains { $0.contains(number) } }
                == (1...12).filter { !all.contains($0) })
    }

    @Test("Changes one behind the other are one range")
    func contiguous() {
        var load = CarrierLoad()
        for change in Int64(1)...1000 { load.add(whole: change) }
        #expect(load.whole == [1...1000])
    }
}

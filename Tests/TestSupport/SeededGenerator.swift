/// Random numbers that are the same for the same seed, so that failures can be repeated.
///
/// Knuth's linear congruential generator (MMIX), of which only the upper bits are used.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator for a seed.
    public init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// The next number.
    public mutating func next() -> UInt64 { half() << 32 | half() }

    private mutating func half() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }
}

extension SeededGenerator {
    /// A number from 0 to below a limit; 0 for a limit of 0.
    public mutating func below(_ limit: Int) -> Int { limit < 1 ? 0 : Int(next() >> 1) % limit }

    /// Random bytes.
    public mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(below(256)) } }
}

/// Zip archives whose parts are not compressed, so that a test can say what stands at each byte.
public struct StoredZip {
    /// A part, with what its directory says of it where that is not the truth.
    public struct Part {
        public var name: String
        public var bytes: [UInt8]
        public var flags: UInt16 = 0
        public var claimedSize: UInt32?

        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The bytes of an archive with these parts.
    public static func archive(of parts: [Part]) -> [UInt8] {
        var (bytes, directory) = ([UInt8](), [UInt8]())
        for part in parts {
            let place = UInt32(bytes.count)
            bytes += word(0x0403_4B50) + half(20) + facts(of: part)
            bytes += Array(part.name.utf8) + part.bytes
            directory += word(0x0201_4B50) + half(20) + half(20) + facts(of: part)
            directory += [UInt8](repeating: 0, count: 10) + word(place) + Array(part.name.utf8)
        }
        let counts: [UInt16] = [0, 0, UInt16(parts.count), UInt16(parts.count)]
        let places: [UInt32] = [UInt32(directory.count), UInt32(bytes.count)]
        return bytes + directory + word(0x0605_4B50) + counts.flatMap(half) + places.flatMap(word) + half(0)
    }

    /// The bytes of an archive with these texts as parts.
    public static func archive(of parts: KeyValuePairs<String, String>) -> [UInt8] {
        archive(of: parts.map { Part($0.key, Array($0.value.utf8)) })
    }

    /// The facts about a part that stand in front of its bytes and in the directory.
    private static func facts(of part: Part) -> [UInt8] {
        let size = UInt32(part.bytes.count)
        let numbers: [UInt16] = [part.flags, 0, 0, 0x21]
        let sizes: [UInt32] = [checksum(of: part.bytes), size, part.claimedSize ?? size]
        let lengths: [UInt16] = [UInt16(part.name.utf8.count), 0]
        return numbers.flatMap(half) + sizes.flatMap(word) + lengths.flatMap(half)
    }

    /// The CRC-32 of bytes.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
        }
        return ~sum
    }

    private static func half(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
    private static func word(_ number: UInt32) -> [UInt8] {
        half(UInt16(number & 0xFFFF)) + half(UInt16(number >> 16))
    }
}

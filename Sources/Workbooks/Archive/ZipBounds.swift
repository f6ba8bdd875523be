/// The most that an archive may hold. A few kilobytes can claim to be terabytes, so the bytes that really come out are
/// counted.
public struct ZipBounds: Sendable {
    /// The number of parts.
    public var parts = 10_000
    /// The bytes of one part, and of all that is read, as they come out.
    public var part = 512 << 20
    public var total = 1 << 30
    /// How many times its packed bytes a part of more than `free` bytes may come to. Sheets of equal rows reach a
    /// hundred.
    public var ratio = 400
    public var free = 16 << 20

    /// The bounds of any workbook that a person may have.
    public init() {}
}

import CDigest
import Foundation

/// A SHA-256 checksum (FIPS 180-4) in the making, by libmd.
public struct SHA256 {
    private var context = SHA2_CTX()

    /// The checksum of nothing yet.
    public init() { SHA256Init(&context) }

    /// Adds bytes.
    public mutating func update(data: some DataProtocol) {
        for region in data.regions {
            region.withUnsafeBytes { bytes in
                SHA256Update(&context, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
            }
        }
    }

    /// The 32 bytes of the checksum; nothing can be added any more.
    public mutating func finalize() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        return digest
    }

    /// The 32 bytes of the checksum of bytes.
    public static func hash(data: some DataProtocol) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: data)
        return hash.finalize()
    }
}

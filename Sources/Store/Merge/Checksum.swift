import Foundation
import Plan

/// Checksums as the plan file stores them.
enum Checksum {
    /// The first digits of the SHA-256 checksum of a text, in hexadecimal digits.
    static func digits(of text: String, _ count: Int) -> String {
        let bytes = SHA256.hash(data: Data(text.utf8)).prefix(count / 2)
        return bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}

extension ExportedChange {
    /// The checksum of what is released of the change, with what is released of its act.
    func checksum(in act: ExportedAct) -> String {
        // Of an act that undoes none the checksum is the one that earlier versions have noted.
        let parts = [old, new, context, act.reason, act.partner] + (act.target.map { [$0] } ?? [])
        return Checksum.digits(of: parts.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: " "), 16)
    }
}

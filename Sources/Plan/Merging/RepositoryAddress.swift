/// The address of a shared repository, as git takes it.
public struct RepositoryAddress: Equatable, Sendable {
    /// The address.
    public let text: String

    /// An address.
    public init(_ text: String) { self.text = text }

    /// Whether git reads it as a folder of this machine: no scheme, and no host before a colon.
    public var isFolder: Bool {
        if text.hasPrefix("file://") { return true }
        if text.contains("://") { return false }
        guard let colon = text.firstIndex(of: ":") else { return true }
        return text[..<colon].contains("/")
    }

    /// Whether it is one that a program can be given: not empty, and without control characters.
    public var isWellFormed: Bool {
        !text.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    }

    /// Whether it holds what must be known to nobody else: a password, a token in place of a name, or a query.
    public var holdsSecret: Bool { RepositoryAddress.withoutSecrets(in: text) != text }

    /// It without what must be known to nobody else.
    public var shown: String { RepositoryAddress.withoutSecrets(in: text) }

    /// A text, such as a message of git, with the secrets of every address in it left out.
    public static func withoutSecrets(in text: String) -> String {
        var result: [Substring] = []
        var rest = text[...]
        while let scheme = rest.firstRange(of: "://") {
            let end =
                rest[scheme.upperBound...].firstIndex { " \t\n\r'\"<>".contains($0) || $0 == "\r\n" } ?? rest.endIndex
            result.append(rest[..<scheme.upperBound])
            result.append(hidden(rest[scheme.upperBound..<end]))
            rest = rest[end...]
        }
        return (result + [rest]).joined()
    }

    /// What follows the scheme of an address.
    private static func hidden(_ place: Substring) -> Substring {
        var place = place
        if let query = place.firstIndex(where: { $0 == "?" || $0 == "#" }) { place = place[..<query] }
        let host = place.prefix { $0 != "/" }
        guard let at = host.lastIndex(of: "@") else { return place }
        let user = host[..<at].prefix { $0 != ":" }
        return isToken(user) ? place[host.index(after: at)...] : user + place[at...]
    }

    /// Whether a name of an account is more likely a token: long, with digits.
    private static func isToken(_ user: Substring) -> Bool {
        user.count >= 20 && user.contains(where: \.isNumber)
    }
}

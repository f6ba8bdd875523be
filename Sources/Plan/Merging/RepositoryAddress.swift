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

    /// Whether git hands it to a program of its own (`ext::sh -c ...`), which Cinco never lets it do.
    public var namesHelper: Bool {
        guard let mark = text.firstRange(of: "::") else { return false }
        return text[..<mark.lowerBound].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }

    /// Whether it holds what must be known to nobody else: a password, a token in place of a name, or a query.
    public var holdsSecret: Bool { withoutSecret != text }

    /// It without that.
    public var withoutSecret: String { without { user, _ in RepositoryAddress.isToken(user) } }

    /// It without what must be known to nobody else, or may have to be. All of it is one address, whatever characters a
    /// password has.
    public var shown: String { without(RepositoryAddress.mayBeSecret) }

    private typealias Judge = (_ user: Substring, _ scheme: Substring) -> Bool

    private func without(_ isSecret: Judge) -> String {
        guard let scheme = text.firstRange(of: "://") else { return RepositoryAddress.withoutPassword(in: text) }
        let address =
            text[..<scheme.upperBound]
            + RepositoryAddress.hidden(text[scheme.upperBound...]) { isSecret($0, text[..<scheme.lowerBound]) }
        return RepositoryAddress.withoutSecrets(in: String(address), where: isSecret)
    }

    /// A text, such as a message of git, with the secrets of every address in it left out.
    public static func withoutSecrets(in text: String) -> String {
        withoutSecrets(in: text, where: mayBeSecret)
    }

    private static func withoutSecrets(in text: String, where isSecret: Judge) -> String {
        var result: [Substring] = []
        var rest = text[...]
        while let scheme = rest.firstRange(of: "://") {
            let end =
                rest[scheme.upperBound...].firstIndex { " \t\n\r'\"<>".contains($0) || $0 == "\r\n" } ?? rest.endIndex
            result.append(rest[..<scheme.upperBound])
            result.append(hidden(rest[scheme.upperBound..<end]) { [rest] in isSecret($0, rest[..<scheme.lowerBound]) })
            rest = rest[end...]
        }
        return (result + [rest]).joined()
    }

    /// Hides secrets in the part of an address that follows its scheme.
    private static func hidden(_ place: Substring, where isSecret: (Substring) -> Bool) -> Substring {
        let (user, rest) = parts(of: place)
        let host = rest.prefix { !"?#".contains($0) }
        guard let user else { return host }
        let name = user.prefix { !":/?#".contains($0) }
        return isSecret(name) ? host : name + "@" + host
    }

    /// The part before the host of an address, and the rest. A person may type a password with a slash in it, which git
    /// would take for the end of the host: then something else than a port follows the colon.
    private static func parts(of place: Substring) -> (user: Substring?, rest: Substring) {
        let host = place.prefix { $0 != "/" }
        var at = host.lastIndex(of: "@")
        if at == nil, !host.hasPrefix("["), let colon = host.firstIndex(of: ":"),
            !host[host.index(after: colon)...].allSatisfy({ $0.isASCII && $0.isNumber })
        {
            at = place.lastIndex(of: "@")
        }
        return at.map { (place[..<$0], place[place.index(after: $0)...]) } ?? (nil, place)
    }

    /// An address without a scheme as `name@host:path`, of one as `name:password@host:path` or
    /// `name:password@host/path`. Git would take that name for the host.
    private static func withoutPassword(in text: String) -> String {
        guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains(where: { "/@".contains($0) }),
            let at = text[colon...].lastIndex(of: "@"),
            text[at...].contains(where: { ":/".contains($0) })
        else { return text }
        return String(text[..<colon] + text[at...])
    }

    /// Whether a name of an account is a token: it begins as hosts begin theirs, or it is long, with digits.
    private static func isToken(_ user: Substring) -> Bool {
        let name = user.lowercased()
        return tokens.contains { name.hasPrefix($0) && name.count > $0.count }
            || user.count >= 20 && user.contains(where: \.isNumber) || user.count >= 40
    }

    /// Whether a name of an account is a token, or stands where hosts take one and is no name that people have.
    private static func mayBeSecret(_ user: Substring, _ scheme: Substring) -> Bool {
        isToken(user) || !isPlainName(user) && (scheme.hasSuffix("http") || scheme.hasSuffix("https"))
    }

    /// How the tokens of GitHub, GitLab, Bitbucket, Atlassian, Gitea and others begin.
    private static let tokens = [
        "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glft-", "glcbt-", "glptt-", "atctt",
        "atatt", "atbb", "hf_", "npm_", "sha256~",
    ]

    /// Whether a name of an account looks like one that people have: letters, a few separators, and a few digits behind
    /// them. Of another one nobody can say, so that it is not shown.
    private static func isPlainName(_ user: Substring) -> Bool {
        let letters = user.reversed().drop(while: \.isNumber)
        return user.count <= 32 && user.count - letters.count <= 4 && letters.count(where: \.isUppercase) <= 4
            && letters.allSatisfy { $0.isLetter || ".-_%@+~".contains($0) }
    }
}

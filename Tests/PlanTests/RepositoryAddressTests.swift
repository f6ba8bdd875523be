import Plan
import Testing

@Suite("The address of a shared repository")
struct RepositoryAddressTests {
    @Test("A password is in none of it that is shown, whatever characters it has, and such an address holds a secret")
    func passwords() {
        let forms = [
            "https://ana:PASS@host.example/plan.git", "http://ana:PASS@host.example:8080/x",
            "https://:PASS@host.example/x",
            "ssh://ana:PASS@host.example/x", "git+ssh://ana:PASS@host.example/x", "https://ana:PASS@[::1]:8080/x",
            "https://host.example/plan.git?key=PASS", "https://host.example/plan.git#PASS",
            "https://ana:x@host.example/plan.git?key=PASS", "helper::https://ana:PASS@host.example/x",
            "ana:PASS@host.example:plan.git",
            "ana:PASS@host.example/plan.git", "https://PASS12345678901234567890@host.example/x",
            "https://PASS12345678901234567890:x-oauth-basic@host.example/x",
        ]
        for form in forms {
            // A token has letters and digits only.
            let isPlain = form.contains("123456")
            for special in ["", "/", "?", "#", "@", ":", " ", "'", "\"", "<", "%40", "\n", "\r\n", "é"]
            where !isPlain || special.isEmpty {
                let text = form.replacing("PASS", with: "s3cret" + special + "w0rd")
                let address = RepositoryAddress(text)
                #expect(address.holdsSecret, "\(text)")
                #expect(
                    !address.shown.contains("s3cret") && !address.shown.contains("w0rd"), "\(text): \(address.shown)")
                #expect(!RepositoryAddress(address.shown).holdsSecret, "\(address.shown)")
            }
        }
    }

    @Test(
        "A token in the place of a name is refused as a secret, and what may be one is shown nowhere",
        arguments: [
            ("ghp_abc", true), ("github_pat_11AB", true), ("glpat-Xy-z", true), ("ATBBshort", true),
            ("0123456789abcdef0123", true), ("abcdefghijklmnopqrstuvwxyzabcdefghijklmnop", true), ("s3cret", false),
            ("k9x2m4", false), ("aBcDeFgHiJkL", false), ("12345678", false), ("abcdef12345", false),
        ])
    func tokens(user: String, isRefused: Bool) {
        for scheme in ["https", "http", "helper::https"] {
            let address = RepositoryAddress("\(scheme)://\(user)@host.example/plan.git")
            #expect(address.shown == "\(scheme)://host.example/plan.git")
            #expect(address.holdsSecret == isRefused)
            let message = "fatal: unable to access '\(address.text)/': error"
            #expect(!RepositoryAddress.withoutSecrets(in: message).contains(user))
        }
    }

    @Test(
        "An address without one is shown as it is",
        arguments: [
            "git@host.example:plan.git", "host:plan.git", "ssh://git@host.example:2222/srv/plan.git",
            "ssh://[::1]:22/x",
            "https://host.example/plan.git", "https://ana@host.example/plan.git", "https://ana.lopez22@host.example/x",
            "https://host.example:8443/team@work/x",
            "/srv/plan.git", "../plan.git", "./odd:name@x/y", "file:///srv/plan.git", "git://host.example/plan.git",
            "/media/ana:usb@home/plan.git", "host:/srv/plan.git", "git@host.example:team/a:b.git",
        ])
    func innocent(text: String) {
        #expect(RepositoryAddress(text).shown == text)
    }
}

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
        "An address without one is shown as it is",
        arguments: [
            "git@host.example:plan.git", "host:plan.git", "ssh://git@host.example:2222/srv/plan.git",
            "ssh://[::1]:22/x",
            "https://host.example/plan.git", "https://ana@host.example/plan.git",
            "https://host.example:8443/team@work/x",
            "/srv/plan.git", "../plan.git", "./odd:name@x/y", "file:///srv/plan.git", "git://host.example/plan.git",
            "/media/ana:usb@home/plan.git", "host:/srv/plan.git", "git@host.example:team/a:b.git",
        ])
    func innocent(text: String) {
        #expect(RepositoryAddress(text).shown == text)
    }
}

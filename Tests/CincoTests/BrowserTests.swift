import Foundation
import Plan
import Store
import Testing

/// Pages in a real browser.
@Suite("Pages in a browser", .serialized)
struct BrowserTests {
    private let place = Workplace()

    init() throws { try Store(making: place.plan, from: SamplePlan.journal()).close() }

    private func chromium(_ arguments: String...) throws -> String {
        let usual = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(place.path)/c",
        ]
        let done = try place.run("/usr/bin/env", ["chromium"] + usual + arguments)
        #expect(done.code == 0, "\(done.complaint)")
        return done.output
    }

    private func page(_ arguments: String...) throws -> String {
        let path = place.path + "/page.html"
        let done = try place.run(Workplace.program, arguments + ["--format", "html", "--output", path])
        #expect(done.code == 0, "\(done.complaint)")
        return path
    }

    @Test("The briefing prints on one page of Letter and of A4, in both languages", arguments: ["en", "es"])
    func onePage(language: String) throws {
        let path = try page("report", "--languages", language)
        for size in ["letter", "A4"] {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacing("@page {", with: "@page { size: \(size);").write(
                toFile: path, atomically: true, encoding: .utf8)
            _ = try chromium("--print-to-pdf=\(place.path)/page.pdf", "file://\(path)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: place.path + "/page.pdf"))
            let pdf = String(decoding: bytes, as: UTF8.self)
            let pages = pdf.matches(of: /\/Type\s*\/Page[^s]/).count
            #expect(pages == 1, "\(size) \(language)")
        }
    }

    @Test("A browser finds the parts, the drawings and the text, and nothing that a plan has slipped in")
    func parts() throws {
        let script = "<script>document.title='X'</script><img src=x onerror=alert(1)>"
        #expect(try place.cinco("edit", "city", "tijuana", "--name", script, "--as", "us").code == 0)
        let page = try chromium("--dump-dom", "file://" + page("report", "--languages", "both"))
        #expect(page.contains("<title>Joint City Security Plan: Tue 15 Jun 2010"))
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"))
        #expect(page.matches(of: /<svg/).count == 4 && page.matches(of: /<section>/).count == 7)
        let minutes = try chromium("--dump-dom", "file://" + self.page("minutes"))
        #expect(minutes.contains("<h1>Minutes: status review, Tue 1 Jun 2010</h1>"))
    }
}

import Foundation
import Plan
import Reports
import Store
import TestCopies
import Testing

/// Pages in a real browser.
@Suite("Pages in a browser", .serialized)
struct BrowserTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    /// A plan of three cities, 100 projects and 160 commitments.
    private func makeWorkingPlan() throws -> String {
        let path = place.path + "/working.cinco"
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Frozen/working-plan.json").path
        let done = try place.run(Workplace.program, ["import", file, "--plan", path])
        #expect(done.code == 0, "\(done.errorOutput)")
        return path
    }

    private func chromium(_ arguments: String...) throws -> String {
        let usual = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(place.path)/c",
        ]
        let done = try place.run("/usr/bin/env", ["chromium"] + usual + arguments)
        #expect(done.code == 0, "\(done.errorOutput)")
        return done.output
    }

    /// A page as PDF. Under load Chromium may end before it has written all of it, so it may print twice more.
    private func printed(_ page: String) throws -> String {
        let path = place.path + "/page.pdf"
        var pdf = ""
        for _ in 0..<3 where !pdf.hasSuffix("%%EOF") {
            _ = try chromium("--print-to-pdf=\(path)", "file://\(page)")
            pdf = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
                .trimmingCharacters(in: .newlines)
        }
        return pdf
    }

    private func page(_ arguments: String...) throws -> String { try page(arguments) }

    private func page(_ arguments: [String]) throws -> String {
        let path = place.path + "/page.html"
        let done = try place.run(Workplace.program, arguments + ["--format", "html", "--output", path])
        #expect(done.code == 0, "\(done.errorOutput)")
        return path
    }

    @Test(
        "The briefing and the sheet print on one page of Letter and of A4 in each language, side by side on two",
        arguments: [
            (["--languages", "en"], ["letter", "A4"], 1), (["--languages", "es"], ["letter", "A4"], 1),
            (["--languages", "both"], ["letter"], 2), (["--sheet", "--languages", "en"], ["A4"], 1),
            (["--sheet", "--languages", "es"], ["letter"], 1),
        ], [false, true])
    func pages(sheet: (options: [String], sizes: [String], count: Int), isWorking: Bool) throws {
        let (options, sizes, count) = sheet
        let path = place.path + "/page.html"
        let plan = isWorking ? ["--plan", try makeWorkingPlan()] : []
        for size in sizes {
            _ = try page(["report"] + options + plan)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacing("@page {", with: "@page { size: \(size);").write(
                toFile: path, atomically: true, encoding: .utf8)
            let pages = try printed(path).matches(of: /\/Type\s*\/Page[^s]/).count
            #expect(pages == count, "\(size) \(options) \(isWorking)")
        }
    }

    @Test("No page is wider than its window", arguments: [500, 820, 1200], ["en", "es", "both"])
    func narrow(width: Int, language: String) throws {
        for command in [["report"], ["report", "--sheet"], ["minutes"]] {
            let path = try page(command + ["--languages", language])
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let script = "<script>document.title = document.documentElement.scrollWidth + '/' + innerWidth</script>"
            try text.replacing("</body>", with: script + "</body>").write(
                toFile: path, atomically: true, encoding: .utf8)
            let page = try chromium("--window-size=\(width),800", "--dump-dom", "file://\(path)")
            let found = try #require(page.firstMatch(of: /<title>(\d+)\/(\d+)/), "\(command)")
            #expect(try #require(Int(found.1)) <= #require(Int(found.2)), "\(command) \(found.0)")
        }
    }

    @Test("A browser finds the parts, the drawings and the text, and nothing that a plan has slipped in")
    func parts() throws {
        let script = "<script>document.title='X'</script><img src=x onerror=alert(1)>"
        #expect(try place.cinco("edit", "city", "tijuana", "--name", script, "--as", "us").code == 0)
        let page = try chromium("--dump-dom", "file://" + page("report", "--languages", "both"))
        #expect(page.contains("<title>Joint City Security Plan: Tuesday 15 June 2010"))
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"))
        #expect(page.matches(of: /<svg/).count == 11 && page.matches(of: /<section>/).count == 10)
        let minutes = try chromium("--dump-dom", "file://" + self.page("minutes"))
        #expect(minutes.contains("<h1>Minutes: status review, Tuesday 1 June 2010</h1>"))
    }

    @Test(
        "The margins of printed minutes have a marking of any signs as it is",
        arguments: ["C&R", "C\\", "</style>\"{'}"])
    func marking(label: String) throws {
        let plan = SamplePlan.plan.moved(by: [
            Change(.plan, Plan.settingsID, .markings, to: "U \(label)"),
            Change(.decision, "meeting-1/d1", .marking, to: label),
        ])
        let meeting = try #require(plan.meeting("meeting-1"))
        let minutes = MinutesDocument(
            of: meeting, in: plan, start: nil, since: nil, corrections: [], languages: [.english])
        // No script sees a margin, so that the same text is given to a paragraph.
        let script = """
            <script>
            const text = document.querySelector("style").textContent.match(/@top-center { content: (.*?); font/)[1];
            const style = document.createElement("style");
            style.textContent = ".banner::before { content: " + text + "; }";
            document.head.append(style);
            const shown = getComputedStyle(document.querySelector(".banner"), "::before").content;
            document.title = Array.from(shown, sign => sign.codePointAt(0)).join(" ");
            </script>
            """
        let path = place.path + "/marked.html"
        try minutes.written(as: .html).replacing("</body>", with: script + "</body>").write(
            toFile: path, atomically: true, encoding: .utf8)
        let page = try chromium("--dump-dom", "file://\(path)")
        let found = try #require(page.firstMatch(of: /<title>([\d ]+)<\/title>/))
        let shown = String(
            String.UnicodeScalarView(
                found.1.split(separator: " ").compactMap { UInt32($0).flatMap(Unicode.Scalar.init) }))
        // As CSS writes a string.
        #expect(shown == "\"\(label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"")
    }

    @Test(
        "A word processor opens the minutes: every paragraph, and a line for each signature",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libswlo.so")))
    func wordProcessor() throws {
        let path = try page("minutes", "--languages", "both")
        let convert = [
            "soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "txt:Text (encoded):UTF8",
            "--outdir",
            place.path, path,
        ]
        #expect(try place.run("/usr/bin/env", convert).code == 0)
        let text = try String(contentsOfFile: place.path + "/page.txt", encoding: .utf8)
        for part in [
            "Minutes: status review, Tuesday 1 June 2010", "Joint planning room", "Decisions / Decisiones", "D1. (U)",
            "La segunda mitad", "Signature / Firma: ____",
        ] { #expect(text.contains(part), "\(part): \(text)") }
    }
}

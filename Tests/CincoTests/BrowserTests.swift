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

    private func page(_ arguments: String...) throws -> String { try page(arguments) }

    private func page(_ arguments: [String]) throws -> String {
        let path = place.path + "/page.html"
        let done = try place.run(Workplace.program, arguments + ["--format", "html", "--output", path])
        #expect(done.code == 0, "\(done.errorOutput)")
        return path
    }

    @Test("The briefing and the sheet print on one page of Letter and of A4 in each language, side by side on two")
    func pages() throws {
        let sheets = [
            (["--languages", "en"], ["letter", "A4"], 1), (["--languages", "es"], ["letter", "A4"], 1),
            (["--languages", "both"], ["letter"], 2), (["--sheet", "--languages", "en"], ["A4"], 1),
            (["--sheet", "--languages", "es"], ["letter"], 1),
        ]
        let browser = try Browser(home: place.path)
        for plan in [place.plan, try makeWorkingPlan()] {
            for (options, sizes, count) in sheets {
                let path = try page(["report", "--plan", plan] + options)
                let text = try String(contentsOfFile: path, encoding: .utf8)
                for size in sizes {
                    let sized = text.replacing("@page {", with: "@page { size: \(size);")
                    try place.write(sized, to: "sized.html")
                    try browser.open(place.path + "/sized.html")
                    let pages = try browser.printed().matches(of: /\/Type\s*\/Page[^s]/).count
                    #expect(pages == count, "\(size) \(options) \(plan)")
                }
            }
        }
    }

    @Test("No page is wider than its window")
    func narrow() throws {
        let browser = try Browser(home: place.path)
        for command in [["report"], ["report", "--sheet"], ["minutes"]] {
            for language in ["en", "es", "both"] {
                try browser.open(page(command + ["--languages", language]))
                for width in [500, 820, 1200] {
                    try browser.resize(to: width)
                    let found = try browser.value(of: "document.documentElement.scrollWidth")
                    #expect(try #require(Int(found)) <= width, "\(command) \(language) \(width)")
                }
            }
        }
    }

    @Test("A browser finds the parts, the drawings and the text, and nothing that a plan has slipped in")
    func parts() throws {
        let script = "<script>document.title='X'</script><img src=x onerror=alert(1)>"
        #expect(try place.cinco("edit", "city", "tijuana", "--name", script, "--as", "us").code == 0)
        let browser = try Browser(home: place.path)
        try browser.open(page("report", "--languages", "both"))
        let page = try browser.value(of: "document.documentElement.outerHTML")
        #expect(page.contains("<title>Joint City Security Plan: Tuesday 15 June 2010"))
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;"))
        #expect(page.matches(of: /<svg/).count == 11 && page.matches(of: /<section>/).count == 10)
        try browser.open(self.page("minutes"))
        let minutes = try browser.value(of: "document.documentElement.outerHTML")
        #expect(minutes.contains("<h1>Minutes: status review, Tuesday 1 June 2010</h1>"))
    }

    @Test("The margins of printed minutes have a marking of any signs as it is")
    func marking() throws {
        // No script sees a margin, so that the same text is given to a paragraph.
        let script = """
            (() => {
                const text = document.querySelector("style").textContent.match(/@top-center { content: (.*?); font/)[1];
                const style = document.createElement("style");
                style.textContent = ".banner::before { content: " + text + "; }";
                document.head.append(style);
                return getComputedStyle(document.querySelector(".banner"), "::before").content;
            })()
            """
        let browser = try Browser(home: place.path)
        for label in ["C&R", "C\\", "</style>\"{'}"] {
            let plan = SamplePlan.plan.moved(by: [
                Change(.plan, Plan.settingsID, .markings, to: "U \(label)"),
                Change(.decision, "meeting-1/d1", .marking, to: label),
            ])
            let meeting = try #require(plan.meeting("meeting-1"))
            let minutes = MinutesDocument(
                of: meeting, in: plan, start: nil, since: nil, corrections: [], on: SamplePlan.day,
                languages: [.english])
            try place.write(minutes.written(as: .html), to: "marked.html")
            try browser.open(place.path + "/marked.html")
            // As CSS writes a string.
            let written = label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            #expect(try browser.value(of: script) == "\"\(written)\"")
        }
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
            "La segunda mitad", "Signature / Firma: ____", "Name and office / Nombre y cargo: ____",
        ] { #expect(text.contains(part), "\(part): \(text)") }
    }
}

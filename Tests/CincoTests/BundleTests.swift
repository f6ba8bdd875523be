import Foundation
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("Bundles between copies")
struct BundleTests {
    private let place = Workplace()

    private func path(_ name: String) -> String { place.path + "/" + name }

    @discardableResult
    private func cinco(_ plan: String, _ arguments: String...) throws -> Workplace.Result {
        try place.run(Workplace.program, arguments + ["--plan", path(plan)])
    }

    /// Makes two copies of the sample that have each changed the same status.
    private func apart() throws {
        try SampleFile.make(path("a"))
        #expect(try cinco("a", "bundle", path("all")).output.hasPrefix("184 acts written to"))
        #expect(try cinco("b", "merge", path("all")).output.contains("A copy of the plan was created"))
        try cinco("a", "set", "tij", "training", "off-track", "-m", "No room", "--as", "us", "--author", "ann")
        try cinco("b", "set", "tij", "training", "at-risk", "-m", "Late", "--as", "us", "--author", "bob")
    }

    @Test("What was done apart comes together on both sides, once, and says who did it")
    func together() throws {
        try apart()
        #expect(try cinco("b", "bundle", path("new"), "--since", path("all")).output.hasPrefix("1 act written"))
        let dry = try cinco("a", "merge", path("new"), "--dry-run").output
        #expect(dry.hasPrefix("1 act would be received: 1 by bob (US).") && dry.contains("status on track → at risk"))
        #expect(dry.hasSuffix("Dry run: nothing was written.\n"))
        #expect(try cinco("a", "log", "-n", "1").output.contains("ann"))
        let merged = try cinco("a", "merge", path("new")).output
        #expect(merged.hasPrefix("1 act received: 1 by bob (US).") && merged.contains("1 conflict needs a decision"))
        #expect(try cinco("a", "merge", path("new")).output.hasPrefix("Nothing new was received"))
        #expect(try cinco("a", "bundle", path("back"), "--since", path("all")).output.hasPrefix("2 acts"))
        #expect(try cinco("b", "merge", path("back")).output.hasPrefix("1 act received: 1 by ann (US)."))
        for plan in ["a", "b"] { #expect(try cinco(plan, "check").output.hasPrefix("No errors found")) }
        let copies = try ["a", "b"].map { try Store(opening: path($0)).canonicalLines() }
        #expect(copies[0] == copies[1])
    }

    @Test(
        "Another plan, a bundle that begins too late, one that was altered or cut: each is refused by name, nothing comes in"
    )
    func refused() throws {
        try apart()
        try cinco("b", "bundle", path("new"), "--since", path("all"))
        try cinco("other", "new", path("other"))
        #expect(try cinco("other", "merge", path("all")).errorOutput.contains("belongs to another plan"))
        #expect(
            try cinco("none", "merge", path("new")).errorOutput.contains("builds on acts that are not in this copy"))
        #expect(!FileManager.default.fileExists(atPath: path("none")))
        // Packages that need each other are merged in any order.
        #expect(try cinco("none", "merge", path("new"), path("all")).output.hasPrefix("185 acts received"))
        #expect(try cinco("a", "merge", path("b")).errorOutput.contains("is not a package"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path("new")))
        let before = try cinco("a", "log").output
        for (name, broken) in [("cut", bytes.dropLast(9)), ("altered", Data(bytes.map { $0 == 76 ? 77 : $0 }))] {
            try broken.write(to: URL(fileURLWithPath: path(name)))
            let refusal = try cinco("a", "merge", path("all"), path(name))
            #expect(refusal.code == 1 && refusal.errorOutput.contains("is damaged"))
        }
        #expect(try cinco("a", "log").output == before)
        #expect(try cinco("a", "bundle", path("b")).errorOutput.contains("already a file"))
    }

    @Test("Up to a ceiling nothing above it is in the file, and what stays is counted")
    func ceiling() throws {
        try SampleFile.make(path("a"))
        try cinco("a", "add", "vulnerability", "--title", "SECRET", "--marking", "C", "--as", "us")
        let said = try cinco("a", "bundle", path("low"), "--ceiling", "SBU")
        #expect(said.output.contains("up to SBU") && said.errorOutput.contains("for want of a marking: 1 milestone."))
        #expect(try !String(contentsOfFile: path("low"), encoding: .utf8).contains("SECRET"))
        #expect(try cinco("l", "merge", path("low")).code == 0)
        #expect(try cinco("l", "check").output.hasPrefix("No errors found"))
        #expect(try cinco("a", "bundle", path("x"), "--ceiling", "NONE").errorOutput.contains("no marking 'NONE'"))
    }

    @Test("Acts from years ahead of this clock are left out and told of, unless they are trusted")
    func skewed() throws {
        try SampleFile.make(path("a"))
        try cinco("a", "bundle", path("all"))
        try cinco("b", "merge", path("all"))
        let ahead = Int64(Date().timeIntervalSince1970 * 1000) + 3 * 365 * 86_400_000
        let store = try Store(opening: path("b"), now: { ahead })
        _ = try store.commit(
            Act(author: "x", partner: "us", asOf: SamplePlan.day, changes: [Change(.city, "tijuana", .share, to: "1")]))
        store.close()
        try cinco("b", "bundle", path("new"))
        let held = try cinco("a", "merge", path("new"))
        #expect(held.output.hasPrefix("Nothing new was received"))
        #expect(held.errorOutput.contains("1 act by x was left out: 109"), "\(held.errorOutput)")
        // The author's own copy warns too.
        #expect(
            try cinco("b", "check").errorOutput.contains("by x (US), is 109")
                && cinco("b", "check").output.hasPrefix("No errors found")
        )
        // And so is whoever lacks them, until they are here.
        #expect(try cinco("a", "check").errorOutput.contains("1 act of merged packages is not in this copy"))
        // Opening the plan says the same of both.
        for (copy, words) in [("a", "merged packages"), ("b", "by x (US)")] {
            let session = try Session.start(
                Context(OptionValues(), environment: { place.environment[$0] }), path: path(copy), size: (80, 24),
                isColoured: false)
            session.settle()
            #expect(session.state.message?.text.contains(words) == true, "\(session.state.message?.text ?? "")")
        }
        #expect(try cinco("a", "merge", path("new"), "--trust-clocks").output.hasPrefix("1 act received"))
        #expect(try !cinco("a", "check").errorOutput.contains("merged packages"))
        #expect(try cinco("a", "undo", "--as", "us").output.hasPrefix("Undone") == true)
    }
}

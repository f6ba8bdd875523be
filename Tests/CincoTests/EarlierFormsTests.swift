import Foundation
import Testing

/// `Tests/Frozen` contains output from before machine names had one spelling: an export of the sample as JSON and as
/// CSV, and a package of all its acts. `export-2.json` is what the version with the third schema exported of the plan
/// `schema-3.cinco`, in which every field of every kind of record has a value.
@Suite("What earlier versions wrote")
struct EarlierFormsTests {
    private let place = Workplace()
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Frozen")

    private func frozen(_ name: String) -> String {
        EarlierFormsTests.folder.appending(path: name).path(percentEncoded: false)
    }

    private func cinco(_ plan: String, _ words: String...) throws -> String {
        let run = try place.run(Workplace.program, words + ["--plan", "\(place.path)/\(plan)"])
        #expect(run.code == 0, "\(words) \(run.errorOutput)")
        return run.output
    }

    /// The records of a plan, one line each, without list positions.
    private func records(of plan: String) throws -> Set<String> {
        let export = try JSONSerialization.jsonObject(with: Data(cinco(plan, "export", "--format", "json").utf8))
        let kinds = try #require((export as? [String: Any])?["records"] as? [String: [[String: Any]]])
        return Set(
            try kinds.flatMap { kind, records in
                try records.map { record in
                    let line = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
                    return "\(kind) \(String(decoding: line, as: UTF8.self))"
                }
            })
    }

    @Test("An export comes in as the plan it was made of", arguments: ["export-1.json", "export-1.csv"])
    func export(name: String) throws {
        let path = place.path + "/imported.cinco"
        let made = try place.run(
            Workplace.program,
            ["new", path, "--title", "Plan", "--start", "2009-10-01", "--partner", "US", "--partner", "MX"])
        #expect(made.code == 0)
        _ = try cinco("imported.cinco", "import", frozen(name), "--as", "US")
        _ = try cinco("merged.cinco", "merge", frozen("package-1"))
        let (imported, merged) = (try records(of: "imported.cinco"), try records(of: "merged.cinco"))
        #expect(imported == merged && merged.count > 200)
    }

    @Test("A plan of an earlier version says what it exported then")
    func plan() throws {
        let stored = EarlierFormsTests.folder.deletingLastPathComponent().appending(
            path: "StoreTests/Frozen/schema-3.cinco")
        try FileManager.default.copyItem(atPath: stored.path(percentEncoded: false), toPath: place.path + "/old.cinco")
        chmod(place.path + "/old.cinco", 0o600)
        let made = try place.run(
            Workplace.program, ["new", place.path + "/imported.cinco", "--title", "Plan", "--start", "2009-10-01"])
        #expect(made.code == 0)
        _ = try cinco("imported.cinco", "remove", "partner", "team")
        _ = try cinco("imported.cinco", "import", frozen("export-2.json"))
        let (imported, old) = (try records(of: "imported.cinco"), try records(of: "old.cinco"))
        #expect(old.isSubset(of: imported) && old.count > 200)
    }
}

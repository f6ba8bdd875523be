import Exchange
import Foundation
import Phrases
import Plan
import TestSupport
import Testing

/// Workbooks that a colleague has opened and saved with another program.
@Suite("Workbooks, as LibreOffice saves them")
struct LibreOfficeTests {
    private let place = Workplace()
    private let today = SamplePlan.day

    /// Lets LibreOffice save files anew in a format, all in one run, and returns them.
    private func saved(_ files: [Data], as format: String, _ ending: String) throws -> [Data] {
        let folder = "\(place.path)/\(ending)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let paths = files.indices.map { "\(place.path)/\($0).xlsx" }
        for (file, path) in zip(files, paths) { try file.write(to: URL(filePath: path)) }
        // With settings of its own, so that no other run of it is in the way.
        let words = ["-env:UserInstallation=file://\(place.path)/profile", "--headless", "--convert-to", format]
        let result = try place.run("/usr/bin/soffice", words + ["--outdir", folder] + paths)
        #expect(result.code == 0, "libreoffice-calc is needed: \(result.errorOutput)")
        return try files.indices.map { try Data(contentsOf: URL(filePath: "\(folder)/\($0).\(ending)")) }
    }

    @Test("Its CSV comes in: every separator and encoding that it offers")
    func text() throws {
        let plan = SamplePlan.plan
        let file = try Export(plan, kinds: [.project]).workbook(on: today, in: Language.spanish.phrases)
        for (filter, name) in [
            ("44,34,76", "UTF-8"), ("59,34,1", "Windows-1252"), ("9,34,65535", "UTF-16"), ("124,34,76", "UTF-8"),
        ] {
            let format = "csv:Text - txt - csv (StarCalc):\(filter),1,,0,false,true,false,false,false,-1"
            let texts = try savedSheets(of: file, as: format)
            let text = try #require(texts["project"], "\(texts.keys)")
            let result = Import(
                try ImportTable(text), kind: .project, into: plan, on: today, salt: "c", in: Language.english.phrases)
            #expect(result.problems.isEmpty, "\(name): \(result.problems.first.map { "\($0)" } ?? "")")
            #expect(plan.effective(result.changes).isEmpty && result.counts.same == plan.projects.count, "\(name)")
        }
    }

    /// The sheets of a workbook as LibreOffice writes each as a text.
    private func savedSheets(of file: Data, as format: String) throws -> [String: Data] {
        let path = "\(place.path)/plan.xlsx"
        try file.write(to: URL(filePath: path))
        let folder = "\(place.path)/text"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let words = ["-env:UserInstallation=file://\(place.path)/profile", "--headless", "--convert-to", format]
        let result = try place.run("/usr/bin/soffice", words + ["--outdir", folder, path])
        #expect(result.code == 0, "libreoffice-calc is needed: \(result.errorOutput)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return Dictionary(
            uniqueKeysWithValues: try names.map { name in
                let sheet = String(name.dropFirst("plan-".count).dropLast(".csv".count))
                return (sheet, try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            })
    }

    @Test("Plans come back with nothing lost, from its workbooks and from those of OpenDocument, in any language")
    func roundTrip() throws {
        let plans = [SamplePlan.plan] + (0..<Faults.count(4, 100)).map { RandomPlan($0).plan }
        let languages = Language.allCases
        let files = try plans.enumerated().map { index, plan in
            try Export(plan).workbook(on: today, in: languages[index % languages.count].phrases)
        }
        for (format, ending) in [("xlsx:Calc MS Excel 2007 XML", "xlsx"), ("ods", "ods")] {
            for (plan, file) in zip(plans, try saved(files, as: format, ending)) {
                let result = Import(
                    try ImportTable.all(in: file, of: nil), kind: nil, into: Plan(), on: today, salt: "r",
                    in: Language.english.phrases)
                #expect(result.problems.isEmpty, "\(ending): \(result.problems.first.map { "\($0)" } ?? "")")
                var copy = Plan()
                copy.apply(result.changes)
                #expect(try Export(copy).json == Export(plan).json, "\(ending)")
            }
        }
    }
}

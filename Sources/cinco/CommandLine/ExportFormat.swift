import ArgumentParser
import Exchange
import Foundation
import Plan

/// The formats that `cinco import` can read.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl, csv, xlsx

    /// The endings of other workbooks, which would hold something else than they say.
    private static let otherWorkbooks = ["xls", "xlsm", "xlsb", "ods", "numbers"]

    /// The ending of the name of a file, without its dot.
    private static func ending(of fileName: String?) -> String? {
        fileName?.lastIndex(of: ".").flatMap { dot in fileName?[dot...].dropFirst().lowercased() }
    }

    /// The ending of a file that would be taken for another workbook.
    static func otherWorkbook(_ fileName: String?) -> String? {
        ending(of: fileName).flatMap { otherWorkbooks.contains($0) ? $0 : nil }
    }

    /// The format that the name of a file ends with; nil where it ends otherwise.
    init?(fileName: String?) {
        guard let ending = ExportFormat.ending(of: fileName) else { return nil }
        self.init(rawValue: ending)
    }

    /// CSV in UTF-8, with or without the mark at its beginning.
    static func csv(_ text: String, bom: Bool) -> Data { Data(((bom ? "\u{FEFF}" : "") + text).utf8) }
}

extension Context {
    /// Refuses the mark of UTF-8 where there is none, the name of another kind of workbook, and a workbook on a
    /// terminal.
    func checkForm(_ format: ExportFormat, bom: Bool, to output: String?) throws {
        if let other = ExportFormat.otherWorkbook(output) { throw CommandError(phrases.workbooks.otherWorkbook(other)) }
        if bom, format != .csv { throw CommandError(phrases.exchange.markOnlyInCSV) }
        if format == .xlsx, output == nil || output == "-", isatty(STDOUT_FILENO) == 1 {
            throw CommandError(phrases.workbooks.notForTerminals)
        }
    }

    /// Writes what one needs to enter records of a kind: a workbook, or the header of CSV. The plan, where there is
    /// one, gives the markings and sides to choose from.
    func writeTemplate(of kind: RecordKind, as stated: ExportFormat?, bom: Bool = false, to output: String?) throws {
        let format = stated ?? ExportFormat(fileName: output) ?? .csv
        try checkForm(format, bom: bom, to: output)
        switch format {
        case .csv: try Output.write(ExportFormat.csv(Export.csvTemplate(of: kind), bom: bom), to: output, in: self)
        case .xlsx:
            let isThere = FileManager.default.fileExists(atPath: path)
            let plan = isThere ? try withPlan([.plan, .partner]) { $1 } : Plan()
            try Output.write(try Export.template(of: kind, in: plan, phrases), to: output, in: self)
        case .json, .jsonl: throw CommandError(phrases.workbooks.templateForm(format.rawValue))
        }
    }
}

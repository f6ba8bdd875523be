import ArgumentParser
import Exchange
import Foundation
import Plan

/// `cinco export`: every field of every record.
struct ExportCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the records of a plan as JSON, JSON Lines, CSV or a workbook; 'cinco import' reads them back.",
        discussion: """
            Without a kind it writes every kind. The history is not exported. 'cinco schema' shows what the JSON may hold. A \
            workbook has the board, and a sheet for each kind.
            """)

    @Argument(help: "Only this kind of record.")
    var kind: RecordKind?
    @Option(name: .customLong("kind"), help: "The same as KIND.")
    var onlyKind: RecordKind?
    @Option(
        help:
            "json, jsonl (a record in each line), csv or xlsx (a workbook); by default what the name of the file ends with."
    )
    var format: ExportFormat?
    @Flag(help: "Begin CSV with the mark of UTF-8, without which Excel misreads accents.")
    var bom = false
    @Flag(help: "Write an empty table, in which records of a kind can be entered.")
    var template = false
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(outputHelp, valueName: "file"),
        completion: .file())
    var output: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if let kind, let onlyKind, kind != onlyKind {
            throw CommandError(context.phrases.exchange.twoKinds(kind.rawValue, onlyKind.rawValue))
        }
        let kind = kind ?? onlyKind
        if template {
            guard let kind else { throw CommandError(context.phrases.workbooks.templateOfOneKind) }
            return try context.writeTemplate(of: kind, as: format, bom: bom, to: output)
        }
        let format = format ?? ExportFormat(fileName: output) ?? .json
        try context.checkForm(format, bom: bom, to: output)
        try context.withPlan { _, plan in
            let export = Export(plan, kinds: kind.map { [$0] } ?? RecordKind.allCases)
            let bytes =
                switch format {
                case .json: Data(try export.json.utf8)
                case .jsonl: Data(try export.jsonLines.utf8)
                case .csv: ExportFormat.csv(export.csv, bom: bom)
                case .xlsx: try export.workbook(on: try context.today(in: plan), in: context.phrases)
                }
            try Output.write(bytes, to: output, in: context)
            if export.leftOut > 0 { Output.printError(context.phrases.copies.leftOut(export.leftOut)) }
        }
    }
}

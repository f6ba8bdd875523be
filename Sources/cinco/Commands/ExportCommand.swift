import ArgumentParser
import Exchange
import Foundation
import Plan

/// `cinco export`: every field of every record.
struct ExportCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the records of a plan as JSON, JSON Lines or CSV; 'cinco import' reads them back.",
        discussion: """
            Without a kind it writes every kind. The history is not exported. 'cinco schema' tells what the JSON may hold.
            """)

    /// The formats that `cinco import` can read.
    enum ExportFormat: String, ExpressibleByArgument, CaseIterable { case json, jsonl, csv }

    @Argument(help: "Only this kind of record.")
    var kind: RecordKind?
    @Option(name: .customLong("kind"), help: "The same.")
    var onlyKind: RecordKind?
    @Option(help: "json, jsonl (a record in each line) or csv.")
    var format: ExportFormat = .json
    @Flag(help: "Begin CSV with the mark of UTF-8, without which Excel misreads accents.")
    var bom = false
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(outputHelp, valueName: "file"),
        completion: .file())
    var output: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if bom, format != .csv { throw CommandError(context.phrases.exchange.markOnlyInCSV) }
        if let kind, let onlyKind, kind != onlyKind {
            throw CommandError(context.phrases.exchange.twoKinds(kind.rawValue, onlyKind.rawValue))
        }
        try context.withPlan { _, plan in
            let export = Export(plan, kinds: (kind ?? onlyKind).map { [$0] } ?? RecordKind.allCases)
            let text =
                switch format {
                case .json: try export.json
                case .jsonl: try export.jsonLines
                case .csv: (bom ? "\u{FEFF}" : "") + export.csv
                }
            try Output.write(Data(text.utf8), to: output, in: context)
        }
    }
}

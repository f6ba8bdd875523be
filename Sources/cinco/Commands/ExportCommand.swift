import ArgumentParser
import Exchange
import Foundation
import Plan

/// `cinco export`: every field of every record.
struct ExportCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the records of a plan as JSON or CSV; 'cinco import' reads them back.",
        discussion: "Without a kind it writes every kind. The history is not exported.")

    /// The formats that `cinco import` can read.
    enum ExportFormat: String, ExpressibleByArgument, CaseIterable { case json, csv }

    @Argument(help: "Only this kind of record.")
    var kind: RecordKind?
    @Option(help: "json or csv.")
    var format: ExportFormat = .json
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(outputHelp, valueName: "file"),
        completion: .file())
    var output: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { _, plan in
            let export = Export(plan, kinds: kind.map { [$0] } ?? RecordKind.allCases)
            let text = format == .json ? try export.json : export.csv
            try Output.write(Data(text.utf8), to: output, in: context)
        }
    }
}

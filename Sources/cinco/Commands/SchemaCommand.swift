import ArgumentParser
import Exchange
import Foundation
import Plan

/// `cinco schema`: what the JSON of `cinco export` may hold.
struct SchemaCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Write the JSON Schema of 'cinco export': kinds, fields, types and values.")

    @Option(help: "Only this kind of record.")
    var kind: RecordKind?
    @Option(
        name: .shortAndLong, help: ArgumentHelp(outputHelp, valueName: "file"), completion: .file())
    var output: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let schema = ExportSchema(kinds: kind.map { [$0] } ?? RecordKind.allCases, in: context.phrases)
        try Output.write(Data(schema.json.utf8), to: output, in: context)
    }
}

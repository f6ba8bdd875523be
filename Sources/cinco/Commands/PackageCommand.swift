import ArgumentParser
import Exchange
import Foundation
import Plan
import Store

/// `cinco package`: writes the acts that another copy lacks into one file.
struct PackageCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Write the plan's acts to one file, for a disk or an e-mail.",
        discussion: """
            'cinco merge' merges it into another copy. With --ceiling it holds only what is marked at or below a label, \
            history and removals included; without it, everything. - as FILE is standard output.
            """,
        aliases: ["bundle"])

    @Argument(help: "The file to write.", completion: .file())
    var file: String
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only acts from a day on, or since an earlier package.", valueName: "day or file"))
    var since: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        // A package has the plan as it is.
        if let day = try context.pastDay(in: nil as Plan?) {
            throw CommandError(context.phrases.problems.pastIsFixed(context.phrases.words.day(day)))
        }
        let store = try context.open()
        defer { store.close() }
        // Nothing but an earlier package is written over.
        if file != "-", OutputFile.isFile(file) {
            do { _ = try context.package(file) } catch { throw PlanFileError.exists(path: file) }
        }
        let start = try since.map { try context.start($0, in: store) } ?? .beginning
        let ceiling = context.options.ceiling
        let (export, isFile) = try Output.put(to: file, in: context) { write in
            // Before the package is there: one that was handed out without being noted could not be warned of.
            if let ceiling, !store.isReadOnly { try store.note(exportedUpTo: ceiling) }
            let made = try Package.make(of: store, start, upTo: ceiling, to: write)
            if !store.isReadOnly { try store.note(made.export, as: made.checksum) }
            return made.export
        }
        let tell = isFile ? Output.say : Output.tell
        if isFile || Output.isTaken { tell(context.phrases.copies.bundled(export.acts, file, ceiling)) }
        if ceiling != nil { context.tellUnmarked(in: try store.plan()) }
        for sentence in context.sentences(forRefused: export.refused) { Output.printError(sentence) }
        for sentence in try context.sentences(for: export.questions, in: store) { Output.printError(sentence) }
    }
}

import ArgumentParser
import Foundation
import Plan
import Store

/// `cinco backup`: copies the plan file while others may use it.
struct BackupCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a copy of the plan file; other terminals may stay open.",
        discussion: """
            Cinco makes backups automatically before a merge, before a migration and once a day; without a file this lists them.
            """)

    @Argument(help: "The file to write; it must not exist yet.", completion: .file())
    var file: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if context.options.ceiling != nil { throw CommandError(context.phrases.problems.noCeiling) }
        guard let file else {
            let paths = Backups(of: context.path, in: context.paths.backups).paths
            return Output.print(
                paths.isEmpty ? context.phrases.copies.noBackups + "\n" : paths.map { $0 + "\n" }.joined())
        }
        try context.checkNamesFile(file)
        if !FileManager.default.fileExists(atPath: PathName.folder(of: file)) {
            throw CommandError(context.phrases.exchange.notSaved(file, .noFolder))
        }
        let store = try context.open()
        defer { store.close() }
        try store.backUp(to: file)
        Output.say(context.phrases.exchange.saved(file))
    }
}

/// `cinco restore`: replaces the plan by a backup.
struct RestoreCommand: WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Restore the plan from a backup.",
        discussion: """
            What was there is kept among the backups. What the backup lacks of the other copies comes back with the next \
            merge or synchronisation.
            """)

    @Argument(help: "The backup; 'cinco backup' lists the automatic ones.", completion: .file())
    var file: String
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.checkNamesFile(file)
        let backups = Backups(of: context.path, in: context.paths.backups)
        let kept = try Store.restore(file, to: context.path, keeping: backups)
        Output.say(context.phrases.copies.restored(context.path, kept))
    }
}

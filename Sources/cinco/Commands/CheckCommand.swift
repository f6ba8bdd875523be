import ArgumentParser
import Reports

/// `cinco check`: whether the file is sound.
struct CheckCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that the file is sound and that its journal adds up to its values.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        if context.wishes.ceiling != nil { throw Complaint(context.phrases.problems.noCeiling) }
        let store = try context.open()
        defer { store.close() }
        let faults = try store.check()
        if faults.isEmpty {
            let counts = try store.counts()
            Output.print(context.phrases.screens.allWell(counts.acts, counts.changes) + "\n")
            return
        }
        for fault in faults { Output.print(Ink(nil).paint(fault, .text) + "\n") }
        throw Complaint(context.phrases.problems.checkFailed(faults.count))
    }
}

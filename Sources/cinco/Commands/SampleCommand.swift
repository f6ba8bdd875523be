import ArgumentParser
import Plan
import Store

/// `cinco sample`: opens the sample plan, a file in the data folder.
struct SampleCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Open the sample plan; it is created if it does not exist.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let path = context.paths.sample
        do {
            try Store(making: path, from: SamplePlan.journal()).close()
        } catch PlanFileError.exists {
            // An earlier sample with its edits is kept.
        }
        try browse(context, path: path)
    }
}

import ArgumentParser
import Plan
import Store

/// The program: without a subcommand it opens the interface.
@main
struct Cinco: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cinco",
        abstract: "Five lines of effort, a few cities, one clock: a plan of two partners on the screen.",
        discussion: "Without a subcommand it opens the plan; press ? there for every key.",
        version: "0.1.0",
        subcommands: [])

    @OptionGroup var options: Options

    @Flag(help: "Open the sample plan; it is made where it is not there yet.")
    var sample = false

    func run() throws {
        try Context.reporting(options) { context in
            let path = sample ? context.places.sample : context.path
            if sample { try makeSample(path) }
            try browse(context, path: path)
        }
    }

    private func makeSample(_ path: String) throws {
        do {
            try Store(making: path, from: SamplePlan.journal()).close()
        } catch PlanFileProblem.exists {
            return
        }
    }
}

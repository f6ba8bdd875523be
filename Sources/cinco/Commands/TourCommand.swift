import ArgumentParser
import Foundation
import Plan
import Store

/// `cinco tour`: guides through a copy of the sample in a few steps.
struct TourCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "tour", abstract: "Learn Cinco in five minutes with a guided exercise.",
        discussion: "It uses a copy of the sample plan, which is created again each time.")

    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.makeTour().close()
        try browse(context, path: context.paths.tour, isTour: true)
    }
}

extension Context {
    /// Makes the plan of the tour anew.
    func makeTour() throws -> Store {
        Store.remove(paths.tour)
        return try Store(making: paths.tour, from: SamplePlan.journal())
    }
}

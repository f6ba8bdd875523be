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
        let path = context.paths.tour
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        try Store(making: path, from: SamplePlan.journal()).close()
        try browse(context, path: path, isTour: true)
    }
}

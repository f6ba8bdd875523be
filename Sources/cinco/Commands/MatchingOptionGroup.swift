import ArgumentParser
import Exchange
import Phrases
import Plan

/// The treatment of rows whose records the plan has, or whose cities are like some of the plan.
struct MatchingOptionGroup: ParsableArguments {
    @Flag(help: "Change the records that rows match; this is the standard.")
    var update = false
    @Flag(help: "Take only the rows that match no record of the plan.")
    var new = false
    @Flag(help: "List only what differs from the plan.")
    var onlyChanges = false
    @Option(
        help: ArgumentHelp("The city that a name in the file means, or 'new'; may be repeated.", valueName: "name=city")
    )
    var place: [String] = []
    @Flag(help: "Add cities whose name is like that of a city of the plan, without asking.")
    var addAlike = false

    func validate() throws {
        if update, new { throw ValidationError("--update and --new exclude each other.") }
    }

    /// States the same in a mapping.
    func apply(to mapping: inout TableMapping, in context: Context) throws {
        mapping.rule = new ? .new : .update
        mapping.cities.addsAlike = addAlike
        for pair in place {
            guard let sign = pair.lastIndex(of: "=") else {
                throw CommandError(context.phrases.problems.noValue("--place \(pair)"))
            }
            let city = String(pair[sign...].dropFirst())
            mapping.cities.named[String(pair[..<sign])] = .some(city == "new" ? nil : city)
        }
    }
}

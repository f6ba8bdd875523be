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

    /// Whether only rows that match no record are taken. What is typed wins over what a mapping keeps.
    var takesOnlyNew: Bool {
        get { new && !update }
        set { new = newValue }
    }

    /// States the same in a mapping.
    func apply(to mapping: inout TableMapping, in context: Context) throws {
        mapping.rule = takesOnlyNew ? .new : .update
        mapping.cities.addsAlike = addAlike
        for pair in place {
            let (name, city) = try context.parts(of: pair, "place")
            mapping.cities.named[name] = .some(city == "new" ? nil : city)
        }
    }
}

extension Context {
    /// The two parts of a value such as `column=field`. The first may have the sign too, the second never.
    func parts(of pair: String, _ option: String) throws -> (String, String) {
        guard let sign = pair.lastIndex(of: "=") else {
            throw CommandError(phrases.problems.noValue("--\(option) \(pair)"))
        }
        return (String(pair[..<sign]), String(pair[sign...].dropFirst()))
    }
}

import Foundation
import Phrases
import Plan

@testable import Exchange

/// The sample without the readings of one of its measures, which may then be read by the year.
let planWithoutHomicides: Plan = {
    var plan = SamplePlan.plan
    let fields = RecordKind.reading.fields.filter { $0.use != .key }.map(\.name)
    for id in plan.ids(of: .reading) where id.hasPrefix("homicides/") {
        plan.apply(fields.map { Change(.reading, id, $0, to: nil) })
    }
    return plan
}()

/// The roles and the result of an import of readings.
struct ImportedReadings {
    /// Its problems; those of the columns where these have some.
    var problems: [ImportError.Reason] = []
    /// The readings as `city day=value`, in order.
    var readings: [String] = []
    var changes: [Change] = []
}

/// An import of readings of a measure from a table in commas, as the command makes it: with the columns that are found
/// by their names, and those that are stated.
func importedReadings(
    _ text: String, of measure: String = "New", into plan: Plan = SamplePlan.plan,
    _ roles: (inout StatedRoles) -> Void = { _ in }, _ change: (inout ReadingOptions) -> Void = { _ in }
) throws -> ImportedReadings {
    var (stated, options) = (StatedRoles(), ReadingOptions())
    roles(&stated)
    change(&options)
    let table = try ImportTable(Data(text.utf8))
    let found = ReadingRoles(of: table, stated, measure: [measure], into: plan)
    if !found.problems.isEmpty { return ImportedReadings(problems: found.problems.map(\.reason)) }
    let shape = found.shape(stated.conditions)
    let result = ReadingsImport(
        try table.reshaped(shape), measure: measure, columns: found.columns(shape), into: plan, options: options,
        on: SamplePlan.day)
    let values = result.changes.filter { $0.kind == .reading && $0.field == .value }
    let readings = values.map { change in
        "\(change.record.split(separator: "/").dropFirst().joined(separator: " "))=\(change.new ?? "")"
    }
    return ImportedReadings(
        problems: result.problems.map(\.reason), readings: readings.sorted(), changes: result.changes)
}

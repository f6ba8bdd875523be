import Foundation
import GRDB
import Plan

/// How far the journal is read for a moment, as a condition on acts.
struct MomentCondition {
    private let name: String
    private let moment: Moment

    init(_ moment: Moment, named name: String = "extent") {
        self.moment = moment
        self.name = name
    }

    /// What a statement with this extent begins with.
    var head: String { MomentCondition.head([self]) }

    /// What a statement with these extents begins with.
    static func head(_ extents: [MomentCondition]) -> String {
        let tables = extents.compactMap(\.table)
        return tables.isEmpty ? "" : "WITH " + tables.joined(separator: ", ")
    }

    /// The writers of a vector with their last times, as a table.
    private var table: String? {
        moment.versionVector.map { _ in
            "\(name)(writer, last) AS MATERIALIZED (SELECT key, value FROM json_each(:\(name)Writers))"
        }
    }

    /// That an act, in a table of this name, lies within.
    func contains(_ act: String) -> String {
        moment.versionVector == nil
            ? "\(act).time <= :\(name)Time"
            : "\(act).time <= coalesce((SELECT last FROM \(name) WHERE \(name).writer = \(act).writer), -1)"
    }

    func arguments() throws -> StatementArguments {
        guard let vector = moment.versionVector else { return ["\(name)Time": moment.time.raw] }
        let times = Dictionary(vector.writers.map { ($0.name, $0.time.raw) }, uniquingKeysWith: max)
        return ["\(name)Writers": String(decoding: try JSONEncoder().encode(times), as: UTF8.self)]
    }
}

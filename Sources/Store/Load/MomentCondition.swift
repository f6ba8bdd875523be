import Foundation
import GRDB
import Plan

/// A condition on acts: those that a moment contains.
struct MomentCondition {
    private let name: String
    private let moment: Moment

    init(_ moment: Moment, named name: String = "extent") {
        self.moment = moment
        self.name = name
    }

    /// The `WITH` clause of a statement with this condition; empty where it needs none.
    var head: String { MomentCondition.head([self]) }

    /// The `WITH` clause of a statement with these conditions.
    static func head(_ extents: [MomentCondition]) -> String {
        let tables = extents.compactMap(\.table)
        return tables.isEmpty ? "" : "WITH " + tables.joined(separator: ", ")
    }

    /// The version vector as a table of writers and times.
    private var table: String? {
        moment.versionVector.map { _ in
            "\(name)(writer, last) AS MATERIALIZED (SELECT key, value FROM json_each(:\(name)Writers))"
        }
    }

    /// The condition on a table of acts.
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

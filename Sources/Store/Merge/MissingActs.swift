import GRDB
import Plan

extension Store {
    /// The acts that another copy does not have.
    public struct MissingActs: Sendable {
        /// The acts with the changes that may be exported.
        public let acts: [ExportedAct]
        /// How many changes are withheld: those of withheld records, and those whose new value names one.
        public let kept: Int
        /// The acts that the other copy must have before it merges these; nil where it may be empty.
        public let base: VersionVector?
        /// The acts that the other copy has after merging these; nil where none is exported.
        public let reach: VersionVector?
    }

    /// The acts that a copy with a given version vector does not have, up to a ceiling.
    /// - Parameters:
    ///   - vector: the acts that the copy has; nil for an empty copy. If a marking was changed beyond it, all acts
    ///     are exported, because the copy may also lack earlier acts that were withheld.
    ///   - ceiling: nil exports everything, unmarked records too.
    public func acts(beyond vector: VersionVector? = nil, upTo ceiling: String? = nil) throws(PlanFileError)
        -> MissingActs
    {
        try PlanFile.reporting(path) {
            try queue.read { db in
                var exporter = try ActExporter(from: db, upTo: ceiling)
                let here = try CausalContexts.versionVector(in: db)
                let reach = ceiling == nil ? here : try exporter.restricted(here)
                guard let vector, try ceiling == nil || !Store.isRemarked(beyond: vector, as: &exporter, in: db)
                else {
                    let all = try exporter.acts(of: "SELECT seq FROM change")
                    return MissingActs(acts: all.acts, kept: all.withheld.count, base: nil, reach: reach)
                }
                let extent = MomentCondition(Moment(vector), named: "there")
                let beyond = try exporter.acts(
                    of: """
                        \(extent.head)
                        SELECT change.seq FROM change JOIN act ON act.seq = change.act WHERE NOT (\(extent.contains("act")))
                        """, extent.arguments())
                let base = ceiling == nil ? vector : try exporter.restricted(vector)
                return MissingActs(acts: beyond.acts, kept: beyond.withheld.count, base: base, reach: reach)
            }
        }
    }

    /// Whether the list of markings, or the marking of any record within a vector that may be told now, was changed beyond it.
    static func isRemarked(
        beyond vector: VersionVector, as exporter: inout ActExporter, in db: Database
    ) throws -> Bool {
        let extent = MomentCondition(Moment(vector), named: "there")
        let rows = try Row.fetchCursor(
            db,
            sql: """
                \(extent.head)
                SELECT DISTINCT change.kind, change.record FROM act JOIN change ON change.act = act.seq
                WHERE NOT (\(extent.contains("act"))) AND change.field IN ('marking', 'markings') AND EXISTS (
                  SELECT 1 FROM change AS earlier JOIN act AS before ON before.seq = earlier.act
                  WHERE earlier.record = change.record AND earlier.kind = change.kind AND \(extent.contains("before")))
                """, arguments: extent.arguments())
        while let row = try rows.next() {
            let (kind, record) = (row.text(0) ?? "", row.text(1) ?? "")
            if try kind == RecordKind.plan.rawValue || exporter.mayTell(kind, record) { return true }
        }
        return false
    }

    /// The version vector of this copy, now or at a moment.
    public func versionVector(at moment: Moment? = nil) throws(PlanFileError) -> VersionVector {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let here = try CausalContexts.versionVector(in: db)
                guard let moment else { return here }
                return VersionVector(
                    try here.writers.compactMap { writer in
                        try Int64.fetchOne(
                            db, sql: "SELECT max(time) FROM act WHERE writer = ? AND time <= ?",
                            arguments: [writer.name, moment.time.raw]
                        ).map { (writer.name, HybridTime(raw: $0)) }
                    })
            }
        }
    }
}

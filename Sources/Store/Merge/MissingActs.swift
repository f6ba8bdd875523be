import GRDB
import Plan

extension Store {
    /// What a copy lacks.
    public struct MissingActs: Sendable {
        /// The acts, or the parts of them that may go.
        public let acts: [ExportedAct]
        /// How many changes stay, being unmarked, marked higher, or naming what is.
        public let kept: Int
        /// How far a copy must go to take them; nil where it need have nothing.
        public let base: VersionVector?
        /// How far it goes once it has taken them.
        public let reach: VersionVector?
    }

    /// The acts that a copy lacks which goes as far as a vector, as far as a ceiling lets them through.
    /// - Parameters:
    ///   - vector: how far the copy goes; nil for one that has nothing. Where the marking of anything that it may have been
    ///     denied was changed since, it gets everything, for it lacks what lay before as well.
    ///   - ceiling: nil lets everything through, what is unmarked too.
    public func acts(beyond vector: VersionVector? = nil, upTo ceiling: String? = nil) throws(PlanFileProblem)
        -> MissingActs
    {
        try PlanFile.reporting(path) {
            try queue.read { db in
                var exporter = try ActExporter(from: db, upTo: ceiling)
                let here = try CausalContexts.versionVector(in: db)
                let reach = ceiling == nil ? here : try exporter.restricted(here)
                guard let vector, try ceiling == nil || !Store.isRemarked(beyond: vector, in: db) else {
                    let all = try exporter.acts(of: "SELECT seq FROM change")
                    return MissingActs(acts: all.acts, kept: all.kept.count, base: nil, reach: reach)
                }
                let extent = MomentCondition(Moment(vector), named: "there")
                let beyond = try exporter.acts(
                    of: """
                        \(extent.head)
                        SELECT change.seq FROM change JOIN act ON act.seq = change.act WHERE NOT (\(extent.contains("act")))
                        """, extent.arguments())
                let base = ceiling == nil ? vector : try exporter.restricted(vector)
                return MissingActs(acts: beyond.acts, kept: beyond.kept.count, base: base, reach: reach)
            }
        }
    }

    /// Whether anything that was there within a vector has got another marking beyond it.
    private static func isRemarked(beyond vector: VersionVector, in db: Database) throws -> Bool {
        let extent = MomentCondition(Moment(vector), named: "there")
        return try Bool.fetchOne(
            db,
            sql: """
                \(extent.head)
                SELECT EXISTS (
                  SELECT 1 FROM act JOIN change ON change.act = act.seq
                  WHERE NOT (\(extent.contains("act"))) AND change.field IN ('marking', 'markings') AND EXISTS (
                    SELECT 1 FROM change AS earlier JOIN act AS before ON before.seq = earlier.act
                    WHERE earlier.record = change.record AND earlier.kind = change.kind AND \(extent.contains("before"))))
                """, arguments: extent.arguments()) ?? true
    }

    /// How far this copy's journal goes, or went at a moment.
    public func versionVector(at moment: Moment? = nil) throws(PlanFileProblem) -> VersionVector {
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

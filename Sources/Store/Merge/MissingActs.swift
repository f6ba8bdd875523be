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
                var vector = vector
                if let there = vector, ceiling != nil, try Store.isRemarked(beyond: there, as: &exporter, in: db) {
                    vector = nil
                }
                var (acts, kept) = ([ExportedAct](), 0)
                for act in try Store.acts(beyond: ChangeRanges(), in: db) {
                    if let vector, let head = try ActExporter.act(act, in: db),
                        vector.contains(head.writer, head.moment)
                    {
                        continue
                    }
                    let portion = try exporter.portion(of: act, beyond: CarriedChanges())
                    kept += portion.withheld
                    if let act = portion.act { acts.append(act) }
                }
                let base = ceiling == nil ? vector : try vector.flatMap { try exporter.restricted($0) }
                return MissingActs(acts: acts, kept: kept, base: base, reach: reach)
            }
        }
    }

    /// Whether the list of markings, or the marking of any record within a vector that may be told now, was changed beyond it.
    private static func isRemarked(
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

    /// The version vector of this copy.
    public func versionVector() throws(PlanFileError) -> VersionVector {
        try PlanFile.reporting(path) { try queue.read { try CausalContexts.versionVector(in: $0) } }
    }
}

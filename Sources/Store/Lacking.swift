import GRDB
import Plan

extension Store {
    /// What a copy lacks.
    public struct Lacking: Sendable {
        /// The acts, or the parts of them that may go.
        public let acts: [CarriedAct]
        /// How many changes stay, being unmarked, marked higher, or naming what is.
        public let kept: Int
        /// How far a copy must go to take them; nil where it need have nothing.
        public let base: Frontier?
        /// How far it goes once it has taken them.
        public let reach: Frontier?
    }

    /// The acts that a copy lacks which goes as far as a frontier, as far as a ceiling lets them through.
    /// - Parameters:
    ///   - frontier: how far the copy goes; nil for one that has nothing. Where the marking of anything that it may have been
    ///     denied was changed since, it gets everything, for it lacks what lay before as well.
    ///   - ceiling: nil lets everything through, what is unmarked too.
    public func acts(beyond frontier: Frontier? = nil, upTo ceiling: String? = nil) throws(PlanFileProblem) -> Lacking {
        try PlanFile.reporting(path) {
            try queue.read { db in
                var carrying = try Carrying(from: db, upTo: ceiling)
                let here = try Sights.frontier(in: db)
                let reach = ceiling == nil ? here : try carrying.restricted(here)
                guard let frontier, try ceiling == nil || !Store.isRemarked(beyond: frontier, in: db) else {
                    let all = try carrying.acts(of: "SELECT seq FROM change")
                    return Lacking(acts: all.acts, kept: all.kept.count, base: nil, reach: reach)
                }
                let extent = Extent(Moment(frontier), named: "there")
                let beyond = try carrying.acts(
                    of: """
                        \(extent.head)
                        SELECT change.seq FROM change JOIN act ON act.seq = change.act WHERE NOT (\(extent.holds("act")))
                        """, extent.arguments())
                let base = ceiling == nil ? frontier : try carrying.restricted(frontier)
                return Lacking(acts: beyond.acts, kept: beyond.kept.count, base: base, reach: reach)
            }
        }
    }

    /// Whether anything that was there within a frontier has got another marking beyond it.
    private static func isRemarked(beyond frontier: Frontier, in db: Database) throws -> Bool {
        let extent = Extent(Moment(frontier), named: "there")
        return try Bool.fetchOne(
            db,
            sql: """
                \(extent.head)
                SELECT EXISTS (
                  SELECT 1 FROM act JOIN change ON change.act = act.seq
                  WHERE NOT (\(extent.holds("act"))) AND change.field IN ('marking', 'markings') AND EXISTS (
                    SELECT 1 FROM change AS earlier JOIN act AS before ON before.seq = earlier.act
                    WHERE earlier.record = change.record AND earlier.kind = change.kind AND \(extent.holds("before"))))
                """, arguments: extent.arguments()) ?? true
    }

    /// How far this copy's journal goes, or went at a moment.
    public func frontier(at moment: Moment? = nil) throws(PlanFileProblem) -> Frontier {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let here = try Sights.frontier(in: db)
                guard let moment else { return here }
                return Frontier(
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

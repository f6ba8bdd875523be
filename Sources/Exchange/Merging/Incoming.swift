import Foundation
import Plan
import Store

/// Packages to merge into a copy, verified as a whole before any act is merged.
public struct Incoming: Sendable {
    /// The id of their plan.
    public let plan: String
    /// The acts to merge.
    public let acts: [ExportedAct]
    /// The acts that are held back because they are too far ahead of this machine's clock.
    public let held: [ExportedAct]

    /// - Parameters:
    ///   - bundles: the packages in any order, each with its path.
    ///   - plan: the id of the copy's plan; nil where the copy is to be made.
    ///   - vector: the acts that the copy has.
    ///   - now: this machine's clock, in milliseconds since 1970-01-01 00:00 UTC; nil holds no act back.
    ///   - Throws: `MergeError` where a package is of another plan, or the copy lacks acts that it needs.
    public init(
        _ bundles: [(path: String, bundle: ActBundle)], into plan: String?, reaching vector: VersionVector?, now: Int64?
    ) throws(MergeError) {
        guard let wanted = plan ?? bundles.first?.bundle.header.plan else { throw .notABundle(path: "") }
        if let other = bundles.first(where: { $0.bundle.header.plan != wanted }) { throw .otherPlan(path: other.path) }
        self.plan = wanted
        var reach = vector ?? VersionVector([])
        var waiting = bundles
        while !waiting.isEmpty {
            guard let next = waiting.firstIndex(where: { reach.covers($0.bundle.header.from) }) else {
                throw .gap(path: waiting[0].path)
            }
            if let further = waiting.remove(at: next).bundle.header.upTo { reach = reach.joined(further) }
        }
        let all = bundles.flatMap(\.bundle.acts)
        (acts, held) = now.map { ClockBound.split(all, now: $0) } ?? (all, [])
    }
}

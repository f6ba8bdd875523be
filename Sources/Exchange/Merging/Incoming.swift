import Foundation
import Plan
import Store

/// Bundles on their way into a copy: read, proved sound, and found to belong together, before any act comes in.
public struct Incoming: Sendable {
    /// Which plan they are of.
    public let plan: String
    /// The acts that may come in.
    public let acts: [ExportedAct]
    /// Those that come from too far ahead of this machine's clock.
    public let held: [ExportedAct]

    /// - Parameters:
    ///   - bundles: in any order, each with its path.
    ///   - plan: which plan the copy is of; nil where there is none yet.
    ///   - vector: how far the copy goes.
    ///   - now: what this machine's clock says, in milliseconds since 1970-01-01 00:00 UTC; nil trusts every clock.
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

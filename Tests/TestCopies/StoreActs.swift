import Foundation
import Plan
import Store

// Tests hand lists of acts from copy to copy. They leave and come in by the carriers that the program uses.

extension Store {
    /// All acts, as a package carries them.
    /// - Parameter ceiling: nil exports everything, unmarked records too.
    public func acts(upTo ceiling: String? = nil) throws -> [ExportedAct] {
        var acts: [ExportedAct] = []
        _ = try export(.beginning, upTo: ceiling) { _ in
        } presupposed: { _ in
        } each: {
            acts.append($0)
        }
        return acts
    }

    /// The last time of each writer.
    public func versionVector() throws -> VersionVector {
        VersionVector(latest: try acts().map { ($0.writer, $0.moment) })
    }

    /// Merges acts as a package of their own.
    public func merge(_ acts: [ExportedAct], from source: String) throws -> MergeResult {
        try merge([PackageSource(of: acts, named: source)], clock: nil).result
    }

    /// Makes a copy of a plan, with these acts.
    public static func make(
        _ path: String, asCopyOf plan: String, with acts: [ExportedAct], from source: String,
        now: @escaping WallClock = Store.systemClock
    ) throws -> MergeResult {
        try make(path, asCopyOf: plan, with: [PackageSource(of: acts, named: source)], clock: nil, now: now).result
    }
}

extension PackageSource {
    /// A package that was never merged before.
    fileprivate init(of acts: [ExportedAct], named name: String) {
        self.init(name: name, checksum: UUID().uuidString) { each in for act in acts { try each(.act(act)) } }
    }
}

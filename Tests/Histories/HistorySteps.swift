import Exchange
import Foundation
import Plan
import Store
import TestCopies

extension History {
    func act(in copy: HistoryCopy) throws {
        let author = Author(
            name: "p\(Int.random(in: 0...3, using: &random))", side: ["us", "mx"].randomElement(using: &random))
        let result: CommitResult =
            switch Int.random(in: 0..<12, using: &random) {
            case 0: try copy.store.undo(by: author, on: SamplePlan.day)
            case 1: try copy.store.redo(by: author, on: SamplePlan.day)
            default:
                try copy.store.commit(
                    Act(
                        author: author.name, partner: author.side,
                        reason: "r\(Int.random(in: 0...999, using: &random))", asOf: SamplePlan.day,
                        changes: (0..<Int.random(in: 1...3, using: &random)).map { _ in change() }))
            }
        guard case .written(let entry) = result else { return }
        count("acts")
        let content = "\(entry.act)"
        if let other = acts.updateValue(content, forKey: entry.id), other != content { note(.sameID, entry.id) }
    }

    private func change() -> Change {
        let city = ["tijuana", "tecate", "mexicali"].randomElement(using: &random) ?? "tijuana"
        let word = "w\(Int.random(in: 0...3, using: &random))"
        let project = "p\(Int.random(in: 0...2, using: &random))"
        let marking = ["U", "SBU", "C", nil].randomElement(using: &random) ?? nil
        switch Int.random(in: 0..<13, using: &random) {
        case 0: return Change(.city, city, .name, to: word)
        case 1: return Change(.city, city, .share, to: "\(Int.random(in: 0...9, using: &random))")
        case 2: return Change(.city, city, .removed, to: Bool.random(using: &random) ? "1" : nil)
        case 3: return Change(.project, project, .title, to: word)
        case 4: return Change(.project, project, .effort, to: "\(city)/training")
        case 5: return Change(.project, project, .removed, to: Bool.random(using: &random) ? "1" : nil)
        case 6: return Change(.city, city, .marking, to: marking)
        case 7, 8: return Change(.project, project, .marking, to: marking)
        case 9: return Change(.commitment, "\(project)/us", .marking, to: marking)
        case 10: return Change(.commitment, "\(project)/us", .what, to: word)
        case 11:
            let lists = ["U SBU C", "U NEW SBU C", "U SBU C TOP", "U SBU +", "U SBU NEW +", nil]
            return Change(.plan, Plan.settingsID, .markings, to: lists.randomElement(using: &random) ?? nil)
        default:
            return Change(
                .assessment, "\(city)/training/us", .status, to: Status.allCases.randomElement(using: &random)?.code)
        }
    }

    func pack(in copy: HistoryCopy) throws {
        let ceiling = [nil, "SBU", "U"][Int.random(in: 0..<3, using: &random)]
        var start = HistoryCarriers.Start.beginning
        switch Int.random(in: 0..<8, using: &random) {
        case 0: start = .day(Day(number: Int(clock.now / 86_400_000) - Int.random(in: -1...2, using: &random)))
        case 1..<6: if let last = copy.packages.suffix(6).randomElement(using: &random) { start = .after(last) }
        default: break
        }
        pool.append(try parcel(of: copy, start, upTo: ceiling, isNoted: kind == .plain || !chance(10)))
    }

    func parcel(
        of copy: HistoryCopy, _ start: HistoryCarriers.Start, upTo ceiling: String?, isNoted: Bool = true
    ) throws -> Parcel {
        count("packages")
        let text = try HistoryCarriers.package(copy.store, start, ceiling, isNoted: isNoted)
        let parcel = Parcel(text, path(), ceiling, try copy.store.acts(upTo: ceiling))
        try text.write(to: URL(fileURLWithPath: parcel.path))
        copy.packages.append(parcel)
        return parcel
    }

    func deliver(to copy: HistoryCopy) throws {
        let order: [String?] = ["U", "SBU", nil]
        let allowed = pool.filter {
            (order.firstIndex(of: $0.ceiling) ?? 2) <= (order.firstIndex(of: copy.ceiling) ?? 2)
        }
        guard let parcel = allowed.randomElement(using: &random) else { return }
        // Once, or twice.
        let clock = chance(2) ? copy.now : nil
        for _ in 0...(chance(4) ? 1 : 0) { try merge(parcel, into: copy, clock: clock) }
    }

    /// - Returns: whether the package was merged.
    @discardableResult
    func merge(_ parcel: Parcel, into copy: HistoryCopy, clock: Int64? = nil) throws -> Bool {
        do {
            guard try HistoryCarriers.merge(parcel, into: copy.store, clock: clock) else {
                count("refused")
                return false
            }
        } catch {
            note(.refusal, "\(error)")
            return false
        }
        count("merges")
        copy.packages.append(parcel)
        let missing = try missing(parcel.all, in: copy)
        let told = try HistoryCarriers.postponed(copy.store)
        if missing > told { note(.hole, "\(missing) acts of which \(told) are told, \(parcel.ceiling ?? "all")") }
        return true
    }

    /// How many acts a copy does not have with all that is given of them.
    private func missing(_ acts: [ExportedAct], in copy: HistoryCopy) throws -> Int {
        let here = Dictionary(
            try copy.store.acts().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return acts.count { act in
            guard let known = here[act.id] else { return true }
            let pairs = [
                (act.reason, known.reason), (act.partner, known.partner), (act.target, known.target),
            ]
            if pairs.contains(where: { $0 != nil && $1 == nil }) { return true }
            return act.changes.contains { change in
                !known.changes.contains {
                    ($0.kind, $0.record, $0.field) == (change.kind, change.record, change.field)
                        && (change.old == nil || $0.old != nil)
                }
            }
        }
    }

    /// Synchronises a copy with the repository of its ceiling.
    func sync(_ copy: HistoryCopy) throws {
        count("synchronisations")
        guard let gitAddress, let remote = copy.remote, copy.ceiling == nil else {
            let level = repositories.first { $0.ceiling == copy.ceiling }
            return try level?.sync(copy, isKilled: kind == .whole && chance(8)) ?? ()
        }
        var options = Sync.Options()
        options.author = "history"
        options.trustsClocks = true
        let known = try copy.store.remotes(of: [remote]).first ?? remote
        var sync = Sync(
            of: copy.store, with: known, in: gitAddress + "-\((copy.path as NSString).lastPathComponent)", options)
        let result = try sync.run()
        if let aside = result.aside.first { note(.refusal, "journal \(aside.journal) is set aside") }
    }

    static func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        try process.run()
        process.waitUntilExit()
    }
}

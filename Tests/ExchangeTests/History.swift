import Foundation
import Plan
import Store
import Synchronization
import TestSupport

@testable import Exchange

/// What must hold of copies whatever happens to them, as the names of what was found broken.
enum Fault: String, CaseIterable {
    /// A package was merged, and the copy lacks what its maker may tell it.
    case hole = "silent hole"
    /// After a full exchange copies that may know the same do not.
    case difference = "copies differ"
    /// An act that reached anybody is gone.
    case loss = "act lost"
    /// Two acts have one id.
    case sameID = "two acts, one id"
    /// A merge is refused though nothing is missing.
    case refusal = "merge refused"
    /// `check` finds something.
    case unsound = "unsound file"
}

/// A random history of copies of one plan on real files: acts, undos, packages at several ceilings that come late, twice, in another
/// order or not at all, files put back and cloned, clocks that jump, writes that are cut off. At the end everybody tells everybody.
final class History {
    private final class Copy {
        let path: String
        /// The highest marking that it may be told; nil is everything.
        let ceiling: String?
        var skew: Int64
        var store: Store
        var backup: String?
        var packages: [Parcel] = []

        init(_ path: String, _ ceiling: String?, _ skew: Int64, _ clock: Atomic64, _ marks: CopyMarks) throws {
            self.path = path
            self.ceiling = ceiling
            self.skew = skew
            store = try Store(opening: path, marks: marks, now: { clock.value.load(ordering: .relaxed) + skew })
        }
    }

    /// A clock that goes when the history says so.
    final class Atomic64: Sendable {
        let value = Atomic<Int64>(1_276_600_000_000)
    }

    /// A package with what its maker could have told when it was made.
    private final class Parcel {
        let text: Data
        let path: String
        let ceiling: String?
        let all: [ExportedAct]

        init(_ text: Data, _ path: String, _ ceiling: String?, _ all: [ExportedAct]) {
            (self.text, self.path, self.ceiling, self.all) = (text, path, ceiling, all)
        }
    }

    private let folder = Folder(inMemory: true)
    private let clock = Atomic64()
    /// All copies are on one machine.
    private let marks: CopyMarks
    private var random: SeededGenerator
    private var copies: [Copy] = []
    private var files = 0
    private var pool: [Parcel] = []
    /// The acts that were acknowledged, by their ids.
    private var acts: [String: String] = [:]
    private(set) var faults: Set<Fault> = []
    /// What the first fault of each kind was.
    private(set) var details: [String] = []
    private let puttingBack: Bool

    /// - Parameter puttingBack: whether files are put back and cloned.
    init(seed: Int, puttingBack: Bool) throws {
        random = SeededGenerator(seed)
        self.puttingBack = puttingBack
        marks = CopyMarks(in: folder.file("marks"))
        let outline = PlanOutline(
            title: "Plan", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: ["Tijuana", "Tecate"])
        var founding = try outline.founding(by: "x", on: SamplePlan.day)
        for change in founding.changes where [.title, .name].contains(change.field) {
            founding.changes.append(Change(change.kind, change.record, .marking, to: "U"))
        }
        let first = path()
        try Store(making: first, founding: founding, now: { [clock] in clock.value.load(ordering: .relaxed) }).close()
        copies = [try Copy(first, nil, 0, clock, marks)]
        let ceilings: [String?] = [nil, "SBU", "U"]
        for number in 1..<Int.random(in: 2...4, using: &random) {
            let ceiling = number == 1 ? nil : ceilings[number % 3]
            let file = path()
            _ = try Store.make(
                file, asCopyOf: copies[0].store.planID(), with: copies[0].store.acts(upTo: ceiling).acts, from: "start")
            copies.append(
                try Copy(file, ceiling, Int64.random(in: -50_000...50_000, using: &random), clock, marks))
        }
    }

    private func path() -> String {
        files += 1
        return folder.file("\(files)")
    }

    private func note(_ fault: Fault, _ detail: String) {
        if faults.insert(fault).inserted { details.append("\(fault.rawValue): \(detail)") }
    }

    /// Lets so many things happen, then everybody tells everybody, and looks at what must hold.
    func run(steps: Int) throws {
        for _ in 0..<steps {
            clock.value.wrappingAdd(Int64.random(in: 0...20_000, using: &random), ordering: .relaxed)
            let copy = copies[Int.random(in: 0..<copies.count, using: &random)]
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<42: try act(in: copy)
            case 42..<65: try pack(in: copy)
            case 65..<86: try deliver(to: copy)
            case 86..<90: try keep(copy)
            case 90..<94: if puttingBack { try putBack(copy) }
            case 94..<96: if puttingBack, copies.count < 6 { try clone(copy) }
            case 96..<98: try jump(copy)
            default: if !pool.isEmpty { pool.remove(at: Int.random(in: 0..<pool.count, using: &random)) }
            }
        }
        let reached = Set(try copies.flatMap { try $0.store.acts().acts.map(\.id) })
        try exchange()
        try look(reached)
        for copy in copies { copy.store.close() }
    }

    private func act(in copy: Copy) throws {
        let author = Author(
            name: "p\(Int.random(in: 0...3, using: &random))", side: ["us", "mx"].randomElement(using: &random))
        let outcome: Outcome =
            switch Int.random(in: 0..<12, using: &random) {
            case 0: try copy.store.undo(by: author, on: SamplePlan.day)
            case 1: try copy.store.redo(by: author, on: SamplePlan.day)
            default:
                try copy.store.commit(
                    Act(
                        author: author.name, partner: author.side,
                        reason: "r\(Int.random(in: 0...999, using: &random))",
                        asOf: SamplePlan.day,
                        changes: (0..<Int.random(in: 1...3, using: &random)).map { _ in change() }))
            }
        guard case .written(let entry) = outcome else { return }
        let content = "\(entry.act)"
        if let other = acts.updateValue(content, forKey: entry.id), other != content { note(.sameID, entry.id) }
    }

    private func change() -> Change {
        let city = ["tijuana", "tecate", "mexicali"].randomElement(using: &random) ?? "tijuana"
        let word = "w\(Int.random(in: 0...3, using: &random))"
        let project = "p\(Int.random(in: 0...2, using: &random))"
        let marking = ["U", "SBU", "C", nil].randomElement(using: &random) ?? nil
        switch Int.random(in: 0..<12, using: &random) {
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
        default:
            return Change(
                .assessment, "\(city)/training/us", .status, to: Status.allCases.randomElement(using: &random)?.code)
        }
    }

    private func pack(in copy: Copy) throws {
        let ceilings: [String?] = [nil, "SBU", "U"]
        let ceiling = ceilings[Int.random(in: 0..<3, using: &random)]
        let since =
            Int.random(in: 0..<4, using: &random) > 0 ? copy.packages.suffix(6).randomElement(using: &random) : nil
        pool.append(try parcel(of: copy, since: since, upTo: ceiling))
    }

    private func parcel(of copy: Copy, since: Parcel?, upTo ceiling: String?) throws -> Parcel {
        let text = try History.package(copy.store, since.map { ($0.path, $0.text) }, ceiling)
        let parcel = Parcel(text, path(), ceiling, try copy.store.acts(upTo: ceiling).acts)
        try text.write(to: URL(fileURLWithPath: parcel.path))
        copy.packages.append(parcel)
        return parcel
    }

    private func deliver(to copy: Copy) throws {
        let order: [String?] = ["U", "SBU", nil]
        let allowed = pool.filter {
            (order.firstIndex(of: $0.ceiling) ?? 2) <= (order.firstIndex(of: copy.ceiling) ?? 2)
        }
        guard let parcel = allowed.randomElement(using: &random) else { return }
        // Once, or twice.
        for _ in 0...(Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0) { try merge(parcel, into: copy) }
    }

    /// - Returns: whether the package was taken.
    @discardableResult
    private func merge(_ parcel: Parcel, into copy: Copy) throws -> Bool {
        do {
            guard try History.merge(parcel.path, parcel.text, copy.store, nil) else { return false }
        } catch {
            note(.refusal, "\(error)")
            return false
        }
        copy.packages.append(parcel)
        let missing = try copy.store.unknown(parcel.all)
        if !missing.isEmpty { note(.hole, "\(missing.count) acts, \(parcel.ceiling ?? "all")") }
        return true
    }

    private func keep(_ copy: Copy) throws {
        try closed(copy) {
            let place = folder.file("backup-\(files)-\(copies.count)")
            try? FileManager.default.removeItem(atPath: place)
            try FileManager.default.copyItem(atPath: copy.path, toPath: place)
            copy.backup = place
        }
    }

    /// Puts a kept file back in one of three ways.
    private func putBack(_ copy: Copy) throws {
        guard let backup = copy.backup else { return }
        let way = Int.random(in: 0..<3, using: &random)
        try closed(copy) {
            let files = FileManager.default
            switch way {
            case 0: try Data(contentsOf: URL(fileURLWithPath: backup)).write(to: URL(fileURLWithPath: copy.path))
            case 1:
                try files.copyItem(atPath: backup, toPath: backup + "-moved")
                rename(backup + "-moved", copy.path)
            default:
                let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: copy.path))
                try handle.truncate(atOffset: 0)
                try handle.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: backup)))
                try handle.close()
            }
        }
    }

    private func clone(_ copy: Copy) throws {
        let place = path()
        try closed(copy) { try FileManager.default.copyItem(atPath: copy.path, toPath: place) }
        let twin = try Copy(place, copy.ceiling, Int64.random(in: -50_000...50_000, using: &random), clock, marks)
        twin.packages = copy.packages
        copies.append(twin)
    }

    private func closed(_ copy: Copy, _ work: () throws -> Void) throws {
        copy.store.close()
        try work()
        copy.store = try open(copy)
    }

    private func open(_ copy: Copy) throws -> Store {
        let (clock, skew) = (clock, copy.skew)
        return try Store(opening: copy.path, marks: marks, now: { clock.value.load(ordering: .relaxed) + skew })
    }

    private func jump(_ copy: Copy) throws {
        let day: Int64 = 86_400_000
        copy.skew = [0, -day, 10 * day, -365 * day].randomElement(using: &random) ?? 0
        try closed(copy) {}
    }

    /// Everybody tells everybody what they may know, each time since the last package that arrived, until nothing moves.
    private func exchange() throws {
        var last: [String: Parcel] = [:]
        for _ in 0..<8 {
            let before = try copies.map { try $0.store.canonicalLines() }
            for (from, maker) in copies.enumerated() {
                for (to, taker) in copies.enumerated() where to != from {
                    let next = try parcel(of: maker, since: last["\(from) \(to)"], upTo: taker.ceiling)
                    if try merge(next, into: taker) { last["\(from) \(to)"] = next }
                }
            }
            if try copies.map({ try $0.store.canonicalLines() }) == before { return }
        }
        note(.difference, "it does not come to rest")
    }

    private func look(_ reached: Set<String>) throws {
        let all = try copies[0].store.canonicalLines()
        let ids = Set(try copies[0].store.acts().acts.map(\.id))
        for copy in copies {
            if copy.ceiling == nil, try copy.store.canonicalLines() != all { note(.difference, copy.path) }
            if try !copy.store.check().isEmpty { note(.unsound, try copy.store.check().first ?? "") }
            let lines = try copy.store.canonicalLines()
            do {
                _ = try copy.store.merge(copies[0].store.acts(upTo: copy.ceiling).acts, from: "last")
            } catch { note(.refusal, "\(error)") }
            if try copy.store.canonicalLines() != lines { note(.difference, "below \(copy.ceiling ?? "all")") }
        }
        let lost = reached.subtracting(ids)
        if !lost.isEmpty { note(.loss, "\(lost.count)") }
    }
}

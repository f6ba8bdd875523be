import Exchange
import Foundation
import Plan
import Store
import TestCopies
import TestSupport

/// A random history of copies of one plan on real files: acts, undos, packages at several ceilings that come late,
/// twice, in another order or not at all, shared repositories, files put back and cloned, clocks that jump, programs
/// that are killed. At the end everybody tells everybody.
public final class History {
    /// The kinds of history: which of the things happen that take a file back in time.
    public enum Kind: String, CaseIterable, Sendable {
        case plain = "without files put back, clones and kills"
        case whole = "with them"
    }

    let folder = Folder(inMemory: true)
    let clock = HistoryClock()
    /// All copies are on one machine.
    let marks: CopyMarks
    let kind: Kind
    var random: SeededGenerator
    var copies: [HistoryCopy] = []
    var pool: [Parcel] = []
    /// The acts that were acknowledged, by their ids.
    var acts: [String: String] = [:]
    let repositories: [MemoryRepository]
    let plan: String
    /// A repository of git that takes the place of the first one; nil where there is none.
    let gitAddress: String?
    private var files = 0
    /// The rules that were found broken, with the first finding of each.
    public private(set) var faults: [HistoryFault: String] = [:]
    /// How much of what was done.
    public internal(set) var counts: [String: Int] = [:]

    /// - Parameters:
    ///   - isWithGit: whether copies also meet in a repository of git.
    ///   - size: how many copies there are at the beginning; nil is two to five, seldom up to twenty.
    public init(seed: Int, _ kind: Kind, isWithGit: Bool = false, size: Int? = nil) throws {
        random = SeededGenerator(seed)
        self.kind = kind
        marks = CopyMarks(in: folder.file("marks"))
        repositories = [nil, "SBU", "U"].map(MemoryRepository.init(upTo:))
        gitAddress = isWithGit ? folder.file("hub.git") : nil
        let outline = PlanOutline(
            title: "Plan", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: ["Tijuana", "Tecate"])
        var founding = try outline.founding(by: "x", on: SamplePlan.day)
        for change in founding.changes where [.title, .name].contains(change.field) {
            founding.changes.append(Change(change.kind, change.record, .marking, to: "U"))
        }
        let first = folder.file("0")
        let store = try Store(making: first, founding: founding, now: { [clock] in clock.now })
        plan = try store.planID()
        let base = try [nil, "SBU", "U"].map { try store.acts(upTo: $0) }
        store.close()
        try add(first, nil)
        let isLarge = Int.random(in: 0..<25, using: &random) == 0
        let count = size ?? Int.random(in: isLarge ? 6...20 : 2...5, using: &random)
        for number in 1..<count {
            let level = number == 1 ? 0 : number % 3
            let file = path()
            _ = try Store.make(file, asCopyOf: plan, with: base[level], from: "start")
            try add(file, [nil, "SBU", "U"][level])
        }
    }

    private func add(_ file: String, _ ceiling: String?) throws {
        let skew = copies.isEmpty ? 0 : Int64.random(in: -50_000...50_000, using: &random)
        let copy = try HistoryCopy(file, ceiling, skew, clock, marks)
        let remote = Remote(plan: plan, name: "hub", url: gitAddress ?? "/", ceiling: ceiling, verifies: false)
        try copy.store.add(remote)
        copy.remote = remote
        copies.append(copy)
    }

    func path() -> String {
        files += 1
        return folder.file("\(files)")
    }

    func note(_ fault: HistoryFault, _ detail: String) { if faults[fault] == nil { faults[fault] = detail } }

    func count(_ what: String) { counts[what, default: 0] += 1 }

    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    /// Lets so many things happen, then everybody tells everybody, and looks at what must hold.
    public func run(steps: Int) throws {
        if let gitAddress { try History.git("init", "--quiet", "--bare", gitAddress) }
        for _ in 0..<steps {
            clock.advance(by: Int64.random(in: 0...7_200_000, using: &random))
            let copy = copies[Int.random(in: 0..<copies.count, using: &random)]
            if kind == .whole, chance(20) { try kill(copy) { try step(copy) } } else { try step(copy) }
        }
        var reached = repositories.reduce(into: Set<String>()) { $0.formUnion($1.acts) }
        for copy in copies { reached.formUnion(try copy.store.acts().map(\.id)) }
        try exchange()
        try look(reached)
        for copy in copies { copy.store.close() }
    }

    private func step(_ copy: HistoryCopy) throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<40: try act(in: copy)
        case 40..<58: try pack(in: copy)
        case 58..<74: try deliver(to: copy)
        case 74..<84: try sync(copy)
        case 84..<88: try keep(copy)
        case 88..<92: if kind == .whole { try putBack(copy) }
        case 92..<94: if kind == .whole, copies.count < 20 { try clone(copy) }
        case 94..<97: try jump(copy)
        default: if !pool.isEmpty { pool.remove(at: Int.random(in: 0..<pool.count, using: &random)) }
        }
    }
}

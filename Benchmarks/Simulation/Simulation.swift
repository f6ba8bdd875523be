import Exchange
import Foundation
import Plan
import Store
import TestCopies

/// Simulates many writers, each with a copy of the plan, over the eighteen months of its clock: they act, are offline
/// for days, and synchronise over one git repository. Clocks are wrong, copies are closed and reopened, packages are
/// passed on by hand and arrive twice. Only the time is simulated.
///
/// Usage: `Simulation WRITERS SYNCS FOLDER`: the number of writers, the synchronisations of each, and an empty folder.
@main
struct Simulation {
    let writers: Int
    let syncs: Int
    let folder: String
    private var random = Chance(seed: 1)
    private var base: [ExportedAct] = []
    private var plan = ""
    private var figures: [Figure] = []
    private var remotes: [Int: Remote] = [:]

    /// The cost of one synchronisation.
    struct Figure {
        let month: Int
        /// Whether it directly follows another one, with one act to send and none to receive.
        let isQuiet: Bool
        let milliseconds: Double
        let came: Int
        let sent: Int
        /// The bytes added to this copy's clone of the repository.
        let fetched: Int
        /// The bytes added to the repository itself; nil where they were not counted.
        let pushed: Int?
        let acts: Int
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let writers = Int(arguments[1]), let syncs = Int(arguments[2]) else {
            print("usage: Simulation WRITERS SYNCS FOLDER")
            exit(64)
        }
        var simulation = Simulation(writers: writers, syncs: syncs, folder: arguments[3])
        try simulation.run()
    }

    init(writers: Int, syncs: Int, folder: String) {
        self.writers = writers
        self.syncs = syncs
        self.folder = folder
    }

    private mutating func run() throws {
        try git("init", "--quiet", "--bare", "\(folder)/hub.git")
        let first = try Store(making: path(0), from: SamplePlan.journal())
        base = try first.acts()
        plan = try first.planID()
        first.close()
        var turns = (0..<writers).flatMap { writer in
            (0..<syncs).map { _ in (writer: writer, minute: Int.random(in: 0..<Simulation.minutes, using: &random)) }
        }
        turns.sort { $0.minute < $1.minute }
        for (number, turn) in turns.enumerated() {
            try take(turn.writer, at: turn.minute)
            if number % 500 == 499 { print("… \(number + 1) of \(turns.count)") }
        }
        report()
        try converge()
    }

    /// Eighteen months, in minutes.
    private static let minutes = 548 * 24 * 60
    /// The plan's first day.
    private static let start: Int64 = 1_254_355_200_000

    /// Lets a writer act and synchronise.
    private mutating func take(_ writer: Int, at minute: Int) throws {
        let store = try open(writer, at: minute)
        defer { store.close() }
        for _ in 0..<Int.random(in: 0...3, using: &random) { try act(in: store, writer) }
        if Int.random(in: 0..<20, using: &random) == 0 {
            try passBundle(from: store, to: Int.random(in: 0..<writers, using: &random), at: minute)
        }
        let month = minute * 18 / Simulation.minutes
        try measure(store, writer, month: month, isQuiet: false)
        if figures.count % 10 == 0 {
            try act(in: store, writer)
            try measure(store, writer, month: month, isQuiet: true)
        }
    }

    private mutating func measure(_ store: Store, _ writer: Int, month: Int, isQuiet: Bool) throws {
        let clone = "\(folder)/remotes/\(remotes[writer]?.id ?? "").git"
        // The repository has many files; to look at all of them at every turn would be most of the work.
        let hub = "\(folder)/hub.git"
        let before = (clone: weight(of: clone), hub: isQuiet ? weight(of: hub) : 0)
        let begun = ContinuousClock.now
        let outcome = try sync(store, writer)
        let taken = (ContinuousClock.now - begun) / .milliseconds(1)
        figures.append(
            Figure(
                month: month, isQuiet: isQuiet, milliseconds: taken, came: outcome.came.count, sent: outcome.sent,
                fetched: weight(of: clone) - before.clone, pushed: isQuiet ? weight(of: hub) - before.hub : nil,
                acts: try store.counts().acts))
    }

    /// The number of bytes in the files of a folder.
    private func weight(of folder: String) -> Int {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.reduce(0) { sum, name in
            var info = stat()
            guard lstat("\(folder)/\(name)", &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return sum }
            return sum + Int(info.st_size)
        }
    }

    private func sync(_ store: Store, _ writer: Int) throws -> SyncResult {
        let remote = try store.remotes(of: remotes[writer].map { [$0] } ?? [])[0]
        var options = Sync.Options()
        options.author = "simulation"
        var sync = Sync(of: store, with: remote, in: "\(folder)/remotes", options)
        return try sync.run()
    }

    private mutating func open(_ writer: Int, at minute: Int) throws -> Store {
        // One clock in twenty is a day slow, one in fifty a year; the others differ by minutes.
        let skew: Int64 =
            switch writer % 50 {
            case 0: -365 * 86_400_000
            case 1...2: -86_400_000
            default: Int64(writer % 7 - 3) * 60_000
            }
        let now = Simulation.start + Int64(minute) * 60_000 + skew
        if !FileManager.default.fileExists(atPath: path(writer)) {
            _ = try Store.make(path(writer), asCopyOf: plan, with: base, from: "start")
        }
        let store = try Store(opening: path(writer), now: { now })
        if remotes[writer] == nil {
            let remote = Remote(plan: plan, name: "hub", url: "\(folder)/hub.git", ceiling: nil, verifies: false)
            try store.add(remote)
            remotes[writer] = remote
        }
        return store
    }

    private mutating func act(in store: Store, _ writer: Int) throws {
        let city = ["ciudad-juarez", "tijuana", "culiacan"][Int.random(in: 0..<3, using: &random)]
        let line = LineOfEffort.allCases[Int.random(in: 0..<5, using: &random)]
        let effort = EffortID(city: city, line: line)
        let side = ["us", "mx"][writer % 2]
        let number = Int.random(in: 0..<1_000_000, using: &random)
        let changes: [Change] =
            switch Int.random(in: 0..<10, using: &random) {
            case 0...3:
                [
                    Change(.assessment, effort.assessment(by: side), .status, to: Status.allCases[number % 5].code),
                    Change(.assessment, effort.assessment(by: side), .text(.reason, .english), to: "Reason \(number)"),
                ]
            case 4...5: [Change(.effort, effort.record, .progress, to: "\(number % 101)")]
            case 6: [Change(.effort, effort.record, .nextStep, to: "Step \(number)")]
            case 7: [Change(.milestone, "m\(number % 200)", .removed, to: number % 3 == 0 ? "1" : nil)]
            default:
                [
                    Change(.milestone, "m\(number % 200)", .title, to: "Milestone \(number)"),
                    Change(.milestone, "m\(number % 200)", .subject, to: effort.record),
                    Change(.milestone, "m\(number % 200)", .marking, to: "U"),
                ]
            }
        _ = try store.commit(
            Act(author: "w\(writer)", partner: side, reason: "r", asOf: SamplePlan.day, changes: changes))
    }

    /// Passes a package from one writer to another, who merges it, sometimes twice.
    private mutating func passBundle(from store: Store, to other: Int, at minute: Int) throws {
        let there = try open(other, at: minute)
        defer { there.close() }
        let text = try Package.text(of: store, upTo: nil)
        let package = try Package(reading: text, from: "stick")
        for _ in 0..<Int.random(in: 1...2, using: &random) { _ = try there.merge([package.source], clock: nil) }
    }

    private func path(_ writer: Int) -> String { "\(folder)/\(writer).cinco" }

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        try process.run()
        process.waitUntilExit()
    }

    private func report() {
        print(
            "month | syncs | acts in the copy | came in | ms p50 | ms p90 | kB fetched | one act, nothing new: ms p50 | kB pushed"
        )
        func middle(_ values: [Int]) -> Int { values.isEmpty ? 0 : values.sorted()[values.count / 2] }
        for (month, all) in Dictionary(grouping: figures, by: \.month).sorted(by: { $0.key < $1.key }) {
            let (figures, quiet) = (all.filter { !$0.isQuiet }, all.filter(\.isQuiet))
            let times = figures.map(\.milliseconds).sorted()
            let quietTimes = quiet.map(\.milliseconds).sorted()
            let cells = [
                "\(month + 1)", "\(figures.count)", "\(middle(figures.map(\.acts)))", "\(middle(figures.map(\.came)))",
                text(times[times.count / 2]), text(times[times.count * 9 / 10]),
                "\(middle(figures.map(\.fetched)) / 1000)",
                quiet.isEmpty ? "–" : "\(text(quietTimes[quiet.count / 2])) (\(quiet.count))",
                String(format: "%.1f", Double(middle(quiet.compactMap(\.pushed))) / 1000),
            ]
            print(cells.joined(separator: " | "))
        }
        let came = figures.map(\.came).reduce(0, +)
        print(
            "\(figures.count) synchronisations, \(came) acts taken in, the repository \(weight(of: "\(folder)/hub.git") / 1000) kB"
        )
    }

    private func text(_ value: Double) -> String { String(format: "%.0f", value) }

    /// In the end each writer synchronises twice, and all copies hold the same bytes.
    private mutating func converge() throws {
        let some = Array(stride(from: 0, to: writers, by: max(1, writers / 40)))
        for writer in (0..<writers) { try last(writer) }
        var lines: [String]?
        for writer in some {
            try last(writer)
            let store = try open(writer, at: Simulation.minutes)
            defer { store.close() }
            let own = try store.canonicalLines()
            guard try store.check().isEmpty, lines == nil || lines == own else {
                print("NOT the same: \(writer)")
                exit(1)
            }
            lines = own
        }
        let conflicts = try open(0, at: Simulation.minutes).conflicts().count
        print(
            "\(some.count) of \(writers) copies compared: the same to the byte, each sound; \(conflicts) conflicts open"
        )
        print("\(lines?.count ?? 0) lines in each")
    }

    private mutating func last(_ writer: Int) throws {
        let store = try open(writer, at: Simulation.minutes)
        defer { store.close() }
        _ = try sync(store, writer)
    }
}

/// Random numbers that are the same for the same seed.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

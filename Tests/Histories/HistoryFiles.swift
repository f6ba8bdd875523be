import Foundation
import Plan
import Store
import TestCopies

extension History {
    /// Keeps the file of a copy as a person does who copies it.
    func keep(_ copy: HistoryCopy) throws {
        try copy.closed {
            let place = path()
            try FileManager.default.copyItem(atPath: copy.path, toPath: place)
            copy.backup = place
        }
    }

    /// Puts a kept file back in one of three ways.
    func putBack(_ copy: HistoryCopy) throws {
        guard let backup = copy.backup else { return }
        count("files put back")
        let way = Int.random(in: 0..<3, using: &random)
        let files = FileManager.default
        let moved = path()
        try copy.closed {
            switch way {
            case 0: try Data(contentsOf: URL(fileURLWithPath: backup)).write(to: URL(fileURLWithPath: copy.path))
            case 1:
                try files.copyItem(atPath: backup, toPath: moved)
                rename(moved, copy.path)
            default: try copy.write(Data(contentsOf: URL(fileURLWithPath: backup)))
            }
        }
    }

    func clone(_ copy: HistoryCopy) throws {
        count("clones")
        let place = path()
        try copy.closed { try FileManager.default.copyItem(atPath: copy.path, toPath: place) }
        let twin = try HistoryCopy(
            place, copy.ceiling, Int64.random(in: -50_000...50_000, using: &random), clock, marks)
        twin.packages = copy.packages
        twin.remote = copy.remote
        copies.append(twin)
    }

    /// Does something in a copy that leaves nothing behind but what went out: the program is killed before it is on
    /// disk.
    func kill(_ copy: HistoryCopy, _ work: () throws -> Void) throws {
        count("kills")
        let (before, packages) = (acts, copy.packages)
        var content = Data()
        try copy.closed { content = try Data(contentsOf: URL(fileURLWithPath: copy.path)) }
        try work()
        try copy.closed { try copy.write(content) }
        // An act that was not acknowledged may be gone, and a package that was not noted is none.
        (acts, copy.packages) = (before, packages)
    }

    func jump(_ copy: HistoryCopy) throws {
        count("clocks that jump")
        let day: Int64 = 86_400_000
        copy.skew = [0, -day, 10 * day, -365 * day].randomElement(using: &random) ?? 0
        try copy.closed {}
    }

    /// Everybody tells everybody what they may know, each time since the last package that arrived, until nothing
    /// moves.
    func exchange() throws {
        var last: [String: Parcel] = [:]
        for round in 0..<10 {
            let before = try copies.map { try $0.store.canonicalLines() }
            for copy in copies { try sync(copy) }
            for (from, maker) in copies.enumerated() {
                for (to, taker) in copies.enumerated() where to != from {
                    // In a large circle neighbours tell each other.
                    if copies.count > 8, (from - to).magnitude > 1, from != 0, to != 0 { continue }
                    let start = last["\(from) \(to)"].map(HistoryCarriers.Start.after) ?? .beginning
                    let next = try parcel(of: maker, start, upTo: taker.ceiling)
                    if try merge(next, into: taker) { last["\(from) \(to)"] = next }
                }
            }
            if try copies.map({ try $0.store.canonicalLines() }) == before { return }
            if round == 9 { note(.difference, "it does not come to rest") }
        }
    }

    func look(_ reached: Set<String>) throws {
        let all = try copies[0].store.canonicalLines()
        let ids = Set(try copies[0].store.acts().map(\.id))
        for copy in copies {
            let lines = try copy.store.canonicalLines()
            if copy.ceiling == nil, lines != all { note(.difference, copy.path) }
            if let first = try copy.store.check().first { note(.unsound, "\(first)") }
            do {
                _ = try copy.store.merge(copies[0].store.acts(upTo: copy.ceiling), from: "last")
            } catch { note(.refusal, "\(error)") }
            if try copy.store.canonicalLines() != lines { note(.difference, "below \(copy.ceiling ?? "all")") }
        }
        let lost = reached.subtracting(ids)
        if !lost.isEmpty { note(.loss, "\(lost.count)") }
    }
}

import Foundation
import Plan
import Store
import Synchronization
import TestSupport

/// A copy of the plan in a history, with its clock and what it was given.
final class HistoryCopy {
    let path: String
    /// The highest marking that it may be told; nil is everything.
    let ceiling: String?
    /// How far its clock is ahead, in milliseconds.
    var skew: Int64
    var store: Store
    /// A file that was kept, to be put back.
    var backup: String?
    var packages: [Parcel] = []
    var remote: Remote?
    private let clock: HistoryClock
    private let marks: CopyMarks

    init(_ path: String, _ ceiling: String?, _ skew: Int64, _ clock: HistoryClock, _ marks: CopyMarks) throws {
        (self.path, self.ceiling, self.skew, self.clock, self.marks) = (path, ceiling, skew, clock, marks)
        store = try Store(opening: path, marks: marks, now: { clock.now + skew })
    }

    var now: Int64 { clock.now + skew }

    /// Does something with the file while nobody has it open.
    func closed(_ work: () throws -> Void) throws {
        store.close()
        try work()
        try open()
    }

    func open() throws {
        let (clock, skew) = (clock, skew)
        store = try Store(opening: path, marks: marks, now: { clock.now + skew })
    }

    /// Writes the file anew in its place, so that its number stays.
    func write(_ content: Data) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: content)
        try handle.close()
    }
}

/// A clock that goes when the history says so, in milliseconds since 1970-01-01 00:00 UTC.
final class HistoryClock: Sendable {
    private let value = Atomic<Int64>(1_276_600_000_000)

    var now: Int64 { value.load(ordering: .relaxed) }

    func advance(by milliseconds: Int64) { value.wrappingAdd(milliseconds, ordering: .relaxed) }
}

/// A package with what its maker could have told when it was made.
final class Parcel {
    let text: Data
    let path: String
    let ceiling: String?
    let all: [ExportedAct]

    init(_ text: Data, _ path: String, _ ceiling: String?, _ all: [ExportedAct]) {
        (self.text, self.path, self.ceiling, self.all) = (text, path, ceiling, all)
    }
}

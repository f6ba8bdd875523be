import Dispatch
import Plan
import Synchronization

/// A plan in the making: while rows are read on one thread, those read before become records on another.
final class PlanLoader: Sendable {
    private let builder: Mutex<PlanBuilder>
    private let queue = DispatchQueue(label: "cinco.assembly")
    /// How many batches may wait, so that they take little memory.
    private let room = DispatchSemaphore(value: 8)
    /// So many rows become records where they are read: a plan of a hundred kilobytes takes less than a thread does to begin.
    private static let alone = 4_000

    private init(_ start: Plan) { builder = Mutex(PlanBuilder(start)) }

    /// The plan of rows in the order of the records.
    /// - Parameters:
    ///   - start: a plan that they are added to.
    ///   - isQuiet: leave the machine's other processors to others.
    static func plan(of rows: ValueRows, added start: Plan = Plan(), isQuiet: Bool = false) throws -> Plan {
        let assembly = PlanLoader(start)
        var (rows, read) = (rows, 0)
        while true {
            let (batch, isLast) = try rows.next()
            if isLast { return assembly.finished(with: batch) }
            read += batch.rows.count
            if isQuiet || read <= alone { assembly.builder.withLock { $0.take(batch) } } else { assembly.add(batch) }
        }
    }

    private func add(_ batch: ValueRows.Batch) {
        room.wait()
        queue.async {
            self.builder.withLock { $0.take(batch) }
            self.room.signal()
        }
    }

    private func finished(with batch: ValueRows.Batch) -> Plan {
        queue.sync {
            builder.withLock { builder in
                builder.take(batch)
                return builder.finished()
            }
        }
    }
}

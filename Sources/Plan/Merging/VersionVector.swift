/// The acts that a copy of the journal has: for each writer the time of the last one.
///
/// It does not say that every earlier act of a writer is there: one that a ceiling withheld, or that a copy had which
/// was put back, may come later. What has to be exact names the acts (`ActsAtClosing`).
public struct VersionVector: Equatable, Sendable {
    /// The writers with the times of their last acts, in the order of their names.
    public let writers: [(name: String, time: HybridTime)]

    /// A vector with one time for each writer.
    public init(_ writers: [(name: String, time: HybridTime)]) {
        self.writers = writers.sorted { $0.name < $1.name }
    }

    /// A vector with the latest given time of each writer.
    public init(latest times: [(name: String, time: HybridTime)]) {
        let latest = Dictionary(times.map { ($0.name, $0.time) }, uniquingKeysWith: max)
        self.init(latest.map { ($0.key, $0.value) })
    }

    /// Reads the stored form: `writer:time` with the time in base 36, separated by blanks; nil where the text has
    /// another form, or a time that no act can have.
    public init?(code: String) {
        var writers: [(name: String, time: HybridTime)] = []
        for word in code.split(separator: " ") {
            let parts = word.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let time = Int64(parts[1], radix: 36),
                (0...HybridTime.limit.raw).contains(time)
            else { return nil }
            writers.append((String(parts[0]), HybridTime(raw: time)))
        }
        if writers.isEmpty { return nil }
        self.init(writers)
    }

    /// The stored form.
    public var code: String {
        writers.map { "\($0.name):\(String($0.time.raw, radix: 36))" }.joined(separator: " ")
    }

    /// The time of the latest act of all writers.
    public var latest: HybridTime { writers.map(\.time).max() ?? HybridTime(raw: 0) }

    public static func == (left: VersionVector, right: VersionVector) -> Bool { left.code == right.code }
}

/// How far a copy of the journal goes: for each writer the time of its last act that the copy has.
///
/// What lies within it never changes, whatever is merged later: a writer's acts come in the order of their times.
public struct VersionVector: Equatable, Sendable {
    /// The writers with the times of their last acts, in the order of their names.
    public let writers: [(name: String, time: HybridTime)]

    /// A vector of these writers.
    public init(_ writers: [(name: String, time: HybridTime)]) {
        self.writers = writers.sorted { $0.name < $1.name }
    }

    /// A vector with the latest of the times that are given for each writer.
    public init(latest times: [(name: String, time: HybridTime)]) {
        let latest = Dictionary(times.map { ($0.name, $0.time) }, uniquingKeysWith: max)
        self.init(latest.map { ($0.key, $0.value) })
    }

    /// The vector in a stored form: `writer:time` with the time in base 36, separated by blanks; nil where it is none.
    public init?(code: String) {
        var writers: [(name: String, time: HybridTime)] = []
        for word in code.split(separator: " ") {
            let parts = word.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let time = Int64(parts[1], radix: 36) else { return nil }
            writers.append((String(parts[0]), HybridTime(raw: time)))
        }
        if writers.isEmpty { return nil }
        self.init(writers)
    }

    /// The stored form.
    public var code: String {
        writers.map { "\($0.name):\(String($0.time.raw, radix: 36))" }.joined(separator: " ")
    }

    /// The time of its latest act.
    public var latest: HybridTime { writers.map(\.time).max() ?? HybridTime(raw: 0) }

    public static func == (left: VersionVector, right: VersionVector) -> Bool { left.code == right.code }
}

extension Plan {
    /// The decisions of a meeting that say something, each with its number.
    public func numberedDecisions(of meeting: String) -> [(number: Int, record: Decision)] {
        numbered(decisions(of: meeting))
    }

    /// The actions of a meeting that say something, each with its number.
    public func numberedActions(of meeting: String) -> [(number: Int, record: ActionItem)] {
        numbered(actions(of: meeting))
    }

    /// The number of a record is its position, which it keeps when others are removed or withheld, because reservations
    /// cite it. Of two that copies entered at the same position the second has the next number.
    private func numbered<Statement: MeetingStatement>(
        _ statements: [Statement]
    ) -> [(number: Int, record: Statement)] {
        var last = 0
        return statements.filter { !$0.text.isEmpty }.map { statement in
            last = max(statement.position, last + 1)
            return (last, statement)
        }
    }

    /// The citations of the decisions and actions of a meeting that satisfy a condition; else of all.
    func citations(of meeting: String, where isWanted: (any MeetingStatement) -> Bool = { _ in true }) -> [Citation] {
        numberedDecisions(of: meeting).filter { isWanted($0.record) }.map { Citation(.decision, $0.number) }
            + numberedActions(of: meeting).filter { isWanted($0.record) }.map { Citation(.action, $0.number) }
    }

    /// The first citation in a reservation of what the meeting has not; nil where it has all.
    func missing(citedBy reservation: LocalizedText, at meeting: String) -> Citation? {
        let known = citations(of: meeting)
        return Language.allCases.lazy.compactMap { reservation[$0] }.flatMap { Citation.leading($0).citations }
            .first { !known.contains($0) }
    }
}

/// A decision or an action as a reservation cites it: `D1`, `A2`.
public struct Citation: Equatable, Sendable {
    /// The kinds of record that are cited.
    public enum Kind: Character, Sendable {
        case decision = "D"
        case action = "A"
    }

    /// Its kind, and its number in the meeting.
    public let kind: Kind
    public let number: Int

    public init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// Its letter and number.
    public var label: String { "\(kind.rawValue)\(number)" }

    /// The citations with which a reservation begins (`D1, A2: there is no date`), and the text behind them.
    public static func leading(_ text: String) -> (citations: [Citation], rest: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        let labels = parts.first?.split { ", ".contains($0) } ?? []
        let citations = labels.compactMap(Citation.init(label:))
        guard !labels.isEmpty, citations.count == labels.count else { return ([], text) }
        return (citations, parts.count > 1 ? String(parts[1]) : "")
    }

    private init?(label: Substring) {
        let digits = label.dropFirst()
        guard let kind = label.first.flatMap({ Kind(rawValue: $0) }), digits.allSatisfy({ ("0"..."9").contains($0) }),
            let number = Int(digits)
        else { return nil }
        self.init(kind, number)
    }
}

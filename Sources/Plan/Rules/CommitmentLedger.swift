/// The commitments of all partners to an effort or a project.
public struct CommitmentLedger: Equatable, Sendable {
    /// The effort or project.
    public let subject: Subject
    /// The partners in their order.
    public let sides: [Side]

    /// The commitments of one partner.
    public struct Side: Equatable, Sendable {
        /// The id of the partner.
        public let partner: String
        /// Its commitments in the order of their ids.
        public let commitments: [Commitment]
        /// Whether one is expected of it. Of a project of one side only, nothing is expected of the others.
        public let isExpected: Bool

        /// Its commitments; an empty one where there is none.
        public let rows: [Commitment]

        init(_ partner: String, _ commitments: [Commitment], to subject: Subject, isExpected: Bool) {
            (self.partner, self.commitments, self.isExpected) = (partner, commitments, isExpected)
            rows =
                commitments.isEmpty ? [Commitment(id: Commitment.id(of: subject, by: partner))] : commitments
        }

        /// The state of all its commitments: the least advanced of those that are not withdrawn; withdrawn where all
        /// are, nil where there is none.
        public var state: CommitmentState? {
            let states = commitments.compactMap(\.state)
            return CommitmentState.advancing.first(where: states.contains) ?? states.first
        }

        /// The day since which all are in place; nil where one is not, or its day is unknown.
        public var inPlaceSince: Day? {
            state == .inPlace ? commitments.filter { $0.state == .inPlace }.compactMap(\.since).max() : nil
        }
    }

    /// Whether any partner has a commitment.
    public var isOpened: Bool { sides.contains { $0.state != nil } }

    /// Whether all commitments of one side are in place and those of another, of which some are expected, are not.
    public var isOneSided: Bool {
        inPlace != nil && sides.contains { $0.isExpected && $0.state != .inPlace }
    }

    /// The last day on which the sides that are not in place owe their commitments, while each owes one with a day and
    /// none is late; nil otherwise.
    public func awaited(on today: Day) -> Day? {
        guard isOneSided else { return nil }
        var last: Day?
        for side in sides where side.isExpected && side.state != .inPlace {
            let days = side.commitments.filter { $0.state?.isOpen ?? false }.compactMap(\.due)
            guard let first = days.min(), let latest = days.max(), first >= today else { return nil }
            last = max(last ?? latest, latest)
        }
        return last
    }

    /// Whether it is one-sided, and the other side's commitment is not one that is still to come.
    public func isOneSided(on today: Day) -> Bool { isOneSided && awaited(on: today) == nil }

    /// The side whose commitments have all been in place longest.
    public var inPlace: Side? {
        sides.filter { $0.state == .inPlace }
            .min { ($0.inPlaceSince ?? .distant) < ($1.inPlaceSince ?? .distant) }
    }

    /// The sides to show: those of which something is expected, and those with a commitment.
    public var shown: [Side] { sides.filter { $0.isExpected || $0.state != nil } }
}

extension CommitmentLedger.Side {
    /// The commitment that is not in place: of the open ones the least advanced, else the one that was withdrawn last;
    /// nil where there is none.
    var lacking: Commitment? {
        let open = commitments.filter { $0.state?.isOpen ?? false }
        return CommitmentState.advancing.lazy.compactMap { state in open.first { $0.state == state } }.first
            ?? commitments.filter { $0.state == .withdrawn }.max { ($0.since ?? .distant) < ($1.since ?? .distant) }
    }
}

extension CommitmentState {
    /// The states of a commitment that is not withdrawn, the least advanced first.
    fileprivate static let advancing: [CommitmentState] = [.asked, .offered, .agreed, .inPlace]
}

extension Plan {
    /// The commitments to an effort or a project.
    public func ledger(of subject: Subject) -> CommitmentLedger {
        let made = commitments(to: subject)
        let bySide = Dictionary(grouping: made, by: \.partner)
        return CommitmentLedger(
            subject: subject,
            sides: partners.map { partner in
                CommitmentLedger.Side(
                    partner.id, bySide[partner.id] ?? [], to: subject,
                    isExpected: isExpected(of: partner.id, for: subject))
            })
    }

    /// The id of the only partner that a project is of; nil where something is expected of every partner.
    public func ownSide(of subject: Subject) -> String? {
        if case .project(let id) = subject { project(id)?.oneSide } else { nil }
    }

    /// Whether a commitment is expected of a side.
    func isExpected(of partner: String, for subject: Subject) -> Bool {
        ownSide(of: subject).map { $0 == partner } ?? true
    }

    /// The efforts and projects with a commitment, the one-sided first, of these the oldest; projects before efforts.
    public func ledgers(on today: Day) -> [CommitmentLedger] {
        if commitments.isEmpty { return [] }
        let opened = commitmentsBySubject
        let ofProjects = projects.filter { opened[$0.id] != nil }.map { ledger(of: .project($0.id)) }
        let efforts = effortIDs
        let ofEfforts = efforts.filter { opened[$0.record] != nil }.map { ledger(of: .effort($0)) }
        let all = (ofProjects + ofEfforts).filter(\.isOpened).map { ledger in
            (ledger: ledger, isOne: ledger.isOneSided(on: today), since: ledger.inPlace?.inPlaceSince)
        }
        return all.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.isOne != b.isOne { return a.isOne }
            let (first, second) = (a.since ?? .distant, b.since ?? .distant)
            return a.isOne && first != second ? first < second : left.offset < right.offset
        }.map(\.element.ledger)
    }
}

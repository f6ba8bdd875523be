/// A piece of work under an effort.
///
/// Fields that few projects have are in its `Details`, and are read and written as if they were here.
@dynamicMemberLookup
public struct Project: Record {
    public static let kind = RecordKind.project
    public let id: String
    /// The record id of the effort it belongs to.
    public var effort = ""
    /// Its title.
    public var title = LocalizedText()
    /// The kind of work.
    public var kind: ProjectKind?
    /// Its status.
    public var status: Status?
    /// The day it begins.
    public var start: Day?
    /// The day it is to be finished.
    public var finish: Day?
    public var marking: String?
    public var removed = false
    private var aside = Aside.nothing

    public init(id: String) { self.id = id }

    /// The effort it belongs to; nil where `effort` is no id of one.
    public var effortID: EffortID? { EffortID(record: effort) }

    /// The id of the project that it was rolled out from; its own where it is no copy.
    public var root: String { self.family ?? id }
}

extension Project {
    /// Unit, money, delivery and public milestone of a project.
    public struct Details: Equatable, Sendable {
        /// The id of the only partner that it is of; nil for a project of both sides. Nothing is expected of another partner.
        public var oneSide: String?
        /// The levels of government that it needs.
        public var levels: [Level] = []
        /// The unit that receives it or carries it out.
        public var unit: String?
        /// Whether that unit is vetted; nil where it is not stated.
        public var vetted: Bool?
        /// The id of the partner who pays.
        public var payer: String?
        /// Existing or new money.
        public var funding: Funding?
        /// The currency of the amounts; nil is the plan's.
        public var currency: String?
        /// The amounts in whole units of the currency, none below 0.
        public var pledged: Figure?
        public var obligated: Figure?
        public var expended: Figure?
        /// The fund and the fiscal year that the money comes from, and the agency that carries the project out.
        public var fund: String?
        public var fiscalYear: String?
        public var agency: String?
        /// The things that it counts, such as helicopters.
        public var counted = LocalizedText()
        /// The numbers of things planned, delivered and in use, from 0.
        public var countPlanned: Int?
        public var countDelivered: Int?
        public var countInUse: Int?
        /// The promised day of delivery, the day of delivery, and the first day in use; later days are expectations.
        public var deliveryPromised: Day?
        public var delivered: Day?
        public var inUseSince: Day?
        /// The public milestone: the text of what people will see.
        public var publicMilestone = LocalizedText()
        /// The day from which people see it.
        public var publicFrom: Day?
        /// The day on which people saw it, and the evidence.
        public var seenOn: Day?
        public var evidence = LocalizedText()
        /// Anything else.
        public var note = LocalizedText()
        /// The id of the project that it was rolled out from.
        public var family: String?
        /// The offices that lead it, as stated in plans of version 0.1.0; later each side's commitment has its lead.
        public var leads: String?

        fileprivate static let none = Details()
    }

    /// The details, allocated apart so that they take memory only in projects that have some.
    fileprivate indirect enum Aside: Equatable, Sendable {
        case nothing
        case said(Details)

        var details: Details {
            get { if case .said(let details) = self { details } else { Details.none } }
            set { self = newValue == Details.none ? .nothing : .said(newValue) }
        }

        /// One of the details, without a copy of the others.
        func read<Value>(_ field: KeyPath<Details, Value>) -> Value {
            if case .said(let details) = self { details[keyPath: field] } else { Details.none[keyPath: field] }
        }
    }

    /// A field of the details.
    public subscript<Value>(dynamicMember field: WritableKeyPath<Details, Value>) -> Value {
        get { aside.read(field) }
        set { aside.details[keyPath: field] = newValue }
    }
}

/// A commitment: the promise of one partner to a project or an effort. A partner may make several.
public struct Commitment: Record {
    public static let kind = RecordKind.commitment
    public let id: String
    /// Its state.
    public var state: CommitmentState?
    /// The thing that is asked, offered or given.
    public var what = LocalizedText()
    /// The number of things promised, and of those delivered so far, from 0.
    public var countPlanned: Int?
    public var countDelivered: Int?
    /// The level of government that keeps it.
    public var level: Level?
    /// The due day.
    public var due: Day?
    /// The follow-up date, for a commitment that is asked and not answered.
    public var followUp: Day?
    /// Its owner: the office or person who keeps it on this side.
    public var lead: String?
    /// The day since which it is in this state.
    public var since: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false
    /// The effort or project that it is made to; nil where the id has none.
    public let subject: Subject?
    /// The id of the partner who promises.
    public let partner: String

    public init(id: String) {
        self.id = id
        let first = id.utf8.firstIndex(of: UInt8(ascii: ">")).map { String(id[..<$0]) } ?? id
        let (subject, partner) = first.splitAtLast("/")
        (self.subject, self.partner) = (Subject(code: subject), partner)
    }

    /// The id of the project that it is made to; nil where that is an effort.
    public var project: String? { if case .project(let id)? = subject { id } else { nil } }

    /// The id of a partner's first commitment to an effort or project. Two writers who add the same one make the same id.
    public static func id(of subject: Subject, by partner: String) -> String { "\(subject.record)/\(partner)" }
}

/// A dated promise of an effort or a project.
public struct Milestone: Record {
    public static let kind = RecordKind.milestone
    public let id: String
    /// The title.
    public var title = LocalizedText()
    /// The effort or project that it belongs to.
    public var subject: Subject?
    /// The id of the partner who promises it.
    public var owner: String?
    /// The due day.
    public var due: Day?
    /// The day it was reached.
    public var reached: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// A dependency: an effort or a project that needs another one first. Cycles are allowed; a first step breaks them.
public struct Dependency: Record {
    public static let kind = RecordKind.dependency
    public let id: String
    /// The reason of the dependency.
    public var reason = LocalizedText()
    /// The first step, which ends a deadlock.
    public var firstStep = LocalizedText()
    /// The id of the partner who takes the first step.
    public var owner: String?
    /// The due day of the first step, and the day on which it was done.
    public var due: Day?
    public var reached: Day?
    /// The day of entry.
    public var since: Day?
    public var marking: String?
    public var removed = false
    /// The dependent effort or project; nil where the id has none.
    public let dependent: Subject?
    /// Its prerequisite; nil where the id has none.
    public let prerequisite: Subject?

    public init(id: String) {
        self.id = id
        let (dependent, prerequisite) = id.splitAtLast(">")
        self.dependent = Subject(code: dependent)
        self.prerequisite = Subject(code: prerequisite)
    }

    /// The id of a dependency. Two writers who add the same one make the same id.
    public static func id(of dependent: Subject, needing prerequisite: Subject) -> String {
        "\(dependent.code)>\(prerequisite.code)"
    }

    /// Whether it has a first step with owner and due day.
    var hasFirstStep: Bool { !firstStep.isEmpty && owner != nil && due != nil }
}

extension String {
    /// The texts before and after the last such character; the whole text and an empty one where there is none.
    func splitAtLast(_ character: Character) -> (String, String) {
        guard let index = lastIndex(of: character) else { return (self, "") }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}

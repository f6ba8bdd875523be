/// A piece of work under an effort.
///
/// What is not said of most projects stands in its `Details`, and is read and written as if it stood here.
@dynamicMemberLookup
public struct Project: Record {
    public static let kind = RecordKind.project
    public let id: String
    /// The record id of the effort it belongs to.
    public var effort = ""
    /// What it is called.
    public var title = ""
    /// What sort of work it is.
    public var kind: ProjectKind?
    /// How it stands.
    public var status: Status?
    /// The day it begins.
    public var start: Day?
    /// The day it is to be finished.
    public var finish: Day?
    public var marking: String?
    public var removed = false
    private var aside = Aside.nothing

    public init(id: String) { self.id = id }

    /// The effort it belongs to; nil where the text names none.
    public var effortID: EffortID? { EffortID(record: effort) }

    /// The project that it and its copies in other cities were rolled out from, itself where it is no copy.
    public var root: String { self.family ?? id }
}

extension Project {
    /// Who gets it, what it costs, when it comes and what is seen of it.
    public struct Details: Equatable, Sendable {
        /// The levels of government that it needs.
        public var levels: [Level] = []
        /// The unit that gets it or does it.
        public var unit: String?
        /// Whether that unit is vetted; nil where nobody has said.
        public var vetted: Bool?
        /// The id of the partner who pays.
        public var payer: String?
        /// Whether the money was there already.
        public var funding: Funding?
        /// The currency of the amounts; nil is the plan's.
        public var currency: String?
        /// The amounts in whole units of the currency, none below 0.
        public var pledged: Figure?
        public var obligated: Figure?
        public var expended: Figure?
        /// The day for which delivery was promised, the day of delivery, and the day from which it is in use; days to come are
        /// what is expected.
        public var deliveryPromised: Day?
        public var delivered: Day?
        public var inUseSince: Day?
        /// The public milestone: what people will see of it.
        public var publicMilestone: String?
        /// The day from which people see it.
        public var publicFrom: Day?
        /// Anything else.
        public var note = LocalizedText()
        /// The id of the project that it was rolled out from.
        public var family: String?
        /// The offices that lead it, as plans of version 0.1.0 said it; each side's commitment names its lead since.
        public var leads: String?

        fileprivate static let none = Details()
    }

    /// The details beside the project, which may be one of many thousand: they take room only where something is said.
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

/// One partner's half of a project.
public struct Commitment: Record {
    public static let kind = RecordKind.commitment
    public let id: String
    /// How far it has come.
    public var state: CommitmentState?
    /// What is asked, offered or given.
    public var what: String?
    /// The day by which it is to be in place.
    public var due: Day?
    /// The day on which somebody asks again.
    public var followUp: Day?
    /// The office that leads the project on this side.
    public var lead: String?
    /// The day from which the state has been what it is.
    public var since: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false
    /// The id of the project.
    public let project: String
    /// The id of the partner whose half it is.
    public let partner: String

    public init(id: String) {
        self.id = id
        (project, partner) = id.splitAtLast("/")
    }

    /// The id of a partner's half of a project: two writers who mean the same make the same.
    public static func id(of project: String, by partner: String) -> String { "\(project)/\(partner)" }
}

/// A dated promise of an effort or a project.
public struct Milestone: Record {
    public static let kind = RecordKind.milestone
    public let id: String
    /// What is promised.
    public var title = ""
    /// What it belongs to.
    public var subject: Subject?
    /// The id of the partner who promises it.
    public var owner: String?
    /// The day it is promised for.
    public var due: Day?
    /// The day it was reached.
    public var reached: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// An effort or a project that needs another one first. Loops are allowed; a first step breaks them.
public struct Dependency: Record {
    public static let kind = RecordKind.dependency
    public let id: String
    /// Why it is needed.
    public var reason = LocalizedText()
    /// What is done first, so that neither waits for the other.
    public var firstStep: String?
    /// The id of the partner who does it.
    public var owner: String?
    /// The day by which it is done, and the day on which it was.
    public var due: Day?
    public var reached: Day?
    /// The day on which the need was written down.
    public var since: Day?
    public var marking: String?
    public var removed = false
    /// What waits; nil where the id names nothing.
    public let dependent: Subject?
    /// What it waits for.
    public let prerequisite: Subject?

    public init(id: String) {
        self.id = id
        let (dependent, prerequisite) = id.splitAtLast(">")
        self.dependent = Subject(code: dependent)
        self.prerequisite = Subject(code: prerequisite)
    }

    /// The id of a need: two writers who mean the same make the same.
    public static func id(of dependent: Subject, needing prerequisite: Subject) -> String {
        "\(dependent.code)>\(prerequisite.code)"
    }

    /// Whether it says who does what first, and by when.
    public var hasFirstStep: Bool { firstStep != nil && owner != nil && due != nil }
}

extension String {
    /// What stands before the last such character, and what stands behind it; all of it and nothing where there is none.
    func splitAtLast(_ character: Character) -> (String, String) {
        guard let index = lastIndex(of: character) else { return (self, "") }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}

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
    public static let fields: [Field<Project>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.effort, { $0.effort }, { $0.effort = $1 }, or: "", .effort, .required).asOwner().tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.projectKind)),
            Field(.status, { $0.status }, { $0.status = $1 }, .choice(.status)),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.finish, { $0.finish }, { $0.finish = $1 }, .day).notBefore(.start),
            Field(.oneSide, { $0.oneSide }, { $0.oneSide = $1 }, .partner),
            Field(.levels, { $0.levels }, { $0.levels = $1 }, or: [], .list(.level)),
            ownText(.unit, \.unit),
            Field(.vetted, { $0.vetted }, { $0.vetted = $1 }, .flag),
            Field(.payer, { $0.payer }, { $0.payer = $1 }, .partner),
            Field(.funding, { $0.funding }, { $0.funding = $1 }, .choice(.funding)),
            Field(.currency, { $0.currency }, { $0.currency = $1 }, .text).inCapitals(),
            Field(.pledged, { $0.pledged }, { $0.pledged = $1 }, .amount),
            Field(.obligated, { $0.obligated }, { $0.obligated = $1 }, .amount),
            Field(.expended, { $0.expended }, { $0.expended = $1 }, .amount),
            ownText(.fund, \.fund),
            Field(.fiscalYear, { $0.fiscalYear }, { $0.fiscalYear = $1 }, .text),
            ownText(.agency, \.agency),
            Field(.deliveryPromised, { $0.deliveryPromised }, { $0.deliveryPromised = $1 }, .day),
            Field(.delivered, { $0.delivered }, { $0.delivered = $1 }, .day),
            Field(.inUseSince, { $0.inUseSince }, { $0.inUseSince = $1 }, .day).notBefore(.delivered),
            ownText(.counted, \.counted),
            Field(.countPlanned, { $0.countPlanned }, { $0.countPlanned = $1 }, .count),
            Field(.countDelivered, { $0.countDelivered }, { $0.countDelivered = $1 }, .count),
            Field(.countInUse, { $0.countInUse }, { $0.countInUse = $1 }, .count),
            ownText(.publicMilestone, \.publicMilestone),
            Field(.publicFrom, { $0.publicFrom }, { $0.publicFrom = $1 }, .day),
            Field(.seenOn, { $0.seenOn }, { $0.seenOn = $1 }, .day),
        ] + otherTexts(.title, \.title) + otherTexts(.unit, \.unit) + otherTexts(.fund, \.fund)
        + otherTexts(.agency, \.agency) + otherTexts(.counted, \.counted)
        + otherTexts(.publicMilestone, \.publicMilestone) + texts(.evidence, \.evidence) + texts(.note, \.note) + [
            Field(.family, { $0.family }, { $0.family = $1 }, .project, .kept),
            Field(.leads, { $0.leads }, { $0.leads = $1 }, .text, .kept),
        ] + commonFields
}

extension Project {
    /// Unit, money, delivery and public milestone of a project.
    public struct Details: Equatable, Sendable {
        /// The id of the only partner that it is of; nil for a project of both sides. Nothing is expected of another
        /// partner.
        public var oneSide: String?
        /// The levels of government that it needs.
        public var levels: [Level] = []
        /// The unit that receives it or carries it out.
        public var unit = LocalizedText()
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
        public var fund = LocalizedText()
        public var fiscalYear: String?
        public var agency = LocalizedText()
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

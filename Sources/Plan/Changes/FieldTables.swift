// One table of fields per kind of record. Forms, history sentences, checks, undo, the columns of CSV, the keys of JSON
// and the options of commands are derived from these.

/// The valid numbers of things that a project or a commitment counts.
private let countRange = 0...999_999_999

extension Settings {
    public static let fields: [Field<Settings>] =
        [
            ownText(.title, \.title, .required),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.months, { $0.months }, { $0.months = $1 }, or: 18, .number(1...120)),
            Field(.pinned, { $0.pinned }, { $0.pinned = $1 }, .day),
            Field(.staleAfter, { $0.staleAfter }, { $0.staleAfter = $1 }, or: 14, .number(1...365)),
            Field(.focusLimit, { $0.focusLimit }, { $0.focusLimit = $1 }, or: 3, .number(1...999)),
            Field(.tolerance, { $0.tolerance }, { $0.tolerance = $1 }, or: 15, .number(0...100)),
            Field(.currency, { $0.currency }, { $0.currency = $1 }, or: "USD", .text),
            Field(.languages, { $0.languages }, { $0.languages = $1 }, or: [], .list(.language)),
            Field(.markings, { $0.markings }, { $0.markings = $1 }, or: "U SBU C", .text),
            Field(
                .measureStaleAfter, { $0.measureStaleAfter }, { $0.measureStaleAfter = $1 }, or: 120, .number(1...3650)),
            Field(.violenceMeasure, { $0.violenceMeasure }, { $0.violenceMeasure = $1 }, .measure),
            Field(.requiresActionOwner, { $0.requiresActionOwner }, { $0.requiresActionOwner = $1 }, or: false, .flag),
            Field(.firstSeverity, { $0.firstSeverity }, { $0.firstSeverity = $1 }, or: .notable, .choice(.severity)),
        ] + otherTexts(.title, \.title) + commonFields
}

extension Phase {
    public static let fields: [Field<Phase>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.start, { $0.start }, { $0.start = $1 }, .day, .required),
        ] + commonFields
}

extension Partner {
    public static let fields: [Field<Partner>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.roster, { $0.roster }, { $0.roster = $1 }, .note),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...99), .kept),
        ] + commonFields
}

extension City {
    public static let fields: [Field<City>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.state, { $0.state }, { $0.state = $1 }, .text).tellingApart(),
            Field(.code, { $0.code }, { $0.code = $1 }, .text).tellingApart(),
            Field(.share, { $0.share }, { $0.share = $1 }, .number(0...100)),
            Field(.national, key: { $0.isNational ? true : nil }, .flag, isOptional: true),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...999_999), .kept),
        ] + texts(.note, \.note) + commonFields
}

extension Effort {
    public static let fields: [Field<Effort>] =
        [
            Field(.city, key: { EffortID(record: $0.id)?.city }, .city).asOwner(),
            Field(.line, key: { EffortID(record: $0.id)?.line }, .line),
            Field(.stage, { $0.stage }, { $0.stage = $1 }, .stage),
            Field(.progress, { $0.progress }, { $0.progress = $1 }, .number(0...100)),
            ownText(.nextStep, \.nextStep),
            Field(.nextOwner, { $0.nextOwner }, { $0.nextOwner = $1 }, .partner),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + otherTexts(.nextStep, \.nextStep) + texts(.note, \.note) + commonFields
}

extension Assessment {
    public static let fields: [Field<Assessment>] =
        [
            Field(.effort, key: { $0.effort }, .effort).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
            Field(.status, { $0.status }, { $0.status = $1 }, .choice(.status)),
            Field(.trend, { $0.trend }, { $0.trend = $1 }, .choice(.trend)),
        ] + texts(.reason, \.reason) + [
            Field(.lead, { $0.lead }, { $0.lead = $1 }, .text),
            Field(.asOf, { $0.asOf }, { $0.asOf = $1 }, .day, .kept),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept),
            Field(.by, { $0.by }, { $0.by = $1 }, .text, .kept),
        ] + commonFields
}

extension Project {
    public static let fields: [Field<Project>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.effort, { $0.effort }, { $0.effort = $1 }, or: "", .effort, .required).asOwner().tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.projectKind)),
            Field(.status, { $0.status }, { $0.status = $1 }, .choice(.status)),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.finish, { $0.finish }, { $0.finish = $1 }, .day),
            Field(.oneSide, { $0.oneSide }, { $0.oneSide = $1 }, .partner),
            Field(.levels, { $0.levels }, { $0.levels = $1 }, or: [], .list(.level)),
            Field(.unit, { $0.unit }, { $0.unit = $1 }, .text),
            Field(.vetted, { $0.vetted }, { $0.vetted = $1 }, .flag),
            Field(.payer, { $0.payer }, { $0.payer = $1 }, .partner),
            Field(.funding, { $0.funding }, { $0.funding = $1 }, .choice(.funding)),
            Field(.currency, { $0.currency }, { $0.currency = $1 }, .text),
            Field(.pledged, { $0.pledged }, { $0.pledged = $1 }, .amount),
            Field(.obligated, { $0.obligated }, { $0.obligated = $1 }, .amount),
            Field(.expended, { $0.expended }, { $0.expended = $1 }, .amount),
            Field(.fund, { $0.fund }, { $0.fund = $1 }, .text),
            Field(.fiscalYear, { $0.fiscalYear }, { $0.fiscalYear = $1 }, .text),
            Field(.agency, { $0.agency }, { $0.agency = $1 }, .text),
            Field(.deliveryPromised, { $0.deliveryPromised }, { $0.deliveryPromised = $1 }, .day),
            Field(.delivered, { $0.delivered }, { $0.delivered = $1 }, .day),
            Field(.inUseSince, { $0.inUseSince }, { $0.inUseSince = $1 }, .day),
            ownText(.counted, \.counted),
            Field(.countPlanned, { $0.countPlanned }, { $0.countPlanned = $1 }, .number(countRange)),
            Field(.countDelivered, { $0.countDelivered }, { $0.countDelivered = $1 }, .number(countRange)),
            Field(.countInUse, { $0.countInUse }, { $0.countInUse = $1 }, .number(countRange)),
            ownText(.publicMilestone, \.publicMilestone),
            Field(.publicFrom, { $0.publicFrom }, { $0.publicFrom = $1 }, .day),
            Field(.seenOn, { $0.seenOn }, { $0.seenOn = $1 }, .day),
        ] + otherTexts(.title, \.title) + otherTexts(.counted, \.counted)
        + otherTexts(.publicMilestone, \.publicMilestone) + texts(.evidence, \.evidence) + texts(.note, \.note) + [
            Field(.family, { $0.family }, { $0.family = $1 }, .project, .kept),
            Field(.leads, { $0.leads }, { $0.leads = $1 }, .text, .kept),
        ] + commonFields
}

extension Commitment {
    public static let fields: [Field<Commitment>] =
        [
            Field(.subject, key: { $0.subject }, .subject).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
            Field(.commitmentState, { $0.state }, { $0.state = $1 }, .choice(.commitmentState), .required),
            ownText(.what, \.what).tellingApart(),
            Field(.countPlanned, { $0.countPlanned }, { $0.countPlanned = $1 }, .number(countRange)),
            Field(.countDelivered, { $0.countDelivered }, { $0.countDelivered = $1 }, .number(countRange)),
            Field(.level, { $0.level }, { $0.level = $1 }, .choice(.level)).tellingApart(),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.followUp, { $0.followUp }, { $0.followUp = $1 }, .day),
            Field(.lead, { $0.lead }, { $0.lead = $1 }, .text),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept),
        ] + otherTexts(.what, \.what) + texts(.note, \.note) + commonFields
}

extension Milestone {
    public static let fields: [Field<Milestone>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.subject, { $0.subject }, { $0.subject = $1 }, .subject, .required).asOwner().tellingApart(),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
        ] + otherTexts(.title, \.title) + texts(.note, \.note) + commonFields
}

extension Measure {
    public static let fields: [Field<Measure>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.measureKind)),
            Field(.unit, { $0.unit }, { $0.unit = $1 }, .text).tellingApart(),
            Field(.direction, { $0.direction }, { $0.direction = $1 }, .choice(.direction)),
            Field(.city, { $0.city }, { $0.city = $1 }, .city).asOwner().tellingApart(),
            Field(.line, { $0.line }, { $0.line = $1 }, .line),
            Field(.readEvery, { $0.readEvery }, { $0.readEvery = $1 }, .number(1...120)),
            Field(.baseline, { $0.baseline }, { $0.baseline = $1 }, .figure),
            Field(.target, { $0.target }, { $0.target = $1 }, .figure),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + otherTexts(.title, \.title) + texts(.note, \.note) + commonFields
}

extension CityTarget {
    public static let fields: [Field<CityTarget>] =
        [
            Field(.measure, key: { $0.measure }, .measure).asOwner(),
            Field(.city, key: { $0.city }, .city),
            Field(.baseline, { $0.baseline }, { $0.baseline = $1 }, .figure),
            Field(.target, { $0.target }, { $0.target = $1 }, .figure),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + commonFields
}

extension Reading {
    public static let fields: [Field<Reading>] =
        [
            Field(.measure, key: { $0.measure }, .measure).asOwner(),
            Field(.city, key: { $0.city }, .city, isOptional: true),
            Field(.day, key: { $0.day }, .day),
            Field(.value, { $0.value }, { $0.value = $1 }, .figure, .required),
            Field(.source, { $0.source }, { $0.source = $1 }, .text),
        ] + commonFields
}

extension Vulnerability {
    public static let fields: [Field<Vulnerability>] =
        [
            Field(.group, { $0.group }, { $0.group = $1 }, .text).tellingApart(),
            ownText(.title, \.title, .required).tellingApart(),
            Field(.city, { $0.city }, { $0.city = $1 }, .city).asOwner().tellingApart(),
            Field(.answers, { $0.answers }, { $0.answers = $1 }, or: [], .efforts),
        ] + otherTexts(.title, \.title) + texts(.note, \.note) + commonFields
}

extension Condition {
    public static let fields: [Field<Condition>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.city, { $0.city }, { $0.city = $1 }, .city, .required).asOwner().tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.conditionKind)),
            Field(.conditionState, { $0.state }, { $0.state = $1 }, .choice(.conditionState)),
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .text),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept),
        ] + otherTexts(.title, \.title) + texts(.note, \.note) + commonFields
}

extension Dependency {
    public static let fields: [Field<Dependency>] =
        [
            Field(.dependent, key: { $0.dependent }, .subject).asOwner(),
            Field(.prerequisite, key: { $0.prerequisite }, .subject).asOwner(),
        ] + texts(.reason, \.reason, .text) + [
            ownText(.firstStep, \.firstStep),
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept),
        ] + otherTexts(.firstStep, \.firstStep) + commonFields
}

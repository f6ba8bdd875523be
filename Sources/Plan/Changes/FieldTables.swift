/// The name of a field as the journal, CSV headers and JSON keys spell it. One list for every kind of record.
public enum FieldName: String, CaseIterable, Sendable {
    case title, start, months, pinned, staleAfter, markings
    case name, position, share, note
    case rung, progress, nextStep, nextOwner, due
    case status, trend, reason, asOf, since, by, lead
    case effort, sort, leads, finish
    case marking, removed
}

// One table of fields per kind of record. Forms, history sentences, checks and undo are derived from these.

extension Settings {
    public static let fields: [Field<Settings>] =
        [
            Field(.title, { $0.title }, { $0.title = $1 }, or: "", .text),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.months, { $0.months }, { $0.months = $1 }, or: 18, .number(1...120)),
            Field(.pinned, { $0.pinned }, { $0.pinned = $1 }, .day),
            Field(.staleAfter, { $0.staleAfter }, { $0.staleAfter = $1 }, or: 14, .number(1...365)),
            Field(.markings, { $0.markings }, { $0.markings = $1 }, or: "U SBU C", .text),
        ] + commonFields
}

extension Phase {
    public static let fields: [Field<Phase>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
        ] + commonFields
}

extension Partner {
    public static let fields: [Field<Partner>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...99), edited: false),
        ] + commonFields
}

extension City {
    public static let fields: [Field<City>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text),
            Field(.share, { $0.share }, { $0.share = $1 }, .number(0...100)),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...999_999), edited: false),
            Field(.note, { $0.note }, { $0.note = $1 }, .note),
        ] + commonFields
}

extension Effort {
    public static let fields: [Field<Effort>] =
        [
            Field(.rung, { $0.rung }, { $0.rung = $1 }, .rung),
            Field(.progress, { $0.progress }, { $0.progress = $1 }, .number(0...100)),
            Field(.nextStep, { $0.nextStep }, { $0.nextStep = $1 }, .text),
            Field(.nextOwner, { $0.nextOwner }, { $0.nextOwner = $1 }, .partner),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.note, { $0.note }, { $0.note = $1 }, .note),
        ] + commonFields
}

extension Assessment {
    public static let fields: [Field<Assessment>] =
        [
            Field(.status, { $0.status }, { $0.status = $1 }, .status),
            Field(.trend, { $0.trend }, { $0.trend = $1 }, .trend),
            Field(.reason, { $0.reason }, { $0.reason = $1 }, .note),
            Field(.lead, { $0.lead }, { $0.lead = $1 }, .text),
            Field(.asOf, { $0.asOf }, { $0.asOf = $1 }, .day, edited: false),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, edited: false),
            Field(.by, { $0.by }, { $0.by = $1 }, .text, edited: false),
        ] + commonFields
}

extension Project {
    public static let fields: [Field<Project>] =
        [
            Field(.title, { $0.title }, { $0.title = $1 }, or: "", .text),
            Field(.sort, { $0.sort }, { $0.sort = $1 }, .projectKind),
            Field(.leads, { $0.leads }, { $0.leads = $1 }, .text),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.finish, { $0.finish }, { $0.finish = $1 }, .day),
            Field(.status, { $0.status }, { $0.status = $1 }, .status),
            Field(.note, { $0.note }, { $0.note = $1 }, .note),
            Field(.effort, { $0.effort }, { $0.effort = $1 }, or: "", .reference, edited: false),
        ] + commonFields
}

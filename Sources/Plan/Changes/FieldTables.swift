// One table of fields per kind of record. Forms, history, columns and merge are derived from these.

extension Settings {
    public static let fields: [Field<Settings>] =
        [
            Field(.title, \.title, or: "", .text),
            Field(.start, \.start, .day),
            Field(.months, \.months, or: 18, .number(1...120)),
            Field(.pinned, \.pinned, .day),
            Field(.staleAfter, \.staleAfter, or: 14, .number(1...365)),
            Field(.markings, \.markings, or: "U SBU C", .text),
        ] + commonFields
}

extension Phase {
    public static let fields: [Field<Phase>] =
        [
            Field(.name, \.name, or: "", .text),
            Field(.start, \.start, .day),
        ] + commonFields
}

extension Partner {
    public static let fields: [Field<Partner>] =
        [
            Field(.name, \.name, or: "", .text),
            Field(.position, \.position, or: 0, .number(0...99), edited: false),
        ] + commonFields
}

extension City {
    public static let fields: [Field<City>] =
        [
            Field(.name, \.name, or: "", .text),
            Field(.share, \.share, .number(0...100)),
            Field(.position, \.position, or: 0, .number(0...999_999), edited: false),
            Field(.note, \.note, .note),
        ] + commonFields
}

extension Effort {
    public static let fields: [Field<Effort>] =
        [
            Field(.rung, \.rung, .rung),
            Field(.progress, \.progress, .number(0...100)),
            Field(.nextStep, \.nextStep, .text),
            Field(.nextOwner, \.nextOwner, .partner),
            Field(.due, \.due, .day),
            Field(.note, \.note, .note),
        ] + commonFields
}

extension Assessment {
    public static let fields: [Field<Assessment>] =
        [
            Field(.status, \.status, .status),
            Field(.trend, \.trend, .trend),
            Field(.reason, \.reason, .note),
            Field(.lead, \.lead, .text),
            Field(.asOf, \.asOf, .day, edited: false),
            Field(.since, \.since, .day, edited: false),
            Field(.by, \.by, .text, edited: false),
        ] + commonFields
}

extension Project {
    public static let fields: [Field<Project>] =
        [
            Field(.title, \.title, or: "", .text),
            Field(.sort, \.sort, .projectKind),
            Field(.leads, \.leads, .text),
            Field(.start, \.start, .day),
            Field(.finish, \.finish, .day),
            Field(.status, \.status, .status),
            Field(.note, \.note, .note),
            Field(.effort, \.effort, or: "", .reference, edited: false),
        ] + commonFields
}

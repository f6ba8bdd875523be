import ArgumentParser
import Plan
import Reports

/// `cinco list`: lists the records of a kind.
struct ListRecordsCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the records of a kind with their ids.")

    @Argument(help: "The kind of record.")
    var kind: RecordKind
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { _, plan in
            try format.write(in: context, ListReport.records(kind, of: plan, in: context.phrases).written)
        }
    }
}

/// `cinco add`: adds a record.
struct AddCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a record: cinco add milestone --title \"Room opened\" --due +14d ...")

    @Argument(help: "The kind of record.")
    var kind: RecordKind
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "Its fields: --FIELD VALUE.", discussion: FieldOptions.help(adding: true), valueName: "--field value"))
    var fields: [String] = []
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.change { plan, today in
            let values = try FieldOptions.values(fields, of: kind, in: plan, on: today, context)
            try FieldOptions.refuseJudgements(values, kind, context)
            return try plan.adding(kind, plan.withKnownNames(values), fresh: Context.freshID(), on: today).changes
        }
    }
}

/// `cinco edit`: changes fields of a record.
struct EditCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change fields of a record: cinco edit city tijuana --share 15 ...")

    @Argument(help: "The kind of record.")
    var kind: RecordKind
    @Argument(help: "The record: its id, its name, or an unambiguous beginning.")
    var record: String
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "Its fields: --FIELD VALUE; an empty value empties the field.",
            discussion: FieldOptions.help(adding: false), valueName: "--field value"))
    var fields: [String] = []
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let concerned = try FieldOptions.concerned(kind, record, fields, context)
        try context.change(around: concerned) { plan, today in
            let id = try context.record(kind, record, in: plan)
            let line = EffortID(record: id)?.line
            let values = try FieldOptions.values(fields, of: kind, in: plan, on: today, context, line: line)
            try FieldOptions.refuseJudgements(values, kind, context)
            return try plan.changes(for: Edit(kind, id, plan.withKnownNames(values)), on: today)
        }
    }
}

/// `cinco remove`: removes a record; undo restores it.
struct RemoveCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a record; 'cinco undo' restores it.")

    @Argument(help: "The kind of record.")
    var kind: RecordKind
    @Argument(help: "The record: its id, its name, or an unambiguous beginning.")
    var record: String
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        guard kind != .plan, kind != .effort else { throw CommandError(context.phrases.problems.alwaysThere) }
        try context.change(around: [(kind, record)]) { plan, _ in
            [Change(kind, try context.record(kind, record, in: plan), .removed, to: true.code)]
        }
    }
}

/// `cinco roll-out`: copies a project to other cities, linked as one family.
struct RollOutCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "roll-out", abstract: "Copy a project to other cities; they are tracked as one family.")

    @Argument(help: "The project: its id, its title, or an unambiguous beginning.")
    var project: String
    @Argument(help: "The cities.", completion: .city)
    var cities: [String]
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.change { plan, _ in
            let id = try context.record(.project, project, in: plan)
            return try cities.flatMap { city in
                try plan.rollOut(id, to: try context.city(city, in: plan).id, fresh: Context.freshID())
            }
        }
    }
}

extension RecordKind: ExpressibleByArgument {}

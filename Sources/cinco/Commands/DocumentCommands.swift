import ArgumentParser
import Foundation
import Phrases
import Plan
import Reports
import Store

/// The help of `-o`.
let outputHelp: String = "The file or device to write; standard output unless given, or for -."

/// How a document is written, in which languages, and where to.
struct DocumentOptions: ParsableArguments {
    @Option(help: "text, markdown or html.")
    var format: DocumentFormat = .text
    @Option(
        help: ArgumentHelp(
            "en, es, or both side by side; by default the language of the interface.", valueName: "which"))
    var languages: DocumentLanguages?
    @Option(
        name: .shortAndLong, help: ArgumentHelp(outputHelp, valueName: "file"),
        completion: .file())
    var output: String?

    /// Writes what a document makes of the languages, the format, and the columns of the terminal where one shows it.
    func write(_ text: ([Language], DocumentFormat, Int?) throws -> String, in context: Context) throws {
        let columns = output == nil || output == "-" ? Output.columns : nil
        let text = try text(languages?.list ?? [context.language], format, columns)
        if format == .html { return try Output.write(Data(text.utf8), to: output, in: context) }
        try Output.write(text, to: output, in: context)
    }
}

/// The languages of a document: one by its code, or `all` side by side; `both` is its older name.
struct DocumentLanguages: ExpressibleByArgument {
    let list: [Language]

    init?(argument: String) {
        guard argument != "all", argument != "both" else {
            list = Language.allCases
            return
        }
        guard let language = Language(rawValue: argument) else { return nil }
        list = [language]
    }

    static var allValueStrings: [String] { Language.allCases.map(\.rawValue) + ["all"] }
}

extension DocumentFormat: ExpressibleByArgument {}

/// `cinco minutes`: the minutes of a meeting.
struct MinutesCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes", abstract: "Write the minutes of a meeting: of the last one, or of that of a day.")

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The meeting: its day (2010-06-01, '1 Jun', -2w) or its id.", valueName: "meeting"))
    var meeting: [String] = []
    @OptionGroup var document: DocumentOptions
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { store, plan in
            let today = try context.today(in: plan)
            let named = meeting.isEmpty ? nil : meeting.joined(separator: " ")
            let last = plan.meetings.last { !$0.isScheduled } ?? plan.meetings.last
            guard let meeting = try named.map({ try context.meeting($0, in: plan, on: today) }) ?? last
            else { throw CommandError(context.keys.keymap.naming(context.phrases.meetings.noMeetings)) }
            let (closed, corrections) = try context.atClosing(meeting, in: store, now: plan, on: today)
            try document.write(
                { languages, format, columns in
                    try MinutesDocument(
                        of: closed.plan.meeting(meeting.id) ?? meeting, in: closed.plan, start: closed.start,
                        since: closed.since, corrections: corrections, on: today,
                        languages: languages
                    ).written(as: format, columns: columns)
                }, in: context)
        }
    }
}

/// `cinco report`: the one-page briefing, or the sheet for the next meeting.
struct ReportCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Write a briefing on one page: headline, decisions asked, board with reasons, promises, measures, money.",
        discussion: "As html it is one file, to be printed or opened in a browser.")

    @Flag(help: "Write the sheet for the next meeting: agenda with reasons, what is due by then, what to bring.")
    var sheet = false
    @OptionGroup var document: DocumentOptions
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { store, plan in
            let today = try context.today(in: plan)
            if sheet {
                return try document.write(
                    { try Document.sheet(of: plan, on: today, languages: $0).written(as: $1, columns: $2) }, in: context
                )
            }
            let since = try context.since(
                plan, in: store, on: today, at: context.pastDay(in: store).map { try store.moment(endOf: $0) })
            try document.write(
                {
                    try Document.briefing(of: plan, on: today, since: since, languages: $0).written(as: $1, columns: $2)
                },
                in: context)
        }
    }
}

import Plan

/// The sentences of issues in one language.
public struct IssuePhrases: Sendable {
    /// The name of a kind of issue.
    public let kind: @Sendable (IssueKind) -> String
    /// The name of a severity.
    public let severity: @Sendable (Severity) -> String
    /// The title of issues of a severity, by their number.
    public let severities: @Sendable (Severity, Int) -> String
    /// The sentence of a cause, without its place; `IssueNames` gives the names of records.
    let cause: @Sendable (Cause, IssueNames) -> String
    /// The fact of a cause in a few words, for a row with several; nil where its sentence is short enough.
    let fact: @Sendable (Cause, IssueNames) -> String?
    /// The title of a column of questions, and a question that people have to settle.
    public let question: String
    let questionOf: @Sendable (OpenQuestion, IssueNames) -> String
    /// A measure that is off target in several cities, each with its reading and target.
    let offTargetIn: @Sendable (String, [String]) -> String
    /// The number of records without a marking.
    let unmarkedRecords: @Sendable (Int) -> String
    /// A name in quotation marks.
    let quoted: @Sendable (String) -> String
    /// The place of issues about data.
    let dataPlace: String
    /// Shown where nothing has to be decided, and the number of questions.
    public let noQuestions: String
    public let questionCount: @Sendable (Int) -> String
    /// The name of the whole plan, as the place of an issue.
    public let wholePlan: String
    /// Shown where there are no issues, where none match the filter, and during the analysis.
    public let none, noneHere, looking: String
    /// The number of issues; that of all, beside the first ones.
    public let count, inAll: @Sendable (Int) -> String
    /// The conditions of the filter.
    public let only: @Sendable ([String]) -> String

    /// The number of issues of a severity.
    public func counted(_ severity: Severity, _ count: Int) -> String { "\(count) \(severities(severity, count))" }

    /// A cause in a few words.
    func brief(_ cause: Cause, _ names: IssueNames) -> String { fact(cause, names) ?? self.cause(cause, names) }
}

/// The names of the records in an issue's sentence.
struct IssueNames {
    let plan: Plan
    let phrases: Phrases
    /// The day since when; nil where it is unknown.
    let day: String?
    /// The effort, and the city, of the row that names them already.
    var effort: EffortID?
    var city: String?
    /// The characters of a title that a row with several facts shows at most.
    var titleLength = 40

    /// Since when, after a blank; empty where that is unknown.
    var since: String { day.map { " " + phrases.screens.sinceDay($0) } ?? "" }
    func project(_ id: String) -> String { phrases.name(of: .project, id, in: plan) }
    /// How many of a project's things are delivered and in use, in brackets after a blank; empty where none are
    /// counted.
    func counts(_ project: String) -> String {
        plan.project(project).flatMap(phrases.delivered).map { " (\($0))" } ?? ""
    }
    func subject(_ subject: Subject) -> String {
        phrases.name(of: subject, in: plan)
    }
    /// The project that a commitment is to; of one to an effort, what is promised.
    func promised(_ id: String) -> String {
        let commitment = plan.commitment(id) ?? Commitment(id: id)
        if commitment.project == nil, let what = phrases.read(commitment.what) { return what }
        return commitment.subject.map(subject) ?? id
    }
    func day(_ day: Day) -> String { phrases.words.day(day) }
    func measure(_ id: String) -> String { phrases.name(of: .measure, id, in: plan) }
    func action(_ id: String) -> String { phrases.name(of: .action, id, in: plan) }
    func text(_ text: LocalizedText) -> String { phrases.read(text) ?? "" }
    func brief(_ text: LocalizedText) -> String { brief(self.text(text)) }
    func partner(_ id: String) -> String { id.uppercased() }
    func office(_ owner: LocalizedText) -> String { phrases.read(owner).map { " (\($0))" } ?? "" }
    func by(_ owner: String?) -> String { owner.map { " (\($0.uppercased()))" } ?? "" }
    /// How long a side has been silent, after a blank, with its last word: ` since 13 Apr (63 days, last: at risk)`;
    /// the days alone where the day is not known.
    func silence(_ days: Int?, _ counted: (Int) -> String, _ preposition: String, _ last: String) -> String {
        let length = days.map(counted)
        if since.isEmpty { return (length.map { " \(preposition) \($0)" } ?? "") + " (\(last))" }
        return "\(since) (\([length, last].compactMap { $0 }.joined(separator: ", ")))"
    }
    func status(_ status: Status?) -> String { phrases.words.status(status) }
    func lines(_ lines: [LineOfEffort]) -> String { listed(lines.map { phrases.words.line($0) }, phrases.report.and) }
    func figure(_ figure: Figure) -> String { phrases.words.rounded(figure) }
    /// The names of several lines, with a blank after them; empty for one line, which is the issue's place.
    func several(_ lines: [LineOfEffort]) -> String { lines.count > 1 ? self.lines(lines) + " " : "" }
    /// A commitment's state in brackets, after a blank; empty where there is none.
    func inState(_ state: CommitmentState?) -> String {
        state.map { " (\(phrases.words.choice(.commitmentState($0))))" } ?? ""
    }
    /// The field of a conflict, with its record where that is not the issue's place.
    func contested(_ conflict: Conflict) -> String {
        let field = phrases.words.field(conflict.field)
        switch conflict.kind {
        case .assessment: return "\(field) (\(Assessment(id: conflict.record).partner.uppercased()))"
        case .effort, .city, .plan: return conflict.field == .removed ? "" : field
        default:
            let name = phrases.issues.quoted(phrases.name(of: conflict.kind, conflict.record, in: plan))
            return conflict.field == .removed ? "\(name) " : "\(name), \(field)"
        }
    }
    /// A contender's value, author and day.
    func said(_ contender: Conflict.Contender) -> String {
        let change = contender.change
        let value = phrases.value(
            change.new, of: change.field, in: change.kind, line: EffortID(record: change.record)?.line, plan: plan)
        return "\(value.count > 60 ? value.prefix(59) + "…" : value) (\(by(contender)))"
    }
    func by(_ contender: Conflict.Contender) -> String {
        [
            phrases.name(ofAuthor: contender.author), contender.partner?.uppercased(),
            phrases.words.day(contender.time.day),
        ].compactMap { $0 }.joined(separator: ", ")
    }
    /// The concurrent edits of a removed record: field, author and day.
    func edits(_ conflict: Conflict) -> String {
        let shown = conflict.others.prefix(3).map { "\(phrases.words.field($0.change.field)) (\(by($0)))" }
        return shown.joined(separator: ", ") + (conflict.others.count > 3 ? ", …" : "")
    }
    func sides(_ sides: [String: Status]) -> String {
        plan.partners.compactMap { side in sides[side.id].map { "\(side.short) \(phrases.words.status($0))" } }
            .joined(separator: ", ")
    }
    /// Subjects in a cycle, of a long one the first; efforts of the row's city without its name.
    func subjects(_ subjects: [Subject]) -> String {
        let most = 8
        let shown = subjects.prefix(most).map(named) + (subjects.count > most ? ["…"] : [])
        return (shown + subjects.prefix(1).map(named)).joined(separator: " → ")
    }
    /// The name of a subject; of an effort in the row's city its line.
    func named(_ subject: Subject) -> String {
        if case .effort(let id) = subject, id.city == city { return phrases.words.line(id.line) }
        return self.subject(subject)
    }
    /// The day on which something overdue was due, in brackets after a blank.
    func wasDue(_ word: String) -> String { day.map { " (\(word) \($0))" } ?? "" }
}

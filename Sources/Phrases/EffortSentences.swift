import Plan

/// What stands in a cell of the board: shape, letter, trend, progress; both letters where the sides differ; the last
/// word and its age where nobody has spoken lately; a star where the status is news.
public struct CellText: Equatable, Sendable {
    /// The shape of a dispute, what always stands there, the progress or the age, and the star.
    private let shape, core, figure, star: String

    init(_ core: String, after shape: String = "", figure: String = "", star: String = "") {
        (self.shape, self.core, self.figure, self.star) = (shape, core, figure, star)
    }

    /// All of it.
    public var full: String { shape + core + figure + star }
    /// The same without what a narrow column has no room for.
    public var short: String { core + star }
}

/// A next step in two parts, so that where room is short the words are cut and not the day.
public struct NextStepText: Equatable, Sendable {
    /// What is to be done.
    public let step: String
    /// Who does it and by when; empty where neither is said.
    public let tail: String

    /// Both parts.
    public var full: String { tail.isEmpty ? step : "\(step) · \(tail)" }
}

extension Phrases {
    /// A status with its shape: `▲ at risk`.
    public func status(_ status: Status?) -> String { "\(WordPhrases.shape(status)) \(words.status(status))" }

    /// How an effort stands in one line: `■ off track, declining since 3 May`.
    public func headline(of shown: ShownStatus, on today: Day) -> String {
        guard shown.status != nil else {
            guard let asOf = shown.asOf, let last = shown.last else {
                return "\(WordPhrases.shape(nil)) \(screens.neverAssessed)"
            }
            return "\(status(nil)), \(screens.wasLast(words.status(last))), \(words.day(asOf, seenFrom: today))"
        }
        let trend = shown.trend.map { ", " + words.trend($0) } ?? ""
        let since = shown.since.map { " " + screens.sinceDay(words.day($0, seenFrom: today)) } ?? ""
        let dispute = shown.isDisputed ? " · \(screens.differ)" : ""
        return status(shown.status) + trend + since + dispute
    }

    /// The next step of an effort; nil where there is none.
    public func nextStep(of id: EffortID, in plan: Plan, on today: Day) -> NextStepText? {
        let effort = plan.effort(id)
        guard let step = effort.nextStep else { return nil }
        let due = effort.due.map { screens.due(words.day($0, seenFrom: today)) + " (\(distance(to: $0, from: today)))" }
        let tail = [effort.nextOwner?.uppercased(), due].compactMap { $0 }.joined(separator: " · ")
        return NextStepText(step: step, tail: tail)
    }

    /// How far off a day is: `in 5 days`, `today`, `5 days late`.
    public func distance(to day: Day, from today: Day) -> String {
        day < today ? screens.late(today - day) : screens.inDays(day - today)
    }

    /// What each side says and how old it is: `US ▲ at risk (4 days ago) · MX ■ off track (today)`.
    public func sides(of id: EffortID, in plan: Plan, on today: Day) -> String {
        plan.partners.map { partner in
            let said = plan.assessment(of: id, by: partner.id)
            guard let status = said.status else { return "\(partner.short) \(screens.nothingSaid)" }
            let age = said.asOf.map { " (\(screens.daysAgo(today - $0)))" } ?? ""
            return "\(partner.short) \(self.status(status))\(age)"
        }.joined(separator: " · ")
    }

    /// How an effort turned since a meeting and why: `Tijuana · Training: MX ● on track → ▲ at risk: the list is late`.
    public func turn(of effort: EffortID, since: ChangesSinceMeeting, in plan: Plan) -> String {
        let why =
            read(plan.shownStatus(of: effort, on: since.day).reason.wording(for: language)).map { ": \($0)" } ?? ""
        return "\(name(of: effort, in: plan)): \(sentence(for: plan.turns(of: effort, since: since)))\(why)"
    }

    /// The sides whose status has turned: `MX ● on track → ▲ at risk`.
    func sentence(for turns: [StatusTurn]) -> String {
        turns.map { turn in
            "\(turn.side.short) \(turn.then.map { status($0) } ?? screens.nothingSaid) → \(status(turn.now))"
        }.joined(separator: ", ")
    }

    /// The cell of an effort on the board.
    /// - Parameter isNews: whether its status has changed since the last meeting.
    public func cell(of id: EffortID, _ shown: ShownStatus, in plan: Plan, on today: Day, isNews: Bool) -> CellText {
        let shape = WordPhrases.shape(shown.status)
        let star = isNews ? "*" : ""
        if shown.isDisputed {
            let letters = shown.sides.map { words.letter($0) }.joined(separator: "|")
            return CellText(letters + " ≠", after: shape + " ", star: star)
        }
        guard let status = shown.status else {
            guard let last = shown.last else { return CellText("? " + screens.nothingSaid) }
            return CellText("? (\(words.letter(last)))", figure: shown.asOf.map { " \(today - $0)d" } ?? "")
        }
        let progress = plan.progress(of: id).map { " \($0)%" } ?? ""
        let arrow = shown.trend == nil && progress.isEmpty ? "" : " " + WordPhrases.arrow(shown.trend)
        return CellText(shape + " " + words.letter(status) + arrow, figure: progress, star: star)
    }

    /// The clock in one line, without its bar: `290 days left · execution since 1 Jan 2010`.
    public func clock(of plan: Plan, on today: Day) -> String {
        guard let clock = plan.clock(on: today) else { return screens.noClock }
        let left = clock.month == 0 ? screens.notBegun(clock.start - today) : screens.daysLeft(clock.daysLeft)
        let phase = plan.phase(on: today).flatMap { phase in
            phase.start.map { screens.since(words.phase(phase.name), words.day($0)) }
        }
        return [left, phase].compactMap { $0 }.joined(separator: " · ")
    }

    /// What the focus cities of a plan cover, as stated and as measured: `focus covers 60% as stated, 21% as measured (2009)`.
    public func focus(of plan: Plan, measured: MeasuredShare?) -> String {
        let measured = measured.map { ", " + screens.measuredAs($0.total.rounded, $0.year) } ?? ""
        return screens.focusCovers(plan.focusShare) + measured
    }

    /// What stands out on the board, in counts; the code says what a count is of.
    public func counts(of summary: BoardSummary) -> [(count: Int, text: String, code: String)] {
        [
            (summary.offTrack, screens.offTrack(summary.offTrack), Status.offTrack.rawValue),
            (summary.disputed, screens.disputed(summary.disputed), "disputed"),
            (summary.unknown, screens.unknown(summary.unknown), "unknown"),
            (summary.overdue, screens.overdue(summary.overdue), "warning"),
            (summary.changed, screens.changed(summary.changed, words.shortDay(summary.baseline)), "text"),
        ].filter { $0.0 > 0 || $0.2 == Status.offTrack.rawValue }
    }
}

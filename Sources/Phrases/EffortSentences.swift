import Plan

/// The text of a board cell: shape, letter, trend and progress; all letters where the sides differ; last status and age
/// where reports are stale; a star where the status changed since the last meeting. The parts stand apart by a blank.
public struct CellText: Equatable, Sendable {
    /// The shape, and the letters with their marks, which are never left out.
    private let shape, core: String
    /// Whether the letters tell the status without the shape.
    private let isClearFromLetters: Bool
    /// The trend; progress or age; the star. Empty where there is none.
    private let trend, figure, star: String

    init(
        _ shape: String, _ core: String, isClearFromLetters: Bool = false, trend: String = "", figure: String = "",
        star: String = ""
    ) {
        (self.shape, self.core, self.isClearFromLetters) = (shape, core, isClearFromLetters)
        (self.trend, self.figure, self.star) = (trend, figure, star)
    }

    /// The whole text.
    public var full: String { joined([shape, core, trend, figure, star]) }

    /// The longest text that fits; where none does, the shortest. Most often the whole one fits, and the others are not
    /// made.
    public func fitted(_ fits: (String) -> Bool) -> String {
        let full = full
        if fits(full) { return full }
        let narrower = narrower
        return narrower.first(where: fits) ?? narrower.last ?? full
    }

    /// The texts for ever fewer columns: progress or age falls away, then the trend, then the shape where the letters
    /// tell the status, then the star. Never the status.
    public var narrower: [String] {
        let parts = [[shape, core, trend, star], [shape, core, star]] + (isClearFromLetters ? [[core, star]] : [])
        return (parts + [[shape, core], [core]]).map(joined)
    }

    private func joined(_ parts: [String]) -> String {
        var text = ""
        for part in parts where !part.isEmpty { text += text.isEmpty ? part : " \(part)" }
        return text
    }
}

/// A next step in two parts; where room is short the first one is cut.
public struct NextStepText: Equatable, Sendable {
    /// The step.
    public let step: String
    /// Owner and due day; empty where neither is known.
    public let tail: String

    /// Both parts.
    public var full: String { tail.isEmpty ? step : "\(step), \(tail)" }
}

extension Phrases {
    /// A status with its shape: `▲ at risk`.
    public func status(_ status: Status?) -> String { "\(WordPhrases.shape(status)) \(words.status(status))" }

    /// The status of an effort in one line: `■ off track, declining since 3 May`.
    public func headline(of shown: ShownStatus, on today: Day) -> String {
        guard shown.status != nil else {
            guard let asOf = shown.asOf, let last = shown.last else {
                return "\(WordPhrases.shape(nil)) \(screens.neverAssessed)"
            }
            return "\(status(nil)), \(screens.wasLast(words.status(last))), \(words.day(asOf, seenFrom: today))"
        }
        let trend = shown.trend.map { ", " + words.choice(.trend($0)) } ?? ""
        let since = shown.since.map { " " + screens.sinceDay(words.day($0, seenFrom: today)) } ?? ""
        let dispute = shown.isDisputed ? ", \(screens.differ)" : ""
        return status(shown.status) + trend + since + dispute
    }

    /// The title of a plan.
    public func title(of plan: Plan) -> String { read(plan.settings.title) ?? "" }

    /// The next step of an effort; nil where there is none.
    public func nextStep(of id: EffortID, in plan: Plan, on today: Day) -> NextStepText? {
        let effort = plan.effort(id)
        guard let step = read(effort.nextStep) else { return nil }
        let due = effort.due.map { self.due($0, on: today) }
        let tail = [effort.nextOwner?.uppercased(), due].compactMap { $0 }.joined(separator: ", ")
        return NextStepText(step: step, tail: tail)
    }

    /// The counts of a project: `5 of 8 helicopters delivered, 3 in use`; nil where it counts nothing.
    public func delivered(_ project: Project) -> String? {
        guard project.countPlanned != nil || project.countDelivered != nil || project.countInUse != nil else {
            return nil
        }
        return screens.counted(
            project.countPlanned, read(.counted, of: project), project.countDelivered, project.countInUse)
    }

    /// The way of a project from promise to use: what is counted, the days from promise to delivery, and those to use.
    /// The flags mark what is late or not in use. Days to come are shown as expected.
    public func deliverySentences(_ project: Project, on today: Day) -> [(text: String, isLate: Bool)] {
        let lags = project.lags(on: today)
        return [
            delivered(project).map { ($0, false) }, delivery(of: project, lags, on: today),
            use(of: project, lags, on: today),
        ].compactMap { $0 }
    }

    private func delivery(of project: Project, _ lags: DeliveryLags, on today: Day) -> (String, Bool)? {
        if lags.isDelivered { return lags.delivery.map { (lists.lagToDelivery($0, true), false) } }
        let promised = project.deliveryPromised.map { day in
            day < today ? lists.lagToDelivery(today - day, false) : due(day, on: today)
        }
        let parts = [promised, expected(project.delivered, on: today)].compactMap { $0 }
        return parts.isEmpty
            ? nil : (parts.joined(separator: "; "), project.deliveryPromised.map { $0 < today } ?? false)
    }

    private func use(of project: Project, _ lags: DeliveryLags, on today: Day) -> (String, Bool)? {
        if lags.isInUse { return lags.use.map { (lists.lagToUse($0, true), false) } }
        guard let delivered = project.delivered, delivered <= today else { return nil }
        let parts = [lists.lagToUse(today - delivered, false), expected(project.inUseSince, on: today)]
        return (parts.compactMap { $0 }.joined(separator: "; "), true)
    }

    private func expected(_ day: Day?, on today: Day) -> String? {
        day.flatMap { $0 > today ? lists.expected(words.day($0, seenFrom: today)) : nil }
    }

    /// When something is due: `due 5 Jul (in 20 days)`.
    public func due(_ day: Day, on today: Day) -> String {
        screens.due(words.day(day, seenFrom: today)) + " (\(distance(to: day, from: today)))"
    }

    /// How much of a commitment is delivered: `5 of 8 delivered`; nil where it counts nothing.
    public func delivered(_ commitment: Commitment) -> String? {
        guard commitment.countPlanned != nil || commitment.countDelivered != nil else { return nil }
        return screens.counted(commitment.countPlanned, nil, commitment.countDelivered, nil)
    }

    /// The distance of a day from today: `in 5 days`, `today`, `5 days late`.
    public func distance(to day: Day, from today: Day) -> String {
        day < today ? screens.late(today - day) : screens.inDays(day - today)
    }

    /// A side's status, or its silence: `▲ at risk`, `no report for 63 days (last: at risk)`.
    public func status(_ status: Status, of said: Assessment, in plan: Plan, on today: Day) -> String {
        if plan.isFresh(said, on: today) { return self.status(status) }
        return "\(screens.noReport(said.asOf.map { today - $0 })) (\(screens.wasLast(words.status(status))))"
    }

    /// The change on an effort, with its name: `Tijuana, Training: MX ● on track → ▲ at risk (the list is late)`.
    public func sentence(for change: EffortChange, in plan: Plan) -> String {
        "\(name(of: change.effort, in: plan)): \(what(of: change))"
    }

    /// The change on an effort: the sides whose word is another, or what became of the shown status.
    public func what(of change: EffortChange) -> String {
        let kind = lists.turned(change.kind)
        switch change.kind {
        case .fellSilent:
            let last = change.now.last.map { ", \(screens.wasLast(words.status($0)))" } ?? ""
            return kind + last + (change.sides.isEmpty ? "" : " (\(sentence(for: change.sides)))")
        case .saidAgain where change.sides.isEmpty: return "\(kind): \(status(change.now.status))"
        default:
            if !change.sides.isEmpty { return sentence(for: change.sides) }
            return "\(status(change.then.status ?? change.then.last)) → \(status(change.now.status))"
        }
    }

    /// The sides whose word changed, each with its own reason: `MX ● on track → ▲ at risk (the list is late)`.
    func sentence(for turns: [StatusTurn]) -> String {
        turns.map { turn in
            let reason = read(turn.reason.wording(for: language)).map { " (\($0))" } ?? ""
            let (then, now) = (turn.then, turn.now)
            return "\(turn.side.short) \(then.map { status($0) } ?? screens.nothingSaid) → "
                + (now.map { status($0) } ?? screens.nothingSaid) + reason
        }.joined(separator: ", ")
    }

    /// The cell of an effort on the board.
    /// - Parameter isChanged: whether the status changed since the last meeting.
    public func cell(of id: EffortID, _ shown: ShownStatus, in plan: Plan, on today: Day, isChanged: Bool) -> CellText {
        let shape = WordPhrases.shape(shown.status)
        let star = isChanged ? "*" : ""
        let progress = plan.progress(of: id).map { "\($0)%" } ?? ""
        if !shown.sides.isEmpty {
            // The letter of a silent side's last word, where that is what is shown.
            let last = shown.sides.contains(shown.status) ? "" : " (\(letter(shown.status, in: plan)))"
            let letters = shown.sides.map { letter($0, in: plan) }.joined(separator: "|") + last
            return CellText(
                shape, letters + (shown.isDisputed ? " ≠" : ""), isClearFromLetters: true,
                figure: shown.isDisputed ? "" : progress, star: star)
        }
        guard let status = shown.status else {
            guard let last = shown.last else { return CellText(shape, screens.nothingSaid, star: star) }
            let age = shown.asOf.map { "\(today - $0)d" } ?? ""
            return CellText(shape, "(\(letter(last, in: plan)))", figure: age, star: star)
        }
        let arrow = shown.trend == nil && progress.isEmpty ? "" : WordPhrases.arrow(shown.trend)
        return CellText(shape, letter(status, in: plan), trend: arrow, figure: progress, star: star)
    }

    /// The clock in one line, without its bar: `290 days left, execution since 1 Jan 2010`; the header parts the two by
    /// a point.
    /// - Parameter fits: whether a text has room. Where it has not, the year of the phase falls away, then the phase.
    public func clock(
        of plan: Plan, on today: Day, separator: String = ", ", fits: (String) -> Bool = { _ in true }
    ) -> String {
        guard let clock = plan.clock(on: today) else { return screens.noClock }
        let left = clock.month == 0 ? screens.notBegun(clock.start - today) : screens.daysLeft(clock.daysLeft)
        guard let phase = plan.phase(on: today), let start = phase.start else { return left }
        return [words.day(start), words.day(start, seenFrom: today)]
            .map { left + separator + screens.since(name(of: phase), $0) }.first(where: fits) ?? left
    }

    /// The share of the violence in a plan's cities, as stated and as measured.
    public func focus(of plan: Plan, measured: MeasuredShare?) -> String {
        let measured =
            measured.flatMap { share in share.total.map { ($0.rounded, share.year) } }.map {
                ", " + screens.measuredAs($0, $1)
            } ?? ""
        return screens.focusCovers(plan.focusShare).sentence + measured
    }

    /// The counts of the board, each with the code of its role.
    /// - Parameters:
    ///   - overdue: the number of overdue promises.
    ///   - isBrief: whether the day from which changes are counted is left out.
    public func counts(
        of summary: BoardSummary, overdue: Int, on today: Day, isBrief: Bool = false
    ) -> [(count: Int, text: String, code: String)] {
        [
            (summary.offTrack, screens.offTrack(summary.offTrack), Status.offTrack.rawValue),
            (summary.disputed, screens.disputed(summary.disputed), "disputed"),
            (summary.unknown, screens.unknown(summary.unknown), "unknown"),
            (overdue, screens.overdue(overdue), "warning"),
            (
                summary.changed,
                screens.changed(summary.changed, isBrief ? nil : words.day(summary.baseline, seenFrom: today)), "text"
            ),
        ].filter { $0.0 > 0 || $0.2 == Status.offTrack.rawValue }
    }
}

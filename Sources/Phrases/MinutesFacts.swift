import Plan

/// The facts of minutes in words.
extension MinutesSentences {
    /// The sentence for a fact, and its language where that is not the reader's.
    func sentence(for fact: Minutes.Fact) -> (text: String, foreignLanguage: Language?) {
        switch fact {
        case .text(let text):
            let (text, foreign) = quote(text)
            return (text.ended, foreign)
        case .correction(let text, let day):
            let (text, foreign) = quote(text)
            return ((day.map { "\(phrases.words.day($0)): " } ?? "") + text.ended, foreign)
        case .decision(let decision, _): return statement(decision)
        case .note(let note): return statement(note)
        case .action(let action, _):
            let (text, foreign) = statement(action)
            return ("\(text) \(tail(of: action))", foreign)
        case .earlierAction(let action):
            let (text, foreign) = statement(action)
            let outcome = words.outcome(action, minutes.today, phrases)
            return ([text, tail(of: action), outcome].joined(separator: " "), foreign)
        case .counts(let turned, let decisions, let actions): return (words.summedUp(turned, decisions, actions), nil)
        case .clock(let item, let milestones, let recorded):
            return (join([name(of: item).ended, clock] + milestones.map(milestone) + [see(recorded)]), nil)
        case .effort(let item, let id, let sides, let changes, let recorded):
            return (effort(item, id, sides, changes, recorded), nil)
        case .item(let item, let recorded):
            return (join([name(of: item).ended, see(recorded) ?? words.nothingRecorded, carried(item)]), nil)
        case .leftOut(let item):
            return ("\(name(of: item)): \(leftOut(item))", nil)
        case .notOnAgenda(let places):
            return (words.notOnAgenda(places.map { name(of: $0) }.joined(separator: "; ")), nil)
        }
    }

    private func leftOut(_ item: AgendaItem) -> String {
        if item.skipped { return words.skipped }
        if item.visited { return words.carriedOver }
        return item.waits ? words.notReachedYet : words.notReached
    }

    private func statement(_ record: some MeetingStatement) -> (text: String, foreignLanguage: Language?) {
        let (text, foreign) = quote(record.text)
        return (place(of: record) + text.ended, foreign)
    }

    private func join(_ sentences: [String?]) -> String { sentences.compactMap { $0 }.joined(separator: " ") }

    /// The owner, office and day of an action in a sentence of its own. What is missing is shown, so that it is signed
    /// knowingly.
    private func tail(of action: ActionItem) -> String {
        let owner = [name(of: action.owner), phrases.read(action.lead)].compactMap { $0 }.joined(separator: ", ")
        let due = action.due.map { phrases.screens.due(phrases.words.day($0)) } ?? phrases.meetings.noDay
        return [owner.isEmpty ? phrases.meetings.noOwner : owner, due].joined(separator: ", ").sentence.ended
    }

    private var clock: String {
        guard let clock = plan.clock(on: minutes.today) else { return phrases.screens.noClock.sentence.ended }
        let left =
            clock.month == 0
            ? phrases.screens.notBegun(clock.start - minutes.today) : phrases.screens.daysLeft(clock.daysLeft)
        let phase = plan.phase(on: minutes.today).flatMap { phase in
            phase.start.map { phrases.screens.since(phrases.name(of: phase), phrases.words.day($0)) }
        }
        let month = phrases.screens.month(clock.month, clock.months)
        return [month, left, phase].compactMap { $0 }.joined(separator: ", ").sentence.ended
    }

    private func milestone(_ city: String, _ project: Project) -> String {
        let title = phrases.read(project.publicMilestone) ?? phrases.name(of: .project, project.id, in: plan)
        let day =
            project.seenOn.map { words.seen(phrases.words.day($0)) }
            ?? project.publicFrom.map {
                ($0 < minutes.today ? words.notSeen : words.publicFrom)(phrases.words.day($0))
            }
        return "\(plan.cityName(city)): \(title)\(day.map { ", \($0)" } ?? "")".ended
    }

    /// Refers to the decisions and actions of an item; nil where it has none.
    private func see(_ recorded: [Citation]) -> String? {
        recorded.isEmpty ? nil : words.see(recorded.map(\.label).joined(separator: ", "), recorded.count)
    }

    private func carried(_ item: AgendaItem?) -> String? {
        item?.carried == true ? words.carriedOver.sentence : nil
    }

    private func effort(
        _ item: AgendaItem?, _ id: EffortID, _ sides: [Minutes.SideWord], _ changes: Minutes.EffortChanges,
        _ recorded: [Citation]
    ) -> String {
        let head = item.map { name(of: $0) } ?? words.besideTheAgenda(name(of: id))
        let next = changes.nextStep.map { effort -> String in
            let due = effort.due.map { phrases.screens.due(phrases.words.day($0)) }
            let tail = [name(of: effort.nextOwner), due].compactMap { $0 }.joined(separator: ", ")
            let step = quote(effort.nextStep).text
            return words.nextStep(tail.isEmpty ? step : "\(step) (\(tail))").ended
        }
        return join(
            [head.ended] + sides.map(word) + [next] + changes.commitments.map(commitment) + [
                see(recorded), carried(item),
            ])
    }

    /// One side's word: what the meeting changed of it, else what had changed since the meeting before.
    private func word(of said: Minutes.SideWord) -> String {
        let side = name(of: said.side)
        guard let now = said.now, let status = now.status else { return "\(side): \(words.noReport)." }
        let shown = phrases.words.status(status)
        let reason = quote(now.reason).text
        func withReason(_ text: String) -> String {
            reason.isEmpty ? text.ended : "\(text.ended) \(words.reason(reason).ended)"
        }
        if said.isNew {
            guard let then = said.atStart, let old = then.status else {
                return withReason("\(side): \(shown), \(words.firstReport)")
            }
            let day = then.asOf.map { phrases.words.day($0, seenFrom: minutes.today) }
            return withReason("\(side): \(shown); \(words.hadReported(phrases.words.status(old), day))")
        }
        guard said.isFresh else {
            return
                "\(side): \(words.silentSince(now.asOf.map { phrases.words.day($0, seenFrom: minutes.today) }, shown))."
        }
        guard let before = said.before?.status else { return withReason("\(side): \(shown)") }
        if before == status { return "\(side): \(shown), \(words.unchanged)." }
        let since = (now.since ?? now.asOf).map { phrases.words.day($0, seenFrom: minutes.today) }
        return withReason("\(side): \(words.turnedBefore(shown, since, phrases.words.status(before)))")
    }

    private func commitment(_ commitment: Commitment) -> String {
        let what = phrases.read(commitment.what) ?? commitment.subject.map { name(of: $0) } ?? ""
        let state = commitment.state.map { phrases.words.choice(.commitmentState($0)) }
        let due =
            commitment.state?.isOpen == true ? commitment.due.map { phrases.screens.due(phrases.words.day($0)) } : nil
        let tail = [state, due].compactMap { $0 }.joined(separator: ", ")
        return words.commitment(name(of: commitment.partner) ?? "", what, tail).ended
    }
}

extension String {
    /// The text with a full stop, unless it has an end of its own.
    var ended: String {
        let (text, mark) = splitAtMark
        if let end = text.last, !mark.isEmpty, ".!?…".contains(end) { return self }
        guard let last = last(where: { !"]”»\")".contains($0) && !$0.isWhitespace }) else { return self }
        return ".!?…".contains(last) ? self : self + "."
    }
}

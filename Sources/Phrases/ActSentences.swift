import Plan

extension Phrases {
    /// The sentence for an act: its changes, record by record.
    public func sentence(for act: Act, in present: Plan) -> String {
        let plan = present.recalling(act)
        switch act.summary(in: plan) {
        case .founded(let title): return acts.founded(title)
        case .meetingBegun(let meeting): return acts.meetingBegun(name(of: .meeting, meeting, in: plan))
        case .meetingClosed(let meeting): return acts.meetingClosed(name(of: .meeting, meeting, in: plan))
        case .moved(let kind, let record): return acts.moved(name(of: kind, record, in: plan))
        case .agenda(let step, let item): return acts.agenda(step, name(of: .item, item, in: plan))
        case .records(let records, let more):
            // A decision and its action have one text.
            var seen: Set<String> = []
            let sentences = records.map { sentence(for: $0, in: plan) }.filter { seen.insert($0).inserted }
            return sentences.joined(separator: "; ")
                + (more > 0 ? " \(acts.andMore(more))" : "")
        }
    }

    /// The sentence for an act of the journal; for an undo, that of the act it reversed.
    public func sentence(for entry: Entry, in plan: Plan) -> String {
        switch entry.kind {
        case .done, .noted: return sentence(for: entry.act, in: plan).sentence
        case .redone: return acts.redone(sentence(for: entry.act, in: plan))
        case .undone:
            let (undone, before) = entry.act.undone(in: plan)
            return acts.undone(sentence(for: undone, in: before))
        }
    }

    /// The author, side and reason of an act, and the day of entry where it differs from the act's day.
    public func origin(of entry: Entry) -> String {
        let entered = entry.entered.day == entry.act.asOf ? nil : screens.entered(words.day(entry.entered.day))
        let who = [name(ofAuthor: entry.act.author), entry.act.partner?.uppercased(), entered].compactMap { $0 }.joined(
            separator: ", ")
        return who + (reason(of: entry.act).map { ": " + $0 } ?? "")
    }

    /// The reason of an act, marked where the judgement that it is the reason of has it in another language.
    private func reason(of act: Act) -> String? {
        guard let reason = act.reason else { return nil }
        let written = act.changes.first { $0.field.text == .reason && $0.new == reason }?.field.language
        return written.map { read(Wording(reason, in: $0)) } ?? reason
    }

    private func sentence(for summary: RecordSummary, in plan: Plan) -> String {
        let name = name(of: summary.kind, summary.record, in: plan)
        let plain = name.hasSuffix(".") && !name.hasSuffix("..") ? String(name.dropLast()) : name
        // Decisions, actions and notes are called by their whole text, which is quoted.
        let subject = summary.kind.fields.contains { $0.name.text == .text } ? issues.quoted(plain) : plain
        return switch summary.content {
        case .added: acts.added(subject)
        case .removed(let name): acts.removed(name ?? subject)
        case .restored: acts.restored(subject)
        case .removedAgain: "\(subject): \(copies.staysRemoved)"
        case .confirmed(let status):
            "\(subject): \(status.map { acts.confirmed(words.status($0)) } ?? acts.confirmedAsItWas)"
        case .changed(let changes):
            "\(subject): " + inOwnLanguage(changes).map { phrase($0, in: plan) }.joined(separator: ", ")
        }
    }

    /// The changes of a record without those that say in another language what one of them says in this.
    private func inOwnLanguage(_ changes: [Change]) -> [Change] {
        let own = Set(changes.filter { $0.field.language == language && $0.new != nil }.compactMap(\.field.text))
        return changes.filter { change in
            guard let text = change.field.text, change.new != nil else { return true }
            return change.field.language == language || !own.contains(text)
        }
    }

    private func phrase(_ change: Change, in plan: Plan) -> String {
        let line = EffortID(record: change.record)?.line
        // A text of another language is marked behind it, as everywhere.
        let field = words.field(change.field.inLanguage(language))
        let mark = change.field.language.flatMap { $0 == language ? nil : $0.mark } ?? ""
        let new = value(change.new, of: change.field, in: change.kind, line: line, plan: plan) + mark
        if change.old == change.new { return acts.stays(field, brief(new)) }
        guard let was = change.old else { return acts.set(field, brief(new)) }
        if change.new == nil { return acts.cleared(field + mark) }
        if change.field.text == .reason || change.kind.field(change.field)?.kind == .note {
            return acts.set(field, brief(new))
        }
        return acts.fromTo(field, value(was, of: change.field, in: change.kind, line: line, plan: plan), new)
    }

    /// A text shortened for a sentence, to 300 characters.
    private func brief(_ text: String) -> String { text.count > 300 ? text.prefix(299) + "…" : text }
}

import Plan

extension Phrases {
    /// The sentence for a refused edit on the command line, with the option that is missing.
    public func commandSentence(for refusal: EditError, in plan: Plan) -> String {
        let sentence = sentence(for: refusal, in: plan)
        return switch refusal {
        case .reasonNeeded: "\(sentence) \(problems.reasonOption)"
        case .partnerNeeded: "\(sentence) \(problems.sideOption)"
        case .alreadyThere(let kind, let id):
            [sentence, problems.editCommand(kind.rawValue, id), kind == .commitment ? problems.anotherOption : nil]
                .compactMap { $0 }.joined(separator: " ")
        default: sentence
        }
    }

    /// The sentence for a refused edit.
    /// - Parameter kind: the kind of the record, where it is known: it says which values a field can have.
    public func sentence(for refusal: EditError, of kind: RecordKind? = nil, in plan: Plan) -> String {
        switch refusal {
        case .reasonNeeded(let effort, let from, let to):
            problems.reasonNeeded(name(of: effort, in: plan), words.status(from), words.status(to))
        case .partnerNeeded: problems.partnerNeeded(plan.partners.map(\.short))
        case .afterToday(let field, let day): problems.afterToday(words.field(field), words.day(day))
        case .outOfRange(let field, let range): problems.outOfRange(words.field(field), range)
        case .notUnderstood(let field, let text):
            notUnderstood(field, text, kind)
        case .empty(let field): problems.empty(words.field(field.inLanguage(language)))
        case .outOfOrder(let earlier, let first, let later, let second):
            problems.outOfOrder(
                words.field(earlier), words.day(first), words.field(later), words.day(second))
        case .contradictoryGoal(let goal, let baseline, let target):
            problems.contradictoryGoal(
                words.choice(.direction(goal)), words.figure(baseline), words.figure(target))
        case .negative(let field): problems.negative(words.field(field))
        case .unknown(let field, let text): problems.unknown(words.field(field), text)
        case .ambiguous(let field, let text, let names): problems.ambiguous(words.field(field), text, names)
        case .noSuchField(let kind, let name):
            problems.noSuchField(
                words.kind(kind).one, name, kind.fields.filter { $0.use != .local }.map(\.name.machineName))
        case .alreadyThere(let kind, let id):
            problems.alreadyThere(words.kind(kind).one, name(of: kind, id, in: plan))
        case .needsItself: problems.needsItself
        case .nationalTarget: problems.nationalTarget
        case .shareOfNation: problems.shareOfNation
        case .tooLong(let field, let limit): problems.tooLong(words.field(field), limit)
        case .controlCharacters(let field): problems.controlCharacters(words.field(field))
        case .notSigned(let partner): problems.notSigned(partner.uppercased())
        case .noSuchStatement(let label, _): problems.noSuchStatement(label)
        case .meetingClosed(let day): problems.meetingClosed(words.day(day))
        }
    }

    /// The sentence for a warning about a saved value.
    public func sentence(for warning: Warning) -> String {
        switch warning {
        case .beforePlan(let field, let day): problems.beforePlan(words.field(field), words.day(day))
        case .afterEnd(let field, let day): problems.afterEnd(words.field(field), words.day(day))
        case .sharesOver100(let sum): problems.sharesOver100(sum)
        case .exported(let ceiling): problems.exported(ceiling)
        case .oldTranslation(let field):
            problems.oldTranslation(
                field.text.map(words.text) ?? words.field(field),
                field.language.map { words.choice(.language($0)) } ?? "")
        case .sameName(let kind, let name): problems.sameName(words.kind(kind).one, name)
        }
    }

    /// That a text is no stage of a line, with the names of its stages.
    public func noStage(_ text: String, of line: LineOfEffort) -> String {
        let stages = "\(LineOfEffort.stages.lowerBound)–\(LineOfEffort.stages.upperBound)"
        return problems.notUnderstood(
            words.field(.stage), text, "\(stages): " + words.ladder(line).joined(separator: ", "))
    }

    /// That a text is no line of effort, with those that there are.
    public func noLine(_ text: String) -> String {
        problems.notUnderstood(
            words.field(.line), text, LineOfEffort.allCases.map { words.line($0) }.joined(separator: ", "))
    }

    /// That a text is no day, for a field or an option.
    public func noDay(_ name: String, _ text: String) -> String {
        if DayEntry.isInNoCalendar(text) { return problems.noSuchDay(name, text) }
        if DayEntry.hasOtherWeekday(text) { return problems.otherWeekday(name, text) }
        return DayEntry.isOrderUnclear(text)
            ? problems.orderUnclear(name, text) : problems.notUnderstood(name, text, prompts.dayHint)
    }

    /// That a text is no value of a field, with what would be, where the kind of record is known or every record has
    /// the same kind of value in it.
    private func notUnderstood(_ field: FieldName, _ text: String, _ kind: RecordKind?) -> String {
        let own = kind?.field(field)?.kind
        let kinds = own.map { [$0] } ?? RecordKind.allCases.compactMap { $0.field(field)?.kind }
        let name = words.field(field)
        guard let kind = kinds.first, kinds.allSatisfy({ $0 == kind }) else {
            return kinds.contains(.day) ? noDay(name, text) : problems.notUnderstood(name, text, "")
        }
        return switch kind {
        case .day: noDay(name, text)
        case .number(let range): problems.notWhole(name, text, range)
        case .figure, .amount:
            Figure.hasManyDecimals(typed: text)
                ? problems.manyDecimals(name, text) : problems.notUnderstood(name, text, "1500, 1,500.25, 1.5M")
        case .choice, .list, .flag, .stage:
            problems.notUnderstood(name, text, closedValues(of: kind).map(\.name).joined(separator: ", "))
        case .letters:
            problems.notUnderstood(
                name, text,
                problems.letters(
                    Status.allCases.map { words.status($0) }.joined(separator: ", "),
                    Status.allCases.map { words.letter($0) }.joined(separator: " ")))
        case .line: noLine(text)
        default: problems.notUnderstood(name, text, "")
        }
    }
}

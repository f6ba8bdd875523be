import Plan

/// The facts of issues in a few words, for a row that names the place and tells several.
extension IssuePhrases {
    static func englishFact(_ cause: Cause, _ names: IssueNames) -> String? {
        switch cause {
        case .disputed(let sides): "\(names.sides(sides))\(names.since)"
        case .stepOverdue(let title, let owner, let days), .milestoneOverdue(let title, let owner, let days):
            "“\(names.brief(title))”\(names.by(owner)) \(English.days(days)) overdue"
        case .actionOverdue(let id, let owner, let days):
            "“\(names.brief(names.action(id)))”\(names.by(owner)) \(English.days(days)) overdue"
        case .commitmentOverdue(let id, let partner, _, let days):
            "“\(names.brief(names.promised(id)))”: \(names.partner(partner)) \(English.days(days)) overdue"
        case .firstStepOverdue(let title, let owner, let days):
            "first step “\(names.brief(title))”\(names.by(owner)) \(English.days(days)) overdue"
        case .publicMilestoneLate(let title, let days):
            "public milestone “\(names.brief(title))” \(English.days(days)) overdue"
        case .behindSchedule(_, let reached): "behind schedule, \(reached)% complete"
        case .offTarget(let measure, let reading, let expected, _):
            "\(names.brief(names.measure(measure))) \(names.figure(reading)), target path \(names.figure(expected))"
        case .noReading(let measure, _): "no reading of \(names.brief(names.measure(measure)))"
        case .oneSided(let id, let inPlace, let missing, _, let days):
            "“\(names.brief(names.promised(id)))”: \(names.partner(missing)) \(English.days(days)) overdue, \(names.partner(inPlace)) in place"
        case .unmatched(let id, let inPlace, let missing, let state):
            "“\(names.brief(names.promised(id)))”: \(names.partner(missing)) not in place\(names.inState(state)), \(names.partner(inPlace)) is"
        case .silentSide(let side, _, let days?, _): "\(names.partner(side)) silent for \(English.days(days))"
        case .silentSide(let side, _, nil, _): "\(names.partner(side)) has not assessed it"
        case .readingOverdue(let measure, _, _):
            "reading of \(names.brief(names.measure(measure))) overdue\(names.since)"
        case .followUp(let id, let partner, _, let days):
            "follow-up with \(names.partner(partner)) on “\(names.brief(names.promised(id)))” \(English.days(days)) overdue"
        case .notDelivered(let project, let days):
            "delivery of “\(names.brief(names.project(project)))” \(English.days(days)) overdue"
        case .notInUse(let project, let days):
            "“\(names.brief(names.project(project)))” not in use for \(English.days(days))"
        case .inUseAfterEnd(let project, let days):
            "“\(names.brief(names.project(project)))”: in use \(days == 0 ? "only on the day the plan ends" : "\(English.days(days)) after the end")"
        case .equipmentHeavy(let share, let byMoney):
            "equipment has \(share)% of \(byMoney ? "the money" : "the projects")"
        case .deadlock(let subjects): "deadlock with \(names.others(subjects))"
        case .unanswered(let title): "no effort answers “\(names.brief(title))”"
        case .incompleteAction(let id, let owner, let lacks, _):
            "“\(names.brief(names.action(id)))”\(names.by(owner)) has \(lacking(lacks))"
        case .conditionAbsent(let title, _, _, _): "condition “\(names.brief(title))” absent"
        case .conflict(let conflict) where conflict.field == .removed:
            "conflict: \(names.contested(conflict))removed and edited"
        case .conflict(let conflict): "conflict on \(names.contested(conflict))"
        default: nil
        }
    }

    static func spanishFact(_ cause: Cause, _ names: IssueNames) -> String? {
        switch cause {
        case .disputed(let sides): "\(names.sides(sides))\(names.since)"
        case .stepOverdue(let title, let owner, let days), .milestoneOverdue(let title, let owner, let days):
            "«\(names.brief(title))»\(names.by(owner)) con \(Spanish.days(days)) de retraso"
        case .actionOverdue(let id, let owner, let days):
            "«\(names.brief(names.action(id)))»\(names.by(owner)) con \(Spanish.days(days)) de retraso"
        case .commitmentOverdue(let id, let partner, _, let days):
            "«\(names.brief(names.promised(id)))»: \(names.partner(partner)) con \(Spanish.days(days)) de retraso"
        case .firstStepOverdue(let title, let owner, let days):
            "primer paso «\(names.brief(title))»\(names.by(owner)) con \(Spanish.days(days)) de retraso"
        case .publicMilestoneLate(let title, let days):
            "hito público «\(names.brief(title))» con \(Spanish.days(days)) de retraso"
        case .behindSchedule(_, let reached): "atraso, \(reached)% de avance"
        case .offTarget(let measure, let reading, let expected, _):
            "\(names.brief(names.measure(measure))) \(names.figure(reading)), la trayectoria prevé \(names.figure(expected))"
        case .noReading(let measure, _): "\(names.brief(names.measure(measure))) no tiene mediciones"
        case .oneSided(let id, let inPlace, let missing, _, let days):
            "«\(names.brief(names.promised(id)))»: \(names.partner(missing)) con \(Spanish.days(days)) de retraso, \(names.partner(inPlace)) cumple"
        case .unmatched(let id, let inPlace, let missing, let state):
            "«\(names.brief(names.promised(id)))»: \(names.partner(missing)) no cumple\(names.inState(state)), \(names.partner(inPlace)) sí"
        case .silentSide(let side, _, let days?, _):
            "\(names.partner(side)) sin reporte desde hace \(Spanish.days(days))"
        case .silentSide(let side, _, nil, _): "\(names.partner(side)) no lo ha valorado"
        case .readingOverdue(let measure, _, _):
            "medición de \(names.brief(names.measure(measure))) vencida\(names.since)"
        case .followUp(let id, let partner, _, let days):
            "seguimiento con \(names.partner(partner)) de «\(names.brief(names.promised(id)))» con \(Spanish.days(days)) de retraso"
        case .notDelivered(let project, let days):
            "entrega de «\(names.brief(names.project(project)))» con \(Spanish.days(days)) de retraso"
        case .notInUse(let project, let days):
            "«\(names.brief(names.project(project)))» lleva \(Spanish.days(days)) sin uso"
        case .inUseAfterEnd(let project, let days):
            "«\(names.brief(names.project(project)))» se usará \(days == 0 ? "solo el día en que termina el plazo" : "\(Spanish.days(days)) tras el plazo")"
        case .equipmentHeavy(let share, let byMoney):
            "el equipo tiene \(share)% \(byMoney ? "del dinero" : "de los proyectos")"
        case .deadlock(let subjects): "dependencia circular con \(names.others(subjects))"
        case .unanswered(let title): "ningún esfuerzo atiende «\(names.brief(title))»"
        case .incompleteAction(let id, let owner, let lacks, _):
            "«\(names.brief(names.action(id)))»\(names.by(owner)) no tiene \(lackingInSpanish(lacks))"
        case .conditionAbsent(let title, _, _, _): "falta la condición «\(names.brief(title))»"
        case .conflict(let conflict) where conflict.field == .removed:
            "conflicto: \(names.contested(conflict))retirado y modificado"
        case .conflict(let conflict): "conflicto en \(names.contested(conflict))"
        default: nil
        }
    }
}

extension IssuePhrases {
    /// The parts that an action lacks, behind *has* and *no tiene*.
    static func lacking(_ gap: ActionGap) -> String {
        switch gap {
        case .owner: "no owner"
        case .day: "no day"
        case .both: "neither owner nor day"
        }
    }

    static func lackingInSpanish(_ gap: ActionGap) -> String {
        switch gap {
        case .owner: "responsable"
        case .day: "fecha"
        case .both: "responsable ni fecha"
        }
    }
}

extension IssueNames {
    /// A title as `withoutCity` has it, cut where it is longer than `titleLength`.
    func brief(_ title: String) -> String {
        let (text, mark) = withoutCity(title).splitAtMark
        return text.cut(to: titleLength) + mark
    }

    /// A title without the name of the row's city at its end; the mark of another language stays behind it.
    func withoutCity(_ title: String) -> String {
        let (text, mark) = title.splitAtMark
        return plainWithoutCity(text) + mark
    }

    private func plainWithoutCity(_ title: String) -> String {
        guard let name = city.map({ plan.cityName($0) }), title.count > name.count + 2, title.hasSuffix(name) else {
            return title
        }
        let rest = title.dropLast(name.count)
        let mark = [", ", " · ", " - ", " – ", " — "].first { rest.hasSuffix($0) }
        return mark.map { String(rest.dropLast($0.count)) } ?? title
    }

    /// The subjects of a deadlock other than the row's own effort.
    func others(_ subjects: [Subject]) -> String {
        let own = subjects.firstIndex { effort != nil && plan.effort(of: $0) == effort }
        let most = 8
        let others = subjects.indices.filter { $0 != own }
        return row(of: others.prefix(most).map { brief(subjects[$0]) } + (others.count > most ? ["…"] : []))
    }

    /// The name of a subject, without the city that the row names, and cut where it is a long title.
    func brief(_ subject: Subject) -> String {
        switch subject {
        case .effort: named(subject)
        case .project: brief(named(subject))
        }
    }
}

extension Language {
    /// The mark of a text in this language among words of another one, with the blank before it: ` [en]`.
    var mark: String { " [\(rawValue)]" }
}

extension String {
    /// A text, and the mark of its language, where it has one.
    var splitAtMark: (text: String, mark: String) {
        guard let mark = Language.allCases.map(\.mark).first(where: hasSuffix) else { return (self, "") }
        return (String(dropLast(mark.count)), mark)
    }

    /// The text in at most so many characters, cut with an ellipsis.
    func cut(to length: Int) -> String {
        guard count > length else { return self }
        let cut = prefix(length - 1)
        return (cut.last == " " ? cut.dropLast() : cut) + "…"
    }
}

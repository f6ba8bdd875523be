import Plan

extension Phrases {
    /// The name of the place of a group.
    public func name(of place: IssueGroup.Place, in plan: Plan) -> String {
        switch place {
        case .effort(let id): name(of: id, in: plan)
        case .city(let id): plan.cityName(id)
        case .plan: issues.wholePlan
        case .data: issues.dataPlace
        }
    }

    /// How many facts a row tells at most, and how many it looks at for those that have room.
    private static let facts = (told: 3, looked: 6)

    /// A group in one sentence: its place, its worst facts, and how many issues it has besides.
    ///
    /// Issues with one cause are one fact; behind it stands how many there are besides the one told: `(+3)`.
    /// - Parameters:
    ///   - saysWhere: whether the sentence begins with the place.
    ///   - fits: whether a text has room. At least one fact is told.
    public func sentence(
        for group: IssueGroup, in plan: Plan, on today: Day, saysWhere: Bool = true, fits: (String) -> Bool
    ) -> String {
        let head = saysWhere ? name(of: group.place, in: plan) + ": " : ""
        var (told, left) = ([String](), group.issues.count)
        var text = ""
        for fact in group.facts.prefix(Phrases.facts.looked) where told.count < Phrases.facts.told {
            let said = told + [self.fact(fact, in: group.place, plan, today)]
            let rest = left - fact.count
            let longer = head + (said + (rest > 0 ? [screens.more(rest)] : [])).joined(separator: "; ") + "."
            if told.isEmpty || fits(longer) { (told, left, text) = (said, rest, longer) }
        }
        return saysWhere ? text : text.sentence
    }

    /// The issues of one cause as one fact.
    private func fact(_ fact: [Issue], in place: IssueGroup.Place, _ plan: Plan, _ today: Day) -> String {
        guard let first = fact.first else { return "" }
        var told = 1
        var text = brief(first, in: place, plan, today)
        switch first.cause {
        case .unmarked:
            text = issues.unmarkedRecords(fact.reduce(0) { $0 + $1.recordsUnmarked })
            told = fact.count
        case .offPath(let measure, _, _, _) where place == .plan && fact.count > 1:
            let same = fact.filter { $0.measureTitle(in: plan) == first.measureTitle(in: plan) }
            told = same.count
            text = issues.offTargetIn(
                name(of: .measure, measure, in: plan),
                same.prefix(4).enumerated().map { $0 == 3 ? "…" : figures(of: $1, in: plan) })
        default: break
        }
        return fact.count > told ? "\(text) (+\(fact.count - told))" : text
    }

    private func brief(_ issue: Issue, in place: IssueGroup.Place, _ plan: Plan, _ today: Day) -> String {
        let names = names(of: issue, in: plan, on: today)
        return issues.fact(issue.cause, names) ?? issues.cause(issue.cause, names)
    }

    /// A city with the reading of a measure and its target of that day.
    private func figures(of issue: Issue, in plan: Plan) -> String {
        guard case .offPath(_, let reading, let expected, _) = issue.cause else { return "" }
        let city = issue.city.map { plan.cityName($0) + " " } ?? ""
        return "\(city)\(words.rounded(reading))/\(words.rounded(expected))"
    }

    /// A question in one sentence.
    public func sentence(for question: OpenQuestion, in plan: Plan, on today: Day, saysWhere: Bool = true) -> String {
        let text = issues.questionOf(question, names(of: question.issue, in: plan, on: today))
        return saysWhere ? "\(place(of: question.issue, in: plan)): \(text)" : text.sentence
    }

    /// The names of an issue's records, for a sentence that says the place.
    func names(of issue: Issue, in plan: Plan, on today: Day) -> IssueNames {
        let since = issue.since.map { " " + screens.sinceDay(words.day($0, seenFrom: today)) } ?? ""
        return IssueNames(plan: plan, phrases: self, since: since, effort: issue.effort, city: issue.city)
    }
}

extension Issue {
    fileprivate func measureTitle(in plan: Plan) -> LocalizedText? {
        measureOff.flatMap { plan.measure($0)?.title }
    }

    fileprivate var recordsUnmarked: Int { if case .unmarked(_, let count) = cause { count } else { 0 } }
}

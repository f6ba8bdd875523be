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

    /// How many facts a row tells at most.
    private static let factsShown = 3

    /// A group in one sentence: its place, its worst facts, and how many issues it has besides.
    ///
    /// The facts are shown by rank as far as there is room, and none in the place of a worse one: so every list, width
    /// and language tells the same. Issues with one cause are one fact; behind it stands how many there are besides the
    /// one shown: `(+3)`.
    /// - Parameters:
    ///   - saysWhere: whether the sentence begins with the place.
    ///   - saysRest: whether it says how many issues it leaves out.
    ///   - fits: whether a text has room. At least one fact is shown.
    public func sentence(
        for group: IssueGroup, in plan: Plan, on today: Day, saysWhere: Bool = true, saysRest: Bool = true,
        fits: (String) -> Bool
    ) -> String {
        let head = saysWhere ? name(of: group.place, in: plan) + ": " : ""
        func joined(_ facts: [String], leaving rest: Int) -> String {
            head + (facts + (rest > 0 && saysRest ? [screens.more(rest)] : [])).joined(separator: "; ") + "."
        }
        let facts = group.facts
        var (said, left) = ([String](), group.issues.count)
        // The titles of a fact are cut as far as it takes to tell it whole; the first one is shown anyway.
        for fact in facts.prefix(Phrases.factsShown) {
            func saying(_ length: Int) -> [String] {
                said + [self.fact(fact, in: group.place, plan, today, titleLength: length)]
            }
            let longer = Phrases.titleLengths.lazy.map(saying).first { fits(joined($0, leaving: left - fact.count)) }
            guard let longer = longer ?? (said.isEmpty ? saying(Phrases.titleLengthOfCutRow) : nil) else { break }
            (said, left) = (longer, left - fact.count)
        }
        // The titles take the room that is left then.
        for index in said.indices {
            let longest = Phrases.wholeTitles.lazy.map { length in
                var longer = said
                longer[index] = self.fact(facts[index], in: group.place, plan, today, titleLength: length)
                return longer
            }.first { $0[index].count > said[index].count && fits(joined($0, leaving: left)) }
            said = longest ?? said
        }
        let text = joined(said, leaving: left)
        return saysWhere ? text : text.sentence
    }

    /// The characters of a title that a row with facts shows at most, as its room gets less.
    private static let titleLengths = [40, 34, 30, 26, 22, 19, 16, 14, 12, 10, 8]
    /// The characters of a title where all facts are shown and room is left.
    private static let wholeTitles = [Int.max, 60, 50, 40, 34, 30, 26, 22, 19, 16, 14, 12, 10]
    /// The characters of a title in a row that is cut whatever they are.
    private static let titleLengthOfCutRow = 12

    /// The issues of one cause as one fact.
    private func fact(
        _ fact: [Issue], in place: IssueGroup.Place, _ plan: Plan, _ today: Day, titleLength: Int
    ) -> String {
        guard let first = fact.first else { return "" }
        var covered = 1
        var text = brief(first, in: place, plan, today, titleLength)
        switch first.cause {
        case .unmarked:
            text = issues.unmarkedRecords(fact.reduce(0) { $0 + $1.recordsUnmarked })
            covered = fact.count
        case .offTarget(let measure, _, _, _) where place == .plan && fact.count > 1:
            let same = fact.filter { $0.measureTitle(in: plan) == first.measureTitle(in: plan) }
            covered = same.count
            text = issues.offTargetIn(
                name(of: .measure, measure, in: plan),
                same.prefix(4).enumerated().map { $0 == 3 ? "…" : figures(of: $1, in: plan) })
        case .aimedAtNone,
            .noLead where place == .data:
            text = "\(self.place(of: first, in: plan)): \(text)"
        default: break
        }
        return fact.count > covered ? "\(text) (+\(fact.count - covered))" : text
    }

    private func brief(
        _ issue: Issue, in place: IssueGroup.Place, _ plan: Plan, _ today: Day, _ titleLength: Int
    ) -> String {
        var names = names(of: issue, in: plan, on: today)
        names.titleLength = titleLength
        if case .effort(let effort) = place { names.effort = effort }
        return issues.brief(issue.cause, names)
    }

    /// A title without the name of the city at its end, for a row that names the city.
    public func title(_ title: String, withoutCity city: String?, in plan: Plan) -> String {
        let names = IssueNames(plan: plan, phrases: self, day: nil, effort: nil, city: city)
        return names.withoutCity(title)
    }

    /// A city with the reading of a measure and its target of that day.
    private func figures(of issue: Issue, in plan: Plan) -> String {
        guard case .offTarget(_, let reading, let expected, _) = issue.cause else { return "" }
        let city = issue.city.map { plan.cityName($0) + " " } ?? ""
        return "\(city)\(words.rounded(reading))/\(words.rounded(expected))"
    }

    /// A question in one sentence.
    /// - Parameter effort: the effort that asks it, where that is not the issue's own: a deadlock has several.
    public func sentence(
        for question: OpenQuestion, in plan: Plan, on today: Day, at effort: EffortID? = nil, saysWhere: Bool = true
    ) -> String {
        let text = self.question(question, in: plan, on: today, at: effort)
        return saysWhere ? "\(place(of: question.issue, in: plan)): \(text)" : text.sentence
    }

    /// A question without its place.
    public func question(
        _ question: OpenQuestion, in plan: Plan, on today: Day, at effort: EffortID? = nil
    ) -> String {
        var names = names(of: question.issue, in: plan, on: today)
        names.effort = effort ?? names.effort
        return issues.questionOf(question, names)
    }

    /// The names of an issue's records, for a sentence that says the place.
    func names(of issue: Issue, in plan: Plan, on today: Day) -> IssueNames {
        let day = issue.since.map { words.day($0, seenFrom: today) }
        return IssueNames(plan: plan, phrases: self, day: day, effort: issue.effort, city: issue.city)
    }
}

extension Issue {
    fileprivate func measureTitle(in plan: Plan) -> LocalizedText? {
        measureOff.flatMap { plan.measure($0)?.title }
    }

    fileprivate var recordsUnmarked: Int { if case .unmarked(_, let count) = cause { count } else { 0 } }
}

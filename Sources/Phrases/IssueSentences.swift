import Plan

extension Phrases {
    /// An issue in one sentence: place, fact, owner, since when.
    /// - Parameter saysWhere: whether the sentence begins with the place.
    public func sentence(for issue: Issue, in plan: Plan, on today: Day, saysWhere: Bool = true) -> String {
        let text = issues.cause(issue.cause, names(of: issue, in: plan, on: today)) + "."
        return saysWhere ? "\(place(of: issue, in: plan)): \(text)" : text.sentence
    }

    /// The place of an issue in a sentence: an effort, a city, or the whole plan.
    public func place(of issue: Issue, in plan: Plan) -> String {
        if let effort = issue.effort { return name(of: effort, in: plan) }
        return issue.city.map { plan.cityName($0) } ?? issues.wholePlan
    }

    /// The name of an effort, or the title of a project.
    public func name(of subject: Subject, in plan: Plan) -> String {
        switch subject {
        case .effort(let id): name(of: id, in: plan)
        case .project(let id): name(of: .project, id, in: plan)
        }
    }

    /// The name of a measure in a place: `Homicides, Tijuana`.
    public func name(of series: Series, in plan: Plan) -> String {
        let place = series.city.map { plan.cityName($0) } ?? lists.nation
        return "\(name(of: .measure, series.measure, in: plan)), \(place)"
    }
}

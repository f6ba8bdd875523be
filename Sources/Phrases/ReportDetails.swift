import Plan

/// The parts of a briefing that tell promises, public milestones, what got better, and tiles.
extension Phrases {
    /// Parts as a list: `Tijuana, Culiacán and Ciudad Juárez`.
    public func list(_ parts: [String]) -> String { listed(parts, report.and) }

    /// Parts as a list behind a denial: `Tijuana, Culiacán or Ciudad Juárez`.
    public func listOfNone(_ parts: [String]) -> String { listed(parts, report.or) }

    /// Who owes a promise, what, to which project, and in which city:
    /// `US, Customs attaché: Name who keeps the vans (Ciudad Juárez)`.
    public func named(_ promise: Promise, in plan: Plan, saysSide: Bool = true) -> String {
        let office = read(promise.office) ?? promise.side.flatMap { read(plan.lead(of: promise.effort, for: $0)) }
        let who = [saysSide ? promise.side?.uppercased() : nil, office].compactMap { $0 }.joined(separator: ", ")
        let what = [who, name(of: promise, in: plan)].filter { !$0.isEmpty }.joined(separator: ": ")
        guard let city = promise.city.map({ plan.cityName($0) }), !what.contains(city) else { return what }
        return "\(what) (\(city))"
    }

    /// An effort that got better, by the words of the sides: `MX on track, before: not started (the list is complete)`.
    public func betterment(_ change: EffortChange) -> String {
        let sides = change.sides.map { turn in
            let then = turn.then.map { words.status($0) }
            let reason = read(turn.reason).map { " (\($0))" } ?? ""
            return report.turned(turn.side.short, words.status(turn.now), then) + reason
        }
        return (sides.isEmpty ? words.status(change.now.status) : sides.joined(separator: "; ")) + "."
    }

    /// The number of promises of each side: `MX 4, US 2, no side 1`.
    public func sides(of promises: [Promise], in plan: Plan) -> String {
        (plan.partners.map { Optional($0.id) } + [nil]).compactMap { side in
            let count = promises.filter { $0.side == side }.count
            return count == 0 ? nil : "\(side?.uppercased() ?? report.noOwner) \(count)"
        }.joined(separator: ", ")
    }

    /// The public milestone of a project, with its city and, where people have seen it, the evidence.
    public func milestone(of project: Project, in plan: Plan) -> String {
        let city = project.effortID.map { " (\(plan.cityName($0.city)))" } ?? ""
        let evidence = read(project.evidence).map { ": \($0)" } ?? ""
        return (read(project.publicMilestone) ?? "") + city + evidence
    }

    /// The day of a public milestone: when it was seen, is to be seen, or how long it is overdue.
    public func milestoneDay(of project: Project, on today: Day) -> String {
        if let day = project.seenOn { return report.seen(words.day(day, seenFrom: today)) }
        if project.status == .done { return report.seenBefore }
        guard let day = project.publicFrom else { return report.noDay }
        let late = day < today ? " (\(distance(to: day, from: today)))" : ""
        return words.day(day, seenFrom: today) + late
    }

    /// The line of a tile below the status: each side's word where they differ or one is silent, else trend and
    /// progress.
    public func detail(of id: EffortID, _ shown: ShownStatus, in plan: Plan, on today: Day) -> String {
        if shown.isDisputed {
            return zip(plan.partners, shown.sides).map { "\($0.short) \(words.status($1))" }.joined(separator: ", ")
        }
        guard shown.status != nil else {
            guard let asOf = shown.asOf, let last = shown.last else { return screens.neverAssessed }
            return report.silentFor(today - asOf, words.status(last))
        }
        let silent = zip(plan.partners, shown.sides).filter { shown.hasSilentSide && $1 == nil }.map { side, _ in
            "\(side.short) \(screens.noReport(nil))"
        }
        let progress = plan.progress(of: id).map { "\($0)%" }
        return ([progress, shown.trend.map { words.choice(.trend($0)) }].compactMap { $0 } + silent)
            .joined(separator: ", ")
    }
}

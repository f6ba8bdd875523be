/// The records of the plan, by id and in order.
extension Plan {
    /// The plan's own settings.
    public var settings: Settings { settingsTable.settings }
    /// The phases of the clock by their first day.
    public var phases: [Phase] { phaseTable.present }
    /// The partners in their order.
    public var partners: [Partner] { partnerTable.present }
    /// The cities in their order, without the removed ones.
    public var cities: [City] { cityTable.present }
    /// The efforts of the cities, in the order of these and of the lines.
    public var effortIDs: [EffortID] { cities.flatMap { EffortID.all(in: $0.id) } }
    /// The projects by their first day, without the removed ones.
    public var projects: [Project] { projectTable.present }
    /// The commitments, without the removed ones.
    public var commitments: [Commitment] { commitmentTable.present }
    /// The milestones by their day, without the removed ones.
    public var milestones: [Milestone] { milestoneTable.present }
    /// The measures by their title, without the removed ones.
    public var measures: [Measure] { measureTable.present }
    /// The vulnerabilities by their group, without the removed ones.
    public var vulnerabilities: [Vulnerability] { vulnerabilityTable.present }
    /// The conditions by their city, without the removed ones.
    public var conditions: [Condition] { conditionTable.present }
    /// The dependencies, without the removed ones.
    public var dependencies: [Dependency] { dependencyTable.present }

    /// The phase with this id, removed or not.
    public func phase(_ id: String) -> Phase? { phaseTable[id] }
    /// The partner with this id.
    public func partner(_ id: String) -> Partner? { partnerTable[id] }
    /// The partners that a text names in full: by the id, else by a name in any language, whatever its case and
    /// accents.
    public func partners(named text: String) -> [Partner] {
        let (wanted, slug) = (Folding.Pattern(text), Folding.slug(text))
        let same = partners.filter { $0.id == text || $0.id == slug }
        return same.isEmpty ? partners.filter { $0.name.wordings.contains { wanted.equals($0.text) } } : same
    }
    /// The city with this id, removed or not.
    public func city(_ id: String) -> City? { cityTable[id] }
    /// The name of a city, with its state or its id behind it where another city has the same name; the id where
    /// there is no such city, or it has no name.
    public func cityName(_ id: String) -> String {
        guard let city = cityTable[id], !city.name.isEmpty else { return id }
        return sharedNames.isEmpty || !sharedNames.contains(city.name)
            ? city.name : "\(city.name) (\(city.state ?? id))"
    }

    static func namesThatStandTwice(_ cities: [City]) -> Set<String> {
        var met = Set<String>(minimumCapacity: cities.count)
        return Set(cities.lazy.map(\.name).filter { !met.insert($0).inserted })
    }

    /// The project with this id, removed or not.
    public func project(_ id: String) -> Project? { projectTable[id] }
    /// The milestone with this id, removed or not.
    public func milestone(_ id: String) -> Milestone? { milestoneTable[id] }
    /// The measure with this id, removed or not.
    public func measure(_ id: String) -> Measure? { measureTable[id] }
    /// The vulnerability with this id, removed or not.
    public func vulnerability(_ id: String) -> Vulnerability? { vulnerabilityTable[id] }
    /// The condition with this id, removed or not.
    public func condition(_ id: String) -> Condition? { conditionTable[id] }
    /// The dependency with this id, removed or not.
    public func dependency(_ id: String) -> Dependency? { dependencyTable[id] }

    /// The effort of this city and line; an empty one where it has no values.
    public func effort(_ id: EffortID) -> Effort { effortTable[id] ?? Effort(id: id.record) }

    /// The progress of an effort in per cent; nil where it has none.
    public func progress(of id: EffortID) -> Int? { effortTable.part(of: id) { $0.progress } }

    /// This partner's assessment of the effort; an empty one where it has none.
    public func assessment(of id: EffortID, by partner: String) -> Assessment {
        let said = assessmentTable.assessments(of: id)
        return said.place(of: partner).map { said[$0] } ?? Assessment(id: id.assessment(by: partner))
    }

    /// The same without a judgement that is dated after a day, which is not yet said.
    public func assessment(of id: EffortID, by partner: String, on day: Day) -> Assessment {
        var said = assessment(of: id, by: partner)
        guard said.isDated(after: day) else { return said }
        (said.status, said.trend, said.reason) = (nil, nil, LocalizedText())
        (said.asOf, said.since, said.by) = (nil, nil, nil)
        return said
    }

    /// This partner's status of the effort; nil where it has none.
    public func status(of id: EffortID, by partner: String) -> Status? {
        assessmentTable.assessments(of: id).status(by: partner)
    }

    /// The same by a day; nil also where the judgement is dated after it.
    public func status(of id: EffortID, by partner: String, on day: Day) -> Status? {
        assessmentTable.assessments(of: id).status(by: partner, on: day)
    }

    /// The assessments of the effort in the order of the partners, without empty ones.
    public func assessments(of id: EffortID) -> [Assessment] {
        let said = assessmentTable.assessments(of: id)
        return order(of: said).compactMap { $0.map { said[$0] } }
    }

    /// The index of each partner's assessment in a list of those of an effort, in the order of the partners; nil where
    /// there is none.
    func order(of said: [Assessment]) -> [Int?] {
        let partners = partners
        let areAllThere =
            said.count == speakingOrder.count
            && partners.indices.allSatisfy { place in
                speakingOrder[place].map { said[$0].partner == partners[place].id } ?? false
            }
        if areAllThere { return speakingOrder }
        return partners.map { said.place(of: $0.id) }
    }

    /// The index of each partner in the order of their ids.
    static func placesByID(_ partners: [Partner]) -> [Int?] {
        let ids = partners.map(\.id).sorted()
        let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        return partners.map { places[$0.id] }
    }

    /// The projects under an effort by their first day, without the removed ones.
    public func projects(of id: EffortID) -> [Project] {
        projectsByEffort[id.record, default: []].map { projects[$0] }
    }

    /// The projects of a city, line by line, without the removed ones.
    func projects(in city: String) -> [Project] {
        EffortID.all(in: city).flatMap { projects(of: $0) }
    }

    /// The commitments to an effort or a project in the order of their ids, without the removed ones.
    public func commitments(to subject: Subject) -> [Commitment] {
        commitmentsBySubject[subject.record, default: []].map { commitments[$0] }
    }

    /// The commitment with this id, without a removed one; nil where there is none.
    public func commitment(_ id: String) -> Commitment? { commitmentTable.present(id) }

    /// The milestones of an effort or a project by their day, without the removed ones.
    public func milestones(of subject: Subject) -> [Milestone] {
        milestonesBySubject[subject.record, default: []].map { milestones[$0] }
    }

    /// The conditions of a city, without the removed ones.
    public func conditions(of city: String) -> [Condition] {
        conditionsByCity[city, default: []].map { conditions[$0] }
    }

    /// The target of a measure in a place: field by field the city's own, otherwise the measure's.
    public func target(of series: Series) -> CityTarget {
        var target = series.city.flatMap { targetTable[CityTarget.id(of: series.measure, in: $0)] }
        if target?.removed == true { target = nil }
        var result = target ?? CityTarget(id: series.code)
        let measure = measure(series.measure)
        result.baseline = result.baseline ?? measure?.baseline
        result.target = result.target ?? measure?.target
        result.due = result.due ?? measure?.due
        return result
    }

    /// The readings of a measure in a place by their day, without the removed ones.
    public func readings(of series: Series) -> [Reading] { readingTable.readings(of: series) }

    /// The plan's markings, lowest first.
    public var markings: [String] { settings.labels }

    /// The plan's clock on a day; nil where the plan has no first day.
    public func clock(on today: Day) -> Clock? {
        settings.start.map { Clock(start: $0, months: settings.months, today: today) }
    }

    /// The phase that the clock is in on a day; nil before the first.
    public func phase(on today: Day) -> Phase? { phases.last { ($0.start ?? .distant) <= today } }
}

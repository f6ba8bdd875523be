extension Plan {
    /// A project and its copies in other cities, in the order of the board.
    public func family(of project: Project) -> [Project] {
        let root = project.root
        let members = projects.filter { $0.root == root }
        let order = cities.map(\.id)
        func place(_ project: Project) -> Int {
            project.effortID.flatMap { order.firstIndex(of: $0.city) } ?? order.count
        }
        return members.count > 1 ? members.sorted { place($0) < place($1) } : members
    }

    /// The fields that a copy takes from its project: those that describe it, not those of its progress.
    private static let copied: [FieldName] =
        FieldName.title.inEveryLanguage + [.kind, .oneSide, .levels, .payer, .funding, .currency, .marking]
        + Language.allCases.map { .text(.note, $0) }

    /// The changes that roll a project out to another city, on the same line.
    /// - Parameter fresh: the id of the copy.
    public func rollOut(_ id: String, to city: String, fresh: String) throws(EditError) -> [Change] {
        guard let project = project(id), !project.removed, let effort = project.effortID else {
            throw .unknown(.subject, id)
        }
        guard let city = self.city(city) else { throw .unknown(.city, city) }
        let target = EffortID(city: city.id, line: effort.line)
        return Plan.copied.compactMap { name in
            project.value(of: name).map { Change(.project, fresh, name, to: $0) }
        } + [
            Change(.project, fresh, .effort, to: target.record), Change(.project, fresh, .family, to: project.root),
        ]
    }
}

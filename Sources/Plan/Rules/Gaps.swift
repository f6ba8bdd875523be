extension Plan {
    /// The gaps of a city: lines without a project, sides without a lead, efforts that answer no vulnerability.
    func coverage(of city: String) -> [Issue] {
        let ids = LineOfEffort.allCases.map { EffortID(city: city, line: $0) }
        let worked = ids.filter { !projects(of: $0).isEmpty }
        let bare = ids.filter { projects(of: $0).isEmpty && !isDone($0) }.map(\.line)
        var found = bare.isEmpty ? [] : [issue(.noProject(bare), city, bare)]
        if !worked.isEmpty {
            for partner in partners {
                let leaderless = worked.filter { assessment(of: $0, by: partner.id).lead == nil }.map(\.line)
                guard !leaderless.isEmpty else { continue }
                found.append(issue(.noLead(partner: partner.id, lines: leaderless), city, leaderless, partner.id))
            }
        }
        let aims = vulnerabilities
        guard !aims.isEmpty else { return found }
        let idle = worked.filter { id in !aims.contains { $0.answers.contains(id) } }.map(\.line)
        if !idle.isEmpty { found.append(issue(.aimedAtNone(idle), city, idle)) }
        return found
    }

    /// The vulnerabilities that no effort answers.
    var unansweredVulnerabilities: [Issue] {
        vulnerabilities.filter(\.answers.isEmpty).map {
            Issue(.unanswered($0.title), .vulnerability($0.id), city: $0.city)
        }
    }

    private func isDone(_ id: EffortID) -> Bool { assessments(of: id).contains { $0.status == .done } }

    /// An issue on the line if there is only one, otherwise on the city.
    private func issue(
        _ cause: Cause, _ city: String, _ lines: [LineOfEffort], _ partner: String? = nil
    ) -> Issue {
        let only = lines.count == 1 ? lines[0] : nil
        let subject = only.map { IssueSubject.effort(EffortID(city: city, line: $0)) } ?? .city(city)
        return Issue(cause, subject, city: city, line: only, partner: partner, since: nil)
    }
}

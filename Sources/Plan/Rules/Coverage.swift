extension Plan {
    /// What is missing in a city: lines with no project, sides with no lead, efforts aimed at no vulnerability.
    func coverage(of city: String) -> [Finding] {
        let ids = LineOfEffort.allCases.map { EffortID(city: city, line: $0) }
        let worked = ids.filter { !projects(of: $0).isEmpty }
        let bare = ids.filter { projects(of: $0).isEmpty && !isDone($0) }.map(\.line)
        var found = bare.isEmpty ? [] : [finding(.noProject(bare), city, bare)]
        if !worked.isEmpty {
            for partner in partners {
                let leaderless = worked.filter { assessment(of: $0, by: partner.id).lead == nil }.map(\.line)
                guard !leaderless.isEmpty else { continue }
                found.append(finding(.noLead(partner: partner.id, lines: leaderless), city, leaderless, partner.id))
            }
        }
        let aims = vulnerabilities
        guard !aims.isEmpty else { return found }
        let idle = worked.filter { id in !aims.contains { $0.answers.contains(id) } }.map(\.line)
        if !idle.isEmpty { found.append(finding(.aimedAtNone(idle), city, idle)) }
        return found
    }

    /// The vulnerabilities that no effort answers.
    var unansweredVulnerabilities: [Finding] {
        vulnerabilities.filter(\.answers.isEmpty).map {
            Finding(.unanswered($0.title), .vulnerability($0.id), city: $0.city)
        }
    }

    private func isDone(_ id: EffortID) -> Bool { assessments(of: id).contains { $0.status == .done } }

    /// On the one line where it is one, else on the city.
    private func finding(
        _ cause: Cause, _ city: String, _ lines: [LineOfEffort], _ partner: String? = nil
    ) -> Finding {
        let only = lines.count == 1 ? lines[0] : nil
        let subject = only.map { FindingSubject.effort(EffortID(city: city, line: $0)) } ?? .city(city)
        return Finding(cause, subject, city: city, line: only, partner: partner, since: nil)
    }
}

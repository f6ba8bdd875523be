extension Plan {
    /// The gaps of a city: lines without a project, sides without a lead, efforts that answer no vulnerability.
    /// - Parameter shown: the shown status of each line.
    func gaps(in city: String, _ shown: [ShownStatus]) -> [Issue] {
        let ids = EffortID.all(in: city)
        let worked = ids.filter { !projects(of: $0).isEmpty }
        let bare = zip(ids, shown).filter { projects(of: $0).isEmpty && $1.lastWord != .done }.map(\.0.line)
        var found = bare.isEmpty ? [] : [issue(.noProject(bare), city, bare)]
        if !worked.isEmpty {
            for partner in partners {
                let leaderless = worked.filter { id in
                    assessment(of: id, by: partner.id).lead.isEmpty
                        && projects(of: id).contains { ($0.oneSide ?? partner.id) == partner.id }
                }.map(\.line)
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

    /// The efforts that answer a vulnerability. An effort of a removed city answers nothing.
    public func answers(to vulnerability: Vulnerability) -> [EffortID] {
        vulnerability.answers.filter { cityTable.present($0.city) != nil }
    }

    /// The vulnerabilities that no effort answers.
    var unansweredVulnerabilities: [Issue] {
        vulnerabilities.filter { answers(to: $0).isEmpty }.map {
            Issue(.unanswered($0.title), .vulnerability($0.id), city: $0.city, isUnowned: true)
        }
    }

    /// The open actions that lack an owner or a day. An office or person without a side is an owner too.
    var incompleteActions: [Issue] {
        openActions.compactMap { action in
            let owner = present(action.owner)
            let isUnowned = owner == nil && action.lead.isEmpty
            guard isUnowned || action.due == nil else { return nil }
            let lacks: ActionGap = !isUnowned ? .day : action.due == nil ? .both : .owner
            let effort = action.subject.flatMap(effort)
            return Issue(
                .incompleteAction(action.id, owner: owner, lacks: lacks, isRequired: settings.requiresActionOwner),
                .action(action.id), city: effort?.city ?? action.city.flatMap(city)?.id,
                lines: effort.map { [$0.line] } ?? [], partner: owner, since: action.day, isUnowned: isUnowned)
        }
    }

    /// An issue on the line if there is only one, otherwise on the city; it concerns each of the lines.
    private func issue(
        _ cause: Cause, _ city: String, _ lines: [LineOfEffort], _ partner: String? = nil
    ) -> Issue {
        let only = lines.count == 1 ? lines[0] : nil
        let subject = only.map { IssueSubject.effort(EffortID(city: city, line: $0)) } ?? .city(city)
        return Issue(cause, subject, city: city, lines: lines, partner: partner, isUnowned: cause.name == .noLead)
    }
}

import Plan

/// The sentences of the briefing.
extension Phrases {
    /// The headline in two sentences: where the efforts stand against the clock; what changed, and the worst issue.
    /// - Parameters:
    ///   - issues: the issues of the plan in their order.
    ///   - since: the changes since the last meeting; nil where they are not known.
    public func headline(of plan: Plan, _ issues: [Issue], since: ChangesSinceMeeting?, on today: Day) -> [String] {
        guard !plan.cities.isEmpty else { return [report.noCity] }
        let groups = IssueGroup.first(1, of: issues, in: plan)
        let changed = since.flatMap { since -> String? in
            guard since.knowsAny(of: plan) else {
                // Where no meeting was held, nobody compares with one.
                return since.meeting == nil ? nil : report.isNew(words.day(since.day))
            }
            let changes = plan.boardChanges(on: today, since: since)
            func count(_ kinds: EffortChange.Kind...) -> Int { changes.count { kinds.contains($0.kind) } }
            return report.changed(
                count(.better), count(.worse), count(.fellSilent), count(.firstSaid, .oneSide), words.day(since.day))
        }
        let worst = groups.first.map { worstIssue($0, in: plan, on: today) } ?? report.noIssue
        let second = changed.map { "\($0); \(worst)" } ?? worst.sentence
        return [countedStatuses(of: plan, on: today), second.hasSuffix(".") ? second : second + "."]
    }

    private func countedStatuses(of plan: Plan, on today: Day) -> String {
        let counts = plan.effortCounts(on: today)
        let order: [Status?] = [.onTrack, .done, .atRisk, .offTrack, .notStarted, nil]
        let first = order.first { counts[$0] > 0 } ?? .onTrack
        let rest = order.filter { $0 != first && counts[$0] > 0 }.map {
            "\(counts[$0]) \(report.efforts($0, counts[$0]))"
        }
        let parts = [report.firstCount(counts[first], counts.all, report.efforts(first, counts[first]))] + rest
        let differ = counts.disputed > 0 ? "; " + report.sidesDiffer(counts.disputed) : ""
        return "\(clock(of: plan.clock(on: today))), \(listed(parts, report.and))\(differ)."
    }

    /// The cities that a page does not show, with the statuses of their efforts added up, the worst first; nil where
    /// there are none.
    public func notShown(_ cities: [City], of plan: Plan, on today: Day) -> String? {
        guard !cities.isEmpty else { return nil }
        let counts = plan.effortCounts(of: cities, on: today)
        let order: [Status?] = [.offTrack, nil, .atRisk, .notStarted, .onTrack, .done]
        let parts = order.filter { counts[$0] > 0 }.map { "\(counts[$0]) \(report.efforts($0, counts[$0]))" }
        let differ = counts.disputed > 0 ? "; " + report.sidesDiffer(counts.disputed) : ""
        return report.notShown(cities.count, counts.all, parts.joined(separator: ", ") + differ)
    }

    private func clock(of clock: Clock?) -> String {
        guard let clock else { return report.noStart }
        if clock.month == 0 { return report.beforeStart(clock.start - clock.today) }
        return clock.daysLeft > 0
            ? report.usedAndLeft(clock.used, clock.daysLeft) : report.afterEnd(-clock.daysLeft)
    }

    private func worstIssue(_ group: IssueGroup, in plan: Plan, on today: Day) -> String {
        let first = group.issues.first
        let fact = first.map { self.fact(of: $0, in: plan, on: today) } ?? ""
        // That an effort is off track is its status already.
        guard case .effort(let id) = group.place, first?.cause != .offTrack else {
            return report.worst(name(of: group.place, in: plan), nil, fact)
        }
        return report.worst(
            name(of: id, in: plan), status(since: plan.shownStatus(of: id, on: today), today), fact)
    }

    private func fact(of issue: Issue, in plan: Plan, on today: Day) -> String {
        var names = names(of: issue, in: plan, on: today)
        names.titleLength = 80
        return issues.fact(issue.cause, names) ?? issues.cause(issue.cause, names)
    }

    /// An issue in a few words behind its place: `Tijuana, Training: US at risk, MX off track`.
    public func named(_ issue: Issue, in plan: Plan, on today: Day) -> String {
        "\(place(of: issue, in: plan)): \(fact(of: issue, in: plan, on: today))"
    }

    /// A status with the day since when: `off track since 16 Mar`.
    private func status(since shown: ShownStatus, _ today: Day) -> String {
        let since =
            shown.status == nil ? nil : shown.since.map { " " + screens.sinceDay(words.day($0, seenFrom: today)) }
        return words.status(shown.status) + (since ?? "")
    }

    /// A decision that is asked, with who decides and by when.
    public func sentence(for decision: AskedDecision, in plan: Plan, on today: Day) -> String {
        let place = self.place(of: decision.question.issue, in: plan)
        let text = question(decision.question, in: plan, on: today)
        let owners = decision.owners.map {
            [$0.side.uppercased(), read($0.office)].compactMap { $0 }.joined(separator: ", ")
        }
        let due = decision.due.map { day in "\(words.day(day)) (\(distance(to: day, from: today)))" }
        let isToCome = decision.due.map { $0 >= today } ?? false
        let meeting = report.atMeeting(plan.nextMeetingDay(on: today).map { words.day($0) })
        let when = isToCome ? due.map(report.by) : due.map { "\(meeting); \(screens.due($0))" }
        let who = owners.isEmpty ? report.noOwner : owners.joined(separator: "; ")
        return "\(place): \(text) \(report.toDecide(who, when ?? meeting))"
    }

    /// Efforts by city: `Tijuana: Training, Technology; Culiacán: Resources`.
    public func byCity(_ efforts: [EffortID], in plan: Plan) -> String {
        let cities = efforts.reduce(into: [String]()) { if $0.last != $1.city { $0.append($1.city) } }
        return shortened(
            cities.map { city in
                let lines = efforts.filter { $0.city == city }.map { words.line($0.line) }
                return "\(plan.cityName(city)): \(lines.joined(separator: ", "))"
            })
    }

    /// The first parts of a long list, and the number of the others.
    public func shortened(_ parts: [String]) -> String {
        let shown = parts.prefix(10)
        return (shown + (parts.count > shown.count ? [screens.more(parts.count - shown.count)] : []))
            .joined(separator: "; ")
    }

    /// The word and reason of each side on an effort: `US off track: no counterpart. MX at risk.`
    public func reasons(of id: EffortID, in plan: Plan, on today: Day) -> String {
        plan.partners.compactMap { partner in
            let said = plan.assessment(of: id, by: partner.id, on: today)
            guard let status = said.status else { return nil }
            let isFresh = plan.isFresh(said, on: today)
            let word =
                isFresh
                ? words.status(status)
                : "\(screens.noReport(said.asOf.map { today - $0 })) (\(screens.wasLast(words.status(status))))"
            let reason = read(said.reason).map { ": " + $0 } ?? ""
            let text = "\(partner.short) \(word)\(reason)"
            return text.hasSuffix(".") ? text : text + "."
        }.joined(separator: " ")
    }

    /// The signs of the board: each shape with its word, and the marks.
    public func legend(of plan: Plan, since day: Day, on today: Day) -> String {
        let shapes = ([.onTrack, .atRisk, .offTrack, .notStarted, .done] as [Status]).map { status($0) }
        let unknown = "\(status(nil)) (\(report.silentAfter(plan.settings.staleAfter)))"
        return (shapes + [unknown, "≠ \(screens.differ)", "* \(report.changedSince(words.day(day, seenFrom: today)))"])
            .joined(separator: ", ") + "."
    }
}

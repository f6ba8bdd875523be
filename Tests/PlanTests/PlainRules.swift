import Plan

/// Shown statuses and issues of a plan by the text of the README, from the values of fields alone.
struct PlainRules {
    let plan: Plan
    let today: Day

    /// An issue by what the README says of it.
    struct Found: Hashable, CustomStringConvertible {
        let kind: String
        let record: String
        var side: String?
        let severity: String
        let since: String?

        var description: String { "\(kind) \(record) \(side ?? "") \(severity) \(since ?? "")" }
    }

    /// The statuses, worst first, with their place among them. Unknown is between the first two.
    private static let order = ["off-track", "unknown", "at-risk", "not-started", "on-track", "done"]

    /// A side's last word of an effort.
    struct Word {
        let side: String
        let status: String?
        let day: Day?
        let since: Day?
        let isFresh: Bool
    }

    private func value(_ kind: RecordKind, _ id: String, _ field: FieldName) -> String? { plan.value(kind, id, field) }
    private func day(_ kind: RecordKind, _ id: String, _ field: FieldName) -> Day? {
        value(kind, id, field).flatMap(Day.init(code:))
    }
    private func number(_ kind: RecordKind, _ id: String, _ field: FieldName) -> Int? {
        value(kind, id, field).flatMap { Int($0) }
    }
    private func isThere(_ kind: RecordKind, _ id: String) -> Bool { value(kind, id, .removed) == nil }

    private func setting(_ field: FieldName, or standard: Int) -> Int {
        number(.plan, Plan.settingsID, field) ?? standard
    }
    private var limit: Int { setting(.staleAfter, or: 14) }
    var sides: [String] {
        plan.ids(of: .partner).filter { isThere(.partner, $0) }
            .sorted { (number(.partner, $0, .position) ?? 0, $0) < (number(.partner, $1, .position) ?? 0, $1) }
    }
    private var cities: [String] { plan.ids(of: .city).filter { isThere(.city, $0) } }

    /// The last words of all sides that are said by today.
    func words(of effort: EffortID) -> [Word] {
        sides.map { side in
            let id = "\(effort.record)/\(side)"
            let isToCome = self.day(.assessment, id, .asOf).map { $0 > today } ?? false
            let status = isThere(.assessment, id) && !isToCome ? value(.assessment, id, .status) : nil
            let day = status == nil ? nil : day(.assessment, id, .asOf)
            return Word(
                side: side, status: status, day: day,
                since: status == nil ? nil : self.day(.assessment, id, .since),
                isFresh: day.map { today - $0 <= limit } ?? false)
        }
    }

    /// The worst of some statuses; nil of none.
    private func worst(_ statuses: [String]) -> String? {
        PlainRules.order.first { statuses.contains($0) }
    }

    /// The shown status of an effort, with the sides' where they do not all agree.
    func shown(_ effort: EffortID) -> String {
        let words = words(of: effort)
        let fresh = words.filter(\.isFresh).compactMap(\.status)
        let last = worst(words.compactMap(\.status))
        guard let last else { return "? –" }
        if fresh.isEmpty { return "unknown (\(last))" }
        let sides = words.map { $0.isFresh ? $0.status ?? "" : "?" }
        return Set(sides).count == 1 ? last : "\(last) \(sides.joined(separator: "|"))"
    }

    /// Whether some sides are silent on an effort and, where that is asked, an assessment is expected.
    func isSilent(_ effort: EffortID, _ sides: [String], isExpected: Bool) -> Bool {
        let silent = words(of: effort).filter { $0.status == nil || !$0.isFresh }.map(\.side)
        return cities.contains(effort.city) && sides.allSatisfy(silent.contains)
            && (!isExpected || expected(effort).isExpected)
    }

    /// The worst of all last words.
    func lastWord(of effort: EffortID) -> String? { worst(words(of: effort).compactMap(\.status)) }

    /// The places of the rows of issues that stand on an agenda, in the order of the rows.
    static func agenda(of issues: Issues, in plan: Plan) -> [String] {
        let off: [CauseName] = [.offTarget, .noReading, .readingOverdue]
        let titles = issues.map { issue -> String? in
            guard off.contains(issue.cause.name), let id = issue.subject.record?.id else { return nil }
            return plan.measure(id).map { Folding.slug($0.title.plain) }
        }
        let cities = Dictionary(grouping: zip(titles, issues), by: \.0).mapValues { Set($0.map(\.1.city)).count }
        let places = zip(titles, issues).map { title, issue in
            title != nil && cities[title, default: 0] > 1 ? "" : name(of: issue)
        }
        let data: [CauseName] = [.unmarked, .untranslated, .noLead, .aimedAtNone]
        let elsewhere: [CauseName] = [
            .deadlock, .oneSided, .unmatched, .publicMilestoneLate, .noPublicMilestone, .publicMilestoneAfterEnd,
            .actionOverdue, .incompleteAction,
        ]
        let rows = zip(places, issues).filter { !data.contains($1.cause.name) }
        let spoken = Set(rows.filter { !elsewhere.contains($1.cause.name) }.map(\.0))
        return rows.map(\.0).reduce(into: []) { places, place in
            if spoken.contains(place), !places.contains(place) { places.append(place) }
        }
    }

    /// The place of an issue. A city may have the id that an effort has.
    static func name(of issue: Issue) -> String {
        issue.effort.map { "effort \($0.record)" } ?? issue.city.map { "city \($0)" } ?? ""
    }

    /// The issues of efforts and of commitments.
    var issues: [Found] {
        cities.flatMap { city in
            LineOfEffort.allCases.flatMap { self.issues(of: EffortID(city: city, line: $0)) } + conditions(in: city)
        } + subjects.flatMap(commitments)
    }

    private var projects: [String] {
        plan.ids(of: .project).filter { id in
            let city = value(.project, id, .effort).flatMap(EffortID.init(record:))?.city
            return isThere(.project, id) && city.map { isThere(.city, $0) } ?? true
        }
    }

    private func projects(of effort: EffortID) -> [String] {
        projects.filter { value(.project, $0, .effort) == effort.record }
    }

    /// The first day on which a word of an effort is expected, in brackets; nil where none is.
    private func expected(_ effort: EffortID) -> (day: Day?, isExpected: Bool) {
        let phases = plan.ids(of: .phase).filter { isThere(.phase, $0) }.compactMap { day(.phase, $0, .start) }.sorted()
        let begun = phases.count > 1 ? phases[1] : day(.plan, Plan.settingsID, .start) ?? phases.first
        let under = projects(of: effort)
        let days = (under.map { day(.project, $0, .start) } + [begun]).compactMap { $0 }.filter { $0 <= today }
        return (days.min(), !under.isEmpty || !days.isEmpty)
    }

    private func issues(of effort: EffortID) -> [Found] {
        let words = words(of: effort)
        let (fresh, spoken) = (words.filter(\.isFresh), words.filter { $0.status != nil })
        var found: [Found] = []
        func add(_ kind: String, _ severity: String, _ since: Day?, side: String? = nil) {
            found.append(Found(kind: kind, record: effort.record, side: side, severity: severity, since: since?.iso))
        }
        let last = worst(spoken.compactMap(\.status))
        let first = spoken.filter { $0.status == last }.compactMap(\.since).min()
        if last == nil {
            if expected(effort).isExpected { add("unknown", "serious", expected(effort).day) }
        } else if fresh.isEmpty {
            add("unknown", "serious", spoken.compactMap(\.day).max())
        } else {
            if last == "off-track" { add("off-track", "critical", first) }
            if Set(fresh.map(\.status)).count > 1 { add("disputed", "serious", fresh.compactMap(\.since).max()) }
            for word in words where !word.isFresh {
                let since = word.status == nil ? expected(effort).day : word.day
                let isLong =
                    word.status == nil ? expected(effort).isExpected : word.day.map { today - $0 > 2 * limit } ?? true
                add("silent-side", isLong ? "serious" : "notable", since, side: word.side)
            }
        }
        let isThere = isThere(.effort, effort.record)
        let progress = isThere ? number(.effort, effort.record, .progress) : nil
        let stage = isThere ? number(.effort, effort.record, .stage).map { $0 * 20 } : nil
        if !fresh.isEmpty, ["on-track", "done"].contains(last), progress == nil, stage == nil {
            add("no-figure", "notable", first)
        }
        if let last, last != "done", let start = day(.plan, Plan.settingsID, .start) {
            let reached = last == "not-started" ? 0 : [progress, stage].compactMap { $0 }.min() ?? 0
            let all = start.adding(months: setting(.months, or: 18)) - start
            // Day by day, as the text says it.
            let late = (0...all).first { $0 * 100 > (reached + setting(.tolerance, or: 15)) * all }
            if let late, start + late <= today { add("behind-schedule", "serious", start + late) }
        }
        return found
    }

    private func conditions(in city: String) -> [Found] {
        let isAwaited = projects.contains { id in
            value(.project, id, .effort)?.hasPrefix(city + "/") == true && value(.project, id, .status) != "done"
                && (day(.project, id, .start).map { $0 <= today } ?? false)
        }
        return plan.ids(of: .condition).filter { id in
            isThere(.condition, id) && value(.condition, id, .city) == city
                && value(.condition, id, .conditionState) == "absent"
        }.map { id in
            Found(
                kind: "condition", record: id, severity: isAwaited ? "serious" : "notable",
                since: day(.condition, id, .since)?.iso)
        }
    }

    private var subjects: [String] {
        projects + cities.flatMap { city in LineOfEffort.allCases.map { EffortID(city: city, line: $0).record } }
    }

    private func commitments(to subject: String) -> [Found] {
        func made(_ side: String) -> [String] {
            plan.ids(of: .commitment).filter { id in
                isThere(.commitment, id) && (id == "\(subject)/\(side)" || id.hasPrefix("\(subject)/\(side)>"))
            }
        }
        func state(_ id: String) -> String? { value(.commitment, id, .commitmentState) }
        func isOpen(_ id: String) -> Bool { ["asked", "offered", "agreed"].contains(state(id)) }
        func day(_ id: String, _ field: FieldName) -> Day? { self.day(.commitment, id, field) }
        guard sides.contains(where: { made($0).contains { state($0) != nil } }) else { return [] }
        let only = value(.project, subject, .oneSide)
        return sides.flatMap { side -> [Found] in
            let isExpected = only == nil || only == side
            let inPlace = sides.filter { $0 != side }.flatMap(made).filter { state($0) == "in-place" }
            var found: [Found] = []
            func add(_ kind: String, _ id: String, _ severity: String, _ since: Day?) {
                found.append(Found(kind: kind, record: id, side: side, severity: severity, since: since?.iso))
            }
            for id in made(side) {
                if isOpen(id), let due = day(id, .due), due < today {
                    let isHollow = isExpected && !inPlace.isEmpty
                    add(isHollow ? "one-side-only" : "overdue", id, isHollow ? "critical" : "serious", due)
                }
                if state(id).map({ _ in isOpen(id) }) ?? true, let ask = day(id, .followUp), ask < today {
                    add("follow-up", id, state(id) == "asked" ? "serious" : "notable", ask)
                }
            }
            let kept = made(side).filter { ["asked", "offered", "agreed", "in-place"].contains(state($0)) }
            let isInPlace = !kept.isEmpty && kept.allSatisfy { state($0) == "in-place" }
            let isDated = kept.contains { isOpen($0) && day($0, .due) != nil }
            if isExpected, !inPlace.isEmpty, !isInPlace, !isDated {
                let withdrawn = made(side).filter { state($0) == "withdrawn" }
                let since =
                    kept.isEmpty && !withdrawn.isEmpty
                    ? made(side).compactMap { day($0, .since) }.max() : inPlace.compactMap { day($0, .since) }.min()
                add("one-side-only", made(side).first ?? "\(subject)/\(side)", "notable", since)
            }
            return found
        }
    }
}

/// The issues of a plan. Testing has an `Issue` of its own.
typealias Issues = [Issue]

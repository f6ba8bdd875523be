import Plan

extension Phrases {
    /// The name of an effort: `Tijuana, Training`.
    public func name(of effort: EffortID, in plan: Plan) -> String {
        "\(plan.cityName(effort.city)), \(words.line(effort.line))"
    }

    /// The name of a record.
    public func name(of kind: RecordKind, _ record: String, in plan: Plan) -> String {
        func titled(_ title: LocalizedText?) -> String { title.flatMap(read) ?? record }
        func worded(_ wording: Wording?) -> String { wording?.text ?? record }
        switch kind {
        case .plan: return screens.plan
        case .phase: return plan.phases.first { $0.id == record }.map { name(of: $0) } ?? record
        case .partner: return record.uppercased()
        case .city: return plan.cityName(record)
        case .effort: return EffortID(record: record).map { name(of: $0, in: plan) } ?? record
        case .assessment:
            let said = Assessment(id: record)
            return said.effort.map { "\(name(of: $0, in: plan)) (\(said.partner.uppercased()))" } ?? record
        case .project: return titled(plan.project(record)?.title)
        case .commitment:
            let commitment = Commitment(id: record)
            let subject = commitment.subject.map { name(of: $0, in: plan) } ?? record
            let what = record.contains(">") ? plan.commitment(record).flatMap { read($0.what) } : nil
            return "\(subject) (\([commitment.partner.uppercased(), what].compactMap { $0 }.joined(separator: ": ")))"
        case .milestone: return titled(plan.milestone(record)?.title)
        case .measure: return titled(plan.measure(record)?.title)
        case .target:
            let target = CityTarget(id: record)
            return "\(name(of: Series(target.measure, in: target.city), in: plan)) (\(words.field(.target)))"
        case .reading:
            let reading = Reading(id: record)
            let day = reading.day.map { ", \(words.day($0))" } ?? ""
            return name(of: Series(reading.measure, in: reading.city), in: plan) + day
        case .vulnerability: return titled(plan.vulnerability(record)?.title)
        case .condition: return titled(plan.condition(record)?.title)
        case .dependency:
            let need = Dependency(id: record)
            return [need.dependent, need.prerequisite].map { $0.map { name(of: $0, in: plan) } ?? "?" }.joined(
                separator: " → ")
        case .meeting: return meetingName(record, in: plan)
        case .attendance:
            let side = Attendance(id: record)
            return "\(meetingName(side.meeting, in: plan)) (\(side.partner.uppercased()))"
        case .item: return plan.item(record).map { name(of: $0, in: plan) } ?? record
        case .decision: return worded(plan.decision(record).flatMap(wording))
        case .action: return worded(plan.action(record).flatMap(wording))
        case .note: return worded(plan.note(record).flatMap(wording))
        }
    }

    private func meetingName(_ id: String, in plan: Plan) -> String {
        plan.meeting(id)?.day.map { "\(words.kind(.meeting).one) \(words.day($0))" } ?? id
    }

    /// The name of an agenda item.
    public func name(of item: AgendaItem, in plan: Plan) -> String {
        if let title = read(item.title) { return title }
        if let subject = item.subject { return name(of: subject, in: plan) }
        if let city = item.city { return plan.cityName(city) }
        return item.kind == .issue ? issues.wholePlan : words.choice(.itemKind(item.kind))
    }

    /// The name of what a decision, an action or a note is about; nil where that is the whole plan.
    public func subject(of record: some MeetingStatement, in plan: Plan) -> String? {
        record.subject.map { name(of: $0, in: plan) } ?? record.city.map { plan.cityName($0) }
    }
}

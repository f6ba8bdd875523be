/// That an assessment of an effort is expected.
struct Expectation {
    /// The day from which on; nil where it is not known.
    let since: Day?
}

extension Plan {
    /// Whether an assessment of an effort is expected: once there is a project under it or the plan's second phase has
    /// begun; in a plan without a second phase, the plan itself.
    func assessmentExpected(of id: EffortID, on today: Day) -> Expectation? {
        let starts = phases.compactMap(\.start)
        let begun = starts.count > 1 ? starts[1] : settings.start ?? starts.first
        let projects = projects(of: id)
        let days = (projects.map(\.start) + [begun]).compactMap { $0 }.filter { $0 <= today }
        return days.isEmpty && projects.isEmpty ? nil : Expectation(since: days.min())
    }

    /// The plan without the judgements that are dated after a day: nobody knows what was said before them.
    public func withoutJudgements(after day: Day) -> Plan {
        let later = assessmentTable.all.filter { $0.isDated(after: day) }
        let fields: [FieldName] =
            [.status, .trend, .asOf, .since, .by] + FieldName.text(.reason, .english).inEveryLanguage
        return moved(by: later.flatMap { said in fields.map { Change(.assessment, said.id, $0, to: nil) } })
    }

    /// The ids of the sides without a fresh assessment of an effort.
    public func silentSides(of id: EffortID, on today: Day) -> [String] {
        partners.map(\.id).filter { !isFresh(assessment(of: id, by: $0), on: today) }
    }

    /// The sides without a fresh assessment of an effort that another side has assessed freshly. Silence is too long
    /// past twice the plan's limit; of a side that never spoke, once an assessment is expected.
    func silentSides(of id: EffortID, _ shown: ShownStatus, on today: Day) -> [Issue] {
        guard shown.hasSilentSide else { return [] }
        return zip(partners, shown.sides).compactMap { side, fresh -> Issue? in
            guard fresh == nil else { return nil }
            let said = assessment(of: id, by: side.id, on: today)
            guard let last = said.status else {
                let expected = assessmentExpected(of: id, on: today)
                return Issue(
                    .silentSide(side.id, last: nil, days: nil, isTooLong: expected != nil), of: id, partner: side.id,
                    since: expected?.since)
            }
            let days = said.asOf.map { today - $0 }
            let isTooLong = days.map { $0 > 2 * settings.staleAfter } ?? true
            return Issue(
                .silentSide(side.id, last: last, days: days, isTooLong: isTooLong), of: id, partner: side.id,
                since: said.asOf)
        }
    }
}

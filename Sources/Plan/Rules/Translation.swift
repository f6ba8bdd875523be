/// A text that one language has and another one of the plan's has not.
public struct Untranslated: Equatable, Sendable {
    /// The record.
    public let kind: RecordKind
    public let record: String
    /// The field that is empty.
    public let field: FieldName
    /// What the other language says.
    public let original: Wording
}

extension Plan {
    /// The texts that are missing in one of the plan's languages; none where it has but one. What a closed meeting has
    /// frozen is left as it is.
    public var untranslated: [Untranslated] {
        guard settings.languages.count > 1 else { return [] }
        var found: [Untranslated] = []
        look(cities, &found)
        look(effortShelf.all, &found, isOrdered: false)
        look(effortShelf.assessments.lazy.filter { !$0.removed }, &found, isOrdered: false)
        look(projects, &found)
        look(commitments, &found)
        look(milestones, &found)
        look(measures, &found)
        look(vulnerabilities, &found)
        look(conditions, &found)
        look(dependencies, &found)
        look(meetings.filter { $0.closed == nil }, &found)
        look(decisions.filter { isOpen($0.meeting) }, &found)
        look(remarks.filter { isOpen($0.meeting) }, &found)
        look(openActions, &found)
        return found
    }

    private func isOpen(_ meeting: String?) -> Bool { meeting.flatMap { self.meeting($0) }?.closed == nil }

    /// - Parameter isOrdered: whether the records are; else what is missing is put in the order of their ids.
    private func look<R: Record>(
        _ records: some Sequence<R>, _ found: inout [Untranslated], isOrdered: Bool = true
    ) {
        for pair in FieldName.texts {
            guard let english = R.fields.first(where: { $0.name == pair.english }),
                let spanish = R.fields.first(where: { $0.name == pair.spanish })
            else { continue }
            let before = found.count
            for record in records {
                let (first, second) = (english.read(record), spanish.read(record))
                if let first, second == nil {
                    found.append(missing(record, pair.spanish, Wording(first, in: .english)))
                } else if let second, first == nil {
                    found.append(missing(record, pair.english, Wording(second, in: .spanish)))
                }
            }
            if !isOrdered { found[before...].sort { $0.record < $1.record } }
        }
    }

    private func missing<R: Record>(
        _ record: R, _ field: FieldName, _ original: Wording
    ) -> Untranslated { Untranslated(kind: R.kind, record: record.id, field: field, original: original) }

    /// One finding a language.
    func untranslatedFindings() -> [Finding] {
        let all = untranslated
        return Language.allCases.compactMap { language in
            let count = all.count { $0.field.language == language }
            return count == 0 ? nil : Finding(.untranslated(language, count), .texts(language))
        }
    }
}

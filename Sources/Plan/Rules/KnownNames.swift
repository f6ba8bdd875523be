// Names that stand in many records: offices, groups, units, funds and places. A plan that knows one in another language
// knows it for every record.
extension Plan {
    /// Values with the wordings that the plan knows, in the other languages, of names that they give in one language
    /// alone.
    public func withKnownNames(_ values: [(field: FieldName, value: String?)]) -> [(field: FieldName, value: String?)] {
        values + TextName.allCases.filter(\.isShared).flatMap { text in otherWordings(of: text, in: values) }
    }

    private func otherWordings(
        of text: TextName, in values: [(field: FieldName, value: String?)]
    ) -> [(field: FieldName, value: String?)] {
        let given = Language.allCases.compactMap { language in
            values.last { $0.field == .text(text, language) }?.value.map { Wording($0, in: language) }
        }
        guard let first = given.first, given.count < Language.allCases.count else { return [] }
        let known = names(of: text)
        return Language.allCases.filter { language in !given.contains { $0.language == language } }.compactMap {
            language in
            let lines = LocalizedText.lines(of: first.text).map {
                known.office(LocalizedText($0, in: first.language))?[language]
            }
            let words = lines.compactMap { $0 }
            return words.isEmpty || words.count < lines.count
                ? nil : (.text(text, language), words.joined(separator: "\n"))
        }
    }

    /// The names that a text may take up.
    private func names(of text: TextName) -> Offices {
        switch text {
        case .group: Offices(vulnerabilities.map(\.group))
        case .unit: Offices(measures.map(\.unit) + projects.map(\.unit))
        case .fund: Offices(projects.map(\.fund))
        case .venue: Offices(meetings.map(\.venue))
        default: offices
        }
    }

    /// The offices and people that the plan names.
    public var offices: Offices {
        let leads = partners.flatMap { side in
            cities.flatMap { city in
                EffortID.all(in: city.id).map { assessment(of: $0, by: side.id).lead }
            }
        }
        let ofMeetings = meetings.flatMap { meeting in
            [meeting.chair, meeting.noteTaker]
                + partners.flatMap { attendance(of: $0.id, at: meeting.id).present.lines }
        }
        return Offices(
            partners.flatMap(\.roster.lines) + commitments.map(\.lead) + conditions.map(\.owner) + actions.map(\.lead)
                + projects.flatMap { [$0.agency, LocalizedText($0.leads, in: .english)] } + leads + ofMeetings)
    }
}

extension LocalizedText {
    /// The lines of a text that are not empty.
    static func lines(of text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

    /// The lines one by one: each with all of its wordings where every wording has as many lines, else each wording's
    /// own.
    public var lines: [LocalizedText] {
        let each = wordings.map { wording in
            LocalizedText.lines(of: wording.text).map { Wording($0, in: wording.language) }
        }
        guard let count = each.first?.count, each.allSatisfy({ $0.count == count }) else {
            return each.joined().map { LocalizedText($0.text, in: $0.language) }
        }
        return (0..<count).map { line in
            each.reduce(into: LocalizedText()) { $0[$1[line].language] = $1[line].text }
        }
    }
}

import Plan
import Testing

@Suite("Editing records")
struct EditingTests {
    struct Case: Sendable {
        let kind: RecordKind
        let field: FieldName
        let value: String?
        let refusal: EditError?

        init(_ kind: RecordKind, _ field: FieldName, _ value: String?, _ refusal: EditError?) {
            self.kind = kind
            self.field = field
            self.value = value
            self.refusal = refusal
        }
    }

    @Test(
        "Every value is checked against the table of fields",
        arguments: [
            Case(.city, .name, "Mérida", nil), Case(.city, .name, "", .empty(.name)),
            Case(.city, .name, nil, .empty(.name)),
            Case(.city, .share, "100", nil), Case(.city, .share, "101", .outOfRange(.share, 0...100)),
            Case(.city, .share, "-1", .outOfRange(.share, 0...100)),
            Case(.city, .share, "x", .notUnderstood(.share, "x")),
            Case(.effort, .due, "2010-07-01", nil), Case(.effort, .due, "03/04", .notUnderstood(.due, "03/04")),
            Case(.effort, .stage, "0", .outOfRange(.stage, 1...5)), Case(.project, .status, "on-track", nil),
            Case(.project, .status, "green", .notUnderstood(.status, "green")),
            Case(.project, .text(.note, .english), nil, nil),
            Case(.plan, .months, "0", .outOfRange(.months, 1...120)),
            Case(.plan, .staleAfter, "99999999999999999999", .notUnderstood(.staleAfter, "99999999999999999999")),
        ])
    func checked(of: Case) throws {
        let edit = Edit(of.kind, "x", [(of.field, of.value)])
        if let refusal = of.refusal {
            #expect(throws: refusal) { try Plan().changes(for: edit, on: SamplePlan.day) }
        } else {
            #expect(try Plan().changes(for: edit, on: SamplePlan.day).map(\.new) == [of.value])
        }
    }

    @Test("A project cannot finish before it starts, whichever of the two days is changed")
    func finishBeforeStart() throws {
        var plan = Plan()
        let february = try #require(Day(iso: "2010-02-01"))
        plan.apply([Change(.project, "p", .start, to: "2010-02-01"), Change(.project, "p", .finish, to: "2010-03-01")])
        #expect(throws: EditError.outOfOrder(earlier: .start, february, later: .finish, february - 1)) {
            try plan.changes(for: Edit(.project, "p", [(.finish, "2010-01-31")]), on: SamplePlan.day)
        }
        #expect(throws: EditError.outOfOrder(earlier: .start, february + 29, later: .finish, february + 28)) {
            try plan.changes(for: Edit(.project, "p", [(.start, "2010-03-02")]), on: SamplePlan.day)
        }
        #expect(try plan.changes(for: Edit(.project, "p", [(.start, "2010-03-01")]), on: SamplePlan.day).count == 1)
        #expect(
            try plan.changes(for: Edit(.project, "p", [(.finish, nil), (.start, "2010-04-01")]), on: SamplePlan.day)
                .count == 2)
    }

    @Test("Setting a field to the standard that it already has changes nothing, on every kind of record")
    func standards() throws {
        let plan = SamplePlan.plan
        for kind in RecordKind.allCases {
            for field in kind.fields where field.standard != nil && field.use != .key {
                guard let id = plan.ids(of: kind).first(where: { plan.value(kind, $0, field.name) == nil }) else {
                    continue
                }
                let changes = try plan.changes(for: Edit(kind, id, [(field.name, field.standard)]), on: SamplePlan.day)
                #expect(plan.effective(changes).isEmpty, "\(kind) \(field.name)")
            }
        }
    }

    @Test("Every field of every kind of record survives its neutral form")
    func fieldTables() throws {
        func check<R: Record>(_ type: R.Type) throws {
            #expect(Set(R.fields.map(\.name)).count == R.fields.count)
            for field in R.fields where field.use != .key {
                let code: String =
                    switch field.kind {
                    case .text where field.name == .currency: "MXN"
                    case .text, .note: "Ñandú → \u{1B}[31m"
                    case .partner, .city, .project, .measure, .meeting: "ñandú-수원-2"
                    case .item: "x/1"
                    case .marking: "SBU"
                    case .letters: "Q W X Y Z"
                    case .number(let range): String(range.upperBound)
                    case .figure: "-1234.5678"
                    case .amount: "156000000"
                    case .day: "2010-06-15"
                    case .flag: "1"
                    case .choice(let choice), .list(let choice): choice.codes.suffix(1).joined()
                    case .line: "joint-operations"
                    case .effort, .subject: "tijuana/training"
                    case .efforts: "tijuana/training culiacan/technology"
                    case .stage: "5"
                    }
                var record = R(id: "x")
                #expect(record.value(of: field.name) == nil)
                let isTaken = record.set(field.name, to: code)
                #expect(isTaken && record.value(of: field.name) == code)
                let isEmptied = record.set(field.name, to: nil)
                #expect(isEmptied && record == R(id: "x"))
            }
        }
        try check(Settings.self)
        try check(Phase.self)
        try check(Partner.self)
        try check(City.self)
        try check(Effort.self)
        try check(Assessment.self)
        try check(Project.self)
        try check(Meeting.self)
        try check(Attendance.self)
        try check(AgendaItem.self)
        try check(Decision.self)
        try check(ActionItem.self)
        try check(Note.self)
        try check(Commitment.self)
        try check(Milestone.self)
        try check(Measure.self)
        try check(CityTarget.self)
        try check(Reading.self)
        try check(Vulnerability.self)
        try check(Condition.self)
        try check(Dependency.self)
    }

    @Test("A value that means nothing leaves the record as it was")
    func garbage() {
        var project = Project(id: "p")
        let taken = [
            project.set(.status, to: "purple"), project.set(.start, to: "yesterday"), project.set(.stage, to: "1"),
        ]
        #expect(taken == [false, false, false])
        #expect(project == Project(id: "p"))
    }
}

import Phrases
import Plan
import Testing

@Suite("What a person types for a field")
struct EnteringTests {
    private let plan = SamplePlan.plan

    private func code(_ text: String, _ kind: RecordKind, _ field: FieldName, _ language: Language = .english) throws
        -> String?
    {
        let summary = try #require(kind.field(field))
        return try EntryParser(language.phrases.entryWords(in: plan), in: plan, on: SamplePlan.day, line: .technology)
            .code(for: text, of: summary)
    }

    @Test(
        "Words in the language, names and neutral forms all mean the same",
        arguments: [
            ("at risk", .project, .status, "at-risk"), ("at-risk", .project, .status, "at-risk"),
            ("R", .project, .status, "off-track"), ("a", .project, .status, "at-risk"),
            ("fuera de curso", .project, .status, "off-track"), ("V", .project, .status, "on-track"),
            ("tij train", .project, .effort, "tijuana/training"),
            ("Tijuana, Joint operations", .project, .effort, "tijuana/joint-operations"),
            ("ciudad juarez/coop", .project, .effort, "ciudad-juarez/cooperation"),
            ("tijuana/training", .milestone, .subject, "tijuana/training"),
            ("shared planning room", .milestone, .subject, "sample-10"), ("x-ray", .milestone, .subject, "sample-7"),
            ("culiacan", .condition, .city, "culiacan"), ("mexico", .milestone, .owner, "mx"),
            ("MX", .project, .payer, "mx"),
            ("municipal, federal", .project, .levels, "federal municipal"), ("yes", .project, .vetted, "1"),
            ("no", .project, .vetted, "0"),
            ("1.5M", .project, .pledged, "1500000"), ("fri", .project, .finish, "2010-06-18"),
            ("know-how", .effort, .stage, "4"), ("50%", .effort, .progress, "50"),
            ("homi", .reading, .measure, "homicides"),
            ("tij res, juarez tech", .vulnerability, .answers, "tijuana/resources ciudad-juarez/technology"),
            (
                "Tijuana, Training, Culiacán, Cooperation", .vulnerability, .answers,
                "tijuana/training culiacan/cooperation"
            ),
            (
                "tij res, Tijuana, Training, juarez tech", .vulnerability, .answers,
                "tijuana/resources tijuana/training ciudad-juarez/technology"
            ),
            ("Tijuana, Training; juarez tech", .vulnerability, .answers, "tijuana/training ciudad-juarez/technology"),
            ("", .project, .status, nil), ("  ", .city, .text(.note, .english), nil),
        ] as [(String, RecordKind, FieldName, String?)])
    func english(text: String, kind: RecordKind, field: FieldName, expected: String?) throws {
        #expect(try code(text, kind, field) == expected)
    }

    @Test(
        "In Spanish too",
        arguments: [
            ("en riesgo", .project, .status, "at-risk"),
            ("tijuana capacitación", .project, .effort, "tijuana/training"),
            ("sí", .project, .vetted, "1"), ("vie", .project, .finish, "2010-06-18"),
            ("estatal", .project, .levels, "state"),
            ("conocimiento", .effort, .stage, "4"), ("cumplido", .commitment, .commitmentState, "in-place"),
        ] as [(String, RecordKind, FieldName, String)])
    func spanish(text: String, kind: RecordKind, field: FieldName, expected: String) throws {
        #expect(try code(text, kind, field, .spanish) == expected)
    }

    @Test("What means nothing or more than one thing is refused, with what it could be")
    func refused() {
        #expect(throws: EditError.notUnderstood(.due, "03/04")) { try code("03/04", .milestone, .due) }
        #expect(throws: EditError.unknown(.effort, "Atlantis training")) {
            try code("Atlantis training", .project, .effort)
        }
        for beginning in ["off", "at", "ri", "not"] {
            #expect(throws: EditError.notUnderstood(.status, beginning)) { try code(beginning, .project, .status) }
        }
        #expect(throws: EditError.notUnderstood(.status, "purple")) { try code("purple", .project, .status) }
        #expect(
            throws: EditError.ambiguous(
                .effort, "tij t",
                ["Tijuana, Training", "Tijuana, Technology"])
        ) {
            try code("tij t", .project, .effort)
        }
    }
}

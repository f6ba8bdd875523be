import Plan
import Testing

/// Wrong input is refused with a reason, or accepted with a warning.
@Suite("Bad input")
struct BadInputTests {
    private let today = SamplePlan.day
    private let plan = SamplePlan.plan

    private func edit(_ kind: RecordKind, _ record: String, _ field: FieldName, _ value: String?) throws -> [Change] {
        try plan.changes(for: Edit(kind, record, [(field, value)]), on: today)
    }

    @Test("In use before arrived is refused, with both days")
    func inUseBeforeArrived() throws {
        let arrived = try #require(Day(iso: "2010-03-31"))
        #expect(throws: EditError.outOfOrder(earlier: .delivered, arrived, later: .inUseSince, arrived - 1)) {
            try edit(.project, "sample-1", .inUseSince, "2010-03-30")
        }
        #expect(try edit(.project, "sample-1", .inUseSince, "2010-03-31").count == 1)
    }

    @Test(
        "Values outside their range or meaning are refused",
        arguments: [
            (.effort, "tijuana/training", .progress, "101", .outOfRange(.progress, 0...100)),
            (.effort, "tijuana/training", .progress, "-1", .outOfRange(.progress, 0...100)),
            (.project, "sample-1", .pledged, "-0.01", .negative(.pledged)),
            (.project, "sample-1", .effort, "nowhere/training", .unknown(.effort, "nowhere/training")),
            (.project, "sample-1", .payer, "fr", .unknown(.payer, "fr")),
            (.milestone, "m-1", .subject, "nobody", .unknown(.subject, "nobody")),
            (
                .vulnerability, "v-4", .answers, "tijuana/training x/training",
                .unknown(.answers, "tijuana/training x/training")
            ),
            (.project, "sample-1", .levels, "federal galactic", .notUnderstood(.levels, "federal galactic")),
            (.condition, "c-1", .conditionState, "perhaps", .notUnderstood(.conditionState, "perhaps")),
            (.city, "tijuana", .text(.note, .english), "a\u{1B}[31m", .controlCharacters(.text(.note, .english))),
            (.city, "tijuana", .text(.note, .english), "a\u{202E}b", .controlCharacters(.text(.note, .english))),
            (.city, "tijuana", .name, "a\u{0}", .controlCharacters(.name)),
            (.city, "tijuana", .name, String(repeating: "x", count: 2_001), .tooLong(.name, 2_000)),
        ] as [(RecordKind, String, FieldName, String, EditError)])
    func refused(kind: RecordKind, record: String, field: FieldName, value: String, refusal: EditError) {
        #expect(throws: refusal) { try edit(kind, record, field, value) }
    }

    @Test("A thing cannot wait for itself")
    func itself() {
        let same: [(field: FieldName, value: String?)] = [
            (.dependent, "tijuana/training"), (.prerequisite, "tijuana/training"),
        ]
        #expect(throws: EditError.needsItself) { try plan.adding(.dependency, same, fresh: "x", on: today) }
    }

    @Test(
        "Long notes, emoji and text from right to left are kept as they are",
        arguments: [
            String(repeating: "ñ", count: 10_000), "👩‍👩‍👧‍👦 🇲🇽 👍🏽", "שלום עולם", "مرحبا", "e\u{301}", "a\u{200D}b",
        ])
    func kept(text: String) throws {
        #expect(try edit(.city, "tijuana", .text(.note, .english), text).first?.new == Folding.saved(text))
    }

    @Test(
        "Tabs become blanks; line ends stay in notes and become blanks elsewhere; blanks at the ends go",
        arguments: [
            (FieldName.text(.note, .english), "one\ttwo\r\nthree", "one two\nthree"),
            (.name, "one\ttwo\nthree", "one two three"),
            (.name, "  Tijuana ", "Tijuana"), (.text(.note, .english), "\n \n", nil),
            (.text(.note, .english), "a\rb", "a\nb"),
        ] as [(FieldName, String, String?)])
    func blanks(field: FieldName, text: String, saved: String?) throws {
        #expect(try edit(.city, "tijuana", field, text).first?.new == saved)
    }

    @Test("Days before the plan or after its end are kept, with a warning")
    func outsideTheClock() throws {
        let (early, late) = (try #require(Day(iso: "2009-09-30")), try #require(Day(iso: "2011-04-01")))
        #expect(plan.warnings(about: try edit(.project, "sample-1", .start, early.iso)) == [.beforePlan(.start, early)])
        #expect(plan.warnings(about: try edit(.milestone, "m-1", .due, late.iso)) == [.afterEnd(.due, late)])
        #expect(plan.warnings(about: try edit(.milestone, "m-1", .due, (late - 1).iso)).isEmpty)
    }

    @Test("The warnings about as many changes as a large file has come at once")
    func manyNames() {
        let changes = (0..<30_000).flatMap { number in
            [
                Change(.project, "many-\(number)", .effort, to: "tijuana/technology"),
                Change(.project, "many-\(number)", .title, to: "Project \(number / 2)"),
            ]
        }
        let clock = ContinuousClock()
        let start = clock.now
        #expect(plan.warnings(about: changes).count == 30_000)
        // To compare each name with each other takes minutes; to count them once, far less than a second.
        #expect(clock.now - start < .seconds(10))
    }

    @Test("Shares that add up to more than everything, and names that stand twice, are kept with a warning")
    func warnings() throws {
        #expect(plan.warnings(about: try edit(.city, "tijuana", .share, "56")) == [.sharesOver100(101)])
        #expect(plan.warnings(about: try edit(.city, "tijuana", .share, "55")).isEmpty)
        let twin = try plan.adding(.city, [(.name, "Tijuana")], fresh: "x", on: today)
        let title = plan.projects.first { $0.id == "sample-1" }?.title.plain ?? ""
        let other = try plan.adding(
            .project, [(.title, title), (.effort, "culiacan/training")], fresh: "y", on: today)
        #expect(plan.warnings(about: other.changes).isEmpty)
        #expect(twin.record == "tijuana-x" && plan.warnings(about: twin.changes) == [.sameName(.city, "Tijuana")])
    }

    @Test("A text that is changed in one language says that its wording in another is the former one")
    func oldTranslation() {
        let plan = SamplePlan.plan.moved(by: [
            Change(.project, "sample-1", .title, to: "One"),
            Change(.project, "sample-1", .text(.title, .spanish), to: "Uno"),
        ])
        func warned(_ changes: [Change]) -> [Warning] { plan.warnings(about: changes) }
        let english = Change(.project, "sample-1", .title, to: "Two")
        let spanish = Change(.project, "sample-1", .text(.title, .spanish), to: "Dos")
        #expect(warned([english]) == [.oldTranslation(.text(.title, .spanish))])
        #expect(warned([spanish]) == [.oldTranslation(.title)])
        #expect(warned([english, spanish]).isEmpty)
        #expect(warned([Change(.project, "sample-1", .title, to: "One")]).isEmpty)
        #expect(warned([Change(.project, "sample-1", .title, to: nil)]).isEmpty)
    }
}

import Phrases
import Plan
import Testing

@Suite("Sentences for acts")
struct SentenceTests {
    private let plan = SamplePlan.plan

    private func sentence(_ changes: [Change], _ kind: ActKind = .done, _ language: Language = .english) -> String {
        let act = Act(author: "x", partner: "us", asOf: SamplePlan.day, changes: changes)
        let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: kind, act: act)
        return language.phrases.sentence(for: entry, in: plan)
    }

    @Test(
        "A closed meeting is named by its day as it is shown, whoever refuses the change", arguments: Language.allCases)
    func closed(language: Language) {
        let phrases = language.phrases
        let day = phrases.words.day(SamplePlan.day)
        for said in [
            phrases.problems.file(.meetingClosed(SamplePlan.day)),
            phrases.sentence(for: .meetingClosed(SamplePlan.day), in: SamplePlan.plan),
        ] { #expect(said.contains(day) && !said.contains(SamplePlan.day.iso), "\(said)") }
    }

    @Test("A change says what, from and to, in either language")
    func changed() {
        let change = Change(.assessment, "tijuana/training/us", .status, from: "on-track", to: "off-track")
        #expect(sentence([change]) == "Tijuana, Training (US): status on track → off track")
        #expect(sentence([change], .done, .spanish) == "Tijuana, Capacitación (US): estado en curso → fuera de curso")
        let stage = Change(.effort, "tijuana/technology", .stage, from: "1", to: "4")
        #expect(sentence([stage]) == "Tijuana, Technology: stage loan → know-how")
        let due = Change(.effort, "tijuana/technology", .due, from: "2010-07-01", to: nil)
        #expect(sentence([due]) == "Tijuana, Technology: due cleared")
    }

    @Test("An undo is told by what it took back")
    func undone() {
        let change = Change(.assessment, "tijuana/training/us", .status, from: "off-track", to: "on-track")
        #expect(sentence([change], .undone) == "Undone: Tijuana, Training (US): status on track → off track")
        #expect(sentence([change], .redone) == "Redone: Tijuana, Training (US): status off track → on track")
    }

    @Test("Adding, removing, moving and confirming have words of their own")
    func kinds() {
        #expect(sentence([Change(.city, "tijuana", .removed, to: "1")]) == "Removed Tijuana")
        #expect(sentence([Change(.city, "tijuana", .removed, from: "1", to: nil)]) == "Restored Tijuana")
        #expect(sentence([Change(.city, "tijuana", .name, to: "Tijuana")]) == "Added Tijuana")
        #expect(sentence([Change(.city, "tijuana", .position, from: "1", to: "0")]) == "Moved Tijuana")
        let fresh = Change(.assessment, "tijuana/training/us", .asOf, from: "2010-06-01", to: "2010-06-07")
        #expect(sentence([fresh]) == "Tijuana, Training (US): confirmed as on track")
        let old = Change(.assessment, "tijuana/training/us", .asOf, from: "2010-05-01", to: "2010-05-20")
        #expect(sentence([old]) == "Tijuana, Training (US): confirmed unchanged")
    }

    @Test("Many records are told in short")
    func many() {
        let changes = LineOfEffort.allCases.map { Change(.effort, "tijuana/\($0.rawValue)", .progress, to: "5") }
        #expect(sentence(changes).hasSuffix("and 2 more"))
    }

    @Test(
        "Every problem and refusal has a sentence that ends like one, in both languages", arguments: Language.allCases)
    func problems(language: Language) {
        let files: [PlanFileError] = [
            .missing(path: "/p"), .exists(path: "/p"), .isFolder(path: "/p"), .notAPlan(path: "/p"),
            .newer(path: "/p", version: 9), .notPermitted(path: "/p"), .readOnly(path: "/p"), .locked(path: "/p"),
            .replaced(path: "/p"),
            .diskFull(path: "/p"), .damaged(path: "/p", detail: "d"), .failed(path: "/p", detail: "d"),
        ]
        for problem in files {
            let sentence = language.phrases.problems.file(problem)
            #expect(sentence.contains("/p") && sentence.hasSuffix("."))
        }
        let effort = EffortID(city: "tijuana", line: .training)
        let refusals: [EditError] = [
            .reasonNeeded(effort, from: .onTrack, to: .offTrack), .partnerNeeded, .outOfRange(.progress, 0...100),
            .notUnderstood(.due, "03/04"), .empty(.title),
            .outOfOrder(earlier: .start, SamplePlan.day, later: .finish, SamplePlan.day - 1), .negative(.pledged),
            .unknown(.city, "x"), .ambiguous(.city, "x", ["a", "b"]), .noSuchField(.city, "x"), .needsItself,
            .tooLong(.text(.note, .english), 5), .controlCharacters(.text(.note, .english)),
        ]
        for refusal in refusals {
            let sentence = language.phrases.sentence(for: refusal, in: plan)
            #expect(sentence.hasSuffix("."))
            // A form says it too, where there are no options.
            #expect(!sentence.contains(/(^|[ (])--?[a-z]/), "\(sentence)")
            #expect(language.phrases.commandSentence(for: refusal, in: plan).hasSuffix("."))
        }
    }
}

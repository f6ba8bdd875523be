import Foundation
import Plan
import Store
import Testing

@Suite("What a command refuses, with what would be taken")
struct RefusedEntryTests {
    private let place = Workplace()

    init() throws { try Store(making: place.plan, from: SamplePlan.journal()).close() }

    private static let refused: [(words: [String], en: [String], es: [String])] = [
        (
            ["set", "tij", "training", "r"], ["a reason is needed", "-m REASON"], ["indique el motivo", "-m MOTIVO"]
        ),
        (["show", "tij", "nada"], ["'nada'", "Training", "Cooperation"], ["'nada'", "Capacitación", "Cooperación"]),
        (["log", "tij", "nada"], ["'nada'", "Training"], ["'nada'", "Capacitación"]),
        (["set", "tij", "nada", "g"], ["'nada'", "Training"], ["'nada'", "Capacitación"]),
        (
            ["edit", "effort", "tijuana/training", "--stage", "en uso"], ["'en uso'", "1–5", "vetted"],
            ["'en uso'", "1–5", "con control de confianza"]
        ),
        (
            ["set", "tij", "training", "g", "--stage", "en uso"], ["'en uso'", "1–5", "vetted"],
            ["'en uso'", "1–5", "con control de confianza"]
        ),
        (
            ["add", "milestone", "--subject", "tij train", "--title", "x", "--due", "29 feb"],
            ["calendar has no 29 feb"], ["no existe la fecha 29 feb"]
        ),
        (
            ["add", "milestone", "--subject", "tij train", "--title", "x", "--due", "31 jun"],
            ["calendar has no 31 jun"], ["no existe la fecha 31 jun"]
        ),
    ]

    @Test("A refusal is in the person's language and names what would be taken", arguments: refused.indices)
    func told(index: Int) throws {
        let (words, en, es) = Self.refused[index]
        for (language, expected) in [("en", en), ("es", es)] {
            let run = try place.run(
                Workplace.program, words + ["--plan", place.plan, "--as", "us", "--lang", language])
            #expect(run.code != 0)
            for part in expected { #expect(run.complaint.contains(part), "\(words): \(run.complaint)") }
        }
    }

    @Test("A day that is an argument is typed as anywhere", arguments: ["-2w", "1 Jun", "2010-06-01", "-14d"])
    func days(day: String) throws {
        for command in ["compare", "minutes"] {
            for words in [[day], day.split(separator: " ").map(String.init)] {
                let run = try place.run(Workplace.program, [command] + words + ["--plan", place.plan])
                #expect(run.code == 0 && !run.output.isEmpty, "\(command) \(words): \(run.complaint)")
            }
        }
    }
}

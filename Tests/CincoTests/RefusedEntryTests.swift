import Foundation
import Plan
import Store
import TestCopies
import Testing

@Suite("What a command refuses, with what would be taken")
struct RefusedEntryTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

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
            ["add", "milestone", "--subject", "tij train", "--title", "x", "--due", "mon 15 jun 2010"],
            ["weekday"], ["día de la semana"]
        ),
        (["edit", "project", "sample-1", "--pledged", "1.23456"], ["four decimals"], ["cuatro decimales"]),
        (["set", "tij", "training", "g", "--progress", "abc"], ["'abc'", "progress"], ["'abc'", "avance"]),
        (["set", "tij", "training", "g", "--trend", "abc"], ["'abc'", "improving"], ["'abc'", "mejora"]),
        (
            ["add", "commitment", "--subject", "sample-10", "--partner", "US", "--state", "asked"],
            ["there already", "cinco edit commitment 'sample-10/us'", "--what"],
            ["Ya existe", "cinco edit commitment 'sample-10/us'", "--what"]
        ),
        (
            ["add", "target", "--measure", "homicides", "--city", "tijuana", "--target", "80"],
            ["there already", "cinco edit target 'homicides/tijuana'"], ["Ya existe"]
        ),
        (["add", "partner", "--name", "MX"], ["cinco edit partner 'mx'"], ["Ya existe"]),
        (["add", "phase", "--name", "Execution"], ["cinco edit phase 'execution'"], ["Ya existe"]),
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
            for part in expected { #expect(run.errorOutput.contains(part), "\(words): \(run.errorOutput)") }
        }
    }

    @Test(
        "A side is named by its id or by a name in any language, whatever its case",
        arguments: [
            "mx", "MX", "Mexico", "mexico", "México", "MÉXICO", "united states", "estados unidos", "Estados Unidos",
            "us",
        ])
    func sides(name: String) throws {
        func run(_ words: [String], _ environment: [String: String] = [:]) throws {
            let run = try place.run(Workplace.program, words + ["--plan", place.plan], environment)
            #expect(run.code == 0, "\(words): \(run.errorOutput)")
        }
        try run(["status", "--as", name])
        try run(["set", "tij", "training", "g", "--as", name])
        try run(["set", "tij", "training", "g"], ["CINCO_AS": name])
        try run(["promises", "--side", name])
        try run(["edit", "project", "sample-1", "--payer", name])
    }

    @Test("A side that there is not is refused with the full names of those that there are")
    func noSide() throws {
        for words in [
            ["set", "tij", "training", "g", "--as", "canada"], ["promises", "--side", "canada"],
            ["status", "--as", "canada"], ["issues", "--as", "canada"], ["status", "--as", "canada", "--ceiling", "U"],
            ["status", "--as", "canada", "--as-of", "2010-06-01"], ["edit", "city", "tijuana", "--as", "canada"],
        ] {
            let run = try place.run(Workplace.program, words + ["--plan", place.plan])
            #expect(run.code != 0 && run.errorOutput.contains("United States (US), Mexico (MX)"), "\(run.errorOutput)")
        }
    }

    @Test("A percentage is taken with its sign, in every command", arguments: ["42%", "42 %", "42", " 42 % "])
    func percent(text: String) throws {
        for words in [
            ["set", "tij", "training", "g", "--as", "us", "--progress", text],
            ["edit", "effort", "tijuana/training", "--progress", text], ["edit", "city", "tijuana", "--share", text],
        ] {
            let run = try place.run(Workplace.program, words + ["--plan", place.plan])
            #expect(run.code == 0 && run.output.contains("42"), "\(words): \(run.output) \(run.errorOutput)")
            try place.cinco("undo", "--plan", place.plan)
        }
    }

    @Test("A day that is an argument is typed as anywhere", arguments: ["-2w", "1 Jun", "2010-06-01", "-14d"])
    func days(day: String) throws {
        for command in ["compare", "minutes"] {
            for words in [[day], day.split(separator: " ").map(String.init)] {
                let run = try place.run(Workplace.program, [command] + words + ["--plan", place.plan])
                #expect(run.code == 0 && !run.output.isEmpty, "\(command) \(words): \(run.errorOutput)")
            }
        }
    }
}

import Canvas
import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Reports

@Suite("The page of the briefing and the meeting sheet")
struct BriefingTests {
    private let day = SamplePlan.day

    private func since(_ plan: Plan, past: Plan = SamplePlan.plan) -> ChangesSinceMeeting {
        ChangesSinceMeeting(nil, on: day - 14, past: past, touched: [], now: plan)
    }

    private func page(_ plan: Plan, _ languages: [Language], sheet: Bool = false) throws -> String {
        let document =
            sheet
            ? Document.sheet(of: plan, on: day, languages: languages)
            : Document.briefing(of: plan, on: day, since: since(plan), languages: languages)
        return try document.written(as: .html)
    }

    /// Plans of many kinds, and pages of them.
    private static let plans =
        [SamplePlan.plan, Plan()] + (0..<3).map { RandomPlan($0, days: ["2009-12-31", "2010-06-14"]).plan }

    @Test("The headline is two sentences: the clock with the statuses; what changed with the most serious issue")
    func headline() {
        let plan = SamplePlan.plan
        let issues = plan.issues(on: day)
        let english = Language.english.phrases.headline(of: plan, issues, since: since(plan), on: day)
        #expect(
            english[0]
                == "With 47% of the time used and 290 days left, 5 of 15 efforts are on track, 4 at risk, 2 off track, 2 not started and 2 without a recent report; the sides differ on 1."
        )
        #expect(
            english[1].hasPrefix("Since 1 Jun 2010, ") && english[1].contains("in Ciudad Juárez, Joint operations (off")
        )
        let spanish = Language.spanish.phrases.headline(of: plan, issues, since: since(plan), on: day)
        #expect(
            spanish[0]
                == "Con 47% del plazo transcurrido y 290 días por transcurrir, 5 de 15 esfuerzos están en curso, 4 en riesgo, 2 fuera de curso, 2 sin empezar y 2 sin reporte reciente; las partes difieren en 1."
        )
        for phrases in Language.allCases.map(\.phrases) {
            for plan in Self.plans {
                for day in [day - 3_000, day, day + 290, day + 3_000] {
                    let told = phrases.headline(of: plan, plan.issues(on: day), since: since(plan), on: day)
                    #expect(told.count == (plan.cities.isEmpty ? 1 : 2))
                    #expect(told.allSatisfy { $0.hasSuffix(".") && !$0.contains("..") && !$0.contains("  ") })
                }
            }
        }
    }

    @Test("A plan that has nothing from before the last meeting says so, and not that nothing changed")
    func newPlan() {
        let plan = SamplePlan.plan
        for (meeting, sentence) in [
            (Meeting(id: "m"), "The plan has nothing from before 1 Jun 2010; there is no issue."),
            (nil, "There is no issue."),
        ] {
            let since = ChangesSinceMeeting(meeting, on: day - 14, past: Plan(), touched: [], now: plan)
            #expect(Language.english.phrases.headline(of: plan, [], since: since, on: day)[1] == sentence)
        }
    }

    @Test("Every cell that is off track or disputed has a line with the word and reason of each side")
    func reasons() throws {
        for (language, word) in [(Language.english, "off track"), (.spanish, "fuera de curso")] {
            let phrases = language.phrases
            let plan = SamplePlan.plan
            let html = try page(plan, [language])
            var lines = 0
            for city in plan.cities {
                for line in LineOfEffort.allCases {
                    let id = EffortID(city: city.id, line: line)
                    let shown = plan.shownStatus(of: id, on: day)
                    let isTold = html.contains("\(phrases.name(of: id, in: plan)):</b>")
                    guard shown.status == .offTrack || shown.isDisputed else { continue }
                    lines += 1
                    #expect(isTold, "\(id.record)")
                }
            }
            #expect(lines == 2 && html.contains("US \(word): "))
        }
    }

    @Test("The tile of every cell has the word of its status, not its colour and shape alone")
    func tiles() throws {
        for plan in Self.plans {
            for language in Language.allCases {
                let html = try page(plan, [language])
                let tiles = html.matches(
                    of: /<td role="cell" class="([a-z-]+)( disputed)?"><span class="line">[^<]+<\/span><b>. ([^<≠*]+)/)
                #expect(tiles.count == min(8, plan.cities.count) * 5)
                for tile in tiles {
                    let status = Status(rawValue: String(tile.output.1))
                    #expect(tile.output.3.hasPrefix(language.phrases.words.status(status)))
                }
            }
        }
    }

    @Test("Every row of a table has its header, every drawing is hidden from readers, and its values stand in a table")
    func accessible() throws {
        for plan in Self.plans {
            for (languages, sheet) in [([.english], false), (Language.allCases, false), ([.spanish], true)] {
                let html = try page(plan, languages, sheet: sheet)
                let rows = html.split(separator: "<tbody").dropFirst().flatMap { body in
                    body.split(separator: "</tbody>")[0].split(separator: "<tr").dropFirst()
                }
                #expect(rows.allSatisfy { $0.contains("<th scope=\"row\"") })
                #expect(html.matches(of: /<svg(?![^>]*aria-hidden="true")/).isEmpty && !html.contains("<text"))
                #expect(html.contains("<main>") && html.contains("lang=\"\(languages[0].rawValue)\""))
            }
        }
        let html = try page(SamplePlan.plan, [.english])
        let values = try #require(html.split(separator: "<details>").last)
        #expect(values.contains("<caption>Homicides, Tijuana</caption>"))
        #expect(values.contains("<tr><th scope=\"row\">1 May 2010</th><td>110</td><td>80.2</td></tr>"))
    }

    @Test("In print no text is smaller than 7 points, and colours are printed")
    func print() throws {
        let html = try page(SamplePlan.plan, [.english])
        let sizes = html.matches(of: /([0-9.]+)pt[; ]/).compactMap { Double($0.output.1) }
        #expect(sizes.count > 4 && sizes.allSatisfy { $0 >= 7 })
        #expect(html.contains("print-color-adjust: exact") && html.contains("prefers-color-scheme: dark"))
    }

    @Test("The grounds of the tiles look apart with every kind of colour vision, and their text can be read on them")
    func colours() throws {
        let html = try page(SamplePlan.plan, [.english])
        let palettes = html.matches(of: /--ink: #([0-9a-f]+);[^}]*?--t-[^}]*/)
        #expect(palettes.count == 3)
        for palette in palettes {
            let ink = try #require(light(palette.output.1))
            let grounds = palette.output.0.matches(of: /--t-([a-z-]+): #([0-9a-f]+);/)
                .compactMap { match in light(match.output.2).map { (name: match.output.1, light: $0) } }
            #expect(grounds.count == 6)
            for (index, one) in grounds.enumerated() {
                #expect(ink.contrast(with: one.light) >= 4.5, "\(one.name)")
                for two in grounds[..<index] {
                    let distance = ColourAppearance.leastDistance(one.light, two.light)
                    #expect(distance >= 10, "\(one.name) and \(two.name): \(distance)")
                }
            }
        }
    }

    /// A colour as a page writes it: three or six digits.
    private func light(_ text: Substring) -> Light? {
        let digits = text.count == 3 ? text.map { "\($0)\($0)" }.joined() : String(text)
        return Int(digits, radix: 16).map { Light($0 >> 16, $0 >> 8 & 255, $0 & 255) }
    }

    @Test("The promises of the next thirty days are told by name, and the overdue ones are counted by side")
    func promises() throws {
        let text = try Document.briefing(of: SamplePlan.plan, on: day, since: nil, languages: [.english]).written(
            as: .text
        )
        .replacing("\n", with: " ")
        #expect(text.contains("18 Jun US, Customs attaché: Name who maintains the X-ray vans (Ciudad Juárez)"))
        #expect(text.contains("7 are overdue: US 2, MX 4, nobody named 1."))
        #expect(
            text.contains(
                "To decide: MX, Governance ministry, at the next meeting on 15 Jun 2010; due 31 May 2010 (15 days overdue)."
            )
        )
    }

    @Test(
        "The page names the worst new and settled issues since the last meeting, as a comparison has them, and counts all"
    )
    func newAndSettled() throws {
        let past = SamplePlan.plan
        var plan = past
        plan.apply([
            Change(.commitment, "sample-4/mx", .commitmentState, to: "in-place"),
            Change(.effort, "ciudad-juarez/technology", .due, to: "2010-07-10"),
            Change(.effort, "tijuana/resources", .due, to: "2010-06-02"),
            Change(.assessment, "tijuana/training/us", .status, to: "off-track"),
            Change(.milestone, "m-3", .due, to: "2010-06-03"), Change(.milestone, "m-5", .due, to: "2010-06-04"),
        ])
        let comparison = Comparison(of: past, on: day - 1, with: plan, on: day)
        #expect(comparison.issues.new.count > 3 && comparison.issues.settled.count > 1)
        let since = ChangesSinceMeeting(nil, on: day - 1, past: past, touched: [], now: plan)
        for language in Language.allCases {
            let phrases = language.phrases
            let text = try Document.briefing(of: plan, on: day, since: since, languages: [language]).written(as: .text)
                .replacing("\n", with: " ")
            for (issues, plan, day, head) in [
                (comparison.issues.new, plan, day, phrases.report.newCount),
                (comparison.issues.settled, past, day - 1, phrases.report.settledCount),
            ] {
                let named = issues.prefix(3).map { phrases.named($0, in: plan, on: day) }
                let rest = issues.count > 3 ? ["; " + phrases.screens.more(issues.count - 3)] : []
                let wanted = "\(head(issues.count)) \(named.joined(separator: "; "))\(rest.joined())."
                #expect(text.contains(wanted), "\(wanted)")
            }
        }
        // A plan that has nothing from before has no new issues: all of it is new.
        let first = ChangesSinceMeeting(nil, on: day - 1, past: Plan(), touched: [], now: plan)
        let text = try Document.briefing(of: plan, on: day, since: first, languages: [.english]).written(as: .text)
        #expect(!text.contains("settled"))
    }

    @Test("A large plan keeps to the size of a page: the worst cities, and the numbers of the rest")
    func large() throws {
        var plan = SamplePlan.plan
        for number in 0..<50 {
            plan.apply([
                Change(.city, "x\(number)", .name, to: "City \(number)"),
                Change(.city, "x\(number)", .position, to: "\(9 + number)"),
                Change(.assessment, "x\(number)/training/us", .status, to: number == 40 ? "off-track" : "done"),
                Change(.assessment, "x\(number)/training/us", .asOf, to: day.iso),
                Change(.assessment, "x\(number)/training/us", .since, to: day.iso),
            ])
        }
        let text = try Document.briefing(of: plan, on: day, since: nil, languages: [.english]).written(as: .text)
        #expect(text.contains("City 40"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 130)
        // The cities that have no room are counted with their statuses, in each language and format.
        for (language, beginning) in [
            (Language.english, "Not shown: 45 more cities with 225 efforts ("),
            (.spanish, "No se muestran: 45 ciudades más con 225 esfuerzos ("),
        ] {
            let document = Document.briefing(of: plan, on: day, since: nil, languages: [language])
            for format in DocumentFormat.allCases {
                let text = try document.written(as: format).replacing("\n", with: " ")
                let counts = try #require(
                    text.components(separatedBy: beginning).last?.prefix { $0 != ")" && $0 != ";" })
                let sum = counts.split(separator: ",").compactMap { Int($0.split(separator: " ")[0]) }.reduce(0, +)
                #expect(sum == 225, "\(counts)")
            }
        }
    }

    @Test("Every red cell has a line or is counted, also of cities that have no room on the page")
    func reasonsOfMany() throws {
        var plan = Plan()
        for number in 0..<20 {
            let city = "x\(number)"
            plan.apply([
                Change(.city, city, .name, to: "City \(number)"), Change(.city, city, .position, to: "\(number)"),
                Change(.assessment, "\(city)/training/us", .status, to: "off-track"),
                Change(.assessment, "\(city)/training/us", .asOf, to: day.iso),
            ])
        }
        plan.apply([Change(.partner, "us", .text(.name, .english), to: "US")])
        let text = try Document.briefing(of: plan, on: day, since: nil, languages: [.english]).written(as: .text)
        #expect(text.matches(of: /■ City \d+, Training:/).count == 10 && text.contains("10 more."))
        #expect(text.contains("Not shown: 12 more cities with 60 efforts (12 off track, 48 without a recent report)."))
    }

    @Test("What the last meeting carried over has its title in the language of the page", arguments: Language.allCases)
    func carriedOver(language: Language) throws {
        var plan = SamplePlan.plan
        let outline = MeetingOutline(day: day, kind: .review, minutes: 20, marking: "U", present: [])
        plan.apply(try plan.begin("m", outline, issues: plan.issues(on: day), at: 0, on: day))
        for (index, title) in [("Customs at the bridges", "La aduana en los puentes"), ("Only here", "")].enumerated() {
            let values: [(field: FieldName, value: String?)] = [
                (.meeting, "m"), (.text(.title, .english), title.0), (.text(.title, .spanish), title.1),
                (.minutes, index == 0 ? "2" : "240"), (.marking, "U"),
            ]
            plan.apply(try plan.adding(.item, values, fresh: "x\(index)", on: day).changes)
        }
        let signed = plan.partners.map {
            (
                kind: RecordKind.attendance, record: Attendance.id(of: "m", $0.id), field: FieldName.initials,
                value: Optional("X")
            )
        }
        plan.apply(try plan.close(try #require(plan.meeting("m")), signed, at: 10, on: day))
        let text = try Document.sheet(of: plan, on: day, languages: [language]).written(as: .text)
            .replacing("\n", with: " ")
        let title = language == .english ? "Customs at the bridges (2 min)" : "La aduana en los puentes (2 min)"
        #expect(text.contains(title) && text.contains(language == .english ? "Only here (" : "Only here [en] ("))
    }

    @Test("Of nothing pledged there is no share", arguments: Language.allCases)
    func nothingPledged(language: Language) throws {
        let plan = Plan().moved(by: [
            Change(.project, "p", .title, to: "P"), Change(.project, "p", .pledged, to: "0"),
            Change(.project, "p", .obligated, to: "5"),
        ])
        let text = try Document.briefing(of: plan, on: day, since: nil, languages: [language]).written(as: .text)
        #expect(text.contains("0 USD") && !text.contains("%"), "\(text)")
    }

    @Test("A place is named once in an item of the sheet")
    func places() throws {
        for plan in Self.plans {
            let text = try Document.sheet(of: plan, on: day, languages: [.english]).written(as: .markdown)
            let items = text.split(separator: "\n").filter { $0.contains(" min)") }
            for city in plan.cities {
                #expect(!items.contains { $0.contains("): \(city.name):") || $0.contains("):** \(city.name):") })
            }
        }
    }

    @Test(
        "The sheet has the agenda with a reason for each item, what each side owes by the meeting, and what it brings")
    func sheet() throws {
        var plan = SamplePlan.plan
        plan.apply([Change(.meeting, "meeting-1", .nextMeeting, to: "2010-06-22")])
        let text = try Document.sheet(of: plan, on: day, languages: [.english]).written(as: .text)
            .replacing("\n", with: " ")
        for part in [
            "Sheet for the meeting of Tuesday 22 June 2010: Joint City Security Plan",
            "1. Ciudad Juárez, Joint operations (2 min):",
            "To decide: Mexico was asked", "US: promises due by 22 Jun 2010", "31 Mar (76 days overdue) ",
            "MX: to bring", "Answers to: ", "Readings to bring", "Trust in the police, Tijuana (no reading yet)",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(
            text.contains("Agree the handover with the state police")
                && !text.contains("Write down who is called first"))
        plan.apply([Change(.meeting, "meeting-1", .nextMeeting, to: nil)])
        let spanish = try Document.sheet(of: plan, on: day, languages: [.spanish]).written(as: .text)
        #expect(spanish.contains("Hoja para la próxima reunión (sin fecha)") && spanish.contains("MX: qué presentar"))
        for plan in Self.plans {
            for format in DocumentFormat.allCases {
                #expect(
                    try !Document.sheet(of: plan, on: day, languages: Language.allCases).written(as: format).isEmpty)
            }
        }
    }
}

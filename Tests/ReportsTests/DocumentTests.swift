import Phrases
import Plan
import Testing

@testable import Reports

@Suite("Minutes and the briefing")
struct DocumentTests {
    private let day = SamplePlan.day
    private let hostile =
        "<script>alert(1)</script> {{title}} {{{x}}} & \"' | `*_ \u{1B}]52;c;eA==\u{07} \u{202E}evil"

    private func minutes(_ plan: Plan, _ languages: [Language]) throws -> MinutesDocument {
        let meeting = try #require(plan.meeting("meeting-1"))
        return MinutesDocument(
            of: meeting, in: plan, start: nil, since: nil, corrections: [], on: day, languages: languages)
    }

    private func briefing(_ plan: Plan, _ languages: [Language]) -> Document {
        let since = ChangesSinceMeeting(
            nil, on: day - 14, past: Plan(), touched: [Change(.city, "tijuana", .name, to: nil)], now: plan)
        return Document.briefing(of: plan, on: day, since: since, languages: languages)
    }

    /// The sample with the same text in every text field.
    private var poisoned: Plan {
        var plan = SamplePlan.plan
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                let fields = kind.fields.filter {
                    [.text, .note].contains($0.kind) && $0.isEdited && $0.name != .markings
                }
                plan.apply(fields.map { Change(kind, id, $0.name, to: hostile) })
            }
        }
        return plan
    }

    @Test("Printed minutes have their page number on every page, and their marking where they have one")
    func printed() throws {
        let marked = try minutes(SamplePlan.plan, [.english])
        let banner = try #require(marked.banner)
        var plan = SamplePlan.plan
        for kind in RecordKind.allCases { plan.apply(plan.ids(of: kind).map { Change(kind, $0, .marking, to: nil) }) }
        plan.apply([Change(.plan, Plan.settingsID, .marking, to: nil)])
        let bare = try minutes(plan, [.english])
        #expect(bare.banner == nil)
        for (document, isMarked) in [(marked, true), (bare, false)] {
            let text = try document.written(as: .html)
            #expect(text.contains("@bottom-right { content: counter(page)"))
            for place in ["@top-center", "@bottom-center"] {
                #expect(
                    text.contains("\(place) { content: \"\(banner)\"") == isMarked && text.contains(place) == isMarked)
            }
        }
    }

    @Test(
        "A marking of any signs is itself in the margins of printed minutes",
        arguments: ["C&R", "C\\", "U//FOUO", "a\"b", "a<b", "</style>", "l'Etat", "{C}", "C;", "\\26", "Ñ"])
    func markingInMargins(marking: String) throws {
        let plan = SamplePlan.plan.moved(by: [
            Change(.plan, Plan.settingsID, .markings, to: "U \(marking)"),
            Change(.meeting, "meeting-1", .marking, to: marking),
            Change(.decision, "meeting-1/d1", .marking, to: marking),
        ])
        let document = try minutes(plan, [.english])
        #expect(document.banner == marking)
        let text = try document.written(as: .html)
        #expect(text.ranges(of: "</style>").count == 1)
        for place in ["@top-center", "@bottom-center"] {
            let start = try #require(text.range(of: "\(place) { content: \"")).upperBound
            let end = try #require(text[start...].range(of: "\"; font-weight: bold; }")).lowerBound
            #expect(unescaped(text[start..<end]) == marking)
        }
    }

    /// The text of a CSS string, as a browser reads it; nil where it ends before its end.
    private func unescaped(_ text: Substring) -> String? {
        var (rest, result) = (text, "")
        while let next = rest.popFirst() {
            if ["\"", "\n", "&", "<"].contains(next) { return nil }
            guard next == "\\" else {
                result.append(next)
                continue
            }
            let digits = rest.prefix { $0.isHexDigit }.prefix(6)
            rest = rest.dropFirst(digits.count)
            guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
            result.unicodeScalars.append(scalar)
            if rest.first == " " { rest.removeFirst() }
        }
        return result
    }

    @Test("Minutes have the shape of a memorandum: who, summary, numbered paragraphs with portion marks, comment, tags")
    func shape() throws {
        let text = try minutes(SamplePlan.plan, [.english]).written(as: .text)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.first?.trimmed == "U" && lines.last?.trimmed == "U")
        let order = [
            "Minutes: status review, Tuesday 1 June 2010", "Number: 1", "Place: Joint planning room",
            "Time: 09:00 to 09:28",
            "Chair: Embassy", "Note-taker: Public security ministry", "Participants", "United States: Embassy, law",
            "Mexico: Attorney", "Summary", "1. (U) Two lines", "Discussion", "Decisions", "D1. (U)", "D2. (U)",
            "Actions",
            "A1. (U)", "Mexico, Governance ministry, due 10 Jun 2010.", "Notes", "Comment",
            "Next meeting: Tuesday 15 June 2010", "Tags: review, ciudad-juarez, resources", "Review date: 1 Jun 2012",
            "United States (Initials: LES)", "Signature: ___", "Name and office: ___",
        ]
        var rest = Substring(text)
        for part in order {
            let found = try #require(rest.range(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
        let numbers = lines.compactMap { line in
            line.split(separator: ".").first.flatMap { Int($0) }.flatMap { line.contains(". (") ? $0 : nil }
        }
        #expect(numbers == Array(1...numbers.count) && numbers.count > 10)
    }

    @Test("The banner is the highest marking of its paragraphs, and what is unmarked says so")
    func banner() throws {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.decision, "meeting-1/d1", .marking, to: "SBU"), Change(.note, "meeting-1/n1", .marking, to: nil),
        ])
        let document = try minutes(plan, [.english])
        let text = try document.written(as: .text)
        #expect(document.banner == "SBU" && text.contains("D1. (SBU) Ciudad Juárez, Resources: The second half"))
        #expect(text.contains(". (–) Culiacán, Training: The state asked"))
    }

    @Test(
        "A paragraph carries the highest marking of what it is made of"
    )
    func derived() throws {
        func paragraph(_ text: String, _ changes: [Change]) throws -> String? {
            let document = try minutes(SamplePlan.plan.moved(by: changes), [.english]).written(as: .text)
            return document.split(separator: "\n").map(String.init).first { $0.contains(text) }
        }
        let decision = "Tijuana, Joint operations: Neither side"
        #expect(try paragraph(decision, [])?.contains("(U)") == true)
        #expect(try paragraph(decision, [Change(.city, "tijuana", .marking, to: "C")])?.contains("(C)") == true)
        #expect(try paragraph(decision, [Change(.city, "tijuana", .marking, to: nil)])?.contains("(–)") == true)
    }

    @Test("Both languages have the same paragraphs, side by side in every format")
    func beside() throws {
        for format in DocumentFormat.allCases {
            let both = try minutes(SamplePlan.plan, Language.allCases).written(as: format)
            #expect(both.contains("Decisions / Decisiones"), "\(format)")
            let brief = try briefing(SamplePlan.plan, Language.allCases).written(as: format)
            #expect(brief.contains("Decisions asked / Decisiones solicitadas"), "\(format)")
        }
        let text = try minutes(SamplePlan.plan, Language.allCases).written(as: .text)
        #expect(
            text.contains("Two lines improved and two got worse; joint | Dos líneas mejoraron y dos empeoraron; las"))
    }

    @Test("What is there in the other language only is marked as such")
    func foreign() throws {
        var plan = SamplePlan.plan
        plan.apply([Change(.decision, "meeting-1/d1", .text(.text, .spanish), to: nil)])
        let html = try minutes(plan, [.spanish]).written(as: .html)
        #expect(html.contains(" lang=\"en\" class=\"foreign\">Ciudad Juárez, Recursos: The second half"))
        #expect(try minutes(plan, [.spanish]).written(as: .text).contains("waits for it. [en]"))
    }

    @Test("No text of a plan is more than text in any format", arguments: DocumentFormat.allCases)
    func harmless(format: DocumentFormat) throws {
        for text in [
            try minutes(poisoned, Language.allCases).written(as: format),
            try briefing(poisoned, Language.allCases).written(as: format),
            try Document.sheet(of: poisoned, on: day, languages: Language.allCases).written(as: format),
        ] {
            for steering in ["\u{1B}", "\u{07}", "\u{202E}"] { #expect(!text.contains(steering)) }
            #expect(text.contains("{{title}}"))
            switch format {
            case .html:
                #expect(!text.contains("<script") && !text.contains("& \"") && text.contains("&lt;script&gt;"))
            case .markdown:
                let lines = text.split(separator: "\n").filter { !$0.hasPrefix("    ") }
                #expect(!lines.contains { $0.contains("<script") || $0.contains(" `*_") })
            case .text: break
            }
        }
    }

    @Test("The page has everything in it: it asks for no other file and runs no script")
    func whole() throws {
        let html = try briefing(SamplePlan.plan, [.english]).written(as: .html)
        let rest = html.replacing("http://www.w3.org/2000/svg", with: "")
        for reference in ["http", "src=", "url(", "@import", "<link", "<script", "onload", "javascript:"] {
            #expect(!rest.contains(reference), "\(reference)")
        }
        #expect(html.contains("<svg") && html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
        #expect(html.hasPrefix("<!doctype html>") && html.contains("<html lang=\"en\">"))
    }

    @Test(
        "The briefing tells clock, decisions, board, promises, measures, money, deliveries and milestones, also of an empty plan"
    )
    func briefs() throws {
        let text = try briefing(SamplePlan.plan, [.english]).written(as: .text)
        for part in [
            "Month 9 of 18", "■ A|R ≠", "Decisions asked", "Better since 1 Jun 2010", "Homicides, Tijuana", "51%",
            "Agree the handover with the state police", "4 promised, 3 delivered, 1 in use.",
            "The council answers its telephone",
            "● on track, ▲ at risk",
        ] { #expect(text.contains(part), "\(part)") }
        let empty = Document.briefing(of: Plan(), on: day, since: nil, languages: Language.allCases)
        for format in DocumentFormat.allCases { #expect(try !empty.written(as: format).isEmpty) }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

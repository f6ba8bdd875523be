import Plan
import Testing

@testable import Phrases

@Suite("Days as they are shown")
struct ShownDayTests {
    @Test("Every day that is shown is read as itself, whichever language is spoken", arguments: Language.allCases)
    func shown(language: Language) throws {
        let words = language.phrases.words
        var day = try #require(Day(iso: "1999-12-25"))
        let last = try #require(Day(iso: "2012-03-05"))
        while day < last {
            let today = day + (day.number % 1300 - 650)
            let forms = [day.iso, words.day(day), words.fullDay(day), words.day(day, seenFrom: today)]
            for form in forms + forms.map({ $0.uppercased() }) + ["\(words.day(day)) (pinned)"] {
                #expect(DayEntry.day(form, today: today) == day, "\(form) on \(today.iso)")
            }
            day = day + 1
        }
    }

    @Test("A distance that is shown is read as the day that it means", arguments: Language.allCases)
    func distances(language: Language) {
        let screens = language.phrases.screens
        for days in 0...400 {
            #expect(DayEntry.day(screens.inDays(days), today: SamplePlan.day) == SamplePlan.day + days)
            #expect(DayEntry.day(screens.daysAgo(days), today: SamplePlan.day) == SamplePlan.day - days)
        }
    }

    @Test("A date whose order of day and month is unclear is refused with a sentence", arguments: Language.allCases)
    func unclear(language: Language) {
        for text in ["03/04", "3-4-2010", "12.6.2010", "03/04/2010", "1/2/10", "15/06/10"] {
            #expect(DayEntry.day(text, today: SamplePlan.day) == nil, "\(text)")
            let said = language.phrases.sentence(for: .notUnderstood(.due, text), in: SamplePlan.plan)
            #expect(said.contains("2010-06-15") && said.contains(language == .english ? "unclear" : "no está claro"))
        }
        for text in [
            "31 jun", "31/06/2010", "30.02.2010", "30 feb 2010", "2010-02-30", "2010-13-01", "29 feb 2010",
            "30 de febrero", "Jun 31 2010", "31/06", "15/15/2010",
        ] {
            #expect(DayEntry.day(text, today: SamplePlan.day) == nil, "\(text)")
            let said = language.phrases.sentence(for: .notUnderstood(.due, text), in: SamplePlan.plan)
            #expect(said == language.phrases.noDay(language.phrases.words.field(.due), text) && said.contains(text))
            #expect(said.contains(language == .english ? "the calendar has no" : "no existe la fecha"), "\(said)")
        }
        for text in ["wed 15 jun 2010", "lunes 15 jun", "Monday, 15 June", "dom 15 de junio de 2010"] {
            #expect(DayEntry.day(text, today: SamplePlan.day) == nil, "\(text)")
            let said = language.phrases.sentence(for: .notUnderstood(.due, text), in: SamplePlan.plan)
            #expect(said.contains(language == .english ? "weekday" : "día de la semana"), "\(said)")
        }
        for text in ["soon", "15", "03/04 or so", "a/b", "wed 45 jun maybe", "12/2010", "+14"] {
            let said = language.phrases.sentence(for: .notUnderstood(.due, text), in: SamplePlan.plan)
            #expect(said.contains("+14d"), "\(said)")
        }
    }
}

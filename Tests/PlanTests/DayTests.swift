import Plan
import Testing

@Suite("Days and the clock")
struct DayTests {
    @Test(
        "A day survives its ISO form",
        arguments: ["1970-01-01", "2009-10-01", "2010-06-15", "2012-02-29", "0001-01-01", "9999-12-31", "1900-02-28"])
    func isoRoundTrip(iso: String) throws {
        #expect(try #require(Day(iso: iso)).iso == iso)
    }

    @Test(
        "What is no calendar day is refused",
        arguments: [
            "", "2010", "2010-6-15", "2010-13-01", "2010-02-30", "1900-02-29", "03/04", "2010-06-15x", "２０10-06-15",
        ])
    func notADay(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("Every day of four centuries follows the one before")
    func everyDay() throws {
        var day = try #require(Day(iso: "1801-01-01"))
        let last = try #require(Day(iso: "2201-01-01"))
        while day < last {
            let next = day + 1
            let (a, b) = (day.civil, next.civil)
            let follows =
                (b.year, b.month, b.day) == (a.year, a.month, a.day + 1)
                || (b.day == 1 && (b.year * 12 + b.month) == (a.year * 12 + a.month + 1))
            #expect(follows && Day(year: b.year, month: b.month, day: b.day) == next)
            day = next
        }
    }

    @Test("Weekdays: 15 June 2010 was a Tuesday, 1 January 1970 a Thursday")
    func weekdays() throws {
        #expect(try #require(Day(iso: "2010-06-15")).weekday == 2)
        #expect(Day(number: 0).weekday == 4)
        #expect(Day(number: -4).weekday == 7)
    }

    @Test(
        "Months are added without leaving the calendar",
        arguments: [
            ("2010-01-31", 1, "2010-02-28"), ("2012-01-31", 1, "2012-02-29"), ("2009-10-01", 18, "2011-04-01"),
            ("2010-03-31", -1, "2010-02-28"), ("2010-12-15", 1, "2011-01-15"),
        ])
    func addingMonths(from: String, months: Int, to: String) throws {
        #expect(try #require(Day(iso: from)).adding(months: months).iso == to)
    }

    @Test("Every day of a month is read as an ordinal too", arguments: 1...31)
    func ordinals(number: Int) throws {
        let ending =
            (11...13).contains(number % 100) ? "th" : ["th", "st", "nd", "rd"].dropFirst(number % 10).first ?? "th"
        let day = try #require(Day(year: 2010, month: 7, day: number))
        let typed = ["\(number)\(ending)", "\(number)\(ending.uppercased())"]
        for text in typed.flatMap({ ["\($0) July", "July \($0)", "Jul \($0), 2010", "the \($0) of July 2010"] })
            + ["\(number)o de julio", "\(number)º de julio de 2010"]
        {
            #expect(DayEntry.day(text, today: SamplePlan.day) == day, "\(text)")
        }
    }

    @Test(
        "A day is understood as people type it",
        arguments: [
            ("2010-07-01", "2010-07-01"), ("today", "2010-06-15"), ("hoy", "2010-06-15"), ("+14d", "2010-06-29"),
            ("-2w", "2010-06-01"), ("+2s", "2010-06-29"), ("+1m", "2010-07-15"), ("TODAY", "2010-06-15"),
        ])
    func typed(text: String, iso: String) {
        #expect(DayEntry.day(text, today: SamplePlan.day)?.iso == iso)
    }

    @Test(
        "Bare day and month figures are refused",
        arguments: ["03/04", "15", "+d", "+9999999999d", "--1d", "+14", "+99999y", ""])
    func notTyped(text: String) {
        #expect(DayEntry.day(text, today: SamplePlan.day) == nil)
    }

    @Test(
        "The clock counts months and days",
        arguments: [
            ("2009-09-30", 0, 548), ("2009-10-01", 1, 547), ("2009-10-31", 1, 517), ("2009-11-01", 2, 516),
            ("2010-06-15", 9, 290), ("2011-03-31", 18, 1), ("2011-04-01", 18, 0), ("2012-01-01", 18, -275),
        ])
    func clock(day: String, month: Int, left: Int) throws {
        let start = try #require(Day(iso: "2009-10-01"))
        let clock = Clock(start: start, months: 18, today: try #require(Day(iso: day)))
        #expect(clock.month == month)
        #expect(clock.daysLeft == left)
    }

    @Test(
        "Days in words, in either language, seen from Tuesday 15 June 2010",
        arguments: [
            ("today", "2010-06-15"), ("Hoy", "2010-06-15"), ("tomorrow", "2010-06-16"), ("mañana", "2010-06-16"),
            ("ayer", "2010-06-14"), ("fri", "2010-06-18"), ("Friday", "2010-06-18"), ("vie", "2010-06-18"),
            ("viernes", "2010-06-18"), ("tue", "2010-06-22"), ("mié", "2010-06-16"), ("sábado", "2010-06-19"),
            ("end of month", "2010-06-30"), ("fin de mes", "2010-06-30"), ("+14d", "2010-06-29"), ("-2w", "2010-06-01"),
            ("-2s", "2010-06-01"), ("+1m", "2010-07-15"), ("03/04", nil), ("3-4-2010", nil),
            ("15.6.2010", "2010-06-15"),
            ("2010-6-5", "2010-06-05"), ("2010/6/5", "2010-06-05"), ("15 Jun 2010", "2010-06-15"),
            ("15 jun", "2010-06-15"),
            ("3 apr", "2010-04-03"), ("Jun 15 2010", "2010-06-15"), ("June 15, 2010", "2010-06-15"),
            ("15 de junio de 2010", "2010-06-15"), ("15 de junio", "2010-06-15"), ("1º de enero de 2011", "2011-01-01"),
            ("1 ENE 2011", "2011-01-01"), ("the 3rd of May", "2010-05-03"), ("15-Jun-2010", "2010-06-15"),
            ("Tue 15 Jun 2010", "2010-06-15"), ("mar 15 jun 2010", "2010-06-15"), ("Wed 15 Jun 2010", nil),
            ("1 mar", "2010-03-01"), ("Mar 15, 2010", "2010-03-15"), ("mar 2", "2010-03-02"), ("mar", "2010-06-22"),
            ("2010 Jun 15", "2010-06-15"), ("15 Jun 10", nil),
            ("31 Jun 2010", nil), ("Jun 2010", nil), ("15 Jun Jul", nil), ("-15 Jun", nil),
            ("in 15 days", "2010-06-30"),
            ("hace 1 día", "2010-06-14"), (" 15 Jun 2010 ", "2010-06-15"), ("+ 1d", nil), ("+-1d", nil),
            ("2010-02-30", nil), ("fr", nil), ("friends", nil), ("+d", nil), ("+99999999d", nil), ("", nil),
        ] as [(String, String?)])
    func words(text: String, iso: String?) { #expect(DayEntry.day(text, today: SamplePlan.day)?.iso == iso) }

    @Test(
        "A date in figures is read where only one order can be meant",
        arguments: [
            ("15/06/2010", "2010-06-15"), ("06/15/2010", "2010-06-15"), ("15-6-2010", "2010-06-15"),
            ("15/06", "2010-06-15"), ("6/15", "2010-06-15"), ("06/06/2011", "2011-06-06"), ("7.7", "2010-07-07"),
            ("29/02/2012", "2012-02-29"), ("12/06/2010", nil), ("12/6", nil), ("31/06/2010", nil), ("31/06", nil),
            ("15/06/10", nil), ("12/2010", nil), ("15/15/2010", nil), ("0/0", nil), ("15/06/2010/1", nil),
        ] as [(String, String?)])
    func figures(text: String, iso: String?) {
        #expect(DayEntry.day(text, today: SamplePlan.day)?.iso == iso)
        #expect(iso == nil || !DayEntry.isOrderUnclear(text) || DayEntry.day(text, today: SamplePlan.day) != nil)
    }

    @Test("Every unit of time is taken in every form, by every of its words, forwards and back")
    func units() throws {
        let units: [(words: [String], two: String, before: String)] = [
            (["d", "day", "days", "día", "dias"], "2010-06-17", "2010-06-13"),
            (["w", "s", "week", "weeks", "semana", "semanas"], "2010-06-29", "2010-06-01"),
            (["m", "month", "months", "mes", "meses"], "2010-08-15", "2010-04-15"),
            (["y", "a", "year", "years", "año", "anos"], "2012-06-15", "2008-06-15"),
        ]
        func day(_ text: String) -> String? { DayEntry.day(text, today: SamplePlan.day)?.iso }
        for (words, two, before) in units {
            for word in words.flatMap({ [$0, $0.uppercased()] }) {
                for text in ["+2\(word)", "+2 \(word)", "in 2 \(word)", "en 2 \(word)", "dentro de 2 \(word)"] {
                    #expect(day(text) == two, "\(text)")
                }
                for text in ["-2\(word)", "-2 \(word)", "2 \(word) ago", "hace 2 \(word)"] {
                    #expect(day(text) == before, "\(text)")
                }
            }
        }
    }

    @Test(
        "The end of a month or year is named in either language",
        arguments: [
            ("end of June", "2010-06-30"), ("fin de junio", "2010-06-30"), ("end of feb 2012", "2012-02-29"),
            ("fin de febrero de 2011", "2011-02-28"), ("END OF MAY", "2010-05-31"), ("end of year", "2010-12-31"),
            ("fin de año", "2010-12-31"), ("end of the month", "2010-06-30"), ("fin del mes", "2010-06-30"),
            ("eom", "2010-06-30"), ("fin de semana", nil), ("end", nil), ("end of 2011", nil), ("end of June 11", nil),
            ("end of month 2011", nil),
        ] as [(String, String?)])
    func ends(text: String, iso: String?) { #expect(DayEntry.day(text, today: SamplePlan.day)?.iso == iso) }

    @Test("The end of a month is its last day, also in February and December")
    func endOfMonth() throws {
        for (day, last) in [("2012-02-01", "2012-02-29"), ("2010-02-28", "2010-02-28"), ("2010-12-31", "2010-12-31")] {
            #expect(try #require(Day(iso: day)).endOfMonth.iso == last)
        }
    }
}

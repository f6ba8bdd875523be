import Plan

/// The order of day and month in dates of figures alone.
public enum DayOrder: String, CaseIterable, Sendable {
    /// `31/12/2010`
    case dayFirst = "day-first"
    /// `12/31/2010`
    case monthFirst = "month-first"
}

/// The days of a column, which are all written in one order.
struct ColumnDays {
    private let order: DayOrder?
    /// The end of a range of days that counts; nil where none may stand in a cell.
    private let end: RangeEnd?
    private let typed: TypedDays?
    /// The month in which fiscal years begin, where that is stated.
    private let fiscalStart: Int?
    /// The parts of a year that numerals beside years count; nil where nothing says it.
    private let numerals: PartOfYear.Unit?
    /// Whether the name of the column says that its years, and the parts of them, are fiscal ones.
    private let areFiscal: Bool
    /// How the table was read: numbers by which workbooks count days may stand among other days.
    private let form: TableForm

    /// Finds the order that the days of a column show: a number above 12 is no month.
    /// - Parameters:
    ///   - form: how the table was read, which says from when a workbook counts days.
    ///   - typed: what the days are that a spreadsheet knows to be such, where others of the column are texts.
    ///   - name: the name of the column, which may say that its years are fiscal, or what its numerals count.
    /// - Throws: where none shows it, or where they contradict each other. Days with points are written with the day
    ///   first everywhere.
    init(
        _ all: some Collection<String>, in form: TableForm, stated: DayOrder?, end: RangeEnd? = nil,
        typed: TypedDays? = nil, fiscalStart: Int? = nil, name: String = ""
    ) throws(UnclearCell) {
        // A column of many rows has few days.
        var met: Set<String> = []
        let texts = all.filter { met.insert($0).inserted }
        let cells = texts.flatMap { text in DayRange.ends(of: text).map { [$0.first, $0.last] } ?? [text] }
        (self.form, self.end, self.fiscalStart) = (form, end, fiscalStart)
        let isFiscal = FiscalYear.isName(name)
        (self.typed, areFiscal) = (typed, isFiscal)
        numerals = ColumnDays.haveQuarters(texts) ? .quarter : PartOfYear.Unit(named: name)
        if fiscalStart == nil, let fiscal = texts.first(where: { FiscalYear.isPart($0, areFiscal: isFiscal) }) {
            throw UnclearCell(fiscal, .fiscalYear(fiscal))
        }
        if typed == nil, let (day, text) = TypedDays.doubtful(among: cells.map(ColumnDays.withoutTime)) {
            throw UnclearCell(day, .swappedDay(day, text))
        }
        var (order, unclear, hasOtherMarks) = (stated, String?.none, false)
        for cell in cells {
            let text = ColumnDays.withoutTime(cell)
            guard let figures = ColumnDays.figures(text), figures.first != figures.second else { continue }
            if figures.first <= 12, figures.second <= 12 {
                unclear = unclear ?? cell
                hasOtherMarks = hasOtherMarks || text.count { $0 == "." } < 2
                continue
            }
            let shown: DayOrder = figures.first > 12 ? .dayFirst : .monthFirst
            if order ?? shown != shown { throw UnclearCell(cell, .differentDay(cell)) }
            order = shown
        }
        if unclear != nil, !hasOtherMarks { order = order ?? .dayFirst }
        self.order = order
        if order == nil, let unclear { throw UnclearCell(unclear, .unclearDay(unclear)) }
    }

    /// A day in the form that every entry takes; any other text as it is.
    func plain(_ cell: String) -> String {
        if typed == .swapped, let day = TypedDays.swapped(ColumnDays.withoutTime(cell)) { return day.iso }
        if let day = ColumnDays.count(cell).flatMap(form.day(counted:)) { return day.iso }
        if let ends = DayRange.ends(of: cell), let end = end ?? (ends.first == ends.last ? .first : nil) {
            return plain(end == .first ? ends.first : ends.last)
        }
        let text = ColumnDays.withoutTime(cell)
        if let day = ColumnDays.compact(text) { return day.iso }
        if let figures = ColumnDays.figures(text) {
            let isDayFirst = order != .monthFirst
            let (month, day) = isDayFirst ? (figures.second, figures.first) : (figures.first, figures.second)
            return Day(year: figures.year, month: month, day: day)?.iso ?? cell
        }
        return ColumnDays.named(text)?.iso ?? text
    }

    /// Whether a cell has two days, of which nothing says which is meant.
    func isRange(_ cell: String) -> Bool {
        guard end == nil, let ends = DayRange.ends(of: cell), ends.first != ends.last else { return false }
        return [ends.first, ends.last].allSatisfy { plainDay($0) != nil }
    }

    /// Whether a cell is read as a fiscal year.
    func isFiscalYear(_ cell: String) -> Bool { fiscalStart != nil && FiscalYear.isYear(cell) }

    /// The first day of the month, quarter or year that a text names, or the day itself; nil where it is none.
    func firstDay(_ cell: String) -> Day? { period(cell)?.first }

    /// The same with the length of the period.
    func period(_ cell: String) -> (first: Day, length: ReadingPeriod)? {
        if let fiscalStart {
            if let day = FiscalYear.firstDay(cell, beginningIn: fiscalStart) { return (day, .year) }
            if let part = FiscalYear.part(cell, areFiscal: areFiscal, beginningIn: fiscalStart) { return part }
        }
        if let found = plainPeriod(cell) { return found }
        guard let name = PeriodName(cell), name.words.isEmpty, name.text != cell else { return nil }
        return period(name.text)
    }

    /// The same of a text without the marks of footnotes and without words beside it.
    func plainDay(_ cell: String) -> Day? { plainPeriod(cell)?.first }

    private func plainPeriod(_ cell: String) -> (first: Day, length: ReadingPeriod)? {
        let text = plain(cell)
        if let day = Day(iso: text) { return (day, .day) }
        if let month = Day(iso: text + "-01") { return (month, .month) }
        var words = ColumnDays.words(of: text)
        if words.count == 1, let whole = Int(words[0]) {
            return ColumnDays.month(ofWhole: whole).map { ($0, whole > 9999 ? .month : .year) }
        }
        if let part = PartOfYear.firstDay(text), let unit = PartOfYear.unit(in: text) {
            return (part, ReadingPeriod(unit))
        }
        if let week = Week.firstDay(text) { return (week, .week) }
        if let unit = numerals, let (number, year) = PartOfYear.numeral(besideYear: text) {
            return PartOfYear(unit, number)?.firstDay(in: year).map { ($0, ReadingPeriod(unit)) }
        }
        // `Jan2009`
        if words.count == 1, text.first?.isLetter == true { words = PartOfYear.parts(of: Folding.slug(text)) }
        return ColumnDays.month(words).map { ($0, .month) } ?? ColumnDays.entered(text).map { ($0, .day) }
    }

    /// Whether a text is a month with a year of two digits, as spreadsheets write them: `ene-11`. It is no day of this
    /// year.
    func isMonthOfYear(_ cell: String) -> Bool {
        let parts = plain(cell).split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].allSatisfy(\.isLetter) && parts[1].count == 2
            && CellText.isDigits(String(parts[1])) && ColumnDays.month(ColumnDays.words(of: cell)) != nil
    }

    private static func words(of text: String) -> [String] {
        Folding.slug(text).split(separator: "-").map(String.init).filter { !["de", "del", "of"].contains($0) }
    }

    private static func hasYear(_ text: String) -> Bool {
        text.split(whereSeparator: { !$0.isNumber }).contains { CellText.isYear(String($0)) }
    }

    /// `Jan 2009`, `enero de 2009`, `2009 01`, `Ene-10`.
    private static func month(_ words: [String]) -> Day? {
        guard words.count == 2 else { return nil }
        let numbers = words.compactMap { Int($0) }
        guard let year = numbers.first(where: { $0 > 31 || words[1].count == 2 && words[0].first?.isLetter == true }),
            year < 100 || CellText.isYear("\(year)")
        else { return nil }
        let month = words.compactMap { DayEntry.month(named: $0) }.first ?? numbers.first { $0 <= 12 && $0 != year }
        return month.flatMap { Day(year: fullYear(year), month: $0, day: 1) }
    }

    /// A day as entries take it. Its year must be there: a table has no today.
    private static func entered(_ text: String) -> Day? {
        guard hasYear(text), isWhole(text) else { return nil }
        return Day(year: 2000, month: 1, day: 1).flatMap { DayEntry.day(text, today: $0) }
    }

    /// Whether a text that an entry takes is the same day at any time, and says nothing besides: a person who types
    /// knows what day it is, and a file is read on any.
    static func isWhole(_ text: String) -> Bool {
        let days = [(2000, 1, 1), (2005, 7, 13)].compactMap { Day(year: $0, month: $1, day: $2) }.map {
            DayEntry.day(text, today: $0)
        }
        return days.allSatisfy { $0 == days[0] } && !text.contains("(")
    }

    /// `2010`, `201006`.
    private static func month(ofWhole number: Int) -> Day? {
        let (year, month) = number > 9999 ? (number / 100, number % 100) : (number, 1)
        return CellText.isYear("\(year)") ? Day(year: year, month: month, day: 1) : nil
    }

    /// `31/12/2010`, `31-12-10`, `Fri 31/12/10`: two numbers and a year behind. Any other word beside them may say that
    /// the day does not count.
    static func figures(_ cell: String) -> (first: Int, second: Int, year: Int)? {
        let words = cell.split(separator: " ")
        guard let date = words.last, words.count == 1 || words.count == 2 && DayEntry.isWeekday(String(words[0])) else {
            return nil
        }
        let parts = date.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, [2, 4].contains(parts[2].count), parts[0].count <= 2, parts[1].count <= 2,
            let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), first > 0, second > 0
        else { return nil }
        return (first, second, parts[2].count == 4 ? year : fullYear(year))
    }

    /// Whether numerals, alone or beside years, are those of quarters: of halves there are two.
    static func haveQuarters(_ texts: [String]) -> Bool {
        texts.contains { text in
            (PartOfYear.numeral(besideYear: text)?.number ?? PeriodName.numeral(text) ?? 0) > 2
        }
    }

    /// A day without its time and without the marks behind either.
    private static func withoutTime(_ cell: String) -> String {
        withoutMarks(DayTime.withoutTime(withoutMarks(cell)))
    }

    /// A day without the marks behind it: of a footnote, and as Primavera has them, `A` for an actual day and `*` for
    /// one that is bound.
    private static func withoutMarks(_ text: String) -> String {
        guard let last = text.last, "*†‡¹²³A".contains(last) else { return text }
        if last == "A" {
            let front = text.dropLast()
            return front.last == " " && front.dropLast().last?.isNumber == true ? String(front.dropLast()) : text
        }
        return CellText.trimmed(String(text.reversed().drop { "*†‡¹²³".contains($0) }.reversed()))
    }

    /// `15-Dec-09`, `24/Nov/2026`, `01Oct2009`: a month by name and a year of two or four digits.
    private static func named(_ text: String) -> Day? {
        var parts = text.split { "-/ .".contains($0) }
        if parts.count == 1, text.utf8.count < 20 { parts = PartOfYear.parts(of: Folding.slug(text)).map { $0[...] } }
        guard parts.count == 3, [2, 4].contains(parts[2].count), let day = Int(parts[0]), let year = Int(parts[2]),
            let month = DayEntry.month(named: String(parts[1]))
        else { return nil }
        return Day(year: fullYear(year), month: month, day: day)
    }

    /// `20100630`.
    private static func compact(_ text: String) -> Day? {
        guard text.utf8.count == 8, let number = Int(text) else { return nil }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// A number by which workbooks count days, of the years 1968 to 2064, or of four years later; the time of day
    /// behind its decimal mark says nothing. Lesser numbers of five figures may be a year and a part of it.
    private static func count(_ cell: String) -> Int? {
        let whole = cell.utf8.prefix { (48...57).contains($0) }
        guard whole.count == 5, let number = Int(cell.prefix(5)), (25_000...60_000).contains(number) else { return nil }
        let time = cell.utf8.dropFirst(5)
        guard let mark = time.first else { return number }
        let isTime =
            [UInt8(ascii: "."), UInt8(ascii: ",")].contains(mark) && time.count > 1
            && time.dropFirst().allSatisfy { (48...57).contains($0) }
        return isTime && !(mark == UInt8(ascii: ",") && time.count == 4) ? number : nil
    }

    /// A year of two digits is one of 1969 to 2068, as POSIX has it.
    static func fullYear(_ year: Int) -> Int { year > 99 ? year : year + (year < 69 ? 2000 : 1900) }
}

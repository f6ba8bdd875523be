import Plan

/// An import of readings of one measure from a foreign file, and the counts of its rows.
public struct ReadingsImport: Sendable {
    /// The changes; none where there are problems.
    public private(set) var changes: [Change] = []
    /// The lines that cannot be read.
    public private(set) var problems: [ImportError] = []
    /// The numbers of imported readings and of their cities.
    public private(set) var rows = 0
    public private(set) var cities: Int = 0
    /// Whether the table has neither names nor codes of cities, so that its readings are of the whole country.
    public let isOfNation: Bool
    /// The numbers of readings by what becomes of them; several rows may make one.
    public private(set) var counts = ImportCounts()
    /// The numbers of rows left out because they have no value, or are totals.
    public private(set) var blanks = 0
    public private(set) var totals = 0
    /// The number of readings left out because they are of another period than the one that is asked for.
    public private(set) var otherPeriods = 0
    /// The names of the added cities.
    public private(set) var added: [String] = []
    /// The cities that the plan does not have, with the number of their rows.
    public private(set) var lacking: [(name: String, rows: Int)] = []
    /// A fiscal year of the file with the first and last day as which it was read; nil where there is none.
    public private(set) var fiscalYear: (text: String, first: Day, last: Day)?
    /// The names of cities that a person decided on and that no row has.
    public private(set) var unusedPlaces: [String] = []
    /// The title of the measure that the import makes; nil where the plan has it.
    public private(set) var newMeasure: String?

    private var plan: Plan
    private let before: Plan
    private let options: ReadingOptions
    /// Whether each row counts for one.
    private let isCounted: Bool
    private var addsUp: Bool { options.addsUp || isCounted }
    private var measure = ""
    private var places: ReadingCities
    private var sums: [Day: Figure] = [:]
    /// The figures of rows that are totals of the whole country, and the days on which several differ.
    private var stated: [Day: Figure] = [:]
    private var unclear: Set<Day> = []
    /// The days on which a total of the file is not the sum that becomes the reading of the whole country: that total
    /// and the sum.
    public private(set) var contradictions: [(day: Day, stated: Figure, sum: Figure)] = []
    /// The readings in the order of the file, and the line and place of each by its series and day.
    private var readings: [(id: String, value: Figure)] = []
    private var known: [String: (line: Int, place: Int)] = [:]
    private var lastTotal: Int?
    /// The rows without a value, by line, place and day, and the places and days of the readings: a sum would be a
    /// part.
    private var lacks: [(line: Int, place: ReadingCities.Name?, day: Day)] = []
    private var parts: Set<String> = []
    /// The text that says that the figures are rates, until it was asked about.
    private var rate: String?
    /// The column of the figures; of a table with a column for each period there is none.
    private var figures: ImportError.Column?
    private let headerRow: Int

    /// Reads a file.
    /// - Parameter measure: the id or title of the measure. A measure that the plan does not have is made.
    public init(
        _ table: ImportTable, measure: String, columns: ReadingColumns, into plan: Plan, options: ReadingOptions,
        on today: Day
    ) {
        self.plan = plan
        before = plan
        self.options = options
        (isCounted, headerRow) = (columns.counted != nil, table.form.headerRow)
        isOfNation = columns.city == nil && columns.code == nil
        places = ReadingCities(plan, options.mapping.cities, adds: options.addsCities)
        if table.rows.isEmpty {
            problems = [ImportError(table.form.headerRow, .noRows).located(in: table.form.places)]
            return
        }
        var source: ReadingSource
        do throws(ImportFailure) {
            source = try ReadingSource(
                table, columns, options.mapping, currencies: plan.currencies(ofMeasure: measure))
        } catch {
            problems = (places.problems + error.problems).map { $0.located(in: table.form.places) }
            return
        }
        figures = source.figures.name == ReadingShape.figure ? nil : source.figures
        findMeasure(measure, unit: source.unit, table, on: today)
        problems += checks.otherFigures(source, named: measure, isUnitTold: !problems.isEmpty)
        if !options.addsRates {
            let own = before.measures(named: measure).flatMap { $0.title.wordings + $0.unit.wordings }.map(\.text)
            rate = source.rate ?? (own + [measure]).first(where: RateText.isOne)
        }
        if options.addsNation, !isOfNation { refuseRates(table.form.headerRow, figures) }
        for name in source.sharedNames(table.rows) { places.share(name) }
        unusedPlaces = source.unusedDecisions(table.rows)
        take(table.rows, &source)
        fiscalYear = source.fiscalYear.map { ($0.text, $0.first, $0.first.adding(months: 12) - 1) }
        finish()
        problems = problems.map { $0.located(in: table.form.places) }
    }

    /// Refuses to add up rates, once.
    private mutating func refuseRates(_ line: Int, _ column: ImportError.Column?) {
        guard let text = rate else { return }
        rate = nil
        problems.append(ImportError(line, column: column, .addedRates(text)))
    }

    private var checks: ReadingChecks {
        ReadingChecks(plan: before, measure: measure, options: options, headerRow: headerRow, figures: figures)
    }

    /// The readings of the period that is asked for; all where none is.
    private mutating func ofPeriod(_ entries: [Result<ReadingSource.Entry, ReadingSource.Other>])
        -> [Result<ReadingSource.Entry, ReadingSource.Other>?]
    {
        guard let wanted = options.period else { return entries }
        let first = entries.lazy.compactMap { try? $0.get() }.first { $0.period == wanted }?.day
        return entries.map { entry in
            guard case .success(let read) = entry, read.period != wanted else { return entry }
            // A whole day may be the first one of a period.
            if read.period == .day, first.map({ wanted.canBegin(on: read.day, as: $0) }) == true { return entry }
            otherPeriods += 1
            return nil
        }
    }

    /// Finds the measure, or makes it.
    /// - Parameter unit: the unit that a column of the table says.
    private mutating func findMeasure(
        _ name: String, unit: (column: ImportError.Column, text: String)?, _ table: ImportTable, on today: Day
    ) {
        let known = plan.measures(named: name)
        if known.count > 1 {
            let names = known.prefix(6).map { "\($0.title.plain) (\($0.id))" }
            problems.append(ImportError(nil, .refused(.ambiguous(.measure, name, names))))
        }
        if let known = known.first {
            measure = known.id
            let own = known.unit.wordings.map(\.text)
            if !options.takesOtherFigures, let unit, let first = own.first,
                RateText.isOne(unit.text) != own.contains(where: RateText.isOne)
            {
                let reason = ImportError.Reason.otherUnit(unit.column.key(in: table.header), unit.text, first)
                problems.append(ImportError(table.form.headerRow, column: unit.column, reason))
            }
            return
        }
        let values: NaturalKeys.Values = [(.title, name), (.kind, options.kind?.code), (.unit, unit?.text)]
        do {
            let made = try plan.adding(.measure, values, fresh: "measure", on: today)
            (measure, newMeasure) = (made.record, name)
            changes += made.changes
        } catch {
            problems.append(ImportError(nil, .refused(error)))
        }
    }

    /// Takes the readings of all rows that are no totals.
    private mutating func take(_ rows: [ImportTable.Row], _ source: inout ReadingSource) {
        var entries: [Result<ReadingSource.Entry, ReadingSource.Other>] = []
        entries.reserveCapacity(rows.count)
        for row in rows {
            do throws(ReadingSource.Other) {
                entries.append(.success(try source.entry(row)))
            } catch {
                entries.append(.failure(error))
            }
        }
        let taken = ofPeriod(entries)
        let read = taken.map { try? $0?.get() }
        let sums = sums(among: read)
        problems += checks.periods(read.enumerated().filter { sums[$0.offset] == nil }.compactMap(\.element))
        problems += checks.negatives(rows, read)
        for (index, row) in rows.enumerated() {
            switch taken[index] {
            case nil: continue
            case .success(let entry)?:
                guard let reason = sums[index] else {
                    add(entry, row.line)
                    continue
                }
                leaveOut(row, .total(reason), &source)
            case .failure(let reason)?: leaveOut(row, reason, &source)
            }
        }
    }

    /// The rows whose figures are the sums of others, by their places.
    private func sums(among entries: [ReadingSource.Entry?]) -> [Int: ImportError.Reason] {
        // Numbers of events may be sums of others by chance.
        if options.mapping.takesTotals || isCounted { return [:] }
        var (found, left) = ([Int: ImportError.Reason](), entries)
        func take(_ index: Int, _ reason: (String) -> ImportError.Reason) {
            guard let place = left[index]?.place else { return }
            found[index] = reason(CityFinder.label(place.name, place.state, nil))
            left[index] = nil
        }
        func takeSumsOfOthers() {
            let places = SumsOfOthers(left.compactMap { $0 }, options.mapping.cities).places
            if places.isEmpty { return }
            for index in left.indices where left[index]?.place.map(places.contains) == true {
                take(index, ImportError.Reason.sumOfOthers)
            }
        }
        takeSumsOfOthers()
        let runs = SumsOfRuns(left, options.mapping.cities).entries
        for index in runs.sorted() { take(index, ImportError.Reason.sumOfRun) }
        // A total of totals is the sum of the others once these are gone.
        if !runs.isEmpty { takeSumsOfOthers() }
        return found
    }

    private mutating func leaveOut(
        _ row: ImportTable.Row, _ reason: ReadingSource.Other, _ source: inout ReadingSource
    ) {
        switch reason {
        case .fault(let fault): tell(fault)
        case .blank where options.mapping.skipsBlanks:
            blanks += 1
            if addsUp || options.addsNation, !options.addsPartial, let part = source.part(row) {
                lacks.append((row.line, part.place, part.day))
            }
        case .blank: tell(source.blankFault(row))
        case .total where options.mapping.skipsTotals:
            // A row with a column for each month comes as a row for each of them.
            if lastTotal != row.line { totals += 1 }
            lastTotal = row.line
            if options.addsNation, let total = source.totalOfNation(row) { note(total) }
        case .total(let reason): tell(ImportError(row.line, reason))
        }
    }

    /// Notes the total of the whole country that a row states.
    private mutating func note(_ total: (day: Day, value: Figure)) {
        if addsUp {
            stated[total.day] = (stated[total.day] ?? Figure(0)) + total.value
        } else if stated.updateValue(total.value, forKey: total.day).map({ $0 != total.value }) == true {
            unclear.insert(total.day)
        }
    }

    /// Tells a fault, once for all parts of a row.
    private mutating func tell(_ fault: ImportError) { if problems.last != fault { problems.append(fault) } }

    private mutating func add(_ entry: ReadingSource.Entry, _ line: Int) {
        if addsUp { parts.insert(ReadingsImport.part(entry.place, entry.day)) }
        guard let place = entry.place else { return add(entry, to: Series(measure, in: nil), line) }
        if options.addsNation { sums[entry.day] = (sums[entry.day] ?? Figure(0)) + entry.value }
        if let city = places.city(place, line) { add(entry, to: Series(measure, in: city), line) }
    }

    private mutating func add(_ entry: ReadingSource.Entry, to series: Series, _ line: Int) {
        let id = Reading.id(of: series, on: entry.day)
        if let first = known[id] {
            guard addsUp else {
                let place = entry.place.map(ReadingCities.label)
                problems.append(ImportError(line, kind: .reading, .readingTwice(place, entry.day, first.line)))
                return
            }
            refuseRates(line, figures)
            readings[first.place].value = readings[first.place].value + entry.value
        } else {
            known[id] = (line, readings.count)
            readings.append((id, entry.value))
            rows += 1
        }
    }

    private mutating func record(_ id: String, _ value: Figure) {
        let old = before.value(.reading, id, .value)
        let isRemoved = old != nil && before.value(.reading, id, .removed) != nil
        if old != nil, options.mapping.rule == .new { return counts.add(.notTaken) }
        let source = options.source.map(Folding.saved)
        let isSame = old == value.code && !isRemoved && (source == nil || source == before.value(.reading, id, .source))
        counts.add(old == nil ? .new : isSame ? .same : .changed)
        changes.append(Change(.reading, id, .value, to: value.code))
        if let source { changes.append(Change(.reading, id, .source, to: source)) }
        if isRemoved { changes.append(Change(.reading, id, .removed, to: nil)) }
    }

    private static func part(_ place: ReadingCities.Name?, _ day: Day) -> String {
        "\(place.map(ReadingCities.label) ?? "") \(day.iso)"
    }

    /// Refuses sums of a day that lack a row without a value.
    private mutating func refusePartialSums() {
        for (line, place, day) in lacks
        where sums[day] != nil || parts.contains(ReadingsImport.part(place, day)) {
            let label = place.map(ReadingCities.label) ?? "—"
            problems.append(ImportError(line, column: figures, .partialSum(label, day)))
        }
    }

    private mutating func finish() {
        refusePartialSums()
        contradictions = sums.sorted { $0.key < $1.key }.compactMap { day, sum in
            guard let total = stated[day], total != sum, !unclear.contains(day) else { return nil }
            return (day, total, sum)
        }
        for (day, sum) in sums.sorted(by: { $0.key < $1.key }) {
            readings.append((Reading.id(of: Series(measure, in: nil), on: day), sum))
        }
        for reading in readings {
            if !reading.value.isInRange {
                let refusal = EditError.outOfRange(.value, Figure.range)
                problems.append(ImportError(known[reading.id]?.line, kind: .reading, .refused(refusal)))
            }
            record(reading.id, reading.value)
        }
        (cities, added, lacking) = (places.count, places.added, places.lacking)
        problems = (problems + places.problems).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        // A measure is not made for nothing.
        if readings.isEmpty { (changes, newMeasure) = ([], nil) }
        changes = places.changes + changes
        if !problems.isEmpty { changes = [] }
    }
}

extension Plan {
    /// The currencies in which readings of a measure can be: the plan's, and those that its unit names.
    fileprivate func currencies(ofMeasure name: String) -> Set<String> {
        let units = measures(named: name).flatMap { $0.unit.wordings.map(\.text) }
        let named = units.compactMap { CurrencyText.code(inName: $0) }
        let own = settings.currency
        return Set([own] + named + named.map { CurrencyText.code($0, in: own) } + CurrencyText.words(for: own))
    }

    /// The measures of an id, else of a title in any language.
    public func measures(named name: String) -> [Measure] {
        let wanted = Folding.Pattern(name)
        let exact = measures.filter { $0.id == name }
        return exact.isEmpty ? measures.filter { $0.title.wordings.contains { wanted.equals($0.text) } } : exact
    }
}

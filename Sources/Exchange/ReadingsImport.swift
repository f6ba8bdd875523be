import Plan

/// An import of readings of one measure from a foreign file, and the counts of its rows.
public struct ReadingsImport: Sendable {
    /// The changes; none where there are problems.
    public private(set) var changes: [Change] = []
    /// The lines that cannot be read.
    public private(set) var problems: [ImportError] = []
    /// The numbers of imported rows and of their cities.
    public private(set) var rows = 0
    /// The numbers of rows left out because they have no value, or are totals.
    public private(set) var blanks = 0
    public private(set) var totals = 0
    public private(set) var cities: Int = 0
    /// The names of the added cities.
    public private(set) var added: [String] = []
    /// The cities that the plan does not have, with the number of their rows.
    public private(set) var lacking: [(name: String, rows: Int)] = []
    /// The ambiguous names, with the cities that they may mean.
    public private(set) var doubtful: [(name: String, candidates: [String])] = []
    /// The title of the measure that the import makes; nil where the plan has it.
    public private(set) var newMeasure: String?

    private var plan: Plan
    /// The plan without the cities that the import adds; a part of a name means one of its cities only.
    private let before: Plan
    private let options: ReadingOptions
    private var measure = ""
    private var places: [String: Match] = [:]
    private var sums: [Day: Figure] = [:]
    /// The readings in the order of the file, and the line and place of each by its id.
    private var readings: [(id: String, value: Figure)] = []
    private var known: [String: (line: Int, place: Int)] = [:]
    private var lacks: [String: Int] = [:]
    private var doubts: [String: [String]] = [:]
    private var nextPosition: Int
    private var byCode: [String: [City]] = [:]
    private var byName: [String: [City]] = [:]
    /// The folded names that the file gives to several places.
    private var shared: Set<String> = []

    private enum Match {
        case city(String)
        case lacking(String)
        case doubtful(String)
    }

    /// Reads a file.
    /// - Parameter measure: the id or title of the measure. A measure that the plan does not have is made.
    public init(
        _ table: ImportTable, measure: String, columns: ReadingColumns, into plan: Plan, options: ReadingOptions,
        on today: Day
    ) {
        self.plan = plan
        before = plan
        self.options = options
        nextPosition = plan.nextCityPosition
        guard let indexes = find(columns, in: table) else { return }
        findMeasure(measure, on: today)
        for city in plan.focusCities { learn(city) }
        tellApart(table.rows, indexes)
        guard let forms = forms(of: table, indexes) else { return }
        for row in table.rows { add(row, indexes, forms) }
        finish()
    }

    private struct Indexes {
        let city, day, value: ImportError.Column
        let state, code: ImportError.Column?
        let width: Int
    }

    private mutating func find(_ columns: ReadingColumns, in table: ImportTable) -> Indexes? {
        func column(_ name: String) -> ImportError.Column? {
            var places = table.header.indices.filter { table.header[$0] == name }
            if places.isEmpty {
                places = table.header.indices.filter { Folding.slug(table.header[$0]) == Folding.slug(name) }
            }
            guard let first = places.first else {
                problems.append(ImportError(table.form.headerRow, .unknownColumn(name, nil)))
                return nil
            }
            let found = ImportError.Column(index: first, name: table.header[first])
            if places.count > 1 {
                let second = ImportError.Column(index: places[1], name: name)
                problems.append(ImportError(table.form.headerRow, column: second, .columnTwice(found)))
            }
            return found
        }
        let optional = [columns.state, columns.code].map { name in name.flatMap(column) }
        guard let city = column(columns.city), let day = column(columns.day), let value = column(columns.value),
            problems.isEmpty
        else { return nil }
        return Indexes(
            city: city, day: day, value: value, state: optional[0], code: optional[1], width: table.header.count)
    }

    private typealias Forms = (numbers: ColumnNumbers, days: ColumnDays)

    /// How the figures and the days are written; nil, with a problem, where they can be read in two ways.
    private mutating func forms(of table: ImportTable, _ indexes: Indexes) -> Forms? {
        let rows = table.rows.filter { $0.total == nil }
        let days = rows.compactMap { $0.cell(indexes.day.index) }
        do {
            func values(areExact: Bool) -> [String] {
                rows.filter { $0.numbers.contains(indexes.value.index) == areExact }.compactMap {
                    $0.cell(indexes.value.index)
                }
            }
            let numbers = try ColumnNumbers(
                values(areExact: false), exact: values(areExact: true), stated: options.mapping.decimal)
            do {
                return (numbers, try ColumnDays(days, stated: options.mapping.days))
            } catch {
                let line = rows.first { $0.cell(indexes.day.index) == error.text }?.line
                problems.append(ImportError(line, column: indexes.day, error.reason))
            }
        } catch {
            let line = rows.first { $0.cell(indexes.value.index) == error.text }?.line
            problems.append(ImportError(line, column: indexes.value, error.reason))
        }
        return nil
    }

    private mutating func findMeasure(_ name: String, on today: Day) {
        let wanted = Folding.Pattern(name)
        let exact = plan.measures.filter { $0.id == name }
        let known =
            exact.isEmpty ? plan.measures.filter { $0.title.wordings.contains { wanted.equals($0.text) } } : exact
        if known.count > 1 {
            let names = known.prefix(6).map { "\($0.title.plain) (\($0.id))" }
            problems.append(ImportError(nil, .refused(.ambiguous(.measure, name, names))))
        }
        if let known = known.first {
            measure = known.id
            return
        }
        let values: [(field: FieldName, value: String?)] = [(.title, name), (.kind, options.kind?.code)]
        do {
            let made = try plan.adding(.measure, values, fresh: "measure", on: today)
            (measure, newMeasure) = (made.record, name)
            changes += made.changes
        } catch {
            problems.append(ImportError(nil, .refused(error)))
        }
    }

    private static func withoutZeros(_ code: String) -> String { String(code.drop { $0 == "0" }) }

    /// A name without the word for city that stands before it.
    private static func withoutTitle(_ name: String) -> String {
        let words = name.split(separator: " ")
        let isTitled =
            words.count > 1 && ["cd", "ciudad", "mpio", "municipio"].contains(Folding.slug(String(words[0])))
        return isTitled ? words.dropFirst().joined(separator: " ") : name
    }

    private mutating func learn(_ city: City) {
        if let code = city.code { byCode[ReadingsImport.withoutZeros(code), default: []].append(city) }
        byName[Folding.slug(city.name), default: []].append(city)
    }

    /// Notes the names that the file gives to several places.
    private mutating func tellApart(_ rows: [ImportTable.Row], _ indexes: Indexes) {
        guard indexes.state != nil || indexes.code != nil else { return }
        var met: [String: String] = [:]
        for row in rows where indexes.city.index < row.cells.count {
            let place = [indexes.state, indexes.code].compactMap { $0 }.map { row.cell($0.index) ?? "" }
                .joined(separator: "|")
            let name = Folding.slug(row.cells[indexes.city.index])
            if met.updateValue(place, forKey: name) ?? place != place { shared.insert(name) }
        }
    }

    private mutating func add(_ row: ImportTable.Row, _ indexes: Indexes, _ forms: Forms) {
        guard row.cells.count <= indexes.width else {
            problems.append(ImportError(row.line, .tooManyCells(row.cells.count, indexes.width)))
            return
        }
        if let total = row.total {
            if options.mapping.skipsTotals {
                totals += 1
            } else {
                problems.append(ImportError(row.line, .totalRow(total)))
            }
            return
        }
        guard let name = row.cell(indexes.city.index) else { return refuse(row, indexes.city, .empty(.city)) }
        let (dayText, valueText) = (row.cell(indexes.day.index) ?? "", row.cell(indexes.value.index) ?? "")
        if ReadingsImport.isBlank(valueText) {
            if options.mapping.skipsBlanks {
                blanks += 1
            } else {
                problems.append(ImportError(row.line, column: indexes.value, .blankValue))
            }
            return
        }
        guard let day = forms.days.firstDay(dayText) else {
            return refuse(row, indexes.day, .notUnderstood(.day, dayText))
        }
        let isExact = row.numbers.contains(indexes.value.index)
        let plain = isExact ? ColumnNumbers.plain(exact: valueText) : forms.numbers.plain(valueText)
        guard let value = Figure(typed: plain) else {
            return refuse(row, indexes.value, .notUnderstood(.value, valueText))
        }
        if !value.isInRange { return refuse(row, indexes.value, .outOfRange(.value, Figure.range)) }
        if options.addsNation { sums[day] = (sums[day] ?? Figure(0)) + value }
        let (state, code) = (row.cell(indexes.state?.index), row.cell(indexes.code?.index))
        switch place(name, state: state, code: code) {
        case .city(let id): add(value, in: id, on: day, row.line)
        case .lacking(let name): lacks[name, default: 0] += 1
        case .doubtful: break
        }
    }

    /// Whether a cell says that there is no value.
    private static func isBlank(_ text: String) -> Bool {
        [
            "", "-", "–", "—", ".", "..", "...", "n/a", "na", "n.a.", "n.d.", "nd", "s/d", "null", "none", "#n/a",
            "#n/d",
        ].contains(text.lowercased())
    }

    private mutating func refuse(_ row: ImportTable.Row, _ column: ImportError.Column, _ refusal: EditError) {
        problems.append(ImportError(row.line, column: column, .refused(refusal)))
    }

    private mutating func place(_ name: String, state: String?, code: String?) -> Match {
        let key = [code ?? "", state ?? "", name].joined(separator: "|")
        if let known = places[key] { return known }
        let match = find(name, state, code)
        places[key] = match
        return match
    }

    /// Finds a city by its code; otherwise by its name, and by its state where several cities have that name.
    private mutating func find(_ name: String, _ state: String?, _ code: String?) -> Match {
        if let code, let coded = byCode[ReadingsImport.withoutZeros(code)], coded.count == 1 {
            return .city(coded[0].id)
        }
        let slug = Folding.slug(name)
        // The plan's name of a city may be longer: Ciudad Juárez for Juárez or Cd. Juárez.
        let named =
            byName[slug] ?? (shared.contains(slug) ? [] : before.cities(matching: ReadingsImport.withoutTitle(name)))
        var found = named.filter { city in
            code == nil || city.code == nil
        }.filter { city in
            guard let state, let own = city.state else { return true }
            return Folding.slug(own) == Folding.slug(state)
        }
        let possible = found
        // A city without a state may be any of the places of its name.
        if found.count > 1 || shared.contains(slug) { found = found.filter { $0.state != nil && state != nil } }
        if found.count == 1 { return .city(found[0].id) }
        let label = [name, state, code].compactMap { $0 }.joined(separator: ", ")
        let isBare = code == nil && state == nil
        if isBare ? possible.count > 1 || shared.contains(slug) : !possible.isEmpty && !options.addsCities {
            doubts[label] = possible.map { "\($0.name) (\($0.id))" }
            return .doubtful(label)
        }
        return options.addsCities ? addCity(name, state, code) : .lacking(label)
    }

    private mutating func addCity(_ name: String, _ state: String?, _ code: String?) -> Match {
        let id = plan.newCityID(named: name, state: state, code: code, fresh: "n\(nextPosition)")
        let values: [Plan.Value] = [
            .init(.name, Folding.saved(name)), .init(.state, state.map(Folding.saved)), .init(.code, code),
            .init(.position, nextPosition.code),
        ].filter { $0.code != nil }
        nextPosition += 1
        plan.set(.city, id, values[...])
        changes += values.map { Change(.city, id, $0.field, to: $0.code) }
        if let city = plan.city(id) { learn(city) }
        added.append(name)
        return .city(id)
    }

    private mutating func add(_ value: Figure, in city: String, on day: Day, _ line: Int) {
        let id = Reading.id(of: Series(measure, in: city), on: day)
        if let first = known[id] {
            guard options.addsUp else {
                problems.append(ImportError(line, kind: .reading, .twice(id, first.line)))
                return
            }
            readings[first.place].value = readings[first.place].value + value
        } else {
            known[id] = (line, readings.count)
            readings.append((id, value))
        }
        rows += 1
    }

    private mutating func record(_ id: String, _ value: Figure) {
        changes.append(Change(.reading, id, .value, to: value.code))
        if let source = options.source { changes.append(Change(.reading, id, .source, to: Folding.saved(source))) }
        if plan.value(.reading, id, .removed) != nil { changes.append(Change(.reading, id, .removed, to: nil)) }
    }

    private mutating func finish() {
        for reading in readings { record(reading.id, reading.value) }
        for (day, sum) in sums.sorted(by: { $0.key < $1.key }) {
            if !sum.isInRange { problems.append(ImportError(nil, .refused(.outOfRange(.value, Figure.range)))) }
            record(Reading.id(of: Series(measure, in: nil), on: day), sum)
        }
        cities =
            Set(places.values.compactMap { match -> String? in if case .city(let id) = match { id } else { nil } })
            .count
        lacking = lacks.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
        doubtful = doubts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if !problems.isEmpty { changes = [] }
    }
}

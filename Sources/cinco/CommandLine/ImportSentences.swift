import Exchange
import Phrases
import Plan

extension Phrases {
    /// The sentences that tell how the tables of a file were read.
    /// - Parameter namesOptions: whether the options are named that read otherwise.
    func sentences(for forms: [TableForm], namesOptions: Bool = true) -> [String] {
        let sheets = forms.compactMap { form in if case .sheet(let sheet) = form.origin { sheet } else { nil } }
        let (rows, columns) = (sheets.reduce(0) { $0 + $1.hiddenRows }, sheets.reduce(0) { $0 + $1.hiddenColumns })
        let formulas = sheets.reduce(0) { $0 + $1.formulas }
        let merged = sheets.reduce(0) { $0 + $1.merged }
        let unread = sheets.first?.unread ?? []
        return (sheets.isEmpty ? [] : [tables.sheets(sheets.map(\.name))])
            + (unread.isEmpty ? [] : [tables.otherSheets(unread) + (namesOptions ? " " + tables.readSheet : "")])
            + forms.flatMap(sentences)
            + (rows + columns > 0 ? [tables.hidden(rows, columns)] : [])
            + (formulas > 0 ? [tables.formulas(formulas)] : []) + (merged > 0 ? [tables.merged(merged)] : [])
    }

    /// The sentences that tell where a table was found in its text or sheet.
    private func sentences(for form: TableForm) -> [String] {
        if form.isPlain { return [] }
        if case .records(let list) = form.origin { return list.map { [layouts.list($0)] } ?? [] }
        var sentences: [String] = []
        if case .text(let encoding, let separator) = form.origin {
            sentences.append(tables.readAs(encoding.rawValue.uppercased(), separator.map { name(of: $0) }))
        }
        sentences.append(tables.header(form.places.part, form.headerRow, form.above))
        if form.repeated > 0 { sentences.append(tables.repeated(form.repeated, form.groups)) }
        return sentences + (form.below.first.map { [tables.below(form.below.count, String($0.prefix(60)))] } ?? [])
    }

    /// The sentences for rows that were left out as asked.
    func leftOut(totals: Int, blanks: Int = 0, titles: Int = 0) -> [String] {
        (totals > 0 ? [tables.totals(totals)] : []) + (blanks > 0 ? [tables.blanks(blanks)] : [])
            + (titles > 0 ? [layouts.titles(titles)] : [])
    }

    /// The word for a separator.
    func name(of separator: Separator) -> String {
        let index = Separator.allCases.firstIndex(of: separator) ?? 0
        return tables.separators.indices.contains(index) ? tables.separators[index] : separator.rawValue
    }

    /// The sentences that tell which roles columns of a table of readings were found to have, and which columns are not
    /// read.
    func sentences(for roles: ReadingRoles, of table: ImportTable) -> [String] {
        let columns = ReadingRole.allCases.compactMap { role -> String? in
            let places = roles.found.filter { $0.value == role }.keys.sorted()
            guard let first = places.first, let last = places.last else { return nil }
            let name = first == last ? table.key(of: first) : "\(table.key(of: first))..\(table.key(of: last))"
            return "\(importing.role(role)): \(name)"
        }
        return (columns.isEmpty ? [] : [matching.columnsFound(columns)])
            + (roles.counted.map { [layouts.counted($0.rawValue)] } ?? [])
            + (roles.unread.isEmpty ? [] : [tables.unread(roles.unread)])
    }

    /// The sentences for the result of an import of readings.
    /// - Parameter names: how many unknown cities are listed by name.
    func sentences(for result: ReadingsImport, names: Int) -> [String] {
        let lacking = result.lacking.prefix(names).map { "\($0.name) (\($0.rows))" }
        let more = result.lacking.count - lacking.count
        let counts = result.counts
        var sentences = [
            result.isOfNation
                ? matching.nationReadings(result.rows) : exchange.readings(result.rows, result.cities),
            matching.counts(counts.new, counts.changed, counts.same, counts.notTaken),
        ]
        sentences += leftOut(totals: result.totals, blanks: result.blanks)
        if !result.unusedPlaces.isEmpty { sentences.append(figures.unusedPlaces(result.unusedPlaces)) }
        if result.otherPeriods > 0 { sentences.append(figures.otherPeriods(result.otherPeriods)) }
        if let first = result.contradictions.first {
            let further = result.contradictions.count - 1
            sentences.append(
                matching.contradictedNation(
                    words.day(first.day), words.figure(first.stated), words.figure(first.sum), further))
        }
        if let year = result.fiscalYear {
            sentences.append(layouts.fiscalYear(year.text, words.day(year.first), words.day(year.last)))
        }
        if let made = result.newMeasure { sentences.append(exchange.madeMeasure(made)) }
        if !result.added.isEmpty { sentences.append(exchange.addedCities(result.added.count)) }
        if !result.lacking.isEmpty {
            let rows = result.lacking.reduce(0) { $0 + $1.rows }
            sentences.append(exchange.lacking(result.lacking.count, rows, lacking, more))
        }
        return sentences
    }

    /// The sentences for what the rows of a file become.
    /// - Parameter tellsSame: whether the rows whose records have all their values are listed.
    func sentences(for result: Import, tellsSame: Bool) -> [String] {
        let counts = result.counts
        let kinds = RecordKind.allCases.filter { kind in result.rows.contains { $0.kind == kind } }
        let rules = kinds.filter { !$0.naturalKey.isEmpty }.map { kind in
            matching.foundBy(words.kind(kind).one, kind.naturalKey.map { words.field($0.name.inLanguage(language)) })
        }
        let lines = result.rows.compactMap { row -> String? in
            let place = exchange.place(result.form.part, row.line)
            return switch row.result {
            case .same where tellsSame: matching.same(place, row.name)
            case .notTaken: matching.notTaken(place, row.name)
            default: nil
            }
        }
        return (result.list.map { [layouts.list($0)] } ?? [])
            + [matching.counts(counts.new, counts.changed, counts.same, counts.notTaken)] + others(result)
            + (result.isEmpty ? [figures.noRecords] : [])
            + (result.unread.isEmpty ? [] : [tables.unread(result.unread)])
            + (result.unusedValues.isEmpty ? [] : [figures.unusedValues(result.unusedValues)])
            + leftOut(totals: result.totals, titles: result.titles)
            + (tellsSame ? rules : []) + lines.prefix(20)
            + (lines.count > 20 ? [matching.moreRows(lines.count - 20)] : [])
    }

    /// The sentences for rows that have the id of a record and make another one of it.
    func others(_ result: Import) -> [String] {
        let rows = result.rows.filter { $0.former != nil }
        let lines = rows.prefix(5).map { row in
            matching.otherRecord(exchange.place(result.form.part, row.line), row.record, row.former ?? "", row.name)
        }
        return lines + (rows.count > lines.count ? [matching.moreRows(rows.count - lines.count)] : [])
    }

    /// The sentences for changes, record by record; cut after the first ones where there are very many.
    func sentences(for changes: [Change], in plan: Plan) -> [String] {
        var (order, byRecord): ([String], [String: [Change]]) = ([], [:])
        for change in changes {
            let key = "\(change.kind.rawValue) \(change.record)"
            if byRecord[key] == nil { order.append(key) }
            byRecord[key, default: []].append(change)
        }
        var after = plan
        after.apply(changes)
        let lines = order.prefix(40).map { key -> String in
            let act = Act(author: "", partner: nil, asOf: Day(number: 0), changes: byRecord[key] ?? [])
            let sentence = sentence(for: act, in: after)
            return sentence.sentence
        }
        return lines + (order.count > lines.count ? [screens.more(order.count - lines.count)] : [])
    }
}

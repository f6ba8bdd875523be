import Exchange
import Phrases
import Plan

extension Phrases {
    /// The sentences for the errors of a file, equal ones together: as many as are worth reading at once, and the
    /// number of all that are left.
    /// - Parameter file: the name of the file, which faults of the whole file begin with.
    func sentences(for problems: [ImportError], in plan: Plan, of file: String? = nil, atMost limit: Int = 20)
        -> [String]
    {
        let groups = ImportError.groups(of: problems)
        let unknown = groups.filter { $0.first?.isUnlike == true }
        let together = unknown.count > 5 ? unknown : []
        let names = together.compactMap { $0.first?.column?.name }
        let single = groups.filter { group in !together.contains { $0 == group } }
        let left = single.dropFirst(limit).reduce(0) { $0 + $1.count }
        return (names.isEmpty ? [] : [sentence(file ?? "", figures.unknownColumns(names))])
            + single.prefix(limit).map { sentence(for: $0, in: plan, of: file) }
            + (left > 0 ? [tables.moreFaults(left)] : []) + possibleFields(for: problems)
    }

    /// The fields of which columns can be one, where some are none.
    private func possibleFields(for problems: [ImportError]) -> [String] {
        guard let kind = problems.first(where: \.isUnknownColumn)?.kind else { return [] }
        let names = kind.fields.filter(\.canBeEntered).map(\.name.machineName)
        return [tables.possibleFields(words.kind(kind).one, names, kind.effortField != nil)]
    }

    /// The sentence for errors that are equal but for their lines.
    func sentence(for alike: [ImportError], in plan: Plan, of file: String? = nil) -> String {
        guard let problem = alike.first else { return "" }
        // One row may have a fault several times.
        var met: Set<Int?> = [problem.line]
        let further = alike.compactMap(\.line).filter { met.insert($0).inserted }
        let sentence = sentence(place(of: problem, in: file), reasonWithValue(problem, in: plan))
        guard let first = further.first, let last = further.last else { return sentence }
        return sentence + " " + tables.again(problem.form.part, further.count, first, last)
    }

    /// The sentences for all errors of a file.
    func allSentences(for problems: [ImportError], in plan: Plan, of file: String? = nil) -> [String] {
        // A fault of every row has the same reason, which may take a search among all names of the plan.
        var reasons: [String: String] = [:]
        return problems.map { problem in
            let key = problem.sort
            let known = reasons[key] ?? reasonWithValue(problem, in: plan)
            reasons[key] = known
            return sentence(place(of: problem, in: file), known)
        }
    }

    /// The place and the reason of an error in a file.
    private func sentence(_ place: String, _ reason: String) -> String {
        place.isEmpty ? reason : "\(place): \(reason)"
    }

    /// The place of an error: sheet, line or record, column or member, kind; where it has none the file.
    private func place(of problem: ImportError, in file: String?) -> String {
        let column = problem.column.map { name(of: $0, problem.form) }
        let line = problem.line.map { exchange.place(problem.form.part, $0) }
        let sheet =
            if case .sheet(let name) = problem.form { tables.sheet(name) } else { nil as String? }
        let file = line ?? column == nil ? file : nil
        return [file, sheet, line, column, problem.kind.map { words.kind($0).one }].compactMap { $0 }
            .joined(separator: ", ")
    }

    /// A column with its letters, a member of JSON, or the option that gives a field its value.
    private func name(of column: ImportError.Column, _ form: ImportError.Form) -> String {
        if column.origin == .person { return "--set \(column.name)" }
        return switch form {
        case .table, .sheet: tables.column(column.letters, column.name)
        case .json, .jsonLines: matching.member(column.name)
        }
    }

    /// The reason of an error, with the value that it does not name.
    private func reasonWithValue(_ problem: ImportError, in plan: Plan) -> String {
        [reason(of: problem, in: plan), problem.value.map(matching.given)].compactMap { $0 }.joined(separator: " ")
    }

    /// The reason of an error, with what is allowed or is like the value.
    private func reason(of problem: ImportError, in plan: Plan) -> String {
        switch problem.reason {
        case .unreadable(let format): exchange.unreadable(format)
        case .strayQuote: exchange.strayQuote
        case .openQuote: tables.openQuote
        case .otherFile(let kind): sentence(for: kind)
        case .damagedWorkbook(let part): tables.damagedWorkbook(part)
        case .declaredEntities(let part): tables.declaredEntities(part)
        case .largeWorkbook: tables.largeWorkbook
        case .severalSheets(let names):
            tables.severalSheets(names) + " " + tables.chooseSheet
                + (names.allSatisfy(ImportTable.isPeriod) ? " " + units.dayOfSheet : "")
        case .noTable(let names): names.count == 1 ? tables.noHeader : tables.noTable(names)
        case .noSuchSheet(let name, let names): tables.noSuchSheet(name, names)
        case .noSheets: tables.noSheets
        case .noText: tables.noText
        case .uncalculated: tables.uncalculated
        case .faultyCell(let text): tables.faultyCell(text)
        case .mergedFigure: tables.mergedFigure
        case .notEncoded(let encoding): tables.notEncoded(encoding.rawValue)
        case .mojibake(let cell, let mended, let encoding): matching.mojibake(cell, mended, encoding?.rawValue)
        case .otherCodePage(let cell, let meant, let encoding):
            matching.otherCodePage(cell, meant, encoding.rawValue)
        case .lostLetter(let cell): matching.lostLetter(cell)
        case .zeroByte: layouts.zeroByte
        case .severalLists(let lists): layouts.severalLists(lists.map { ($0.path, $0.count) })
        case .noSuchList(let path, let others): layouts.noSuchList(path, others)
        case .noLists: layouts.noLists
        case .groupTitle(let text): layouts.groupTitle(text)
        case .noCount(let name): layouts.noCount(name)
        case .severalSeries(let series): layouts.severalSeries(series.map { ($0.words, $0.range) })
        case .twoDays(let text): layouts.twoDays(text)
        case .creditOrDebit(let text): layouts.creditOrDebit(text)
        case .severalSeparators(let found): tables.severalSeparators(found.map { name(of: $0) })
        case .noHeader: tables.noHeader
        case .noSuchHeader: tables.noSuchHeader
        case .unnamedColumn: tables.unnamedColumn(problem.column?.letters ?? "A")
        case .columnTwice(let first):
            tables.columnTwice(
                name(of: first, problem.form), problem.column?.letters ?? "", problem.column?.name ?? "")
        case .fieldTwice(let first):
            tables.fieldTwice(name(of: first, problem.form), problem.column?.letters ?? "", problem.column?.name ?? "")
        case .noSuchColumn(let name, let names): tables.noSuchColumn(name, names)
        case .sharedName(let name, let letters): matching.sharedName(name, letters)
        case .noColumn(let role, let names):
            matching.noColumn(importing.role(role), "--\(role.rawValue)", names)
                + (role == .day ? " " + units.dayForAll : role == .value ? " " + layouts.countRows : "")
        case .severalColumns(let role, let names):
            matching.severalColumns(importing.role(role), "--\(role.rawValue)", names)
        case .statesAlone(let name): matching.statesAlone(name)
        case .unreadCities(let column, let city): placing.unreadCities(column, city)
        case .citiesAcross(let names): placing.citiesAcross(names)
        case .blankState(let column): placing.blankState(column)
        case .noCity(let name): placing.noCity(name)
        case .noWeek(let text): placing.noWeek(text)
        case .noQuarter(let text): placing.noQuarter(text)
        case .monthForDay(let text): placing.monthForDay(text)
        case .emptyJudgement: placing.emptyJudgement
        case .unnamedCity(let code): matching.unnamedCity(code)
        case .unclearPeriod(let name): matching.unclearPeriod(name)
        case .periodTwice(let first, let parts, let lackYear):
            matching.periodTwice(name(of: first, problem.form), parts, lackYear)
        case .noYear: matching.noYear
        case .noRows: matching.noRows
        case .noRowsWhere(let column, let texts): matching.noRowsWhere(column, texts)
        case .factorOfNoFigures(let column, let others): tables.factorOfNoFigures(column, others)
        case .noColumns: tables.noColumns
        case .notAPlan: exchange.notAPlan
        case .notATable: exchange.notATable
        case .memberTwice(let path): exchange.memberTwice(path)
        case .wrongType(let field, let value): exchange.wrongType(field, value)
        case .notAnObject(let value): exchange.notAnObject(value)
        case .notAList(let kind, let value): exchange.notAList(kind, value)
        case .newer: exchange.newer
        case .unknownKind(let name): exchange.unknownKind(name, RecordKind.allCases.map(\.rawValue))
        case .unknownColumn(let name, let nearest):
            exchange.unknownColumn(problem.column.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? name) + " "
                + tables.mapColumn(name, nearest?.machineName)
        case .foreignID(let name): tables.foreignID(name)
        case .severalPeriods(let periods): figures.severalPeriods(periods.map(\.rawValue))
        case .otherPeriod(let title, let period): figures.otherPeriod(title, figures.period(period.rawValue))
        case .rateOfCount(let text, let title): figures.rateOfCount(text, title)
        case .otherMeasure(let text, let title): figures.otherMeasure(text, title)
        case .negative(let value, let title): figures.negative(value, title)
        case .impossibleDay(let text): figures.impossibleDay(text)
        case .nullDay(let column, let text): figures.nullDay(column, text)
        case .unsureDay(let text): figures.unsureDay(text)
        case .swappedDay(let day, let text): figures.swappedDay(day, text)
        case .multipliedFormat(let column, let factor, let text): figures.shownMultiple(column, factor, text)
        case .unreadCurrency(let column, let text): figures.unreadCurrency(column, text)
        case .noSuchField(let column, let text): figures.noSuchField(column, text)
        case .severalTables(let rows): matching.severalTables(rows)
        case .severalIndicators(let column, let texts): matching.severalIndicators(column, texts)
        case .unclearNumber(let text): tables.unclearNumber(text)
        case .unclearDay(let text): tables.unclearDay(text)
        case .fiscalYear(let text):
            ImportTable.isYearPair(text) ? figures.yearPair(text) : matching.fiscalYear(text)
        case .fiscalOrMonth(let text): matching.fiscalOrMonth(text)
        case .noPeriod(let text): matching.noPeriod(text)
        case .differentNumber(let text): tables.differentNumber(text)
        case .differentDay(let text): tables.differentDay(text)
        case .shareOfMoney: figures.shareOfMoney(problem.column?.optionKey ?? "")
        case .multiplied(let name, let factor): tables.multiplied(name, factor)
        case .multipliedAll(let name, let factor, let title): tables.multipliedAll(name, factor, title)
        case .otherCurrency(let code, let row): tables.otherCurrency(code, row)
        case .currencyOfReading(let code): tables.currencyOfReading(code)
        case .totalRow(let text): tables.totalRow(text)
        case .totalPlace(let name): tables.totalPlace(name)
        case .sumOfOthers(let name): tables.sumOfOthers(name)
        case .sumOfRun(let name): tables.sumOfRun(name)
        case .blankValue(let text): tables.blankValue(text)
        case .blankCell(let text): tables.blankCell(text)
        case .multipliedUnit(let name, let factor, let column, let text): units.multiplied(name, factor, column, text)
        case .severalUnits(let column, let texts):
            problem.kind == nil ? units.several(column, texts) : units.severalOfRecords(column, texts)
        case .otherUnit(let column, let text, let unit): units.other(column, text, unit)
        case .unitInField(let column, let text): units.noField(column, text)
        case .addedRates(let text): units.addedRates(text)
        case .partialSum(let place, let day): units.partialSum(place, words.day(day))
        case .codesInState(let column): units.codesInState(column)
        case .noKind: exchange.noKind
        case .tooManyColumns(let count): tables.tooManyColumns(count)
        case .brokenJSON(let line, let column): tables.brokenJSON(line, column)
        case .tooManyCells(let count, let columns):
            exchange.tooManyCells(count, columns)
                + (problem.line.map { $0 < 5 } == true ? " " + tables.headerOfTwoRows : "")
        case .badID(let id): exchange.badID(id)
        case .otherThanID(let inID, let value): exchange.otherThanID(inID, value)
        case .twice(let record, let line): exchange.twice(record, exchange.place(problem.form.part, line))
        case .readingTwice(let place, let day, let line):
            exchange.readingTwice(place ?? lists.nation, words.day(day), exchange.place(problem.form.part, line))
                + " " + layouts.countRows
        case .sameKey(let name, let line): matching.sameKey(name, exchange.place(problem.form.part, line))
        case .severalRecords(let name, let records): matching.severalRecords(name, records)
        case .likeCity(let name, let others): matching.likeCity(name, others.map(\.nameAndID))
        case .refused(let refusal):
            [
                sentence(for: refusal, of: problem.kind, in: plan), possible(for: refusal, problem.kind, in: plan),
                nearest(to: refusal, problem.kind, in: plan).map(matching.nearest),
                valueOption(for: problem), setOption(for: problem),
            ].compactMap { $0 }.joined(separator: " ")
        }
    }

    /// The sentence for a file that holds no table that can be read.
    private func sentence(for kind: FileKind) -> String {
        switch kind {
        case .oldWorkbook: tables.oldWorkbook
        case .protectedWorkbook: tables.protectedWorkbook
        case .binaryWorkbook: tables.binaryWorkbook
        case .numbers: tables.numbersDocument
        case .document: tables.document
        case .archive: tables.archive
        case .pdf: tables.pdf
        case .markup: tables.markup
        case .binary: tables.binary
        case .empty: tables.empty
        case .exchangeFormat: tables.exchangeFormat
        case .otherEncoding(let name): tables.otherEncoding(name)
        case .otherScript: tables.otherScript
        case .planFile: figures.planFile
        }
    }

    /// The word or name that a refused value is most like; nil where none is.
    private func nearest(to refusal: EditError, _ kind: RecordKind?, in plan: Plan) -> String? {
        let (name, text): (FieldName, String)
        switch refusal {
        case .notUnderstood(let field, let value), .unknown(let field, let value): (name, text) = (field, value)
        default: return nil
        }
        guard let field = kind?.field(name) ?? ImportError.partOfEffort(name) else {
            return nil
        }
        return Nearness.nearest(text, among: possibleTexts(of: field.kind, in: plan))
    }

    /// The names that a text could be that is none of them, where they are few.
    private func possible(for refusal: EditError, _ kind: RecordKind?, in plan: Plan) -> String? {
        guard case .unknown(let name, _) = refusal else { return nil }
        let field = kind?.field(name) ?? ImportError.partOfEffort(name)
        let texts =
            switch field?.kind {
            case .partner: plan.partners.map(\.short)
            case .city, .measure: possibleTexts(of: field?.kind ?? .text, in: plan)
            default: [String]()
            }
        return texts.isEmpty || texts.count > 12 ? nil : layouts.thereAre(texts)
    }

    /// The options that give a field what the file lacks.
    private func setOption(for problem: ImportError) -> String? {
        guard problem.form != .json, case .refused(.empty(let name)) = problem.reason,
            problem.kind?.field(name) != nil
        else { return nil }
        return tables.setValue(name.machineName)
    }

    /// The option that says what a text of another program stands for, where the field has words or names.
    private func valueOption(for problem: ImportError) -> String? {
        guard let column = problem.column, let text = problem.unknownValue?.text else { return nil }
        return tables.mapValue(column.name.isEmpty ? column.letters : column.name, text)
    }

    /// The words and names that values of a field can have.
    private func possibleTexts(of kind: FieldKind, in plan: Plan) -> [String] {
        switch kind {
        case .choice, .list, .line, .flag: closedValues(of: kind).map(\.name)
        case .partner: plan.partners.flatMap { $0.name.wordings.map(\.text) }
        case .city: plan.cities.map(\.name)
        case .project: plan.projects.map(\.title.plain)
        case .measure: plan.measures.map(\.title.plain)
        case .effort, .efforts: effortNames(in: plan)
        case .subject: effortNames(in: plan) + plan.projects.map(\.title.plain)
        default: []
        }
    }

    private func effortNames(in plan: Plan) -> [String] {
        plan.cities.flatMap { city in
            LineOfEffort.allCases.map { "\(city.name) / \(words.line($0))" }
        }
    }
}

extension ImportError {
    /// Errors by what equal ones have in common, in their order.
    static func groups(of problems: [ImportError]) -> [[ImportError]] {
        var (order, equal): ([String], [String: [ImportError]]) = ([], [:])
        for problem in problems {
            let key = problem.groupKey
            if equal[key] == nil { order.append(key) }
            equal[key, default: []].append(problem)
        }
        return order.compactMap { equal[$0] }
    }

    /// The key of errors that are reported together: rows that stand in the file twice differ by their names and lines
    /// alone.
    fileprivate var groupKey: String {
        switch reason {
        case .twice: "twice"
        case .sameKey: "sameKey"
        case .readingTwice: "readingTwice"
        case .groupTitle: "groupTitle"
        default: sort
        }
    }

    /// The parts that equal errors have in common.
    fileprivate var sort: String {
        ["\(form)", column?.letters, column?.name, kind?.rawValue, "\(reason)", value].compactMap { $0 }
            .joined(separator: " ")
    }
}

extension ImportError.Form {
    /// The part of the file in which a record stands.
    var part: FilePart {
        switch self {
        case .table, .jsonLines: .line
        case .sheet: .row
        case .json: .record
        }
    }
}

import Exchange
import Phrases
import Plan

extension Phrases {
    /// The sentences for the errors of a file, equal ones together: as many as are worth reading at once, and the number of
    /// all that are left.
    func sentences(for problems: [ImportError], in plan: Plan, atMost limit: Int = 20) -> [String] {
        var (order, equal): ([String], [String: [ImportError]]) = ([], [:])
        for problem in problems {
            let key = [problem.column?.letters, problem.kind?.rawValue, "\(problem.reason)"].compactMap { $0 }
                .joined(separator: " ")
            if equal[key] == nil { order.append(key) }
            equal[key, default: []].append(problem)
        }
        let shown = order.prefix(limit).compactMap { equal[$0] }.map { alike -> String in
            let further = alike.dropFirst().compactMap(\.line)
            guard let first = further.first, let last = further.last else { return sentence(for: alike[0], in: plan) }
            return "\(sentence(for: alike[0], in: plan)) \(tables.again(further.count, first, last))"
        }
        let left = order.dropFirst(limit).reduce(0) { $0 + (equal[$1]?.count ?? 0) }
        return shown + (left > 0 ? [tables.moreFaults(left)] : [])
    }

    /// The sentences that tell how the tables of a file were read.
    func sentences(for forms: [TableForm]) -> [String] {
        let sheets = forms.compactMap { form in if case .sheet(let sheet) = form.origin { sheet } else { nil } }
        let (rows, columns) = (sheets.reduce(0) { $0 + $1.hiddenRows }, sheets.reduce(0) { $0 + $1.hiddenColumns })
        let formulas = sheets.reduce(0) { $0 + $1.formulas }
        let unread = sheets.first?.unread ?? []
        return (sheets.isEmpty ? [] : [tables.sheets(sheets.map(\.name))])
            + (unread.isEmpty ? [] : [tables.otherSheets(unread)]) + forms.flatMap(sentences)
            + (rows + columns > 0 ? [tables.hidden(rows, columns)] : [])
            + (formulas > 0 ? [tables.formulas(formulas)] : [])
    }

    /// The sentences that tell where a table was found in its text or sheet.
    private func sentences(for form: TableForm) -> [String] {
        if form.isPlain { return [] }
        var sentences: [String] = []
        if case .text(let encoding, let separator) = form.origin {
            sentences.append(tables.readAs(encoding.rawValue.uppercased(), separator.map(name)))
        }
        sentences.append(tables.header(form.headerRow, form.above))
        return sentences + (form.below.first.map { [tables.below(form.below.count, String($0.prefix(60)))] } ?? [])
    }

    /// The sentences for rows that were left out as asked.
    func leftOut(totals: Int, blanks: Int = 0) -> [String] {
        (totals > 0 ? [tables.totals(totals)] : []) + (blanks > 0 ? [tables.blanks(blanks)] : [])
    }

    private func name(_ separator: Separator) -> String {
        let index = Separator.allCases.firstIndex(of: separator) ?? 0
        return tables.separators.indices.contains(index) ? tables.separators[index] : separator.rawValue
    }

    /// The sentence for an error in a file: place and reason.
    func sentence(for problem: ImportError, in plan: Plan) -> String {
        let reason =
            switch problem.reason {
            case .unreadable(let format): exchange.unreadable(format)
            case .strayQuote: exchange.strayQuote
            case .openQuote: tables.openQuote
            case .otherFile(let kind): sentence(for: kind)
            case .damagedWorkbook(let part): tables.damagedWorkbook(part)
            case .declaredEntities(let part): tables.declaredEntities(part)
            case .largeWorkbook: tables.largeWorkbook
            case .severalSheets(let names): tables.severalSheets(names)
            case .noTable(let names): tables.noTable(names)
            case .noSuchSheet(let name, let names): tables.noSuchSheet(name, names)
            case .noSheets: tables.noSheets
            case .uncalculated: tables.uncalculated
            case .faultyCell(let text): tables.faultyCell(text)
            case .notEncoded(let encoding): tables.notEncoded(encoding.rawValue)
            case .severalSeparators(let found): tables.severalSeparators(found.map(name))
            case .noHeader: tables.noHeader
            case .noSuchHeader: tables.noSuchHeader
            case .unnamedColumn: tables.unnamedColumn
            case .columnTwice(let first): tables.columnTwice(tables.column(first.letters, first.name))
            case .notAPlan: exchange.notAPlan
            case .memberTwice(let path): exchange.memberTwice(path)
            case .wrongType(let field, let value): exchange.wrongType(field, value)
            case .newer: exchange.newer
            case .unknownKind(let name): exchange.unknownKind(name, RecordKind.allCases.map(\.rawValue))
            case .unknownColumn(let name, let nearest):
                exchange.unknownColumn(name) + " " + tables.mapColumn(name, nearest?.machineName)
            case .unclearNumber(let text): tables.unclearNumber(text)
            case .unclearDay(let text): tables.unclearDay(text)
            case .differentNumber(let text): tables.differentNumber(text)
            case .differentDay(let text): tables.differentDay(text)
            case .totalRow(let text): tables.totalRow(text)
            case .blankValue: tables.blankValue
            case .noKind: exchange.noKind
            case .tooManyCells(let count, let columns): exchange.tooManyCells(count, columns)
            case .badID(let id): exchange.badID(id)
            case .twice(let record, let line): exchange.twice(record, line)
            case .refused(let refusal): sentence(for: refusal, in: plan)
            }
        let column = problem.column.map { tables.column($0.letters, $0.name) }
        let place = [problem.line.map(exchange.line), column, problem.kind.map { words.kind($0).one }].compactMap { $0 }
        return place.isEmpty ? reason : place.joined(separator: ", ") + ": " + reason
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
        }
    }

    /// The sentences for the result of an import of readings.
    /// - Parameter names: how many unknown cities are listed by name.
    func sentences(for result: ReadingsImport, names: Int) -> [String] {
        let lacking = result.lacking.prefix(names).map { "\($0.name) (\($0.rows))" }
        let more = result.lacking.count - lacking.count
        var sentences = [exchange.readings(result.rows, result.cities)]
        sentences += leftOut(totals: result.totals, blanks: result.blanks)
        if let made = result.newMeasure { sentences.append(exchange.madeMeasure(made)) }
        if !result.added.isEmpty { sentences.append(exchange.addedCities(result.added.count)) }
        if !result.lacking.isEmpty {
            let rows = result.lacking.reduce(0) { $0 + $1.rows }
            sentences.append(exchange.lacking(result.lacking.count, rows, lacking, more))
        }
        for doubt in result.doubtful.prefix(names) { sentences.append(exchange.doubtful(doubt.name, doubt.candidates)) }
        return sentences
    }

    /// The sentences for changes, record by record; cut after the first ones where there are very many.
    func told(_ changes: [Change], in plan: Plan) -> [String] {
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

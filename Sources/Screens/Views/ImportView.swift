import Canvas
import Phrases
import Plan

extension State {
    /// The file that is imported: how it was read, its columns, its faults, and what it would change.
    func importRows(width: Int) -> [Row] {
        guard let importing else { return [] }
        let head = [heading(importing.path, width: width)]
        if let progress = importing.progress { return head + progressRows(progress, width: width) }
        let found = importing.found.flatMap { paragraph($0, at: 2, width: width, role: .dim) }
        return head + found + formRows(importing, width: width) + tableRows(importing, width: width)
            + section(phrases.importing.chosen, choiceRows(importing, width: width), width: width, part: 1)
            + section(
                "\(phrases.importing.faults): \(phrases.importing.faultCount(importing.faultCount))",
                faultRows(importing, width: width), width: width, part: 2)
            + changeRows(importing, width: width)
    }

    private func progressRows(_ progress: (row: Int, count: Int), width: Int) -> [Row] {
        let words = phrases.importing
        let share = progress.count > 0 ? progress.row * 100 / progress.count : 0
        let bar = Bar.blocks(share, min(40, width / 2))
        let rows = progress.count > 0 ? words.progress(progress.row, progress.count) : words.stillReading
        return [
            .blank,
            Row([
                Piece(bar, at: 2, room: width - 3, .key),
                Piece(rows, at: 4 + TextWidth.columns(of: bar), room: max(0, width - TextWidth.columns(of: bar) - 5)),
            ]),
            Row([Piece(words.howToStop, at: 2, room: width - 3, .dim)]),
        ]
    }

    /// The sheet, and what each row is.
    private func formRows(_ importing: ImportInView, width: Int) -> [Row] {
        let words = phrases.importing
        var rows: [Row] = []
        if importing.sheets.count > 1 {
            let several = importing.tables.count > 1 ? words.namedSheets : nil
            let name = importing.choices[.sheet] ?? several ?? importing.tables.first?.name
            rows.append(formRow(words.sheet, name, .sheet, width: width))
        }
        if importing.isOfOneMeasure {
            let label = importing.choices.all.last { [.measure, .mapping].contains($0.option) }?.label ?? ""
            rows.append(formRow(words.eachRow, "\(words.oneMeasure): \(label)", .kind, width: width))
        } else if !importing.tables.isEmpty || importing.saysKinds {
            let known = importing.kind.map { phrases.words.kind($0).one }
            let own = importing.saysKinds ? words.kindInFile : nil
            rows.append(formRow(words.eachRow, known ?? own, importing.tables.isEmpty ? nil : .kind, width: width))
        }
        return rows.isEmpty ? [] : [.blank] + rows
    }

    private func formRow(_ label: String, _ value: String?, _ part: ImportPart?, width: Int) -> Row {
        let column = 4 + TextWidth.columns(of: label)
        return Row(
            [
                Piece(label, at: 2, room: width - 3, .dim),
                Piece(
                    value ?? phrases.importing.noKind, at: column, room: max(0, width - column - 1),
                    value == nil ? .warning : .text),
            ], part.map { .importPart($0) })
    }

    /// The columns of each table, and the values of fields that have none.
    private func tableRows(_ importing: ImportInView, width: Int) -> [Row] {
        let words = phrases.importing
        let tables = importing.tables.flatMap { table in
            section(
                importing.tables.count > 1 ? words.columnsOf(table.name) : words.columns,
                columnRows(table.columns, importing, width: width), width: width, part: 1)
        }
        if tables.isEmpty { return tables }
        let further = [(words.constant, ImportPart.constant), (words.kept, .kept)].map { text, part in
            Row([Piece(text, at: 6, room: width - 7, .dim)], .importPart(part), part: 1)
        }
        return tables + (importing.isOfOneMeasure ? Array(further.dropFirst()) : further)
    }

    /// A row for each column: its letters and name, three of its values, and its field.
    private func columnRows(_ columns: [ImportInView.Column], _ importing: ImportInView, width: Int) -> [Row] {
        let name = min(24, width / 4)
        let field = width * 2 / 3
        return columns.map { column in
            let (text, role) = reading(of: column, importing)
            return Row(
                [
                    Piece(column.letters, at: 2, room: 3, .dim), Piece(column.name, at: 6, room: name, .title),
                    Piece(
                        column.samples.joined(separator: ", "), at: 7 + name, room: max(0, field - name - 10), .dim),
                    Piece("→ " + text, at: field, room: width - field - 1, role),
                ], .importPart(.column(column.key)), part: 1)
        }
    }

    private func reading(of column: ImportInView.Column, _ importing: ImportInView) -> (String, Role) {
        if let meaning = column.meaning { return (meaning, .text) }
        let isIgnored =
            importing.isOfOneMeasure || importing.choices.isIgnored(column.key)
            || importing.choices.isIgnored(column.name)
            || importing.choices.all.contains { $0.option == .ignoreUnknown }
        return isIgnored ? (phrases.importing.notRead, .dim) : (phrases.importing.unknownField, .warning)
    }

    /// The choices that no other row shows.
    private func choiceRows(_ importing: ImportInView, width: Int) -> [Row] {
        importing.choices.all.enumerated().filter { !$0.element.label.isEmpty && $0.element.option != .measure }.flatMap
        { index, choice in paragraph(choice.label, width: width, target: .importPart(.choice(index)), part: 1) }
    }

    private func faultRows(_ importing: ImportInView, width: Int) -> [Row] {
        importing.faults.enumerated().flatMap { index, fault in
            paragraph(
                fault.text, sign: ("!", .warning), width: width, target: .importPart(.fault(index)), part: 2)
        }
    }

    private func changeRows(_ importing: ImportInView, width: Int) -> [Row] {
        guard importing.faultCount == 0 else { return [] }
        let (new, changed, same) = importing.counts
        let rows = importing.sentences.flatMap { paragraph($0, width: width, target: .text, part: 3) }
        return [
            .blank,
            heading(phrases.importing.changes, phrases.importing.counts(new, changed, same), width: width, part: 3),
        ] + (rows.isEmpty ? paragraph(phrases.importing.nothingToDo, width: width, role: .dim, part: 3) : rows)
    }
}

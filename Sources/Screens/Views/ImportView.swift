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
        return head + found + kindRow(importing, width: width)
            + section(phrases.importing.columns, columnRows(importing, width: width), width: width, part: 1)
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

    private func kindRow(_ importing: ImportInView, width: Int) -> [Row] {
        if importing.columns.isEmpty, !importing.saysKinds { return [] }
        let label = phrases.importing.eachRow
        let known = importing.kind.map { phrases.words.kind($0).one }
        let value = known ?? (importing.saysKinds ? phrases.importing.kindInFile : phrases.importing.noKind)
        let role: Role = known == nil && !importing.saysKinds ? .warning : .text
        return [
            .blank,
            Row(
                [
                    Piece(label, at: 2, room: width - 3, .dim),
                    Piece(value, at: 4 + TextWidth.columns(of: label), room: width - 18, role),
                ], importing.columns.isEmpty ? nil : .importKind),
        ]
    }

    /// A row for each column: its letters and name, three of its values, and its field.
    private func columnRows(_ importing: ImportInView, width: Int) -> [Row] {
        let name = min(24, width / 4)
        let field = width * 2 / 3
        return importing.columns.map { column in
            let (text, role) = reading(of: column, importing)
            return Row(
                [
                    Piece(column.letters, at: 2, room: 3, .dim), Piece(column.name, at: 6, room: name, .title),
                    Piece(
                        column.samples.joined(separator: ", "), at: 7 + name, room: max(0, field - name - 10), .dim),
                    Piece("→ " + text, at: field, room: width - field - 1, role),
                ], .importColumn(column.name.isEmpty ? column.letters : column.name), part: 1)
        }
    }

    private func reading(of column: ImportInView.Column, _ importing: ImportInView) -> (String, Role) {
        if let field = column.field { return (phrases.words.field(field), .text) }
        let isIgnored = importing.choices.columns[column.name] == .ignored
        return isIgnored ? (phrases.importing.notRead, .dim) : (phrases.importing.unknownField, .warning)
    }

    private func faultRows(_ importing: ImportInView, width: Int) -> [Row] {
        importing.faults.flatMap { paragraph($0, sign: ("!", .warning), width: width, target: .text, part: 2) }
    }

    private func changeRows(_ importing: ImportInView, width: Int) -> [Row] {
        guard importing.faultCount == 0 else { return [] }
        let (new, changed, same) = importing.counts
        let rows = importing.told.flatMap { paragraph($0, width: width, target: .text, part: 3) }
        return [
            .blank,
            heading(phrases.importing.changes, phrases.importing.counts(new, changed, same), width: width, part: 3),
        ] + (rows.isEmpty ? paragraph(phrases.importing.nothingToDo, width: width, role: .dim, part: 3) : rows)
    }
}

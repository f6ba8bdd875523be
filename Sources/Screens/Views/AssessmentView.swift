import Canvas
import Phrases
import Plan

extension State {
    /// The joint assessment: a matrix of vulnerabilities and lines, unanswered vulnerabilities first.
    func assessmentRows(width: Int) -> [Row] {
        let bare = plan.vulnerabilities.filter { plan.answers(to: $0).isEmpty }
        let all = bare + plan.vulnerabilities.filter { !plan.answers(to: $0).isEmpty }
        func isListed(_ vulnerability: Vulnerability) -> Bool {
            self.isListed(.record(.vulnerability, vulnerability.id))
        }
        let counts = (all.count(where: isListed), phrases.lists.unanswered(bare.count(where: isListed)))
        let head = heading(phrases.lists.assessment, "\(counts.0) · \(counts.1)", width: width)
        guard !all.isEmpty else {
            return [head, .blank]
                + paragraph(offering(phrases.lists.noVulnerabilities), at: 2, width: width, role: .dim)
        }
        let columns = MatrixColumns(width)
        let heads = LineOfEffort.allCases.enumerated().map { index, line in
            Piece(
                phrases.words.lineShort(line), at: columns.line(index), room: columns.head,
                index == screen.column && screen.place == .assessment ? .title : .heading)
        }
        return [
            head,
            Row([Piece(phrases.words.kind(.vulnerability).one, at: 3, room: columns.first - 4, .heading)] + heads),
        ]
            + all.flatMap { rows(of: $0, columns) }
    }

    private func rows(of vulnerability: Vulnerability, _ columns: MatrixColumns) -> [Row] {
        let efforts = plan.answers(to: vulnerability)
        let isBare = efforts.isEmpty
        let place = vulnerability.city.map { plan.cityName($0) }
        let text = [phrases.read(vulnerability.group), phrases.title(of: vulnerability), place].compactMap { $0 }
            .joined(separator: " · ")
        let lines = TextWidth.wrapped(text, columns.first - 4)
        let answers = efforts.map { phrases.name(of: $0, in: plan) }
        let spoken = [text] + (isBare ? [phrases.lists.unanswered(1)] : answers)
        let cells = LineOfEffort.allCases.enumerated().map { index, line in
            cell(efforts.filter { $0.line == line }, at: columns.line(index), room: columns.cell - 1)
        }
        return lines.enumerated().map { index, line in
            let sign = index == 0 && isBare ? [Piece("!", at: 1, room: 1, .warning)] : []
            return Row(
                sign + [Piece(line, at: 3, room: columns.first - 4, isBare ? .warning : .text)]
                    + (index == 0 ? cells.flatMap { $0 } : []),
                index == 0 ? .record(.vulnerability, vulnerability.id) : nil, part: isBare ? 0 : 1,
                spoken: Row.spoken("", spoken, line: index))
        }
    }

    /// One shape for each effort that answers, in the order of the cities.
    private func cell(_ efforts: [EffortID], at column: Int, room: Int) -> [Piece] {
        if efforts.isEmpty { return [Piece("·", at: column, room: room, .dim)] }
        let order = plan.cities.map(\.id)
        let sorted = efforts.sorted { (order.firstIndex(of: $0.city) ?? 0) < (order.firstIndex(of: $1.city) ?? 0) }
        return sorted.prefix(max(1, room)).enumerated().map { index, id in
            let shown = plan.shownStatus(of: id, on: today)
            return Piece(WordPhrases.shape(shown.status), at: column + index, room: 1, Role(shown))
        }
    }
}

/// The columns of the matrix.
private struct MatrixColumns {
    let first, cell: Int

    init(_ width: Int) {
        cell = min(14, max(width < 70 ? 8 : 11, (width - 30) / 5))
        first = width - cell * 5
    }

    /// The columns of a line's name. Names fit a cell of eleven columns; in a narrower one a cut name leaves one column
    /// free.
    var head: Int { cell < 11 ? cell - 1 : cell }

    func line(_ index: Int) -> Int { first + index * cell }
}

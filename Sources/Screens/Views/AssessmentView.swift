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
        let head = heading(
            phrases.lists.assessment, "\(phrases.count(counts.0, of: .vulnerability)) · \(counts.1)", width: width)
        guard !all.isEmpty else {
            return [head, .blank]
                + paragraph(offering(phrases.lists.noVulnerabilities), at: 2, width: width, role: .dim)
        }
        let columns = MatrixColumns(width)
        let heads = LineOfEffort.allCases.enumerated().map { index, line in
            Piece(
                (columns.hasNames || isPlain ? phrases.words.line : phrases.words.lineShort)(line),
                at: columns.line(index),
                room: columns.head,
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
        let cells = LineOfEffort.allCases.map { line in cell(efforts.filter { $0.line == line }, columns) }
        let height = max(lines.count, cells.map(\.count).max() ?? 0)
        return (0..<height).map { index in
            let sign = index == 0 && isBare ? [Piece("!", at: 1, room: 1, .warning)] : []
            let text = index < lines.count ? lines[index] : ""
            let pieces = cells.enumerated().flatMap { column, cell in
                index < cell.count ? cell[index].map { $0.moved(by: columns.line(column)) } : []
            }
            return Row(
                sign + [Piece(text, at: 3, room: columns.first - 4, isBare ? .warning : .text)] + pieces,
                index == 0 ? .record(.vulnerability, vulnerability.id) : nil, part: isBare ? 0 : 1,
                spoken: Row.spoken("", spoken, line: index))
        }
    }

    /// The lines of a cell: the efforts that answer, in the order of the cities. Each has its city, in a narrow cell
    /// its first letters.
    private func cell(_ efforts: [EffortID], _ columns: MatrixColumns) -> [[Piece]] {
        let room = columns.cell - 1
        if efforts.isEmpty { return [[Piece("·", at: 0, room: room, .dim)]] }
        let order = plan.cities.map(\.id)
        let sorted = efforts.sorted { (order.firstIndex(of: $0.city) ?? 0) < (order.firstIndex(of: $1.city) ?? 0) }
        let count = sorted.count > State.efforts ? State.efforts - 1 : sorted.count
        return sorted.prefix(count).map { id in
            let shown = plan.shownStatus(of: id, on: today)
            // In a narrow cell the last word of the name: the first ones are as a rule the same in many names.
            let whole = plan.cityName(id.city)
            let name = columns.hasNames ? whole : whole.split(separator: " ").last.map(String.init) ?? whole
            let text = "\(WordPhrases.shape(shown.status)) \(TextWidth.fitted(name, room - 2))"
            return [Piece(text, at: 0, room: room, Role(shown))]
        } + (count < sorted.count ? [[Piece("+\(sorted.count - count)", at: 0, room: room, .dim)]] : [])
    }

    /// How many efforts of a line a cell names at most.
    private static let efforts = 5
}

/// The columns of the matrix.
private struct MatrixColumns {
    let first, cell: Int
    /// Whether a cell has room for the names of cities.
    let hasNames: Bool

    init(_ width: Int) {
        hasNames = width >= 150
        cell = hasNames ? min(24, (width - 50) / 5) : min(14, max(width < 70 ? 8 : 11, (width - 30) / 5))
        first = width - cell * 5
    }

    /// The columns of a line's name. Names fit a cell of eleven columns; in a narrower one a cut name leaves one column
    /// free.
    var head: Int { cell < 11 ? cell - 1 : cell }

    func line(_ index: Int) -> Int { first + index * cell }
}

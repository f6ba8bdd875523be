import Canvas

/// Text at a column of a row.
struct Piece: Equatable, Sendable {
    let text: String
    let column: Int
    let room: Int
    let role: Role
    let alignRight: Bool

    init(_ text: String, at column: Int, room: Int, _ role: Role = .text, alignRight: Bool = false) {
        self.text = text
        self.column = column
        self.room = room
        self.role = role
        self.alignRight = alignRight
    }
}

extension Piece {
    /// The same piece so many columns to the right.
    func moved(by columns: Int) -> Piece {
        Piece(text, at: column + columns, room: room, role, alignRight: alignRight)
    }
}

/// A row of a list: its text, and the subject that keys act on.
struct Row: Equatable, Sendable {
    let pieces: [Piece]
    /// Nil where the row cannot be selected.
    let target: Target?
    /// The part of the screen that the row belongs to.
    let part: Int
    /// Whether it is the title of rows below it.
    let isTitle: Bool
    /// The words in plain mode. Nil where the pieces are the words; empty where another row includes them.
    let spoken: String?

    /// - Parameter isTitle: whether it is a title; nil where it is one if it looks like one.
    init(_ pieces: [Piece], _ target: Target? = nil, part: Int = 0, isTitle: Bool? = nil, spoken: String? = nil) {
        self.isTitle = target == nil && (isTitle ?? [.heading, .title].contains(pieces.first?.role))
        self.spoken = spoken
        self.pieces = pieces
        self.target = target
        self.part = part
    }

    static let blank = Row([])

    /// Whether it is a further line of the row above: it cannot be selected, and is neither empty nor a title.
    var isPartOfRowAbove: Bool { target == nil && pieces.contains { !$0.text.isEmpty } && !isTitle }

    /// Whether the text at the end of this row goes on in the next one.
    func continues(in next: Row) -> Bool {
        next.isPartOfRowAbove && next.pieces.first?.column == pieces.last?.column
    }

    /// The words of a block of lines: its first line has all of them.
    static func spoken(_ label: String, _ columns: [String], line: Int) -> String {
        line == 0 ? ([label] + columns).filter { !$0.isEmpty }.joined(separator: "; ") : ""
    }

    /// The text that a search examines.
    var text: String { pieces.map(\.text).joined(separator: " ") }

    func draw(on canvas: inout Canvas, row: Int, column: Int = 0, width: Int) {
        for piece in pieces {
            let room = min(piece.room, width - piece.column)
            guard room > 0 else { continue }
            let text = TextWidth.fitted(piece.text, room)
            let shift = piece.alignRight ? room - TextWidth.columns(of: text) : 0
            canvas.write(text, row, column + piece.column + shift, Style(piece.role), room: room)
        }
    }

    /// Draws the sign that further lines of this row have no room.
    func drawCut(on canvas: inout Canvas, row: Int) {
        // A line that was cut has the sign already.
        let ends = pieces.map { ($0.column + min($0.room, TextWidth.columns(of: $0.text)), $0.text.hasSuffix("…")) }
        guard let (end, isCut) = ends.max(by: { $0.0 < $1.0 }), !isCut else { return }
        canvas.write("…", row, min(end, canvas.width - 1), Style(pieces.last?.role ?? .text))
    }
}

extension Sequence {
    /// The rows of the elements in order, until at least `first` are made; nil makes all.
    func rows(first: Int?, _ rows: (Element) -> [Row]) -> [Row] {
        var made: [Row] = []
        for entry in self where made.count < first ?? .max { made += rows(entry) }
        return made
    }
}

extension State {
    /// The rows of a list for a width, limited on a very wide terminal to a readable length.
    /// - Parameter first: how many rows of a very long list are needed; nil for all.
    func rows(for place: Place, width fullWidth: Int, first: Int? = nil) -> [Row] {
        narrowed(allRows(for: place, width: fullWidth, first: first), of: place, width: fullWidth)
    }

    private func allRows(for place: Place, width fullWidth: Int, first: Int?) -> [Row] {
        // A table has more room than sentences.
        let (width, tableWidth) = (min(fullWidth, State.longestSentence), min(fullWidth, 160))
        return switch place {
        case .board: []
        case .welcome: welcomeRows(width: width)
        case .city(let id): cityRows(id, width: width)
        case .effort(let id): effortRows(id, width: width)
        case .project(let id): projectScreenRows(id, width: width)
        case .issues: issueRows(width: width, first: first)
        case .issuesAt(let place): issueRows(at: place, width: width, first: first)
        case .questions: questionRows(width: width, first: first)
        case .publicMilestones: publicRows(width: width)
        case .promises: promiseRows(width: tableWidth, first: first)
        case .timeline: timelineRows(width: fullWidth, first: first)
        case .commitments: commitmentRows(width: tableWidth, first: first)
        case .measures: measureRows(width: width)
        case .series(let series): seriesRows(series, width: fullWidth)
        case .assessment: assessmentRows(width: fullWidth)
        case .dependencies: dependencyRows(width: width)
        case .resources: resourceRows(width: width)
        case .plan: planRows(width: width)
        case .meeting(let id): meetingRows(id, width: width)
        case .agenda(let id): agendaRows(id, width: width, isBrief: hasBriefAgenda)
        case .minutes(let id): minutesRows(id, width: width)
        case .meetings: meetingsRows(width: width)
        case .texts: textsRows(width: width)
        case .comparison: comparisonRows(width: width)
        case .history(let scope): historyScreenRows(of: scope, width: width, first: first)
        case .received: deliveryRows(width: width)
        case .importing: importRows(width: width)
        case .help: helpRows(width: width)
        }
    }
}

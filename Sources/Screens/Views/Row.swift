import Canvas

/// Text in a column of a row.
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

/// A row of a screen that is a list: what it shows, and what keys on it act on.
struct Row: Equatable, Sendable {
    let pieces: [Piece]
    /// nil where the row cannot be selected.
    let target: Target?
    /// The part of the screen it belongs to.
    let part: Int
    /// What it says where it is read out and its pieces are a drawing, or lines of columns that are told by the first of
    /// them; empty where it says nothing of its own, nil where its pieces are its words.
    let spoken: String?

    init(_ pieces: [Piece], _ target: Target? = nil, part: Int = 0, spoken: String? = nil) {
        self.spoken = spoken
        self.pieces = pieces
        self.target = target
        self.part = part
    }

    static let blank = Row([])

    /// What the first of several lines of columns says for all of them.
    static func spoken(_ label: String, _ columns: [String], line: Int) -> String {
        line == 0 ? ([label] + columns).filter { !$0.isEmpty }.joined(separator: "; ") : ""
    }

    /// What issue looks through.
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
}

extension Sequence {
    /// The rows of entries one after the other, until there are so many; nil takes all entries.
    func rows(first: Int?, _ rows: (Element) -> [Row]) -> [Row] {
        var made: [Row] = []
        for entry in self where made.count < first ?? .max { made += rows(entry) }
        return made
    }
}

extension State {
    /// The rows of a screen that is a list, for a width. On a very wide terminal they take no more than the eye can follow.
    /// - Parameter first: at least so many of a list that can be very long; nil makes all.
    func rows(for place: Place, width fullWidth: Int, first: Int? = nil) -> [Row] {
        narrowed(allRows(for: place, width: fullWidth, first: first), of: place, width: fullWidth)
    }

    private func allRows(for place: Place, width fullWidth: Int, first: Int?) -> [Row] {
        let width = min(fullWidth, 120)
        return switch place {
        case .board: []
        case .welcome: welcomeRows(width: width)
        case .city(let id): cityRows(id, width: width)
        case .effort(let id): effortRows(id, width: width)
        case .project(let id): projectScreenRows(id, width: width)
        case .issues: attentionRows(width: width, first: first)
        case .timeline: timelineRows(width: fullWidth, first: first)
        case .commitments: commitmentRows(width: width, first: first)
        case .measures: measureRows(width: width)
        case .series(let series): seriesRows(series, width: fullWidth)
        case .assessment: assessmentRows(width: width)
        case .dependencies: dependencyRows(width: width)
        case .resources: resourceRows(width: width)
        case .plan: planRows(width: width)
        case .meeting(let id): meetingRows(id, width: width)
        case .agenda(let id): agendaRows(id, width: width)
        case .minutes(let id): minutesRows(id, width: width)
        case .meetings: bookRows(width: width)
        case .texts: textsRows(width: width)
        case .comparison: comparisonRows(width: width)
        case .history(let scope): historyScreenRows(of: scope, width: width, first: first)
        case .received: deliveryRows(width: width)
        case .help: helpRows(width: width)
        }
    }
}

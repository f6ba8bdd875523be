import Canvas
import Phrases
import Plan

/// What the board says of the cities in view. It is put in words when something changes that it is made from, not at every key.
struct BoardInView: Equatable, Sendable {
    /// What the words were made from.
    struct Source: Equatable, Sendable {
        let cities: Range<Int>
        let revision: Int
        let language: Language
        let isShareMeasured: Bool
    }

    /// A city by the lines of effort.
    struct City: Equatable, Sendable {
        let name: String
        let share: String
        let cells: [Cell]
    }

    /// How an effort stands.
    struct Cell: Equatable, Sendable {
        let effort: EffortID
        /// All of its text, and what of it a narrow column has room for.
        let full, short: String
        /// The columns of the whole text.
        let width: Int
        let role: Role
        /// How much of it wants attention; nil where nothing does, or that is not known yet.
        let count: String?
    }

    /// How often something that stands out does so.
    struct Count: Equatable, Sendable {
        let text: String
        let role: Role
    }

    private(set) var source: Source?
    private(set) var cities: [City] = []
    /// What the focus cities cover, and how much wants attention.
    private(set) var focus = ""
    /// What stands out on the whole board.
    private(set) var counts: [Count] = []
}

extension State {
    /// What the board says, as it stands now.
    var shownBoard: BoardInView {
        let source = BoardInView.Source(
            cities: citiesInView, revision: revision, language: language, isShareMeasured: viewing.isShareMeasured)
        if board.source == source { return board }
        return BoardInView(
            source: source, cities: source.cities.map { boardCity(plan.cities[$0]) }, focus: boardFocus,
            counts: boardCounts)
    }

    /// What the board says, to keep for the next key.
    var keptBoard: BoardInView { isBoardDrawn ? shownBoard : board }

    /// Whether the board is in view, as a table with a preview of what is selected.
    var isBoardDrawn: Bool { screen.place == .board && !viewing.isLarge && !isPlain && !isTooSmall }

    /// The places of the cities for which there is room on the board.
    var citiesInView: Range<Int> {
        let count = plan.cities.count
        return min(screen.top, count)..<min(screen.top + listRoom, count)
    }

    private func boardCity(_ city: City) -> BoardInView.City {
        let cells = LineOfEffort.allCases.map { line in
            let id = EffortID(city: city.id, line: line)
            let shown = plan.shownStatus(of: id, on: today)
            let isNews = plan.isNews(id, shown, since: before, on: today)
            let text = phrases.cell(of: id, shown, in: plan, on: today, isNews: isNews)
            return BoardInView.Cell(
                effort: id, full: text.full, short: text.short, width: TextWidth.columns(of: text.full),
                role: Role(shown),
                count: review?.count(on: id).map { $0 > 9 ? "9" : String($0) })
        }
        return BoardInView.City(
            name: plan.cityName(city.id), share: share(of: city).map { "\($0)%" } ?? "–", cells: cells)
    }

    private var boardFocus: String {
        let found = findings.isEmpty ? nil : phrases.findings.count(findings.count)
        return [phrases.focus(of: plan, measured: review?.measuredShare), found].compactMap { $0 }.joined(
            separator: " · ")
    }

    /// What stands out on the whole board, or that it is looked for.
    var boardCounts: [BoardInView.Count] {
        if isPartial { return [BoardInView.Count(text: phrases.findings.looking, role: .dim)] }
        return phrases.counts(of: summary).map { count, text, code in
            BoardInView.Count(text: text, role: count > 0 ? Role(rawValue: code) ?? .text : .dim)
        }
    }
}

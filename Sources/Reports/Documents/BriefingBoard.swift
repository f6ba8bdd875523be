import Canvas
import Phrases
import Plan

/// The board of a briefing as tiles.
extension Briefing {
    /// The highest number of cities on a page. Of more, those with the worst lines are shown.
    private static let cities = 8

    /// The cities on the page, in the order of the board.
    var shownCities: [City] {
        let all = plan.cities
        guard all.count > Briefing.cities else { return all }
        let severities = all.map { city in
            LineOfEffort.allCases.map { line in
                plan.shownStatus(of: EffortID(city: city.id, line: line), on: today).severity
            }.sorted(by: >)
        }
        let order = all.indices.sorted { left, right in
            let (mine, its) = (severities[left], severities[right])
            return mine == its ? left < right : its.lexicographicallyPrecedes(mine)
        }
        return order.prefix(Briefing.cities).sorted().map { all[$0] }
    }

    /// The cities that have no room on the page.
    var hiddenCities: [City] {
        let shown = Set(shownCities.map(\.id))
        return plan.cities.filter { !shown.contains($0.id) }
    }

    var board: Tiles {
        let cities = shownCities
        let report = StatusReport(plan, cities: cities, on: today, since: since, in: phrases)
        return Tiles(
            table: report.board.table,
            rows: cities.map { city in EffortID.all(in: city.id).map(tile) })
    }

    /// A tile tells the status in a word, and below it what else the cell of the board tells.
    private func tile(_ id: EffortID) -> Tiles.Tile {
        let shown = plan.shownStatus(of: id, on: today)
        let role = StatusReport.role(of: shown.status)
        let isChanged = plan.summary(of: id, shown, on: today, since: since).changed > 0
        let head = phrases.status(shown.status) + (shown.isDisputed ? " ≠" : "") + (isChanged ? " *" : "")
        return Tiles.Tile(
            lines: [[head], [phrases.detail(of: id, shown, in: plan, on: today)]], role: role,
            isDisputed: shown.isDisputed)
    }
}

/// The board of a page: a tile for each city and line.
struct Tiles: Sendable {
    /// The same as a table of text, with a row for each city.
    let table: Table
    /// The tiles of each city.
    let rows: [[Tile]]

    /// A cell of the board.
    struct Tile: Sendable {
        /// Its lines in each language: the status, and what else there is to tell.
        let lines: [Text]
        /// The role that gives it its ground.
        let role: Role
        let isDisputed: Bool
    }

    func beside(_ other: Tiles) -> Tiles {
        Tiles(
            table: table.beside(other.table),
            rows: zip(rows, other.rows).map { mine, other in
                zip(mine, other).map {
                    Tile(lines: zip($0.lines, $1.lines).map(+), role: $0.role, isDisputed: $0.isDisputed)
                }
            })
    }
}

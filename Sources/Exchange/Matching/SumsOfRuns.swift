import Foundation
import Plan

/// Finds the rows of a table of readings whose figures are the sums of the rows behind them, or before them: states
/// above or below their cities in one column.
struct SumsOfRuns {
    /// The places of the rows among the entries.
    private(set) var entries: Set<Int> = []

    /// A row of figures: a place with all its days.
    private struct Row {
        let name: ReadingCities.Name
        var entries: [Int] = []
        var values: [Day: Figure] = [:]
        var isNegative = false
    }

    /// Rows that follow a row and together have its figures.
    private struct Run {
        /// The place behind the last of them.
        let end: Int
        /// The number of days on which several of them have a part of the figure.
        let days: Int
    }

    /// - Parameters:
    ///   - all: the entries of the table in its order, nil for a row that is none.
    ///   - decisions: names that a person says to be cities.
    init(_ all: [ReadingSource.Entry?], _ decisions: CityDecisions) {
        // A single city has a code; that of several is known already.
        guard all.contains(where: { $0?.place != nil && $0?.place?.code == nil }) else { return }
        let rows = SumsOfRuns.rows(all)
        let (forward, backward) = (rows, Array(rows.reversed()))
        let found =
            SumsOfRuns.heads(ofAll: forward) ?? SumsOfRuns.heads(ofAll: backward)
            ?? SumsOfRuns.certainHeads(of: forward) + SumsOfRuns.certainHeads(of: backward)
        for row in found where !SumsOfRuns.isDecided(row.name, decisions) { entries.formUnion(row.entries) }
    }

    private static func isDecided(_ name: ReadingCities.Name, _ decisions: CityDecisions) -> Bool {
        decisions.decides(name.name) || decisions.decides(CityFinder.label(name.name, name.state, nil))
    }

    /// The rows that have any figure. A state and its capital may have one name: the second of a day is another row.
    private static func rows(_ all: [ReadingSource.Entry?]) -> [Row] {
        var rows: [Row] = []
        // The rows of each place, and how many figures it has of a day: each goes into the next of its rows.
        var places: [ReadingCities.Name: (rows: [Int], figures: [Day: Int])] = [:]
        for (index, entry) in all.enumerated() {
            guard let entry, let name = entry.place else { continue }
            let turn = places[name]?.figures[entry.day] ?? 0
            places[name, default: ([], [:])].figures[entry.day] = turn + 1
            let known = places[name].flatMap { turn < $0.rows.count ? $0.rows[turn] : nil }
            let place = known ?? rows.count
            if known == nil {
                places[name]?.rows.append(place)
                rows.append(Row(name: name))
            }
            rows[place].entries.append(index)
            rows[place].values[entry.day] = entry.value
            if entry.value < Figure(0) { rows[place].isNegative = true }
        }
        return rows.compactMap { row in
            var row = row
            row.values = row.values.filter { $0.value != Figure(0) }
            return row.values.isEmpty ? nil : row
        }
    }

    /// The run behind a row; nil where there is none.
    private static func run(behind place: Int, in rows: [Row]) -> Run? {
        let head = rows[place]
        if head.name.code != nil || head.isNegative { return nil }
        var sums: [Day: (sum: Figure, parts: Int)] = [:]
        var reached = 0
        for next in (place + 1)..<max(rows.count, place + 1) {
            if rows[next].isNegative { return nil }
            for (day, value) in rows[next].values {
                guard let whole = head.values[day] else { return nil }
                let known = sums[day] ?? (Figure(0), 0)
                let sum = known.sum + value
                if whole < sum { return nil }
                sums[day] = (sum, known.parts + 1)
                if sum == whole { reached += 1 }
            }
            if reached == head.values.count { return Run(end: next + 1, days: sums.values.count { $0.parts > 1 }) }
        }
        return nil
    }

    /// The heads of all runs, where the whole table consists of them, with or without a row in front that is the sum of
    /// the heads.
    private static func heads(ofAll rows: [Row]) -> [Row]? {
        heads(from: 0, in: rows)
            ?? heads(from: 1, in: rows).flatMap { heads in
                var sums: [Day: Figure] = [:]
                for head in heads { sums.merge(head.values, uniquingKeysWith: +) }
                return sums == rows[0].values && rows[0].name.code == nil ? [rows[0]] + heads : nil
            }
    }

    private static func heads(from start: Int, in rows: [Row]) -> [Row]? {
        var (heads, days, place) = ([Row](), 0, start)
        while place < rows.count {
            guard let run = run(behind: place, in: rows) else { return nil }
            heads.append(rows[place])
            days += run.days
            place = run.end
        }
        // One run is all others. One sum may be so by chance.
        return heads.count > 1 && days > 1 ? heads : nil
    }

    /// The heads of runs that cannot be so by chance, among rows of which others are in none.
    private static func certainHeads(of rows: [Row]) -> [Row] {
        let needed = log2(Double(max(rows.count, 1))) + 8
        return rows.indices.filter { place in
            guard let run = run(behind: place, in: rows), run.days > 1 else { return false }
            // The larger a figure, the less likely is it that a sum meets it.
            let bits = rows[place].values.values.reduce(0) { $0 + log2(1 + abs($1.double)) }
            return bits >= needed
        }.map { rows[$0] }
    }
}

import Phrases
import Plan
import Reports
import Workbooks

/// The board as a sheet: a row for each city, a column for each line of effort. It is for people alone; `cinco import`
/// leaves it out.
struct BoardSheet {
    private let plan: Plan
    private let today: Day
    private let phrases: Phrases

    init(of plan: Plan, on today: Day, in phrases: Phrases) {
        self.plan = plan
        self.today = today
        self.phrases = phrases
    }

    /// The grounds of statuses, in the order of `KindSheet.statuses`: those of the tiles of the briefing.
    static let grounds = KindSheet.statuses.map { status in
        Ground(fill: StatusGround.light(status).uppercased(), text: "1B1F24")
    }

    /// The sheet.
    var sheet: WrittenSheet {
        let titles =
            [phrases.screens.city, phrases.words.field(.share)] + LineOfEffort.allCases.map { phrases.words.line($0) }
        let above = [
            [WrittenCell(phrases.title(of: plan), .title)],
            [WrittenCell("\(phrases.words.day(today)), \(phrases.clock(of: plan, on: today))", .note)],
        ]
        let banner = plan.highestMarking().map { [[WrittenCell($0, .note)]] } ?? []
        let columns =
            [WrittenColumn(width: 26), WrittenColumn(width: 14)]
            + LineOfEffort.allCases.map { _ in
                WrittenColumn(width: 32)
            }
        return WrittenSheet(
            phrases.workbooks.board, columns: columns,
            head: banner + above + [titles.map { WrittenCell($0.sentence, .header) }],
            rows: plan.cities.map(row) + [[]] + legend, isFiltered: false)
    }

    private func row(of city: City) -> [WrittenCell] {
        [
            WrittenCell(plan.cityName(city.id), .folded),
            WrittenCell(city.share.map { .number($0.code) } ?? .nothing, .plain),
        ] + EffortID.all(in: city.id).map(cell)
    }

    /// The letter and word of the status, and below it what else the board tells and the reason.
    private func cell(_ id: EffortID) -> WrittenCell {
        let shown = plan.shownStatus(of: id, on: today)
        let lines = [
            word(shown.status) + (shown.isDisputed ? " ≠" : ""), phrases.detail(of: id, shown, in: plan, on: today),
            phrases.read(shown.reason) ?? "",
        ]
        return WrittenCell(lines.filter { !$0.isEmpty }.joined(separator: "\n"), ground(shown.status))
    }

    private func word(_ status: Status?) -> String {
        "\(phrases.letter(status, in: plan)) \(phrases.words.status(status))"
    }

    private func ground(_ status: Status?) -> CellStyle {
        KindSheet.statuses.firstIndex(of: status).map { .ground($0) } ?? .folded
    }

    /// The meaning of the colours.
    private var legend: [[WrittenCell]] { KindSheet.statuses.map { [WrittenCell(word($0), ground($0))] } }
}

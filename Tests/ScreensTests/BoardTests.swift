import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The board")
struct BoardTests {
    static let sizes = [(60, 16), (80, 24), (81, 25), (100, 30), (120, 36), (160, 40), (200, 60), (211, 55)]

    func state(
        _ plan: Plan, _ size: (width: Int, height: Int) = (80, 24), _ language: Language = .english,
        since: ChangesSinceMeeting? = nil
    ) -> State {
        var state = State(showing: plan, language: language, size: size)
        state.complete(with: plan, since: since, nextUndo: nil)
        return state
    }

    /// Plans whose names and cells are as long as they come.
    static let plans: [(name: String, plan: Plan)] = {
        let sample = SamplePlan.plan
        let long = sample.moved(by: [
            Change(.city, "tijuana", .name, to: "Tlaquepaquetlan"),
            Change(.city, "culiacan", .name, to: "San Cristóbal de las Casas"),
            Change(.effort, "tijuana/resources", .progress, to: "100"),
            Change(.effort, "ciudad-juarez/technology", .progress, to: "100"),
        ])
        let three = sample.moved(by: [
            Change(.partner, "ca", .text(.name, .english), to: "Canada"), Change(.partner, "ca", .position, to: "3"),
            Change(.assessment, "ciudad-juarez/technology/ca", .status, to: "on-track"),
            Change(.assessment, "ciudad-juarez/technology/ca", .asOf, to: SamplePlan.day.iso),
        ])
        let many = sample.moved(
            by: (0..<12).map { Change(.city, "c\($0)", .name, to: "City number \($0)") })
        return [("sample", sample), ("long names", long), ("three sides", three), ("fifteen cities", many)]
    }()

    @Test("Nothing is glued to anything, and nothing is cut without an ellipsis", arguments: plans.indices)
    func apart(index: Int) {
        let plan = Self.plans[index].plan
        for size in Self.sizes {
            for language in Language.allCases {
                let state = state(plan, size, language)
                let (canvas, layout) = (view(state), state.boardLayout)
                let words = state.phrases
                func text(_ row: Int, _ column: Int, _ columns: Int) -> String {
                    let cells = (column..<min(column + columns, canvas.width)).map { canvas[row, $0].scalar }
                    var text = String(String.UnicodeScalarView(cells))
                    while text.last == " " { text.removeLast() }
                    return text
                }
                for (place, line) in LineOfEffort.allCases.enumerated() {
                    let at = layout.column(of: place)
                    #expect(canvas[3, at - 1].scalar == " ")
                    let names = [words.words.line(line), words.words.lineShort(line), words.words.lineBrief(line)]
                    #expect(names.contains(text(3, at, layout.cellRoom)), "\(size) \(line)")
                }
                for (offset, index) in state.citiesInView.enumerated() {
                    let (city, row) = (plan.cities[index], layout.firstCity + offset * layout.cityHeight)
                    let name = text(row, 1, layout.nameWidth)
                    let word = plan.cityName(city.id).prefix { $0 != " " }
                    #expect(name == plan.cityName(city.id) || name.hasSuffix("…"), "\(size) \(name)")
                    #expect(name.hasPrefix(word), "\(size) \(name)")
                    for (place, line) in LineOfEffort.allCases.enumerated() {
                        let at = layout.column(of: place)
                        let id = EffortID(city: city.id, line: line)
                        let shown = plan.shownStatus(of: id, on: state.today)
                        let isChanged = plan.isChanged(id, shown, since: state.before, on: state.today)
                        let cell = words.cell(of: id, shown, in: plan, on: state.today, isChanged: isChanged)
                        #expect(([cell.full] + cell.narrower).contains(text(row, at, layout.cellRoom)), "\(size) \(id)")
                        #expect(canvas[row, at - 1].scalar == " ")
                    }
                }
            }
        }
    }

    @Test("Marks and figures fall away by rank, the status never")
    func ranks() {
        let plan = Self.plans[1].plan
        let id = EffortID(city: "tijuana", line: .resources)
        let shown = plan.shownStatus(of: id, on: SamplePlan.day)
        let cell = Language.english.phrases.cell(of: id, shown, in: plan, on: SamplePlan.day, isChanged: true)
        #expect([cell.full] + cell.narrower == ["● G → 100% *", "● G → *", "● G *", "● G", "G"])
        let dispute = EffortID(city: "ciudad-juarez", line: .technology)
        let sides = plan.shownStatus(of: dispute, on: SamplePlan.day)
        let letters = Language.english.phrases.cell(of: dispute, sides, in: plan, on: SamplePlan.day, isChanged: true)
        #expect(letters.full == "■ A|R ≠ *" && letters.narrower.contains("A|R ≠ *"))
        #expect(letters.narrower.allSatisfy { $0.contains("A|R ≠") })
    }

    @Test("The screen is full: no more than a sixth of its rows say nothing", arguments: sizes)
    func full(width: Int, height: Int) {
        for language in Language.allCases {
            let lines = view(state(SamplePlan.plan, (width, height), language)).lines
            let empty = lines.filter { $0.allSatisfy { " │".contains($0) } }
            #expect(empty.count * 6 <= height, "\(language) \(width)×\(height): \(empty.count) rows are empty")
        }
    }

    @Test("A list that has no room for all says how many are left, and cuts none of them")
    func whole() {
        let state = state(SamplePlan.plan, (80, 24), .english)
        for (count, lines, room) in (0...6).flatMap({ count in
            (1...3).flatMap { lines in (0...12).map { (count, lines, $0) } }
        }) {
            let rows = state.whole(Array(0..<count), room: room, width: 40) { entry in
                (0..<lines).map { Row([Piece("\(entry).\($0)", at: 0, room: 9)]) }
            }
            let told = rows.last?.text.hasSuffix("more") == true ? rows.dropLast() : rows[...]
            #expect(told.count % lines == 0 && (rows.count <= room || told.count == lines))
            let left = count - told.count / lines
            #expect(rows.count - told.count == (left > 0 ? 1 : 0))
            if left > 0 { #expect(rows.last?.text == state.phrases.screens.more(left)) }
        }
    }

    @Test(
        "Where no meeting was held the marked changes are those that are counted and listed", arguments: [false, true])
    func changes(isYoung: Bool) throws {
        var state = state(QuestionTests.workingPlan, (200, 60), .english)
        let day = state.plan.baseline(on: state.today)
        #expect(state.summary.changed == 0)
        let turned = Change(.assessment, "ciudad-juarez/training/us", .status, to: Status.offTrack.rawValue)
        let past = isYoung ? Plan() : state.plan.moved(by: [turned])
        state.setChangesSinceMeeting(ChangesSinceMeeting(nil, on: day, past: past, touched: [], now: state.plan))
        let listed = try state.plan.boardChanges(on: state.today, since: #require(state.before))
        #expect(state.summary.changed == listed.count && listed.isEmpty == isYoung)
        let board = view(state).lines.joined(separator: "\n")
        #expect(board.contains(" * ") == !isYoung)
    }

    @Test("The rows of the board never overlap, and end above the hints", arguments: sizes)
    func frames(width: Int, height: Int) {
        for cities in [1, 3, 10, 2469] {
            for sides in [1, 2, 4] {
                let layout = BoardLayout(
                    (width, height), names: NameWidths(of: ["Ciudad Juárez"]), cities: cities, sides: sides, summary: 3)
                let end = layout.firstCity + layout.cityRows * layout.cityHeight + layout.summaryHeight
                for frame in layout.lists + [layout.cell] {
                    #expect(frame.row >= end && frame.height >= 1 && frame.row + frame.height < height)
                    #expect(frame.column + frame.width <= width)
                }
                if layout.isNarrow { #expect(layout.cell.row >= layout.lists[0].row + layout.lists[0].height) }
                #expect(layout.column(of: 4) + layout.cellRoom <= width)
            }
        }
    }

    @Test("At 80×24 the first issues and every answer about the cell stand on the screen without a key")
    func answers() {
        for language in Language.allCases {
            let state = state(SamplePlan.plan, (80, 24), language)
            let lines = view(state).lines
            let words = state.phrases.board
            let first = lines.firstIndex { $0.hasPrefix(" " + words.first) } ?? 0
            let cell = lines.firstIndex { $0.hasPrefix(" ─ ") } ?? 0
            #expect(first > 0 && cell - first >= 5)
            let labels = ["US", "MX", state.phrases.screens.next, words.needs, words.owed, words.effect, words.seen]
            for (offset, label) in labels.enumerated() {
                #expect(lines[cell + 1 + offset].hasPrefix("   " + label), "\(language) \(label)")
            }
            // Each side's own reason, what blocks, the measure against its target.
            #expect(lines[cell + 1].contains(": ") && lines[cell + 6].contains("169"))
        }
    }

    @Test("What is not read yet is not answered: no issue and no measure is denied before the whole plan is there")
    func unread() {
        let text = view(State(showing: SamplePlan.plan)).lines.joined(separator: "\n")
        let words = Language.english.phrases
        #expect(text.contains(words.issues.looking))
        for denied in [words.board.noIssues, words.board.noMeasure, words.board.nothingPublic, words.board.owedNothing]
        {
            #expect(!text.contains(denied))
        }
    }

    @Test("From 100 columns the selected cell is beside the issues, and from 50 rows a city has its next steps")
    func larger() {
        let wide = state(SamplePlan.plan, (100, 30))
        #expect(!wide.boardLayout.isNarrow && wide.boardLayout.cell.column > 0)
        #expect(state(SamplePlan.plan, (99, 30)).boardLayout.isNarrow)
        let high = state(SamplePlan.plan, (200, 50))
        let row = high.boardLayout.firstCity + 1
        #expect(view(high).lines[row].contains("US 30 Jun"))
        #expect(state(SamplePlan.plan, (200, 49)).boardLayout.cityHeight == 1)
    }
}

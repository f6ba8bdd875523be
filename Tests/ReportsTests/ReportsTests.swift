import Canvas
import Foundation
import Phrases
import Plan
import Testing

@testable import Reports

@Suite("Reports")
struct ReportsTests {
    private let plan = SamplePlan.plan
    private let hostile = "=cmd|' /C calc'!A0\u{1B}]52;c;x\u{7}\u{202E}\"<b>,|*"

    private func hostilePlan() -> Plan {
        var plan = plan
        for kind in RecordKind.allCases {
            let names = kind.fields.filter { $0.use != .key && [.text, .note, .marking].contains($0.kind) }.map(\.name)
            for id in plan.ids(of: kind) { plan.apply(names.map { Change(kind, id, $0, to: hostile) }) }
        }
        return plan
    }

    /// All lists.
    private func lists(_ plan: Plan) -> [ListReport] {
        let (today, phrases) = (SamplePlan.day, Language.english.phrases)
        return [
            .issues(plan.issues(on: today), of: plan, on: today, in: phrases),
            .promises(plan.promises(on: today), of: plan, on: today, in: phrases),
            .timeline(of: plan, on: today, in: phrases), .commitments(of: plan, on: today, in: phrases),
            .measures(of: plan, on: today, in: phrases), .assessment(of: plan, on: today, in: phrases),
            .dependencies(of: plan, on: today, in: phrases), .resources(of: plan, in: phrases),
            .questions(plan.openQuestions(plan.issues(on: today), on: today), of: plan, on: today, in: phrases),
        ] + RecordKind.allCases.map { .records($0, of: plan, in: phrases) }
    }

    @Test("A deadlock names its efforts in every city, and the nation is its row where the plan has one")
    func places() throws {
        let plan = Plan().moved(by: [
            Change(.city, "a", .name, to: "A"), Change(.city, "b", .name, to: "B"),
            Change(.dependency, "a/training>b/technology", .since, to: "2010-01-01"),
            Change(.dependency, "b/technology>a/training", .since, to: "2010-01-01"),
            Change(.measure, "x", .text(.title, .english), to: "X"),
            Change(.reading, "x/-/2010-01-01", .value, to: "1"),
        ])
        let (today, phrases) = (SamplePlan.day, Language.english.phrases)
        func column(_ name: String, _ list: ListReport) -> [String] {
            let (names, rows) = list.table.forMachines
            return names.firstIndex(of: name).map { place in rows.map { $0[place].code } } ?? []
        }
        let issues = plan.issues(on: today)
        let deadlocks = issues.filter { $0.kind == .deadlock }
        #expect(
            column("efforts", .issues(deadlocks, of: plan, on: today, in: phrases)) == ["a/training b/technology"])
        let questions = plan.openQuestions(issues, on: today)
        #expect(
            column("efforts", .questions(questions, of: plan, on: today, in: phrases)) == ["a/training b/technology"])
        let nation = plan.moved(by: [
            Change(.city, City.nationalID, .name, to: "N"), Change(.city, City.nationalID, .national, to: "1"),
        ])
        #expect(column("city", .measures(of: plan, on: today, in: phrases)) == [""])
        #expect(column("city", .measures(of: nation, on: today, in: phrases)) == [City.nationalID])
    }

    @Test(
        "A text that a spreadsheet takes for a formula is none in a cell, behind blanks and in wide forms too, and comes back"
    )
    func risky() {
        for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "\u{2212}"] {
            for before in ["", "\n", " ", "\u{A0}", "\u{3000}", "\n \n", "'", "\n'"] {
                let text = "\(before)\(sign)cmd|' /C calc'!A0"
                let cell = CSVText.cell(text)
                let content = cell.hasPrefix("\"") ? String(cell.dropFirst()) : cell
                #expect(content.hasPrefix("'"), "\(cell)")
                let plain = cell.hasPrefix("\"") ? String(content.dropLast()).replacing("\"\"", with: "\"") : cell
                #expect(CSVText.text(of: plain).unicodeScalars.elementsEqual(text.unicodeScalars), "\(cell)")
            }
        }
        #expect(CSVText.cell("-5") == "-5" && CSVText.cell("a=b") == "a=b" && CSVText.cell(" a") == "\" a\"")
    }

    @Test("Every row of every list has a cell for each column, and no two columns share a name")
    func rectangular() {
        for list in lists(plan) {
            #expect(Set(list.table.columns.map(\.id)).count == list.table.columns.count, "\(list.title)")
            #expect(!list.table.rows.isEmpty && list.table.rows.allSatisfy { $0.count == list.table.columns.count })
        }
    }

    /// The machine values in a column of a list.
    private func codes(_ column: String, of list: ListReport) throws -> [String] {
        let place = try #require(list.table.columns.firstIndex { $0.id == column })
        return list.table.rows.map { $0[place].code }
    }

    @Test("Days stand beside a commitment where one side is in place and the other is not, and nowhere else")
    func oneSidedDays() throws {
        let states: [CommitmentState?] = [nil, .asked, .offered, .agreed, .inPlace, .withdrawn]
        for us in states {
            for mx in states {
                let changes = [("us", us), ("mx", mx)].flatMap { side, state in
                    [
                        Change(.commitment, "sample-3/\(side)", .commitmentState, to: state?.code),
                        Change(.commitment, "sample-3/\(side)", .since, to: state == nil ? nil : "2010-06-05"),
                        Change(.commitment, "sample-3/\(side)", .due, to: nil),
                    ]
                }
                let list = ListReport.commitments(
                    of: plan.moved(by: changes), on: SamplePlan.day, in: Language.english.phrases)
                let rows = zip(try codes("project", of: list), try codes("one_sided_days", of: list))
                let days = Set(rows.filter { $0.0 == "sample-3" }.map(\.1))
                let isOneSided = (us == .inPlace) != (mx == .inPlace)
                #expect(days == (us == nil && mx == nil ? [] : [isOneSided ? "10" : ""]), "\(days)")
            }
        }
    }

    @Test("The list of measures calls off target what the rule does", arguments: 40...80)
    func offTarget(reading: Int) throws {
        // 50 is expected on the day of the reading, half way to the target; the tolerance is 15 points.
        var plan = Plan()
        plan.apply([
            Change(.plan, Plan.settingsID, .start, to: "2009-10-01"), Change(.city, "c", .name, to: "C"),
            Change(.partner, "us", .text(.name, .english), to: "US"),
            Change(.assessment, "c/training/us", .status, to: "on-track"),
            Change(.assessment, "c/training/us", .asOf, to: SamplePlan.day.iso), Change(.measure, "m", .title, to: "M"),
            Change(.measure, "m", .kind, to: "effect"), Change(.measure, "m", .city, to: "c"),
            Change(.measure, "m", .baseline, to: "100"), Change(.measure, "m", .target, to: "0"),
            Change(.measure, "m", .due, to: "2010-07-30"), Change(.reading, "m/c/2010-03-01", .value, to: reading.code),
        ])
        let isOff = plan.issues(on: SamplePlan.day).contains { $0.kind == .offTarget }
        let list = ListReport.measures(of: plan, on: SamplePlan.day, in: Language.english.phrases)
        #expect(isOff == (reading > 65))
        #expect(try codes("off_target", of: list) == ["\(isOff)"])
    }

    /// The kinds of value that a column of a list has in JSON, without null.
    private func forms(_ list: ListReport) throws -> [String: Set<String>] {
        let json = try list.written(as: .json, TextStyler(nil))
        let rows = try JSONDecoder().decode([[String: JSONForm]].self, from: Data(json.utf8))
        return rows.reduce(into: [:]) { forms, row in
            for (key, value) in row { if let form = value.form { forms[key, default: []].insert(form) } }
        }
    }

    /// The kind of a value in JSON; nil for null.
    private struct JSONForm: Decodable {
        let form: String?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            form =
                value.decodeNil()
                ? nil
                : (try? value.decode(Bool.self)) != nil
                    ? "flag" : (try? value.decode(Double.self)) != nil ? "number" : "text"
        }
    }

    @Test("In the JSON of lists a flag is a boolean, a count a number, and each column is of one kind")
    func forms() throws {
        for list in lists(plan) {
            for (column, forms) in try forms(list) {
                #expect(forms.count == 1, "\(list.title): \(column)")
                let wanted: String? =
                    switch column {
                    case "met", "answered", "off_target", "vetted", "chosen": "flag"
                    case "days", "in_days", "one_sided_days", "share", "progress", "pledged": "number"
                    default: nil
                    }
                if let wanted { #expect(forms == [wanted], "\(list.title): \(column)") }
            }
            for row in list.table.rows.joined() where row.form != .flag {
                #expect(!["true", "false"].contains(row.code), "\(list.title): \(row)")
            }
        }
    }

    @Test("Every row of a list names its record, which the plan has")
    func named() throws {
        for list in lists(plan) where list.table.columns.contains(where: { $0.id == "record" }) {
            for (kind, id) in zip(try codes("record_kind", of: list), try codes("record", of: list)) {
                guard !kind.isEmpty else { continue }
                let kind = try #require(RecordKind(rawValue: kind))
                #expect(kind == .plan || plan.ids(of: kind).contains(id) || kind == .effort, "\(list.title): \(id)")
            }
        }
        // The sums of money are of no record.
        let unnamed = lists(plan).filter { list in
            !list.table.columns.contains { ["id", "record", "measure"].contains($0.id) }
        }
        #expect(unnamed.count == 1, "\(unnamed.map(\.title))")
        let issues = lists(plan)[0]
        let texts = try codes("kind", of: issues).enumerated().filter { $0.element != "untranslated" }.map(\.offset)
        let ids = try codes("record", of: issues)
        #expect(texts.allSatisfy { !ids[$0].isEmpty })
    }

    private func status(_ format: Format, _ plan: Plan? = nil) throws -> String {
        try StatusReport(plan ?? self.plan, on: SamplePlan.day, in: Language.english.phrases).written(
            as: format, TextStyler(nil))
    }

    @Test("status --format json keeps its shape")
    func shape() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try status(.json).utf8)) as? [String: Any])
        #expect(Set(json.keys).isSuperset(of: ["plan", "today", "clock", "focus_share", "cities"]))
        #expect(json["today"] as? String == "2010-06-15" && json["focus_share"] as? Int == 60)
        let clock = try #require(json["clock"] as? [String: Any])
        #expect(Set(clock.keys).isSuperset(of: ["start", "months", "month", "days_left", "phase"]))
        #expect(
            clock["month"] as? Int == 9 && clock["days_left"] as? Int == 290 && clock["phase"] as? String == "execution"
        )
        let city = try #require((json["cities"] as? [[String: Any]])?.first)
        #expect(Set(city.keys).isSuperset(of: ["id", "name", "share", "worst", "efforts"]))
        #expect((city["worst"] as? [String: String]) == ["line": "joint-operations", "status": "off-track"])
        let efforts = try #require(city["efforts"] as? [[String: Any]])
        #expect(efforts.compactMap { $0["line"] as? String } == LineOfEffort.allCases.map(\.rawValue))
        let names: Set = ["line", "status", "disputed", "stale", "silent", "progress", "stage", "assessments"]
        #expect(efforts.allSatisfy { Set($0.keys).isSuperset(of: names) })
        #expect(efforts[4]["status"] as? String == "unknown" && efforts[4]["stale"] as? Bool == true)
        #expect(efforts[3]["disputed"] as? Bool == true && efforts[3]["silent"] as? [String] == [])
        #expect(efforts[0]["silent"] as? [String] == ["mx"] && efforts[0]["disputed"] as? Bool == false)
        let said = try #require((efforts[0]["assessments"] as? [String: [String: Any]])?["us"])
        #expect(Set(said.keys).isSuperset(of: ["status", "trend", "reason", "as_of", "by"]))
        #expect(said["status"] as? String == "at-risk" && said["as_of"] as? String == "2010-06-02")
    }

    @Test("An empty plan keeps the shape too")
    func emptyShape() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try status(.json, Plan()).utf8)) as? [String: Any])
        #expect(json["clock"] is NSNull && (json["cities"] as? [Any])?.isEmpty == true)
    }

    @Test("The board as text stands in columns")
    func text() throws {
        let lines = try status(.text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0] == "Joint City Security Plan")
        #expect(lines[1] == "15 Jun 2010 (pinned), month 9 of 18, 290 days left, execution since 1 Jan 2010")
        #expect(lines[4] == "Ciudad Juárez  35%    ▲ A|? 40%    ● G → 55%    ■ R|? 10%         ■ A|R ≠ *    ? (G) 21d")
        #expect(lines.contains("2 off track · 1 disputed · 2 unknown · 7 promises overdue · 5 changed since 1 Jun"))
    }

    @Test("No format lets text from the plan steer a terminal", arguments: Format.allCases)
    func hostileText(format: Format) throws {
        let plan = hostilePlan()
        let city = try #require(plan.city("tijuana"))
        let outputs =
            [
                try status(format, plan),
                try CityReport(plan, city, line: nil, on: SamplePlan.day, in: Language.spanish.phrases)
                    .written(as: format, TextStyler(nil)),
            ] + (try lists(plan).map { try $0.written(as: format, TextStyler(nil)) })
        for output in outputs {
            let isSafe = output.unicodeScalars.allSatisfy {
                $0 == "\n" || $0 == "\r" || VisibleText.isInvisible($0) || VisibleText.visible($0) == $0
            }
            #expect(isSafe && !output.isEmpty)
        }
    }

    @Test("Lists fold to the terminal, whatever its width", arguments: [50, 80, 120])
    func folding(width: Int) throws {
        let styler = TextStyler(nil, columns: width)
        for language in Language.allCases {
            let board = StatusReport(plan, on: SamplePlan.day, in: language.phrases)
            let cities = plan.cities.map { CityReport(plan, $0, line: nil, on: SamplePlan.day, in: language.phrases) }
            let outputs =
                [try board.written(as: .text, styler)] + (try cities.map { try $0.written(as: .text, styler) })
                + (try lists(plan).map { try $0.written(as: .text, styler) })
            for output in outputs {
                for line in output.split(separator: "\n") {
                    #expect(TextWidth.columns(of: String(line)) <= width, "\(line)")
                }
            }
        }
    }

    @Test("JSON gives hostile text back unchanged")
    func lossless() throws {
        let data = Data(try status(.json, hostilePlan()).utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((json["cities"] as? [[String: Any]])?[1]["name"] as? String == hostile)
    }

    @Test(
        "Cells that a spreadsheet would run are made harmless, numbers stay numbers",
        arguments: [
            ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("@SUM", "'@SUM"), ("-x", "'-x"), ("-5", "-5"), ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""), ("plain", "plain"), ("two\nlines", "\"two\nlines\""), ("", ""),
        ])
    func csv(value: String, cell: String) {
        var table = Table([.init("x", "X")])
        table.add([.init(value)])
        #expect(table.csv == "x\r\n\(cell)\r\n")
    }

    @Test("Markdown keeps text text")
    func markdown() {
        #expect(
            Markdown.escaped("a|b *c* <script> [x](y) # `z` &amp;")
                == "a\\|b \\*c\\* &lt;script\\> \\[x\\](y) \\# \\`z\\` &amp;amp;")
    }

    @Test("The log tells the latest first in every format", arguments: Format.allCases)
    func log(format: Format) throws {
        let entries = Array(SamplePlan.journal().reversed().prefix(3))
        let report = LogReport(entries, of: plan, in: Language.english.phrases)
        let text = try report.written(as: format, TextStyler(nil))
        switch format {
        case .text: #expect(text.hasPrefix("14 Jun 2010  Tijuana, Joint operations (US): confirmed as at risk\n"))
        case .markdown:
            #expect(text.contains("| 14 Jun 2010 | Tijuana, Joint operations (US): confirmed as at risk |"))
        case .csv:
            #expect(
                text.hasPrefix(
                    "act,entered_at,as_of,kind,author,partner,record_kind,record,record_name,field,from,to,reason\r\n"))
        case .json:
            let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
            #expect(json.count == 3 && json[0]["entered_at"] as? String == "2010-06-14T09:00:00Z")
        }
    }

    @Test("The log as machines read it goes from the old to the new value")
    func logOfChanges() throws {
        let entries = SamplePlan.journal()
        let text = try LogReport(entries, of: plan, in: Language.english.phrases).written(as: .json, TextStyler(nil))
        let acts = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let read = acts.flatMap { $0["changes"] as? [[String: Any]] ?? [] }
        let changes = entries.flatMap(\.act.changes)
        #expect(read.count == changes.count && changes.contains { $0.old != nil && $0.new != nil })
        for (read, change) in zip(read, changes) {
            #expect(read["from"] as? String == change.old && read["to"] as? String == change.new, "\(change)")
        }
    }

    @Test("Colours come from the theme and only where they are wanted")
    func styler() {
        var red = Attributes()
        red.foreground = Colour(red: 255, green: 0, blue: 0, basic: 9)
        red.isBold = true
        let looks = Theme.Looks(roles: ["off-track": red], grounds: [:])
        let theme = Theme(name: "t", dark: looks, light: looks)
        let black = Display.Ground.reported(Light(0, 0, 0))
        for (depth, codes) in [(Display.Depth.palette, "1;38;5;196"), (.sixteen, "1;4;91"), (.eight, "1;4")] {
            let styler = TextStyler(theme, on: Display(depth, on: black))
            #expect(styler.paint("x\u{1B}", .offTrack) == "\u{1B}[\(codes)mx␛\u{1B}[0m")
            #expect(styler.paint("x", .text) == "x")
        }
        #expect(TextStyler(nil).paint("x", .offTrack) == "x")
    }
}

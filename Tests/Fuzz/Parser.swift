import Canvas
import Exchange
import Foundation
import Phrases
import Plan
import Store
import Themes

/// A parser of foreign input.
struct Parser: Sendable {
    let name: String
    /// Valid inputs from which others are made.
    let seeds: [[UInt8]]
    /// Parses an input.
    /// - Returns: whether it was accepted, and a sentence where the result violates an expectation.
    let read: @Sendable ([UInt8]) -> (isTaken: Bool, fault: String?)
    /// The cost relative to other parsers; where all run, this one gets that many fewer inputs.
    let weight: Int

    init(_ name: String, _ seeds: [String], _ read: @escaping @Sendable (String) -> (Bool, String?)) {
        self.name = name
        self.seeds = seeds.map { Array($0.utf8) }
        weight = 1
        self.read = { read(String(decoding: $0, as: UTF8.self)) }
    }

    init(
        bytes name: String, _ seeds: [String], weight: Int = 1,
        _ read: @escaping @Sendable ([UInt8]) -> (Bool, String?)
    ) {
        self.name = name
        self.seeds = seeds.map { Array($0.utf8) }
        self.weight = weight
        self.read = read
    }

    /// A parser whose inputs are no text.
    init(
        files name: String, _ seeds: [[UInt8]], weight: Int,
        _ read: @escaping @Sendable ([UInt8]) -> (Bool, String?)
    ) {
        self.name = name
        self.seeds = seeds
        self.weight = weight
        self.read = read
    }

    static let today = SamplePlan.day
    /// A small plan, because every import copies it.
    private static let plan: Plan = SamplePlan.journal().prefix(8).reduce(into: Plan()) { $0.apply($1.act.changes) }
    private static let phrases = Language.english.phrases

    /// Every parser.
    static let all: [Parser] = [
        Parser("days", ["2010-06-15", "today", "+14d", "-2w", "fri", "end of month", "fin de mes", "15 jun 2010"]) {
            let day = DayEntry.day($0, today: today)
            return (day != nil, day.flatMap { Day(iso: $0.iso) == $0 ? nil : "a day that is not read back" })
        },
        Parser("figures", ["1500000", "1,500,000", "1.5M", "-0.25", "1 500 000", "3e5"]) {
            let figure = Figure(typed: $0)
            return (
                figure != nil, figure.flatMap { Figure(code: $0.code) == $0 ? nil : "a figure that is not read back" }
            )
        },
        Parser("keys", ["s", "Ctrl-r", "F12", "Enter", "Space", "Shift-Tab", "ñ"]) {
            let key = Key(name: $0)
            return (key != nil, key.flatMap { Key(name: $0.name) == $0 ? nil : "a key that is not found by its name" })
        },
        Parser("escapes", ["plain", "\u{1B}[31mred\u{1B}[0m", "a\u{202E}b", "tab\tline\nend", "<b>&amp;</b>"]) {
            let shown = VisibleText.visible($0)
            let isTreacherous = shown.unicodeScalars.contains { ControlCharacters.isIn($0) || $0 == "\n" }
            _ = TextWidth.wrapped($0, 20).map { TextWidth.columns(of: $0) }
            return (true, isTreacherous ? "a character that steers terminals is shown" : nil)
        },
        Parser("themes", themes) { text in
            ((try? Themes.theme("fuzz", reading: text)) != nil, nil)
        },
        Parser("json", json) { text in
            let imported = Import(json: JSONDocument(text), into: plan, on: today, in: phrases)
            return (imported.problems.isEmpty, nil)
        },
        Parser(bytes: "table", csv) { bytes in
            guard let table = try? ImportTable(Data(bytes)) else { return (false, nil) }
            let imported = Import(table, kind: .city, into: plan, on: today, salt: "s", in: phrases)
            return (imported.problems.isEmpty, nil)
        },
        Parser(bytes: "bundle", [bundle]) { bytes in
            let read: Void? = try? Package(reading: Data(bytes), from: "fuzz").read { _ in }
            return (read != nil, nil)
        },
        Parser(bytes: "journal", bundle.split(separator: "\n").dropFirst().map { String($0.dropFirst(33)) }) { bytes in
            let act = try? JSONDecoder().decode(ExportedAct.self, from: Data(bytes))
            return (act != nil, nil)
        },
        input, values, planFile, workbook, sheet, openDocument,
    ]

    private static let themes = [
        "[colours]\namber = \"#ffaf00 bright-yellow\"\nsteel = \"#005f87 blue\"\n\n[roles]\nat-risk = \"amber bold\"\n",
        "[grounds]\nselected = \"white on steel\"\n", "# nothing\n",
    ]
    private static let json =
        [
            #"{"city":[{"id":"tijuana","name":"Tijuana","share":15}]}"#,
            #"{"project":[{"id":"p","title":"A","effort":"tijuana/training","sort":"training","start":"2010-01-01"}]}"#,
            #"{"city":[{"name":"Mérida","note":"x"},{"name":"León"}],"milestone":[]}"#,
        ].map { #"{"format":"cinco-plan","version":1,"records":"# + $0 + "}" } + [
            #"{"record_kind":"city","id":"m","name":"Mérida"}"# + "\n\n"
                + #"{"record_kind":"city","id":"l","name":"León","note":null}"# + "\n",
            #"{"city":[{"name":"Toluca","share":1},{"name":"Puebla","note":null}]}"#,
        ]
    private static let csv = [
        "id,name,share\ntijuana,Tijuana,15\n", "name,note\n\"Mérida, Yuc.\",\"a \"\"quoted\"\" note\"\n",
    ]

    /// A package of a small plan.
    private static let bundle: String = {
        let folder = NSTemporaryDirectory() + "cinco-fuzz-\(getpid())"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let entries = SamplePlan.journal().prefix(6)
        guard let store = try? Store(making: folder + "/plan.cinco", from: Array(entries)),
            let text = try? Package.text(of: store, upTo: nil)
        else { return "" }
        return String(decoding: text, as: UTF8.self)
    }()
}

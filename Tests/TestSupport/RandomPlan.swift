import Plan

/// Plans with records of every kind, values in every field, and texts that are difficult for formats. The days that
/// rules keep are always there, as every entry leaves them.
public struct RandomPlan {
    private var generator: SeededGenerator
    /// The plan.
    public private(set) var plan = Plan()
    /// The days used in fields. With a single day no two fields contradict each other.
    private let days: [String]

    private static let texts = [
        "plain", "Ciudad Juárez", "=1+1", "'=1+1", "''-x", "+52 656", "-5", "-5 apples", "@SUM(A1)", "a,b",
        "say \"hi\"", "\"",
        "\"\"", "'", "e\u{301}", "\u{301}x", "a,\u{301}b", "\"\u{301}", "👩‍👩‍👧‍👦", "שלום, עולם", "a\u{200D}", "\u{FEFF}x",
        "0012",
        "1e5", "true", "null", "{}", "<b>&amp;", "ñ;\\n", "|", "tab less", "…",
    ]
    private static let notes =
        texts + ["one\ntwo", "one\n\n\"two\",\nthree", "\"\n\"", "a\n=b", String(repeating: "ñ", count: 10_000)]

    /// The plan of a seed.
    public init(_ seed: Int, days: [String] = ["2010-03-31"]) {
        self.days = days
        generator = SeededGenerator(seed)
        make(.plan, [Plan.settingsID])
        make(.partner, ["us", "mx"])
        make(.phase, ["planning"])
        make(.city, ["c1", "c2", "c3"])
        make(.effort, ["c1/training", "c2/technology", "c3/joint-operations"])
        make(.assessment, ["c1/training/us", "c1/training/mx", "c2/cooperation/us"])
        make(.project, ["p1", "p2", "p3"])
        make(.commitment, ["p1/us", "p1/mx", "p2/us"])
        make(.milestone, ["m1", "m2"])
        make(.measure, ["x", "y-z"])
        make(.target, ["x/c1", "y-z/c3"])
        make(.reading, ["x/c1/2010-01-01", "x/-/2010-01-01", "x/c1/2010-02-28", "y-z/c2/2009-12-31"])
        make(.vulnerability, ["v1", "v2"])
        make(.condition, ["k1"])
        make(.meeting, ["m9"])
        make(.attendance, ["m9/us", "m9/mx"])
        make(.item, ["m9/1", "m9/2"])
        make(.decision, ["m9/d1", "-/d2"])
        make(.action, ["m9/a1", "-/a2"])
        make(.note, ["m9/n1"])
        make(.dependency, ["p1>p2", "c1/training>c2/technology", "p2>c1/training"])
        agreeOnDirections()
    }

    /// Gives each measure the direction of its goals, or none where they differ: entry refuses any other.
    private mutating func agreeOnDirections() {
        for measure in plan.ids(of: .measure) {
            let targets = plan.ids(of: .target).filter { CityTarget(id: $0).measure == measure }
            func figures(_ field: FieldName) -> [Figure] {
                ([plan.value(.measure, measure, field)] + targets.map { plan.value(.target, $0, field) })
                    .compactMap { $0.flatMap(Figure.init(code:)) }
            }
            let directions = Set(
                figures(.baseline).flatMap { baseline in
                    figures(.target).map { $0 > baseline ? Direction.up : $0 < baseline ? .down : .hold }
                })
            guard !directions.isEmpty else { continue }
            plan.apply([
                Change(.measure, measure, .direction, to: directions.count > 1 ? nil : directions.first?.code)
            ])
        }
    }

    private mutating func make(_ kind: RecordKind, _ ids: [String]) {
        for id in ids {
            let changes = kind.fields.compactMap { field -> Change? in
                guard field.use != .key, field.use != .local,
                    field.use == .required || field.name.text == .text || field.use == .kept && field.kind == .day
                        || Int.random(in: 0..<3, using: &generator) > 0
                else {
                    return nil
                }
                return value(field).map { Change(kind, id, field.name, to: $0) }
            }
            plan.apply(changes)
        }
    }

    private mutating func value(_ field: FieldSummary) -> String? {
        func one<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &generator)] }
        switch field.kind {
        case .text, .marking: return field.clean(one(RandomPlan.texts))
        case .note: return field.clean(one(RandomPlan.notes))
        case .number(let range):
            return one([range.lowerBound, range.upperBound, Int.random(in: range, using: &generator)]).code
        case .stage: return Int.random(in: 1...5, using: &generator).code
        case .figure:
            return one([
                Figure(0), Figure(-3), Figure(rounding: 0.1), Figure(rounding: -12.3456), Figure(rounding: 0.0001),
                Figure(Figure.range.upperBound), Figure(Figure.range.lowerBound),
            ]).code
        case .amount:
            return one([Figure(0), Figure(156_000_000), Figure(rounding: 0.0001), Figure(Figure.range.upperBound)]).code
        case .day: return one(days)
        case .flag: return field.name == .removed ? one([nil, nil, nil, true.code]) : one([true.code, false.code])
        case .choice(let choice): return one(choice.codes)
        case .list(let choice): return choice.codes.dropFirst().joined(separator: " ")
        case .line: return one(LineOfEffort.allCases).code
        case .letters: return one(["Q W X Y Z", "R N D G A"])
        case .partner: return one(["us", "mx"])
        case .city: return one(["c1", "c2", "c3"])
        case .effort: return one(["c1/training", "c2/cooperation"])
        case .efforts: return one(["c1/training", "c1/training c3/resources"])
        case .project: return "p3"
        case .measure: return "x"
        case .meeting: return "m9"
        case .item: return "m9/1"
        case .subject: return one(["c1/training", "p1"])
        }
    }

    /// Applies given changes.
    public mutating func change(_ changes: [Change]) { plan.apply(changes) }

    /// Changes some fields of a random record, which may be new, to random values or none, and returns the changes.
    public mutating func change() -> [Change] {
        let kind = RecordKind.allCases[generator.below(RecordKind.allCases.count)]
        let ids = plan.ids(of: kind) + plan.cities.map { "\($0.id)/training" } + ["new", "c1/resources/us", "p3/mx"]
        let id = kind == .plan ? Plan.settingsID : ids[generator.below(ids.count)]
        let changes = kind.fields.compactMap { field -> Change? in
            guard field.use != .key, generator.below(4) == 0 else { return nil }
            return Change(kind, id, field.name, to: generator.below(4) == 0 ? nil : value(field))
        }
        let effective = plan.effective(changes)
        plan.apply(effective)
        return effective
    }
}

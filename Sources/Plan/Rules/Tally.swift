/// What the rules that look at the whole plan count of its records, one by one, so that a change counts anew only those
/// that it touches.
struct Tally: Equatable {
    /// How many texts are missing in each language; one of which none is missing is left out.
    private(set) var missing: [Language: Int] = [:]
    /// How many records of each kind have no marking; a kind all of whose records have one is left out.
    private(set) var unmarked: [RecordKind: Int] = [:]
    /// How many records carry each marking.
    private(set) var marked: [String: Int] = [:]
    /// What the projects weigh.
    private(set) var weights = Weights()

    /// What a whole plan adds up to.
    init(of plan: Plan) {
        var counting = Counting(in: plan, by: 1)
        for kind in RecordKind.allCases { plan.show(kind, to: &counting) }
        self = counting.tally
    }

    /// Counts anew records that stand otherwise, or hold something else, in one plan than in the one before it.
    mutating func recount(_ names: some Sequence<RecordName>, from old: Plan, to new: Plan) {
        for (plan, sign) in [(old, -1), (new, 1)] {
            var counting = Counting(in: plan, by: sign, tally: self)
            for name in names { plan.show(name.kind, name.id, to: &counting) }
            self = counting.tally
        }
    }

    private init() {}

    /// Counts what it is shown: in, or out again.
    private struct Counting: RecordVisitor {
        let plan: Plan
        /// 1 or -1.
        let sign: Int
        var tally: Tally

        init(in plan: Plan, by sign: Int, tally: Tally = Tally()) {
            (self.plan, self.sign, self.tally) = (plan, sign, tally)
        }

        mutating func visit<R: Record>(_ records: some Sequence<R>) {
            let languages = plan.isTranslated ? plan.settings.languages : []
            // Records that follow each other carry the same marking as a rule, and are counted together.
            var (label, count): (String?, Int) = (nil, 0)
            for record in records {
                if record.marking != label {
                    carry(label, R.kind, count)
                    (label, count) = (record.marking, 0)
                }
                count += 1
                if !languages.isEmpty, !plan.isSettled(record) {
                    for language in record.gaps(in: languages).compactMap(\.field.language) {
                        tally.missing.count(language, by: sign)
                    }
                }
                if let project = record as? Project {
                    tally.weights.add(project, ofCurrency: plan.settings.currency, by: sign)
                }
            }
            carry(label, R.kind, count)
        }

        private mutating func carry(_ label: String?, _ kind: RecordKind, _ count: Int) {
            guard let label else { return tally.unmarked.count(kind, by: sign * count) }
            tally.marked.count(label, by: sign * count)
        }
    }
}

extension Dictionary where Value == Int {
    /// Counts a key so many times more; one that comes to none is left out.
    mutating func count(_ key: Key, by number: Int) {
        let count = (self[key] ?? 0) + number
        self[key] = count == 0 ? nil : count
    }
}

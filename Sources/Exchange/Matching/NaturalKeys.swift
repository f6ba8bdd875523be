import Plan

/// The records of a plan by their natural keys, in which a row without an id is found again.
struct NaturalKeys {
    /// The values of a row; a field that the table does not have is not there, an empty cell is nil.
    typealias Values = [(field: FieldName, value: String?)]

    private var indexes: [RecordKind: Index] = [:]

    /// The ids of a kind, by each folded wording of its text and by the fields of its ids.
    private struct Index {
        var byText: [String: [String]] = [:]
        var byKey: [String: [String]] = [:]
        var all: [String] = []

        mutating func add(_ id: String, of kind: RecordKind, in plan: Plan) {
            all.append(id)
            if let parts = NaturalKeys.parts(of: kind, value: { kind.key($0, in: id) }) {
                byKey[parts, default: []].append(id)
            }
            for field in kind.naturalKey where field.isCall {
                let texts = field.name.inEveryLanguage.compactMap {
                    NaturalKeys.folded(plan.value(kind, id, $0), field)
                }
                for text in NaturalKeys.once(texts) { byText[text, default: []].append(id) }
            }
        }
    }

    /// The records that a row may describe: those with its text and its other fields; none where it does not say what
    /// its record is called. What else the table does not have is not compared; of several those count that have
    /// nothing there either.
    mutating func records(_ kind: RecordKind, _ values: Values, in plan: Plan) -> [String] {
        let key = kind.naturalKey
        guard NaturalKeys.isCalled(key, values) else { return [] }
        let index = index(kind, plan)
        let wordings = NaturalKeys.wordings(key, values)
        let parts = NaturalKeys.parts(of: kind) { name in values.last { $0.field == name }?.value }
        let possible =
            wordings.isEmpty
            ? parts.map { index.byKey[$0] ?? [] } ?? index.all
            : NaturalKeys.once(wordings.flatMap { index.byText[$0] ?? [] })
        let isRemoved = values.contains { $0.field == .removed && $0.value != nil }
        let found = possible.filter { id in
            isRemoved == (plan.value(kind, id, .removed) != nil)
                && key.allSatisfy { NaturalKeys.agrees($0, values, kind, id, plan) }
        }
        guard found.count > 1 else { return found }
        let exact = found.filter { id in
            key.allSatisfy { field in
                field.name.inEveryLanguage.allSatisfy { name in
                    let given = values.last { $0.field == name }?.value
                    return NaturalKeys.folded(given, field) == NaturalKeys.folded(plan.value(kind, id, name), field)
                }
            }
        }
        return exact.isEmpty ? found : exact
    }

    /// The values of a row without a code that has lost the zeros in front of it, as a spreadsheet loses them: the
    /// plan's own stays.
    static func withoutLostZeros(_ values: Values, _ kind: RecordKind, _ id: String, in plan: Plan) -> Values {
        values.filter { name, value in
            guard name == .code, let value, let own = plan.value(kind, id, name), value.count < own.count else {
                return true
            }
            return CityName.figures(of: value) != CityName.figures(of: own)
        }
    }

    /// The values of a row that are no other spelling of the text by which its record was found, or of the state of a
    /// city: the plan's own stays.
    static func withoutRespelling(_ values: Values, _ kind: RecordKind, _ id: String, in plan: Plan) -> Values {
        let texts = kind.naturalKey.filter(\.isCall)
        return values.filter { name, value in
            if kind == .city, name == .state, let value, let own = plan.value(kind, id, name) {
                return !StateName.same(value, own)
            }
            guard let field = texts.first(where: { $0.name.inEveryLanguage.contains(name) }), let value,
                let own = plan.value(kind, id, name)
            else { return true }
            return folded(value, field) != folded(own, field)
        }
    }

    /// The name of the record that a row with its id calls otherwise and puts elsewhere, as one of another program does
    /// that counts its records too; nil where the row may be an edit of it.
    static func otherRecord(_ kind: RecordKind, _ id: String, _ values: Values, in plan: Plan) -> String? {
        let key = kind.naturalKey
        func differs(_ field: FieldSummary) -> Bool {
            values.contains { field.name.inEveryLanguage.contains($0.field) } && !agrees(field, values, kind, id, plan)
        }
        let names = key.filter { $0.isCall && $0.use == .required }
        let places = key.filter { !$0.isCall && $0.kind.isNamed }
        guard names.contains(where: differs), places.contains(where: differs) else { return nil }
        return names.flatMap(\.name.inEveryLanguage).lazy.compactMap { plan.value(kind, id, $0) }.first
    }

    /// Takes up a record that a row adds.
    mutating func learn(_ kind: RecordKind, _ id: String, in plan: Plan) {
        // In place: a copy for each row would make the time grow with the square of the rows.
        indexes[kind]?.add(id, of: kind, in: plan)
    }

    private mutating func index(_ kind: RecordKind, _ plan: Plan) -> Index {
        if let known = indexes[kind] { return known }
        var index = Index()
        for id in plan.ids(of: kind) { index.add(id, of: kind, in: plan) }
        indexes[kind] = index
        return index
    }

    /// The fields of the id of a kind that has some, with their values.
    private static func parts(of kind: RecordKind, value: (FieldName) -> String?) -> String? {
        let fields = kind.fields.filter { $0.use == .key }
        return fields.isEmpty ? nil : fields.map { value($0.name) ?? "-" }.joined(separator: " ")
    }

    /// The folded wordings of a row's text.
    private static func wordings(_ key: [FieldSummary], _ values: Values) -> [String] {
        once(
            key.filter(\.isCall).flatMap { field in
                field.name.inEveryLanguage.compactMap { name in
                    folded(values.last { $0.field == name }?.value, field)
                }
            })
    }

    /// Whether a row has what no record of its kind is without: its text, or where it needs none its other needed
    /// fields. Without them the only record of a city or an effort would be taken for any row of that.
    private static func isCalled(_ key: [FieldSummary], _ values: Values) -> Bool {
        func isGiven(_ field: FieldSummary) -> Bool {
            let names = field.name.inEveryLanguage
            return values.contains { names.contains($0.field) && folded($0.value, field) != nil }
        }
        let texts = key.filter { $0.isCall && $0.use == .required }
        let needed = texts.isEmpty ? key.filter { $0.use == .required } : texts
        return needed.allSatisfy(isGiven) && key.contains(where: isGiven)
    }

    /// Whether a record has the value of a row in a field, of a text one of its wordings.
    private static func agrees(
        _ field: FieldSummary, _ values: Values, _ kind: RecordKind, _ id: String, _ plan: Plan
    ) -> Bool {
        let names = field.name.inEveryLanguage
        let given = values.filter { names.contains($0.field) }
        guard !given.isEmpty else { return true }
        let wanted = given.compactMap { folded($0.value, field) }
        let own = names.compactMap { name in
            folded(field.use == .key ? kind.key(name, in: id) : plan.value(kind, id, name), field)
        }
        return wanted.isEmpty ? own.isEmpty : wanted.contains(where: own.contains)
    }

    /// The form in which values are compared; nil where there is none, or the value that stands for none.
    private static func folded(_ value: String?, _ field: FieldSummary) -> String? {
        guard let value, !value.isEmpty, value != field.standard else { return nil }
        guard field.kind == .text || field.kind == .note else { return value }
        // A sign may be all that tells two names apart: `C` and `C++`.
        return Folding.plain(value)
    }

    private static func once(_ texts: [String]) -> [String] {
        var met: Set<String> = []
        return texts.filter { met.insert($0).inserted }
    }
}

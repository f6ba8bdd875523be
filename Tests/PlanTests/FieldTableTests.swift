import Testing

@testable import Plan

@Suite("The tables of fields")
struct FieldTableTests {
    @Test("Every stored property of a record has a field that sets it", arguments: RecordKind.allCases)
    func properties(kind: RecordKind) {
        var filled = FilledRecord()
        Plan().show(kind, to: &filled)
        #expect(filled.isVisited && filled.unset.isEmpty, "\(kind): \(filled.unset)")
    }

    @Test("A value that is stored in small letters is read in capitals where its field is, and entered so")
    func capitals() {
        let capitals = RecordKind.allCases.flatMap { kind in kind.fields.filter(\.isInCapitals).map { (kind, $0) } }
        #expect(capitals.map(\.1.name) == [.currency, .currency])
        for (kind, field) in capitals {
            let record = kind == .plan ? Plan.settingsID : "r"
            var plan = Plan()
            plan.set(kind, record, [.init(field.name, "mxn")])
            #expect(plan.value(kind, record, field.name) == "MXN" && field.clean("mxn") == "MXN")
        }
    }
}

/// Sets every field of an empty record, and keeps the names of the properties that stay as they were.
private struct FilledRecord: RecordVisitor {
    var isVisited = false
    var unset: [String] = []

    private static let codes: [String] =
        "1|2|true|x|us|c|m|p|c/training|training|en|es|EUR|MXN|2010-06-01|30|600|U C|A B C D E|us mx|some: x".split(
            separator: "|"
        ).map(String.init) + Choice.allCases.flatMap { $0.values.map(\.code) }

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        isVisited = true
        let empty = R(id: "a/b/c")
        var record = empty
        for field in R.fields {
            for code in Self.codes {
                var other = record
                guard other.set(field.name, to: code), other != record else { continue }
                record = other
                break
            }
        }
        // The parts of an id are read from it.
        let keys = R.fields.filter { $0.use == .key }.map { "\($0.name)" }
        unset = Self.same(record, empty).filter { $0 != "id" && !keys.contains($0) }
    }

    /// The names of the properties that have one value in both, also within a group of properties.
    private static func same(_ one: Any, _ other: Any) -> [String] {
        zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).flatMap { left, right -> [String] in
            let isGroup = "\(type(of: left.value))".hasSuffix("Details")
            if isGroup { return same(left.value, right.value) }
            return "\(left.value)" == "\(right.value)" ? [left.label ?? "?"] : []
        }
    }
}

import Plan

/// A record of every kind above a ceiling, beside and below what may be told, with a value in each of its fields.
struct SecretRecords {
    /// The records that there are, by kind.
    private var ids: [RecordKind: Set<String>] = [:]
    private let word: String

    init(beside acts: [ExportedAct], named word: String) {
        self.word = word
        for change in acts.flatMap(\.changes) {
            if let kind = RecordKind(rawValue: change.kind) { ids[kind, default: []].insert(change.record) }
        }
    }

    /// The changes that make them, in the order of the kinds.
    func changes(marked marking: String) -> [Change] {
        RecordKind.allCases.filter { $0 != .plan }.flatMap { kind -> [Change] in
            guard let id = id(of: kind) else { return [] }
            let fields = kind.fields.filter { $0.use != .key && $0.use != .local && $0.name != .removed }
            return fields.compactMap { field in value(of: field, marking).map { Change(kind, id, field.name, to: $0) } }
        }
    }

    /// An id that is free: below records that are told, where its kind is named by others.
    private func id(of kind: RecordKind) -> String? {
        func named(_ kind: RecordKind) -> [String] { (ids[kind] ?? []).filter { !$0.contains(word) }.sorted() }
        func pairs(_ first: [String], _ second: [String], _ sign: String = "/") -> [String] {
            first.flatMap { first in second.map { first + sign + $0 } }
        }
        let lines = LineOfEffort.allCases.map(\.code)
        let candidates: [String] =
            switch kind {
            case .effort: pairs(named(.city), lines) + [word + "/training"]
            case .assessment: pairs(named(.effort), named(.partner)) + [word + "/training/us"]
            case .commitment: pairs(named(.project), named(.partner))
            case .target: pairs(named(.measure), named(.city))
            case .reading: pairs(named(.target), ["2010-06-09"])
            case .dependency: pairs(named(.project), named(.effort), ">")
            case .attendance: pairs(named(.meeting), named(.partner) + ["p" + word])
            case .item, .decision, .action, .note: pairs(named(.meeting), ["every" + word])
            default: ["every" + word]
            }
        return candidates.first { !(ids[kind] ?? []).contains($0) }
    }

    private func value(of field: FieldSummary, _ marking: String) -> String? {
        switch field.kind {
        case .text, .note: field.name == .code ? nil : "Every \(word)"
        case .marking: marking
        case .letters: "Q W X Y Z"
        case .number(let range): min(range.lowerBound + 7, range.upperBound).description
        case .figure, .amount: "777"
        case .day: "2010-06-10"
        case .flag: "1"
        case .choice(let choice): choice.codes.last
        case .list(let choice): choice.codes.first
        case .stage: "3"
        case .line: LineOfEffort.training.code
        case .partner: "us"
        case .city: "tijuana"
        case .effort, .efforts, .subject: "tijuana/technology"
        case .project: "sample-1"
        case .measure: "homicides"
        case .meeting: "meeting-1"
        case .item: "meeting-1/1"
        }
    }
}

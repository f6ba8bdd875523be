import Plan

@testable import Store

/// A plan with a told record of every kind, where each field that names a record has named one above the ceiling, was
/// put back, redone and put back again. What lies above has a word in its ids, and so have the acts that did it.
struct NamingPlan {
    /// The words for what lies above the ceiling.
    static let words = ["alpha", "omega"]

    /// A field whose values name records.
    struct Naming: Sendable, CustomStringConvertible {
        let kind: RecordKind
        let field: FieldSummary
        var description: String { "\(kind.rawValue) \(field.name.rawValue)" }
    }

    /// Every field whose values name records, by the tables of fields. Those of an id never change.
    static let fields = RecordKind.allCases.flatMap { kind in
        kind.fields.filter { $0.kind.isNamed && $0.use != .key }.map { Naming(kind: kind, field: $0) }
    }

    private(set) var acts: [ExportedAct] = []
    private let word: String
    private var time: Int64 = 1_276_600_000_000 << 16

    init(_ word: String) {
        self.word = word
        found()
        for naming in NamingPlan.fields { name(by: naming) }
        list()
        tellBeside()
        close()
    }

    /// The id of the told record of each kind.
    static func record(of kind: RecordKind) -> String {
        switch kind {
        case .plan: Plan.settingsID
        case .partner: "us"
        case .city: "tijuana"
        case .effort: "tijuana/training"
        case .assessment: "tijuana/training/us"
        case .commitment: "p/us"
        case .target: "m/tijuana"
        case .reading: "m/tijuana/2010-06-01"
        case .dependency: "p>tijuana/technology"
        case .attendance: "meet/us"
        case .item, .decision, .action, .note: "meet/\(kind.rawValue)"
        case .project: "p"
        case .measure: "m"
        case .meeting: "meet"
        case .phase, .milestone, .vulnerability, .condition: kind.rawValue
        }
    }

    /// The records that the told record names, and those of them above the ceiling.
    private func values(_ field: FieldKind) -> (low: String, high: String) {
        switch field.referencedKinds.first {
        case .partner: ("us", "p\(word)")
        case .city: ("tijuana", word)
        case .effort: ("tijuana/training", "\(word)/training")
        case .project: ("p", "project\(word)")
        case .measure: ("m", "m\(word)")
        case .meeting: ("meet", "meet\(word)")
        default: ("meet/item", "meet/\(word)")
        }
    }

    private mutating func act(
        _ id: String, by writer: String, as kind: ActKind = .done, of target: String? = nil, for side: String? = nil,
        because reason: String? = nil, _ changes: [ExportedChange]
    ) {
        time += 60_000 << 16
        acts.append(
            ExportedAct(
                id: id, time: time, enteredAt: time >> 16, writer: writer, author: "planner", partner: side,
                reason: reason, asOf: "2010-06-15", kind: kind.rawValue, target: target, changes: changes))
    }

    private mutating func found() {
        var changes: [Change] = []
        func add(_ kind: RecordKind, _ id: String, _ marking: String) {
            let name = kind.fields.first { $0.isRequiredText }?.name
            changes += name.map { [Change(kind, id, $0, to: "Name")] } ?? []
            for field in kind.fields where field.kind.isNamed && field.use != .key {
                changes.append(Change(kind, id, field.name, to: values(field.kind).low))
            }
            changes.append(Change(kind, id, .marking, to: marking))
        }
        for kind in RecordKind.allCases { add(kind, NamingPlan.record(of: kind), "U") }
        act("founding", by: "desk", changes.map { ExportedChange($0) })
        changes = []
        for kind in [RecordKind.partner, .city, .project, .measure, .meeting, .item] {
            for field in kind.fields.map(\.kind) + [.city, .partner, .project, .measure, .meeting, .item] {
                guard field.named == kind else { continue }
                add(kind, values(field).high, "C")
                break
            }
        }
        act("\(word)-founding", by: word, changes.map { ExportedChange($0) })
    }

    /// Names a record above the ceiling, for somebody above it, and takes that back twice.
    private mutating func name(by naming: Naming) {
        let (low, high) = values(naming.field.kind)
        let first = "\(word)-\(acts.count)"
        // The time since when an item is current, another one in each plan above the ceiling.
        func since(_ item: String) -> String {
            item == low ? "1276600000" : word == NamingPlan.words[0] ? "1276600007" : "1276600009"
        }
        func change(_ old: String, _ new: String, after act: String) -> [ExportedChange] {
            var change = ExportedChange(
                Change(naming.kind, NamingPlan.record(of: naming.kind), naming.field.name, from: old, to: new))
            // Fields that rules write have no context.
            if naming.field.use != .kept { change.context = act }
            if naming.field.name != .current { return [change] }
            let time = Change(
                naming.kind, NamingPlan.record(of: naming.kind), .currentSince, from: since(old), to: since(new))
            return [change, ExportedChange(time)]
        }
        act(first, by: word, change(low, high, after: "founding"))
        act("desk-\(acts.count)", by: "desk", as: .undone, of: first, for: "p\(word)", change(high, low, after: first))
        let undo = acts.last?.id ?? ""
        act("\(word)-\(acts.count)", by: word, as: .redone, of: first, change(low, high, after: undo))
        let redo = acts.last?.id ?? ""
        act("desk-\(acts.count)", by: "desk", as: .undone, of: first, for: "us", change(high, low, after: redo))
    }

    /// Gives the plan lists of markings that have labels above the ceiling; one plan has another one there once more.
    private mutating func list() {
        func write(_ id: String, _ old: String?, _ new: String?) {
            var change = ExportedChange(Change(.plan, Plan.settingsID, .markings, from: old, to: new))
            change.context = old == nil ? nil : acts.last?.id
            act(id, by: String(id.prefix { $0 != "-" }), [change])
        }
        let upper = word.uppercased()
        write("\(word)-list", nil, "U SBU \(upper) C")
        write("desk-list", "U SBU \(upper) C", "P U \(upper) SBU C")
        write("\(word)-again", "P U \(upper) SBU C", "P U SBU \(upper) C")
        time += 60_000 << 16
        if word == NamingPlan.words[1] {
            time -= 60_000 << 16
            write("\(word)-more", "P U SBU \(upper) C", "P U SBU C \(upper)")
        }
    }

    /// Does something above the ceiling in an act that does something below it too, for a reason that tells.
    private mutating func tellBeside() {
        act(
            "desk-beside", by: "desk", because: "because of \(word)",
            [
                ExportedChange(Change(.city, "tijuana", .share, to: "7")),
                ExportedChange(Change(.city, word, .share, to: "7")),
            ])
    }

    /// Closes the meeting; the bounds name every act and writer.
    private mutating func close() {
        let atClosing = ActsAtClosing(acts.map(\.id))
        let vector = VersionVector(latest: acts.map { ($0.writer, $0.moment) })
        act(
            "desk-closing", by: "desk",
            [
                ExportedChange(Change(.meeting, "meet", .closed, to: "2010-06-15")),
                ExportedChange(Change(.meeting, "meet", .versionVector, to: vector.code)),
                ExportedChange(Change(.meeting, "meet", .actsAtClosing, to: atClosing.code)),
            ])
    }
}

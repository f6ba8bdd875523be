import Foundation
import Plan
import Store

extension Parser {
    /// The table of values of a plan file, one row per line: kind, record, field and value, separated by blanks.
    static let values = Parser("values", rows) { text in
        var plan = Plan()
        var isTaken = false
        for row in text.split(separator: "\n") {
            let words = row.split(separator: " ", maxSplits: 3).map(String.init)
            guard words.count > 2, let kind = RecordKind(rawValue: words[0]),
                let field = FieldName(rawValue: words[2], of: kind)
            else { continue }
            plan.set(kind, words[1], [Plan.Value(field, words.count > 3 ? words[3] : nil)])
            isTaken = true
        }
        plan.reorder()
        _ = IssueAnalysis(of: plan, on: today, since: nil)
        return (isTaken, plan == said(of: plan) ? nil : "a plan that is not what its fields say")
    }

    /// The plan made from the fields of a plan.
    private static func said(of plan: Plan) -> Plan {
        var said = Plan()
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                said.set(kind, id, kind.fields.map { .init($0.name, plan.value(kind, id, $0.name)) }[...])
            }
        }
        said.reorder()
        return said
    }

    private static let rows = [
        "city tijuana name Tijuana\ncity tijuana share 15\ncity juarez name Ciudad Juárez\ncity juarez removed 1",
        "plan plan start 2009-10-01\nplan plan months 18\nplan plan markings U, SBU\npartner us name United States\npartner us position 1",
        "effort tijuana/training rung embedded\neffort tijuana/training progress 40\nassessment tijuana/training/us status at-risk\nassessment tijuana/training/us asOf 2010-06-01",
        "project p title Academy\nproject p effort tijuana/training\nproject p start 2010-01-01\nproject p pledged 1500000\ncommitment p/us stage signed",
        "measure m title Deaths\nmeasure m sort effect\nreading m/tijuana/2010-05-01 value 40\ntarget m/tijuana goal 20\ndependency p>q reason Money",
        "meeting r1 day 2010-06-01\nmeeting r1 closed 2010-06-01\nitem r2 meeting r1\ndecision r3 meeting r1\ndecision r3 text Go on\naction r4 due 2010-07-01",
    ]

    /// A plan file with some changed bytes: four bytes of the input give each position and value.
    static let planFile = Parser(bytes: "plan-file", ["\u{0}\u{10}\u{64}\u{1}", "\u{1}\u{2}\u{3}\u{4}"], weight: 20) {
        input in
        guard let file = DamagedFile.shared else { return (false, "no plan file could be made") }
        let edits = stride(from: 0, to: input.count - 3, by: 4).map { at in
            let place = Int(input[at]) << 16 | Int(input[at + 1]) << 8 | Int(input[at + 2])
            return (place: place % file.bytes.count, byte: input[at + 3])
        }
        file.write(edits)
        defer { file.write(edits.map { ($0.place, file.bytes[$0.place]) }) }
        guard let store = try? Store(opening: file.path, readOnly: true) else { return (false, nil) }
        defer { store.close() }
        let isRead = (try? store.plan()) != nil
        _ = try? store.check()
        _ = try? store.history(of: .plan, limit: 20)
        return (isRead, nil)
    }
}

/// A small plan file to damage and repair, in memory where the system has such a folder.
private final class DamagedFile: Sendable {
    static let shared = DamagedFile()
    let path: String
    let bytes: [UInt8]
    private let file: Int32

    private init?() {
        let isInMemory = FileManager.default.fileExists(atPath: "/dev/shm")
        path = (isInMemory ? "/dev/shm/" : NSTemporaryDirectory()) + "cinco-fuzz-\(getpid()).cinco"
        guard let store = try? Store(making: path, from: Array(SamplePlan.journal().prefix(8))) else { return nil }
        store.close()
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        bytes = Array(data)
        file = open(path, O_WRONLY | O_CLOEXEC)
        atexit { if let made = DamagedFile.shared { unlink(made.path) } }
    }

    func write(_ edits: [(place: Int, byte: UInt8)]) {
        for edit in edits { _ = withUnsafeBytes(of: edit.byte) { pwrite(file, $0.baseAddress, 1, off_t(edit.place)) } }
    }
}

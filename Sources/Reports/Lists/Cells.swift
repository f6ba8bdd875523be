import Canvas
import Phrases
import Plan

/// The plan, day and language of a list, and the cells made of them.
struct Cells {
    let plan: Plan
    let today: Day
    let phrases: Phrases

    func day(_ day: Day?) -> Table.Entry {
        .init(day.map { phrases.words.day($0) } ?? "", code: day?.iso ?? "")
    }

    func number(_ number: Int?) -> Table.Entry {
        .init(number.map { "\($0)" } ?? "", code: number?.code ?? "", as: .number)
    }

    /// A share of an amount in per cent.
    func percent(_ share: Int?, of amount: Figure) -> Table.Entry {
        .init(share.map { phrases.words.percent($0, of: amount) } ?? "", code: share?.code ?? "", as: .number)
    }

    func figure(_ figure: Figure?) -> Table.Entry {
        .init(figure.map { phrases.words.figure($0) } ?? "", code: figure?.code ?? "", as: .number)
    }

    /// A figure with few places for people, whole in machine formats.
    func rounded(_ figure: Figure?) -> Table.Entry {
        .init(figure.map { phrases.words.rounded($0) } ?? "", code: figure?.code ?? "", as: .number)
    }

    /// Yes or no, in words only where they are given.
    func flag(_ isTrue: Bool, _ words: String? = nil, _ role: Role = .text) -> Table.Entry {
        let said = isTrue ? phrases.words.affirmed : phrases.words.denied
        return .init(words ?? said, code: isTrue.description, role, as: .flag)
    }

    func city(_ id: String?) -> Table.Entry {
        .init(id.map { plan.cityName($0) } ?? "", code: id ?? "")
    }

    func line(_ line: LineOfEffort?) -> Table.Entry {
        .init(line.map { phrases.words.line($0) } ?? "", code: line?.rawValue ?? "")
    }

    func lines(_ lines: [LineOfEffort]) -> Table.Entry {
        .init(
            lines.map { phrases.words.line($0) }.joined(separator: ", "),
            code: lines.map(\.rawValue).joined(separator: " "))
    }

    /// The efforts of a row in whatever city. Only machines read them.
    func efforts(_ ids: [EffortID]) -> Table.Entry { .init("", code: ids.map(\.record).joined(separator: " ")) }

    func side(_ id: String?) -> Table.Entry { .init(id?.uppercased() ?? "", code: id ?? "") }

    func status(_ status: Status?) -> Table.Entry {
        .init(phrases.status(status), code: status.code, Role(rawValue: status.code) ?? .text)
    }

    /// The columns of the record that a row is about, and its cells. Only machines read them.
    static let recordColumns = [Table.Column("record_kind"), Table.Column("record", hasNames: true)]
    func record(_ kind: RecordKind?, _ id: String?) -> [Table.Entry] {
        let name = kind.flatMap { kind in id.map { phrases.name(of: kind, $0, in: plan) } }
        return [.init("", code: kind?.rawValue ?? ""), .init("", code: id ?? "", name: name)]
    }

    /// A column named after a field. The machine name of a text is the same in every language.
    func column(_ field: FieldName) -> Table.Column { .init(field, phrases) }
}

extension Table.Column {
    init(_ field: FieldName, _ phrases: Phrases) {
        self.init(
            field.inEveryLanguage.first?.machineName ?? field.machineName,
            field.text.map(phrases.words.text) ?? phrases.words.field(field),
            hasNames: RecordKind.allCases.contains { $0.field(field)?.kind.isShownByName ?? false })
    }
}

extension FieldKind {
    /// Whether its values are ids of records that people know by another name. A side is known by its id.
    var isShownByName: Bool { isNamed && self != .partner }
}

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

    func number(_ number: Int?, unit: String = "") -> Table.Entry {
        .init(number.map { "\($0)\(unit)" } ?? "", code: number?.code ?? "", isNumber: true)
    }

    func figure(_ figure: Figure?) -> Table.Entry {
        .init(figure.map { phrases.words.figure($0) } ?? "", code: figure?.code ?? "", isNumber: true)
    }

    func city(_ id: String?) -> Table.Entry {
        .init(id.map { plan.cityName($0) } ?? "", code: id ?? "")
    }

    func line(_ line: LineOfEffort?) -> Table.Entry {
        .init(line.map { phrases.words.line($0) } ?? "", code: line?.rawValue ?? "")
    }

    func side(_ id: String?) -> Table.Entry { .init(id?.uppercased() ?? "", code: id ?? "") }

    func status(_ status: Status?) -> Table.Entry {
        .init(phrases.status(status), code: status.code, Role(rawValue: status.code) ?? .text)
    }

    /// A column named after a field. The machine name of a text is the same in every language.
    func column(_ field: FieldName) -> Table.Column { .init(field, phrases) }
}

extension Table.Column {
    init(_ field: FieldName, _ phrases: Phrases) {
        self.init(field.text?.rawValue ?? field.machineName, phrases.words.field(field))
    }
}

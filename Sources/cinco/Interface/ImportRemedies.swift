import Exchange
import Foundation
import Phrases
import Plan
import Screens

extension Phrases {
    /// The faults of a file for the screen, equal ones together, each with the choices that settle it.
    func faults(_ problems: [ImportError], in plan: Plan) -> [ImportInView.Fault] {
        let (groups, limit) = (ImportError.groups(of: problems), 20)
        let shown = groups.prefix(limit).map { alike in
            let found = remedies(for: alike[0], in: plan)
            var text = alike[0].soughtRole.map { importing.noRole(importing.role($0)) }
            if case .severalSheets(let names) = alike[0].reason { text = tables.severalSheets(names) }
            var sentence = text ?? sentence(for: alike, in: plan)
            sentence = withoutOptions(sentence)
            return ImportInView.Fault(sentence, remedies: found.0, field: found.1)
        }
        let left = groups.dropFirst(limit).reduce(0) { $0 + $1.count }
        return shown + (left > 0 ? [ImportInView.Fault(tables.moreFaults(left))] : [])
    }

    /// A sentence without those behind it that name options of the command line, in place of which a key asks here.
    private func withoutOptions(_ text: String) -> String {
        let parts = text.components(separatedBy: ". ")
        let last = parts.count - 1
        return parts.enumerated().compactMap { index, part in
            if index > 0, part.contains("--") { return nil }
            return index == last ? part : part + "."
        }.joined(separator: " ")
    }

    /// The choices that settle a fault, and the field of which one without a value asks for it.
    private func remedies(for problem: ImportError, in plan: Plan) -> ([ImportChoice], FieldSummary?) {
        if let unknown = problem.unknownValue, let column = problem.column {
            let text = "\(column.name.isEmpty ? column.letters : column.name):\(unknown.text)"
            let label = "\(column.name): \(unknown.text)"
            let empty = ImportChoice(.mapValue, of: text, "", label: "\(label) → \(importing.empty)")
            return ([ImportChoice(.mapValue, of: text, label: label), empty], unknown.field)
        }
        if case .refused(.empty(let name)) = problem.reason, let field = problem.kind?.field(name) {
            let label = importing.oneForAll(words.field(name))
            return ([ImportChoice(.set, of: name.machineName, label: label)], field)
        }
        if case .columnTwice = problem.reason, let column = problem.column {
            let one = ImportChoice(.ignore, of: column.letters, label: importing.leftOut(column.letters))
            return ([one, ImportChoice(.ignore, of: column.name, label: importing.allLeftOut(column.name))], nil)
        }
        return (options(for: problem.reason, in: plan), nil)
    }

    private func options(for reason: ImportError.Reason, in plan: Plan) -> [ImportChoice] {
        func each(_ option: ImportOption, _ values: [String]) -> [ImportChoice] {
            values.map { ImportChoice(option, $0, label: importing.option(option, $0)) }
        }
        func flag(_ option: ImportOption) -> [ImportChoice] {
            [ImportChoice(option, label: importing.option(option, ""))]
        }
        func leaveOut(_ name: String) -> ImportChoice {
            ImportChoice(.ignore, of: name, label: importing.leftOut(name))
        }
        switch reason {
        case .unclearNumber, .differentNumber: return each(.decimal, DecimalMark.allCases.map(\.rawValue))
        case .unclearDay: return each(.days, DayOrder.allCases.map(\.rawValue))
        case .severalSeparators(let found): return each(.separator, found.map(\.rawValue))
        case .severalSheets(let names): return names.map { ImportChoice(.sheet, $0, label: $0) }
        case .mojibake(_, _, .utf8Twice?): return each(.encoding, ["utf-8-twice", "utf-8"])
        case .mojibake(_, _, let better): return each(.encoding, [(better ?? .windows1252).rawValue])
        case .otherCodePage(_, _, let better): return each(.encoding, [better, .windows1252].map(\.rawValue))
        case .notEncoded: return each(.encoding, TextEncoding.allCases.map(\.rawValue))
        case .totalRow, .totalPlace, .sumOfOthers, .sumOfRun: return flag(.skipTotals) + flag(.keepTotals)
        case .statesAlone(let name), .blankState(let name), .unclearPeriod(let name), .codesInState(let name),
            .severalUnits(let name, _), .unitInField(let name, _):
            return [leaveOut(name)]
        case .otherUnit(let name, _, _): return [leaveOut(name)] + flag(.sameMeasure)
        case .severalPeriods(let found): return each(.period, found.map(\.rawValue)) + flag(.anyPeriod)
        case .otherPeriod: return flag(.anyPeriod)
        case .rateOfCount, .otherMeasure: return flag(.sameMeasure)
        case .negative: return flag(.takeNegative)
        case .swappedDay: return each(.typedDays, TypedDays.allCases.map(\.rawValue))
        case .nullDay(let name, let text):
            let label = "\(name): \(text) → \(importing.empty)"
            return [ImportChoice(.mapValue, of: "\(name):\(text)", "", label: label)]
        case .unreadCurrency(let name, _):
            return [
                ImportChoice(.map, of: name, "currency", label: "\(name) → \(words.field(.currency))"), leaveOut(name),
            ]
        case .unreadCities(let name, _): return each(.city, [name]) + [leaveOut(name)]
        case .citiesAcross(let names): return names.map(leaveOut)
        case .severalTables(let rows): return each(.headerRow, rows.map { "\($0)" })
        case .severalIndicators(let name, let texts):
            return texts.prefix(9).map { text in
                ImportChoice(.conditions, of: name, text, label: "\(name): \(text)")
            } + [leaveOut(name)]
        case .noCity(let name): return places(name, [])
        case .blankValue, .blankCell, .emptyJudgement: return flag(.skipBlanks)
        case .addedRates: return flag(.addRates)
        case .partialSum: return flag(.addPartial)
        case .readingTwice: return flag(.sum) + each(.count, CountPeriod.allCases.map(\.rawValue))
        case .noCount(let name):
            return each(.count, CountPeriod.allCases.map(\.rawValue)) + [ImportChoice(.value, name, label: name)]
        case .severalLists(let lists): return each(.list, lists.map(\.path))
        case .twoDays: return each(.range, RangeEnd.allCases.map(\.rawValue))
        case .severalSeries(let series):
            return series.map { ImportChoice(.months, $0.range, label: "\($0.words): \($0.range)") }
        case .fiscalYear, .fiscalOrMonth: return each(.fiscalStart, ["10", "1", "4", "7", "9"])
        case .groupTitle: return flag(.skipTitles) + flag(.keepTitles)
        case .multiplied(let name, let factor), .multipliedAll(let name, let factor, _),
            .multipliedUnit(let name, let factor, _, _), .multipliedFormat(let name, let factor, _):
            return [factor, 1].map { ImportChoice(.times, of: name, "\($0)", label: importing.times(name, $0)) }
        case .noYear: return each(.year, (0..<20).map { "\(Context.calendarDay.civil.year - $0)" })
        case .likeCity(let name, let others): return places(name, others)
        case .foreignID(let name):
            return [ImportChoice(.map, of: name, "id", label: "\(name) → id"), leaveOut(name)]
        default: return []
        }
    }

    /// The cities that a name of a file may mean.
    private func places(_ name: String, _ others: [City]) -> [ImportChoice] {
        let known = others.map { ImportChoice(.place, of: name, $0.id, label: "\(name) → \($0.nameAndID)") }
        return known + [ImportChoice(.place, of: name, "new", label: "\(name) → \(importing.newCity)")]
    }
}

extension ImportError {
    /// The role of columns of readings that none has for certain; nil for any other fault.
    fileprivate var soughtRole: ReadingRole? {
        switch reason {
        case .noColumn(let role, _), .severalColumns(let role, _): role
        default: nil
        }
    }
}

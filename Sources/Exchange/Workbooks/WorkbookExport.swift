import Foundation
import Phrases
import Plan
import Reports
import Workbooks

/// A reason why records are not exported as a workbook.
public enum WorkbookProblem: Error, Equatable {
    /// A text that is longer than a cell can hold: kind and id of its record, its field, its length in units of UTF-16.
    case longText(RecordKind, String, FieldName?, Int)
    /// More records of a kind than a sheet has rows.
    case manyRows(RecordKind, Int)
    /// The archive was not made.
    case notMade(String)
}

extension Export {
    /// The records as a workbook (`.xlsx`): the board, and a sheet for each kind that has any. `cinco import` reads all
    /// but the board.
    /// - Parameter today: the day of the board.
    public func workbook(on today: Day, in phrases: Phrases) throws(WorkbookProblem) -> Data {
        let sheets = kinds.filter { !plan.ids(of: $0).isEmpty }.map { kind in
            KindSheet(kind, of: plan, in: phrases).sheet(kind.rawValue, of: plan.ids(of: kind))
        }
        return try Export.file([BoardSheet(of: plan, on: today, in: phrases).sheet] + sheets, of: plan)
    }

    /// A workbook in which people enter records of a kind: its sheet without rows, and a sheet with examples.
    /// - Parameter plan: gives the markings and sides to choose from.
    public static func template(
        of kind: RecordKind, in plan: Plan, _ phrases: Phrases
    ) throws(WorkbookProblem) -> Data {
        let examples = SamplePlan.plan.ids(of: kind).prefix(3)
        return try file(
            [
                KindSheet(kind, of: plan, isTemplate: true, in: phrases).sheet(kind.rawValue, of: []),
                KindSheet(kind, of: SamplePlan.plan, isTemplate: true, in: phrases)
                    .sheet(phrases.workbooks.example, of: Array(examples)),
            ], of: plan)
    }

    /// The header of CSV in which people enter records of a kind.
    public static func csvTemplate(of kind: RecordKind) -> String {
        CSVText.line(
            ["id"] + kind.fields.filter { $0.use != .local && $0.use != .kept }.map(\.name.machineName))
    }

    private static func file(_ sheets: [WrittenSheet], of plan: Plan) throws(WorkbookProblem) -> Data {
        do {
            return Data(try WorkbookWriter(sheets, grounds: BoardSheet.grounds).file())
        } catch let fault as WritingError {
            throw WorkbookProblem(fault, in: plan)
        } catch {
            throw .notMade("\(error)")
        }
    }
}

extension WorkbookProblem {
    fileprivate init(_ fault: WritingError, in plan: Plan) {
        switch fault {
        case .longText(let sheet, let row, let column, let length):
            // The rows follow the header, and the fields the id.
            let kind = RecordKind(rawValue: sheet) ?? .plan
            let ids = plan.ids(of: kind)
            let fields = kind.fields.filter { $0.use != .local }
            self = .longText(
                kind, ids.indices.contains(row - 2) ? ids[row - 2] : "",
                fields.indices.contains(column - 2) ? fields[column - 2].name : nil, length)
        case .manyRows(let sheet, let count): self = .manyRows(RecordKind(rawValue: sheet) ?? .plan, count - 1)
        case .archive(let code): self = .notMade("zip \(code)")
        }
    }
}

import Exchange
import Foundation
import Phrases
import Plan
import Screens
import Synchronization

/// Reads a file that is to be imported, on a second thread, so that a long one can be stopped.
final class ImportRun: Sendable {
    /// Readable once the file is read.
    let descriptor: Int32
    let progress = ImportProgress()
    private let result = Mutex<ImportInView?>(nil)

    /// Starts reading; nil where no pipe can be opened.
    init?(of path: String, _ choices: ImportChoices, into plan: Plan, on today: Day, in context: Context) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let done = ends[1]
        descriptor = ends[0]
        Thread.detachNewThread { [self] in
            let read = context.understood(path, choices, into: plan, on: today, progress)
            result.withLock { $0 = read }
            close(done)
        }
    }

    deinit { close(descriptor) }

    /// Ends the reading early; its result is not used.
    func stop() { progress.stop() }

    /// The file as it was understood; nil while it is being read.
    var read: ImportInView? { result.withLock { $0 } }
}

extension Context {
    /// Reads a file, and finds out what importing it would change.
    fileprivate func understood(
        _ path: String, _ choices: ImportChoices, into plan: Plan, on today: Day, _ progress: ImportProgress
    ) -> ImportInView {
        var view = ImportInView(of: path, choices)
        do {
            let bytes = try read(NSString(string: path).expandingTildeInPath)
            let mapping = choices.mapping
            let result: Import
            if ImportRecordsCommand.isJSON(bytes) {
                view.saysKinds = choices.kind == nil
                result = Import(
                    json: try text(of: bytes, path), kind: choices.kind, mapping: mapping, into: plan, on: today,
                    upTo: Context.calendarDay, salt: Context.freshID(), in: phrases, progress: progress)
            } else {
                let tables = try ImportTable.all(in: bytes, of: choices.kind)
                view.found = phrases.sentences(for: tables.map(\.form))
                if let table = tables.first, tables.count == 1 {
                    view.saysKinds = choices.kind == nil && table.saysKinds
                    view.kind =
                        choices.kind ?? (table.saysKinds ? nil : table.kind ?? table.likelyKind(mapping.columns))
                    view.columns = table.columns(of: view.kind, mapping.columns).map {
                        ImportInView.Column(letters: $0.letters, name: $0.name, samples: $0.samples, field: $0.field)
                    }
                } else {
                    view.saysKinds = true
                }
                result = Import(
                    tables, kind: view.kind, mapping: mapping, into: plan, on: today, salt: Context.freshID(),
                    in: phrases, progress: progress)
            }
            view.take(result, in: plan, phrases)
        } catch let failure as ImportFailure {
            view.take(failure.problems, in: plan, phrases)
        } catch {
            view.faults = [sentence(for: error) ?? String(describing: error)]
            view.faultCount = 1
        }
        return view
    }
}

extension ImportChoices {
    fileprivate var mapping: TableMapping {
        var mapping = TableMapping()
        for (column, reading) in columns {
            switch reading {
            case .field(let name): mapping.columns.fields[column] = name.machineName
            case .ignored: mapping.columns.ignored.insert(column)
            case .byName: break
            }
        }
        return mapping
    }
}

extension ImportInView {
    /// A column without a field is told where it stands in the list of columns.
    fileprivate mutating func take(_ problems: [ImportError], in plan: Plan, _ phrases: Phrases) {
        faults = phrases.sentences(for: problems.filter { !$0.isUnknownColumn }, in: plan)
        faultCount = problems.count
    }

    fileprivate mutating func take(_ result: Import, in plan: Plan, _ phrases: Phrases) {
        take(result.problems, in: plan, phrases)
        changes = plan.effective(result.changes)
        counts = (result.counts.new, result.counts.changed, result.counts.same)
        told = phrases.told(changes, in: plan)
    }
}

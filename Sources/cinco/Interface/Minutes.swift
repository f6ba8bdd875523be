import Canvas
import Foundation
import Plan
import Reports
import Screens
import Store

/// Writes minutes and briefings.
extension Session {
    /// Reads the plan as of the moment when a meeting was closed; the present plan for a closed meeting that was
    /// imported.
    func readMinutes(of meeting: String) {
        guard let store, let meeting = state.plan.meeting(meeting) else { return }
        reporting {
            let closed = try context.atClosing(meeting, in: store, now: state.plan, on: state.today).atClosing
            tell(.minutes(of: meeting.id, closed.plan, start: closed.start, since: closed.since))
        }
    }

    /// Shows the board as of the moment when a meeting was closed.
    func travel(toClosingOf meeting: String) {
        guard let store else { return }
        reporting {
            guard let moment = try context.closing(meeting, in: store) else {
                return tell(.warning(state.phrases.meetings.noBoardThen))
            }
            travel(to: moment, onBoard: true)
        }
    }

    /// Writes the briefing, or the minutes of a meeting, to a file beside the plan, and copies a line about it.
    func writeReport(of meeting: String?) -> [Request] {
        guard let store else { return [] }
        var requests: [Request] = []
        reporting {
            let document = try self.document(meeting, store)
            let day = (meeting.flatMap { state.plan.meeting($0)?.day } ?? state.today).iso
            let name = "cinco-\(meeting == nil ? "briefing" : "minutes")-\(day)"
            let path = Session.freePath(beside: store.path, name, suffix: DocumentFormat.html.suffix)
            guard save(document.page, to: path) else { return }
            let isCopied = context.isOn(.clipboard)
            if isCopied { requests = [.copy(VisibleText.visible("\(document.line): \(path)"))] }
            tell(.documentWritten(path: context.paths.abbreviated(path), isCopied: isCopied))
        }
        return requests
    }

    /// Writes a text to a file; where that fails, tells why.
    /// - Returns: whether it was written.
    func save(_ text: String, to path: String) -> Bool {
        do {
            try OutputFile.write(Data(text.utf8), to: path)
            return true
        } catch {
            tell(.warning(state.phrases.exchange.notSaved(path, error)))
            return false
        }
    }

    /// The page of a document, and the document in one line.
    private func document(_ meeting: String?, _ store: Store) throws -> (page: String, line: String) {
        let languages = [state.language]
        guard let meeting, let record = state.plan.meeting(meeting) else {
            let briefing = Document.briefing(
                of: state.plan, on: state.today, since: state.travel == nil ? state.since : nil, languages: languages)
            return (try briefing.written(as: .html), briefing.line)
        }
        let (then, corrections) = try context.atClosing(record, in: store, now: state.plan, on: state.today)
        let minutes = MinutesDocument(
            of: then.plan.meeting(meeting) ?? record, in: then.plan, start: then.start, since: then.since,
            corrections: corrections, on: state.today, languages: languages)
        return (try minutes.written(as: .html), minutes.line)
    }

    /// A path of a new file in the plan's folder. Its name reveals only the day.
    private static func freePath(beside plan: String, _ name: String, suffix: String) -> String {
        let folder = URL(fileURLWithPath: plan).deletingLastPathComponent()
        func path(_ name: String) -> String { folder.appendingPathComponent("\(name).\(suffix)").path }
        var (free, number) = (path(name), 1)
        while FileManager.default.fileExists(atPath: free) {
            number += 1
            free = path("\(name)-\(number)")
        }
        return free
    }
}

import Foundation
import Plan

/// Reads one journal of a repository on from a place, as far as it is sound.
struct JournalReader {
    typealias Segment = (segment: Int, object: String?, before: String?)

    let journal: String
    /// Those of its segments that changed since it was read, in order.
    let segments: [Segment]
    /// The contents of objects by their names.
    let contents: [String: Data]
    /// How far it was read before.
    let start: JournalProgress
    /// Whether an act that is not here comes from too far ahead of this machine's clock.
    let isTooEarly: (ExportedAct) -> Bool
    /// Whether it is this copy's own, so that such an act cannot be genuine.
    let isOwn: Bool
    /// Who made the last act of its writer that is here.
    let author: String

    /// The acts and the place that were read.
    struct Portion {
        var acts: [ExportedAct] = []
        /// Those from too far ahead of this machine's clock.
        var postponed: [ExportedAct] = []
        /// Where it is read on next: the end, or where an act is postponed, or where it is set aside.
        var progress: JournalProgress
    }

    /// Reads it.
    /// - Parameter stop: before which act it is set aside, counted from those that are read now, and why.
    func read(stoppingAt stop: (act: Int, fault: JournalFault)? = nil) -> Portion {
        let isChanged = start.fault?.reason == .changedBefore
        // Nothing that comes later makes it as it was.
        if isChanged, start.decision == nil { return Portion(progress: start) }
        let isAgain = isChanged && start.decision == .accept
        var portion = Portion(progress: isAgain ? JournalProgress(journal: journal) : start)
        (portion.progress.isPostponed, portion.progress.fault, portion.progress.decision) = (false, nil, nil)
        var postponed: JournalProgress?
        var fault: JournalFault?
        do {
            for file in segments {
                if !isAgain, file.segment == start.segment { try checkIsUnchanged(file) }
                try read(file, &portion, &postponed, stop)
            }
        } catch {
            fault = error
            fault?.author = author
        }
        // The acts behind one that is postponed are read again when it may come in.
        if let postponed {
            portion.progress = postponed
            portion.progress.isPostponed = true
        }
        portion.progress.fault = fault
        return portion
    }

    /// Checks that the part that was read before is the same now.
    private func checkIsUnchanged(_ file: Segment) throws(JournalFault) {
        guard let before = file.before.flatMap({ contents[$0] }), let text = file.object.flatMap({ contents[$0] }),
            before.prefix(start.bytes) != text.prefix(start.bytes)
        else { return }
        throw JournalFault(.changedBefore, line: nil)
    }

    private func read(
        _ file: Segment, _ portion: inout Portion, _ postponed: inout JournalProgress?,
        _ stop: (act: Int, fault: JournalFault)?
    ) throws(JournalFault) {
        guard let text = file.object.flatMap({ contents[$0] }) else { throw JournalFault(.changedBefore, line: nil) }
        if file.segment != portion.progress.segment {
            guard file.segment == portion.progress.segment + 1 else { throw JournalFault(.changedBefore, line: nil) }
            (portion.progress.segment, portion.progress.bytes) = (file.segment, 0)
        }
        guard text.count >= portion.progress.bytes,
            JournalFile.ends(text.prefix(portion.progress.bytes), with: portion.progress.sum)
        else { throw JournalFault(.changedBefore, line: nil) }
        var number = text.prefix(portion.progress.bytes).count { $0 == UInt8(ascii: "\n") }
        while portion.progress.bytes < text.count {
            number += 1
            let rest = text.dropFirst(portion.progress.bytes)
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
                throw JournalFault(.altered, line: number)
            }
            if let stop, portion.acts.count == stop.act {
                throw JournalFault(stop.fault.reason, line: number, detail: stop.fault.detail)
            }
            try read(Data(rest[..<end]), number, &portion, &postponed)
        }
    }

    private func read(
        _ text: Data, _ number: Int, _ portion: inout Portion, _ postponed: inout JournalProgress?
    ) throws(JournalFault) {
        let line = JournalFile.read(text, after: portion.progress.sum)
        // A person has accepted the line on which the journal stood.
        let isAccepted = start.decision == .accept && isAtStart(portion.progress)
        if !isAccepted {
            if !line.isGenuine { throw JournalFault(.altered, line: number) }
            guard let act = line.act else { throw JournalFault(.refused, line: number, detail: line.id ?? "") }
            if isOwn, isTooEarly(act) { throw JournalFault(.forged, line: number, detail: act.id) }
        }
        if let act = line.act {
            if isTooEarly(act) {
                postponed = postponed ?? portion.progress
                portion.postponed.append(act)
            } else {
                portion.acts.append(act)
            }
        }
        portion.progress.sum = line.stated ?? portion.progress.sum
        portion.progress.bytes += text.count + 1
    }

    private func isAtStart(_ progress: JournalProgress) -> Bool {
        guard let reason = start.fault?.reason, ![.changedBefore, .otherKey].contains(reason), !start.isPostponed else {
            return false
        }
        return (progress.segment, progress.bytes) == (start.segment, start.bytes)
    }
}

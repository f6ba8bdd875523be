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
    let start: ReadingPlace
    /// Whether an act that is not here comes from too far ahead of this machine's clock.
    let isTooEarly: (ExportedAct) -> Bool
    /// Whether it is this copy's own, so that such an act cannot be genuine.
    let isOwn: Bool
    /// Who made the last act of its writer that is here.
    let author: String

    /// The acts and the place that were read.
    struct Reading {
        var acts: [ExportedAct] = []
        /// Those from too far ahead of this machine's clock.
        var held: [ExportedAct] = []
        /// Where it is read on next: the end, or where an act is held, or where it is set aside.
        var place: ReadingPlace
    }

    /// Reads it.
    /// - Parameter stop: before which act it is set aside, counted from those that are read now, and why.
    func read(stoppingAt stop: (act: Int, fault: JournalFault)? = nil) -> Reading {
        let isChanged = start.fault?.reason == .changedBefore
        // Nothing that comes later makes it as it was.
        if isChanged, start.decision == nil { return Reading(place: start) }
        let isAgain = isChanged && start.decision == .accept
        var reading = Reading(place: isAgain ? ReadingPlace(journal: journal) : start)
        (reading.place.isHeld, reading.place.fault, reading.place.decision) = (false, nil, nil)
        var held: ReadingPlace?
        var fault: JournalFault?
        do {
            for file in segments {
                if !isAgain, file.segment == start.segment { try checkIsUnchanged(file) }
                try read(file, &reading, &held, stop)
            }
        } catch {
            fault = error
            fault?.author = author
        }
        // The acts behind one that is held are read again when it may come in.
        if let held {
            reading.place = held
            reading.place.isHeld = true
        }
        reading.place.fault = fault
        return reading
    }

    /// Checks that the part that was read before is the same now.
    private func checkIsUnchanged(_ file: Segment) throws(JournalFault) {
        guard let before = file.before.flatMap({ contents[$0] }), let text = file.object.flatMap({ contents[$0] }),
            before.prefix(start.bytes) != text.prefix(start.bytes)
        else { return }
        throw JournalFault(.changedBefore, line: nil)
    }

    private func read(
        _ file: Segment, _ reading: inout Reading, _ held: inout ReadingPlace?, _ stop: (act: Int, fault: JournalFault)?
    ) throws(JournalFault) {
        guard let text = file.object.flatMap({ contents[$0] }) else { throw JournalFault(.changedBefore, line: nil) }
        if file.segment != reading.place.segment {
            guard file.segment == reading.place.segment + 1 else { throw JournalFault(.changedBefore, line: nil) }
            (reading.place.segment, reading.place.bytes) = (file.segment, 0)
        }
        guard text.count >= reading.place.bytes,
            JournalFile.ends(text.prefix(reading.place.bytes), with: reading.place.sum)
        else { throw JournalFault(.changedBefore, line: nil) }
        var number = text.prefix(reading.place.bytes).count { $0 == UInt8(ascii: "\n") }
        while reading.place.bytes < text.count {
            number += 1
            let rest = text.dropFirst(reading.place.bytes)
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
                throw JournalFault(.altered, line: number)
            }
            if let stop, reading.acts.count == stop.act {
                throw JournalFault(stop.fault.reason, line: number, detail: stop.fault.detail)
            }
            try read(Data(rest[..<end]), number, &reading, &held)
        }
    }

    private func read(
        _ text: Data, _ number: Int, _ reading: inout Reading, _ held: inout ReadingPlace?
    ) throws(JournalFault) {
        let line = JournalFile.read(text, after: reading.place.sum)
        // A person has accepted the line on which the journal stood.
        let isAccepted = start.decision == .accept && isAtStart(reading.place)
        if !isAccepted {
            if !line.isGenuine { throw JournalFault(.altered, line: number) }
            guard let act = line.act else { throw JournalFault(.refused, line: number, detail: line.id ?? "") }
            if isOwn, isTooEarly(act) { throw JournalFault(.forged, line: number, detail: act.id) }
        }
        if let act = line.act {
            if isTooEarly(act) {
                held = held ?? reading.place
                reading.held.append(act)
            } else {
                reading.acts.append(act)
            }
        }
        reading.place.sum = line.stated ?? reading.place.sum
        reading.place.bytes += text.count + 1
    }

    private func isAtStart(_ place: ReadingPlace) -> Bool {
        guard let reason = start.fault?.reason, ![.changedBefore, .otherKey].contains(reason), !start.isHeld else {
            return false
        }
        return (place.segment, place.bytes) == (start.segment, start.bytes)
    }
}

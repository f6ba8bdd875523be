import Canvas
import Phrases
import Plan

extension State {
    /// The shared repositories, the acts of a preview, and the received merges.
    func deliveryRows(width: Int) -> [Row] {
        let words = phrases.copies
        let states = copies.remotes.enumerated().flatMap { index, state in
            [
                Row(
                    [
                        Piece(state.remote.name, at: 2, room: 14, .title),
                        Piece(
                            phrases.state(of: state.remote, waiting: state.waiting, now: now), at: 17,
                            room: width - 18),
                    ], part: index)
            ]
                + state.aside.flatMap {
                    paragraph(phrases.aside($0, of: state.remote.name), at: 4, width: width, role: .warning)
                }
        }
        let remotes = states.isEmpty ? paragraph(words.noRemotes, at: 2, width: width, role: .dim) : states
        let coming = (ceiling == nil ? copies.coming : nil).map { acts in
            [
                .blank,
                heading(
                    words.toCome.sentence, phrases.people(acts.map(\.act)).joined(separator: ", "), width: width,
                    part: 1),
            ]
                + (acts.isEmpty
                    ? [note(words.nothingNew, width)]
                    : acts.flatMap { actRows($0, part: 1, width: width, isHere: false) })
        }
        let came = copies.deliveries.enumerated().flatMap { index, delivery in
            deliveryRows(delivery, part: 2 + index, width: width)
        }
        let none = copies.isRead && came.isEmpty ? [.blank, note(words.nothingCame, width)] : []
        return remotes + (coming ?? []) + came + none
    }

    private func deliveryRows(_ delivery: ReceivedMerge, part: Int, width: Int) -> [Row] {
        let age = phrases.copies.ago(max(0, now - Int(delivery.at / 1000)) / 60)
        let title = "\(delivery.source) · \(age)"
        return [
            .blank,
            heading(title, phrases.people(delivery.acts.map(\.act)).joined(separator: ", "), width: width, part: part),
        ]
            + delivery.acts.flatMap { actRows($0, part: part, width: width, isHere: true) }
    }

    private func actRows(_ entry: Entry, part: Int, width: Int, isHere: Bool) -> [Row] {
        let target: Target = isHere ? .act(entry.id, Moment(entry.time)) : .text
        return entryRows(entry, note: "", target, part: part, width: width)
    }

    private func note(_ text: String, _ width: Int) -> Row { Row([Piece(text, at: 2, room: width - 3, .dim)]) }
}

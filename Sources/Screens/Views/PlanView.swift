import Canvas
import Phrases
import Plan

extension State {
    /// The plan's settings, phases, partners and participants.
    func planRows(width: Int) -> [Row] {
        let words = phrases.words
        let phases = plan.phases.map { phase in
            let day = phase.start.map { words.fullDay($0) } ?? phrases.screens.nothingSaid
            return Row(
                [
                    Piece(phrases.name(of: phase), at: 4, room: 24),
                    Piece(phrases.screens.sinceDay(day), at: 29, room: width - 30, .dim),
                ], .record(.phase, phase.id), part: 1)
        }
        let partners = plan.partners.flatMap { partner -> [Row] in
            [
                Row(
                    [
                        Piece(partner.short, at: 4, room: 8, .title),
                        Piece(phrases.name(of: partner), at: 13, room: width - 14),
                    ], .record(.partner, partner.id), part: 2)
            ] + (phrases.read(partner.roster).map { paragraph($0, at: 13, width: width, role: .dim, part: 2) } ?? [])
        }
        return [heading(phrases.screens.plan, phrases.title(of: plan), width: width)]
            + fieldRows(.plan, Plan.settingsID, width: width, part: 0)
            + section(words.kind(.phase).many, phases, width: width, part: 1)
            + section(words.kind(.partner).many, partners, width: width, part: 2)
    }
}

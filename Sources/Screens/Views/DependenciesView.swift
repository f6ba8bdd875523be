import Canvas
import Phrases
import Plan

extension State {
    /// The deadlocks, each drawn as a cycle, then the other dependencies.
    func dependencyRows(width: Int) -> [Row] {
        let deadlocks = plan.deadlocks(on: today)
        let words = phrases.lists
        let needs = plan.dependencies
        func isListed(_ need: Dependency) -> Bool { self.isListed(.record(.dependency, need.id)) }
        let found = deadlocks.found.count { $0.needs.contains(where: isListed) }
        let head = heading(
            words.dependencies,
            "\(phrases.count(needs.count(where: isListed), of: .dependency)) · \(words.deadlocks(found, deadlocks.isComplete))",
            width: width)
        guard !needs.isEmpty else {
            return [head, .blank] + paragraph(offering(words.noDependencies), at: 2, width: width, role: .dim)
        }
        var rows = [head]
        for (index, deadlock) in deadlocks.found.enumerated() {
            rows += [.blank] + deadlockRows(deadlock, number: index + 1, width: width)
        }
        // A dependency that is drawn in a deadlock is shown once.
        let drawn = Set(deadlocks.found.flatMap { $0.needs.prefix(State.drawnOfDeadlock) }.map(\.id))
        let subjects = needs.filter { !drawn.contains($0.id) }.compactMap(\.dependent)
        for (index, subject) in subjects.enumerated() where !subjects[..<index].contains(subject) {
            rows += [.blank, heading(phrases.name(of: subject, in: plan), status(of: subject), width: width, part: 1)]
            rows += needRows(subject, besides: drawn, width: width, part: 1)
        }
        return rows
    }

    /// A deadlock as a line that ends where it begins.
    private func deadlockRows(_ deadlock: Deadlock, number: Int, width: Int) -> [Row] {
        let words = phrases.lists
        let broken = deadlock.broken
        let title = broken == nil ? words.deadlockOpen(number) : words.deadlockBroken(number)
        let role: Role = broken == nil ? .offTrack : .heading
        var rows = [Row([Piece(title, at: 2, room: width - 3, role)], isTitle: true)]
        for (index, need) in deadlock.needs.prefix(State.drawnOfDeadlock).enumerated() {
            guard let subject = need.dependent else { continue }
            let sign = index == 0 ? "┌▸" : "│ "
            rows.append(
                Row(
                    [
                        Piece(sign, at: 3, room: 2, .border),
                        Piece(phrases.name(of: subject, in: plan), at: 6, room: width - 30, .title),
                        Piece(status(of: subject), at: width - 22, room: 21, .dim),
                    ], .record(.dependency, need.id), part: 0))
            let turn = index == deadlock.needs.count - 1 ? "└─" : "│ "
            let why = [words.needs, phrases.read(.reason, of: need).map { "· \($0)" }].compactMap { $0 }.joined(
                separator: " ")
            rows.append(
                Row([Piece(turn, at: 3, room: 2, .border), Piece("↓ " + why, at: 6, room: width - 7, .dim)], part: 0))
            rows += firstStepRows(need, width: width, part: 0)
        }
        let left = deadlock.needs.count - State.drawnOfDeadlock
        if left > 0 { rows += paragraph("… " + phrases.acts.andMore(left), at: 6, width: width, role: .dim) }
        return rows
    }

    /// How many dependencies of a deadlock are drawn at most.
    private static let drawnOfDeadlock = 20
}

import Canvas
import Phrases
import Plan

extension State {
    /// The promises by day, the overdue first: day, side and text, below them the place.
    func promiseRows(width: Int, first: Int?) -> [Row] {
        let words = phrases.promises
        let all = plan.promises(on: today)
        let listed = viewing.promises.matches(all, in: plan, on: today).filter { isListed(target(of: $0)) }
        let head = heading(words.count(listed.count), promiseCounts(of: listed).joined(separator: " · "), width: width)
        guard !listed.isEmpty else {
            return [head, .blank]
                + paragraph(all.isEmpty ? words.none : words.noneHere, at: 2, width: width, role: .dim)
        }
        let ends = [listed.first, listed.last].compactMap { $0?.day.civil.year }
        let columns = PromiseColumns(
            sides: plan.partners.map(\.short), hasYears: ends.contains { $0 != today.civil.year }, width: width)
        return [head]
            + listed.indices.rows(first: first) { index in
                let isLate = listed[index].isOverdue(on: today)
                let isFirst = index == 0 || listed[index - 1].isOverdue(on: today) != isLate
                let title = heading(
                    (isLate ? words.overdue : words.toCome).sentence, width: width, part: isLate ? 0 : 1)
                return (isFirst ? [.blank, title] : []) + rows(of: listed[index], isLate: isLate, columns)
            }
    }

    /// The number of overdue promises, of commitments that have no day, and the conditions of the filter.
    private func promiseCounts(of listed: [Promise]) -> [String] {
        let filter = viewing.promises
        let overdue = listed.count { $0.isOverdue(on: today) }
        guard filter == PromiseFilter() else {
            let only = [
                filter.isOverdue ? phrases.promises.isOverdue : nil, filter.side?.uppercased(), filter.owner,
                filter.city.map { plan.cityName($0) }, filter.line.map { phrases.words.line($0) },
            ].compactMap { $0 }
            return [phrases.promises.overdueCount(overdue), phrases.issues.only(only)]
        }
        guard !viewing.isOnlyChanged else { return [phrases.promises.overdueCount(overdue)] }
        let open = plan.commitments.count { $0.due == nil && ($0.state?.isOpen ?? false) }
        return [phrases.promises.overdueCount(overdue)] + (open > 0 ? [phrases.promises.withoutDay(open)] : [])
    }

    private func rows(of promise: Promise, isLate: Bool, _ columns: PromiseColumns) -> [Row] {
        let part = isLate ? 0 : 1
        let day = phrases.words.day(promise.day, seenFrom: today)
        let distance = phrases.distance(to: promise.day, from: today)
        let text = phrases.name(of: promise, in: plan)
        let kind = promise.kind == .delivery ? nil : phrases.name(of: promise.kind)
        let about = [
            kind, phrases.place(of: promise, in: plan), phrases.read(promise.office),
            phrases.counted(promise, in: plan),
        ].compactMap { $0 }.filter { !$0.isEmpty }
        let end = columns.width - TextWidth.columns(of: distance) - 1
        let room = end - columns.text - 2
        let name = phrases.name(of: promise, in: plan) { TextWidth.wrapped($0, room).count <= 2 }
        let lines = TextWidth.wrapped(name, room, lines: 2)
        let head = Row(
            [
                Piece(isLate ? "!" : " ", at: 1, room: 1, .warning),
                Piece(day, at: columns.day, room: columns.side - columns.day - 1, isLate ? .warning : .text),
                Piece(phrases.side(of: promise), at: columns.side, room: columns.text - columns.side - 1, .title),
                Piece(lines.first ?? "", at: columns.text, room: room, .title),
                Piece(distance, at: end, room: columns.width - end, isLate ? .warning : .dim),
            ], target(of: promise), part: part,
            spoken: ([distance, day, phrases.side(of: promise), text] + about).joined(separator: "; "))
        let whole = columns.width - columns.text - 1
        return [head]
            + lines.dropFirst().map { line in
                Row([Piece(line, at: columns.text, room: whole, .title)], part: part, isTitle: false, spoken: "")
            }
            + TextWidth.wrapped(about.joined(separator: " · "), whole).map { line in
                Row([Piece(line, at: columns.text, room: whole, .dim)], part: part, spoken: "")
            }
    }

    /// The record that holds a promise.
    func target(of promise: Promise) -> Target {
        switch promise.kind {
        case .commitment: .commitment(promise.record)
        case .nextStep: EffortID(record: promise.record).map { .effort($0) } ?? .text
        case .delivery, .publicMilestone: .project(promise.record)
        case .action, .milestone, .firstStep: .record(promise.kind.recordKind, promise.record)
        }
    }

    /// The filters for the list of promises: those that match any.
    var promiseFilters: Pick {
        let all = plan.promises(on: today)
        func with(_ label: String, _ change: (inout PromiseFilter) -> Void) -> PickOption {
            var filter = viewing.promises
            change(&filter)
            return PickOption(label, .narrowPromises(filter))
        }
        let (sides, cities) = (Set(all.compactMap(\.side)), Set(all.compactMap(\.city)))
        let lines = Set(all.compactMap { $0.line?.rawValue })
        let offices = plan.offices
        let owners = Set(all.compactMap { offices.office($0.office)?.wording(for: language)?.text }).sorted()
        return Pick(
            phrases.commands[.filter].hint,
            [
                PickOption(phrases.screens.everyPlace, .narrowPromises(PromiseFilter())),
                with(phrases.promises.isOverdue) { $0.isOverdue = true },
            ]
                + plan.partners.filter { sides.contains($0.id) }.map { side in with(side.short) { $0.side = side.id } }
                + LineOfEffort.allCases.filter { lines.contains($0.rawValue) }.map { line in
                    with(phrases.words.line(line)) { $0.line = line }
                }
                + plan.cities.filter { cities.contains($0.id) }.map { city in
                    with(plan.cityName(city.id)) { $0.city = city.id }
                }
                + owners.map { owner in with(owner) { $0.owner = owner } })
    }
}

/// The columns of the list of promises.
private struct PromiseColumns {
    let day = 3
    let side: Int
    let text: Int
    let width: Int

    /// - Parameter hasYears: whether any day is of another year than today, so that its year is shown.
    init(sides: [String], hasYears: Bool, width: Int) {
        side = day + (hasYears ? 12 : 7)
        text = side + (sides.map { TextWidth.columns(of: $0) }.max() ?? 1) + 1
        self.width = width
    }
}

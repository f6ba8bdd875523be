import Canvas
import Phrases
import Plan

extension State {
    /// Amounts from pledged to expended: by partner, then by city and line, existing and new money apart.
    func resourceRows(width: Int) -> [Row] {
        let words = phrases.lists
        let whole = plan.resources(byCity: false, byLine: false)
        let head = heading(words.resources, words.resourcesKey, width: width)
        let deliveries = section(words.deliveryList, deliveryRows(width: width, part: 3), width: width, part: 3)
        guard !whole.isEmpty else {
            return [head, .blank] + emptyRows(words.noResources, width: width) + deliveries
        }
        let shares = plan.equipmentShare()
        let weighed =
            shares.share.map {
                paragraph(
                    words.equipmentShare($0, shares.isByMoney), sign: shares.isEquipmentHeavy ? (" !", .warning) : nil,
                    width: width)
            } ?? []
        return [head, columnHeads(width)] + whole.flatMap { rows(of: $0, name: payer($0), width: width) } + [.blank]
            + weighed
            + section(words.byCity, byCity(width: width), width: width, part: 1)
            + section(words.byProject, byProject(width: width), width: width, part: 2) + deliveries
    }

    /// The things promised, delivered and in use, by project; things that are counted by their numbers.
    private func deliveryRows(width: Int, part: Int) -> [Row] {
        plan.deliveries.flatMap { project -> [Row] in
            let sentences = phrases.deliverySentences(project, on: today)
            let place = project.effortID.map { phrases.name(of: $0, in: plan) } ?? ""
            let title = phrases.title(of: project)
            let at = min(TextWidth.columns(of: title) + 4, width / 2)
            let head = Row(
                [
                    Piece(title, at: 2, room: at - 3, .title),
                    Piece(place, at: at, room: max(0, width - at - 1), .dim),
                ], .project(project.id), part: part)
            return [head]
                + sentences.flatMap { text, isLate in
                    paragraph(text, width: width, role: isLate ? .warning : .text, part: part)
                }
        }
    }

    private func columnHeads(_ width: Int) -> Row {
        let columns = MoneyColumns(width)
        let words = phrases.words
        return Row([
            Piece(words.field(.pledged), at: columns.pledged, room: 13, .heading, alignRight: true),
            Piece(words.field(.obligated), at: columns.obligated, room: columns.part, .heading),
            Piece(words.field(.expended), at: columns.expended, room: columns.part, .heading),
        ])
    }

    private func payer(_ row: ResourceRow) -> String {
        let side = row.payer?.uppercased() ?? phrases.screens.nothingSaid
        return [side, row.funding.map { phrases.words.choice(.funding($0)) }].compactMap { $0 }.joined(separator: " · ")
    }

    private func byCity(width: Int) -> [Row] {
        let rows = plan.resources(byCity: true, byLine: true)
        let cities = rows.compactMap(\.city)
        return cities.enumerated().filter { !cities[..<$0.offset].contains($0.element) }.flatMap { _, city -> [Row] in
            let head = Row([Piece(plan.cityName(city), at: 2, room: width - 3, .title)], part: 1)
            return [head]
                + rows.filter { $0.city == city }.flatMap { row in
                    let words = phrases.words
                    let naming = width >= 140 || isPlain ? words.line : width >= 100 ? words.lineShort : words.lineBrief
                    let line = row.line.map(naming) ?? ""
                    let effort = row.line.map { Target.place(.effort(EffortID(city: city, line: $0))) }
                    return self.rows(
                        of: row, name: "  \(line) · \(payer(row))", target: effort ?? .text, part: 1, width: width)
                }
        }
    }

    private func byProject(width: Int) -> [Row] {
        plan.projects.filter { $0.pledged != nil || $0.obligated != nil || $0.expended != nil }.flatMap { project in
            var money = Money()
            money.add(project)
            let row = ResourceRow(
                payer: project.payer, funding: project.funding, currency: project.currency ?? plan.settings.currency,
                city: nil, line: nil, money: money)
            return self.rows(
                of: row, name: phrases.title(of: project), target: .project(project.id), part: 2, width: width)
        }
    }

    /// The pledged amount, then obligated and expended as bars and as per cent of it; on a narrow screen below the
    /// name.
    private func rows(
        of row: ResourceRow, name: String, target: Target = .text, part: Int = 0, width: Int
    ) -> [Row] {
        let columns = MoneyColumns(width)
        let amount = "\(phrases.words.short(row.money.pledged)) \(row.currency)"
        let shares = row.money.shares
        func cell(_ share: Int?, _ figure: Figure) -> String {
            guard let share else { return phrases.words.short(figure) }
            let bar = columns.bar > 0 ? Bar.blocks(share, columns.bar) + " " : ""
            let percent = TextWidth.padded(phrases.words.percent(share, of: figure), 4, alignRight: true)
            return "\(bar)\(percent) \(phrases.words.short(figure))"
        }
        let figures = [
            Piece(amount, at: columns.pledged, room: 13, .title, alignRight: true),
            Piece(cell(shares?.obligated, row.money.obligated), at: columns.obligated, room: columns.part),
            Piece(cell(shares?.expended, row.money.expended), at: columns.expended, room: columns.part),
        ]
        guard columns.pledged < MoneyColumns.leastOfName else {
            return [Row([Piece(name, at: 2, room: columns.pledged - 3)] + figures, target, part: part)]
        }
        return [Row([Piece(name, at: 2, room: width - 3)], target, part: part), Row(figures, part: part)]
    }
}

/// The columns of the amounts.
private struct MoneyColumns {
    let pledged, obligated, expended, part, bar: Int
    /// The columns that a name needs beside the amounts.
    static let leastOfName = 24

    init(_ width: Int) {
        bar = width >= 100 ? 12 : width >= 76 ? 3 : 0
        part = bar + 15
        expended = width - part
        obligated = expended - part
        pledged = obligated - 15
    }
}

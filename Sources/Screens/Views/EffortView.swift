import Canvas
import Phrases
import Plan

extension State {
    /// An effort: both sides' assessments, stage, projects and latest history.
    func effortRows(_ id: EffortID, width: Int) -> [Row] {
        let shown = plan.shownStatus(of: id, on: today)
        let headline = Row([
            Piece(headline(of: shown), at: 1, room: width - 2, Role(shown))
        ])
        let history = historySection(of: .effort(id), part: 8, width: width)
        return [headline, .blank] + sideRows(id, width: width) + [.blank] + progressRows(id, width: width)
            + surroundingRows(id, width: width) + history
    }

    private var labelWidth: Int {
        let names: [FieldName] = [
            .status, .trend, .text(.reason, language), .asOf, .text(.lead, language), .stage, .progress,
            .text(.nextStep, language),
            .nextOwner, .due,
            .text(.note, language),
        ]
        return (names.map { TextWidth.columns(of: phrases.words.field($0)) }.max() ?? 10) + 1
    }

    /// A row for each field and a column for each side; Enter edits the side of the author.
    private func sideRows(_ id: EffortID, width: Int) -> [Row] {
        let said = plan.partners.map { plan.assessment(of: id, by: $0.id, on: today) }
        let columns = SideColumns(first: labelWidth + 3, count: said.count, width: width)
        func row(_ name: FieldName, _ target: Target?, _ text: (Assessment) -> (String, Role)) -> [Row] {
            fieldRows(name, target, said.map { ($0.partner, text($0)) }, columns)
        }
        let mine = author.side.map { id.assessment(by: $0) }
        func field(_ name: FieldName) -> Target? { mine.map { .field(.assessment, $0, name) } ?? .text }
        let heads = plan.partners.enumerated().map { index, partner in
            let isMine = partner.id == author.side
            return Piece(
                partner.short + (isMine ? " ◂" : ""), at: columns.column(index), room: columns.room,
                isMine ? .title : .heading)
        }
        return [Row(heads)]
            + row(.status, author.side.map { .status(id, partner: $0) } ?? .text, statusText)
            + row(.trend, field(.trend), trendText)
            + row(.text(.reason, language), field(.text(.reason, language))) {
                wordingText(phrases.said(.reason, of: $0))
            }
            + row(.asOf, .text, asOfText)
            + row(.text(.lead, language), field(.text(.lead, language))) { wordingText(phrases.said(.lead, of: $0)) }
    }

    /// The rows of a field, with the text of each side in its column.
    private func fieldRows(
        _ name: FieldName, _ target: Target?, _ texts: [(side: String, text: (String, Role))], _ columns: SideColumns
    ) -> [Row] {
        let wrapped = texts.map { (TextWidth.wrapped($0.text.0, columns.room), $0.text.1) }
        let spoken = texts.map { "\($0.side.uppercased()) \($0.text.0)" }
        let height = wrapped.map(\.0.count).max() ?? 1
        return (0..<max(1, height)).map { line in
            let label = line == 0 ? [Piece(phrases.words.field(name), at: 2, room: labelWidth, .dim)] : []
            let values = wrapped.enumerated().compactMap { index, value in
                value.0.indices.contains(line)
                    ? Piece(value.0[line], at: columns.column(index), room: columns.room, value.1) : nil
            }
            return Row(
                label + values, line == 0 ? target : nil, part: 0,
                spoken: Row.spoken(phrases.words.field(name), spoken, line: line))
        }
    }

    private func statusText(_ said: Assessment) -> (String, Role) {
        guard let status = said.status else { return (phrases.screens.nothingSaid, .dim) }
        let (letter, word) = (phrases.letter(status, in: plan), phrases.words.status(status))
        // As on the board, the last word of a silent side stands behind a question mark.
        guard plan.isFresh(said, on: today) else { return ("\(WordPhrases.shape(nil)) (\(letter)) \(word)", .unknown) }
        return ("\(WordPhrases.shape(status)) \(letter) \(word)", Role(status))
    }

    private func trendText(_ said: Assessment) -> (String, Role) {
        guard let trend = said.trend else { return (phrases.screens.nothingSaid, .dim) }
        return ("\(WordPhrases.arrow(trend)) \(phrases.words.choice(.trend(trend)))", .text)
    }

    private func wordingText(_ wording: Wording?) -> (String, Role) {
        (phrases.read(wording) ?? phrases.screens.nothingSaid, wording?.language == language ? .text : .dim)
    }

    private func asOfText(_ said: Assessment) -> (String, Role) {
        guard let asOf = said.asOf else { return (phrases.screens.nothingSaid, .dim) }
        let age = today - asOf
        let by = said.by.map { " · \($0)" } ?? ""
        return (
            "\(phrases.words.day(asOf)) (\(phrases.screens.daysAgo(age)))\(by)",
            age > plan.settings.staleAfter ? .unknown : .text
        )
    }

    private func progressRows(_ id: EffortID, width: Int) -> [Row] {
        let effort = plan.effort(id)
        let words = phrases.words
        let none = phrases.screens.nothingSaid
        let first = labelWidth + 3
        func row(_ text: FieldName, _ value: String?, _ role: Role = .text) -> [Row] {
            let name = text.inLanguage(language)
            return TextWidth.wrapped(value ?? none, width - first - 1).enumerated().map { index, line in
                let label = index == 0 ? [Piece(words.field(name), at: 2, room: labelWidth, .dim)] : []
                return Row(
                    label + [Piece(line, at: first, room: width - first - 1, value == nil ? .dim : role)],
                    index == 0 ? .field(.effort, id.record, name) : nil, part: 1)
            }
        }
        let due = effort.due.map { "\(words.fullDay($0)) (\(phrases.distance(to: $0, from: today)))" }
        return row(.stage, ladder(effort, id.line))
            + row(.progress, effort.progress.map { "\(Bar.blocks($0, 20)) \($0)%" })
            + row(.nextStep, phrases.read(effort.nextStep)) + row(.nextOwner, effort.nextOwner?.uppercased())
            + row(.due, due, plan.isOverdue(id, on: today) ? .warning : .text)
            + row(.text(.note, language), phrases.read(.note, of: effort), isForeign(.note, of: effort) ? .dim : .text)
    }

    /// The stages of the line, the effort's stage in brackets.
    private func ladder(_ effort: Effort, _ line: LineOfEffort) -> String {
        phrases.words.ladder(line).enumerated()
            .map { $0 + 1 == effort.stage ? "[\($1)]" : $1 }.joined(separator: " › ")
    }

    /// Related records: dependencies, issues, projects, milestones, measures, vulnerabilities.
    private func surroundingRows(_ id: EffortID, width: Int) -> [Row] {
        let words = phrases.words
        let subject = Subject.effort(id)
        let measures = plan.measures(in: id.city, line: id.line) + plan.measures(in: id.city, line: nil)
        let answered = plan.vulnerabilities.filter { plan.answers(to: $0).contains(id) }
        let made = plan.commitments(to: subject).isEmpty ? [] : commitmentRows(subject, width: width, part: 2)
        return section(words.kind(.commitment).many, made, width: width, part: 2)
            + section(
                words.kind(.dependency).many, needRows(subject, width: width, part: 2), width: width, part: 2)
            + section(
                phrases.lists.issuesHere, issueRows(where: { $0.concerns(id) }, width: width, part: 3), width: width,
                part: 3) + [.blank] + projectRows(id, width: width)
            + section(
                phrases.meetings.spoken, spokenRows(on: subject, width: width, part: 5), width: width, part: 5)
            + section(
                words.kind(.milestone).many, milestoneRows(subject, width: width, part: 5), width: width, part: 5)
            + section(
                words.kind(.measure).many,
                measures.map {
                    seriesRow(Series($0.id, in: id.city), named: phrases.title(of: $0), part: 6, width: width)
                },
                width: width, part: 6)
            + section(
                phrases.lists.answersTo,
                answered.flatMap { vulnerability in
                    paragraph(
                        [phrases.read(vulnerability.group), phrases.title(of: vulnerability)].compactMap { $0 }.joined(
                            separator: " · "),
                        width: width, target: .record(.vulnerability, vulnerability.id), part: 7)
                }, width: width, part: 7)
    }

    private func projectRows(_ id: EffortID, width: Int) -> [Row] {
        let projects = plan.projects(of: id)
        if projects.isEmpty {
            return [Row([Piece(offering(phrases.screens.noProjects), at: 2, room: width - 3, .dim)])]
        }
        let listed = projects.count { isListed(.project($0.id)) }
        return [heading(phrases.screens.projects(listed), width: width, part: 4)]
            + projects.flatMap { project -> [Row] in
                let ledger = plan.ledger(of: .project(project.id))
                let commitments = ledger.shown.map { commitment in
                    "\(commitment.partner.uppercased()) \(shape(of: commitment.state)) \(commitment.state.map { phrases.words.choice(.commitmentState($0)) } ?? phrases.screens.nothingSaid)"
                }
                let detail =
                    ((ledger.isOpened ? commitments : []) + [phrases.read(.note, of: project)].compactMap { $0 })
                    .joined(
                        separator: " · ")
                return [projectRow(project, part: 4, width: width)]
                    + (detail.isEmpty ? [] : paragraph(detail, at: 6, width: width, role: .dim, part: 4))
            }
    }
}

/// The columns of the sides, behind that of the labels.
private struct SideColumns {
    /// The columns of the terminal before the first one.
    let first: Int
    /// The columns of the terminal in each.
    let room: Int

    init(first: Int, count: Int, width: Int) {
        self.first = first
        room = max(8, (width - first) / max(1, count) - 1)
    }

    func column(_ index: Int) -> Int { first + index * (room + 1) }
}

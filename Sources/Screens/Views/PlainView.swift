import Canvas
import Phrases
import Plan

/// Draws the screen as lines of words without columns, for reading aloud. The cursor is on the selection, and the last
/// line before the foot says it: a move within the page rewrites that line alone.
func drawPlain(_ state: State, on canvas: inout Canvas) {
    let width = canvas.width
    let head = state.plainHead.flatMap { TextWidth.wrapped($0, width - 2) }
    for (row, line) in head.enumerated() { canvas.write(line, row, 0) }
    let first = head.count + 1
    let last = canvas.height - 2
    canvas.cursor = (first, 0)
    let list = state.plainList
    let page = list.page(width - 3, room: max(1, last - first - 1))
    var row = first
    for index in page {
        if index == list.selected { canvas.cursor = (row, 2) }
        for line in list.lines(of: index, width - 3) where row < last - 1 {
            canvas.write(line, row, 2)
            row += 1
        }
    }
    let below = list.count(after: page)
    if below > 0 { canvas.write(state.phrases.screens.more(below), last - 1, 2) }
    if let selected = list.selected {
        let text = (list.entries[selected].lines + list.entries[selected].further).joined(separator: "; ")
        canvas.write("> " + TextWidth.fitted(text, width - 3), last, 0, Style(.title))
    }
}

extension State {
    /// The place, the day and the time left; in a meeting the item's number and time.
    fileprivate var plainHead: [String] {
        let words = phrases.screens
        let author = author.side.map { words.as($0.uppercased()) } ?? words.as(words.anyone)
        let kind = travel != nil ? words.past : isPinned ? words.pinned : nil
        let day = phrases.words.day(today) + (kind.map { " (\($0))" } ?? "")
        let mode = readOnlyReason != nil ? words.readOnly : words.readWrite
        let marks = [ceiling.map { "≤\($0)" }, bannerInView].compactMap { $0 }
        var lines = [
            trail.replacing(" › ", with: ", "),
            ([day] + marks + [author, mode, language.rawValue]).joined(separator: ", "),
        ]
        guard screens.first?.place != .welcome else { return lines }
        let month = plan.clock(on: today).map { words.month($0.month, $0.months) + ", " } ?? ""
        lines.append(inWords(month + phrases.clock(of: plan, on: today)))
        if screen.place == .board, !isPartial {
            lines.append(
                phrases.counts(of: summary, overdue: overdueCount, on: today).map(\.text).joined(separator: ", "))
        }
        if case .series(let series) = screen.place {
            let (text, role) = standing(of: series)
            lines.append(
                [
                    phrases.name(of: series, in: plan), role == .offTrack ? phrases.lists.offTarget : nil,
                    inWords(text),
                ]
                .compactMap { $0 }.joined(separator: ", "))
        }
        if let meeting = meetingInView, let item = plan.currentItem(of: meeting), screen.place.kind == .meeting {
            let left = countdown(item.left(since: meeting.currentSince, at: now), item.minutes, phrases.meetings)
            let whole = countdown(meeting.left(at: now), meeting.minutes, phrases.meetings)
            lines.append(
                "\(inWords(phrases.name(of: item, in: plan))), \(left); \(phrases.meetings.whole): \(whole)")
        }
        return lines
    }

    /// The answers about an effort, as the board has them.
    private func plainDetails(_ effort: EffortID) -> [String] {
        cellFacts(effort).map { fact in
            let items = fact.items.map { item in
                let text = item.lead + item.text
                return item.tail.isEmpty ? text : "\(text), \(item.tail)"
            }
            return "\(fact.label): " + inWords(items.joined(separator: "; "))
        }
    }

    /// The entries of the screen.
    fileprivate var plainList: PlainList {
        guard case .board = screen.place else { return plainRows }
        guard !plan.cities.isEmpty else {
            return PlainList(entries: emptyBoard.map { PlainEntry(lines: [offering($0)]) })
        }
        // Only cities near the selection, so that a large plan costs no more; always the same that fill a page
        // together, so that a move does not turn it. The answers about an effort are said of the selected one; Enter
        // tells them.
        let lines = LineOfEffort.allCases
        let near = max(1, (size.height - plainHead.count - 4) / lines.count)
        let first = screen.row / near * near
        let cities = plan.cities[first..<min(plan.cities.count, first + near)]
        let entries = cities.flatMap { city in
            lines.map { line in
                let id = EffortID(city: city.id, line: line)
                return PlainEntry(lines: [plainLine(id)], further: id == selectedEffort ? plainDetails(id) : [])
            }
        }
        return PlainList(
            entries: entries, selected: (screen.row - first) * lines.count + screen.column,
            others: (plan.cities.count - first - cities.count) * lines.count)
    }

    /// The rows of a list, each with its further lines.
    private var plainRows: PlainList {
        let list = shownList
        var result = PlainList(entries: [])
        for (index, row) in list.rows.enumerated() {
            if !list.selectable.isEmpty, index == selectedRowIndex { result.selected = result.entries.count }
            // A row that another one includes says nothing.
            guard row.spoken != "" || index == selectedRowIndex else { continue }
            let text = inWords(row)
            if row.isPartOfRowAbove, let last = result.entries.indices.last, result.entries[last].isSelectable {
                let isContinued = index > 0 && list.rows[index - 1].continues(in: row)
                if isContinued, let line = result.entries[last].lines.indices.last {
                    result.entries[last].lines[line] += " " + text
                } else {
                    result.entries[last].lines.append(text)
                }
            } else {
                result.entries.append(PlainEntry(lines: [text], isSelectable: row.target != nil))
            }
        }
        return result
    }

    private func plainLine(_ id: EffortID) -> String {
        let effort = plan.effort(id)
        let progress = effort.progress.map { ", \($0)%" } ?? ""
        let count = analysis?.count(on: id).map { ", " + phrases.issues.count($0) } ?? ""
        let mark = selectedEfforts.contains(id) ? phrases.screens.markedEfforts(1) + ": " : ""
        let status = plan.shownStatus(of: id, on: today)
        let shown = headline(of: status)
        return mark + inWords(phrases.name(of: id, in: plan)) + ": " + inWords(shown) + silent(status) + progress
            + count
            + changed(id, status)
    }

    /// The sides that are silent while another's word is shown.
    private func silent(_ shown: ShownStatus) -> String {
        guard shown.hasSilentSide, shown.status != nil else { return "" }
        return zip(plan.partners, shown.sides).filter { $1 == nil }
            .map { ", \($0.0.short) \(phrases.screens.noReport(nil))" }.joined()
    }

    /// That the effort has changed since the last meeting: what the star says to the eye.
    private func changed(_ id: EffortID, _ shown: ShownStatus) -> String {
        guard plan.isChanged(id, shown, since: before, on: today) else { return "" }
        let text = phrases.board.changedSince(phrases.words.day(summary.baseline, seenFrom: today))
        return ", \(text.prefix(1).lowercased())\(text.dropFirst())"
    }
}

extension State {
    /// A row in words: status letters become words, columns are separated by commas, and pieces without letters or
    /// digits are dropped.
    fileprivate func inWords(_ row: Row) -> String {
        if let spoken = row.spoken { return inWords(spoken) }
        let isEffort = if case .effort? = row.target { true } else { false }
        return row.pieces.sorted { $0.column < $1.column }
            .map { isEffort ? lettersInWords($0.text) ?? inWords(trendInWords($0.text)) : inWords($0.text) }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }.joined(separator: ", ")
    }

    /// `A ? ≠` as the statuses of the sides; nil for any other text.
    private func lettersInWords(_ text: String) -> String? {
        let parts = text.split(separator: " ").filter { $0 != "≠" }
        let all = Status.allCases.map { Optional($0) } + [nil]
        let statuses = parts.compactMap { part in all.first { phrases.letter($0, in: plan) == String(part) } }
        guard !parts.isEmpty, statuses.count == parts.count else { return nil }
        return statuses.map { phrases.words.status($0) }.joined(separator: " / ")
    }

    /// Replaces a trend's arrow at the end of a text by its word.
    private func trendInWords(_ text: String) -> String {
        let trend = Trend.allCases.first { text.hasSuffix(WordPhrases.arrow($0)) }
        return trend.map { text.dropLast() + phrases.words.choice(.trend($0)) } ?? text
    }

    /// The text without shapes and lines; arrows and letters become words, unless the word is already there.
    func inWords(_ text: String) -> String {
        var text = text
        for trend in [Trend.improving, .declining] {
            let (arrow, word) = (WordPhrases.arrow(trend), phrases.words.choice(.trend(trend)))
            text = text.replacing("\(arrow) \(word)", with: word).replacing(arrow, with: word)
        }
        let steady = WordPhrases.arrow(.steady)
        if text == steady { return phrases.preferences.then }
        text = text.replacing(
            "\(steady) \(phrases.words.choice(.trend(.steady)))", with: phrases.words.choice(.trend(.steady)))
        text = text.replacing(" " + steady, with: ", " + phrases.preferences.then)
        for status in Status.allCases {
            let letter = phrases.letter(status, in: plan) + " " + phrases.words.status(status)
            text = text.replacing(WordPhrases.shape(status) + " ", with: "").replacing(
                letter, with: phrases.words.status(status))
        }
        let unknown = WordPhrases.shape(nil) + " "
        if text.hasPrefix(unknown) { text = String(text.dropFirst(unknown.count)) }
        text = text.replacing(" · ", with: ", ")
        // Removes arrows, lines, blocks, shapes and braille.
        let kept = text.unicodeScalars.filter {
            !(0x2190...0x21FF).contains($0.value) && !(0x2500...0x28FF).contains($0.value)
        }
        return String(String.UnicodeScalarView(kept)).trimmed
    }
}

extension String {
    /// The text without blanks and points at both ends.
    fileprivate var trimmed: String {
        let isGap = { (character: Character) in " ·".contains(character) }
        guard let first = firstIndex(where: { !isGap($0) }), let last = lastIndex(where: { !isGap($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}

import Canvas
import Phrases
import Plan

/// Draws the screen as lines of words without columns, for reading aloud. The cursor is always on the selection.
func drawPlain(_ state: State, on canvas: inout Canvas) {
    let width = canvas.width
    let wrap = { (text: String) in TextWidth.wrapped(text, width - 2) }
    let head = state.plainHead.flatMap(wrap)
    let tail = state.plainTail.flatMap { wrap($0).prefix(3) }
    for (row, line) in head.enumerated() { canvas.write(line, row, 0) }
    let first = head.count + 1
    let room = max(1, canvas.height - first - tail.count - 2)
    canvas.cursor = (first, 0)
    let (lines, selected) = state.plainBody
    var entries = lines.enumerated().flatMap { index, line in
        wrap(line).map { (text: $0, isSelected: index == selected) }
    }
    let end = (entries.lastIndex { $0.isSelected } ?? 0) + 1
    let start = entries.firstIndex { $0.isSelected } ?? 0
    entries = Array(entries.dropFirst(min(start, max(0, end - room))).prefix(room))
    for (index, entry) in entries.enumerated() {
        canvas.write(entry.text, first + index, 2, Style(entry.isSelected ? .title : .text))
    }
    if let row = entries.firstIndex(where: \.isSelected) {
        canvas.write(">", first + row, 0, Style(.key))
        canvas.cursor = (first + row, 0)
    }
    for (index, line) in tail.enumerated() { canvas.write(line, canvas.height - 1 - tail.count + index, 0) }
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
        var lines = [trail, ([day] + marks + [author, mode, language.rawValue]).joined(separator: ", ")]
        guard screens.first?.place != .welcome else { return lines }
        let month = plan.clock(on: today).map { words.month($0.month, $0.months) + ", " } ?? ""
        lines.append(phrases.inWords(month + phrases.clock(of: plan, on: today)))
        if screen.place == .board, !isPartial {
            lines.append(phrases.counts(of: summary).map(\.text).joined(separator: ", "))
        }
        if let meeting = meetingInView, let item = plan.currentItem(of: meeting), screen.place.kind == .meeting {
            let left = countdown(item.left(since: meeting.currentSince, at: now), item.minutes, phrases.meetings)
            let whole = countdown(meeting.left(at: now), meeting.minutes, phrases.meetings)
            lines.append(
                "\(phrases.inWords(phrases.name(of: item, in: plan))), \(left); \(phrases.meetings.whole): \(whole)")
        }
        return lines
    }

    /// The details of the board's selected effort.
    fileprivate var plainTail: [String] {
        guard screen.place == .board, let effort = selectedEffort else { return [] }
        let shown = plan.shownStatus(of: effort, on: today)
        let reason = phrases.read(shown.reason.wording(for: language)) ?? phrases.screens.nothingSaid
        let next = phrases.nextStep(of: effort, in: plan, on: today)?.full ?? phrases.screens.noNextStep
        return [
            "\(phrases.screens.why): \(reason)", "\(phrases.screens.next): \(phrases.inWords(next))",
            phrases.inWords(phrases.sides(of: effort, in: plan, on: today)),
        ]
    }

    /// The lines of the screen, and the index of the selected one.
    fileprivate var plainBody: (lines: [String], selected: Int?) {
        guard case .board = screen.place else {
            // Rows whose content the row above already includes are empty.
            let list = shownList
            let told = list.rows.enumerated().filter { $1.spoken != "" }
            let selected = list.selectable.isEmpty ? nil : told.firstIndex { $0.offset == selectedRowIndex }
            return (told.map { phrases.inWords($0.element) }, selected)
        }
        guard !plan.cities.isEmpty else { return (phrases.screens.emptyBoard.map(keymap.naming), nil) }
        // Only cities near the selection, so that a large plan costs no more.
        let near = 10
        let first = max(0, screen.row - near)
        let cities = plan.cities[first..<min(plan.cities.count, screen.row + near + 1)]
        let lines = cities.flatMap { city in LineOfEffort.allCases.map { plainLine(EffortID(city: city.id, line: $0)) }
        }
        return (lines, (screen.row - first) * LineOfEffort.allCases.count + screen.column)
    }

    private func plainLine(_ id: EffortID) -> String {
        let effort = plan.effort(id)
        let progress = effort.progress.map { ", \($0)%" } ?? ""
        let count = analysis?.count(on: id).map { ", " + phrases.issues.count($0) } ?? ""
        let mark = marked.contains(id) ? phrases.screens.markedEfforts(1) + ": " : ""
        let shown = headline(of: plan.shownStatus(of: id, on: today))
        return mark + phrases.inWords(phrases.name(of: id, in: plan)) + ": " + phrases.inWords(shown) + progress + count
    }
}

extension Phrases {
    /// A row in words: status letters become words, columns are separated by commas, and pieces without letters or
    /// digits are dropped.
    fileprivate func inWords(_ row: Row) -> String {
        if let spoken = row.spoken { return inWords(spoken) }
        let isEffort = if case .effort? = row.target { true } else { false }
        return row.pieces.sorted { $0.column < $1.column }
            .map { isEffort ? lettersInWords($0.text) ?? inWords(trendInWords($0.text)) : inWords($0.text) }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }.joined(separator: ", ")
    }

    /// `A R ≠` as the statuses of the sides; nil for any other text.
    private func lettersInWords(_ text: String) -> String? {
        let parts = text.split(separator: " ").filter { $0 != "≠" }
        let statuses = parts.map { part in Status.allCases.first { words.letter($0) == String(part) } }
        guard !parts.isEmpty, !statuses.contains(nil) else { return nil }
        return statuses.map { words.status($0) }.joined(separator: " / ")
    }

    /// Replaces a trend's arrow at the end of a text by its word.
    private func trendInWords(_ text: String) -> String {
        let trend = Trend.allCases.first { text.hasSuffix(WordPhrases.arrow($0)) }
        return trend.map { text.dropLast() + words.choice(.trend($0)) } ?? text
    }

    /// The text without shapes and lines; arrows and letters become words, unless the word is already there.
    fileprivate func inWords(_ text: String) -> String {
        var text = text
        for trend in [Trend.improving, .declining] {
            let (arrow, word) = (WordPhrases.arrow(trend), words.choice(.trend(trend)))
            text = text.replacing("\(arrow) \(word)", with: word).replacing(arrow, with: word)
        }
        let steady = WordPhrases.arrow(.steady)
        if text == steady { return preferences.then }
        text = text.replacing("\(steady) \(words.choice(.trend(.steady)))", with: words.choice(.trend(.steady)))
        text = text.replacing(" " + steady, with: ", " + preferences.then)
        for status in Status.allCases {
            let letter = words.letter(status) + " " + words.status(status)
            text = text.replacing(WordPhrases.shape(status) + " ", with: "").replacing(
                letter, with: words.status(status))
        }
        let unknown = WordPhrases.shape(nil) + " "
        if text.hasPrefix(unknown) { text = String(text.dropFirst(unknown.count)) }
        text = text.replacing(" · ", with: ", ")
        // Removes arrows, lines, blocks, shapes and braille.
        let told = text.unicodeScalars.filter {
            !(0x2190...0x21FF).contains($0.value) && !(0x2500...0x28FF).contains($0.value)
        }
        return String(String.UnicodeScalarView(told)).trimmed
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

import Canvas
import Phrases
import Plan

/// Draws a month over a form: its days, those with a date of the plan marked, and what the selected day has.
func drawMonth(_ month: MonthPicker, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.words
    let entries = state.datedEntries.filter { month.first <= $0.day && $0.day <= month.first.endOfMonth }
    let width = min(canvas.width - 4, 56)
    var box = Canvas(width: width, height: 15)
    let (year, number, _) = month.first.civil
    drawFrame("\(words.months[number - 1]) \(year)", isPlain: state.isPlain, on: &box)
    for (index, weekday) in words.weekdays.enumerated() { box.write(weekday, 1, 2 + index * 5, Style(.dim), room: 4) }
    for (row, week) in month.weeks.enumerated() {
        for (column, day) in week.enumerated() {
            guard let day else { continue }
            let mark = entries.contains { $0.day == day } ? "•" : " "
            let ground: Background = day == month.day ? .selected : .plain
            let role: Role = day == state.today ? .title : mark == " " ? .text : .key
            let text = (day.civil.day < 10 ? " " : "") + "\(day.civil.day)"
            box.write("\(text)\(mark)", 2 + row, 2 + column * 5, Style(role, on: ground))
            if day == month.day { box.cursor = (2 + row, 2 + column * 5) }
        }
    }
    let here = entries.filter { $0.day == month.day }.map(\.name)
    let phase = state.phase(on: month.day).map { " · \($0)" } ?? ""
    box.field("\(words.fullDay(month.day))\(phase)", 9, 2, width - 4, Style(.heading))
    let shown = here.count > 3 ? Array(here.prefix(2)) + [state.phrases.screens.more(here.count - 2)] : here
    for (index, name) in shown.enumerated() { box.field(name, 10 + index, 2, width - 4, Style(.text)) }
    box.field(state.phrases.prompts.monthHint, 13, 2, width - 4, Style(.dim))
    layBox(box, row: max(0, (canvas.height - 15) / 2), column: (canvas.width - width) / 2, on: &canvas)
}

import Canvas
import Phrases
import Plan

/// Handles a key for a form.
func handle(_ key: Key, _ form: Form, _ state: inout State) -> [Effect] {
    var form = form
    if let month = form.month {
        guard handle(key, month, &form) else { return refuse(key, &state) }
        state.overlay = .form(form)
        return []
    }
    let isNote = form.isNote(form.index)
    switch key {
    case .enter: return save(form, &state)
    case .tab where takeSuggestion(&form, state): break
    case .down where isNote && form.fields[form.index].text.moveLine(1): break
    case .up where isNote && form.fields[form.index].text.moveLine(-1): break
    case .tab, .down: form.index = form.index == form.fields.count - 1 ? 0 : form.index + 1
    case .backTab, .up: form.index = form.index == 0 ? form.fields.count - 1 : form.index - 1
    case .pageDown where !isNote: form.index = form.group(1)
    case .pageUp where !isNote: form.index = form.group(-1)
    case .control("n") where isNote: form.fields[form.index].text.breakLine()
    case .control("o") where isNote: return [.editText(form.fields[form.index].text.text)]
    case .control("o") where form.isDay(form.index): form.month = MonthPicker(state.day(in: form) ?? state.today)
    case .control("r") where form.holdsDraft: state.leaveDraft(of: &form)
    default:
        let isTaken = form.fields[form.index].choices.isEmpty ? form.type(key) : form.choose(key, state)
        guard isTaken else { return refuse(key, &state) }
    }
    state.overlay = .form(form)
    return []
}

/// Handles a key for the month that is open over a form.
/// - Returns: whether it means something there.
private func handle(_ key: Key, _ month: MonthPicker, _ form: inout Form) -> Bool {
    var month = month
    if key == .enter {
        form.fields[form.index].text.replace(with: month.day.iso)
        form.month = nil
        form.problem = nil
        return true
    }
    guard month.handle(key) else { return false }
    form.month = month
    return true
}

/// Puts the name that is offered first into the field. In a choice the first one is chosen already.
/// - Returns: whether any is offered.
private func takeSuggestion(_ form: inout Form, _ state: State) -> Bool {
    let field = form.fields[form.index]
    guard field.choices.isEmpty, let first = state.suggestions(for: field).first else { return false }
    // A text that is understood as that name needs no second look.
    let isUnderstood = state.reading(of: field) == .means(first.name)
    form.fields[form.index].text.replace(with: first.text)
    form.problem = nil
    return !isUnderstood
}

extension Form {
    /// Handles a key in the focused text. What is cut in one field can be put into another.
    /// - Returns: whether it is a key for editing text.
    fileprivate mutating func type(_ key: Key) -> Bool {
        fields[index].text.cut = cut
        guard fields[index].text.handle(key) else { return false }
        cut = fields[index].text.cut
        problem = nil
        followProposal()
        return true
    }

    /// Handles a key in the focused field with choices: letters narrow them, arrows walk through them.
    /// - Returns: whether it is a key for choosing.
    fileprivate mutating func choose(_ key: Key, _ state: State) -> Bool {
        problem = nil
        let typed = fields[index].typed
        switch key {
        case .left: fields[index].choose(-1)
        case .right: fields[index].choose(1)
        case .home: fields[index].chooseEnd(isLast: false)
        case .end: fields[index].chooseEnd(isLast: true)
        case .backspace where !typed.isEmpty: narrow(to: String(typed.dropLast()), state)
        case .control("_"), .control("/"): fields[index].undoChoice()
        case .backspace, .delete, .control("u"), .control("w"), .control("k"), .control("d"):
            fields[index].choose(code: nil)
        case .character(" ") where typed.isEmpty: fields[index].choose(1)
        case .character(let letter): narrow(to: typed + String(letter), state)
        default: return false
        }
        return true
    }

    /// Takes letters for the focused choice: the first value that they narrow to, else none.
    mutating func narrow(to letters: String, _ state: State) {
        fields[index].type(letters, for: state.choices(of: fields[index], narrowedBy: letters).first)
    }

    /// Whether a field holds a day.
    func isDay(_ index: Int) -> Bool { fields[index].kind.field(fields[index].name)?.kind == .day }

    /// The first field of the next group or the one before; in a short form the last field or the first.
    fileprivate func group(_ step: Int) -> Int {
        guard isGrouped else { return step > 0 ? fields.count - 1 : 0 }
        let starts = fields.indices.filter { $0 == 0 || fields[$0].group != fields[$0 - 1].group }
        return (step > 0 ? starts.first { $0 > index } : starts.last { $0 < index })
            ?? (step > 0 ? fields.count - 1 : 0)
    }
}

extension State {
    /// The day in the focused field, where it is understood.
    fileprivate func day(in form: Form) -> Day? { DayEntry.day(form.fields[form.index].text.text, today: today) }
}

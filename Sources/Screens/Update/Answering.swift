import Canvas
import Phrases
import Plan

/// Gives a key to what lies over the screen.
func answer(_ key: Key, _ state: inout State) -> [Effect] {
    guard let overlay = state.overlay else { return [] }
    if key == .escape { return leave(overlay, &state) }
    switch overlay {
    case .pickStatus(let efforts, let partner):
        guard let status = statusChosen(by: key, state.phrases.words) else { return [] }
        return setStatus(status, efforts, partner: partner, &state)
    case .askReason(let efforts, let status, let partner, let field):
        return takeReason(key, field, efforts, status, partner, &state)
    case .confirm(_, let effect):
        if key == .character(Character(state.phrases.words.yes)) || key == "y" {
            state.overlay = nil
            return [effect]
        }
        if key == "n" || key == "q" { return leave(overlay, &state) }
        return []
    case .find(let field, let from): return takeFind(key, field, from: from, &state)
    case .palette(let field, let selected): return takePalette(key, field, selected, &state)
    case .form(let form): return take(key, form, &state)
    }
}

private func leave(_ overlay: Overlay, _ state: inout State) -> [Effect] {
    state.overlay = nil
    switch overlay {
    case .find(_, let from): state.screen.row = from
    case .palette: break
    default: state.message = Message(state.phrases.deeds.cancelled)
    }
    return []
}

/// The status that a key stands for: its letter in the language that is spoken, or its number.
func statusChosen(by key: Key, _ words: WordPhrases) -> Status? {
    guard case .character(let character) = key else { return nil }
    if let number = character.wholeNumberValue, (1...Status.allCases.count).contains(number) {
        return Status.allCases[number - 1]
    }
    return Status.allCases.first { words.letter($0).lowercased() == character.lowercased() }
}

private func setStatus(_ status: Status, _ efforts: [EffortID], partner: String, _ state: inout State) -> [Effect] {
    if !state.plan.worsened(by: status, efforts, as: partner).isEmpty {
        state.overlay = .askReason(efforts, status, partner: partner, TextField())
        return []
    }
    return assess(efforts, status, partner, reason: nil, &state)
}

private func assess(
    _ efforts: [EffortID], _ status: Status, _ partner: String, reason: String?, _ state: inout State
) -> [Effect] {
    let hand = Hand(author: state.hand.author, partner: partner)
    do {
        let act = try state.plan.assess(
            efforts, as: Judgement(status: status), by: hand, reason: reason, on: state.today)
        state.overlay = nil
        state.marked = []
        return [.commit(act)]
    } catch {
        return refuse(error, &state)
    }
}

private func takeReason(
    _ key: Key, _ field: TextField, _ efforts: [EffortID], _ status: Status, _ partner: String, _ state: inout State
) -> [Effect] {
    if key == .enter {
        if field.text.isEmpty {
            state.message = Message(state.phrases.prompts.reasonNeeded, isWarning: true)
            return []
        }
        return assess(efforts, status, partner, reason: Folding.saved(field.text), &state)
    }
    var field = field
    if field.take(key) { state.overlay = .askReason(efforts, status, partner: partner, field) }
    return []
}

private func takeFind(_ key: Key, _ field: TextField, from: Int, _ state: inout State) -> [Effect] {
    switch key {
    case .enter:
        state.wanted = field.text
        state.overlay = nil
    case .down, .tab: find(field.text, from: state.screen.row + 1, step: 1, &state)
    case .up, .backTab: find(field.text, from: state.screen.row - 1, step: -1, &state)
    default:
        var field = field
        guard field.take(key) else { return [] }
        state.overlay = .find(field, from: from)
        if !find(field.text, from: from, step: 1, &state) { state.screen.row = from }
    }
    return []
}

private func takePalette(_ key: Key, _ field: TextField, _ selected: Int, _ state: inout State) -> [Effect] {
    let matches = paletteMatches(field.text, state)
    switch key {
    case .enter:
        state.overlay = nil
        return matches.indices.contains(selected) ? run(matches[selected], &state) : []
    case .down, .tab: state.overlay = .palette(field, selected: min(selected + 1, max(0, matches.count - 1)))
    case .up, .backTab: state.overlay = .palette(field, selected: max(0, selected - 1))
    default:
        var field = field
        if field.take(key) { state.overlay = .palette(field, selected: 0) }
    }
    return []
}

/// The commands of the screen in view whose name or words match; those whose name begins so come first.
func paletteMatches(_ text: String, _ state: State) -> [Command] {
    let pattern = Folding.Pattern(text)
    let commands = Command.on(state.screen.place.kind).filter { $0.name != .palette }
    let begin = commands.filter {
        pattern.begins($0.text(in: state.phrases).hint) || pattern.begins($0.name.rawValue)
    }
    let rest = commands.filter { command in
        !begin.contains { $0.name == command.name }
            && (pattern.isFound(in: command.text(in: state.phrases).help) || pattern.isFound(in: command.name.rawValue))
    }
    return begin + rest
}

import Canvas
import Plan

/// Asks which contender of a conflict to keep.
func askToDecide(_ kind: RecordKind, _ record: String, _ field: FieldName, _ state: inout State) {
    if let why = state.readOnlyReason {
        state.warn(why)
    } else if let conflict = state.plan.conflict(on: kind, record, field) {
        state.overlay = .decide(conflict)
    }
}

/// Handles a key for a conflict: a digit keeps a contender, `e` enters another value.
func decide(_ key: Key, _ conflict: Conflict, _ state: inout State) -> [Effect] {
    guard case .character(let character) = key else { return refuse(key, &state) }
    if character == "e", conflict.field != .removed {
        state.overlay = nil
        return sayOtherwise(conflict, &state)
    }
    guard let number = character.wholeNumberValue, number > 0,
        let contender = state.contenders(of: conflict).dropFirst(number - 1).first
    else { return refuse(key, &state) }
    do {
        let act = try state.plan.act(
            deciding: conflict, for: contender, by: state.author, in: state.language, on: state.today)
        state.overlay = nil
        return [.commit(act)]
    } catch .reasonNeeded(let effort, _, let status) {
        state.overlay = .askReason([effort], status, sides: [Assessment(id: conflict.record).partner], TextField())
        return []
    } catch {
        state.overlay = nil
        return refuse(error, &state)
    }
}

/// Asks for another value, in the same way as the field is edited elsewhere.
private func sayOtherwise(_ conflict: Conflict, _ state: inout State) -> [Effect] {
    let said = Assessment(id: conflict.record)
    if conflict.kind == .assessment, conflict.field == .status, let effort = said.effort {
        pickStatus([effort], sides: [said.partner], &state)
        return []
    }
    return edit(.field(conflict.kind, conflict.record, conflict.field), &state)
}

extension State {
    /// The choices: every contender; for a removed record, to keep the removal or to restore the record.
    func contenders(of conflict: Conflict) -> [Conflict.Contender] {
        conflict.field == .removed ? Array(conflict.contenders.prefix(2)) : Array(conflict.contenders.prefix(9))
    }
}

import Phrases
import Plan

/// Asks how a part of the file that is imported is to be read.
func askForImport(_ part: ImportPart, _ state: inout State) {
    guard let importing = state.importing else { return }
    switch part {
    case .sheet: state.overlay = .pick(state.sheets(of: importing))
    case .kind: state.overlay = .pick(state.kinds(of: importing))
    case .constant: state.overlay = .pick(state.constants(of: importing))
    case .kept: state.overlay = .pick(state.keptChoices(of: importing))
    case .column(let key):
        state.overlay = .pick(importing.isOfOneMeasure ? state.roles(of: key) : state.fields(of: key, importing.kind))
    case .fault(let index):
        guard importing.faults.indices.contains(index) else { return }
        state.askToSettle(importing.faults[index])
    case .choice(let index):
        guard importing.choices.all.indices.contains(index) else { return }
        let choice = importing.choices.all[index]
        let option = PickOption(state.phrases.importing.undoChoice, .importChoices([], without: [choice]))
        state.overlay = .pick(Pick(choice.label, [option]))
    }
}

extension State {
    fileprivate func sheets(of importing: ImportInView) -> Pick {
        let words = phrases.importing
        let named = PickOption(words.namedSheets, .importChoices([], without: [ImportChoice(.sheet)]))
        let options = importing.sheets.map { name in
            PickOption(name, .importChoices([ImportChoice(.sheet, name)], without: []))
        }
        return Pick(words.whichSheet, options + [named])
    }

    /// The choices that are kept, and a name to keep the present ones under.
    fileprivate func keptChoices(of importing: ImportInView) -> Pick {
        let words = phrases.importing
        let options = importing.kept.map { name in
            PickOption(
                name, .importChoices([ImportChoice(.mapping, name, label: words.useKept(name))], without: []))
        }
        var pick = Pick(words.whichKept, options)
        pick.typed = .value(ImportChoice(.saveMapping, label: words.keepAs), without: [])
        return pick
    }

    fileprivate func kinds(of importing: ImportInView) -> Pick {
        let words = phrases.importing
        let kinds = RecordKind.allCases.filter { $0.fields.contains { $0.isEdited } }
        let (kind, measure) = (ImportChoice(.kind), ImportChoice(.measure))
        let options = kinds.map { kind in
            PickOption(
                phrases.words.kind(kind).one, .importChoices([ImportChoice(.kind, kind.rawValue)], without: [measure]),
                detail: kind.rawValue)
        }
        let others = [
            PickOption(words.oneMeasure, .importMeasure),
            PickOption(words.kindInFile, .importChoices([], without: [kind, measure])),
        ]
        return Pick(words.whichKind, options + others)
    }

    /// The fields of which a column can be one.
    fileprivate func fields(of column: String, _ kind: RecordKind?) -> Pick {
        let words = phrases.importing
        let names = names(of: kind)
        // A city and a line in columns of their own are the effort together.
        let namesEffort = [FieldName.effort, .subject].contains(where: names.contains)
        let parts = namesEffort ? [FieldName.city, .line].filter { !names.contains($0) } : []
        let (ignore, map) = (ImportChoice(.ignore, of: column), ImportChoice(.map, of: column))
        let options = (names + parts).map { name in
            PickOption(
                phrases.words.field(name),
                .importChoices([ImportChoice(.map, of: column, name.machineName)], without: [ignore]),
                detail: name.machineName)
        }
        // The first one, because Enter alone must not make an unknown column a field.
        let leaveOut = PickOption(words.leaveOut, .importChoices([ignore], without: [map]))
        let others = [
            PickOption(
                words.noneOfUnknown,
                .importChoices([ImportChoice(.ignoreUnknown, label: words.noneOfUnknown)], without: [])),
            PickOption(words.byName, .importChoices([], without: [ignore, map])),
        ]
        return Pick(words.whichField(column), [leaveOut] + options + others)
    }

    /// The names of the fields of a kind, or of all kinds, each once.
    private func names(of kind: RecordKind?) -> [FieldName] {
        var names: [FieldName] = []
        for field in (kind.map { [$0] } ?? RecordKind.allCases).flatMap(\.fields)
        where field.use != .local && !names.contains(field.name) { names.append(field.name) }
        return names
    }

    /// The roles that a column of a table of readings can have.
    fileprivate func roles(of column: String) -> Pick {
        let words = phrases.importing
        let options = ReadingRole.allCases.map { PickOption(words.role($0), .importRole(column, $0)) }
        return Pick(words.whichField(column), [PickOption(words.leaveOut, .importRole(column, nil))] + options)
    }

    /// The fields that may have one value for all records.
    fileprivate func constants(of importing: ImportInView) -> Pick {
        let words = phrases.importing
        let kinds = importing.kind.map { [$0] } ?? RecordKind.allCases
        var options: [PickOption] = []
        for name in names(of: importing.kind) {
            guard let field = kinds.lazy.compactMap({ $0.field(name) }).first, field.isEdited else { continue }
            let label = phrases.words.field(name)
            let choice = ImportChoice(.set, of: name.machineName, label: label)
            options.append(PickOption(label, .importValue(choice, field), detail: name.machineName))
        }
        return Pick(words.whichConstant, options)
    }

    /// Asks which choice settles a fault.
    fileprivate mutating func askToSettle(_ fault: ImportInView.Fault) {
        if fault.remedies.isEmpty { return warn(phrases.importing.mendInFile) }
        if let field = fault.field, let asking = fault.remedies.first(where: { $0.value == nil && $0.subject != nil }) {
            return askForImportValue(asking, of: field, or: fault.remedies.filter { $0 != asking })
        }
        let options = fault.remedies.map { remedy in
            PickOption(remedy.label, .importChoices([remedy], without: []))
        }
        overlay = .pick(Pick(fault.text, options))
    }

    /// Asks for the value of a choice, which is one of a field.
    /// - Parameter others: choices that may be made instead.
    mutating func askForImportValue(_ choice: ImportChoice, of field: FieldSummary, or others: [ImportChoice] = []) {
        let options = possibleValues(of: field).map { value, name in
            let label = "\(choice.label) → \(name)"
            return PickOption(name, .importChoices([choice.with(value, label: label)], without: []))
        }
        let further = others.map { PickOption($0.label, .importChoices([$0], without: [])) }
        var pick = Pick(phrases.importing.whichValue(choice.label), options + further)
        pick.typed = .value(choice, without: [])
        overlay = .pick(pick)
    }

    /// Asks for the measure that all readings are of: one of the plan, or the title of a new one.
    mutating func askForImportMeasure() {
        let words = phrases.importing
        let kind = ImportChoice(.kind)
        let options = plan.measures.map { measure in
            let title = phrases.title(of: measure)
            return PickOption(
                title, .importChoices([ImportChoice(.measure, measure.id, label: title)], without: [kind]))
        }
        var pick = Pick(words.whichMeasure, options)
        pick.typed = .value(ImportChoice(.measure, label: words.newMeasure), without: [kind])
        overlay = .pick(pick)
    }

    /// The values of a field that has few: those of a closed list, or records of the plan; with their names.
    private func possibleValues(of field: FieldSummary) -> [(value: String, name: String)] {
        switch field.kind {
        case .choice, .list, .flag, .line:
            phrases.closedValues(of: field.kind).map { (field.machineValue($0.code) ?? $0.code, $0.name) }
        case .marking: plan.markings.map { ($0, $0) }
        case .partner: plan.partners.map { ($0.id, phrases.name(of: $0)) }
        case .city: plan.cities.map { ($0.id, plan.cityName($0.id)) }
        case .project: plan.projects.map { ($0.id, phrases.title(of: $0)) }
        case .measure: plan.measures.map { ($0.id, phrases.title(of: $0)) }
        case .effort, .efforts, .subject: efforts
        default: []
        }
    }

    private var efforts: [(value: String, name: String)] {
        plan.effortIDs.map { ($0.record, phrases.name(of: $0, in: plan)) }
    }
}

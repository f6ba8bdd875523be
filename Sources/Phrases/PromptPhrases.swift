import Plan

/// The texts of prompts, questions and forms, in one language.
public struct PromptPhrases: Sendable {
    /// The question for a status: of an effort, or of a number of efforts.
    public let statusOf: @Sendable (String) -> String
    public let severalEfforts: @Sendable (Int) -> String
    /// The question for the reason of a status; the note that it is required.
    public let reason: @Sendable (String) -> String
    public let reasonNeeded: String
    /// Names of keys' effects.
    public let find, save, cancel, nextField, newLine, editor, choose: String
    /// Titles of forms: for a new plan, a new record, an edited record.
    public let newPlan: String
    /// The title of a plan to which nobody gave one, and the name of the side of a plan without partners.
    let planTitle, team: String
    public let add, edit: @Sendable (String) -> String
    /// Labels of the form for a new plan.
    public let partners, cities: String
    /// The question before a city is removed, with its number of efforts and projects.
    public let removeCity: @Sendable (String, Int, Int) -> String
    /// The question before a record is removed: its kind and name.
    public let removeRecord: @Sendable (String, String) -> String
    /// The question before another author's act is undone: author and act.
    public let undoOther: @Sendable (String, String) -> String
    /// That a field of an open form has another value by now; and that it was edited as well.
    public let isNow, isNowToo: @Sendable (String, String) -> String
    /// That a record of an open form was removed.
    public let isGone: @Sendable (String) -> String
    /// That a new record has the key of one that is there, by its name, so that Enter opens that; the field that tells
    /// another commitment of a side from it; that it was opened; the effect of Enter.
    public let isThere, isThereUnless, isOpened: @Sendable (String) -> String
    public let openThere: String
    /// How a day and a name can be typed.
    public let dayHint, nameHint: String
    /// The note at a field that is not understood, and that a field is required.
    public let notUnderstood, required: String
    /// The effect of the key that opens a month; the keys in it, with the name of Enter.
    public let month: String
    public let monthHint: String
    /// The heading of a part of a long form.
    public let group: @Sendable (FieldGroup) -> String
    /// For which side something is recorded, by its full name; the question for it, with the side of the last time, or
    /// with one that the settings name and the plan does not have.
    public let forSide: @Sendable (String) -> String
    public let whichSide, whichKnownSide: @Sendable (String) -> String
    /// A key that means nothing in a form or prompt, or on a screen; a command that finds nothing selected.
    public let refusedKey, unusedKey: @Sendable (String) -> String
    public let nothingSelected: @Sendable (String) -> String
    /// That nothing opens from the selected line.
    public let opensNothing: String
    /// That something cannot be moved up or down, by its name: it is first, or last; the national row, which is always
    /// last.
    public let isFirst, isLast, staysLast: @Sendable (String) -> String
    /// That a draft was kept, put back, or taken out of a form; the key that takes it out.
    public let draftKept, draftPutBack, draftLeft, withoutDraft: String
    /// That forms were not saved when the program ended: the first, and how many.
    public let draftsLeft: @Sendable (String, Int) -> String
    /// A draft of which the record was removed, with its name and what was typed; one of an earlier version; that it
    /// stays.
    public let draftOfRemoved, draftOfEarlierVersion: @Sendable (String, String) -> String
    public let draftStays: String
    /// The texts that were typed for fields which a form no longer has.
    public let draftUnplaced: @Sendable (String) -> String
    /// The value of an empty choice.
    public let none: String

    static let english = PromptPhrases(
        statusOf: { "Status of \($0)" }, severalEfforts: { numbered($0, "effort", "efforts") },
        reason: { "Reason for \($0)" }, reasonNeeded: "A reason is needed when it gets worse. Esc cancels.",
        find: "find", save: "save", cancel: "cancel", nextField: "next field", newLine: "new line",
        editor: "your editor", choose: "choose",
        newPlan: "A new plan", planTitle: "Plan", team: "Team", add: { "Add: \($0)" },
        edit: { "Edit \($0)" }, partners: "partners (short names, with commas)", cities: "cities (with commas)",
        removeCity: { name, efforts, projects in
            "Remove \(name)? This removes \(efforts) assessed \(efforts == 1 ? "effort" : "efforts") and \(projects) \(projects == 1 ? "project" : "projects"). {undo} restores everything."
        },
        removeRecord: { "Remove the \($0) \($1)? {undo} restores it." },
        undoOther: { "Undo this act of \($0)? \($1)" },
        isNow: { "Changed meanwhile: \($0) is now \($1)." },
        isNowToo: { "Changed meanwhile: \($0) is now \($1). Saving keeps both as a conflict." },
        isGone: { "\($0) was removed meanwhile. Saving keeps the removal and the text as a conflict." },
        isThere: { "\($0) is there already. Enter opens it." },
        isThereUnless: { "Another one of this side needs its own text in '\($0)'." },
        isOpened: { "\($0) is there already: this is its form. Nothing is saved yet." }, openThere: "open it",
        dayHint: "15 Jun 2010, 2010-06-15, today, +14d, -2w, fri, end of month", nameHint: "part of a name: tij train",
        notUnderstood: "not understood", required: "required", month: "month",
        monthHint: "arrows, PgUp PgDn month, Enter choose, Esc back",
        group: { group in
            switch group {
            case .usual: "General"
            case .effort: "Effort, for both sides"
            case .money: "Money"
            case .delivery: "Delivery and use"
            case .people: "Who takes part"
            case .publicity: "What the public will see"
            case .target: "Target"
            case .more: "Notes and more"
            }
        }, forSide: { "for \($0)" }, whichSide: { "For which side do you record today? Last time: \($0)" },
        whichKnownSide: { "For which side do you record? The plan has no side '\($0)' of your settings" },
        refusedKey: { "\($0) does nothing here. Esc cancels." },
        unusedKey: { "\($0) does nothing on this screen. {help} lists the keys." },
        nothingSelected: { "There is nothing here for '\($0)'." },
        opensNothing: "This line is for reading only.",
        isFirst: { "\($0) is first already." }, isLast: { "\($0) is last already." },
        staysLast: { "\($0) always stands last." },
        draftKept: "Not saved; kept as a draft. The same form puts it back.",
        draftPutBack: "What was typed before is put back; it is not saved yet.", draftLeft: "The draft was discarded.",
        withoutDraft: "discard draft",
        draftsLeft: { first, count in
            "Not saved when Cinco ended: \(first)\(count > 1 ? " and \(count - 1) more" : ""). The same form puts it back."
        },
        draftOfRemoved: {
            "\($0) was removed, and what was typed for it was not saved: '\($1)'. Discard the draft?"
        },
        draftOfEarlierVersion: {
            "No form of this version of Cinco takes the draft '\($0)', which was not saved: '\($1)'. Discard it?"
        },
        draftStays: "The draft stays. Cinco asks again at its next start.",
        draftUnplaced: { "Typed before for fields that are no longer here: '\($0)'." }, none: "–")

    static let spanish = PromptPhrases(
        statusOf: { "Estado de \($0)" }, severalEfforts: { numbered($0, "esfuerzo", "esfuerzos") },
        reason: { "Motivo de \($0)" }, reasonNeeded: "Indique el motivo cuando empeora. Esc cancela.",
        find: "buscar", save: "guardar", cancel: "cancelar", nextField: "campo siguiente", newLine: "otra línea",
        editor: "su editor",
        choose: "elegir",
        newPlan: "Un plan nuevo", planTitle: "Plan", team: "Equipo", add: { "Agregar: \($0)" },
        edit: { "Editar \($0)" }, partners: "contrapartes (nombres cortos, con comas)", cities: "ciudades (con comas)",
        removeCity: { name, efforts, projects in
            "¿Retirar \(name)? Se retiran también \(efforts) \(efforts == 1 ? "esfuerzo valorado" : "esfuerzos valorados") y \(projects) \(projects == 1 ? "proyecto" : "proyectos"). {undo} restablece todo."
        },
        removeRecord: { "¿Retirar \($0): \($1)? {undo} lo restablece." },
        undoOther: { "¿Deshacer este acto de \($0)? \($1)" },
        isNow: { "Cambió entretanto: \($0) es ahora \($1)." },
        isNowToo: { "Cambió entretanto: \($0) es ahora \($1). Al guardar, ambos quedan en conflicto." },
        isGone: { "\($0) se retiró entretanto. Al guardar, el retiro y el texto quedan en conflicto." },
        isThere: { "Ya existe: \($0). Enter lo abre." },
        isThereUnless: { "Otro de la misma parte necesita su propio texto en '\($0)'." },
        isOpened: { "Ya existe: \($0). Este es su formulario; aún no se ha guardado nada." }, openThere: "abrirlo",
        dayHint: "15 jun 2010, 2010-06-15, hoy, +14d, -2s, vie, fin de mes", nameHint: "parte de un nombre: tij capac",
        notUnderstood: "no se entiende", required: "obligatorio", month: "mes",
        monthHint: "flechas, RePág AvPág mes, Enter elegir, Esc volver",
        group: { group in
            switch group {
            case .usual: "General"
            case .effort: "Esfuerzo, para ambas partes"
            case .money: "Dinero"
            case .delivery: "Entrega y uso"
            case .people: "Quién participa"
            case .publicity: "Lo que verá el público"
            case .target: "Meta"
            case .more: "Notas y otros"
            }
        }, forSide: { "como \($0)" }, whichSide: { "¿Por cuál de las partes registra hoy? La última vez: \($0)" },
        whichKnownSide: { "¿Por cuál de las partes registra? El plan no tiene la parte '\($0)' de sus ajustes" },
        refusedKey: { "\($0) no hace nada aquí. Esc cancela." },
        unusedKey: { "\($0) no hace nada en esta pantalla. {help} muestra las teclas." },
        nothingSelected: { "Aquí no hay nada para '\($0)'." },
        opensNothing: "Este renglón es solo para leer.",
        isFirst: { "\($0) ya va en primer lugar." }, isLast: { "\($0) ya va en último lugar." },
        staysLast: { "\($0) siempre va en último lugar." },
        draftKept: "No se guardó; queda como borrador. El mismo formulario lo recupera.",
        draftPutBack: "Se recuperó lo escrito antes; aún no se ha guardado.", draftLeft: "Se descartó el borrador.",
        withoutDraft: "descartar borrador",
        draftsLeft: { first, count in
            "Sin guardar al cerrarse Cinco: \(first)\(count > 1 ? " y \(count - 1) más" : ""). El mismo formulario lo recupera."
        },
        draftOfRemoved: {
            "\($0) se retiró, y lo que se escribió para ello no se guardó: '\($1)'. ¿Descartar el borrador?"
        },
        draftOfEarlierVersion: {
            "Ningún formulario de esta versión de Cinco admite el borrador '\($0)', que no se guardó: '\($1)'. ¿Descartarlo?"
        },
        draftStays: "El borrador se conserva. Cinco vuelve a preguntar al iniciarse.",
        draftUnplaced: { "Escrito antes para campos que ya no están aquí: '\($0)'." }, none: "–")
}

extension LocalizedText {
    /// The title of a plan to which nobody gave one.
    public static var plan: LocalizedText { inEveryLanguage(\.prompts.planTitle) }
    /// The name of the side of a plan without partners.
    public static var team: LocalizedText { inEveryLanguage(\.prompts.team) }

    private static func inEveryLanguage(_ phrase: KeyPath<Phrases, String>) -> LocalizedText {
        Language.allCases.reduce(into: LocalizedText()) { $0[$1] = $1.phrases[keyPath: phrase] }
    }
}

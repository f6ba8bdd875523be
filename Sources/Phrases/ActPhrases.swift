import Plan

/// The sentences about acts, in one language.
public struct ActPhrases: Sendable {
    /// A changed field: its name, the old and the new value.
    let fromTo: @Sendable (String, String, String) -> String
    /// A field that was empty, with its new value; a field that was cleared.
    public let set: @Sendable (String, String) -> String
    public let cleared: @Sendable (String) -> String
    /// A field whose conflict was decided for the present value, with that value.
    public let stays: @Sendable (String, String) -> String
    /// A record that was added, removed, restored or moved.
    public let added, removed, restored, moved: @Sendable (String) -> String
    /// An item of an agenda that was left out or included.
    let agenda: @Sendable (AgendaStep, String) -> String
    /// A status that was confirmed; the same where the status is unknown.
    public let confirmed: @Sendable (String) -> String
    let confirmedAsItWas: String
    /// The plan is shown up to a ceiling; the whole plan is shown again.
    public let shownUpTo: @Sendable (String) -> String
    public let shownWhole: String
    /// The path of a document that was written, and whether a line about it was offered to the clipboard.
    public let exported: @Sendable (String, Bool) -> String
    /// A meeting that was begun, and one that was closed.
    public let meetingBegun, meetingClosed: @Sendable (String) -> String
    /// A plan that was created, by its title.
    public let founded: @Sendable (String) -> String
    /// The number of further records.
    public let andMore: @Sendable (Int) -> String
    /// That somebody changed a field, or removed a record, while the same was typed here.
    public let changedMeanwhile, removedMeanwhile: @Sendable (String, String) -> String
    /// The same, about a record that the present author removes.
    public let editedMeanwhile: @Sendable (String, String) -> String
    /// The acts that were taken back, and those that were brought back.
    public let undone, redone: @Sendable (String) -> String
    /// The keys that undo and redo.
    public let undoHint, redoHint: String
    /// Why nothing was done.
    public let nothingToUndo, nothingToRedo, nothingOfIt, unchanged: String
    /// The present side, theme and language, after a change.
    public let author, theme, language: @Sendable (String) -> String
    /// An entry was cancelled; another program has changed the plan.
    public let cancelled, othersChanged: String
    /// That a change of another program has taken away what was selected.
    public let selectionGone: String
    /// A file or record that was created.
    public let made: @Sendable (String) -> String

    static let english = ActPhrases(
        fromTo: { "\($0) \($1) → \($2)" }, set: { "\($0) \($1)" }, cleared: { "\($0) cleared" },
        stays: { "\($0) unchanged: \($1)" },
        added: { "added \($0)" }, removed: { "removed \($0)" }, restored: { "restored \($0)" },
        moved: { "moved \($0)" },
        agenda: { step, item in
            switch step {
            case .skipped: "skipped \(item)"
            case .carried: "carried over to the next meeting: \(item)"
            case .included: "included \(item) again"
            }
        },
        confirmed: { "confirmed as \($0)" }, confirmedAsItWas: "confirmed unchanged",
        shownUpTo: {
            "Release view at \($0): unmarked and higher records are left out. {release} shows all."
        },
        shownWhole: "The whole plan is shown.",
        exported: { "Written to \($0).\($1 ? " A line about it was offered to the clipboard." : "")" },
        meetingBegun: { "\($0) started" }, meetingClosed: { "\($0) was closed" },
        founded: { "created the plan \($0)" },
        andMore: { "and \($0) more" },
        changedMeanwhile: {
            "\($1) changed the same meanwhile (\($0)). Both changes are kept as a conflict; see {issues}."
        },
        removedMeanwhile: { "\($1) removed \($0) meanwhile. Both changes are kept as a conflict; see {issues}." },
        editedMeanwhile: {
            "\($1) edited \($0) meanwhile, which you removed. Both changes are kept as a conflict; see {issues}."
        },
        undone: { "Undone: \($0)" }, redone: { "Redone: \($0)" },
        undoHint: "{undo} undoes it", redoHint: "{redo} redoes it",
        nothingToUndo: "Nothing to undo.", nothingToRedo: "Nothing to redo.",
        nothingOfIt: "Nothing was undone: it is undone already, changed or built on since, or an undo itself.",
        unchanged: "Already set; nothing changed.",
        author: { "Recording for \($0)." }, theme: { "Theme: \($0)" }, language: { "Language: \($0)" },
        cancelled: "Cancelled; nothing was saved.", othersChanged: "Another terminal changed the plan.",
        selectionGone: "What was selected is no longer here: another terminal changed the plan. Select again.",
        made: { "Created \($0)" })

    static let spanish = ActPhrases(
        fromTo: { "\($0) \($1) → \($2)" }, set: { "\($0) \($1)" }, cleared: { "\($0): se borró el valor" },
        stays: { "\($0) sin cambio: \($1)" },
        added: { "se agregó \($0)" }, removed: { "se retiró \($0)" }, restored: { "se restableció \($0)" },
        moved: { "se movió \($0)" },
        agenda: { step, item in
            switch step {
            case .skipped: "se omitió \(item)"
            case .carried: "pasa a la próxima reunión: \(item)"
            case .included: "se incluyó de nuevo \(item)"
            }
        },
        confirmed: { "confirmado: \($0)" }, confirmedAsItWas: "confirmado sin cambio",
        shownUpTo: {
            "Versión para entrega hasta \($0): se omite lo no clasificado y lo superior. {release} muestra todo."
        },
        shownWhole: "Se muestra todo el plan.",
        exported: { "Escrito en \($0).\($1 ? " La referencia se ofreció al portapapeles." : "")" },
        meetingBegun: { "comenzó la \($0)" }, meetingClosed: { "se cerró la \($0)" },
        founded: { "se creó el plan \($0)" },
        andMore: { "y \($0) más" },
        changedMeanwhile: {
            "\($1) cambió lo mismo entretanto (\($0)). Ambos cambios quedan en conflicto; véase {issues}."
        },
        removedMeanwhile: { "\($1) retiró \($0) entretanto. Ambos cambios quedan en conflicto; véase {issues}." },
        editedMeanwhile: {
            "\($1) modificó entretanto \($0), que usted retiró. Ambos cambios quedan en conflicto; véase {issues}."
        },
        undone: { "Deshecho: \($0)" }, redone: { "Rehecho: \($0)" },
        undoHint: "{undo} lo deshace", redoHint: "{redo} lo rehace",
        nothingToUndo: "No hay nada que deshacer.", nothingToRedo: "No hay nada que rehacer.",
        nothingOfIt: "No se deshizo nada: ya se deshizo, cambió o sirve de base a algo posterior, o ya es un deshacer.",
        unchanged: "Sin cambios.",
        author: { "Ahora registra por \($0)." }, theme: { "Tema: \($0)" }, language: { "Idioma: \($0)" },
        cancelled: "Cancelado; no se guardó nada.", othersChanged: "Otra terminal cambió el plan.",
        selectionGone: "Lo seleccionado ya no está: otra terminal cambió el plan. Seleccione de nuevo.",
        made: { "Se creó \($0)" })
}

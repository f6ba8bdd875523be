/// What is said of what was done, in one language.
public struct DeedPhrases: Sendable {
    public let fromTo: @Sendable (String, String, String) -> String
    public let set: @Sendable (String, String) -> String
    public let cleared: @Sendable (String) -> String
    public let added: @Sendable (String) -> String
    public let removed: @Sendable (String) -> String
    public let restored: @Sendable (String) -> String
    public let moved: @Sendable (String) -> String
    public let confirmed: @Sendable (String) -> String
    public let confirmedAsItWas: String
    public let founded: @Sendable (String) -> String
    public let andMore: @Sendable (Int) -> String
    public let undone: @Sendable (String) -> String
    public let redone: @Sendable (String) -> String
    public let undoHint, redoHint: String
    public let nothingToUndo, nothingToRedo, unchanged: String
    public let hand: @Sendable (String) -> String
    public let theme: @Sendable (String) -> String
    public let language: @Sendable (String) -> String
    public let cancelled: String
    public let othersChanged: String
    public let made: @Sendable (String) -> String

    static let english = DeedPhrases(
        fromTo: { "\($0) \($1) → \($2)" }, set: { "\($0) \($1)" }, cleared: { "\($0) cleared" },
        added: { "added \($0)" }, removed: { "removed \($0)" }, restored: { "brought back \($0)" },
        moved: { "moved \($0)" }, confirmed: { "confirmed as \($0)" }, confirmedAsItWas: "confirmed as it was",
        founded: { "made the plan \($0)" },
        andMore: { "and \($0) more" },
        undone: { "Undone: \($0)" }, redone: { "Redone: \($0)" },
        undoHint: "u takes it back", redoHint: "U brings it back",
        nothingToUndo: "Nothing is left to undo.", nothingToRedo: "Nothing is left to redo.",
        unchanged: "It was so already: nothing changed.",
        hand: { "This is now the hand of \($0)." }, theme: { "Theme: \($0)" }, language: { "Language: \($0)" },
        cancelled: "Left as it was.", othersChanged: "Changed from another terminal.",
        made: { "Made \($0)" })

    static let spanish = DeedPhrases(
        fromTo: { "\($0) \($1) → \($2)" }, set: { "\($0) \($1)" }, cleared: { "\($0) vaciado" },
        added: { "se añadió \($0)" }, removed: { "se retiró \($0)" }, restored: { "volvió \($0)" },
        moved: { "se movió \($0)" }, confirmed: { "confirmado: \($0)" }, confirmedAsItWas: "confirmado como estaba",
        founded: { "se hizo el plan \($0)" },
        andMore: { "y \($0) más" },
        undone: { "Deshecho: \($0)" }, redone: { "Rehecho: \($0)" },
        undoHint: "u lo deshace", redoHint: "U lo rehace",
        nothingToUndo: "No queda nada que deshacer.", nothingToRedo: "No queda nada que rehacer.",
        unchanged: "Ya estaba así: nada cambió.",
        hand: { "Ahora escribe \($0)." }, theme: { "Tema: \($0)" }, language: { "Idioma: \($0)" },
        cancelled: "Se deja como estaba.", othersChanged: "Cambiado desde otra terminal.",
        made: { "Se hizo \($0)" })
}

/// The sentences about settings, in one language: keys, mouse, editor, and the origin of each setting.
public struct PreferencePhrases: Sendable {
    /// A name that no command has.
    public let unknownCommand: @Sendable (String) -> String
    /// A name that no key has.
    public let unknownKey: @Sendable (String) -> String
    /// A key that no terminal sends, or that Cinco keeps.
    public let unreachableKey: @Sendable (String) -> String
    /// A terminal whose kind (`TERM`) is unknown.
    public let unknownTerminal: @Sendable (String) -> String
    /// A key of two commands: the key, the command that keeps it, and the one that loses it.
    public let clash: @Sendable (String, String, String) -> String
    /// A value that is neither a key nor a list of keys.
    public let unreadable: @Sendable (String) -> String
    /// The first of several errors, and the number of the others.
    public let andMore: @Sendable (String, Int) -> String
    /// The mouse was switched on, or off.
    public let mouseOn, mouseOff: String
    /// A paste while no field is open.
    public let nothingToPasteInto: String
    /// A paste that is too long: its characters, and how many fit.
    public let pastedTooMuch: @Sendable (Int, Int) -> String
    /// How many control characters of a paste, or of what an editor saved, were left out.
    public let pastedWithout, editedWithout: @Sendable (Int) -> String
    /// An editor that cannot be started; one that ended with an error status.
    public let noEditor: @Sendable (String) -> String
    public let editorFailed: @Sendable (String, Int) -> String
    /// A paste whose end has not come.
    public let pasteWaits: String
    /// The editor saved a file that is not UTF-8 text; it left none.
    public let editedNoText, editedNoFile: String
    /// The columns of the list of settings, and the origin of a default.
    public let setting, value, origin, standard: String
    /// The word for an arrow between two things, for reading aloud.
    public let then: String

    static let english = PreferencePhrases(
        unknownCommand: { "There is no command “\($0)”. 'cinco keys' lists all commands." },
        unknownKey: { "No key is called “\($0)”: a letter, Ctrl-r, F2, Enter, Tab, Space, PgDn, and so on." },
        unreachableKey: {
            "The key \($0) cannot be used: terminals send another key for it or begin one with it, or it ends or suspends Cinco. Set another one."
        },
        unknownTerminal: { "TERM=\($0) is not known on this machine; the screen is drawn as for xterm-256color." },
        clash: { "\($0) runs “\($1)” and no longer “\($2)”. Set another key for “\($2)” here." },
        unreadable: { "Not understood: \($0). A line looks like status = [\"s\", \"F2\"]." },
        andMore: { "\($0) (\($1) more: 'cinco keys')" },
        mouseOn: "The mouse is on. Hold Shift to select text for copying.",
        mouseOff: "The mouse is off: the terminal selects text.",
        nothingToPasteInto: "Nothing was pasted: open a field first.",
        pastedTooMuch: {
            "Nothing was pasted: it has \(numbered($0, "character", "characters")), and \($1) \($1 == 1 ? "fits" : "fit")."
        },
        pastedWithout: {
            "\(numbered($0, "control character", "control characters")) of the paste \($0 == 1 ? "was" : "were") left out."
        },
        editedWithout: {
            "\(numbered($0, "control character", "control characters")) of what the editor saved \($0 == 1 ? "was" : "were") left out."
        },
        noEditor: {
            "“\($0)” cannot be started, so the text is unchanged. $EDITOR names the program that edits texts."
        },
        editorFailed: { "“\($0)” ended with \($1), so the text is unchanged." },
        pasteWaits: "A paste has begun, and its end has not come: what is typed belongs to it. Ctrl-c or Esc ends it.",
        editedNoText: "The editor saved no UTF-8 text, so the text is unchanged.",
        editedNoFile: "The editor left no file, so the text is unchanged.",
        setting: "setting", value: "value", origin: "source", standard: "default", then: "then")

    static let spanish = PreferencePhrases(
        unknownCommand: { "No hay ningún comando «\($0)». 'cinco keys' los muestra todos." },
        unknownKey: { "Ninguna tecla se llama «\($0)»: una letra, Ctrl-r, F2, Enter, Tab, Espacio, PgDn, etc." },
        unreachableKey: {
            "La tecla \($0) no se puede usar: la terminal envía otra en su lugar o empieza otra con ella, o sirve para salir de Cinco o suspenderlo. Asigne otra."
        },
        unknownTerminal: {
            "TERM=\($0) no se conoce en este equipo; la pantalla se dibuja como para xterm-256color."
        },
        clash: { "\($0) ejecuta «\($1)» y ya no «\($2)». Asigne aquí otra tecla a «\($2)»." },
        unreadable: { "No se entiende: \($0). Una línea es como status = [\"s\", \"F2\"]." },
        andMore: { "\($0) (\($1) más: 'cinco keys')" },
        mouseOn: "El mouse está activo. Mantenga Mayús para seleccionar texto y copiarlo.",
        mouseOff: "El mouse está inactivo: la terminal selecciona el texto.",
        nothingToPasteInto: "No se pegó nada: abra antes un campo.",
        pastedTooMuch: {
            "No se pegó nada: tiene \(numbered($0, "carácter", "caracteres")) y \($1 == 1 ? "cabe" : "caben") \($1)."
        },
        pastedWithout: {
            "Se \($0 == 1 ? "omitió" : "omitieron") \(numbered($0, "carácter", "caracteres")) de control de lo pegado."
        },
        editedWithout: {
            "Se \($0 == 1 ? "omitió" : "omitieron") \(numbered($0, "carácter", "caracteres")) de control de lo que guardó el editor."
        },
        noEditor: { "No se puede abrir «\($0)»; el texto no cambió. $EDITOR indica el programa que edita textos." },
        editorFailed: { "«\($0)» terminó con \($1); el texto no cambió." },
        pasteWaits:
            "Empezó un texto pegado y no ha llegado su final: lo que se escribe es parte de él. Ctrl-c o Esc lo termina.",
        editedNoText: "El editor no guardó texto UTF-8; el texto no cambió.",
        editedNoFile: "El editor no dejó ningún archivo; el texto no cambió.",
        setting: "ajuste", value: "valor", origin: "origen", standard: "predeterminado", then: "luego")
}

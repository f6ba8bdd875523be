/// What is said of what a person has set: keys, the mouse, the editor, and where each setting comes from.
public struct PreferencePhrases: Sendable {
    /// A name that no command has.
    public let unknownCommand: @Sendable (String) -> String
    /// A name that no key has.
    public let unknownKey: @Sendable (String) -> String
    /// A key that two commands want: the key, the command that keeps it, and the one that loses it.
    public let clash: @Sendable (String, String, String) -> String
    /// Something that is neither a key nor a list of keys.
    public let unreadable: @Sendable (String) -> String
    /// The first of several things that are wrong, and how many more there are.
    public let andMore: @Sendable (String, Int) -> String
    /// The mouse is switched on, or off.
    public let mouseOn, mouseOff: String
    /// Something was pasted where nothing is typed.
    public let nothingToPasteInto: String
    /// What was pasted is too long: its characters, and how many fit.
    public let pastedTooMuch: @Sendable (Int, Int) -> String
    /// A program that does not edit a text: it cannot be started; it ended with a number.
    public let noEditor: @Sendable (String) -> String
    public let editorFailed: @Sendable (String, Int) -> String
    /// What an editor has left is no text.
    public let editedNoText: String
    /// The columns of the list of settings; where a value comes from that nobody has set.
    public let setting, value, origin, standard: String
    /// Stands for an arrow from one thing to the next where it is read out.
    public let then: String

    static let english = PreferencePhrases(
        unknownCommand: { "There is no command “\($0)”. 'cinco keys' lists them all." },
        unknownKey: { "No key is called “\($0)”: a letter, Ctrl-r, F2, Enter, Tab, Space, PgDn, and so on." },
        clash: { "\($0) gives “\($1)”, so it is taken from “\($2)”. Give “\($2)” another key here." },
        unreadable: { "Not understood: \($0). A line looks like status = [\"s\", \"F2\"]." },
        andMore: { "\($0) (\($1) more: 'cinco keys')" },
        mouseOn: "The mouse is on. To mark text for copying hold Shift.",
        mouseOff: "The mouse is off: it marks text as the terminal does.",
        nothingToPasteInto: "Nothing was pasted: nothing is being typed here.",
        pastedTooMuch: { "Nothing was pasted: it has \($0) characters, and \($1) fit." },
        noEditor: { "“\($0)” cannot be started, so the text is as it was. $EDITOR says which program edits texts." },
        editorFailed: { "“\($0)” ended with \($1), so the text is as it was." },
        editedNoText: "What the editor has left is no UTF-8 text, so the text is as it was.",
        setting: "setting", value: "value", origin: "comes from", standard: "the standard", then: "then")

    static let spanish = PreferencePhrases(
        unknownCommand: { "No hay ningún comando «\($0)». 'cinco keys' los muestra todos." },
        unknownKey: { "Ninguna tecla se llama «\($0)»: una letra, Ctrl-r, F2, Enter, Tab, Space, PgDn, etc." },
        clash: { "\($0) da «\($1)», así que se le quita a «\($2)». Dele aquí otra tecla a «\($2)»." },
        unreadable: { "No se entiende: \($0). Una línea es como status = [\"s\", \"F2\"]." },
        andMore: { "\($0) (\($1) más: 'cinco keys')" },
        mouseOn: "El ratón está activo. Para marcar texto y copiarlo, mantenga Mayús.",
        mouseOff: "El ratón está inactivo: marca texto como lo hace la terminal.",
        nothingToPasteInto: "No se pegó nada: aquí no se está escribiendo.",
        pastedTooMuch: { "No se pegó nada: tiene \($0) caracteres y caben \($1)." },
        noEditor: { "No se puede abrir «\($0)»; el texto queda como estaba. $EDITOR dice qué programa edita textos." },
        editorFailed: { "«\($0)» terminó con \($1); el texto queda como estaba." },
        editedNoText: "Lo que dejó el editor no es texto UTF-8; el texto queda como estaba.",
        setting: "ajuste", value: "valor", origin: "viene de", standard: "lo predeterminado", then: "luego")
}

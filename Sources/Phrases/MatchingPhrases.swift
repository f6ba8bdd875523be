/// The sentences about what the rows of a file become in a plan, in one language.
public struct MatchingPhrases: Sendable {
    /// The numbers of rows that are new, changed, the same and not taken.
    public let counts: @Sendable (Int, Int, Int, Int) -> String
    /// By which fields the records of a kind are found again.
    public let foundBy: @Sendable (String, [String]) -> String
    /// A row whose record has all its values, and one that is not taken, by place and name.
    public let same, notTaken: @Sendable (String, String) -> String
    /// The number of further rows.
    public let moreRows: @Sendable (Int) -> String
    /// The number of a record in JSON, and the name of a member.
    public let record: @Sendable (Int) -> String
    public let member: @Sendable (String) -> String
    /// The records with further equal faults: their number, the first and the last.
    public let again: @Sendable (Int, Int, Int) -> String
    /// A row that describes the same record as an earlier one: its name, the place of that.
    public let sameKey: @Sendable (String, String) -> String
    /// A name that several records of the plan have, and these.
    public let severalRecords: @Sendable (String, [String]) -> String
    /// A city whose name is like those of others, and these.
    public let likeCity: @Sendable (String, [String]) -> String
    /// The value that one which is not understood is most like.
    public let nearest: @Sendable (String) -> String

    static let english = MatchingPhrases(
        counts: { "\($0) new, \($1) changed, \($2) the same, \($3) not taken." },
        foundBy: { kind, fields in
            "A \(kind) without an id is found again by \(fields.joined(separator: ", ")). A row that is found changes its record; --new takes only the others."
        },
        same: { "\($0): \($1): the same." }, notTaken: { "\($0): \($1) is in the plan: not taken." },
        moreRows: { $0 == 1 ? "And 1 more." : "And \($0) more." },
        record: { "record \($0)" }, member: { "member '\($0)'" },
        again: { "The same in \($0 == 1 ? "record \($1)" : "\($0) more records, \($1) to \($2)")." },
        sameKey: {
            "'\($0)' stands in \($1) too, and both are one record. Leave one out, or tell them apart by their fields or ids."
        },
        severalRecords: {
            "'\($0)' can be any of these records: \($1.joined(separator: ", ")). Add a column 'id', or more of the columns that tell them apart."
        },
        likeCity: { name, others in
            others.isEmpty
                ? "the file has several places called '\(name)'. Name the column of the state or of the code, say with --place '\(name)=CITY' which one it is, or '\(name)=new' for a new one."
                : "'\(name)' may be \(others.joined(separator: ", ")). --place '\(name)=CITY' says which city it is, '\(name)=new' that it is another one, --add-alike adds all such."
        },
        nearest: { "Is '\($0)' meant?" })

    static let spanish = MatchingPhrases(
        counts: { new, changed, same, notTaken in
            let words = [new == 1 ? "nuevo" : "nuevos", changed == 1 ? "cambiado" : "cambiados"]
            let last = notTaken == 1 ? "no tomado" : "no tomados"
            return "\(new) \(words[0]), \(changed) \(words[1]), \(same) sin cambios, \(notTaken) \(last)."
        },
        foundBy: { kind, fields in
            "Sin id, el registro (\(kind)) se reconoce por \(fields.joined(separator: ", ")). El renglón reconocido cambia su registro; --new toma solo los demás."
        },
        same: { "\($0): \($1): sin cambios." }, notTaken: { "\($0): \($1) ya está en el plan: no se tomó." },
        moreRows: { $0 == 1 ? "Y 1 más." : "Y \($0) más." },
        record: { "registro \($0)" }, member: { "miembro '\($0)'" },
        again: { "Lo mismo en \($0 == 1 ? "el registro \($1)" : "\($0) registros más, del \($1) al \($2)")." },
        sameKey: {
            "'\($0)' está también en \($1), y ambos son un solo registro. Quite uno, o distíngalos por sus campos o ids."
        },
        severalRecords: {
            "'\($0)' puede ser cualquiera de estos registros: \($1.joined(separator: ", ")). Añada una columna 'id', o más columnas que los distingan."
        },
        likeCity: { name, others in
            others.isEmpty
                ? "el archivo tiene varios lugares llamados '\(name)'. Indique la columna del estado o de la clave, con --place '\(name)=CIUDAD' cuál es, o '\(name)=new' si es nuevo."
                : "'\(name)' puede ser \(others.joined(separator: ", ")). --place '\(name)=CIUDAD' dice cuál es, '\(name)=new' que es otra, --add-alike añade todas."
        },
        nearest: { "¿Quiso decir '\($0)'?" })
}

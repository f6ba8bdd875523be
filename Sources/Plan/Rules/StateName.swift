/// The names of the Mexican states in the spellings that tables have: in full, shortened (`B.C.`, `Chih.`), by the
/// codes of ISO 3166-2 and of the population registry (`BCN`, `BC`), and by the numbers of the statistical office.
public enum StateName {
    /// Whether two texts name one state. Names that are in no list are compared without case and accents.
    public static func same(_ one: String, _ other: String) -> Bool {
        let (first, second) = (Folding.slug(one), Folding.slug(other))
        if first == second { return true }
        guard let number = number(of: one) else { return false }
        return number == StateName.number(of: other)
    }

    /// The number of a state in the official list, from 1; nil where a text names none.
    public static func number(of text: String) -> Int? {
        // A state in a name of a city is in few texts.
        if text.utf8.count > 40 { return nil }
        let letters = letters(of: text)
        if let number = Int(letters) { return letters.utf8.count < 3 && (1...32).contains(number) ? number : nil }
        return numbers[letters]
    }

    /// The name of a state in full; nil where a text names none.
    public static func full(_ text: String) -> String? {
        number(of: text).flatMap { all.indices.contains($0 - 1) ? all[$0 - 1].name : nil }
    }

    /// Whether a text beside the name of a city is that of its state. `México` may be the country.
    public static func isBesideCity(_ text: String) -> Bool {
        let letters = letters(of: text)
        return letters.first?.isLetter == true && letters != "mexico" && letters != "mx" && number(of: text) != nil
    }

    /// The letters and figures of a text in small letters without accents, and without the country in front.
    private static func letters(of text: String) -> String {
        let words = Folding.slug(text).split(separator: "-")
        return (words.count > 1 && words.first == "mx" ? words.dropFirst() : words[...]).joined()
    }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, state) in all.enumerated() {
            for spelling in [state.name] + state.spellings { numbers[letters(of: spelling)] = index + 1 }
        }
        return numbers
    }()

    private static let all: [(name: String, spellings: [String])] = [
        ("Aguascalientes", ["ags", "agu", "as"]),
        ("Baja California", ["bc", "bcn", "baja california norte", "baja calif", "b calif"]),
        ("Baja California Sur", ["bcs", "bs", "bc sur", "baja calif sur"]),
        ("Campeche", ["camp", "cam", "cc"]),
        ("Coahuila", ["coahuila de zaragoza", "coah", "coa", "cl"]),
        ("Colima", ["col", "cm"]),
        ("Chiapas", ["chis", "chp", "cs"]),
        ("Chihuahua", ["chih", "chh", "ch"]),
        ("Ciudad de México", ["cdmx", "cmx", "df", "dif", "distrito federal", "mexico df"]),
        ("Durango", ["dgo", "dur", "dg"]),
        ("Guanajuato", ["gto", "gua", "gt"]),
        ("Guerrero", ["gro", "gr"]),
        ("Hidalgo", ["hgo", "hid", "hg"]),
        ("Jalisco", ["jal", "jc"]),
        ("México", ["mex", "edomex", "edo de mexico", "estado de mexico", "edo de mex", "edo mexico", "mc"]),
        ("Michoacán", ["michoacan de ocampo", "mich", "mic", "mn"]),
        ("Morelos", ["mor", "ms"]),
        ("Nayarit", ["nay", "nt"]),
        ("Nuevo León", ["nl", "nle", "n leon", "nvo leon"]),
        ("Oaxaca", ["oax", "oc"]),
        ("Puebla", ["pue", "pl"]),
        ("Querétaro", ["queretaro de arteaga", "qro", "que", "qt"]),
        ("Quintana Roo", ["q roo", "qroo", "qr", "roo"]),
        ("San Luis Potosí", ["slp", "sp"]),
        ("Sinaloa", ["sin", "sl"]),
        ("Sonora", ["son", "sr"]),
        ("Tabasco", ["tab", "tc"]),
        ("Tamaulipas", ["tamps", "tam", "tamp", "ts"]),
        ("Tlaxcala", ["tlax", "tla", "tl"]),
        ("Veracruz", ["veracruz de ignacio de la llave", "veracruz llave", "ver", "vz"]),
        ("Yucatán", ["yuc", "yn"]),
        ("Zacatecas", ["zac", "zs"]),
    ]
}

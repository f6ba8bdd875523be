import Plan

/// Words of the domain in one language.
public struct WordPhrases: Sendable {
    /// The language of the words.
    let ownLanguage: Language
    /// The language's own name.
    public let language: String
    /// The word for an unknown status.
    let unknownStatus: String
    /// The letter of a status in this language, one column; what is shown is `Phrases.letter(_:in:)`.
    let letter: @Sendable (Status?) -> String
    /// The full name of a line of effort.
    public let line: @Sendable (LineOfEffort) -> String
    /// The short name of a line of effort, at most eleven columns.
    public let lineShort: @Sendable (LineOfEffort) -> String
    /// The name of a line of effort in very narrow columns, at most seven columns.
    public let lineBrief: @Sendable (LineOfEffort) -> String
    /// The words for the five stages of a line of effort.
    public let ladder: @Sendable (LineOfEffort) -> [String]
    /// The word for a value of a closed list.
    public let choice: @Sendable (ChoiceValue) -> String
    /// The words for a kind of record, singular and plural.
    public let kind: @Sendable (RecordKind) -> (one: String, many: String)
    /// The name of a field; for a text without its language.
    let fieldName: @Sendable (FieldName) -> String
    /// The name of a phase; the plan's own word for an unknown one.
    public let phase: @Sendable (String) -> String
    /// The months' short names.
    public let months: [String]
    /// The weekdays' short names, Monday first.
    public let weekdays: [String]
    /// The whole names of months and weekdays, and a day of them: weekday, day, month, year.
    let longMonths, longWeekdays: [String]
    let longDate: @Sendable (String, Int, String, Int) -> String
    /// The short names of 10¹², 10⁹, 10⁶ and 10³.
    let powerNames: [String]
    /// Yes and no, as values.
    public let affirmed, denied: String
    /// Yes and no, as keys.
    public let yes, no: Character

    /// The word for a status; nil is unknown.
    public func status(_ status: Status?) -> String { status.map { choice(.status($0)) } ?? unknownStatus }

    /// The name of a text, whatever language it is in.
    public func text(_ name: TextName) -> String { fieldName(.text(name, ownLanguage)) }

    /// The name of a field; for a text in another language with that language.
    public func field(_ field: FieldName) -> String {
        let name = fieldName(field)
        guard let language = field.language, language != ownLanguage else { return name }
        return "\(name) (\(choice(.language(language))))"
    }

    /// Whether the name of a country has an article in a sentence: in English the United ones have.
    func takesArticle(_ name: String) -> Bool { ownLanguage == .english && name.hasPrefix("United ") }

    /// The shape of a status, the same in every language.
    public static func shape(_ status: Status?) -> String {
        switch status {
        case .onTrack: "●"
        case .atRisk: "▲"
        case .offTrack: "■"
        case .notStarted: "○"
        case .done: "✓"
        case nil: "?"
        }
    }

    /// The arrow of a trend.
    public static func arrow(_ trend: Trend?) -> String {
        switch trend {
        case .improving: "↗"
        case .steady: "→"
        case .declining: "↘"
        case nil: " "
        }
    }

    /// A day for display: `15 Jun 2010`.
    public func day(_ day: Day) -> String { "\(shortDay(day)) \(day.civil.year)" }

    /// A day without its year: `15 Jun`.
    func shortDay(_ day: Day) -> String {
        let (_, month, number) = day.civil
        return "\(number) \(months[month - 1])"
    }

    /// A day with its weekday: `Tue 15 Jun 2010`.
    public func fullDay(_ day: Day) -> String { "\(weekdays[day.weekday - 1]) \(self.day(day))" }

    /// A day in whole words, for documents that are signed or passed on: `Tuesday 15 June 2010`.
    public func longDay(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return longDate(longWeekdays[day.weekday - 1], number, longMonths[month - 1], year)
    }

    /// A day for display, without the year where that is the year of `today`.
    public func day(_ day: Day, seenFrom today: Day) -> String {
        day.civil.year == today.civil.year ? shortDay(day) : self.day(day)
    }

    /// A number with its digits in groups of three: `1,500,000`.
    public func figure(_ figure: Figure) -> String {
        let code = figure.code
        let sign = code.hasPrefix("-") ? "-" : ""
        let digits = Array(code.drop { $0 == "-" }.prefix { $0 != "." })
        let grouped = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }
        return sign + grouped.joined() + code.drop { $0 != "." }
    }

    /// A computed number with few decimal places: `169`, `12.5`, `0.03`.
    public func rounded(_ figure: Figure) -> String { self.figure(figure.abridged) }

    /// A number in a narrow column: `1.2 tn`, `600 bn`, `156 M`, `1.5 M`, `12 k`.
    public func short(_ figure: Figure) -> String {
        let powers = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000]
        for (power, name) in zip(powers, powerNames) where figure.magnitude >= Figure(max(power, 10_000)) {
            return self.figure(figure.divided(by: power).abridged) + " " + name
        }
        return self.figure(figure)
    }

    /// A share in per cent, rounded; of an amount that is not 0 never as 0.
    public func percent(_ share: Int, of amount: Figure) -> String {
        share == 0 && amount > Figure(0) ? "<1%" : "\(share)%"
    }

    static let english = WordPhrases(
        ownLanguage: .english, language: "English",
        unknownStatus: "unknown",
        letter: { status in
            switch status {
            case .onTrack: "G"
            case .atRisk: "A"
            case .offTrack: "R"
            case .notStarted: "N"
            case .done: "D"
            case nil: "?"
            }
        },
        line: { line in
            switch line {
            case .resources: "Resources"
            case .training: "Training"
            case .jointOperations: "Joint operations"
            case .technology: "Technology"
            case .cooperation: "Cooperation"
            }
        },
        lineShort: { line in
            switch line {
            case .resources: "Resources"
            case .training: "Training"
            case .jointOperations: "Joint ops"
            case .technology: "Technology"
            case .cooperation: "Cooperation"
            }
        },
        lineBrief: { line in
            switch line {
            case .resources: "Resour."
            case .training: "Train."
            case .jointOperations: "Joint"
            case .technology: "Tech."
            case .cooperation: "Coop."
            }
        },
        ladder: { line in
            switch line {
            case .resources: ["pledged", "appropriated", "obligated", "delivered", "in use"]
            case .training: ["planned", "vetted", "trained", "deployed", "trains its own"]
            case .jointOperations: ["separate", "informed", "coordinated", "joint", "partner-led"]
            case .technology: ["loan", "equipment", "training", "know-how", "own capacity"]
            case .cooperation:
                ["case by case", "regular exchange", "shared planning", "standing institution", "self-sustaining"]
            }
        },
        choice: englishChoice,
        kind: englishKind,
        fieldName: englishField,
        phase: { $0 },
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        longMonths: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        longWeekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        longDate: { "\($0) \($1) \($2) \($3)" },
        powerNames: ["tn", "bn", "M", "k"], affirmed: "yes", denied: "no",
        yes: "y", no: "n")

    static let spanish = WordPhrases(
        ownLanguage: .spanish, language: "Español",
        unknownStatus: "sin reporte",
        letter: { status in
            switch status {
            case .onTrack: "V"
            case .atRisk: "A"
            case .offTrack: "R"
            case .notStarted: "S"
            case .done: "H"
            case nil: "?"
            }
        },
        line: { line in
            switch line {
            case .resources: "Recursos"
            case .training: "Capacitación"
            case .jointOperations: "Operaciones conjuntas"
            case .technology: "Tecnología"
            case .cooperation: "Cooperación"
            }
        },
        lineShort: { line in
            switch line {
            case .resources: "Recursos"
            case .training: "Capacitac."
            case .jointOperations: "Op. conj."
            case .technology: "Tecnología"
            case .cooperation: "Cooperac."
            }
        },
        lineBrief: { line in
            switch line {
            case .resources: "Recur."
            case .training: "Capac."
            case .jointOperations: "Conj."
            case .technology: "Tecnol."
            case .cooperation: "Cooper."
            }
        },
        ladder: { line in
            switch line {
            case .resources: ["prometido", "presupuestado", "comprometido", "entregado", "en uso"]
            case .training: ["planeada", "con control de confianza", "impartida", "desplegada", "forma a su personal"]
            case .jointOperations:
                ["por separado", "informadas", "coordinadas", "conjuntas", "a cargo de la contraparte"]
            case .technology: ["préstamo", "equipo", "capacitación", "conocimiento", "capacidad propia"]
            case .cooperation:
                [
                    "caso por caso", "intercambio periódico", "planeación conjunta", "institución permanente",
                    "autosuficiente",
                ]
            }
        },
        choice: spanishChoice,
        kind: spanishKind,
        fieldName: spanishField,
        phase: { $0 == "planning" ? "planeación" : $0 == "execution" ? "ejecución" : $0 },
        months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
        weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
        longMonths: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
        longWeekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        longDate: { "\($0) \($1 == 1 ? "1.º" : "\($1)") de \($2) de \($3)" },
        powerNames: ["bill.", "mil M", "M", "k"], affirmed: "sí", denied: "no",
        yes: "s", no: "n")
}

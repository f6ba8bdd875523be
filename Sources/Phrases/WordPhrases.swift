import Plan

/// Words of the domain in one language.
public struct WordPhrases: Sendable {
    /// The language's own name.
    public let language: String
    /// The word for a status; nil is unknown.
    public let status: @Sendable (Status?) -> String
    /// The letter of a status, one column.
    public let letter: @Sendable (Status?) -> String
    /// The word for a trend.
    public let trend: @Sendable (Trend) -> String
    /// The full name of a line of effort.
    public let line: @Sendable (LineOfEffort) -> String
    /// Its name over a column of at most eleven.
    public let lineShort: @Sendable (LineOfEffort) -> String
    /// The words for the five steps of a line's ladder.
    public let ladder: @Sendable (LineOfEffort) -> [String]
    /// The word for a kind of project.
    public let projectKind: @Sendable (ProjectKind) -> String
    /// The name of a field.
    public let field: @Sendable (FieldName) -> String
    /// The name of a phase; the plan's own word where it is none of the known ones.
    public let phase: @Sendable (String) -> String
    /// The months' short names.
    public let months: [String]
    /// The weekdays' short names, Monday first.
    public let weekdays: [String]
    /// Yes and no, as the keys that answer a question.
    public let yes: String
    public let no: String

    /// The shape of a status: the same in every language.
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

    /// A day as people read it: `15 Jun 2010`.
    public func day(_ day: Day) -> String { "\(shortDay(day)) \(day.civil.year)" }

    /// A day without its year: `15 Jun`.
    public func shortDay(_ day: Day) -> String {
        let (_, month, number) = day.civil
        return "\(number) \(months[month - 1])"
    }

    /// A day with its weekday: `Tue 15 Jun 2010`.
    public func fullDay(_ day: Day) -> String { "\(weekdays[day.weekday - 1]) \(self.day(day))" }

    /// The year is left out where it is this one.
    public func day(_ day: Day, seenFrom today: Day) -> String {
        day.civil.year == today.civil.year ? shortDay(day) : self.day(day)
    }

    static let english = WordPhrases(
        language: "English",
        status: { status in
            switch status {
            case .onTrack: "on track"
            case .atRisk: "at risk"
            case .offTrack: "off track"
            case .notStarted: "not started"
            case .done: "done"
            case nil: "unknown"
            }
        },
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
        trend: { trend in
            switch trend {
            case .improving: "improving"
            case .steady: "steady"
            case .declining: "declining"
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
        projectKind: { kind in
            switch kind {
            case .equipment: "equipment"
            case .training: "training"
            case .institution: "institution"
            case .operation: "operation"
            case .outreach: "outreach"
            }
        },
        field: { field in
            switch field {
            case .title: "title"
            case .start: "start"
            case .months: "months"
            case .pinned: "pinned day"
            case .staleAfter: "stale after (days)"
            case .markings: "markings"
            case .name: "name"
            case .position: "place in the list"
            case .share: "share of violence (%)"
            case .note: "note"
            case .rung: "rung"
            case .progress: "progress (%)"
            case .nextStep: "next step"
            case .nextOwner: "who takes it"
            case .due: "due"
            case .status: "status"
            case .trend: "trend"
            case .reason: "why"
            case .asOf: "as of"
            case .since: "since"
            case .by: "by"
            case .lead: "lead"
            case .effort: "effort"
            case .sort: "kind"
            case .leads: "leads"
            case .finish: "finish"
            case .marking: "marking"
            case .removed: "removed"
            }
        },
        phase: { $0 },
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], yes: "y", no: "n")

    static let spanish = WordPhrases(
        language: "Español",
        status: { status in
            switch status {
            case .onTrack: "en curso"
            case .atRisk: "en riesgo"
            case .offTrack: "desviado"
            case .notStarted: "sin empezar"
            case .done: "hecho"
            case nil: "sin noticia"
            }
        },
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
        trend: { trend in
            switch trend {
            case .improving: "mejora"
            case .steady: "estable"
            case .declining: "empeora"
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
        ladder: { line in
            switch line {
            case .resources: ["prometido", "presupuestado", "comprometido", "entregado", "en uso"]
            case .training: ["planeada", "depurada", "impartida", "desplegada", "forma a los suyos"]
            case .jointOperations: ["por separado", "informadas", "coordinadas", "conjuntas", "a cargo del socio"]
            case .technology: ["préstamo", "equipo", "capacitación", "conocimiento", "capacidad propia"]
            case .cooperation:
                [
                    "caso por caso", "intercambio regular", "planeación común", "institución permanente",
                    "autosuficiente",
                ]
            }
        },
        projectKind: { kind in
            switch kind {
            case .equipment: "equipo"
            case .training: "capacitación"
            case .institution: "institución"
            case .operation: "operación"
            case .outreach: "difusión"
            }
        },
        field: { field in
            switch field {
            case .title: "título"
            case .start: "inicio"
            case .months: "meses"
            case .pinned: "día fijado"
            case .staleAfter: "caduca tras (días)"
            case .markings: "marcas"
            case .name: "nombre"
            case .position: "lugar en la lista"
            case .share: "parte de la violencia (%)"
            case .note: "nota"
            case .rung: "peldaño"
            case .progress: "avance (%)"
            case .nextStep: "próximo paso"
            case .nextOwner: "quién lo da"
            case .due: "vence"
            case .status: "estado"
            case .trend: "tendencia"
            case .reason: "porqué"
            case .asOf: "al día"
            case .since: "desde"
            case .by: "por"
            case .lead: "responsable"
            case .effort: "esfuerzo"
            case .sort: "tipo"
            case .leads: "responsables"
            case .finish: "fin"
            case .marking: "marca"
            case .removed: "retirado"
            }
        },
        phase: { $0 == "planning" ? "planeación" : $0 == "execution" ? "ejecución" : $0 },
        months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
        weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"], yes: "s", no: "n")
}

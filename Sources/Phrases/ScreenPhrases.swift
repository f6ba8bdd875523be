import Plan

/// The texts of header, board, city, effort, history and help, in one language.
public struct ScreenPhrases: Sendable {
    /// The note after a pinned day.
    public let pinned: String
    /// The month of the clock, and the number of months.
    public let month: @Sendable (Int, Int) -> String
    /// The days until the clock ends, negative after its end; the days until it begins.
    public let daysLeft, notBegun: @Sendable (Int) -> String
    /// The text of a plan without a first day.
    public let noClock: String
    /// A status and the day since when.
    public let since: @Sendable (String, String) -> String
    /// The short name of the present side; the text where there is none.
    public let `as`: @Sendable (String) -> String
    public let anyone: String
    /// The mode of the plan.
    public let readOnly, readWrite: String
    /// The headings of the board.
    public let city, violence, measured: String
    /// The stated share of the violence in the plan's cities, in per cent; nil where none is stated.
    let focusCovers: @Sendable (Int?) -> String
    /// The measured share in per cent, and its year.
    let measuredAs: @Sendable (Int, Int) -> String
    /// The text where there is no measured share.
    public let noMeasuredShare: String
    /// The names of keys by those in English; a key without one has that.
    public let keyNames: [String: String]
    /// The counts below the board.
    public let offTrack, disputed, unknown, overdue, markedEfforts: @Sendable (Int) -> String
    /// The number of statuses that changed, since a day where there is room for it.
    public let changed: @Sendable (Int, String?) -> String
    /// The day on which an act was entered; the day since when.
    public let entered, sinceDay: @Sendable (String) -> String
    /// The text of an effort that was never assessed; the last status of a stale one.
    public let neverAssessed: String
    let wasLast: @Sendable (String) -> String
    /// The labels of a reason and a next step.
    public let why, next: String
    /// The due day.
    public let due: @Sendable (String) -> String
    /// The distance of a day in days: overdue, in the future, in the past.
    public let late, inDays, daysAgo: @Sendable (Int) -> String
    /// The numbers planned, delivered and in use of something.
    let counted: @Sendable (_ planned: Int?, _ what: String?, _ delivered: Int?, _ inUse: Int?) -> String
    /// A project of one side only.
    public let onlySide: @Sendable (String) -> String
    /// The texts for an empty value and for no next step.
    public let nothingSaid, noNextStep: String
    /// The worst line of a city and its status.
    public let worst: @Sendable (String, String) -> String
    /// A city's share of the violence in per cent; the text where none is stated.
    public let ofViolence: @Sendable (Int) -> String
    public let shareUnknown: String
    /// The number of projects; the text where there are none.
    public let projects: @Sendable (Int) -> String
    public let noProjects: String
    /// The title of the history; the text of an empty one.
    public let history, noHistory: String
    /// The texts of a board without cities, and of the welcome screen.
    public let emptyBoard, welcome: [String]
    /// The path of the future plan.
    public let welcomeAt: @Sendable (String) -> String
    /// The smallest size of the terminal, in columns and rows.
    public let tooSmall: @Sendable (Int, Int) -> String
    /// The titles of palette and help, and of the parts of the help.
    public let palette, help: String
    /// The signs of the board, with the letters of at risk and off track.
    public let helpLegend: @Sendable (String, String) -> String
    public let helpHere, helpEverywhere: String
    /// The headings of the lists of keys and themes.
    public let keys, places, everyPlace, theme: String
    /// All screens but these.
    public let everyPlaceBut: @Sendable (String) -> String
    /// The number of matches and of options; the text where nothing matches.
    public let found: @Sendable (Int, Int) -> String
    public let nothingFound: String
    /// That nothing was searched for yet, and the title of a search in the whole plan.
    public let nothingSearched, findAnywhere: String
    /// The number of further entries.
    public let more: @Sendable (Int) -> String
    /// Headings.
    public let plan, line, status: String
    /// The mark of the act that the next undo reverses.
    public let undoMark: String
    /// The file is sound; the number of its acts and changes.
    public let allWell: @Sendable (Int, Int) -> String
    /// The plan as of a day, after an act where one is known; the note after a past day.
    public let asItStood: @Sendable (String, String?) -> String
    public let past: String
    /// The present is shown again; there is no further moment; the mark of the shown moment in the history.
    public let nowAgain, noFarther, here: String
    /// The sides assess an effort differently.
    public let differ: String
    /// A side has no recent assessment: the age of its last one in days, where that is known.
    public let noReport: @Sendable (Int?) -> String

    static let english = ScreenPhrases(
        pinned: "pinned",
        month: { "month \($0) of \($1)" },
        daysLeft: {
            $0 > 0
                ? "\(English.days($0)) left" : $0 == 0 ? "the plan ends today" : "ended \(English.days($0)) ago"
        },
        notBegun: { "starts in \(English.days($0))" },
        noClock: "no start date yet",
        since: { "\($0) since \($1)" },
        as: { $0 },
        anyone: "no side",
        readOnly: "read only",
        readWrite: "editing",
        city: "City",
        violence: "share",
        measured: "measured",
        focusCovers: {
            $0.map { "these cities: \($0)% of violence (stated)" }
                ?? "no share of the violence is stated yet"
        },
        measuredAs: { "\($0)% (measured, \($1))" },
        noMeasuredShare: "No measured share: no measure of effect has a national total for a complete year.",
        keyNames: [:],
        offTrack: { "\($0) off track" },
        disputed: { "\($0) disputed" },
        unknown: { "\($0) unknown" },
        overdue: { "\($0) \($0 == 1 ? "promise" : "promises") overdue" },
        markedEfforts: { "\($0) selected" },
        changed: { "\($0) changed" + ($1.map { " since \($0)" } ?? "") },
        entered: { "entered \($0)" },
        sinceDay: { "since \($0)" },
        neverAssessed: "not assessed yet",
        wasLast: { "last: \($0)" },
        why: "reason",
        next: "next",
        due: { "due \($0)" },
        late: { "\(English.days($0)) overdue" },
        inDays: { $0 == 0 ? "today" : $0 > 0 ? "in \(English.days($0))" : "\(English.days($0)) ago" },
        daysAgo: { $0 == 0 ? "today" : $0 > 0 ? "\(English.days($0)) ago" : "in \(English.days($0))" },
        counted: { planned, what, delivered, inUse in
            let things = what.map { " \($0)" } ?? ""
            let first =
                switch (planned, delivered) {
                case (let planned?, let delivered?): "\(delivered) of \(planned)\(things) delivered"
                case (let planned?, nil): "\(planned)\(things) planned"
                case (nil, let delivered): delivered.map { "\($0)\(things) delivered" }
                }
            return [first, inUse.map { "\($0) in use" }].compactMap { $0 }.joined(separator: ", ")
        },
        onlySide: { "only \($0)" },
        nothingSaid: "–",
        noNextStep: "no next step",
        worst: { "worst: \($0), \($1)" },
        ofViolence: { "\($0)% of the violence" },
        shareUnknown: "share not stated",
        projects: { $0 == 1 ? "1 project" : "\($0) projects" },
        noProjects: "no projects yet: {add-project} adds one",
        history: "History",
        noHistory: "No history yet.",
        emptyBoard: [
            "No cities yet: {add-city} adds the first one.", "{help} shows every key.", BoardPhrases.english.tour,
        ],
        welcome: [
            "Cinco tracks five lines of effort in a few cities over a fixed period.", "There is no plan yet.",
        ],
        welcomeAt: { "Your plan will be saved in \($0)" },
        tooSmall: { "Too small: \($0)×\($1) at least" },
        palette: "Commands",
        help: "Help",
        helpLegend: {
            "Shape and letter: status. Arrow: trend. \($0)|\($1) ≠: the sides differ. ?: no recent report, with the last status and its age in days. *: status changed since the last meeting."
        },
        helpHere: "Here",
        helpEverywhere: "Everywhere",
        keys: "Keys",
        places: "Screens",
        everyPlace: "all",
        theme: "Theme",
        everyPlaceBut: { "all but \($0)" },
        found: { "\($0) of \($1)" },
        nothingFound: "nothing found",
        nothingSearched: "Nothing was searched for yet: {find} searches.", findAnywhere: "Find in the plan",
        more: { "\($0) more" },
        plan: "Plan",
        line: "Line",
        status: "Status",
        undoMark: "{undo} undoes this",
        allWell: {
            "No errors found: \(numbered($0, "act", "acts")), \(numbered($1, "change", "changes")). The journal and the values agree."
        },
        asItStood: { day, act in "As it stood on \(day)\(act.map { ", after: \($0)" } ?? ".")" }, past: "as it stood",
        nowAgain: "As it stands now.",
        noFarther: "Nothing further in that direction.", here: "you are here",
        differ: "the sides differ",
        noReport: { $0.map { "no report for \($0) \($0 == 1 ? "day" : "days")" } ?? "no report" })

    static let spanish = ScreenPhrases(
        pinned: "fijado",
        month: { "mes \($0) de \($1)" },
        daysLeft: {
            $0 > 0
                ? "\($0 == 1 ? "queda" : "quedan") \(Spanish.days($0))"
                : $0 == 0 ? "el plazo termina hoy" : "terminó hace \(Spanish.days($0))"
        },
        notBegun: { "empieza en \(Spanish.days($0))" },
        noClock: "sin fecha de inicio",
        since: { "\($0) desde el \($1)" },
        as: { $0 },
        anyone: "sin parte",
        readOnly: "solo lectura",
        readWrite: "edición",
        city: "Ciudad",
        violence: "part.",
        measured: "medida",
        focusCovers: {
            $0.map { "ciudades: \($0)% de la violencia (declarado)" }
                ?? "ninguna ciudad tiene participación declarada"
        },
        measuredAs: { "\($0)% (medido, \($1))" },
        noMeasuredShare:
            "Sin participación medida: ningún indicador de efecto tiene total nacional de un año completo.",
        keyNames: [
            "Space": "Espacio", "Up": "Arriba", "Down": "Abajo", "Left": "Izquierda", "Right": "Derecha",
            "Home": "Inicio", "End": "Fin", "PgUp": "RePág", "PgDn": "AvPág", "Backspace": "Retroceso", "Del": "Supr",
            "Shift": "Mayús",
        ],
        offTrack: { "\($0) fuera de curso" },
        disputed: { "\($0) en disputa" },
        unknown: { "\($0) sin reporte" },
        overdue: { $0 == 1 ? "1 pendiente vencido" : "\($0) pendientes vencidos" },
        markedEfforts: { $0 == 1 ? "1 seleccionado" : "\($0) seleccionados" },
        changed: { "\($0) \($0 == 1 ? "cambio" : "cambios")" + ($1.map { " desde el \($0)" } ?? "") },
        entered: { "registrado el \($0)" },
        sinceDay: { "desde el \($0)" },
        neverAssessed: "sin valoración todavía",
        wasLast: { "último: \($0)" },
        why: "motivo",
        next: "próximo paso",
        due: { "vence el \($0)" },
        late: { "\(Spanish.days($0)) de retraso" },
        inDays: { $0 == 0 ? "hoy" : $0 > 0 ? "en \(Spanish.days($0))" : "hace \(Spanish.days($0))" },
        daysAgo: { $0 == 0 ? "hoy" : $0 > 0 ? "hace \(Spanish.days($0))" : "en \(Spanish.days($0))" },
        counted: { planned, what, delivered, inUse in
            let things = what.map { " (\($0))" } ?? ""
            let first =
                switch (planned, delivered) {
                case (let planned?, let delivered?): "entrega: \(delivered) de \(planned)\(things)"
                case (let planned?, nil): "previsto: \(planned)\(things)"
                case (nil, let delivered): delivered.map { "entrega: \($0)\(things)" }
                }
            return [first, inUse.map { "\($0) en uso" }].compactMap { $0 }.joined(separator: ", ")
        },
        onlySide: { "solo \($0)" },
        nothingSaid: "–",
        noNextStep: "sin próximo paso",
        worst: { "peor: \($0), \($1)" },
        ofViolence: { "\($0)% de la violencia" },
        shareUnknown: "participación sin declarar",
        projects: { $0 == 1 ? "1 proyecto" : "\($0) proyectos" },
        noProjects: "sin proyectos: {add-project} agrega uno",
        history: "Historial",
        noHistory: "Todavía no hay historial.",
        emptyBoard: [
            "Todavía no hay ciudades: {add-city} agrega la primera.", "{help} muestra todas las teclas.",
            BoardPhrases.spanish.tour,
        ],
        welcome: [
            "Cinco da seguimiento a cinco líneas de esfuerzo en pocas ciudades en un plazo fijo.",
            "Todavía no hay ningún plan.",
        ],
        welcomeAt: { "Su plan se guardará en \($0)" },
        tooSmall: { "Muy pequeño: al menos \($0)×\($1)" },
        palette: "Comandos",
        help: "Ayuda",
        helpLegend: {
            "Forma y letra: estado. Flecha: tendencia. \($0)|\($1) ≠: las partes difieren. ?: sin reporte reciente, con el último estado y su antigüedad en días. *: el estado cambió desde la última reunión."
        },
        helpHere: "Aquí",
        helpEverywhere: "En todas partes",
        keys: "Teclas",
        places: "Pantallas",
        everyPlace: "todas",
        theme: "Tema",
        everyPlaceBut: { "todas menos \($0)" },
        found: { "\($0) de \($1)" },
        nothingFound: "no se encontró nada",
        nothingSearched: "Todavía no se ha buscado nada: {find} busca.", findAnywhere: "Buscar en el plan",
        more: { "\($0) más" },
        plan: "Plan",
        line: "Línea",
        status: "Estado",
        undoMark: "{undo} deshace esto",
        allWell: {
            "Sin errores: \(numbered($0, "acto", "actos")), \(numbered($1, "cambio", "cambios")). La bitácora y los valores concuerdan."
        },
        asItStood: { day, act in "Como estaba el \(day)\(act.map { ", tras: \($0)" } ?? ".")" }, past: "como estaba",
        nowAgain: "Como está ahora.",
        noFarther: "No hay más en esa dirección.", here: "usted está aquí",
        differ: "las partes difieren",
        noReport: { $0.map { "sin reporte desde hace \($0) \($0 == 1 ? "día" : "días")" } ?? "sin reporte" })
}

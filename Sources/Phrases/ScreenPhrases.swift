import Plan

/// What screens say in one language.
public struct ScreenPhrases: Sendable {
    public let pinned: String
    public let month: @Sendable (Int, Int) -> String
    public let daysLeft: @Sendable (Int) -> String
    public let notBegun: @Sendable (Int) -> String
    public let noClock: String
    public let since: @Sendable (String, String) -> String
    public let `as`: @Sendable (String) -> String
    public let anyone: String
    public let readOnly: String
    public let readWrite: String
    public let city: String
    public let violence: String
    public let focusCovers: @Sendable (Int?) -> String
    public let offTrack: @Sendable (Int) -> String
    public let disputed: @Sendable (Int) -> String
    public let unknown: @Sendable (Int) -> String
    public let changed: @Sendable (Int, String) -> String
    public let overdue: @Sendable (Int) -> String
    public let markedEfforts: @Sendable (Int) -> String
    public let entered: @Sendable (String) -> String
    public let sinceDay: @Sendable (String) -> String
    public let neverAssessed: String
    public let wasLast: @Sendable (String) -> String
    public let why: String
    public let next: String
    public let due: @Sendable (String) -> String
    public let late: @Sendable (Int) -> String
    public let inDays: @Sendable (Int) -> String
    public let nothingSaid: String
    public let noNextStep: String
    public let worst: @Sendable (String, String) -> String
    public let ofViolence: @Sendable (Int) -> String
    public let shareUnknown: String
    public let projects: @Sendable (Int) -> String
    public let noProjects: String
    public let history: String
    public let noHistory: String
    public let emptyBoard: [String]
    public let welcome: [String]
    public let welcomeAt: @Sendable (String) -> String
    public let tooSmall: @Sendable (Int, Int) -> String
    public let palette: String
    public let help: String
    public let helpLegend: String
    public let helpHere: String
    public let helpEverywhere: String
    public let keys, places, everyPlace, theme: String
    public let found: @Sendable (Int, Int) -> String
    public let nothingFound: String
    public let more: @Sendable (Int) -> String
    public let plan: String
    public let line: String
    public let status: String
    public let undoMark: String
    public let daysAgo: @Sendable (Int) -> String
    public let allWell: @Sendable (Int, Int) -> String
    public let differ: String
    public let nation: String
    public let today, everything, noMeasuredShare, needs, neededBy, deliveries, family, firstOfFamily: String
    public let lagToArrival, lagToUse: @Sendable (Int, Bool) -> String
    public let ledger: String
    public let oneSided, oneSidedFor: @Sendable (Int) -> String
    public let noCommitments, assessment: String
    public let unanswered: @Sendable (Int) -> String
    public let noVulnerabilities, dependencies: String
    public let loops: @Sendable (Int, Bool) -> String
    public let loopOpen, loopBroken: @Sendable (Int) -> String
    public let noDependencies, resources, resourcesKey: String
    public let balance: @Sendable (Int, Bool) -> String
    public let byCity, byProject, noResources, measuresKey, noMeasures, noReadings: String
    public let pathWants: @Sendable (String) -> String
    public let chartKey, nothingDated, timelineKey: String
    public let zoom: @Sendable (Int) -> String
    public let conditions, visibleSuccess, noSuccess: String
    public let measuredAs: @Sendable (Int, Int) -> String
    public let measured, answersTo, attentionHere: String
    public let rank, days, finding, path, offPath, answered, met: String
    public let noneOf: @Sendable (String) -> String

    static let english = ScreenPhrases(
        pinned: "pinned",
        month: { "month \($0) of \($1)" },
        daysLeft: {
            $0 > 0
                ? "\($0) \($0 == 1 ? "day" : "days") left" : $0 == 0 ? "the clock ends today" : "over for \(-$0) days"
        },
        notBegun: { "begins in \($0) \($0 == 1 ? "day" : "days")" },
        noClock: "no start day yet: the plan has no clock",
        since: { "\($0) since \($1)" },
        as: { "as \($0)" },
        anyone: "nobody", readOnly: "ro", readWrite: "rw",
        city: "City", violence: "viol",
        focusCovers: {
            $0.map { "focus covers \($0)% as stated" }
                ?? "no city's share of the violence is stated yet"
        },
        offTrack: { "\($0) off track" }, disputed: { "\($0) disputed" },
        unknown: { "\($0) unknown" }, changed: { "\($0) changed since \($1)" },
        overdue: { "\($0) \($0 == 1 ? "step" : "steps") overdue" },
        markedEfforts: { "\($0) marked" },
        entered: { "entered \($0)" },
        sinceDay: { "since \($0)" },
        neverAssessed: "nobody has assessed it yet",
        wasLast: { "last said: \($0)" },
        why: "why", next: "next", due: { "due \($0)" },
        late: { "\($0) \($0 == 1 ? "day" : "days") late" },
        inDays: { $0 == 0 ? "today" : "in \($0) \($0 == 1 ? "day" : "days")" },
        nothingSaid: "–", noNextStep: "no next step",
        worst: { "worst: \($0), \($1)" }, ofViolence: { "\($0)% of the violence" }, shareUnknown: "share not stated",
        projects: { $0 == 1 ? "1 project" : "\($0) projects" }, noProjects: "no projects yet: p adds one",
        history: "History", noHistory: "Nothing has been written down here yet.",
        emptyBoard: ["No cities yet.", "c adds the first one; ? shows every key."],
        welcome: ["Cinco follows five lines of effort in a few cities against a clock.", "There is no plan here yet."],
        welcomeAt: { "Your plan will be kept in \($0)" },
        tooSmall: { "Too small: \($0)×\($1) at least" },
        palette: "Commands", help: "Help",
        helpLegend:
            "shape and letter say the status; an arrow where it is heading; A|R ≠ the sides differ; ? nobody has spoken lately, with the last word and its age; * the status is news; the figure at the right counts what wants attention",
        helpHere: "Here", helpEverywhere: "Everywhere",
        keys: "Keys", places: "Screens", everyPlace: "all", theme: "Theme",
        found: { "\($0) of \($1)" }, nothingFound: "nothing found", more: { "\($0) more" },
        plan: "Plan", line: "Line", status: "Status", undoMark: "u takes this back",
        daysAgo: { $0 == 0 ? "today" : $0 == 1 ? "1 day ago" : "\($0) days ago" },
        allWell: { "All is well: \($0) acts, \($1) changes; the journal and the values agree." },
        differ: "the sides differ", nation: "the whole country",
        today: "today", everything: "all",
        noMeasuredShare: "No measure of effect has a national total for a year that is over: the share is only stated.",
        needs: "needs", neededBy: "is needed by",
        deliveries: "delivery", family: "rolled out", firstOfFamily: "the first",
        lagToArrival: { days, there in
            let late = "\(abs(days)) \(abs(days) == 1 ? "day" : "days")"
            return days > 0
                ? "\(late) late \(there ? "when it arrived" : "and not here")"
                : days < 0 ? "\(late) before the promised day" : "on the promised day"
        },
        lagToUse: { days, inUse in
            "\(days) \(days == 1 ? "day" : "days") from arrival \(inUse ? "to being in use" : ", and not in use yet")"
                .replacing(" ,", with: ",")
        },
        ledger: "Who owes what", oneSided: { "\($0) one-sided" },
        oneSidedFor: { "one-sided for \($0) \($0 == 1 ? "day" : "days")" },
        noCommitments: "Nobody has asked or offered anything yet: open a project and put in a half.",
        assessment: "Joint assessment", unanswered: { "\($0) unanswered" },
        noVulnerabilities: "No vulnerability is named yet: + adds one.",
        dependencies: "What needs what",
        loops: { "\($0) \($0 == 1 ? "loop" : "loops")\($1 ? "" : " at least: the search stopped at its bound")" },
        loopOpen: { "Loop \($0): nobody has said who moves first" },
        loopBroken: { "Loop \($0): broken by a first step" },
        noDependencies: "Nothing needs anything yet: + adds a need.",
        resources: "Resources", resourcesKey: "obligated and expended in % of what is pledged",
        balance: {
            "equipment has \($0)% of \($1 ? "the money" : "the projects") for equipment, training and institutions"
        },
        byCity: "by city and line", byProject: "by project",
        noResources: "No project has an amount yet.",
        measuresKey: "reading, and what the path wants today; ! is off it",
        noMeasures: "No measure yet: + adds one.", noReadings: "no reading yet",
        pathWants: { "path \($0)" }, chartKey: "line: readings · dots: path to the target · ┊ today",
        nothingDated: "Nothing has a day yet.",
        timelineKey:
            "─ planned  p promised  ░ late  ▒ arrived, not in use  ▓ in use  ◇ milestone  ◆ reached  ★ visible success",
        zoom: { ["by month", "by week", "by quarter"][$0] }, conditions: "conditions",
        visibleSuccess: "visible success",
        noSuccess: "nothing that the public will see is planned here",
        measuredAs: { "\($0)% as measured (\($1))" }, measured: "meas",
        answersTo: "answers", attentionHere: "attention",
        rank: "rank", days: "days", finding: "finding", path: "path", offPath: "off its path", answered: "answered",
        met: "there", noneOf: { "There are no \($0) yet." })

    static let spanish = ScreenPhrases(
        pinned: "fijado",
        month: { "mes \($0) de \($1)" },
        daysLeft: {
            $0 > 0
                ? "\($0 == 1 ? "queda" : "quedan") \($0) \($0 == 1 ? "día" : "días")"
                : $0 == 0 ? "el plazo vence hoy" : "vencido hace \(-$0) días"
        },
        notBegun: { "empieza en \($0) \($0 == 1 ? "día" : "días")" },
        noClock: "sin día de inicio: el plan no tiene plazo",
        since: { "\($0) desde \($1)" },
        as: { "por \($0)" },
        anyone: "nadie", readOnly: "sl", readWrite: "le",
        city: "Ciudad", violence: "viol",
        focusCovers: {
            $0.map { "el foco cubre el \($0)% según lo dicho" }
                ?? "ninguna ciudad tiene indicada su parte de la violencia"
        },
        offTrack: { $0 == 1 ? "1 desviado" : "\($0) desviados" },
        disputed: { "\($0) en disputa" },
        unknown: { "\($0) sin noticia" },
        changed: { $0 == 1 ? "1 nuevo desde \($1)" : "\($0) nuevos desde \($1)" },
        overdue: { $0 == 1 ? "1 vencido" : "\($0) vencidos" },
        markedEfforts: { $0 == 1 ? "1 elegido" : "\($0) elegidos" },
        entered: { "anotado el \($0)" },
        sinceDay: { "desde el \($0)" },
        neverAssessed: "nadie lo ha valorado todavía",
        wasLast: { "lo último dicho: \($0)" },
        why: "porqué", next: "sigue", due: { "vence \($0)" },
        late: { "\($0) \($0 == 1 ? "día" : "días") de retraso" },
        inDays: { $0 == 0 ? "hoy" : "en \($0) \($0 == 1 ? "día" : "días")" },
        nothingSaid: "–", noNextStep: "sin próximo paso",
        worst: { "lo peor: \($0), \($1)" }, ofViolence: { "\($0)% de la violencia" }, shareUnknown: "parte sin indicar",
        projects: { $0 == 1 ? "1 proyecto" : "\($0) proyectos" }, noProjects: "sin proyectos: p añade uno",
        history: "Historia", noHistory: "Aquí no se ha anotado nada todavía.",
        emptyBoard: ["Todavía no hay ciudades.", "c añade la primera; ? muestra todas las teclas."],
        welcome: [
            "Cinco sigue cinco líneas de esfuerzo en pocas ciudades contra el reloj.",
            "Aquí no hay ningún plan todavía.",
        ],
        welcomeAt: { "Su plan se guardará en \($0)" },
        tooSmall: { "Muy pequeño: al menos \($0)×\($1)" },
        palette: "Órdenes", help: "Ayuda",
        helpLegend:
            "forma y letra dicen el estado; la flecha, adónde va; A|R ≠ las partes difieren; ? nadie ha hablado hace tiempo, con lo último dicho y su edad; * el estado es nuevo; la cifra a la derecha cuenta lo que pide atención",
        helpHere: "Aquí", helpEverywhere: "En todas partes",
        keys: "Teclas", places: "Pantallas", everyPlace: "todas", theme: "Tema",
        found: { "\($0) de \($1)" }, nothingFound: "no se encontró nada", more: { "\($0) más" },
        plan: "Plan", line: "Línea", status: "Estado", undoMark: "u deshace esto",
        daysAgo: { $0 == 0 ? "hoy" : $0 == 1 ? "hace 1 día" : "hace \($0) días" },
        allWell: { "Todo está bien: \($0) actos, \($1) cambios; el diario y los valores concuerdan." },
        differ: "las partes difieren", nation: "todo el país",
        today: "hoy", everything: "todo",
        noMeasuredShare:
            "Ningún indicador de efecto tiene total nacional de un año cumplido: la parte solo está dicha.",
        needs: "necesita", neededBy: "lo necesita",
        deliveries: "entrega", family: "replicado", firstOfFamily: "el primero",
        lagToArrival: { days, there in
            let late = "\(abs(days)) \(abs(days) == 1 ? "día" : "días")"
            return days > 0
                ? "\(late) de retraso \(there ? "al llegar" : "y no está")"
                : days < 0 ? "\(late) antes del día prometido" : "en el día prometido"
        },
        lagToUse: { days, inUse in
            "\(days) \(days == 1 ? "día" : "días") desde que llegó\(inUse ? " hasta el uso" : ", y aún sin usar")"
        },
        ledger: "Quién debe qué", oneSided: { "\($0) de un solo lado" },
        oneSidedFor: { "de un solo lado hace \($0) \($0 == 1 ? "día" : "días")" },
        noCommitments: "Nadie ha pedido ni ofrecido nada: abra un proyecto y anote una mitad.",
        assessment: "Valoración conjunta", unanswered: { "\($0) sin respuesta" },
        noVulnerabilities: "Ninguna vulnerabilidad todavía: + añade una.",
        dependencies: "Qué necesita qué",
        loops: { "\($0) \($0 == 1 ? "círculo" : "círculos")\($1 ? "" : " al menos: la búsqueda llegó a su límite")" },
        loopOpen: { "Círculo \($0): nadie ha dicho quién da el primer paso" },
        loopBroken: { "Círculo \($0): roto por un primer paso" },
        noDependencies: "Nada necesita nada todavía: + añade una necesidad.",
        resources: "Recursos", resourcesKey: "comprometido y ejercido en % de lo prometido",
        balance: {
            "el equipo tiene el \($0)% \($1 ? "del dinero" : "de los proyectos") de equipo, capacitación e instituciones"
        },
        byCity: "por ciudad y línea", byProject: "por proyecto",
        noResources: "Ningún proyecto tiene monto todavía.",
        measuresKey: "lectura, y lo que pide hoy el camino; ! está fuera de él",
        noMeasures: "Ningún indicador todavía: + añade uno.", noReadings: "sin lecturas",
        pathWants: { "camino \($0)" }, chartKey: "línea: lecturas · puntos: camino a la meta · ┊ hoy",
        nothingDated: "Nada tiene fecha todavía.",
        timelineKey:
            "─ previsto  p prometido  ░ retraso  ▒ llegó, sin usar  ▓ en uso  ◇ hito  ◆ cumplido  ★ éxito visible",
        zoom: { ["por mes", "por semana", "por trimestre"][$0] }, conditions: "condiciones",
        visibleSuccess: "éxito visible",
        noSuccess: "aquí no se prevé nada que la gente vea",
        measuredAs: { "\($0)% según lo medido (\($1))" }, measured: "med",
        answersTo: "responde a", attentionHere: "atención",
        rank: "rango", days: "días", finding: "hallazgo", path: "camino", offPath: "fuera de su camino",
        answered: "respondida", met: "está", noneOf: { "Todavía no hay \($0)." })
}

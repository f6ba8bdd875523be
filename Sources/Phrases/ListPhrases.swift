import Plan

/// What the lists of the plan say in one language: attention, timeline, commitments, measures, assessment, dependencies,
/// resources, and the parts of a city, an effort and a project that come from them.
public struct ListPhrases: Sendable {
    /// The place of a national reading, the day of today, and a sum over everything.
    public let nation, today, everything: String
    /// What stands before what a thing needs, and before what needs it.
    public let needs, neededBy: String
    /// Titles of parts of a project, and what marks the first of a family.
    public let deliveries, family, firstOfFamily: String
    /// How many days late something arrived, or is if it has not; negative is early.
    public let lagToArrival: @Sendable (Int, Bool) -> String
    /// How many days lay between arrival and use, or lie so far if it is not in use.
    public let lagToUse: @Sendable (Int, Bool) -> String
    /// The ledger: its title, and what stands where it is empty.
    public let ledger, noCommitments: String
    /// So many one-sided projects, and one-sided for so many days.
    public let oneSided, oneSidedFor: @Sendable (Int) -> String
    /// The joint assessment: its title, and what stands where it is empty.
    public let assessment, noVulnerabilities: String
    /// So many unanswered vulnerabilities.
    public let unanswered: @Sendable (Int) -> String
    /// The dependencies: their title, and what stands where there are none.
    public let dependencies, noDependencies: String
    /// So many loops, and whether these are all.
    public let loops: @Sendable (Int, Bool) -> String
    /// The title of a loop by its number: one that is open, and one that a first step breaks.
    public let loopOpen, loopBroken: @Sendable (Int) -> String
    /// The resources: title, what the figures are, parts, and what stands where there are none.
    public let resources, resourcesKey, byCity, byProject, noResources: String
    /// The share of equipment in per cent, and whether it is weighed by money.
    public let balance: @Sendable (Int, Bool) -> String
    /// The measures: what the figures are, what stands where there are none, and where one has no reading.
    public let measuresKey, noMeasures, noReadings: String
    /// What the path to the target wants.
    public let pathWants: @Sendable (String) -> String
    /// What the signs of a chart and of the timeline mean, and what stands where nothing has a day.
    public let chartKey, timelineKey, nothingDated: String
    /// The scale of the timeline: 0 for months, 1 for weeks, 2 for quarters.
    public let zoom: @Sendable (Int) -> String
    /// Titles of parts of a city, and what stands where no success is planned.
    public let conditions, visibleSuccess, noSuccess: String
    /// What stands before vulnerabilities that an effort answers, and before what wants attention there.
    public let answersTo, attentionHere: String
    /// Heads of lists.
    public let rank, days, finding, path, offPath, answered, met: String
    /// The title of a comparison of two days, and what stands where nothing is different.
    public let comparison: @Sendable (String, String) -> String
    public let nothingDifferent: String
    /// Heads, parts and kinds of a comparison.
    public let change, then, worse, better, new, gone, newProjects, newFindings, goneFindings: String
    /// That there are none of a kind.
    public let noneOf: @Sendable (String) -> String

    static let english = ListPhrases(
        nation: "the whole country",
        today: "today",
        everything: "all",
        needs: "needs",
        neededBy: "is needed by",
        deliveries: "delivery",
        family: "rolled out",
        firstOfFamily: "the first",
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
        ledger: "Who owes what",
        noCommitments: "Nobody has asked or offered anything yet: open a project and put in a half.",
        oneSided: { "\($0) one-sided" },
        oneSidedFor: { "one-sided for \($0) \($0 == 1 ? "day" : "days")" },
        assessment: "Joint assessment",
        noVulnerabilities: "No vulnerability is named yet: + adds one.",
        unanswered: { "\($0) unanswered" },
        dependencies: "What needs what",
        noDependencies: "Nothing needs anything yet: + adds a need.",
        loops: { "\($0) \($0 == 1 ? "loop" : "loops")\($1 ? "" : " at least: the search stopped at its bound")" },
        loopOpen: { "Loop \($0): nobody has said who moves first" },
        loopBroken: { "Loop \($0): broken by a first step" },
        resources: "Resources",
        resourcesKey: "obligated and expended in % of what is pledged",
        byCity: "by city and line",
        byProject: "by project",
        noResources: "No project has an amount yet.",
        balance: {
            "equipment has \($0)% of \($1 ? "the money" : "the projects") for equipment, training and institutions"
        },
        measuresKey: "reading, and what the path wants today; ! is off it",
        noMeasures: "No measure yet: + adds one.",
        noReadings: "no reading yet",
        pathWants: { "path \($0)" },
        chartKey: "line: readings · dots: path to the target · ┊ today",
        timelineKey:
            "─ planned  p promised  ░ late  ▒ arrived, not in use  ▓ in use  ◇ milestone  ◆ reached  ★ visible success",
        nothingDated: "Nothing has a day yet.",
        zoom: { ["by month", "by week", "by quarter"][$0] },
        conditions: "conditions",
        visibleSuccess: "visible success",
        noSuccess: "nothing that the public will see is planned here",
        answersTo: "answers",
        attentionHere: "attention",
        rank: "rank",
        days: "days",
        finding: "finding",
        path: "path",
        offPath: "off its path",
        answered: "answered",
        met: "there",
        comparison: { "what is different between \($0) and \($1)" },
        nothingDifferent: "Nothing that matters is different.",
        change: "change", then: "then", worse: "worse", better: "better", new: "new", gone: "gone",
        newProjects: "new projects", newFindings: "wants attention now", goneFindings: "no longer wants attention",
        noneOf: { "There are no \($0) yet." })

    static let spanish = ListPhrases(
        nation: "todo el país",
        today: "hoy",
        everything: "todo",
        needs: "necesita",
        neededBy: "lo necesita",
        deliveries: "entrega",
        family: "replicado",
        firstOfFamily: "el primero",
        lagToArrival: { days, there in
            let late = "\(abs(days)) \(abs(days) == 1 ? "día" : "días")"
            return days > 0
                ? "\(late) de retraso \(there ? "al llegar" : "y no está")"
                : days < 0 ? "\(late) antes del día prometido" : "en el día prometido"
        },
        lagToUse: { days, inUse in
            "\(days) \(days == 1 ? "día" : "días") desde que llegó\(inUse ? " hasta el uso" : ", y aún sin usar")"
        },
        ledger: "Quién debe qué",
        noCommitments: "Nadie ha pedido ni ofrecido nada: abra un proyecto y anote una mitad.",
        oneSided: { "\($0) de un solo lado" },
        oneSidedFor: { "de un solo lado hace \($0) \($0 == 1 ? "día" : "días")" },
        assessment: "Valoración conjunta",
        noVulnerabilities: "Ninguna vulnerabilidad todavía: + añade una.",
        unanswered: { "\($0) sin respuesta" },
        dependencies: "Qué necesita qué",
        noDependencies: "Nada necesita nada todavía: + añade una necesidad.",
        loops: { "\($0) \($0 == 1 ? "círculo" : "círculos")\($1 ? "" : " al menos: la búsqueda llegó a su límite")" },
        loopOpen: { "Círculo \($0): nadie ha dicho quién da el primer paso" },
        loopBroken: { "Círculo \($0): roto por un primer paso" },
        resources: "Recursos",
        resourcesKey: "comprometido y ejercido en % de lo prometido",
        byCity: "por ciudad y línea",
        byProject: "por proyecto",
        noResources: "Ningún proyecto tiene monto todavía.",
        balance: {
            "el equipo tiene el \($0)% \($1 ? "del dinero" : "de los proyectos") de equipo, capacitación e instituciones"
        },
        measuresKey: "lectura, y lo que pide hoy el camino; ! está fuera de él",
        noMeasures: "Ningún indicador todavía: + añade uno.",
        noReadings: "sin lecturas",
        pathWants: { "camino \($0)" },
        chartKey: "línea: lecturas · puntos: camino a la meta · ┊ hoy",
        timelineKey:
            "─ previsto  p prometido  ░ retraso  ▒ llegó, sin usar  ▓ en uso  ◇ hito  ◆ cumplido  ★ éxito visible",
        nothingDated: "Nada tiene fecha todavía.",
        zoom: { ["por mes", "por semana", "por trimestre"][$0] },
        conditions: "condiciones",
        visibleSuccess: "éxito visible",
        noSuccess: "aquí no se prevé nada que la gente vea",
        answersTo: "responde a",
        attentionHere: "atención",
        rank: "rango",
        days: "días",
        finding: "hallazgo",
        path: "camino",
        offPath: "fuera de su camino",
        answered: "respondida",
        met: "está",
        comparison: { "qué cambió entre el \($0) y el \($1)" },
        nothingDifferent: "No cambió nada que importe.",
        change: "cambio", then: "antes", worse: "peor", better: "mejor", new: "nuevo", gone: "resuelto",
        newProjects: "proyectos nuevos", newFindings: "pide atención ahora", goneFindings: "ya no pide atención",
        noneOf: { "Todavía no hay \($0)." })
}

import Plan

/// The texts of lists and of the parts that other screens share with them, in one language: issues, timeline,
/// commitments, measures, assessment, dependencies, resources.
public struct ListPhrases: Sendable {
    /// The place of a national reading, today, and a sum over everything.
    public let nation, today, everything: String
    /// The labels of a thing's prerequisites and of its dependents.
    public let needs, neededBy: String
    /// Titles of parts of a project, and the mark of a family's first project.
    public let deliveries, family, firstOfFamily: String
    /// How many days late a delivery was, or is while it is missing; negative for early. The flag says whether it was
    /// delivered.
    public let lagToDelivery: @Sendable (Int, Bool) -> String
    /// The days from delivery to use, or until today. The flag says whether it is in use.
    public let lagToUse: @Sendable (Int, Bool) -> String
    /// That a delivery, or its use, is expected on a day.
    let expected: @Sendable (String) -> String
    /// The commitments: title, and text of an empty list.
    public let ledger, noCommitments: String
    /// The number of projects of one side only, and the days since when one is.
    public let oneSided, oneSidedFor: @Sendable (Int) -> String
    /// In how many days what the other side promised is due.
    public let dueIn: @Sendable (Int) -> String
    /// The joint assessment: title, and text of an empty list.
    public let assessment, noVulnerabilities: String
    /// The number of unanswered vulnerabilities.
    public let unanswered: @Sendable (Int) -> String
    /// The dependencies: title, and text of an empty list.
    public let dependencies, noDependencies: String
    /// The number of deadlocks, and whether the search was complete.
    public let deadlocks: @Sendable (Int, Bool) -> String
    /// The title of a deadlock by its number: one without a first step, and one with it.
    public let deadlockOpen, deadlockBroken: @Sendable (Int) -> String
    /// The resources: title, key to the figures, parts, and text of an empty list.
    public let resources, resourcesKey, byCity, byProject, noResources: String
    /// The share of equipment in per cent, and whether it is weighted by money.
    public let equipmentShare: @Sendable (Int, Bool) -> String
    /// The measures: key to the figures, text of an empty list, and of a measure without readings.
    public let measuresKey, noMeasures, noReadings: String
    /// The target on the day of a reading.
    public let expectedByPath: @Sendable (String) -> String
    /// The keys to the signs of chart and timeline, and the text of an empty timeline.
    public let chartKey, timelineKey, nothingDated: String
    /// How to enter days and amounts.
    public let enteredWithProjects: String
    /// The scale of the timeline: 0 for months, 1 for weeks, 2 for quarters.
    public let zoom: @Sendable (Int) -> String
    /// Titles of parts of a city, and the text where no public milestone is planned.
    public let conditions, publicMilestone, noPublicMilestone: String
    /// The state of a public milestone that people have seen.
    public let seen: String
    /// The deliveries: title, text of an empty list, and headings of the days from promise to delivery and on to use.
    public let deliveryList, noDeliveries, daysToDelivery, daysToUse: String
    /// The labels of the vulnerabilities that an effort answers, and of its issues.
    public let answersTo, issuesHere: String
    /// Headings of columns.
    public let rank, days, issue, targetToday, targetThen, offTarget, answered, met: String
    /// The title of a comparison of two days, and the text where there is no difference.
    public let comparison: @Sendable (String, String) -> String
    public let nothingDifferent: String
    /// That the plan was begun after a day, so that a comparison with it tells reports only.
    public let begunSince: @Sendable (String) -> String
    /// Headings and parts of a comparison.
    public let change, then, entered, left, newIssues, settledIssues: String
    /// The kinds of change on an effort.
    public let turned: @Sendable (EffortChange.Kind) -> String
    /// There are none of this kind.
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
        lagToDelivery: { days, there in
            let late = English.days(days)
            return days > 0
                ? "\(there ? "delivered \(late) late" : "delivery \(late) overdue")"
                : days < 0 ? "delivered \(late) early" : "delivered on the promised day"
        },
        lagToUse: { days, inUse in
            days < 0
                ? "in use \(English.days(days)) before delivery"
                : "\(English.days(days)) \(inUse ? "from delivery to use" : "since delivery, not in use")"
        },
        expected: { "expected \($0)" },
        ledger: "Commitments",
        noCommitments: "No commitments yet: {add} adds one.",
        oneSided: { "\($0) of one side only" },
        oneSidedFor: { $0 > 0 ? "one side only for \(English.days($0))" : "one side only" },
        dueIn: { $0 == 0 ? "due today" : "due in \(English.days($0))" },
        assessment: "Joint assessment",
        noVulnerabilities: "No vulnerabilities yet: {add} adds one.",
        unanswered: { "\($0) unanswered" },
        dependencies: "Dependencies",
        noDependencies: "No dependencies yet: {add} adds one.",
        deadlocks: {
            "\($1 ? "" : "at least ")\($0) \($0 == 1 ? "deadlock" : "deadlocks")\($1 ? "" : " (search limit reached)")"
        },
        deadlockOpen: { "Deadlock \($0): no first step agreed" },
        deadlockBroken: { "Deadlock \($0): first step agreed" },
        resources: "Resources",
        resourcesKey: "obligated and expended in % of pledged",
        byCity: "by city and line",
        byProject: "by project",
        noResources: "No project has an amount yet.",
        equipmentShare: {
            "equipment share: \($0)% of \($1 ? "the money" : "the projects") for equipment, training and institutions"
        },
        measuresKey: "latest reading, target of its day; ! off target",
        noMeasures: "No measures yet: {add} adds one.",
        noReadings: "no reading yet",
        expectedByPath: { "target then \($0)" },
        chartKey: "▄: readings, ─: target path, ┊: today",
        timelineKey:
            "─ planned  p promised  ░ late  ▒ delivered, not in use  ▓ in use  ◇ milestone  ◆ reached  ★ public",
        nothingDated: "Nothing has a date yet.",
        enteredWithProjects: "Days and amounts come with projects: {add-project} on a line of a city adds one.",
        zoom: { ["by month", "by week", "by quarter"][$0] },
        conditions: "conditions",
        publicMilestone: "public milestone",
        noPublicMilestone: "no public milestone is planned here",
        seen: "seen",
        deliveryList: "Deliveries", noDeliveries: "Nothing is to be delivered yet.",
        daysToDelivery: "days late", daysToUse: "days to use",
        answersTo: "answers",
        issuesHere: "issues",
        rank: "severity",
        days: "days",
        issue: "issue",
        targetToday: "target today", targetThen: "target then",
        offTarget: "off target",
        answered: "answered",
        met: "met",
        comparison: { "changes between \($0) and \($1)" },
        nothingDifferent: "Nothing changed.",
        begunSince: {
            "The plan was begun after \($0): no records or issues are compared, only what was reported since."
        },
        change: "change", then: "then", entered: "entered the plan", left: "left the plan", newIssues: "new issues",
        settledIssues: "settled issues",
        turned: { kind in
            switch kind {
            case .worse: "worse"
            case .better: "better"
            case .firstSaid: "first report"
            case .oneSide: "one side"
            case .fellSilent: "fell silent"
            case .saidAgain: "said again"
            }
        },
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
        lagToDelivery: { days, there in
            let late = Spanish.days(days)
            return days > 0
                ? "\(there ? "entregado con \(late) de retraso" : "entrega con \(late) de retraso")"
                : days < 0 ? "entregado con \(late) de anticipación" : "entregado el día prometido"
        },
        lagToUse: { days, inUse in
            days < 0
                ? "en uso \(Spanish.days(days)) antes de la entrega"
                : "\(Spanish.days(days)) \(inUse ? "de la entrega al uso" : "desde la entrega, sin uso")"
        },
        expected: { "se espera el \($0)" },
        ledger: "Compromisos",
        noCommitments: "Todavía no hay compromisos: {add} agrega uno.",
        oneSided: { $0 == 1 ? "1 unilateral" : "\($0) unilaterales" },
        oneSidedFor: { $0 > 0 ? "unilateral desde hace \(Spanish.days($0))" : "unilateral" },
        dueIn: { $0 == 0 ? "vence hoy" : "vence en \(Spanish.days($0))" },
        assessment: "Valoración conjunta",
        noVulnerabilities: "Todavía no hay vulnerabilidades: {add} agrega una.",
        unanswered: { "\($0) sin atender" },
        dependencies: "Dependencias",
        noDependencies: "Todavía no hay dependencias: {add} agrega una.",
        deadlocks: {
            "\($1 ? "" : "al menos ")\($0) \($0 == 1 ? "dependencia circular" : "dependencias circulares")\($1 ? "" : " (límite de búsqueda)")"
        },
        deadlockOpen: { "Dependencia circular \($0): sin primer paso acordado" },
        deadlockBroken: { "Dependencia circular \($0): primer paso acordado" },
        resources: "Recursos",
        resourcesKey: "comprometido y ejercido en % de lo prometido",
        byCity: "por ciudad y línea",
        byProject: "por proyecto",
        noResources: "Ningún proyecto tiene monto todavía.",
        equipmentShare: {
            "proporción de equipo: \($0)% \($1 ? "del dinero" : "de los proyectos") de equipo, capacitación e instituciones"
        },
        measuresKey: "última medición, meta de ese día; ! fuera de la meta",
        noMeasures: "Todavía no hay indicadores: {add} agrega uno.",
        noReadings: "sin mediciones",
        expectedByPath: { "meta ese día \($0)" },
        chartKey: "▄: mediciones, ─: trayectoria a la meta, ┊: hoy",
        timelineKey:
            "─ previsto  p prometido  ░ retraso  ▒ entregado, sin uso  ▓ en uso  ◇ hito  ◆ cumplido  ★ público",
        nothingDated: "Nada tiene fecha todavía.",
        enteredWithProjects:
            "Fechas y montos vienen con los proyectos: {add-project} en una línea de una ciudad agrega uno.",
        zoom: { ["por mes", "por semana", "por trimestre"][$0] },
        conditions: "condiciones",
        publicMilestone: "hito público",
        noPublicMilestone: "no hay ningún hito público previsto",
        seen: "visto",
        deliveryList: "Entregas", noDeliveries: "Todavía no hay nada por entregar.",
        daysToDelivery: "días de retraso", daysToUse: "días hasta el uso",
        answersTo: "atiende",
        issuesHere: "alertas",
        rank: "gravedad",
        days: "días",
        issue: "alerta",
        targetToday: "meta a hoy", targetThen: "meta ese día",
        offTarget: "fuera de la meta",
        answered: "atendida",
        met: "cumplida",
        comparison: { "cambios entre el \($0) y el \($1)" },
        nothingDifferent: "Nada cambió.",
        begunSince: {
            "El plan se inició después del \($0): no se comparan registros ni alertas, solo lo reportado desde entonces."
        },
        change: "cambio", then: "antes", entered: "se incorporó al plan", left: "salió del plan",
        newIssues: "alertas nuevas",
        settledIssues: "alertas resueltas",
        turned: { kind in
            switch kind {
            case .worse: "empeoró"
            case .better: "mejoró"
            case .firstSaid: "primer reporte"
            case .oneSide: "una parte"
            case .fellSilent: "sin reporte"
            case .saidAgain: "reportado de nuevo"
            }
        },
        noneOf: { "Todavía no hay \($0)." })
}

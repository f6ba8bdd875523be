import Plan

/// The texts of the briefing and of the meeting sheet, in one language.
public struct ReportPhrases: Sendable {
    /// The title of the headline.
    public let inShort: String
    /// The used share of the clock in per cent and the days left; the days before its start, and after its end.
    let usedAndLeft: @Sendable (Int, Int) -> String
    let beforeStart, afterEnd: @Sendable (Int) -> String
    /// A plan without a start date; one without a city.
    let noStart, noCity: String
    /// The number of efforts with the first status, of all efforts, and the words of that status.
    let firstCount: @Sendable (Int, Int, String) -> String
    /// The words for a status and a number of efforts; nil is unknown.
    let efforts: @Sendable (Status?, Int) -> String
    /// The number of efforts on which the sides differ.
    let sidesDiffer: @Sendable (Int) -> String
    /// The last two parts of a list, and of one behind a denial.
    let and, or: String
    /// The numbers of efforts that got better, got worse, fell silent and changed otherwise since a day.
    let changed: @Sendable (_ better: Int, _ worse: Int, _ silent: Int, _ other: Int, String) -> String
    /// The plan has no word of any side from before a day.
    public let isNew: @Sendable (String) -> String
    /// The place of the most serious issue, its status, and the issue.
    let worst: @Sendable (_ place: String, _ status: String?, _ fact: String) -> String
    /// There is no issue.
    let noIssue: String
    /// Titles of the decisions, and where none is asked.
    public let decisions, noDecisions: String
    /// Who decides, and when: on a day to come, or at the next meeting with its day, where one is set.
    let toDecide: @Sendable (_ owners: String, _ day: String) -> String
    let by: @Sendable (String) -> String
    let atMeeting: @Sendable (String?) -> String
    /// The title of the issues that are new and settled since a day, and the number of each.
    public let newAndSettled: @Sendable (String) -> String
    public let newCount, settledCount: @Sendable (Int) -> String
    /// The title of what got better since a day, and where nothing did.
    public let better: @Sendable (String) -> String
    public let nothingBetter: String
    /// A side with its status now and before.
    let turned: @Sendable (_ side: String, _ now: String, _ then: String?) -> String
    /// The title of the promises of a number of days, and where there are none.
    public let promises, noPromises: @Sendable (Int) -> String
    /// The number of overdue promises, with the numbers of each side.
    public let overdue: @Sendable (Int, String) -> String
    /// A promise that no side owes.
    public let noOwner: String
    /// The numbers of measures: off target, all, without a reading.
    public let offTarget: @Sendable (Int, Int, Int) -> String
    /// There are measures, but none has a target path.
    public let noPath: String
    /// Headings: the readings as a chart; the target on the day of the reading; whether it is off target.
    public let course, targetThen, result: String
    /// The title of the money, with the used share of the time where there is a clock; the heading of its bars.
    public let money: @Sendable (Int?) -> String
    public let ofPledged: String
    /// The title of the deliveries; the numbers promised, delivered and in use; where there are none.
    public let deliveries: String
    public let delivered: @Sendable (_ promised: Int, _ delivered: Int, _ inUse: Int) -> String
    public let noDeliveries: String
    /// Headings of deliveries, and the days that something is not in use.
    public let promisedDay, deliveredDay, inUseDay: String
    public let unused: @Sendable (Int) -> String
    /// The title of the public milestones; a day on which one was seen; one without a day; cities without one.
    public let milestones: String
    public let seen: @Sendable (String) -> String
    public let seenBefore, noDay: String
    public let noMilestone: @Sendable (String) -> String
    /// The signs of the board: the days after which a status is unknown, and the day of comparison.
    let silentAfter: @Sendable (Int) -> String
    /// The days without a report, and the last status.
    let silentFor: @Sendable (Int, String) -> String
    let changedSince: @Sendable (String) -> String
    /// The numbers of cities that are not shown and of their efforts, with the numbers of each status.
    let notShown: @Sendable (_ cities: Int, _ efforts: Int, String) -> String
    /// The title of the tables of values.
    public let values: String

    static let english = ReportPhrases(
        inShort: "In short",
        usedAndLeft: { "With \($0)% of the time used and \(English.days($1)) left" },
        beforeStart: { "\(English.days($0)) before the start" },
        afterEnd: { $0 == 0 ? "On the day the plan ends" : "\(English.days($0)) after the end" },
        noStart: "Without a start date", noCity: "The plan has no city yet.",
        firstCount: {
            "\($0 == 0 ? "none" : "\($0)") of \($1) \($1 == 1 ? "effort" : "efforts") \($0 < 2 ? "is" : "are") \($2)"
        },
        efforts: { status, _ in
            switch status {
            case .notStarted: "not started"
            case .onTrack: "on track"
            case .atRisk: "at risk"
            case .offTrack: "off track"
            case .done: "done"
            case nil: "without a recent report"
            }
        },
        sidesDiffer: { "the sides differ on \($0)" }, and: " and ", or: " or ",
        changed: { better, worse, silent, other, day in
            let parts = [
                (better, "got better"), (worse, "got worse"), (silent, "fell silent"), (other, "changed otherwise"),
            ].filter { $0.0 > 0 }
            let shown = parts.enumerated().map { index, part in
                "\(part.0) \(index == 0 ? (part.0 == 1 ? "effort " : "efforts ") : "")\(part.1)"
            }
            return "Since \(day), " + (shown.isEmpty ? "no effort changed" : listed(shown, " and "))
        },
        isNew: { "The plan has nothing from before \($0)" },
        worst: { "the most serious issue is in \($0)\($1.map { " (\($0))" } ?? ""): \($2)" },
        noIssue: "there is no issue",
        decisions: "Decisions asked", noDecisions: "No decision is asked.",
        toDecide: { "To decide: \($0), \($1)." }, by: { "by \($0)" },
        atMeeting: { "at the next meeting" + ($0.map { " on \($0)" } ?? "") },
        newAndSettled: { "New and settled issues since \($0)" }, newCount: { $0 == 0 ? "No new issue." : "\($0) new:" },
        settledCount: { $0 == 0 ? "No issue is settled." : "\($0) settled:" },
        better: { "Better since \($0)" }, nothingBetter: "No effort got better.",
        turned: { side, now, then in "\(side) \(now)" + (then.map { ", before: \($0)" } ?? ", first report") },
        promises: { "Promises of the next \($0) days" }, noPromises: { "No promise is due in the next \($0) days." },
        overdue: { "\($0) \($0 == 1 ? "is" : "are") overdue: \($1)." }, noOwner: "nobody named",
        offTarget: { off, all, unread in
            "\(off) of \(all) off target" + (unread > 0 ? ", \(unread) without a reading." : ".")
        },
        noPath: "No measure has a target path.",
        course: "course", targetThen: "target then", result: "result",
        money: { "Money against time" + ($0.map { " (line: \($0)% of the time used)" } ?? "") },
        ofPledged: "share",
        deliveries: "Deliveries",
        delivered: { "\($0) promised, \($1) delivered, \($2) in use." },
        noDeliveries: "No project has anything to deliver.",
        promisedDay: "promised", deliveredDay: "delivered", inUseDay: "in use",
        unused: { "unused for \(English.days($0))" },
        milestones: "Public milestones", seen: { "seen \($0)" }, seenBefore: "seen", noDay: "no day set",
        noMilestone: { "None is planned in \($0)." },
        silentAfter: { "no report for more than \(English.days($0))" },
        silentFor: { "for \(English.days($0)), last: \($1)" },
        changedSince: { "changed since \($0)" },
        notShown: {
            "Not shown: \(numbered($0, "more city", "more cities")) with \(numbered($1, "effort", "efforts")) (\($2))."
        },
        values: "Values of the charts")

    static let spanish = ReportPhrases(
        inShort: "En breve",
        usedAndLeft: { "Con \($0)% del plazo transcurrido y \(Spanish.days($1)) por transcurrir" },
        beforeStart: { "A \(Spanish.days($0)) del inicio" },
        afterEnd: { $0 == 0 ? "El día en que termina el plazo" : "\(Spanish.days($0)) después del término" },
        noStart: "Sin fecha de inicio", noCity: "El plan todavía no tiene ciudades.",
        firstCount: {
            "\($0 == 0 ? "ninguno" : "\($0)") de \($1) \($1 == 1 ? "esfuerzo" : "esfuerzos") \($0 < 2 ? "está" : "están") \($2)"
        },
        efforts: { status, count in
            switch status {
            case .notStarted: "sin empezar"
            case .onTrack: "en curso"
            case .atRisk: "en riesgo"
            case .offTrack: "fuera de curso"
            case .done: count == 1 ? "hecho" : "hechos"
            case nil: "sin reporte reciente"
            }
        },
        sidesDiffer: { "las partes difieren en \($0)" }, and: " y ", or: " ni ",
        changed: { better, worse, silent, other, day in
            let parts = [
                (better, "mejoró", "mejoraron"), (worse, "empeoró", "empeoraron"),
                (silent, "quedó sin reporte", "quedaron sin reporte"),
                (other, "tuvo otro cambio", "tuvieron otro cambio"),
            ].filter { $0.0 > 0 }
            let shown = parts.enumerated().map { index, part in
                let noun = index > 0 ? "" : part.0 == 1 ? "esfuerzo " : "esfuerzos "
                return "\(part.0) \(noun)\(part.0 == 1 ? part.1 : part.2)"
            }
            return "Desde el \(day), " + (shown.isEmpty ? "ningún esfuerzo cambió" : listed(shown, " y "))
        },
        isNew: { "El plan no tiene nada anterior al \($0)" },
        worst: { "lo más grave está en \($0)\($1.map { " (\($0))" } ?? ""): \($2)" },
        noIssue: "no hay alertas",
        decisions: "Decisiones solicitadas", noDecisions: "No se solicita ninguna decisión.",
        toDecide: { "Decide: \($0), \($1)." }, by: { "a más tardar el \($0)" },
        atMeeting: { "en la próxima reunión" + ($0.map { " del \($0)" } ?? "") },
        newAndSettled: { "Alertas nuevas y resueltas desde el \($0)" },
        newCount: { $0 == 0 ? "Ninguna alerta nueva." : $0 == 1 ? "1 nueva:" : "\($0) nuevas:" },
        settledCount: { $0 == 0 ? "Ninguna alerta resuelta." : $0 == 1 ? "1 resuelta:" : "\($0) resueltas:" },
        better: { "Mejoró desde el \($0)" }, nothingBetter: "Ningún esfuerzo mejoró.",
        turned: { side, now, then in "\(side) \(now)" + (then.map { ", antes: \($0)" } ?? ", primer reporte") },
        promises: { "Pendientes de los próximos \($0) días" },
        noPromises: { "No hay pendientes en los próximos \($0) días." },
        overdue: { "\($0) \($0 == 1 ? "vencido" : "vencidos"): \($1)." }, noOwner: "sin responsable",
        offTarget: { off, all, unread in
            "\(off) de \(all) fuera de la meta" + (unread > 0 ? ", \(unread) sin mediciones." : ".")
        },
        noPath: "Ningún indicador tiene trayectoria a la meta.",
        course: "evolución", targetThen: "meta ese día", result: "resultado",
        money: { "Dinero y plazo transcurrido" + ($0.map { " (línea: \($0)% del plazo)" } ?? "") },
        ofPledged: "proporción",
        deliveries: "Entregas",
        delivered: { promised, delivered, inUse in
            "\(promised) \(promised == 1 ? "prometida" : "prometidas"), \(delivered) \(delivered == 1 ? "realizada" : "realizadas"), \(inUse) en uso."
        },
        noDeliveries: "Ningún proyecto tiene nada por entregar.",
        promisedDay: "prometida", deliveredDay: "realizada", inUseDay: "en uso",
        unused: { "sin uso desde hace \(Spanish.days($0))" },
        milestones: "Hitos públicos", seen: { "visto el \($0)" }, seenBefore: "visto", noDay: "sin fecha",
        noMilestone: { "No hay ninguno previsto en \($0)." },
        silentAfter: { "más de \(Spanish.days($0))" },
        silentFor: { "hace \(Spanish.days($0)), último: \($1)" },
        changedSince: { "cambió desde el \($0)" },
        notShown: {
            "\($0 == 1 ? "No se muestra" : "No se muestran"): \(numbered($0, "ciudad más", "ciudades más")) con \(numbered($1, "esfuerzo", "esfuerzos")) (\($2))."
        },
        values: "Valores de las gráficas")
}

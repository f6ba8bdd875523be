import Plan

/// What findings say in one language.
public struct FindingPhrases: Sendable {
    /// What a rule is called.
    public let kind: @Sendable (FindingKind) -> String
    /// How much a finding matters.
    public let severity: @Sendable (Severity) -> String
    /// So many of a level.
    public let counted: @Sendable (Severity, Int) -> String
    /// What a rule saw, and why it ranks where it does; the names are those that `FindingNames` gives.
    let cause: @Sendable (Cause, FindingNames) -> (what: String, why: String)
    /// What stands where a finding concerns the whole plan.
    public let wholePlan: String
    /// What is said where nothing wants attention; and where a filter lets nothing through.
    public let none, noneHere: String
    /// So many findings.
    public let count: @Sendable (Int) -> String
    /// Which part of the list is shown.
    public let only: @Sendable ([String]) -> String
}

/// How the things that a finding speaks of are called.
struct FindingNames {
    let plan: Plan
    let phrases: Phrases
    /// Since when, with a blank before it; empty where nobody knows.
    let since: String

    func project(_ id: String) -> String { plan.project(id)?.title ?? id }
    func measure(_ id: String) -> String { plan.measure(id)?.title ?? id }
    func partner(_ id: String) -> String { id.uppercased() }
    func by(_ owner: String?) -> String { owner.map { " (\($0.uppercased()))" } ?? "" }
    func status(_ status: Status?) -> String { phrases.words.status(status) }
    func lines(_ lines: [LineOfEffort]) -> String { lines.map { phrases.words.line($0) }.joined(separator: ", ") }
    func figure(_ figure: Figure) -> String { phrases.words.rounded(figure) }
    /// The names of lines, where there is more than the one that the finding stands on.
    func several(_ lines: [LineOfEffort]) -> String { lines.count > 1 ? self.lines(lines) + " " : "" }
    func stage(_ stage: Stage?) -> String { stage.map { phrases.words.stage($0) } ?? phrases.screens.nothingSaid }
    func sides(_ sides: [String: Status]) -> String {
        plan.partners.compactMap { side in sides[side.id].map { "\(side.short) \(phrases.words.status($0))" } }
            .joined(separator: ", ")
    }
    func subjects(_ subjects: [Subject]) -> String {
        (subjects + subjects.prefix(1)).map { phrases.name(of: $0, in: plan) }.joined(separator: " → ")
    }
}

extension FindingPhrases {
    static let english = FindingPhrases(
        kind: { kind in
            switch kind {
            case .status: "off track"
            case .unknown: "unknown"
            case .disputed: "disputed"
            case .overdue: "overdue"
            case .pace: "pace"
            case .watermelon: "watermelon"
            case .oneSided: "one-sided"
            case .followUp: "follow-up"
            case .lag: "delivery"
            case .balance: "balance"
            case .loop: "loop"
            case .coverage: "coverage"
            case .focus: "focus"
            case .success: "visible success"
            case .condition: "condition"
            case .unmarked: "unmarked"
            }
        },
        severity: { ["notable", "serious", "critical"][$0.rawValue] },
        counted: { "\($1) \(["notable", "serious", "critical"][$0.rawValue])" },
        cause: { cause, names in
            switch cause {
            case .offTrack: ("off track\(names.since)", "the aim is out of reach while it stands")
            case .unknown(let last, _):
                ("unheard of, last said \(names.status(last))\(names.since)", "silence is no good news")
            case .disputed(let sides):
                ("the sides differ\(names.since) (\(names.sides(sides)))", "who sees two things does not act as one")
            case .stepOverdue(let step, let owner, let days):
                (
                    "next step “\(step)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "what follows waits for it"
                )
            case .milestoneOverdue(let title, let owner, let days):
                (
                    "milestone “\(title)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "it was promised for a day"
                )
            case .behindPace(let clock, let reached):
                (
                    "\(clock)% of the clock is used and \(reached)% of the way gone: behind\(names.since)",
                    "the clock will not wait"
                )
            case .offPath(let measure, let reading, let expected, let lines):
                (
                    "\(names.several(lines))called on track, but \(names.measure(measure)) stands\(names.since) at \(names.figure(reading)) where its path wants \(names.figure(expected))",
                    "the work is called good and the effect is not there"
                )
            case .noReading(let measure, let lines):
                (
                    "\(names.several(lines))called on track, but \(names.measure(measure)) has no reading",
                    "nobody can know whether it helps"
                )
            case .oneSided(let project, let inPlace, let missing, let stage, let days):
                (
                    "“\(names.project(project))”: \(names.partner(inPlace)) in place\(names.since)\(days.map { " (\(daysInEnglish($0)))" } ?? ""), \(names.partner(missing)) \(stage == nil ? "has said nothing" : names.stage(stage))",
                    "one half alone is hollow"
                )
            case .followUp(let project, let partner, let stage, let days):
                (
                    "“\(names.project(project))”: \(names.partner(partner)) \(names.stage(stage)), and the follow-up is \(daysInEnglish(days)) late\(names.since)",
                    "what nobody asks again is forgotten"
                )
            case .notArrived(let project, let days):
                (
                    "“\(names.project(project))” is \(daysInEnglish(days)) late\(names.since) and has not arrived",
                    "what is not there is of no use"
                )
            case .notInUse(let project, let days):
                (
                    "“\(names.project(project))” has lain unused for \(daysInEnglish(days))\(names.since)",
                    "it is paid for and does nothing"
                )
            case .inUseAfterEnd(let project, let days):
                (
                    "“\(names.project(project))” will be in use \(days == 0 ? "only when the clock ends" : "\(daysInEnglish(days)) after the clock's end")",
                    "what comes after the end does not count"
                )
            case .equipmentHeavy(let share, let byMoney):
                (
                    "equipment takes \(share)% of \(byMoney ? "the money" : "the projects") for equipment, training and institutions",
                    "equipment without institutions does not last"
                )
            case .loop(let subjects):
                (
                    "\(names.subjects(subjects)) wait for each other, and no first step is agreed\(names.since)",
                    "none of them can move"
                )
            case .firstStepOverdue(let step, let owner, let days):
                (
                    "the first step “\(step)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "a whole circle waits for it"
                )
            case .noProject(let lines):
                (
                    "no project\(lines.count == 1 ? "" : " on \(lines.count == 5 ? "any line" : names.lines(lines))")",
                    "a line with nothing in it moves nothing"
                )
            case .noLead(let partner, let lines):
                (
                    "no \(names.partner(partner)) lead\(lines.count > 1 ? " on \(names.lines(lines))" : "")",
                    "nobody on that side answers for it"
                )
            case .unanswered(let title):
                ("vulnerability “\(title)” is answered by no effort", "a known weakness is left alone")
            case .aimedAtNone(let lines):
                ("\(names.several(lines))answering no vulnerability", "work that is aimed at nothing may hit nothing")
            case .tooManyCities(let count, let limit):
                ("\(count) cities where the focus is to have \(limit)", "a little of everything turns nothing round")
            case .sharesOver100(let sum):
                ("the stated shares of the violence add up to \(sum)%", "they cannot all be right")
            case .shareDiffers(let stated, let measured, let year):
                (
                    "the focus is stated to cover \(stated)% of the violence, and measured to cover \(measured)% (\(year))",
                    "what the plan promises rests on it"
                )
            case .noSuccess: ("no visible success with a day", "the public has to see a change")
            case .successLate(let what, let days):
                (
                    "visible success “\(what)” is \(daysInEnglish(days)) late\(names.since)",
                    "the public has to see a change"
                )
            case .successAfterEnd(let what, let days):
                (
                    "visible success “\(what)” is due \(days == 0 ? "only when the clock ends" : "\(daysInEnglish(days)) after the clock's end")",
                    "what comes after the end does not count"
                )
            case .conditionAbsent(let title, let kind, let owner):
                (
                    "\(kind.map { names.phrases.words.conditionKind($0) + " " } ?? "")condition “\(title)” is absent\(names.since)\(owner.map { " (\($0))" } ?? "")",
                    "the efforts there stand on it"
                )
            case .unmarked(let kind, let count):
                (
                    "\(count) \(count == 1 ? names.phrases.words.kind(kind).one : names.phrases.words.kind(kind).many) without a marking",
                    "what is unmarked is not released"
                )
            }
        },
        wholePlan: "The plan", none: "Nothing wants attention.", noneHere: "Nothing of this sort wants attention.",
        count: { $0 == 1 ? "1 finding" : "\($0) findings" },
        only: { "only \($0.joined(separator: ", "))" })

    private static func daysInEnglish(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
    private static func daysInSpanish(_ days: Int) -> String { days == 1 ? "1 día" : "\(days) días" }

    static let spanish = FindingPhrases(
        kind: { kind in
            switch kind {
            case .status: "desviado"
            case .unknown: "sin noticia"
            case .disputed: "en disputa"
            case .overdue: "vencido"
            case .pace: "ritmo"
            case .watermelon: "sandía"
            case .oneSided: "de un solo lado"
            case .followUp: "seguimiento"
            case .lag: "entrega"
            case .balance: "equilibrio"
            case .loop: "círculo"
            case .coverage: "cobertura"
            case .focus: "foco"
            case .success: "éxito visible"
            case .condition: "condición"
            case .unmarked: "sin marca"
            }
        },
        severity: { ["notable", "serio", "crítico"][$0.rawValue] },
        counted: { "\($1) \(["notable", "serio", "crítico"][$0.rawValue])\($1 == 1 ? "" : "s")" },
        cause: { cause, names in
            switch cause {
            case .offTrack: ("desviado\(names.since)", "mientras siga así no se alcanza el fin")
            case .unknown(let last, _):
                ("sin noticia, lo último dicho fue \(names.status(last))\(names.since)", "callar no es buena noticia")
            case .disputed(let sides):
                ("las partes difieren\(names.since) (\(names.sides(sides)))", "quien ve dos cosas no actúa como uno")
            case .stepOverdue(let step, let owner, let days):
                (
                    "el próximo paso «\(step)»\(names.by(owner)) lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "lo que sigue lo espera"
                )
            case .milestoneOverdue(let title, let owner, let days):
                (
                    "el hito «\(title)»\(names.by(owner)) lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "se prometió para un día"
                )
            case .behindPace(let clock, let reached):
                (
                    "va usado el \(clock)% del plazo y andado el \(reached)% del camino: atrasado\(names.since)",
                    "el reloj no espera"
                )
            case .offPath(let measure, let reading, let expected, let lines):
                (
                    "\(names.several(lines))se dice en curso, pero \(names.measure(measure)) está\(names.since) en \(names.figure(reading)) y su camino pide \(names.figure(expected))",
                    "se llama bueno al trabajo y el efecto no se ve"
                )
            case .noReading(let measure, let lines):
                (
                    "\(names.several(lines))se dice en curso, pero \(names.measure(measure)) no tiene lecturas",
                    "nadie puede saber si sirve"
                )
            case .oneSided(let project, let inPlace, let missing, let stage, let days):
                (
                    "«\(names.project(project))»: \(names.partner(inPlace)) cumplió\(names.since)\(days.map { " (\(daysInSpanish($0)))" } ?? ""), \(names.partner(missing)) \(stage == nil ? "no ha dicho nada" : names.stage(stage))",
                    "una sola mitad queda hueca"
                )
            case .followUp(let project, let partner, let stage, let days):
                (
                    "«\(names.project(project))»: \(names.partner(partner)) \(names.stage(stage)), y el seguimiento lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "lo que nadie vuelve a pedir se olvida"
                )
            case .notArrived(let project, let days):
                (
                    "«\(names.project(project))» lleva \(daysInSpanish(days)) de retraso\(names.since) y no ha llegado",
                    "lo que no está no sirve"
                )
            case .notInUse(let project, let days):
                (
                    "«\(names.project(project))» lleva \(daysInSpanish(days)) sin usarse\(names.since)",
                    "está pagado y no hace nada"
                )
            case .inUseAfterEnd(let project, let days):
                (
                    "«\(names.project(project))» estará en uso \(days == 0 ? "apenas al vencer el plazo" : "\(daysInSpanish(days)) después del plazo")",
                    "lo que llega después no cuenta"
                )
            case .equipmentHeavy(let share, let byMoney):
                (
                    "el equipo toma el \(share)% \(byMoney ? "del dinero" : "de los proyectos") de equipo, capacitación e instituciones",
                    "el equipo sin instituciones no dura"
                )
            case .loop(let subjects):
                (
                    "\(names.subjects(subjects)) se esperan entre sí, y nadie acordó el primer paso\(names.since)",
                    "ninguno puede moverse"
                )
            case .firstStepOverdue(let step, let owner, let days):
                (
                    "el primer paso «\(step)»\(names.by(owner)) lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "todo un círculo lo espera"
                )
            case .noProject(let lines):
                (
                    "sin proyecto\(lines.count == 1 ? "" : " en \(lines.count == 5 ? "ninguna línea" : names.lines(lines))")",
                    "una línea vacía no mueve nada"
                )
            case .noLead(let partner, let lines):
                (
                    "sin responsable de \(names.partner(partner))\(lines.count > 1 ? " en \(names.lines(lines))" : "")",
                    "nadie de esa parte responde por ello"
                )
            case .unanswered(let title):
                ("ningún esfuerzo responde a la vulnerabilidad «\(title)»", "se deja en paz una debilidad conocida")
            case .aimedAtNone(let lines):
                (
                    "\(names.several(lines))no responde a ninguna vulnerabilidad",
                    "lo que no apunta a nada puede no dar en nada"
                )
            case .tooManyCities(let count, let limit):
                ("\(count) ciudades donde el foco admite \(limit)", "un poco de todo no cambia nada")
            case .sharesOver100(let sum):
                ("las partes de la violencia dichas suman \(sum)%", "no pueden ser todas ciertas")
            case .shareDiffers(let stated, let measured, let year):
                (
                    "se dice que el foco cubre el \(stated)% de la violencia, y se mide que cubre el \(measured)% (\(year))",
                    "en eso descansa lo que el plan promete"
                )
            case .noSuccess: ("sin éxito visible con fecha", "la gente tiene que ver un cambio")
            case .successLate(let what, let days):
                (
                    "el éxito visible «\(what)» lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "la gente tiene que ver un cambio"
                )
            case .successAfterEnd(let what, let days):
                (
                    "el éxito visible «\(what)» vence \(days == 0 ? "apenas con el plazo" : "\(daysInSpanish(days)) después del plazo")",
                    "lo que llega después no cuenta"
                )
            case .conditionAbsent(let title, let kind, let owner):
                (
                    "falta la condición \(kind.map { names.phrases.words.conditionKind($0) + " " } ?? "")«\(title)»\(names.since)\(owner.map { " (\($0))" } ?? "")",
                    "los esfuerzos de ahí se apoyan en ella"
                )
            case .unmarked(let kind, let count):
                (
                    "\(count) \(count == 1 ? names.phrases.words.kind(kind).one : names.phrases.words.kind(kind).many) sin marca",
                    "lo que no lleva marca no se entrega"
                )
            }
        },
        wholePlan: "El plan", none: "Nada pide atención.", noneHere: "Nada de esta clase pide atención.",
        count: { $0 == 1 ? "1 hallazgo" : "\($0) hallazgos" },
        only: { "solo \($0.joined(separator: ", "))" })
}

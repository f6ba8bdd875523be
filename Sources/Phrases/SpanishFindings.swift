import Plan

extension FindingPhrases {
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
            case .untranslated: "sin traducir"
            case .conflict: "conflicto"
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
            case .actionOverdue(let id, let owner, let days):
                (
                    "la tarea «\(names.action(id))»\(names.by(owner)) lleva \(daysInSpanish(days)) de retraso\(names.since)",
                    "alguien dijo que lo haría"
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
            case .untranslated(let language, let count):
                (
                    "\(count) \(count == 1 ? "texto no está" : "textos no están") en \(names.phrases.words.languageName(language))",
                    "quien no puede leerlo no lo ha acordado"
                )
            case .conflict(let conflict) where conflict.field == .removed:
                (
                    "conflicto: \(names.contested(conflict))lo retiró \(names.by(conflict.shown)), mientras otros editaban: \(names.edits(conflict))",
                    "ninguno había visto lo del otro"
                )
            case .conflict(let conflict):
                (
                    "conflicto en \(names.contested(conflict)): \(names.said(conflict.shown)) contra \(conflict.others.map(names.said).joined(separator: ", "))",
                    "ninguno había visto lo del otro"
                )
            }
        },
        wholePlan: "El plan", none: "Nada pide atención.", noneHere: "Nada de esta clase pide atención.",
        looking: "Se revisa el plan …",
        count: { $0 == 1 ? "1 hallazgo" : "\($0) hallazgos" },
        only: { "solo \($0.joined(separator: ", "))" })

    private static func daysInSpanish(_ days: Int) -> String { days == 1 ? "1 día" : "\(days) días" }
}

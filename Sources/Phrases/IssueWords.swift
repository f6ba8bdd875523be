import Plan

extension IssuePhrases {
    static let english = IssuePhrases(
        kind: { kind in
            switch kind {
            case .status: "off track"
            case .unknown: "unknown"
            case .silentSide: "silent side"
            case .disputed: "disputed"
            case .overdue: "overdue"
            case .behindSchedule: "behind schedule"
            case .noFigure: "no figure"
            case .offTarget: "off target"
            case .noTarget: "no target"
            case .oneSided: "one side only"
            case .followUp: "follow-up"
            case .delivery: "delivery"
            case .equipmentShare: "equipment share"
            case .deadlock: "deadlock"
            case .gap: "gap"
            case .focus: "focus"
            case .publicMilestone: "public milestone"
            case .condition: "condition"
            case .unmarked: "unmarked"
            case .untranslated: "untranslated"
            case .conflict: "conflict"
            }
        },
        severity: { WordPhrases.englishChoice(.severity($0)) },
        severities: { level, _ in WordPhrases.englishChoice(.severity(level)) },
        cause: { cause, names in
            switch cause {
            case .offTrack: "off track\(names.since)"
            case .unknown(let last): "no report\(names.since) (last: \(names.status(last)))"
            case .neverAssessed: "not assessed yet\(names.since.isEmpty ? "" : ", expected\(names.since)")"
            case .silentSide(let side, let last, let days, _):
                last.map {
                    "\(names.partner(side)): no report\(names.silence(days, daysInEnglish, "for", "last: \(names.status($0))"))"
                }
                    ?? "\(names.partner(side)) has not assessed it yet\(names.since.isEmpty ? "" : ", expected\(names.since)")"
            case .disputed(let sides): "the sides differ\(names.since) (\(names.sides(sides)))"
            case .stepOverdue(let step, let owner, let days):
                "next step “\(names.text(step))”\(names.by(owner)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .actionOverdue(let id, let owner, let days):
                "action “\(names.action(id))”\(names.by(owner)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .milestoneOverdue(let title, let owner, let days):
                "milestone “\(names.text(title))”\(names.by(owner)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .behindSchedule(let clock, let reached):
                "behind schedule\(names.since): \(clock)% of the time used, \(reached)% complete"
            case .offTarget(let measure, let reading, let expected, let lines):
                "\(names.several(lines))on track, but off target\(names.since): \(names.measure(measure)) \(names.figure(reading)), target path \(names.figure(expected))"
            case .noReading(let measure, let lines):
                "\(names.several(lines))on track, but \(names.measure(measure)) has no reading"
            case .readingOverdue(let measure, let last, let lines):
                "\(names.several(lines))on track, but the reading of \(names.measure(measure)) is overdue\(names.since) (last: \(names.day(last)))"
            case .noFigure(let status): "\(names.status(status))\(names.since), without progress or stage"
            case .noTarget(let measure, .target): "\(names.measure(measure)) has no target"
            case .noTarget(let measure, .baseline): "\(names.measure(measure)) has no baseline"
            case .noTarget(let measure, .contradiction):
                "\(names.measure(measure)): the goal contradicts baseline and target"
            case .oneSided(let commitment, let inPlace, let missing, let state, let days):
                "“\(names.promised(commitment))”: \(names.partner(inPlace)) in place, \(names.partner(missing))\(names.inState(state)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .commitmentOverdue(let commitment, let partner, let state, let days):
                "“\(names.promised(commitment))”: the commitment of \(names.partner(partner))\(names.inState(state)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .unmatched(let commitment, let inPlace, let missing, .withdrawn?):
                "“\(names.promised(commitment))”: \(names.partner(inPlace)) in place, \(names.partner(missing)) withdrawn\(names.since)"
            case .unmatched(let commitment, let inPlace, let missing, let state):
                "“\(names.promised(commitment))”: \(names.partner(inPlace)) in place\(names.since), \(names.partner(missing)) \(state.map { "not in place\(names.inState($0)), without a day" } ?? "has no commitment")"
            case .followUp(let commitment, let partner, let state, let days):
                "“\(names.promised(commitment))”: follow-up with \(names.partner(partner))\(names.inState(state)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .notDelivered(let project, let days):
                "“\(names.project(project))”: delivery is \(daysInEnglish(days)) overdue\(names.wasDue("due"))\(names.counts(project))"
            case .notInUse(let project, let days):
                "“\(names.project(project))” delivered, not in use for \(daysInEnglish(days))\(names.since)\(names.counts(project))"
            case .inUseAfterEnd(let project, let days):
                "“\(names.project(project))” will be in use \(days == 0 ? "only on the day the plan ends" : "\(daysInEnglish(days)) after the plan ends")"
            case .equipmentHeavy(let share, let byMoney):
                "equipment share: \(share)% of \(byMoney ? "the money" : "the projects") for equipment, training and institutions"
            case .deadlock(let subjects): "deadlock\(names.since): \(names.subjects(subjects)), no first step agreed"
            case .firstStepOverdue(let step, let owner, let days):
                "first step “\(names.text(step))”\(names.by(owner)) is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .noProject(let lines):
                "no project\(lines.count == 1 ? "" : " on \(lines.count == 5 ? "any line" : names.lines(lines))")"
            case .noLead(let partner, let lines):
                "no \(names.partner(partner)) lead\(lines.count > 1 ? " on \(names.lines(lines))" : "")"
            case .unanswered(let title): "no effort answers the vulnerability “\(names.text(title))”"
            case .aimedAtNone(let lines):
                "\(names.several(lines))\(lines.count > 1 ? "answer" : "answers") no vulnerability"
            case .incompleteAction(let id, let owner, let lacks, _):
                "action “\(names.action(id))”\(names.by(owner)) has \(lacking(lacks))"
            case .tooManyCities(let count, let limit): "\(count) focus cities, the limit is \(limit)"
            case .sharesOver100(let sum): "the stated shares of the violence add up to \(sum)%"
            case .shareDiffers(let stated, let measured, let year):
                "these cities: \(stated)% of violence (stated), \(measured)% (measured, \(year))"
            case .noPublicMilestone: "no public milestone with a date"
            case .publicMilestoneLate(let what, let days):
                "public milestone “\(names.text(what))” is \(daysInEnglish(days)) overdue\(names.wasDue("due"))"
            case .publicMilestoneAfterEnd(let what, let days):
                "public milestone “\(names.text(what))” is due \(days == 0 ? "only on the day the plan ends" : "\(daysInEnglish(days)) after the plan ends")"
            case .conditionAbsent(let title, let kind, let owner, _):
                "\(kind.map { names.phrases.words.choice(.conditionKind($0)) + " " } ?? "")condition “\(names.text(title))” is absent\(names.since)\(names.office(owner))"
            case .unmarked(let kind, let count):
                "\(names.phrases.count(count, of: kind)) without a marking"
            case .untranslated(let language, let count):
                "\(count) \(count == 1 ? "text" : "texts") missing in \(names.phrases.words.choice(.language(language)))"
            case .conflict(let conflict) where conflict.field == .removed:
                "conflict: \(names.contested(conflict))removed by \(names.by(conflict.shown)), edited by others: \(names.edits(conflict))"
            case .conflict(let conflict):
                "conflict on \(names.contested(conflict)): \(names.said(conflict.shown)) against \(conflict.others.map(names.said).joined(separator: ", "))"
            }
        },
        fact: englishFact, question: "question", questionOf: englishQuestion,
        offTargetIn: { "\($0) off target: \($1.joined(separator: ", "))" },
        unmarkedRecords: { "\(numbered($0, "record", "records")) without a marking" },
        quoted: { "“\($0.replacing("“", with: "‘").replacing("”", with: "’"))”" },
        dataPlace: "Data to complete",
        noQuestions: "Nothing has to be decided.", questionCount: { numbered($0, "question", "questions") },
        wholePlan: "The plan", none: "No issues.", noneHere: "No issues of this kind.",
        looking: "Looking for issues …",
        count: { $0 == 1 ? "1 issue" : "\($0) issues" }, inAll: { "\($0) in all" },
        only: { "only \($0.joined(separator: ", "))" })

    private static func daysInEnglish(_ days: Int) -> String { English.days(days) }
}

extension IssuePhrases {
    static let spanish = IssuePhrases(
        kind: { kind in
            switch kind {
            case .status: "fuera de curso"
            case .unknown: "sin reporte"
            case .silentSide: "una parte sin reporte"
            case .disputed: "en disputa"
            case .overdue: "vencido"
            case .behindSchedule: "atraso"
            case .noFigure: "sin avance declarado"
            case .offTarget: "en curso, sin efecto"
            case .noTarget: "sin meta"
            case .oneSided: "compromiso unilateral"
            case .followUp: "seguimiento"
            case .delivery: "entrega"
            case .equipmentShare: "proporción de equipo"
            case .deadlock: "dependencia circular"
            case .gap: "faltante"
            case .focus: "ciudades prioritarias"
            case .publicMilestone: "hito público"
            case .condition: "condición"
            case .unmarked: "sin clasificación"
            case .untranslated: "sin traducir"
            case .conflict: "conflicto"
            }
        },
        severity: { WordPhrases.spanishChoice(.severity($0)) },
        severities: { "\(WordPhrases.spanishChoice(.severity($0)))\($1 == 1 ? "" : "s")" },
        cause: { cause, names in
            switch cause {
            case .offTrack: "fuera de curso\(names.since)"
            case .unknown(let last): "sin reporte\(names.since) (último: \(names.status(last)))"
            case .neverAssessed:
                "sin valoración todavía\(names.since.isEmpty ? "" : ", se espera\(names.since)")"
            case .silentSide(let side, let last, let days, _):
                last.map {
                    "\(names.partner(side)): sin reporte\(names.silence(days, daysInSpanish, "desde hace", "último: \(names.status($0))"))"
                }
                    ?? "\(names.partner(side)) todavía no lo valora\(names.since.isEmpty ? "" : ", se espera\(names.since)")"
            case .disputed(let sides): "las partes difieren\(names.since) (\(names.sides(sides)))"
            case .stepOverdue(let step, let owner, let days):
                "el próximo paso «\(names.text(step))»\(names.by(owner)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .actionOverdue(let id, let owner, let days):
                "el compromiso de reunión «\(names.action(id))»\(names.by(owner)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .milestoneOverdue(let title, let owner, let days):
                "el hito «\(names.text(title))»\(names.by(owner)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .behindSchedule(let clock, let reached):
                "atraso\(names.since): \(clock)% del plazo transcurrido, \(reached)% de avance"
            case .offTarget(let measure, let reading, let expected, let lines):
                "\(names.several(lines))en curso, sin efecto\(names.since): \(names.measure(measure)) \(names.figure(reading)), la trayectoria prevé \(names.figure(expected))"
            case .noReading(let measure, let lines):
                "\(names.several(lines))\(lines.count > 1 ? "se reportan" : "se reporta") en curso, pero \(names.measure(measure)) no tiene mediciones"
            case .readingOverdue(let measure, let last, let lines):
                "\(names.several(lines))\(lines.count > 1 ? "se reportan" : "se reporta") en curso, pero la medición de \(names.measure(measure)) está vencida\(names.since) (última: \(names.day(last)))"
            case .noFigure(let status): "\(names.status(status))\(names.since), sin avance ni etapa"
            case .noTarget(let measure, .target): "\(names.measure(measure)) no tiene meta"
            case .noTarget(let measure, .baseline): "\(names.measure(measure)) no tiene línea base"
            case .noTarget(let measure, .contradiction):
                "\(names.measure(measure)): el sentido de la meta contradice la línea base y la meta"
            case .oneSided(let commitment, let inPlace, let missing, let state, let days):
                "«\(names.promised(commitment))»: \(names.partner(inPlace)) cumple, \(names.partner(missing))\(names.inState(state)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .commitmentOverdue(let commitment, let partner, let state, let days):
                "«\(names.promised(commitment))»: el compromiso de \(names.partner(partner))\(names.inState(state)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .unmatched(let commitment, let inPlace, let missing, .withdrawn?):
                "«\(names.promised(commitment))»: \(names.partner(inPlace)) cumple, \(names.partner(missing)) retirado\(names.since)"
            case .unmatched(let commitment, let inPlace, let missing, let state):
                "«\(names.promised(commitment))»: \(names.partner(inPlace)) cumple\(names.since), \(names.partner(missing)) \(state.map { "no cumple\(names.inState($0)), sin fecha" } ?? "no tiene compromiso")"
            case .followUp(let commitment, let partner, let state, let days):
                "«\(names.promised(commitment))»: el seguimiento con \(names.partner(partner))\(names.inState(state)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .notDelivered(let project, let days):
                "«\(names.project(project))»: la entrega tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))\(names.counts(project))"
            case .notInUse(let project, let days):
                "«\(names.project(project))»: entregado, \(daysInSpanish(days)) sin uso\(names.since)\(names.counts(project))"
            case .inUseAfterEnd(let project, let days):
                "«\(names.project(project))» estará en uso \(days == 0 ? "solo el día en que termina el plazo" : "\(daysInSpanish(days)) después del plazo")"
            case .equipmentHeavy(let share, let byMoney):
                "proporción de equipo: \(share)% \(byMoney ? "del dinero" : "de los proyectos") de equipo, capacitación e instituciones"
            case .deadlock(let subjects):
                "dependencia circular\(names.since): \(names.subjects(subjects)), sin primer paso acordado"
            case .firstStepOverdue(let step, let owner, let days):
                "el primer paso «\(names.text(step))»\(names.by(owner)) tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .noProject(let lines):
                "sin proyecto\(lines.count == 1 ? "" : " en \(lines.count == 5 ? "ninguna línea" : names.lines(lines))")"
            case .noLead(let partner, let lines):
                "sin área responsable de \(names.partner(partner))\(lines.count > 1 ? " en \(names.lines(lines))" : "")"
            case .unanswered(let title): "ningún esfuerzo atiende la vulnerabilidad «\(names.text(title))»"
            case .aimedAtNone(let lines):
                "\(names.several(lines))no \(lines.count > 1 ? "atienden" : "atiende") ninguna vulnerabilidad"
            case .incompleteAction(let id, let owner, let lacks, _):
                "el compromiso de reunión «\(names.action(id))»\(names.by(owner)) no tiene \(lackingInSpanish(lacks))"
            case .tooManyCities(let count, let limit): "\(count) ciudades prioritarias, el límite es \(limit)"
            case .sharesOver100(let sum): "las participaciones declaradas en la violencia suman \(sum)%"
            case .shareDiffers(let stated, let measured, let year):
                "estas ciudades: \(stated)% de la violencia (declarado), \(measured)% (medido, \(year))"
            case .noPublicMilestone: "sin hito público con fecha"
            case .publicMilestoneLate(let what, let days):
                "el hito público «\(names.text(what))» tiene \(daysInSpanish(days)) de retraso\(names.wasDue("vencía el"))"
            case .publicMilestoneAfterEnd(let what, let days):
                "el hito público «\(names.text(what))» vence \(days == 0 ? "solo el día en que termina el plazo" : "\(daysInSpanish(days)) después del plazo")"
            case .conditionAbsent(let title, let kind, let owner, _):
                "falta la condición \(kind.map { names.phrases.words.choice(.conditionKind($0)) + " " } ?? "")«\(names.text(title))»\(names.since)\(names.office(owner))"
            case .unmarked(let kind, let count):
                "\(names.phrases.count(count, of: kind)) sin clasificación"
            case .untranslated(let language, let count):
                "\(count == 1 ? "falta 1 texto" : "faltan \(count) textos") en \(names.phrases.words.choice(.language(language)))"
            case .conflict(let conflict) where conflict.field == .removed:
                "conflicto: \(names.contested(conflict))lo retiró \(names.by(conflict.shown)), lo editaron otros: \(names.edits(conflict))"
            case .conflict(let conflict):
                "conflicto en \(names.contested(conflict)): \(names.said(conflict.shown)) contra \(conflict.others.map(names.said).joined(separator: ", "))"
            }
        },
        fact: spanishFact, question: "pregunta", questionOf: spanishQuestion,
        offTargetIn: { "\($0) fuera de la meta: \($1.joined(separator: ", "))" },
        unmarkedRecords: { "\(numbered($0, "registro", "registros")) sin clasificación" },
        quoted: { "«\($0.replacing("«", with: "“").replacing("»", with: "”"))»" }, dataPlace: "Datos por completar",
        noQuestions: "No hay nada por decidir.",
        questionCount: { numbered($0, "pregunta", "preguntas") },
        wholePlan: "El plan", none: "Sin alertas.", noneHere: "Sin alertas de este tipo.",
        looking: "Buscando alertas …",
        count: { $0 == 1 ? "1 alerta" : "\($0) alertas" }, inAll: { "\($0) en total" },
        only: { "solo \($0.joined(separator: ", "))" })

    private static func daysInSpanish(_ days: Int) -> String { Spanish.days(days) }
}

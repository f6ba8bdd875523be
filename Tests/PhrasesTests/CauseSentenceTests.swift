import Phrases
import Testing

@testable import Plan

/// Reads the sentence of each cause in each language, in the singular and in the plural.
@Suite("Sentences of causes")
struct CauseSentenceTests {
    private static let day = Day(iso: "2010-06-15") ?? Day(number: 0)
    private static let earlier = Day(iso: "2010-05-31") ?? Day(number: 0)

    private static let plan = SamplePlan.plan
    private static let project = SamplePlan.plan.projects.first?.id ?? ""
    private static let commitment = "\(project)/mx"
    private static let measure = SamplePlan.plan.measures.first?.id ?? ""
    private static let action = SamplePlan.plan.actions.first?.id ?? ""

    struct Case: Sendable {
        let cause: Cause
        var subject: IssueSubject = .effort(EffortID(city: "ciudad-juarez", line: .training))
        var since: Day? = CauseSentenceTests.earlier
        let english: String
        let spanish: String
    }

    static let cases: [Case] = [
        Case(
            cause: .offTrack, english: "Ciudad Juárez, Training: off track since 31 May.",
            spanish: "Ciudad Juárez, Capacitación: fuera de curso desde el 31 may."),
        Case(
            cause: .offTrack, since: nil, english: "Ciudad Juárez, Training: off track.",
            spanish: "Ciudad Juárez, Capacitación: fuera de curso."),
        Case(
            cause: .unknown(last: .atRisk),
            english: "Ciudad Juárez, Training: no report since 31 May (last: at risk).",
            spanish: "Ciudad Juárez, Capacitación: sin reporte desde el 31 may (último: en riesgo)."),
        Case(
            cause: .neverAssessed, since: nil, english: "Ciudad Juárez, Training: not assessed yet.",
            spanish: "Ciudad Juárez, Capacitación: sin valoración todavía."),
        Case(
            cause: .neverAssessed, english: "Ciudad Juárez, Training: not assessed yet, expected since 31 May.",
            spanish: "Ciudad Juárez, Capacitación: sin valoración todavía, se espera desde el 31 may."),
        Case(
            cause: .silentSide("mx", last: .atRisk, days: 15, isTooLong: false),
            english: "Ciudad Juárez, Training: MX: no report since 31 May (15 days, last: at risk).",
            spanish:
                "Ciudad Juárez, Capacitación: MX: sin reporte desde el 31 may (15 días, último: en riesgo)."
        ),
        Case(
            cause: .silentSide("mx", last: nil, days: nil, isTooLong: true),
            english: "Ciudad Juárez, Training: MX has not assessed it yet, expected since 31 May.",
            spanish: "Ciudad Juárez, Capacitación: MX todavía no lo valora, se espera desde el 31 may."),
        Case(
            cause: .noFigure(.onTrack),
            english: "Ciudad Juárez, Training: on track since 31 May, without progress or stage.",
            spanish: "Ciudad Juárez, Capacitación: en curso desde el 31 may, sin avance ni etapa."),
        Case(
            cause: .readingOverdue(measure: measure, last: earlier, lines: [.training]), since: day,
            english:
                "Ciudad Juárez, Training: on track, but the reading of Homicides is overdue since 15 Jun (last: 31 May 2010).",
            spanish:
                "Ciudad Juárez, Capacitación: se reporta en curso, pero la medición de Homicidios está vencida desde el 15 jun (última: 31 may 2010)."
        ),
        Case(
            cause: .noTarget(measure: measure, .target), subject: .plan, since: nil,
            english: "The plan: Homicides has no target.", spanish: "El plan: Homicidios no tiene meta."),
        Case(
            cause: .noTarget(measure: measure, .baseline), subject: .plan, since: nil,
            english: "The plan: Homicides has no baseline.", spanish: "El plan: Homicidios no tiene línea base."),
        Case(
            cause: .noTarget(measure: measure, .contradiction), subject: .plan, since: nil,
            english: "The plan: Homicides: the goal contradicts baseline and target.",
            spanish: "El plan: Homicidios: el sentido de la meta contradice la línea base y la meta."),
        Case(
            cause: .disputed(["us": .atRisk, "mx": .offTrack]),
            english: "Ciudad Juárez, Training: the sides differ since 31 May (US at risk, MX off track).",
            spanish:
                "Ciudad Juárez, Capacitación: las partes difieren desde el 31 may (US en riesgo, MX fuera de curso)."),
        Case(
            cause: .stepOverdue("Send the list", owner: "us", days: 1),
            english: "Ciudad Juárez, Training: next step “Send the list” (US) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el próximo paso «Send the list [en]» (US) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .stepOverdue("Send the list", owner: nil, days: 15),
            english: "Ciudad Juárez, Training: next step “Send the list” is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el próximo paso «Send the list [en]» tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .milestoneOverdue("First class", owner: "mx", days: 1),
            english: "Ciudad Juárez, Training: milestone “First class” (MX) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el hito «First class [en]» (MX) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .milestoneOverdue("First class", owner: nil, days: 2),
            english: "Ciudad Juárez, Training: milestone “First class” is 2 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el hito «First class [en]» tiene 2 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .actionOverdue(action, owner: "mx", days: 1),
            english:
                "Ciudad Juárez, Training: action “Send the draft of the handover to the state police” (MX) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el compromiso de reunión «Enviar el borrador del relevo a la policía estatal» (MX) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .commitmentOverdue(commitment: commitment, partner: "mx", state: .agreed, days: 1),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: the commitment of MX (agreed) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: el compromiso de MX (acordado) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .commitmentOverdue(commitment: commitment, partner: "mx", state: .agreed, days: 2),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: the commitment of MX (agreed) is 2 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: el compromiso de MX (acordado) tiene 2 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .actionOverdue(action, owner: nil, days: 2),
            english:
                "Ciudad Juárez, Training: action “Send the draft of the handover to the state police” is 2 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el compromiso de reunión «Enviar el borrador del relevo a la policía estatal» tiene 2 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .incompleteAction(action, owner: "mx", lacks: .day, isRequired: true), since: nil,
            english:
                "Ciudad Juárez, Training: action “Send the draft of the handover to the state police” (MX) has no day.",
            spanish:
                "Ciudad Juárez, Capacitación: el compromiso de reunión «Enviar el borrador del relevo a la policía estatal» (MX) no tiene fecha."
        ),
        Case(
            cause: .incompleteAction(action, owner: nil, lacks: .owner, isRequired: false), since: nil,
            english:
                "Ciudad Juárez, Training: action “Send the draft of the handover to the state police” has no owner.",
            spanish:
                "Ciudad Juárez, Capacitación: el compromiso de reunión «Enviar el borrador del relevo a la policía estatal» no tiene responsable."
        ),
        Case(
            cause: .incompleteAction(action, owner: nil, lacks: .both, isRequired: false), since: nil,
            english:
                "Ciudad Juárez, Training: action “Send the draft of the handover to the state police” has neither owner nor day.",
            spanish:
                "Ciudad Juárez, Capacitación: el compromiso de reunión «Enviar el borrador del relevo a la policía estatal» no tiene responsable ni fecha."
        ),
        Case(
            cause: .behindSchedule(clock: 46, reached: 10),
            english: "Ciudad Juárez, Training: behind schedule since 31 May: 46% of the time used, 10% complete.",
            spanish: "Ciudad Juárez, Capacitación: atraso desde el 31 may: 46% del plazo transcurrido, 10% de avance."),
        Case(
            cause: .offTarget(measure: measure, reading: Figure(293), expected: Figure(169), lines: [.training]),
            english: "Ciudad Juárez, Training: on track, but off target since 31 May: Homicides 293, target path 169.",
            spanish:
                "Ciudad Juárez, Capacitación: en curso, sin efecto desde el 31 may: Homicidios 293, la trayectoria prevé 169."
        ),
        Case(
            cause: .offTarget(
                measure: measure, reading: Figure(1), expected: Figure(0), lines: [.training, .technology]),
            english:
                "Ciudad Juárez, Training: Training and Technology on track, but off target since 31 May: Homicides 1, target path 0.",
            spanish:
                "Ciudad Juárez, Capacitación: Capacitación y Tecnología en curso, sin efecto desde el 31 may: Homicidios 1, la trayectoria prevé 0."
        ),
        Case(
            cause: .noReading(measure: measure, lines: [.training]), since: nil,
            english: "Ciudad Juárez, Training: on track, but Homicides has no reading.",
            spanish: "Ciudad Juárez, Capacitación: se reporta en curso, pero Homicidios no tiene mediciones."),
        Case(
            cause: .noReading(measure: measure, lines: [.training, .technology]), since: nil,
            english: "Ciudad Juárez, Training: Training and Technology on track, but Homicides has no reading.",
            spanish:
                "Ciudad Juárez, Capacitación: Capacitación y Tecnología se reportan en curso, pero Homicidios no tiene mediciones."
        ),
        Case(
            cause: .oneSided(commitment: commitment, inPlace: "us", missing: "mx", state: .agreed, days: 1),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: US in place, MX (agreed) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: US cumple, MX (acordado) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .oneSided(commitment: commitment, inPlace: "us", missing: "mx", state: .asked, days: 15),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: US in place, MX (asked) is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: US cumple, MX (solicitado) tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .unmatched(commitment: commitment, inPlace: "us", missing: "mx", state: nil),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: US in place since 31 May, MX has no commitment.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: US cumple desde el 31 may, MX no tiene compromiso."
        ),
        Case(
            cause: .unmatched(commitment: commitment, inPlace: "us", missing: "mx", state: .agreed), since: nil,
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: US in place, MX not in place (agreed), without a day.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: US cumple, MX no cumple (acordado), sin fecha."
        ),
        Case(
            cause: .unmatched(commitment: commitment, inPlace: "us", missing: "mx", state: .withdrawn),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: US in place, MX withdrawn since 31 May.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: US cumple, MX retirado desde el 31 may."
        ),
        Case(
            cause: .followUp(commitment: commitment, partner: "mx", state: nil, days: 1),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: follow-up with MX is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: el seguimiento con MX tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .followUp(commitment: commitment, partner: "mx", state: .asked, days: 15),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: follow-up with MX (asked) is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: el seguimiento con MX (solicitado) tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .notDelivered(project: project, days: 1),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: delivery is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: la entrega tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .notDelivered(project: project, days: 15),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces”: delivery is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: la entrega tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .notInUse(project: project, days: 1),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces” delivered, not in use for 1 day since 31 May.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: entregado, 1 día sin uso desde el 31 may."
        ),
        Case(
            cause: .notInUse(project: project, days: 15),
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces” delivered, not in use for 15 days since 31 May.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales»: entregado, 15 días sin uso desde el 31 may."
        ),
        Case(
            cause: .inUseAfterEnd(project: project, days: 0), since: nil,
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces” will be in use only on the day the plan ends.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales» estará en uso solo el día en que termina el plazo."
        ),
        Case(
            cause: .inUseAfterEnd(project: project, days: 1), since: nil,
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces” will be in use 1 day after the plan ends.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales» estará en uso 1 día después del plazo."
        ),
        Case(
            cause: .inUseAfterEnd(project: project, days: 15), since: nil,
            english:
                "Ciudad Juárez, Training: “Bell helicopters for the federal forces” will be in use 15 days after the plan ends.",
            spanish:
                "Ciudad Juárez, Capacitación: «Helicópteros Bell para las fuerzas federales» estará en uso 15 días después del plazo."
        ),
        Case(
            cause: .equipmentHeavy(share: 80, byMoney: true), subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: equipment share: 80% of the money for equipment, training and institutions.",
            spanish: "Ciudad Juárez: proporción de equipo: 80% del dinero de equipo, capacitación e instituciones."),
        Case(
            cause: .equipmentHeavy(share: 80, byMoney: false), subject: .plan, since: nil,
            english: "The plan: equipment share: 80% of the projects for equipment, training and institutions.",
            spanish: "El plan: proporción de equipo: 80% de los proyectos de equipo, capacitación e instituciones."),
        Case(
            cause: .deadlock([
                .effort(EffortID(city: "ciudad-juarez", line: .training)),
                .effort(EffortID(city: "ciudad-juarez", line: .jointOperations)),
            ]),
            english:
                "Ciudad Juárez, Training: deadlock since 31 May: Training → Joint operations → Training, no first step agreed.",
            spanish:
                "Ciudad Juárez, Capacitación: dependencia circular desde el 31 may: Capacitación → Operaciones conjuntas → Capacitación, sin primer paso acordado."
        ),
        Case(
            cause: .firstStepOverdue("Lend two instructors", owner: "us", days: 1),
            english:
                "Ciudad Juárez, Training: first step “Lend two instructors” (US) is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el primer paso «Lend two instructors [en]» (US) tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .firstStepOverdue("Lend two instructors", owner: nil, days: 15),
            english:
                "Ciudad Juárez, Training: first step “Lend two instructors” is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el primer paso «Lend two instructors [en]» tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .noProject([.training]), since: nil, english: "Ciudad Juárez, Training: no project.",
            spanish: "Ciudad Juárez, Capacitación: sin proyecto."),
        Case(
            cause: .noProject([.training, .technology]), subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: no project on Training and Technology.",
            spanish: "Ciudad Juárez: sin proyecto en Capacitación y Tecnología."),
        Case(
            cause: .noProject(LineOfEffort.allCases), subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: no project on any line.",
            spanish: "Ciudad Juárez: sin proyecto en ninguna línea."),
        Case(
            cause: .noLead(partner: "mx", lines: [.training]), since: nil,
            english: "Ciudad Juárez, Training: no MX lead.",
            spanish: "Ciudad Juárez, Capacitación: sin área responsable de MX."),
        Case(
            cause: .noLead(partner: "mx", lines: [.training, .technology]), subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: no MX lead on Training and Technology.",
            spanish: "Ciudad Juárez: sin área responsable de MX en Capacitación y Tecnología."),
        Case(
            cause: .unanswered("Dependence on the bridges"), subject: .plan, since: nil,
            english: "The plan: no effort answers the vulnerability “Dependence on the bridges”.",
            spanish: "El plan: ningún esfuerzo atiende la vulnerabilidad «Dependence on the bridges [en]»."),
        Case(
            cause: .aimedAtNone([.training]), since: nil,
            english: "Ciudad Juárez, Training: answers no vulnerability.",
            spanish: "Ciudad Juárez, Capacitación: no atiende ninguna vulnerabilidad."),
        Case(
            cause: .aimedAtNone([.training, .technology]), subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: Training and Technology answer no vulnerability.",
            spanish: "Ciudad Juárez: Capacitación y Tecnología no atienden ninguna vulnerabilidad."),
        Case(
            cause: .tooManyCities(4, limit: 3), subject: .plan, since: nil,
            english: "The plan: 4 focus cities, the limit is 3.",
            spanish: "El plan: 4 ciudades prioritarias, el límite es 3."),
        Case(
            cause: .sharesOver100(110), subject: .plan, since: nil,
            english: "The plan: the stated shares of the violence add up to 110%.",
            spanish: "El plan: las participaciones declaradas en la violencia suman 110%."),
        Case(
            cause: .shareDiffers(stated: 60, measured: 21, year: 2009), subject: .plan, since: nil,
            english: "The plan: these cities: 60% of violence (stated), 21% (measured, 2009).",
            spanish: "El plan: estas ciudades: 60% de la violencia (declarado), 21% (medido, 2009)."),
        Case(
            cause: .noPublicMilestone, subject: .city("ciudad-juarez"), since: nil,
            english: "Ciudad Juárez: no public milestone with a date.",
            spanish: "Ciudad Juárez: sin hito público con fecha."),
        Case(
            cause: .publicMilestoneLate("New bridge lanes", days: 1),
            english: "Ciudad Juárez, Training: public milestone “New bridge lanes” is 1 day overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el hito público «New bridge lanes [en]» tiene 1 día de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .publicMilestoneLate("New bridge lanes", days: 15),
            english: "Ciudad Juárez, Training: public milestone “New bridge lanes” is 15 days overdue (due 31 May).",
            spanish:
                "Ciudad Juárez, Capacitación: el hito público «New bridge lanes [en]» tiene 15 días de retraso (vencía el 31 may)."
        ),
        Case(
            cause: .publicMilestoneAfterEnd("New bridge lanes", days: 0), since: nil,
            english:
                "Ciudad Juárez, Training: public milestone “New bridge lanes” is due only on the day the plan ends.",
            spanish:
                "Ciudad Juárez, Capacitación: el hito público «New bridge lanes [en]» vence solo el día en que termina el plazo."
        ),
        Case(
            cause: .publicMilestoneAfterEnd("New bridge lanes", days: 1), since: nil,
            english: "Ciudad Juárez, Training: public milestone “New bridge lanes” is due 1 day after the plan ends.",
            spanish:
                "Ciudad Juárez, Capacitación: el hito público «New bridge lanes [en]» vence 1 día después del plazo."),
        Case(
            cause: .conditionAbsent("Consent of the state congress", nil, owner: LocalizedText(), isAwaited: false),
            subject: .city("ciudad-juarez"),
            english: "Ciudad Juárez: condition “Consent of the state congress” is absent since 31 May.",
            spanish: "Ciudad Juárez: falta la condición «Consent of the state congress [en]» desde el 31 may."),
        Case(
            cause: .conditionAbsent(
                "Consent of the state congress", .political, owner: "Governor’s office", isAwaited: true),
            subject: .city("ciudad-juarez"),
            english:
                "Ciudad Juárez: political condition “Consent of the state congress” is absent since 31 May (Governor’s office).",
            spanish:
                "Ciudad Juárez: falta la condición política «Consent of the state congress [en]» desde el 31 may (Governor’s office [en])."
        ),
        Case(
            cause: .unmarked(.project, 1), subject: .plan, since: nil,
            english: "The plan: 1 project without a marking.",
            spanish: "El plan: 1 proyecto sin clasificación."),
        Case(
            cause: .unmarked(.project, 2), subject: .plan, since: nil,
            english: "The plan: 2 projects without a marking.",
            spanish: "El plan: 2 proyectos sin clasificación."),
        Case(
            cause: .untranslated(.spanish, 1), subject: .plan, since: nil,
            english: "The plan: 1 text missing in Spanish.",
            spanish: "El plan: falta 1 texto en español."),
        Case(
            cause: .untranslated(.english, 2), subject: .plan, since: nil,
            english: "The plan: 2 texts missing in English.",
            spanish: "El plan: faltan 2 textos en inglés."),
        Case(
            cause: .conflict(conflict(.assessment, "ciudad-juarez/training/mx", .status, "on-track", "off-track")),
            english:
                "Ciudad Juárez, Training: conflict on status (MX): on track (ana, US, 31 May 2010) against off track (luis, MX, 31 May 2010).",
            spanish:
                "Ciudad Juárez, Capacitación: conflicto en estado (MX): en curso (ana, US, 31 may 2010) contra fuera de curso (luis, MX, 31 may 2010)."
        ),
        Case(
            cause: .conflict(conflict(.city, "ciudad-juarez", .text(.note, .english), "one", "two")),
            subject: .city("ciudad-juarez"),
            english: "Ciudad Juárez: conflict on note: one (ana, US, 31 May 2010) against two (luis, MX, 31 May 2010).",
            spanish:
                "Ciudad Juárez: conflicto en nota (inglés): one (ana, US, 31 may 2010) contra two (luis, MX, 31 may 2010)."
        ),
        Case(
            cause: .conflict(conflict(.project, project, .removed, "1", nil)),
            english:
                "Ciudad Juárez, Training: conflict: “Bell helicopters for the federal forces” removed by ana, US, 31 May 2010, edited by others: title (luis, MX, 31 May 2010).",
            spanish:
                "Ciudad Juárez, Capacitación: conflicto: «Helicópteros Bell para las fuerzas federales» lo retiró ana, US, 31 may 2010, lo editaron otros: título (inglés) (luis, MX, 31 may 2010)."
        ),
    ]

    /// A conflict between US and MX contenders of one field.
    private static func conflict(
        _ kind: RecordKind, _ record: String, _ field: FieldName, _ shown: String?, _ other: String?
    ) -> Conflict {
        func contender(_ author: String, _ side: String, _ field: FieldName, _ value: String?) -> Conflict.Contender {
            Conflict.Contender(
                act: author, author: author, partner: side, reason: nil,
                time: HybridTime(milliseconds: Int64(earlier.number) * 86_400_000),
                change: Change(kind, record, field, to: value))
        }
        return Conflict(
            shown: contender("ana", "us", field, shown),
            others: [contender("luis", "mx", field == .removed ? .title : field, other ?? "Bridge")])
    }

    @Test("Read as sentences, in both languages", arguments: cases.indices)
    func sentences(place: Int) {
        let read = CauseSentenceTests.cases[place]
        let effort: EffortID? = if case .effort(let effort) = read.subject { effort } else { nil }
        let city: String? = if case .city(let city) = read.subject { city } else { effort?.city }
        let issue = Issue(
            read.cause, read.subject, city: city, lines: effort.map { [$0.line] } ?? [], since: read.since)
        for (language, expected) in [(Language.english, read.english), (.spanish, read.spanish)] {
            let sentence = language.phrases.sentence(
                for: issue, in: CauseSentenceTests.plan, on: CauseSentenceTests.day)
            #expect(sentence == expected)
            #expect(!sentence.contains(language == .english ? "«" : "“"), "quotation marks of the other language")
        }
    }

    @Test("No cause is left out")
    func all() {
        #expect(Set(CauseSentenceTests.cases.map(\.cause.name)) == Set(CauseName.allCases))
    }
}

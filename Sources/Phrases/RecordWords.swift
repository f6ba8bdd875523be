import Plan

// The words for the kinds of record.

extension WordPhrases {
    static let englishKind: @Sendable (RecordKind) -> (one: String, many: String) = { kind in
        switch kind {
        case .plan: ("plan", "plans")
        case .phase: ("phase", "phases")
        case .partner: ("partner", "partners")
        case .city: ("city", "cities")
        case .effort: ("effort", "efforts")
        case .assessment: ("assessment", "assessments")
        case .project: ("project", "projects")
        case .commitment: ("commitment", "commitments")
        case .milestone: ("milestone", "milestones")
        case .measure: ("measure", "measures")
        case .target: ("target", "targets")
        case .reading: ("reading", "readings")
        case .vulnerability: ("vulnerability", "vulnerabilities")
        case .condition: ("condition", "conditions")
        case .dependency: ("dependency", "dependencies")
        case .meeting: ("meeting", "meetings")
        case .attendance: ("attendance", "attendances")
        case .item: ("agenda item", "agenda items")
        case .decision: ("decision", "decisions")
        case .action: ("action", "actions")
        case .note: ("note", "notes")
        }
    }

    static let spanishKind: @Sendable (RecordKind) -> (one: String, many: String) = { kind in
        switch kind {
        case .plan: ("plan", "planes")
        case .phase: ("fase", "fases")
        case .partner: ("contraparte", "contrapartes")
        case .city: ("ciudad", "ciudades")
        case .effort: ("esfuerzo", "esfuerzos")
        case .assessment: ("valoración", "valoraciones")
        case .project: ("proyecto", "proyectos")
        case .commitment: ("compromiso", "compromisos")
        case .milestone: ("hito", "hitos")
        case .measure: ("indicador", "indicadores")
        case .target: ("meta", "metas")
        case .reading: ("medición", "mediciones")
        case .vulnerability: ("vulnerabilidad", "vulnerabilidades")
        case .condition: ("condición", "condiciones")
        case .dependency: ("dependencia", "dependencias")
        case .meeting: ("reunión", "reuniones")
        case .attendance: ("asistencia", "asistencias")
        case .item: ("punto del orden del día", "puntos del orden del día")
        case .decision: ("decisión", "decisiones")
        case .action: ("compromiso de reunión", "compromisos de reunión")
        case .note: ("nota", "notas")
        }
    }
}

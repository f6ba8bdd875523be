import Plan

// The words for closed lists: kinds of record, and values of choices.

extension WordPhrases {
    static let englishCommitmentState: @Sendable (CommitmentState) -> String = { state in
        switch state {
        case .asked: "asked"
        case .offered: "offered"
        case .agreed: "agreed"
        case .inPlace: "in place"
        case .withdrawn: "withdrawn"
        }
    }

    static let englishConditionState: @Sendable (ConditionState) -> String = { state in
        switch state {
        case .absent: "absent"
        case .emerging: "emerging"
        case .holding: "holding"
        }
    }

    static let englishLevel: @Sendable (Level) -> String = { level in
        switch level {
        case .federal: "federal"
        case .state: "state"
        case .municipal: "municipal"
        }
    }

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

    static let spanishCommitmentState: @Sendable (CommitmentState) -> String = { state in
        switch state {
        case .asked: "pedido"
        case .offered: "ofrecido"
        case .agreed: "acordado"
        case .inPlace: "cumplido"
        case .withdrawn: "retirado"
        }
    }

    static let spanishConditionState: @Sendable (ConditionState) -> String = { state in
        switch state {
        case .absent: "ausente"
        case .emerging: "incipiente"
        case .holding: "firme"
        }
    }

    static let spanishLevel: @Sendable (Level) -> String = { level in
        switch level {
        case .federal: "federal"
        case .state: "estatal"
        case .municipal: "municipal"
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
        case .target: ("objetivo", "objetivos")
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

    /// The word for a value of a closed list; the code itself for an unknown value.
    public func choice(_ choice: Choice, _ code: String) -> String {
        let word: String? =
            switch choice {
            case .status: Status(code: code).map { status($0) }
            case .trend: Trend(code: code).map(trend)
            case .projectKind: ProjectKind(code: code).map(projectKind)
            case .funding: Funding(code: code).map(funding)
            case .commitmentState: CommitmentState(code: code).map(commitmentState)
            case .measureKind: MeasureKind(code: code).map(measureKind)
            case .direction: Direction(code: code).map(direction)
            case .conditionKind: ConditionKind(code: code).map(conditionKind)
            case .conditionState: ConditionState(code: code).map(conditionState)
            case .level: Level(code: code).map(level)
            case .meetingKind: MeetingKind(code: code).map(meetingKind)
            case .itemKind: ItemKind(code: code).map(itemKind)
            case .language: Language(code: code).map(languageName)
            }
        return word ?? code
    }
}

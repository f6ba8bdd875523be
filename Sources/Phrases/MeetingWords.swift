import Plan

// The words for kinds of meetings and agenda items.

extension WordPhrases {
    static let englishMeetingKind: @Sendable (MeetingKind) -> String = { kind in
        switch kind {
        case .review: "status review"
        case .working: "working group"
        case .principals: "principals"
        case .extraordinary: "extraordinary"
        }
    }

    static let englishItemKind: @Sendable (ItemKind) -> String = { kind in
        switch kind {
        case .clock: "Clock and public milestones"
        case .actions: "Actions of the last meeting"
        case .issue: "Issues"
        case .loops: "Deadlocks and commitments of one side only"
        case .decisions: "Decisions read back"
        case .initials: "Initials"
        case .other: "Other business"
        }
    }

    static let spanishMeetingKind: @Sendable (MeetingKind) -> String = { kind in
        switch kind {
        case .review: "revisión de estado"
        case .working: "grupo de trabajo"
        case .principals: "titulares"
        case .extraordinary: "extraordinaria"
        }
    }

    static let spanishItemKind: @Sendable (ItemKind) -> String = { kind in
        switch kind {
        case .clock: "Plazo e hitos públicos"
        case .actions: "Compromisos de la última reunión"
        case .issue: "Alertas"
        case .loops: "Dependencias circulares y compromisos unilaterales"
        case .decisions: "Lectura de las decisiones"
        case .initials: "Rúbricas"
        case .other: "Otros asuntos"
        }
    }
}

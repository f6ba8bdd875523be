import Plan

/// The texts of minutes, in one language.
struct MinutesPhrases: Sendable {
    /// The title of a part; the actions of the meeting before have its day.
    let title: @Sendable (Minutes.Part, String?) -> String
    /// The title of minutes before the meeting is closed; the label of begin and end.
    let draft, time: String
    let from: @Sendable (String) -> String
    let fromTo: @Sendable (String, String) -> String
    /// The text where nobody has entered who was present.
    let nobodyEntered: String
    /// A reference to decisions and actions, and how many they are.
    let see: @Sendable (String, Int) -> String
    let nothingRecorded, skipped, carriedOver: String
    /// That an item was not reached; that it was not, and is carried over.
    let notReached, notReachedYet: String
    /// Places that were not on the agenda, and the number of others.
    let notOnAgenda: @Sendable (String) -> String
    /// An effort that was changed without being an item.
    let besideTheAgenda: @Sendable (String) -> String
    /// A side's word: nothing yet, the first one, the same, its former one with its day, a silence since a day with the
    /// last word, and one that changed between the meetings.
    let noReport, firstReport, unchanged: String
    let hadReported: @Sendable (String, String?) -> String
    let silentSince: @Sendable (String?, String) -> String
    let turnedBefore: @Sendable (String, String?, String) -> String
    let reason, nextStep: @Sendable (String) -> String
    /// A commitment by a side, with its state and day.
    let commitment: @Sendable (String, String, String) -> String
    /// The days of a public milestone: seen, or to be seen from.
    let seen, publicFrom, notSeen: @Sendable (String) -> String
    /// The outcome of an action of an earlier meeting.
    let outcome: @Sendable (ActionItem, Day, Phrases) -> String
    /// The summary where nobody wrote one: statuses changed in the meeting; decisions; actions.
    let summedUp: @Sendable (Int, Int, Int) -> String
    /// A side's reservation.
    let reserves: @Sendable (String, String) -> String
    /// The lines of the signature block.
    let signature, signatureDay, signer: String

    static let english = MinutesPhrases(
        title: { part, day in
            switch part {
            case .summary: "Summary"
            case .earlierActions: day.map { "Actions of the meeting on \($0) and earlier" } ?? "Earlier actions"
            case .discussion: "Discussion"
            case .notDiscussed: "Not discussed"
            case .decisions: "Decisions"
            case .actions: "Actions"
            case .notes: "Notes"
            case .comment: "Comment"
            case .corrections: "Corrections"
            }
        },
        draft: "Draft minutes", time: "Time", from: { "from \($0)" }, fromTo: { "\($0) to \($1)" },
        nobodyEntered: "not recorded", see: { names, _ in "See \(names)." },
        nothingRecorded: "Nothing was recorded.", skipped: "skipped.",
        carriedOver: "carried over to the next meeting.",
        notReached: "not reached.", notReachedYet: "not reached; carried over to the next meeting.",
        notOnAgenda: { "Not on the agenda: \($0)." },
        besideTheAgenda: { "\($0), changed without being on the agenda" },
        noReport: "no report yet", firstReport: "its first report", unchanged: "unchanged",
        hadReported: { status, day in "it had reported \(status)\(day.map { " on \($0)" } ?? "")" },
        silentSince: { day, last in day.map { "no report since \($0) (last: \(last))" } ?? "no report (last: \(last))"
        },
        turnedBefore: { now, day, then in "\(now)\(day.map { " since \($0)" } ?? ""); \(then) at the last meeting" },
        reason: { "Reason: \($0)" }, nextStep: { "Next step: \($0)" },
        commitment: { side, what, state in "Commitment of \(side), “\(what)”: \(state)" },
        seen: { "seen on \($0)" }, publicFrom: { "public from \($0)" },
        notSeen: { "was to be public from \($0), not yet seen" },
        outcome: { action, today, phrases in
            if let day = action.reached { return "Done on \(phrases.words.day(day))." }
            guard let due = action.due else { return "Open, without a day." }
            return due < today ? "Open, \(English.days(today - due)) overdue." : "Open."
        },
        summedUp: { turned, decisions, actions in
            "\(turned == 0 ? "No status" : turned == 1 ? "1 status" : "\(turned) statuses") changed, \(decisions) \(decisions == 1 ? "decision" : "decisions") and \(actions) \(actions == 1 ? "action" : "actions")."
        },
        reserves: { side, text in reserving(side, text, "reserves its position on", "reserves its position") },
        signature: "Signature", signatureDay: "Date", signer: "Name and office")

    static let spanish = MinutesPhrases(
        title: { part, day in
            switch part {
            case .summary: "Resumen"
            case .earlierActions:
                day.map { "Compromisos de la reunión del \($0) y anteriores" } ?? "Compromisos anteriores"
            case .discussion: "Asuntos tratados"
            case .notDiscussed: "Asuntos no tratados"
            case .decisions: "Decisiones"
            case .actions: "Compromisos"
            case .notes: "Notas"
            case .comment: "Comentario"
            case .corrections: "Correcciones"
            }
        },
        draft: "Borrador de acta", time: "Horario", from: { "desde las \($0)" }, fromTo: { "de \($0) a \($1)" },
        nobodyEntered: "sin registro", see: { "\($1 == 1 ? "Véase" : "Véanse") \($0)." },
        nothingRecorded: "Sin acuerdos ni notas.", skipped: "se omitió.",
        carriedOver: "el punto se pospone a la próxima reunión.",
        notReached: "no se llegó a este punto.",
        notReachedYet: "no se llegó a este punto, que se pospone a la próxima reunión.",
        notOnAgenda: { "Fuera del orden del día: \($0)." },
        besideTheAgenda: { "\($0), modificado sin estar en el orden del día" },
        noReport: "sin reporte todavía", firstReport: "primer reporte", unchanged: "sin cambio",
        hadReported: { status, day in "había reportado \(status)\(day.map { " el \($0)" } ?? "")" },
        silentSince: { day, last in
            day.map { "sin reporte desde el \($0) (último: \(last))" } ?? "sin reporte (último: \(last))"
        },
        turnedBefore: { now, day, then in "\(now)\(day.map { " desde el \($0)" } ?? ""); \(then) en la reunión anterior"
        },
        reason: { "Motivo: \($0)" }, nextStep: { "Próximo paso: \($0)" },
        commitment: { side, what, state in "Aportación de \(side), «\(what)»: \(state)" },
        seen: { "visto el \($0)" }, publicFrom: { "público desde el \($0)" },
        notSeen: { "debía ser público desde el \($0), aún no visto" },
        outcome: { action, today, phrases in
            if let day = action.reached { return "Cumplido el \(phrases.words.day(day))." }
            guard let due = action.due else { return "Abierto, sin fecha." }
            return due < today ? "Abierto, con \(Spanish.days(today - due)) de retraso." : "Abierto."
        },
        summedUp: { turned, decisions, actions in
            "\(turned == 0 ? "Ningún estado cambió" : turned == 1 ? "1 estado cambió" : "\(turned) estados cambiaron"), \(decisions) \(decisions == 1 ? "decisión" : "decisiones") y \(actions) \(actions == 1 ? "compromiso" : "compromisos")."
        },
        reserves: { side, text in reserving(side, text, "reserva su posición sobre", "reserva su posición") },
        signature: "Firma", signatureDay: "Fecha", signer: "Nombre y cargo")

    /// A reservation that begins with the decisions and actions it is about (`D1, A2: there is no date`) names them.
    private static func reserving(_ side: String, _ text: String, _ about: String, _ alone: String) -> String {
        let (citations, rest) = Citation.leading(text)
        guard !citations.isEmpty else { return "\(side) \(alone): \(text)".ended }
        let labels = citations.map(\.label).joined(separator: ", ")
        return "\(side) \(about) \(labels)\(rest.isEmpty ? "" : ":" + rest)".ended
    }
}

extension Phrases {
    /// The labels of the signature block.
    public var signatureLabel: String { minutes.signature }
    public var signatureDayLabel: String { minutes.signatureDay }
    public var signerLabel: String { minutes.signer }
}

import Plan

/// What meetings, their agendas and their minutes say in one language.
public struct MeetingPhrases: Sendable {
    /// So much time of so many minutes left, and so much over them; of the whole meeting.
    public let left: @Sendable (String, Int) -> String
    public let over: @Sendable (String, Int) -> String
    public let whole: String
    /// The item that comes next; and where none does.
    public let nextItem: @Sendable (String) -> String
    public let lastItem: String
    /// How a thing stood at the last meeting, on a day, and now; where there was none before.
    public let onDay: @Sendable (String) -> String
    public let now, noneBefore: String
    /// What changed since a day, and that nothing did.
    public let changedSince, nothingSince: @Sendable (String) -> String
    /// What was written down in this meeting; that nothing was yet.
    public let saidHere, nothingYet: String
    /// What was decided, promised and noted on a thing in all meetings.
    public let spoken: String
    /// That there are no open actions, and no decisions.
    public let noActions, noDecisions: String
    /// The way to close it.
    public let closeHint: String
    /// So many texts to translate before the meeting is closed.
    public let translateFirst: @Sendable (Int) -> String
    /// Titles: the list of meetings, open actions, the agenda, texts to translate, the minutes.
    public let book, openActions, doneActions, agenda, texts, minutes: String
    /// That a meeting goes on, was closed on a day, and that nobody has met.
    public let goesOn: String
    public let closedOn: @Sendable (String) -> String
    public let noMeetings: String
    /// So many decisions and actions.
    public let counts: @Sendable (Int, Int) -> String
    /// Titles of forms.
    public let begin, close: String
    /// Labels of forms, by a side's short name.
    public let presentOf, initialsOf, reservationOf: @Sendable (String) -> String
    /// The key that sets the status for another side, or for all.
    public let otherSide: String
    /// Marks in the agenda.
    public let inTurn, skipped: String
    /// The parts of minutes.
    public let participants, summary, decisions, actions, notes, comment, tags, reviewDay, initials, reservation: String
    public let corrections, standing, closing: String
    /// What the minutes say where nobody summed the meeting up: statuses changed since the one before, where there was
    /// one, decisions and actions.
    public let summedUp: @Sendable (Int?, Int, Int) -> String
    /// A thing that stands as it did.
    public let unchanged: @Sendable (String) -> String
    /// That a meeting has no board of its own to show.
    public let noBoardThen: String
    /// That every text is there in every language.
    public let allTranslated: String
    /// What lists are narrowed to: what changed since a day, or nothing.
    public let onlyChanged: @Sendable (String) -> String
    public let everything: String
    /// What is unmarked, in front of a paragraph.
    public let unmarked: String
    /// An action that is done on a day.
    public let doneOn: @Sendable (String) -> String

    static let english = MeetingPhrases(
        left: { "\($0) left of \($1) min" }, over: { "! over by \($0) of \($1) min" }, whole: "whole meeting",
        nextItem: { "next: \($0)" }, lastItem: "the last item",
        onDay: { "on \($0)" }, now: "now", noneBefore: "no earlier meeting",
        changedSince: { "Changed since \($0)" }, nothingSince: { "Nothing has changed since \($0)." },
        saidHere: "In this meeting", nothingYet: "Nothing yet: {decision} decision, {action} action, {note} note.",
        spoken: "from meetings",
        noActions: "No open actions.", noDecisions: "No decisions yet.",
        closeHint: "{close-meeting} closes the meeting: each side initials it or states a reservation.",
        translateFirst: {
            "\($0) \($0 == 1 ? "text is" : "texts are") in one language only and cannot be translated after closing."
        },
        book: "Meetings and actions", openActions: "Open actions", doneActions: "Done", agenda: "Agenda",
        texts: "To translate",
        minutes: "Minutes", goesOn: "in progress: {meeting} returns to it", closedOn: { "closed on \($0)" },
        noMeetings: "No meetings yet: {meeting} starts one.",
        counts: {
            "\($0) \($0 == 1 ? "decision" : "decisions"), \($1) \($1 == 1 ? "action" : "actions")"
        },
        begin: "Start a meeting", close: "Close the meeting",
        presentOf: { "present for \($0)" }, initialsOf: { "initials of \($0)" },
        reservationOf: { "reservation of \($0)" },
        otherSide: "other side, both", inTurn: "current", skipped: "skipped",

        participants: "Participants", summary: "Summary", decisions: "Decisions", actions: "Actions", notes: "Notes",
        comment: "Comment", tags: "Tags", reviewDay: "Review date", initials: "Initials", reservation: "Reservation",
        corrections: "Corrections", standing: "Discussion", closing: "Closing",
        summedUp: { turned, decisions, actions in
            let news = turned.map { "\($0) \($0 == 1 ? "status" : "statuses") changed since the last meeting; " } ?? ""
            let decided = "\(decisions) \(decisions == 1 ? "decision" : "decisions")"
            return "\(news)\(decided) and \(actions) \(actions == 1 ? "action" : "actions")."
        },
        unchanged: { "\($0), unchanged" },
        noBoardThen: "This meeting was imported: its board is in the plan it was exported from.",
        allTranslated: "No texts to translate.",
        onlyChanged: { "only what changed since \($0)" }, everything: "everything is shown", unmarked: "–",
        doneOn: { "done on \($0)" })

    static let spanish = MeetingPhrases(
        left: { "quedan \($0) de \($1) min" }, over: { "! excede en \($0) los \($1) min" }, whole: "toda la reunión",
        nextItem: { "siguiente: \($0)" }, lastItem: "el último punto",
        onDay: { "el \($0)" }, now: "ahora", noneBefore: "sin reunión anterior",
        changedSince: { "Cambió desde el \($0)" }, nothingSince: { "Nada ha cambiado desde el \($0)." },
        saidHere: "En esta reunión", nothingYet: "Nada todavía: {decision} decisión, {action} compromiso, {note} nota.",
        spoken: "de las reuniones",
        noActions: "No hay compromisos abiertos.", noDecisions: "No hay decisiones todavía.",
        closeHint: "{close-meeting} cierra la reunión: cada parte rubrica o formula una reserva.",
        translateFirst: {
            "\($0) \($0 == 1 ? "texto está" : "textos están") en un solo idioma y no se puede\($0 == 1 ? "" : "n") traducir después del cierre."
        },
        book: "Reuniones y compromisos", openActions: "Compromisos abiertos", doneActions: "Cumplidos",
        agenda: "Orden del día",
        texts: "Por traducir",
        minutes: "Acta", goesOn: "en curso: {meeting} vuelve a ella", closedOn: { "cerrada el \($0)" },
        noMeetings: "Todavía no hay reuniones: {meeting} abre una.",
        counts: {
            "\($0) \($0 == 1 ? "decisión" : "decisiones"), \($1) \($1 == 1 ? "compromiso" : "compromisos")"
        },
        begin: "Abrir una reunión", close: "Cerrar la reunión",
        presentOf: { "presentes por \($0)" }, initialsOf: { "rúbrica de \($0)" }, reservationOf: { "reserva de \($0)" },
        otherSide: "otra parte, ambas", inTurn: "en curso", skipped: "omitido",

        participants: "Participantes", summary: "Resumen", decisions: "Decisiones", actions: "Compromisos",
        notes: "Notas",
        comment: "Comentario", tags: "Etiquetas", reviewDay: "Fecha de revisión", initials: "Rúbricas",
        reservation: "Reserva",
        corrections: "Correcciones", standing: "Asuntos tratados", closing: "Cierre",
        summedUp: { turned, decisions, actions in
            let news = turned.map {
                "\($0) \($0 == 1 ? "estado cambió" : "estados cambiaron") desde la última reunión; "
            }
            let decided = "\(decisions) \(decisions == 1 ? "decisión" : "decisiones")"
            return "\(news ?? "")\(decided) y \(actions) \(actions == 1 ? "compromiso" : "compromisos")."
        },
        unchanged: { "\($0), sin cambio" },
        noBoardThen: "Esta reunión se importó: su tablero está en el plan del que se exportó.",
        allTranslated: "No hay textos por traducir.",
        onlyChanged: { "solo lo que cambió desde el \($0)" }, everything: "se muestra todo", unmarked: "–",
        doneOn: { "cumplido el \($0)" })
}

import Plan

/// The texts of meetings, agendas and minutes, in one language.
public struct MeetingPhrases: Sendable {
    /// The time left of a number of minutes, and the time over; the label of the whole meeting's time.
    public let left: @Sendable (String, Int) -> String
    public let over: @Sendable (String, Int) -> String
    public let whole: String
    /// The next item, and the text after the last one.
    public let nextItem: @Sendable (String) -> String
    public let lastItem: String
    /// The labels of a status at the last meeting and now, and the text where there was no meeting before.
    public let onDay: @Sendable (String) -> String
    public let now, noneBefore: String
    /// Changes since a day, and none.
    public let changedSince, nothingSince: @Sendable (String) -> String
    /// The title of the records made in this meeting, and the text where there are none.
    public let saidHere, nothingYet: String
    /// The title of the records made in all meetings on a subject.
    public let spoken: String
    /// There are no open actions; there are no decisions.
    public let noActions, noDecisions: String
    /// How to close the meeting.
    public let closeHint: String
    /// The number of texts to translate before the meeting is closed.
    public let translateFirst: @Sendable (Int) -> String
    /// Titles: list of meetings, open and done actions, agenda, texts to translate, minutes.
    public let title, openActions, doneActions, agenda, texts, minutes: String
    /// A meeting in progress, a meeting closed on a day, and the text of an empty list.
    public let goesOn: String
    public let closedOn: @Sendable (String) -> String
    public let noMeetings: String
    /// The number of decisions and of actions.
    public let counts: @Sendable (Int, Int) -> String
    /// Titles of the forms.
    public let begin, close: String
    /// Labels of the forms, by a side's short name.
    public let presentOf, initialsOf, reservationOf: @Sendable (String) -> String
    /// The key that switches between the sides whose status is set.
    public let otherSide: String
    /// The marks of agenda items.
    public let inTurn, skipped: String
    /// The parts of minutes.
    public let participants, summary, decisions, actions, notes, comment, tags, reviewDay, initials, reservation: String
    public let corrections, standing, closing: String
    /// The summary where nobody wrote one: statuses changed since the meeting before, where there was one; decisions;
    /// actions.
    let summedUp: @Sendable (Int?, Int, Int) -> String
    /// A status that did not change.
    public let unchanged: @Sendable (String) -> String
    /// An imported meeting has no board to show.
    public let noBoardThen: String
    /// Every text is translated.
    public let allTranslated: String
    /// Lists show only changes since a day, or everything.
    public let onlyChanged: @Sendable (String) -> String
    public let everything: String
    /// The portion mark of an unmarked paragraph.
    public let unmarked: String
    /// The day on which an action was done.
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
        title: "Meetings and actions", openActions: "Open actions", doneActions: "Done", agenda: "Agenda",
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
        title: "Reuniones y compromisos", openActions: "Compromisos abiertos", doneActions: "Cumplidos",
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

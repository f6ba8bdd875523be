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
    /// The label of a status at the last meeting.
    public let onDay: @Sendable (String) -> String
    /// Changes since a day, and none.
    public let changedSince, nothingSince: @Sendable (String) -> String
    /// The title of the records made in this meeting, and the text where there are none.
    public let saidHere, nothingYet: String
    /// The title of the records made in all meetings on a subject.
    public let spoken: String
    /// There are no open actions; there are no decisions.
    public let noActions, noDecisions: String
    /// An action for which nobody is responsible, and one without a day.
    public let noOwner, noDay: String
    /// How to close the meeting.
    public let closeHint: String
    /// The number of texts to translate before the meeting is closed.
    public let translateFirst: @Sendable (Int) -> String
    /// The number of paragraphs to mark before the meeting is closed.
    public let markFirst: @Sendable (Int) -> String
    /// How to close it all the same.
    public let closesAnyway: String
    /// Titles: list of meetings, open and done actions, agenda, texts to translate, minutes.
    public let title, openActions, doneActions, agenda, texts, minutes: String
    /// A meeting in progress, one that is not begun, one closed on a day, and the text of an empty list.
    public let goesOn, notBegun: String
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
    public let inTurn, skipped, carried: String
    /// The day of the meeting from which an item was carried over.
    public let carriedFrom: @Sendable (String) -> String
    /// The same in a column, and the number of such items.
    public let from: @Sendable (String) -> String
    public let carriedIn: @Sendable (Int, String) -> String
    /// The number of items that are carried over, and of places with an issue that are on no agenda.
    public let carriedOver, notOnAgenda: @Sendable (Int) -> String
    /// Labels of an item: what is owed, what has to be decided; the number of further promises.
    public let owed, toDecide: String
    public let morePromises: @Sendable (Int) -> String
    /// A side's status at the last meeting: another one, or the same.
    public let was: @Sendable (String, String) -> String
    public let unchangedSince: @Sendable (String) -> String
    /// Asks for the owner or the day of an action, or of what was decided.
    public let ask: @Sendable (FieldName, RecordKind) -> String
    /// A proposed decision.
    let proposal: @Sendable (ProposedDecision, IssueNames) -> String
    /// The parts of minutes.
    public let participants, tags, reviewDay, initials, closing: String
    /// An imported meeting has no board to show.
    public let noBoardThen: String
    /// Every text is translated.
    public let allTranslated: String
    /// Lists show only changes since a day; none of theirs has changed; they show everything.
    public let onlyChanged, noneChanged: @Sendable (String) -> String
    public let everything: String
    /// That the past has no such filter.
    public let onlyInPresent: String
    /// The day on which an action was done.
    public let doneOn: @Sendable (String) -> String

    static let english = MeetingPhrases(
        left: { "\($0) left of \($1) min" }, over: { "! over by \($0) of \($1) min" }, whole: "whole meeting",
        nextItem: { "next: \($0)" }, lastItem: "the last item",
        onDay: { "on \($0)" },
        changedSince: { "Changed since \($0)" }, nothingSince: { "Nothing has changed since \($0)." },
        saidHere: "In this meeting", nothingYet: "Nothing yet: {decision} decision, {action} action, {note} note.",
        spoken: "from meetings",
        noActions: "No open actions.", noDecisions: "No decisions yet.", noOwner: "no owner",
        noDay: "no day",
        closeHint: "{close-meeting} closes the meeting: each side initials it or states a reservation.",
        translateFirst: {
            "\($0) \($0 == 1 ? "text is" : "texts are") in one language only and cannot be translated after closing."
        },
        markFirst: {
            "\($0) \($0 == 1 ? "paragraph" : "paragraphs") of the minutes would have no marking, (–): {marking} marks a record."
        },
        closesAnyway: "Enter again closes the meeting.",
        title: "Meetings and actions", openActions: "Open actions", doneActions: "Done", agenda: "Agenda",
        texts: "To translate",
        minutes: "Minutes", goesOn: "in progress: {meeting} returns to it",
        notBegun: "not begun", closedOn: { "closed on \($0)" },
        noMeetings: "No meetings yet: {meeting} starts one.",
        counts: {
            "\($0) \($0 == 1 ? "decision" : "decisions"), \($1) \($1 == 1 ? "action" : "actions")"
        },
        begin: "Start a meeting", close: "Close the meeting",
        presentOf: { "present for \($0)" }, initialsOf: { "initials of \($0)" },
        reservationOf: { "\($0) reserves its position on" },
        otherSide: "other side, both", inTurn: "current", skipped: "skipped", carried: "carried over",
        carriedFrom: { "carried over from \($0)" }, from: { "from \($0)" },
        carriedIn: { "\($0) carried over from \($1)" },
        carriedOver: { "\($0) \($0 == 1 ? "item is" : "items are") carried over to the next meeting." },
        notOnAgenda: {
            "\($0) more \($0 == 1 ? "place with issues is" : "places with issues are") not on the agenda: {add-item} adds one."
        },
        owed: "owed", toDecide: "decide", morePromises: { "\($0) more: {promises}" },
        was: { "was \($0) on \($1)" }, unchangedSince: { "unchanged since \($0)" },
        ask: { field, kind in
            switch (field, kind) {
            case (.owner, .decision): "Who does it? Enter again records the decision alone."
            case (.owner, _): "Who does it? Enter again records it without an owner."
            default: "By when? Enter again records it without a day."
            }
        }, proposal: englishProposal,

        participants: "Participants", tags: "Tags", reviewDay: "Review date", initials: "Initials", closing: "Closing",
        noBoardThen: "This meeting was imported: its board is in the plan that it was exported from.",
        allTranslated: "No texts to translate.",
        onlyChanged: { "only what changed since \($0)" }, noneChanged: { "Nothing here has changed since \($0)." },
        everything: "everything is shown",
        onlyInPresent: "What has changed is shown for the present only; {present} returns to it.",
        doneOn: { "done on \($0)" })

    static let spanish = MeetingPhrases(
        left: { "quedan \($0) de \($1) min" }, over: { "! excede en \($0) los \($1) min" }, whole: "toda la reunión",
        nextItem: { "siguiente: \($0)" }, lastItem: "el último punto",
        onDay: { "el \($0)" },
        changedSince: { "Cambió desde el \($0)" }, nothingSince: { "Nada ha cambiado desde el \($0)." },
        saidHere: "En esta reunión", nothingYet: "Nada todavía: {decision} decisión, {action} compromiso, {note} nota.",
        spoken: "de las reuniones",
        noActions: "No hay compromisos abiertos.", noDecisions: "No hay decisiones todavía.",
        noOwner: "sin responsable", noDay: "sin fecha",
        closeHint: "{close-meeting} cierra la reunión: cada parte rubrica o formula una reserva.",
        translateFirst: {
            "\($0) \($0 == 1 ? "texto está" : "textos están") en un solo idioma y no se puede\($0 == 1 ? "" : "n") traducir después del cierre."
        },
        markFirst: {
            "\($0) \($0 == 1 ? "párrafo" : "párrafos") del acta quedaría\($0 == 1 ? "" : "n") sin clasificación, (–): {marking} clasifica un registro."
        },
        closesAnyway: "Enter de nuevo cierra la reunión.",
        title: "Reuniones y sus compromisos", openActions: "Compromisos abiertos", doneActions: "Cumplidos",
        agenda: "Orden del día",
        texts: "Por traducir",
        minutes: "Acta", goesOn: "en curso: {meeting} vuelve a ella",
        notBegun: "sin iniciar", closedOn: { "cerrada el \($0)" },
        noMeetings: "Todavía no hay reuniones: {meeting} abre una.",
        counts: {
            "\($0) \($0 == 1 ? "decisión" : "decisiones"), \($1) \($1 == 1 ? "compromiso" : "compromisos")"
        },
        begin: "Abrir una reunión", close: "Cerrar la reunión",
        presentOf: { "presentes por \($0)" }, initialsOf: { "rúbrica de \($0)" },
        reservationOf: { "\($0) reserva su posición sobre" },
        otherSide: "otra parte, ambas", inTurn: "en curso", skipped: "omitido",
        carried: "se pospone",
        carriedFrom: { "viene del \($0)" }, from: { "del \($0)" },
        carriedIn: { $0 == 1 ? "1 viene del \($1)" : "\($0) vienen del \($1)" },
        carriedOver: { "\($0) \($0 == 1 ? "punto pasa" : "puntos pasan") a la próxima reunión." },
        notOnAgenda: {
            "\(numbered($0, "lugar más", "lugares más")) con alertas, fuera del orden del día: {add-item} agrega uno."
        },
        owed: "pendiente", toDecide: "por decidir", morePromises: { "\($0) más: {promises}" },
        was: { "estaba \($0) el \($1)" }, unchangedSince: { "sin cambio desde el \($0)" },
        ask: { field, kind in
            switch (field, kind) {
            case (.owner, .decision): "¿Quién lo hace? Enter de nuevo registra solo la decisión."
            case (.owner, _): "¿Quién lo hace? Enter de nuevo lo registra sin responsable."
            default: "¿Para cuándo? Enter de nuevo lo registra sin fecha."
            }
        }, proposal: spanishProposal,

        participants: "Participantes", tags: "Etiquetas", reviewDay: "Fecha de revisión", initials: "Rúbricas",
        closing: "Cierre",
        noBoardThen: "Esta reunión se importó: su tablero está en el plan de origen.",
        allTranslated: "No hay textos por traducir.",
        onlyChanged: { "solo lo que cambió desde el \($0)" }, noneChanged: { "Aquí nada ha cambiado desde el \($0)." },
        everything: "se muestra todo",
        onlyInPresent: "Lo que cambió solo se muestra para el presente; {present} vuelve a él.",
        doneOn: { "cumplido el \($0)" })
}

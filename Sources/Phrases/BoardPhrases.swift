import Plan

/// The texts of the board in one language. A key is written as the name of its command in braces.
public struct BoardPhrases: Sendable {
    /// The headings of the first issues, of the promises, of the issues of a cell, and of what the public will see.
    public let first, promises, issuesHere, publicMilestones: String
    /// The heading of what changed since a day.
    public let changedSince: @Sendable (String) -> String
    /// The text where nothing changed since then.
    public let nothingChanged: String
    /// The text where no issue was found.
    public let noIssues: String
    /// The labels of what an effort waits for, what is owed to it, whether it helps, and what the public will see of
    /// it.
    public let needs, owed, effect, seen: String
    /// The texts where it waits for nothing, nothing is owed, no measure is kept, and nothing is public.
    public let needsNothing, owedNothing, noMeasure, nothingPublic: String
    /// The word for a condition that is absent.
    public let absent: String
    /// A deadlock with something; a first step with its owner and day; that there is none.
    public let deadlock, firstStep: @Sendable (String) -> String
    public let noFirstStep: String
    /// A measure's latest value on its day, and its target of that day.
    public let reading: @Sendable (_ value: String, _ day: String, _ target: String?) -> String
    /// Whether a measure is on target, off target, has no target, or no reading.
    public let onTarget, offTarget, noTarget, noReading: String
    /// The day from which something is public; the day on which it was seen.
    public let publicFrom, seenOn: @Sendable (String) -> String
    /// That a meeting is open, with the number of its item and of all items.
    public let meetingOpen: @Sendable (Int, Int) -> String
    /// The heading of what to do next in a new plan, and its steps.
    public let whatNext: String
    public let stepSide, stepStatus, stepProject, stepShare, stepMeasure, stepMeeting, tour: String
    /// How to enlarge the letters of the wall, and how to leave it.
    public let enlarge: String
    /// The headings of what the public should have seen, will see and has seen; the text where nothing is planned.
    public let overdue, toBeSeen, alreadySeen, noPublicMilestones: String

    static let english = BoardPhrases(
        first: "First issues", promises: "Promises", issuesHere: "Issues", publicMilestones: "What the public will see",
        changedSince: { "Changed since \($0)" },
        nothingChanged: "Nothing has changed.",
        noIssues: "No issues.",
        needs: "needs", owed: "owed", effect: "effect", seen: "public",
        needsNothing: "nothing", owedNothing: "nothing else with a day", noMeasure: "no measure",
        nothingPublic: "no public milestone",
        absent: "absent", deadlock: { "deadlock with \($0)" },
        firstStep: { "first step: \($0)" }, noFirstStep: "no first step agreed",
        reading: { value, day, target in "\(value) on \(day)" + (target.map { ", target \($0)" } ?? "") },
        onTarget: "on target", offTarget: "off target", noTarget: "no target", noReading: "no reading",
        publicFrom: { "from \($0)" }, seenOn: { "seen on \($0)" },
        meetingOpen: { "Meeting open, item \($0) of \($1): {meeting}" },
        whatNext: "What to do next",
        stepSide: "Add the other government: {settings}, then {add}.",
        stepStatus: "Set the first status of each line: {status}.",
        stepProject: "Open a city with {open}; there {add-project} adds a project.",
        stepShare: "Enter the city's share of the violence: {edit}.",
        stepMeasure: "Add a measure with its target: {measures}, then {add}.",
        stepMeeting: "Start a meeting (its agenda: the issues): {meeting}.",
        tour: "Guided exercise of five minutes: {leave}, then the command “cinco tour”.",
        enlarge: "Enlarge the font until the people at the back can read it. {large}: board.",
        overdue: "overdue", toBeSeen: "to come", alreadySeen: "seen",
        noPublicMilestones: "No project has a public milestone yet. A project's form asks for it.")

    static let spanish = BoardPhrases(
        first: "Primeras alertas", promises: "Pendientes", issuesHere: "Alertas",
        publicMilestones: "Lo que verá el público",
        changedSince: { "Cambios desde el \($0)" },
        nothingChanged: "Sin cambios.",
        noIssues: "Sin alertas.",
        needs: "necesita", owed: "pendiente", effect: "efecto", seen: "público",
        needsNothing: "nada", owedNothing: "nada más con fecha", noMeasure: "sin indicador",
        nothingPublic: "sin hito público",
        absent: "ausente", deadlock: { "dependencia circular con \($0)" },
        firstStep: { "primer paso: \($0)" }, noFirstStep: "sin primer paso acordado",
        reading: { value, day, target in "\(value) el \(day)" + (target.map { ", meta \($0)" } ?? "") },
        onTarget: "dentro de la meta", offTarget: "fuera de la meta", noTarget: "sin meta", noReading: "sin medición",
        publicFrom: { "desde el \($0)" }, seenOn: { "visto el \($0)" },
        meetingOpen: { "Reunión abierta, punto \($0) de \($1): {meeting}" },
        whatNext: "Qué hacer ahora",
        stepSide: "Agregue al otro gobierno: {settings} y luego {add}.",
        stepStatus: "Registre el primer estado de cada línea: {status}.",
        stepProject: "Abra una ciudad con {open}; ahí {add-project} agrega un proyecto.",
        stepShare: "Registre la participación en la violencia: {edit}.",
        stepMeasure: "Agregue un indicador con su meta: {measures} y luego {add}.",
        stepMeeting: "Abra una reunión (orden del día: las alertas): {meeting}.",
        tour: "Ejercicio de cinco minutos: {leave} y luego el comando «cinco tour».",
        enlarge: "Aumente la letra hasta que se lea desde el fondo. {large}: tablero.",
        overdue: "vencido", toBeSeen: "por verse", alreadySeen: "ya visto",
        noPublicMilestones: "Ningún proyecto tiene hito público. El formulario del proyecto lo pide.")
}

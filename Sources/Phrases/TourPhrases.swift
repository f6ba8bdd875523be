/// The steps of the tour in one language, in the order of `Tour.steps`. A key is written as the name of its command in
/// braces.
public struct TourPhrases: Sendable {
    /// The sentences of the steps, each in one row of 80 columns.
    public let steps: [String]
    /// The sentence after the last step.
    public let over: String

    static let english = TourPhrases(
        steps: [
            "Each row is a city. Go down to Tijuana with {down}.",
            "Each column is a line of effort. Go right to Joint operations with {right}.",
            "Two keys change a status: {status}, then r. Type a reason, then Enter.",
            "Every act is saved at once and can be undone: {undo}.",
            "See the issues, the worst first: {issues}.",
            "Open the subject of an issue: go down and press {open}.",
            "Go back to the board: press {back} until you are there.",
            "Find as you type: {find}, then cul, then Enter.",
            "See who owes what, the overdue first: {promises}.",
            "See the plan one act ago: {earlier}. The header shows the date.",
            "Return to the present with {present}.",
            "Start a meeting with {meeting}, Enter: the agenda lists the issues.",
            "Go to the next agenda item with {next-item}.",
        ],
        over: "End of the tour. {help} shows every key, {quit} leaves. This plan is a copy.")

    static let spanish = TourPhrases(
        steps: [
            "Cada fila es una ciudad. Baje a Tijuana con {down}.",
            "Cada columna es una línea. Vaya a Operaciones conjuntas con {right}.",
            "Dos teclas cambian un estado: {status} y r. Escriba el motivo y Enter.",
            "Todo se guarda al momento y se puede deshacer: {undo}.",
            "Vea las alertas, las peores primero: {issues}.",
            "Abra el asunto de una alerta: baje y presione {open}.",
            "Vuelva al tablero: presione {back} hasta llegar.",
            "Busque mientras escribe: {find}, luego cul, luego Enter.",
            "Vea quién debe qué, primero lo vencido: {promises}.",
            "Vea el plan un acto antes: {earlier}. El encabezado muestra la fecha.",
            "Vuelva al presente con {present}.",
            "Abra una reunión con {meeting}, Enter: el orden del día muestra las alertas.",
            "Vaya al punto siguiente del orden del día con {next-item}.",
        ],
        over: "Fin del recorrido. {help} muestra las teclas, {quit} sale. Este plan es una copia.")
}

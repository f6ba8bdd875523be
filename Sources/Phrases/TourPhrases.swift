/// The steps of the tour in one language: what to try, in the order of `Tour.steps`. Keys stand as the names of their
/// commands in braces.
public struct TourPhrases: Sendable {
    /// Each step, in one row of 80 columns.
    public let steps: [String]
    /// Stands where all of them are done.
    public let over: String

    static let english = TourPhrases(
        steps: [
            "Each row is a city. Go down to Tijuana with {down}.",
            "Each column is a line of effort. Go right to Joint operations with {right}.",
            "Two keys change a status: {status}, then r. It gets worse: say why, Enter.",
            "Every act is saved and can be taken back: {undo}.",
            "See what wants attention, the worst first: {attention}.",
            "Each sentence leads to what it is about: go down and press {open}.",
            "Go back to the board with {back}, as often as it takes.",
            "Find as you type: {find}, then cul, then Enter.",
            "Who owes what, with a half for each side: {commitments}.",
            "The same plan an act ago: {earlier}. The header says that it is the past.",
            "Come back to the present with {present}.",
            "Begin a meeting with {meeting}, Enter: its agenda makes itself.",
            "Walk through the agenda: go to the next item with {next-item}.",
        ],
        over: "That was the tour. {help} shows every key, {quit} leaves. This copy is yours to try.")

    static let spanish = TourPhrases(
        steps: [
            "Cada fila es una ciudad. Baje a Tijuana con {down}.",
            "Cada columna es una línea. Vaya a Operaciones conjuntas con {right}.",
            "Dos teclas cambian un estado: {status} y r. Empeora: diga por qué, Enter.",
            "Todo queda guardado y se puede deshacer: {undo}.",
            "Vea lo que pide atención, lo peor primero: {attention}.",
            "Cada frase lleva a aquello de lo que trata: baje y pulse {open}.",
            "Vuelva al tablero con {back}, las veces que haga falta.",
            "Busque mientras escribe: {find}, luego cul, luego Enter.",
            "Quién debe qué, con una mitad por parte: {commitments}.",
            "El mismo plan un acto antes: {earlier}. El encabezado dice que es el pasado.",
            "Vuelva al presente con {present}.",
            "Abra una reunión con {meeting}, Enter: su orden del día se hace solo.",
            "Recorra el orden del día: vaya al punto siguiente con {next-item}.",
        ],
        over: "Fin del recorrido. {help} muestra las teclas, {quit} sale. Esta copia es suya.")
}

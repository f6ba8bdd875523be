/// The texts of the list of promises, in one language.
public struct PromisePhrases: Sendable {
    /// The numbers of promises, of overdue ones, and of open commitments without a day.
    public let count, overdueCount, withoutDay: @Sendable (Int) -> String
    /// Headings of the two parts of the list.
    public let overdue, toCome: String
    /// The texts of a list that is empty, and of one that the filter empties.
    public let none, noneHere: String
    /// Headings of columns: whether a promise is overdue, by how many days or in how many, and what it belongs to.
    public let state, days, place: String
    /// The states of a promise.
    public let isOverdue, isDue: String

    static let english = PromisePhrases(
        count: { $0 == 1 ? "1 promise" : "\($0) promises" },
        overdueCount: { "\($0) of them overdue" },
        withoutDay: { $0 == 1 ? "1 commitment without a day" : "\($0) commitments without a day" },
        overdue: "overdue", toCome: "to come",
        none: "Nothing with a day is owed.", noneHere: "No promise matches the filter.",
        state: "state", days: "days", place: "belongs to", isOverdue: "overdue", isDue: "to come")

    static let spanish = PromisePhrases(
        count: { $0 == 1 ? "1 pendiente" : "\($0) pendientes" },
        overdueCount: { $0 == 1 ? "1 de ellos vencido" : "\($0) de ellos vencidos" },
        withoutDay: { $0 == 1 ? "1 compromiso sin fecha" : "\($0) compromisos sin fecha" },
        overdue: "vencidos", toCome: "por vencer",
        none: "No hay pendientes con fecha.", noneHere: "Ningún pendiente coincide con el filtro.",
        state: "situación", days: "días", place: "corresponde a", isOverdue: "vencido", isDue: "por vencer")
}

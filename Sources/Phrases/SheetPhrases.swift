/// The texts of the sheet for the next meeting, in one language.
public struct SheetPhrases: Sendable {
    /// The title, with the day of the meeting, where one is set.
    public let title: @Sendable (String?) -> String
    /// Where no day is set: for how many days the promises are listed.
    public let noDay: @Sendable (Int) -> String
    /// The time of the agenda in minutes.
    public let minutes: @Sendable (Int) -> String
    /// The open actions, and how many of them are overdue.
    public let actions: @Sendable (Int, Int) -> String
    /// The title of what a side owes by a day, what it brings, and where there is nothing.
    public let owed: @Sendable (String, String) -> String
    public let bring: @Sendable (String) -> String
    public let nothingOwed, nothingToBring: String
    /// The labels of what a side brings, and of the readings that are due.
    public let reports, reasons, answers, readings: String
    /// The title of the readings.
    public let figures: String
    /// The day of the last reading.
    public let lastRead: @Sendable (String) -> String
    /// The question that an item is to decide.
    public let question: @Sendable (String) -> String

    static let english = SheetPhrases(
        title: { "Sheet for the " + ($0.map { "meeting of \($0)" } ?? "next meeting (no day set)") },
        noDay: { "No day is set for the next meeting, so the promises of the next \(English.days($0)) are listed." },
        minutes: { "\($0) min" },
        actions: { "\($0) open \($0 == 1 ? "action" : "actions"), \($1) overdue." },
        owed: { "\($0): promises due by \($1)" },
        bring: { "\($0): to bring" }, nothingOwed: "Nothing is due.", nothingToBring: "Nothing.",
        reports: "Reports on", reasons: "Reasons for", answers: "Answers to", readings: "Readings of",
        figures: "Readings to bring", lastRead: { "last \($0)" },
        question: { "To decide: \($0)" })

    static let spanish = SheetPhrases(
        title: { "Hoja para la " + ($0.map { "reunión del \($0)" } ?? "próxima reunión (sin fecha)") },
        noDay: {
            "La próxima reunión no tiene fecha; por eso se listan los pendientes de los próximos \(Spanish.days($0))."
        },
        minutes: { "\($0) min" },
        actions: {
            "\($0) \($0 == 1 ? "compromiso de reunión abierto" : "compromisos de reunión abiertos"), \($1) \($1 == 1 ? "vencido" : "vencidos")."
        },
        owed: { "\($0): pendientes que vencen a más tardar el \($1)" },
        bring: { "\($0): qué presentar" }, nothingOwed: "No hay pendientes.", nothingToBring: "Nada.",
        reports: "Reportes de", reasons: "Motivos de", answers: "Respuestas a", readings: "Mediciones de",
        figures: "Mediciones por presentar", lastRead: { "última: \($0)" },
        question: { "Por decidir: \($0)" })
}

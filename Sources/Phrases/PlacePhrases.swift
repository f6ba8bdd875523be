/// The sentences about the places and periods of a file that may be others than they seem, in one language.
public struct PlacePhrases: Sendable {
    /// A column that is not read though it names cities of the plan, and one of these.
    public let unreadCities: @Sendable (String, String) -> String
    /// Columns that are named after cities of the plan.
    public let citiesAcross: @Sendable ([String]) -> String
    /// A column of states of which some cells are empty.
    public let blankState: @Sendable (String) -> String
    /// A name that is to be added and is that of no single city.
    public let noCity: @Sendable (String) -> String
    /// A text in a column of weeks, or of quarters, that is none.
    public let noWeek, noQuarter: @Sendable (String) -> String
    /// A month with a year of two digits where a day is wanted.
    public let monthForDay: @Sendable (String) -> String
    /// An empty cell where the plan has a judgement.
    public let emptyJudgement: String

    static let english = PlacePhrases(
        unreadCities: {
            "the column '\($0)' names cities of the plan, such as \($1), and is not read, so that every row would be one of the whole country. --city '\($0)' takes it for that of the cities; --ignore '\($0)' says that it is not."
        },
        citiesAcross: {
            "columns are named after cities of the plan (\($0.joined(separator: ", "))), and their figures are not those of the whole country. Make a row for each city and day, with the columns City, Date and Value, or leave them out with --ignore '\($0.first ?? "")'."
        },
        blankState: {
            "the state is empty here and not in other rows, so that the city may be in any state. Write the state into each row, or read no states with --ignore '\($0)'."
        },
        noCity: {
            "'\($0)' is no name of a single city. Leave its rows out of the file, or say with --place '\($0)=CITY' which city it is, '\($0)=new' that it is one."
        },
        noWeek: {
            "'\($0)' stands in a column of weeks and is none: it may be a month. Write 2010-W05, or the first day of the week, such as 2010-02-01."
        },
        noQuarter: {
            "'\($0)' stands in a column of quarters and is none: it may be a month. Write 2010-Q2, or the first day of the quarter, such as 2010-04-01."
        },
        monthForDay: {
            "'\($0)' is a month, or a day without its year. Write the day in full, such as 2010-06-15."
        },
        emptyJudgement:
            "the cell is empty and would clear a judgement that the plan has. Write a status, or leave such cells out with --skip-blanks."
    )

    static let spanish = PlacePhrases(
        unreadCities: {
            "la columna '\($0)' nombra ciudades del plan, como \($1), y no se lee, de modo que cada fila sería una de todo el país. --city '\($0)' la toma como la de las ciudades; --ignore '\($0)' indica que no lo es."
        },
        citiesAcross: {
            "hay columnas con nombres de ciudades del plan (\($0.joined(separator: ", "))), y sus cifras no son las de todo el país. Haga una fila por ciudad y día, con las columnas Ciudad, Fecha y Valor, o déjelas fuera con --ignore '\($0.first ?? "")'."
        },
        blankState: {
            "el estado está vacío aquí y no en otras filas, de modo que la ciudad puede ser de cualquier estado. Escriba el estado en cada fila, o no lea los estados con --ignore '\($0)'."
        },
        noCity: {
            "'\($0)' no es el nombre de una sola ciudad. Quite sus filas del archivo, o indique con --place '\($0)=CIUDAD' qué ciudad es, o '\($0)=new' que lo es."
        },
        noWeek: {
            "'\($0)' está en una columna de semanas y no es una: puede ser un mes. Escriba 2010-W05, o el primer día de la semana, como 2010-02-01."
        },
        noQuarter: {
            "'\($0)' está en una columna de trimestres y no es uno: puede ser un mes. Escriba 2010-Q2, o el primer día del trimestre, como 2010-04-01."
        },
        monthForDay: {
            "'\($0)' es un mes, o un día sin su año. Escriba el día completo, como 2010-06-15."
        },
        emptyJudgement:
            "la celda está vacía y borraría una valoración que el plan tiene. Escriba un estado, o deje fuera esas celdas con --skip-blanks."
    )
}

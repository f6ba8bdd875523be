/// The roles that the columns of a table of readings have.
public enum ReadingRole: String, CaseIterable, Sendable {
    /// The city's name, its state, and its official code.
    case city, state, code
    /// The code of the state, in front of that of the city within it.
    case stateCode = "state-code"
    /// The day, month, quarter or year; a year, and a month, quarter or week that stand apart from it.
    case day, year, month, quarter, week
    /// The figure; the figures of the month or year that the column is named after.
    case value, period
    /// The unit of the figures, or the multiple that they are in.
    case unit

    /// Names that columns of people's own tables have in this role, in any language, without accents and case.
    public var synonyms: [String] {
        switch self {
        case .city:
            [
                "city", "municipality", "municipio", "ciudad", "nom mun", "mun", "mpio", "nombre municipio",
                "city name", "municipality name",
                "nombre de la ciudad", "nombre del municipio",
            ]
        case .state:
            [
                "state", "province", "estado", "entidad", "entidad federativa", "provincia", "nom ent", "ent", "edo",
                "nombre entidad",
            ]
        case .code:
            [
                "code", "municipality code", "city code", "clave", "cve mun", "cve municipio", "clave municipio",
                "inegi", "inegi code", "cvegeo", "cve geo", "clave inegi", "clave geoestadistica", "clave mun",
                "codigo municipio", "id municipio",
            ]
        case .stateCode:
            [
                "state code", "cve ent", "cve entidad", "cve edo", "cve estado", "clave ent", "clave entidad",
                "clave de entidad", "clave de la entidad", "clave estado", "clave edo", "codigo estado", "id entidad",
            ]
        case .day:
            [
                "day", "date", "dia", "fecha", "period", "periodo", "quarter", "trimestre", "week", "semana",
                "semestre", "semester", "bimestre", "cuatrimestre", "time period", "time", "reference period",
                "ref date", "periodo de referencia", "fecha del hecho", "fecha de los hechos", "incident date",
                "date of incident", "event date", "date occurred", "occurrence date", "fecha hecho", "fecha hechos",
                "fecha de hechos", "fecha del evento", "fecha de ocurrencia", "fecha inicio", "fiscal year", "fy",
                "ano fiscal", "ejercicio", "ejercicio fiscal",
            ]
        case .year: ["year", "ano", "anio"]
        case .month: ["month", "mes"]
        case .quarter:
            [
                "quarter", "trimestre", "trim", "qtr", "semestre", "sem", "semester", "half", "half year", "bimestre",
                "bim", "cuatrimestre",
            ]
        case .week: ["week", "semana", "week number", "iso week", "numero de semana", "no semana"]
        case .value:
            [
                "value", "valor", "casos", "cases", "count", "total", "number", "numero", "cantidad", "cifra", "figure",
                "homicides", "homicidios", "obs value",
            ]
        case .period, .unit: []
        }
    }
}

import Plan

// Names of columns that have figures and are not measured.

extension ReadingRoles {
    /// Whether a name is that of a column whose figures count nothing, or not what is measured.
    static func isCode(_ name: String) -> Bool {
        let words = Folding.slug(name).split(separator: "-").map(String.init)
        return words.contains(where: codes.contains) && !words.contains(where: counts.contains)
    }

    /// Whether a name is that of a column of inhabitants.
    static func isPopulation(_ name: String) -> Bool {
        Folding.slug(name).split(separator: "-").contains { ["population", "poblacion", "pob"].contains($0) }
    }

    /// Words in the names of such columns.
    private static let codes: Set<String> = [
        "id", "code", "codes", "codigo", "cod", "clave", "cve", "key", "inegi", "fips", "no", "num", "folio", "ent",
        "mun", "row", "fila", "population", "poblacion", "pob", "lat", "lon", "latitude", "longitude", "latitud",
        "longitud", "case", "caso", "incident", "incidente", "event", "evento", "expediente", "carpeta",
        "averiguacion", "report", "reporte", "ticket", "serial", "index", "indice", "age", "edad", "hour", "hora",
        "time", "zip", "postal", "cp", "phone", "telefono", "tel", "district", "distrito", "beat", "ward", "rank",
        "ranking", "posicion", "section",
        "seccion", "sector", "zone", "zona", "var", "variacion", "variation", "cambio", "change", "diferencia",
        "target", "targets", "meta", "metas", "goal", "objetivo", "forecast", "pronostico",
        "planned", "programado", "budget", "presupuesto", "baseline", "ageb", "house", "street", "calle", "x", "y",
    ]

    /// Words beside them by which a column counts all the same: `Incident count`.
    static let counts: Set<String> = [
        "count", "counts", "conteo", "total", "totals", "totales", "cantidad", "cases", "casos", "victims", "victimas",
        "fatalities", "deaths", "muertes", "defunciones", "incidents", "incidentes", "events", "eventos", "homicides",
        "homicidios", "robberies", "robos", "kidnappings", "secuestros", "arrests", "detenidos",
    ]
}

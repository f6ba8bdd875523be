import Plan

extension FieldName {
    /// Other names that columns of people's own tables have for the field, in any language, without accents and case.
    /// The labels of forms and the names of options are understood besides.
    public var synonyms: [String] {
        switch self {
        case .title:
            ["project", "project name", "project title", "name", "subject", "summary", "task", "task name", "activity"]
        case .text(.title, .spanish):
            [
                "proyecto", "nombre", "nombre del proyecto", "titulo del proyecto", "asunto", "resumen", "actividad",
                "tarea",
            ]
        case .name: ["city", "municipality", "municipio", "ciudad", "title"]
        case .state: ["province", "estado", "entidad federativa", "provincia"]
        case .code: ["municipality code", "city code", "clave", "cve mun", "clave municipio"]
        case .national: ["renglon nacional"]
        case .share: ["share", "share of violence", "participacion", "participacion en la violencia"]
        case .kind: ["type", "sort", "category", "categoria", "clase"]
        case .city: ["municipality", "municipio"]
        case .line: ["line of effort", "linea de esfuerzo"]
        case .status: ["state", "situacion", "estatus"]
        case .start: ["start date", "begin", "begins", "fecha de inicio"]
        case .finish: ["finish date", "end", "end date", "fecha de fin", "termino"]
        case .due: ["due date", "deadline", "due by", "fecha limite", "vencimiento", "para cuando"]
        case .asOf: ["al dia"]
        case .text(.roster, .spanish): ["integrantes"]
        case .text(.noteTaker, .spanish): ["toma notas"]
        case .unit: ["recipient", "receiving unit"]
        case .text(.unit, .spanish): ["destinatario", "unidad receptora"]
        case .payer: ["payer", "funder", "pagador", "paga"]
        case .pledged: ["amount pledged", "monto prometido", "asignado"]
        case .obligated: ["amount obligated", "monto comprometido"]
        case .expended: ["spent", "disbursed", "gastado", "pagado"]
        case .currency:
            [
                "default currency", "currency code", "currency iso code", "iso currency", "currency type", "divisa",
                "tipo de moneda", "tipo de divisa", "codigo de moneda", "clave de moneda", "moneda original",
            ]
        case .deliveryPromised:
            ["promised", "promised for", "promised by", "prometido para", "prometido para el", "entrega prevista"]
        case .delivered: ["arrived", "delivered on", "delivery date", "llego", "fecha de entrega"]
        case .inUseSince: ["in use", "in use since", "en uso"]
        case .progress: ["progress", "complete", "percent complete", "avance"]
        case .nextStep: ["next action"]
        case .text(.nextStep, .spanish): ["siguiente paso"]
        case .owner, .nextOwner: ["assignee", "assigned to", "responsible", "encargado"]
        case .lead: ["office", "lead office"]
        case .text(.lead, .spanish): ["oficina", "area"]
        case .what: ["commitment", "promise"]
        case .text(.what, .spanish): ["compromiso"]
        case .partner: ["side", "country", "pais", "parte"]
        case .value: ["casos", "cases", "count", "total"]
        case .text(.text, .english): ["title", "action", "task", "decision"]
        case .text(.text, .spanish): ["titulo", "accion", "tarea"]
        case .text(.note, .english): ["notes", "comment", "comments", "remarks", "note"]
        case .text(.note, .spanish): ["notas", "observaciones", "comentarios"]
        default: []
        }
    }
}

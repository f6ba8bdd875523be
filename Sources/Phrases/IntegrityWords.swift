import Plan

/// The sentences for the faults that a check found.
extension ErrorPhrases {
    static let integrityInEnglish: @Sendable (IntegrityFault) -> String = { fault in
        switch fault {
        case .database(let finding): finding
        case .foreignLog(let path): "log of another file: \(path)"
        case .schema(.foreign, let name): "no part of a plan: \(name)"
        case .schema(.altered, let name): "part of a plan in another form: \(name)"
        case .schema(.missing, let name): "part of a plan that is missing: \(name)"
        case .orphan(let row): "row that refers to one which is not there: \(row)"
        case .alteredMerge(let source): "altered since it was merged: \(source)"
        case .outOfTime(let act): "act of an impossible time: \(act)"
        case .impossibleRow(let number): "row of an impossible number: \(number)"
        case .impossibleSending: "record of what was sent that names changes which are not there"
        case .refusedAct(let id): "act that no copy takes: \(id)"
        case .value(let field): "value that differs from the journal: \(name(of: field))"
        case .conflict(let field): "conflict that differs from the journal: \(name(of: field))"
        case .lateChanges: "late changes of closed meetings that differ from the journal"
        }
    }

    static let integrityInSpanish: @Sendable (IntegrityFault) -> String = { fault in
        switch fault {
        case .database(let finding): finding
        case .foreignLog(let path): "archivo auxiliar de otro archivo: \(path)"
        case .schema(.foreign, let name): "no es parte de un plan: \(name)"
        case .schema(.altered, let name): "parte de un plan en otra forma: \(name)"
        case .schema(.missing, let name): "parte de un plan que falta: \(name)"
        case .orphan(let row): "fila que se refiere a otra que no existe: \(row)"
        case .alteredMerge(let source): "alterado desde que se combinó: \(source)"
        case .outOfTime(let act): "acto con una hora imposible: \(act)"
        case .impossibleRow(let number): "fila con un número imposible: \(number)"
        case .impossibleSending: "registro de lo enviado que nombra cambios que no existen"
        case .refusedAct(let id): "acto que ninguna copia acepta: \(id)"
        case .value(let field): "valor que difiere del historial de actos: \(name(of: field))"
        case .conflict(let field): "conflicto que difiere del historial de actos: \(name(of: field))"
        case .lateChanges: "cambios tardíos de reuniones cerradas que difieren del historial de actos"
        }
    }

    /// The fault of the parts of a file, behind its name.
    static func foreignSchemaInEnglish(_ fault: SchemaFault, _ name: String) -> String {
        switch fault {
        case .foreign: "holds \(name), which is no part of a plan"
        case .altered: "holds \(name) in a form that no plan has"
        case .missing: "lacks \(name), which is a part of a plan"
        }
    }

    /// The same in Spanish.
    static func foreignSchemaInSpanish(_ fault: SchemaFault, _ name: String) -> String {
        switch fault {
        case .foreign: "contiene \(name), que no es parte de un plan"
        case .altered: "contiene \(name) en una forma que ningún plan tiene"
        case .missing: "no contiene \(name), que es parte de un plan"
        }
    }

    private static func name(of field: FieldKey) -> String { "\(field.kind) \(field.record) \(field.field)" }
}

import Plan

/// The words that earlier versions showed for values: what somebody has in a table is still understood.
enum FormerWords {
    static func choice(_ choice: Choice, _ code: String) -> [String] {
        switch (choice, code) {
        case (.commitmentState, CommitmentState.asked.code): ["pedido"]
        case (.direction, Direction.up.code): ["más alto es mejor"]
        case (.direction, Direction.down.code): ["más bajo es mejor"]
        default: []
        }
    }

    /// The stages of a line.
    static func ladders(_ line: LineOfEffort) -> [[String]] {
        switch line {
        case .training:
            [
                ["planeada", "depurada", "impartida", "desplegada", "forma a los suyos"],
                ["planeada", "con control de confianza", "impartida", "desplegada", "forma a los suyos"],
            ]
        case .jointOperations: [["por separado", "informadas", "coordinadas", "conjuntas", "a cargo del socio"]]
        case .cooperation:
            [["caso por caso", "intercambio regular", "planeación común", "institución permanente", "autosuficiente"]]
        case .resources, .technology: []
        }
    }
}

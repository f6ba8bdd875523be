import Plan

/// The grounds of statuses in documents and workbooks, in which text is read; apart for every kind of colour vision.
/// The screen has those of its theme.
public enum StatusGround {
    /// The statuses that have one; nil is unknown.
    static let statuses: [Status?] = Status.allCases + [nil]

    /// The ground below dark text, as six hexadecimal digits.
    public static func light(_ status: Status?) -> String {
        switch status {
        case .onTrack: "aeefb0"
        case .atRisk: "f9cf52"
        case .offTrack: "f59181"
        case .done: "7db9f7"
        case .notStarted: "e9ebec"
        case nil: "ccbddb"
        }
    }

    /// The ground below light text.
    static func dark(_ status: Status?) -> String {
        switch status {
        case .onTrack: "0b674f"
        case .atRisk: "463100"
        case .offTrack: "c42323"
        case .done: "123a9c"
        case .notStarted: "2a2f33"
        case nil: "5e486d"
        }
    }

    /// The values of a template.
    static func model(_ colour: (Status?) -> String) -> [[String: String]] {
        statuses.map { ["role": $0?.rawValue ?? "unknown", "colour": colour($0)] }
    }
}

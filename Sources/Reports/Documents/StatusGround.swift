import Plan

/// The grounds of statuses in documents and workbooks, in which text is read. The screen has those of its theme.
public enum StatusGround {
    /// The statuses that have one; nil is unknown.
    static let statuses: [Status?] = Status.allCases + [nil]

    /// The ground below dark text, as six hexadecimal digits.
    public static func light(_ status: Status?) -> String {
        switch status {
        case .onTrack: "cdebd9"
        case .atRisk: "ffdf9e"
        case .offTrack: "f5b5ae"
        case .done: "cfe0fb"
        case .notStarted, nil: "e9ecef"
        }
    }

    /// The ground below light text.
    static func dark(_ status: Status?) -> String {
        switch status {
        case .onTrack: "174d31"
        case .atRisk: "5f4100"
        case .offTrack: "772019"
        case .done: "1f3f73"
        case .notStarted, nil: "2b323a"
        }
    }

    /// The values of a template.
    static func model(_ colour: (Status?) -> String) -> [[String: String]] {
        statuses.map { ["role": $0?.rawValue ?? "unknown", "colour": colour($0)] }
    }
}

/// The subject of a milestone or a dependency: an effort or a project.
public enum Subject: Hashable, Sendable {
    case effort(EffortID)
    case project(String)

    /// The id of the record.
    public var record: String {
        switch self {
        case .effort(let id): id.record
        case .project(let id): id
        }
    }
}

extension Subject: FieldValue {
    /// The effort of an id, otherwise the project; nil where the text is empty.
    public init?(code: String) {
        if code.isEmpty { return nil }
        self = EffortID(record: code).map { .effort($0) } ?? .project(code)
    }

    public var code: String { record }
}

extension EffortID: FieldValue {
    public init?(code: String) { self.init(record: code) }
    public var code: String { record }
}

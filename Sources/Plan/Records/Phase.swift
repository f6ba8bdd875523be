/// A phase of the clock that begins on a day, such as planning or execution.
public struct Phase: Record {
    public static let kind = RecordKind.phase
    public let id: String
    /// The name of the phase; `planning` and `execution` are shown in the reader's language.
    public var name = ""
    /// The day it begins.
    public var start: Day?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Phase {
    public static let fields: [Field<Phase>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.start, { $0.start }, { $0.start = $1 }, .day, .required),
        ] + commonFields
}

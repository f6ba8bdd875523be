/// A phase of the clock that begins on a day, such as planning or execution.
public struct Phase: Record {
    public static let kind = RecordKind.phase
    public let id: String
    /// The name of the phase; `planning` and `execution` are shown in the reader's language.
    public var name = LocalizedText()
    /// The day it begins.
    public var start: Day?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The names that the program has words for in every language.
    private static let common = ["planning", "execution"]

    /// Whether the name is one that the program has words for, so that there is nothing to translate.
    public var isCommon: Bool { Phase.common.contains(name.plain) }
}

extension Phase {
    public static let fields: [Field<Phase>] =
        [
            ownText(.name, \.name, .required).tellingApart(),
            Field(.start, { $0.start }, { $0.start = $1 }, .day, .required),
        ] + otherTexts(.name, \.name) + commonFields
}

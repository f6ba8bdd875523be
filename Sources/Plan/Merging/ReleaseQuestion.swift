/// A change that came from others and would let more be released up to a ceiling. Until somebody here confirms it, by
/// writing the value once more, or takes it back, the earlier value counts too.
public struct ReleaseQuestion: Equatable, Sendable {
    /// The record.
    public let record: RecordName
    /// The marking, the field that names what the record belongs to, or the list of markings.
    public let field: FieldName
    /// The present value.
    public let value: String?
    /// The value that somebody here wrote last; nil where it is empty or nobody here did.
    public let confirmed: String?
    /// The id of the act that changed it last.
    public let act: String
    /// Who did that.
    public let author: String

    /// A question about a field.
    public init(
        record: RecordName, field: FieldName, value: String?, confirmed: String?, act: String, author: String
    ) {
        self.record = record
        self.field = field
        self.value = value
        self.confirmed = confirmed
        self.act = act
        self.author = author
    }
}

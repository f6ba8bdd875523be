/// A partner: one of the sides.
public struct Partner: Record {
    public static let kind = RecordKind.partner
    public let id: String
    /// The side's full name.
    public var name = LocalizedText()
    /// The people of this side, by office or name, one on each line.
    public var roster = LocalizedText()
    /// Its position in the order of the sides, from 0.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The short form that screens show, such as `US`.
    public var short: String { id.uppercased() }

    /// Whether the short form is the name, so that there is nothing to translate.
    public var isNamedByShort: Bool { name.wordings.allSatisfy { Folding.slug($0.text) == id } }
}

extension Partner {
    public static let fields: [Field<Partner>] =
        [
            ownText(.name, \.name, .required).tellingApart()
        ] + texts(.roster, \.roster) + [
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...99), .kept)
        ] + otherTexts(.name, \.name) + commonFields
}

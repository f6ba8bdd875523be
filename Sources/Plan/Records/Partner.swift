/// A partner: one of the sides.
public struct Partner: Record {
    public static let kind = RecordKind.partner
    public let id: String
    /// The side's full name.
    public var name = ""
    /// The people of this side, by office or name, one on each line.
    public var roster: String?
    /// Its position in the order of the sides, from 0.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The short form that screens show, such as `US`.
    public var short: String { id.uppercased() }

    /// The full name with the short form, such as `Mexico (MX)`; the short form alone where that is the name.
    public var fullName: String { name.isEmpty || Folding.slug(name) == id ? short : "\(name) (\(short))" }
}

extension Partner {
    public static let fields: [Field<Partner>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.roster, { $0.roster }, { $0.roster = $1 }, .note),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...99), .kept),
        ] + commonFields
}

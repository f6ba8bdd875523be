/// A focus city, or the national row: the work that lies in no city.
public struct City: Record {
    public static let kind = RecordKind.city
    public let id: String
    /// The city's name.
    public var name = ""
    /// The state or province it lies in.
    public var state: String?
    /// Its official code, such as a statistical office's.
    public var code: String?
    /// Its share of the national violence as stated by a person, in per cent from 0 to 100.
    public var share: Int?
    /// Its position in the order of the cities, from 0.
    public var position = 0
    /// A note.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the national row. It has no other, so that a plan has at most one, however many copies add it.
    public static let nationalID = "national-row"
    /// Whether it is the national row, which has no share, counts in no limit of cities and stands last.
    public var isNational: Bool { id == City.nationalID }
    /// Its name with its id behind it, which tells cities of one name apart in a message.
    public var nameAndID: String { "\(name) (\(id))" }
}

extension City {
    public static let fields: [Field<City>] =
        [
            Field(.name, { $0.name }, { $0.name = $1 }, or: "", .text, .required).tellingApart(),
            Field(.state, { $0.state }, { $0.state = $1 }, .text).tellingApart(),
            Field(.code, { $0.code }, { $0.code = $1 }, .text).tellingApart(),
            Field(.share, { $0.share }, { $0.share = $1 }, .number(0...100)),
            Field(.national, key: { $0.isNational ? true : nil }, .flag, isOptional: true),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...999_999), .kept),
        ] + texts(.note, \.note) + commonFields
}

/// One of the five lines of effort of every city.
public enum LineOfEffort: String, CaseIterable, FieldValue {
    case resources
    case training
    case jointOperations = "joint-operations"
    case technology
    case cooperation

    /// Its index in the order of the lines, from 0.
    var place: Int {
        switch self {
        case .resources: 0
        case .training: 1
        case .jointOperations: 2
        case .technology: 3
        case .cooperation: 4
        }
    }

    /// The numbers of the stages of every line.
    public static let stages = 1...5

    /// The stages of the line in order, as neutral codes.
    public var ladder: [String] {
        switch self {
        case .resources: ["pledged", "appropriated", "obligated", "delivered", "in-use"]
        case .training: ["planned", "vetted", "trained", "deployed", "trains-its-own"]
        case .jointOperations: ["separate", "informed", "coordinated", "joint", "partner-led"]
        case .technology: ["loan", "equipment", "training", "know-how", "own-capacity"]
        case .cooperation:
            ["case-by-case", "regular-exchange", "shared-planning", "standing-institution", "self-sustaining"]
        }
    }
}

/// The id of an effort: a city and a line. Two writers who add the same effort make the same id.
public struct EffortID: Hashable, Sendable {
    /// The city's id.
    public let city: String
    /// The line of effort.
    public let line: LineOfEffort

    /// The effort of this city on this line.
    public init(city: String, line: LineOfEffort) {
        self.city = city
        self.line = line
    }

    /// The efforts of a city, in the order of the lines.
    public static func all(in city: String) -> [EffortID] {
        LineOfEffort.allCases.map { EffortID(city: city, line: $0) }
    }

    /// The effort of a record's id (`tijuana/training`); nil where the text is none.
    public init?(record: String) {
        var record = record
        guard let id = record.withUTF8({ EffortID(spelled: $0[...]) }) else { return nil }
        self = id
    }

    /// The same from the bytes of a text.
    init?(spelled bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            let line = LineOfEffort(spelled: bytes[(slash + 1)...])
        else { return nil }
        self.init(city: String(utf8: UnsafeBufferPointer(rebasing: bytes[..<slash])), line: line)
    }

    /// The id of the effort's record.
    public var record: String { "\(city)/\(line.rawValue)" }

    /// The id of one partner's assessment of this effort.
    public func assessment(by partner: String) -> String { "\(record)/\(partner)" }
}

extension LineOfEffort {
    private static let spellings = allCases.map { Array($0.rawValue.utf8) }

    /// The line with this spelling. Many thousands are read, and comparing texts takes longer.
    fileprivate init?(spelled bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let place = LineOfEffort.spellings.firstIndex(where: { bytes.elementsEqual($0) }) else { return nil }
        self = LineOfEffort.allCases[place]
    }
}

/// The list of a plan's markings, lowest first.
///
/// A list that ends in a plus sign is open: it tells the labels up to one, and the labels above stay as they are. A
/// ceiling tells no other list, at the highest label too, because the difference would tell that something is withheld.
public struct MarkingList: Equatable, Sendable {
    /// The labels, lowest first.
    public let labels: [String]
    /// Whether labels above these stay as they are.
    public let isOpen: Bool

    /// The list of a plan that nobody has given another one.
    public static let standard = MarkingList(["U", "SBU", "C"])

    private static let sign = "+"

    /// A list of labels.
    public init(_ labels: [String], isOpen: Bool = false) {
        self.labels = labels
        self.isOpen = isOpen
    }

    /// Reads the stored form: labels separated by blanks; nil is the standard list.
    public init(code: String?) {
        guard let code else {
            self = .standard
            return
        }
        let words = code.split(separator: " ").map(String.init)
        self.init(words.filter { $0 != MarkingList.sign }, isOpen: words.contains(MarkingList.sign))
    }

    /// The list that writes of the field give, the earliest first.
    public init(of writes: [String?]) {
        var list: MarkingList?
        for write in writes.map(MarkingList.init(code:)) {
            guard write.isOpen else {
                list = write
                continue
            }
            // A list with no label in common with the standard one does not come from it.
            let isStandard = write.labels.contains(where: MarkingList.standard.labels.contains)
            list = write.continued(by: list ?? (isStandard ? .standard : MarkingList([])))
        }
        self = list ?? .standard
    }

    /// The stored form.
    public var code: String { (labels + (isOpen ? [MarkingList.sign] : [])).joined(separator: " ") }

    /// The part of the list that may be released.
    /// - Parameter released: the labels that may be released.
    func part(_ released: [String]) -> MarkingList { MarkingList(labels.filter(released.contains), isOpen: true) }

    /// The list, where it is open with the labels that stand above its own in an earlier list.
    public func continued(by earlier: MarkingList) -> MarkingList {
        if !isOpen { return self }
        let above = earlier.labels.lastIndex(where: labels.contains).map { $0 + 1 } ?? 0
        return MarkingList(
            labels + earlier.labels.dropFirst(above).filter { !labels.contains($0) }, isOpen: true)
    }

    /// The stored form of a list that a person writes over another one. An open one is whole where that one is.
    public static func written(_ code: String?, over old: String?) -> String? {
        let (list, earlier) = (MarkingList(code: code), MarkingList(code: old))
        guard list.isOpen else { return code }
        return MarkingList(list.continued(by: earlier).labels, isOpen: earlier.isOpen).code
    }

    /// Two versions of one list as one; nil where they contradict each other. Of two open ones the one with more labels
    /// holds what the other one does.
    func joined(_ other: MarkingList) -> MarkingList? {
        if isOpen, other.isOpen {
            return (labels.count, code) > (other.labels.count, other.code) ? self : other
        }
        let (whole, part) = isOpen ? (other, self) : (self, other)
        return part == whole || part.isOpen && part.labels.allSatisfy(whole.labels.contains) ? whole : nil
    }
}

extension ExportedChange {
    /// Whether it is of the list of markings, of which a ceiling tells a part.
    public var isMarkingList: Bool {
        kind == RecordKind.plan.rawValue && field == FieldName.markings.rawValue
    }
}

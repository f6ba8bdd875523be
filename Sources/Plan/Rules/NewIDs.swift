// Ids of records that two copies may both add. An id is made of all that tells the record from others of its name, in
// whatever order they are added: what two people mean to be one gets one id, and two places of one name get two.
extension Plan {
    /// The id of a new city: its folded name with its state and its official code, where it has them.
    /// - Parameter fresh: a text that stands behind the id where a present city has it.
    public func newCityID(named name: String, state: String? = nil, code: String? = nil, fresh: String) -> String {
        // A spreadsheet drops the zeros that a code begins with.
        let figures = code.map { String($0.drop { $0 == "0" }) }
        return newID(.city, of: [name, state, figures], fresh: fresh)
    }

    /// The id of a new measure: its folded title with its city and its unit, where it has them.
    /// - Parameter fresh: a text that stands behind the id where a present measure has it.
    func newMeasureID(named title: String, city: String?, unit: String?, fresh: String) -> String {
        newID(.measure, of: [title, city, unit], fresh: fresh)
    }

    /// The id of a new commitment of a partner to an effort or a project. The first has the id `subject/partner`;
    /// another one, of which something else is said, has its folded meaning behind it: what is promised, and the level
    /// of government.
    /// - Parameter fresh: a text that stands behind the id where a present commitment with another meaning has it.
    func newCommitmentID(_ given: (FieldName) -> String?, fresh: String) -> String {
        let first = "\(given(.subject) ?? "")/\(given(.partner) ?? "")"
        let meanings = Plan.meanings(given)
        let new = meanings.first ?? ""
        func isFree(_ id: String) -> Bool {
            value(.commitment, id, .removed) != nil || !holds(RecordName(.commitment, id))
        }
        func means(_ id: String) -> Bool {
            Plan.meanings { value(.commitment, id, $0) }.contains(where: meanings.contains)
        }
        if new.isEmpty || isFree(first) || means(first) { return first }
        let id = "\(first)>\(Plan.id(.commitment, of: [new]))"
        return isFree(id) || means(id) ? id : "\(id)-\(fresh)"
    }

    /// The part of an id by which a commitment of a partner differs from its others: the thing promised, and the level
    /// of government; one for each language that tells the thing.
    private static func meanings(_ value: (FieldName) -> String?) -> [String] {
        let texts = FieldName.what.inEveryLanguage.compactMap(value)
        return (texts.isEmpty ? [""] : texts).map { text in
            [text, value(.level) ?? ""].map(Folding.slug).filter { !$0.isEmpty }.joined(separator: "-")
        }
    }

    private func newID(_ kind: RecordKind, of parts: [String?], fresh: String) -> String {
        let id = Plan.id(kind, of: parts.compactMap { $0 })
        // A record that was removed keeps its id. Whoever adds it once more, in any copy, means the same one.
        for number in 1...99 {
            let numbered = number == 1 ? id : "\(id)-\(number)"
            if numbered == City.nationalID { continue }
            if !holds(RecordName(kind, numbered)) { return numbered }
            if value(kind, numbered, .removed) == nil { break }
        }
        return "\(id)-\(fresh)"
    }

    /// The highest number of bytes of such an id. It is a part of other ids, such as those of readings.
    private static let longest = 100

    private static func id(_ kind: RecordKind, of parts: [String]) -> String {
        let slugs = parts.map(Folding.slug)
        let id = slugs.filter { !$0.isEmpty }.joined(separator: "-")
        if slugs.first?.isEmpty == false, id.utf8.count <= longest { return id }
        // A name without letters, or one that is cut, is told apart from others by a checksum of all of it.
        var cut = slugs.first?.isEmpty == false ? id : kind.rawValue
        while cut.utf8.count > longest { cut.removeLast() }
        return "\(cut)-\(String(checksum(parts.map(Folding.saved).joined(separator: "\n")), radix: 36))"
    }

    /// The FNV-1a checksum of a text, of 32 bits.
    private static func checksum(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}

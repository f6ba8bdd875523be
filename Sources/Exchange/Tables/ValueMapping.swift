import Plan

/// The values that texts of a table's columns stand for, such as those of another program.
public struct ValueMapping: Equatable, Sendable {
    /// The values by column and text, as a person wrote these, without case.
    private var values: [String: String] = [:]
    /// The columns and texts as they were written.
    private(set) var written: [String] = []

    /// No text stands for another value.
    public init() {}

    var isEmpty: Bool { values.isEmpty }

    /// Sets the value that a text stands for; an empty one empties the field.
    /// - Parameter text: the name or letters of a column, or the name of its field, a colon, and the text in its cells.
    public mutating func set(_ value: String, for text: String) {
        if values.updateValue(value, forKey: ValueMapping.key(text)) == nil { written.append(text) }
    }

    /// The value that a text stands for in a column with any of these names; nil where nothing is said of it.
    func value(of text: String, in names: [String]) -> String? {
        names.lazy.compactMap { values[ValueMapping.key("\($0):\(text)")] }.first
    }

    /// The columns and texts that were written of no column with any of these names.
    func foreign(to names: [String]) -> [String] {
        let starts = names.map { ValueMapping.key($0 + ":") }
        return written.filter { text in !starts.contains { ValueMapping.key(text).hasPrefix($0) } }
    }

    static func key(_ text: String) -> String { Folding.saved(text).lowercased() }
}

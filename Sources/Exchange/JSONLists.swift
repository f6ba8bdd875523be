import Plan

/// A list of objects in JSON, by the names of the members that lead to it: `data.items`.
public struct JSONList: Equatable, Sendable {
    /// The names, with points between them; empty where the whole text is the list. A list in a list has its number.
    public let path: String
    let objects: [JSONValue]
    /// Whether the objects of another list hold it, each a part.
    let isInner: Bool

    /// The number of its objects.
    public var count: Int { objects.count }
}

extension JSONValue {
    /// The depth to which lists are looked for.
    private static let depth = 5

    /// The lists of objects in it, also those that are empty, in the order of their paths.
    func lists(at path: [String] = [], isInner: Bool = false) -> [JSONList] {
        guard path.count < JSONValue.depth else { return [] }
        switch self {
        case .array(let values):
            let hasLists = values.contains { if case .array = $0 { true } else { false } }
            let hasObjects = values.contains { if case .object = $0 { true } else { false } }
            if values.isEmpty || hasObjects && !hasLists {
                let own = JSONList(path: path.joined(separator: "."), objects: values, isInner: isInner)
                return [own] + JSONValue.inner(of: values, at: path)
            }
            return values.enumerated().flatMap { index, value -> [JSONList] in
                guard case .array = value else { return [] }
                return value.lists(at: path + ["\(index + 1)"], isInner: isInner)
            }
        case .object(let members):
            return members.sorted { $0.key < $1.key }.flatMap { $1.lists(at: path + [$0], isInner: isInner) }
        case .string, .number, .bool, .null: return []
        }
    }

    /// The lists that each object of a list holds a part of.
    private static func inner(of objects: [JSONValue], at path: [String]) -> [JSONList] {
        let parts = objects.flatMap { $0.lists(at: path, isInner: true) }.filter { !$0.objects.isEmpty }
        let paths = Set(parts.map(\.path)).sorted()
        return paths.map { path in
            JSONList(path: path, objects: parts.filter { $0.path == path }.flatMap(\.objects), isInner: true)
        }
    }
}

extension JSONDocument {
    /// The same document with one of its lists alone.
    /// - Throws: `ImportFailure` where it has no such list.
    public func list(at path: String) throws(ImportFailure) -> JSONDocument {
        guard case .value(let value, let repeated) = content else {
            throw ImportFailure(nil, .noLists).located(in: .json)
        }
        let lists = value.lists().filter { !$0.path.isEmpty }
        guard let list = lists.first(where: { $0.path == path }) else {
            throw ImportFailure(nil, .noSuchList(path, lists.map(\.path))).located(in: .json)
        }
        return JSONDocument(self, .value(.array(list.objects), repeated: repeated), path)
    }

    /// The list in which the records or readings of a value stand.
    /// - Throws: `ImportFailure` where there are several, or none.
    static func list(of value: JSONValue) throws(ImportFailure) -> JSONList {
        let lists = value.lists().filter { !$0.isInner }
        guard lists.count < 2 else { throw ImportFailure(nil, .severalLists(lists)) }
        guard let only = lists.first, !only.objects.isEmpty else { throw ImportFailure(nil, .notATable) }
        return only
    }
}

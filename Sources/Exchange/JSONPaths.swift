extension JSONValue {
    /// The object with the inner members that options name by their paths, such as `fields.summary`, as members of its
    /// own, in place of the objects that they stand in.
    func with(_ paths: Set<String>) -> JSONValue {
        guard case .object(var members) = self else { return self }
        for path in paths where members[path] == nil {
            let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard names.count > 1, let value = inner(names[...]) else { continue }
            members[path] = value
        }
        let roots = Set(paths.compactMap { path in path.firstIndex(of: ".").map { String(path[..<$0]) } })
        for root in roots { if case .object? = members[root] { members[root] = nil } }
        return .object(members)
    }

    private func inner(_ names: ArraySlice<String>) -> JSONValue? {
        guard let first = names.first else { return self }
        guard case .object(let members) = self else { return nil }
        return members[first]?.inner(names.dropFirst())
    }
}

extension ColumnMapping {
    /// The paths of inner members of JSON among the names that options have.
    var paths: Set<String> {
        let values = values.written.map { String($0.prefix { $0 != ":" }) }
        return Set((Array(fields.keys) + factors.keys + values).filter { $0.contains(".") })
    }
}

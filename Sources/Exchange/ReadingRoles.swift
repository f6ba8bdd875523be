import Phrases
import Plan

extension ImportTable {
    /// The roles that the columns of a table of readings probably have, by their places: found by their names, and of neighbouring
    /// columns that are named after months or years by these.
    public var readingRoles: [Int: ReadingRole] {
        var roles: [Int: ReadingRole] = [:]
        for role in ReadingRole.allCases where role != .period {
            let wanted = Set(role.synonyms.map { Folding.slug($0) })
            let found = header.indices.first { roles[$0] == nil && wanted.contains(Folding.slug(header[$0])) }
            if let found { roles[found] = role }
        }
        let periods = periods
        for column in periods { roles[column] = .period }
        if !periods.isEmpty {
            // The head of the columns has what else a column of its own would have.
            let hasMonths = periods.contains { DayEntry.month(named: header[$0]) != nil }
            for (column, role) in roles where [.value, .day, .month].contains(role) || role == .year && !hasMonths {
                roles[column] = nil
            }
            return roles
        }
        let known = Set(roles.values)
        if !known.contains(.day), known.contains(.year) != known.contains(.month) {
            for (column, role) in roles where role == .year || role == .month { roles[column] = .day }
        } else if known.contains(.day) {
            for (column, role) in roles where role == .year || role == .month { roles[column] = nil }
        }
        return roles
    }

    /// The longest run of neighbouring columns that are named after months or years; empty where it is a single one.
    private var periods: Range<Int> {
        var (longest, start) = (0..<0, 0)
        for index in header.indices where !ImportTable.isPeriod(header[index]) {
            if index - start > longest.count { longest = start..<index }
            start = index + 1
        }
        if header.count - start > longest.count { longest = start..<header.count }
        return longest.count > 1 ? longest : 0..<0
    }

    private static func isPeriod(_ name: String) -> Bool {
        if CellText.isYear(name) || CellText.isMonth(name) || DayEntry.month(named: name) != nil { return true }
        guard name.contains(where: \.isNumber), let days = try? ColumnDays([name], in: .ofNames, stated: nil) else {
            return false
        }
        return days.firstDay(name) != nil
    }

    /// The text by which an option names a column: its name, or its letters where it has none or shares it.
    public func key(of column: Int) -> String {
        ImportError.Column(index: column, name: header[column]).key(in: header)
    }
}

extension TableForm {
    /// The form of names of columns, which are no table.
    fileprivate static let ofNames = TableForm(origin: .records, headerRow: 1, above: 0, below: [])
}

import Foundation
import Phrases
import Plan
import Workbooks

/// Chooses among the sheets of a workbook those that are read.
struct WorkbookTables {
    private let workbook: Workbook
    private let options: TableOptions

    init(_ bytes: Data, _ options: TableOptions) throws(ImportFailure) {
        // Its texts may be mended or taken as they stand.
        let possible: [TextEncoding?] = [nil, .utf8, .utf8Twice]
        if !possible.contains(options.encoding) || options.separator != nil { throw ImportFailure(nil, .noText) }
        do throws(WorkbookError) {
            workbook = try Workbook([UInt8](bytes))
        } catch {
            throw ImportFailure(error)
        }
        self.options = options
    }

    /// The table of the stated sheet, otherwise of the only visible one that has a table.
    func single() throws(ImportFailure) -> ImportTable {
        if let stated = options.sheet {
            let index = try index(of: stated)
            return try sheetTable(index, try sheet(index)).table(of: RecordKind(sheetNamed: names[index]), unread: [])
        }
        var (tables, lists) = ([SheetTable](), [SheetTable]())
        for index in visible {
            guard let found = try soughtTable(index) else { continue }
            if found.isWide { tables.append(found) } else { lists.append(found) }
        }
        // A table of one column is meant only where there is no other.
        let found = tables.isEmpty ? lists : tables
        guard let first = found.first else { throw ImportFailure(nil, .noTable(names)) }
        if found.count > 1 { throw ImportFailure(nil, .severalSheets(found.map(\.name))) }
        return try first.table(of: RecordKind(sheetNamed: first.name), unread: names.filter { $0 != first.name })
    }

    /// The tables of all visible sheets that are named after a kind of record, in the order in which kinds are read;
    /// the single table where none is.
    /// - Parameter kind: the kind that is wanted; nil for every one.
    func all(of kind: RecordKind?) throws(ImportFailure) -> [ImportTable] {
        let named = visible.compactMap { index in
            RecordKind(sheetNamed: names[index]).map { (index: index, kind: $0) }
        }.filter { kind == nil || $0.kind == kind }
        if options.sheet != nil || named.isEmpty { return [try single()] }
        let unread = names.indices.filter { index in !named.contains { $0.index == index } }.map { names[$0] }
        var tables: [ImportTable] = []
        for kind in RecordKind.allCases {
            for sheet in named where sheet.kind == kind {
                let cells = try self.sheet(sheet.index)
                // Of a kind without records an empty sheet may be there.
                if cells.rows.isEmpty { continue }
                let found = try sheetTable(sheet.index, cells)
                tables.append(try found.table(of: kind, unread: unread))
            }
        }
        return tables
    }

    /// The names of all sheets.
    var names: [String] { workbook.sheets.map(\.name) }

    private var visible: [Int] { workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden } }

    /// The sheet of a name, however it is written, or of a number from 1.
    private func index(of stated: String) throws(ImportFailure) -> Int {
        let exact = names.firstIndex(of: stated) ?? names.firstIndex { Folding.slug($0) == Folding.slug(stated) }
        let number = Int(stated)
        guard let found = exact ?? names.indices.first(where: { $0 + 1 == number }) else {
            throw ImportFailure(nil, .noSuchSheet(stated, names))
        }
        return found
    }

    private func sheetTable(_ index: Int, _ cells: Sheet) throws(ImportFailure) -> SheetTable {
        try SheetTable(names[index], cells, options)
    }

    /// The table of a sheet; nil where no row of it names columns.
    private func soughtTable(_ index: Int) throws(ImportFailure) -> SheetTable? {
        let sheet = try sheet(index)
        return try? sheetTable(index, sheet)
    }

    private func sheet(_ index: Int) throws(ImportFailure) -> Sheet {
        do throws(WorkbookError) {
            return try workbook.sheet(at: index)
        } catch {
            throw ImportFailure(error)
        }
    }
}

extension RecordKind {
    /// The kind that a sheet is named after: by its machine name, or by its word for one or many in any language.
    init?(sheetNamed name: String) {
        let wanted = Folding.slug(name)
        let found = RecordKind.allCases.first { kind in
            let words = Language.allCases.map { $0.phrases.words.kind(kind) }
            return ([kind.rawValue] + words.flatMap { [$0.one, $0.many] }).contains { Folding.slug($0) == wanted }
        }
        guard let found else { return nil }
        self = found
    }
}

extension ImportFailure {
    init(_ error: WorkbookError) {
        switch error {
        case .damaged(let part): self.init(nil, .damagedWorkbook(part))
        case .declaresEntities(let part): self.init(nil, .declaredEntities(part))
        case .tooLarge: self.init(nil, .largeWorkbook)
        case .protected: self.init(nil, .otherFile(.protectedWorkbook))
        case .other(let kind): self.init(nil, .otherFile(FileKind(kind)))
        }
    }
}

import Canvas
import Plan

// The values for the templates of text and Markdown. Names differ from level to level, because a template looks up a
// missing name in the levels above.

extension Document {
    func model(for format: DocumentFormat, on page: TextPage) -> [String: Any] {
        let leads = lead.map(joined)
        var model: [String: Any] = [
            "heading": joined(title),
            "leads": format == .text ? leads.flatMap { TextWidth.wrapped($0, page.columns) } : leads,
            "sections": sections.map { $0.model(for: format, languages, on: page) },
        ]
        if let banner { model["banner"] = banner }
        if format == .text {
            model["headings"] = TextWidth.wrapped(joined(title), page.columns)
            model["rule"] = page.underline(joined(title), "=")
            model["indent"] = page.indent(of: banner ?? "")
        }
        return model
    }
}

func joined(_ text: Text) -> String {
    text.allSatisfy { $0 == text.first } ? text.first ?? "" : text.joined(separator: " / ")
}

extension Document.Section {
    fileprivate func model(
        for format: DocumentFormat, _ languages: [Language], on page: TextPage
    ) -> [String: Any] {
        let name = joined(title)
        var model: [String: Any] = [
            "name": name, "names": TextWidth.wrapped(name, page.columns), "underline": page.underline(name, "-"),
        ]
        let blocks = format == .markdown && languages.count > 1 ? paired(languages) : blocks
        model["blocks"] = blocks.map { $0.model(for: format, on: page) }
        return model
    }

    /// Adjacent paragraphs as a table with a column for each language, because Markdown has no other way to set texts
    /// side by side.
    private func paired(_ languages: [Language]) -> [Document.Block] {
        var result: [Document.Block] = []
        var table: Table?
        for block in blocks {
            guard case .paragraph(let paragraph) = block else {
                result += table.map { [.table($0)] } ?? []
                table = nil
                result.append(block)
                continue
            }
            var grown = table ?? Table([.init("", "")] + languages.map { .init($0.rawValue, $0.rawValue) })
            grown.add([.init(paragraph.label)] + paragraph.text.map { .init($0) })
            table = grown
        }
        return result + (table.map { [.table($0)] } ?? [])
    }
}

extension Document.Block {
    fileprivate func model(for format: DocumentFormat, on page: TextPage) -> [String: Any] {
        switch self {
        case .paragraph(let paragraph):
            if format == .text { return ["lines": paragraph.lines(on: page)] }
            return [
                "paragraph": ["label": paragraph.label, "cells": paragraph.text.map { ["said": $0] }] as [String: Any]
            ]
        case .table(let table):
            if format == .text { return ["lines": table.text(page.tables).split(separator: "\n").map(String.init)] }
            return [
                "table": [
                    "columns": table.columns.map(\.title),
                    "rows": table.rows.map { row in ["cells": row.map { ["shown": $0.shown] }] },
                    "rules": table.columns.map { _ in "---" },
                ] as [String: Any]
            ]
        case .chart(let chart):
            return format == .text ? ["lines": [chart.line]] : ["chart": ["rows": [chart.line]]]
        case .tiles(let tiles): return Document.Block.table(tiles.table).model(for: format, on: page)
        case .charted(let charted): return Document.Block.table(charted.table).model(for: format, on: page)
        }
    }
}

extension Document.Paragraph {
    /// The head of the text in all languages, with a blank behind it.
    fileprivate var label: String {
        let head = joined(head)
        return head.isEmpty ? "" : "\(head) "
    }

    /// The paragraph in lines of text, the languages side by side.
    fileprivate func lines(on page: TextPage) -> [String] {
        let width = (page.columns + 3) / max(1, text.count) - 3
        let columns = text.enumerated().map { index, text in
            TextWidth.wrapped((index == 0 ? label : "") + text, width)
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { row in
            let cells = columns.map { $0.indices.contains(row) ? $0[row] : "" }
            let padded = cells.enumerated().map { $0 < cells.count - 1 ? TextWidth.padded($1, width) : $1 }
            return padded.joined(separator: " | ")
        }
    }
}

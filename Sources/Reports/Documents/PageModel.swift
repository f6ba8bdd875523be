import Phrases
import Plan

// The values for the template of a page. Names differ from level to level, because a template looks up a missing name
// in the levels above.

extension Document {
    var pageModel: [String: Any] {
        var model: [String: Any] = [
            "language": languages.first?.rawValue ?? "en", "heading": joined(title), "count": languages.count,
            "beside": languages.count > 1, "leads": lead.map { cells($0) },
            "groups": groups.map { group in
                let isWhole = languages.count > 1 || group[0].column == .both
                let columns =
                    isWhole ? [group] : [group.filter { $0.column == .left }, group.filter { $0.column == .right }]
                return ["halves": !isWhole, "columns": columns.map { ["sections": $0.map(model(of:))] }]
                    as [String: Any]
            },
        ]
        model["light"] = StatusGround.model(StatusGround.light)
        model["dark"] = StatusGround.model(StatusGround.dark)
        if let banner { model["banner"] = banner }
        let values = sections.flatMap { section in
            section.blocks.flatMap { block -> [Chart.Values] in
                if case .charted(let charted) = block { charted.charts.compactMap(\.values) } else { [] }
            }
        }
        if !values.isEmpty {
            model["values"] =
                [
                    "caption": joined(languages.map(\.phrases.report.values)),
                    "heads": languages[0].valueHeads(besides: languages.dropFirst()),
                    "charts": values.map { values in
                        [
                            "measure": joined(values.title),
                            "readings": values.rows.map { ["day": $0[0], "reading": $0[1], "goal": $0[2]] },
                        ] as [String: Any]
                    },
                ] as [String: Any]
        }
        return model
    }

    private func model(of section: Section) -> [String: Any] {
        ["name": joined(section.title), "blocks": pageBlocks(of: section)]
    }

    /// A text in each language, with its code.
    private func cells(_ text: Text, head: Text = []) -> [[String: Any]] {
        text.indices.map { index in
            var cell: [String: Any] = ["said": text[index], "spoken": languages[index].rawValue]
            if head.indices.contains(index), !head[index].isEmpty { cell["head"] = head[index] }
            return cell
        }
    }

    /// The blocks of a section; adjacent paragraphs with a head are one list.
    private func pageBlocks(of section: Section) -> [[String: Any]] {
        var blocks: [[String: Any]] = []
        var items: [[String: Any]] = []
        func endList() {
            if !items.isEmpty { blocks.append(["list": ["items": items]]) }
            items = []
        }
        for block in section.blocks {
            if case .paragraph(let paragraph) = block {
                let cells = cells(paragraph.text, head: paragraph.head)
                if paragraph.head.contains(where: { !$0.isEmpty }) {
                    items.append(["cells": cells])
                    continue
                }
                endList()
                blocks.append(["paragraph": ["cells": cells, "headline": paragraph.isHeadline] as [String: Any]])
                continue
            }
            endList()
            blocks.append(pageBlock(block))
        }
        endList()
        return blocks
    }

    private func pageBlock(_ block: Block) -> [String: Any] {
        switch block {
        case .paragraph: [:]
        case .chart(let chart): ["chart": chart.model]
        case .table(let table): ["table": model(of: table, charts: [], column: -1)]
        case .charted(let charted): ["table": model(of: charted.table, charts: charted.charts, column: charted.column)]
        case .tiles(let tiles): ["tiles": model(of: tiles)]
        }
    }

    private func model(of table: Table, charts: [Chart], column: Int) -> [String: Any] {
        [
            "columns": table.columns.enumerated().map { index, head in
                ["title": head.title, "number": table.rows.first?[index].form == .number] as [String: Any]
            },
            "rows": table.rows.enumerated().map { row, entries in
                [
                    "head": entries[0].shown,
                    "cells": entries.enumerated().dropFirst().map { index, entry -> [String: Any] in
                        if index == column { return ["chart": charts[row].model] }
                        return ["shown": entry.shown, "role": entry.role.rawValue, "number": entry.form == .number]
                    },
                ] as [String: Any]
            },
        ]
    }

    private func model(of tiles: Tiles) -> [String: Any] {
        let heads = tiles.table.columns.map(\.title)
        return [
            "columns": Array(heads.prefix(1) + heads.dropFirst(2)),
            "rows": zip(tiles.table.rows, tiles.rows).map { entries, tiles in
                [
                    "city": entries[0].shown, "share": entries[1].shown,
                    "tiles": tiles.enumerated().map { index, tile in
                        [
                            "line": heads[index + 2], "role": tile.role.rawValue, "disputed": tile.isDisputed,
                            "status": joined(tile.lines[0]), "detail": joined(tile.lines[1]),
                        ] as [String: Any]
                    },
                ] as [String: Any]
            },
        ]
    }
}

extension Document {
    /// The runs of adjacent sections that take the whole width or do not.
    fileprivate var groups: [[Section]] {
        sections.reduce(into: []) { groups, section in
            if let last = groups.last?.first, (last.column == .both) == (section.column == .both) {
                groups[groups.count - 1].append(section)
            } else {
                groups.append([section])
            }
        }
    }
}

extension Language {
    /// The heads of a table of values: day, reading, target.
    fileprivate func valueHeads(besides others: ArraySlice<Language>) -> [String] {
        let heads = ([self] + others).map { language in
            let words = language.phrases.words
            return [words.field(.day), words.kind(.reading).one, language.phrases.report.targetThen]
        }
        return (0..<3).map { index in joined(heads.map { $0[index] }) }
    }
}

extension Chart {
    fileprivate var model: [String: Any] {
        ["width": width, "height": height, "shapes": shapes.map(\.model)]
    }
}

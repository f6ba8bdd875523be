import Canvas
import Phrases
import Plan

/// The minutes of a meeting for release, in one language or several side by side.
public struct MinutesDocument: Sendable {
    /// The minutes in each language.
    let texts: [(language: Language, text: MinutesText)]
    private var page = TextPage()

    /// - Parameters:
    ///   - plan: the plan at the closing of the meeting, or the present one of an open meeting.
    ///   - start: the plan when the meeting began; nil where that is unknown.
    ///   - since: the changes since the meeting before.
    ///   - corrections: notes that were added after it was closed.
    ///   - today: the present day, from which a draft counts.
    public init(
        of meeting: Meeting, in plan: Plan, start: Plan?, since: ChangesSinceMeeting?, corrections: [Note],
        on today: Day, languages: [Language]
    ) {
        let minutes = plan.minutes(of: meeting, start: start, since: since, corrections: corrections, on: today)
        texts = languages.map { ($0, $0.phrases.text(of: minutes)) }
    }

    /// The highest marking in it; nil where nothing is marked.
    public var banner: String? { texts.first?.text.banner }

    /// The document in one line.
    public var line: String { texts.first.map { "\($0.text.title), \($0.text.plan)" } ?? "" }

    /// The document in one of the formats. Every value is escaped by its template, but for those of style sheets, which
    /// know other escapes than HTML.
    /// - Parameter columns: those of the terminal that shows it as text; nil for a file or a pipe.
    public func written(as format: DocumentFormat, columns: Int? = nil) throws -> String {
        let template: [UInt8] =
            switch format {
            case .text: PackageResources.minutes_txt_mustache
            case .markdown: PackageResources.minutes_md_mustache
            case .html: PackageResources.minutes_html_mustache
            }
        var document = self
        document.page = TextPage(terminal: columns)
        return try format.render(template, document.model(for: format))
    }
}

extension MinutesDocument {
    /// The sign between two languages.
    private static let gap = " | "

    private func model(for format: DocumentFormat) -> [String: Any] {
        guard let first = texts.first else { return [:] }
        let heading = joined(texts.map(\.text.title))
        var model: [String: Any] = [
            "language": first.language.rawValue, "heading": heading, "plan": joined(texts.map(\.text.plan)),
            "columns": texts.map { ["code": $0.language.rawValue] }, "isBeside": texts.count > 1,
            "sections": sections(for: format), "signatures": signatures(for: format),
            "closing": joined(texts.map { $0.language.phrases.meetings.closing }),
            "signature": joined(texts.map { $0.language.phrases.signatureLabel }),
            "initials": joined(texts.map { $0.language.phrases.meetings.initials }),
            "day": joined(texts.map { $0.language.phrases.signatureDayLabel }),
            "signer": joined(texts.map { $0.language.phrases.signerLabel }),
        ]
        if let banner {
            model["banner"] = banner
            if format == .html { model["bannerInCSS"] = banner.inCSSString }
        }
        if format == .text {
            model["headings"] = TextWidth.wrapped(heading, page.columns)
            model["plans"] = TextWidth.wrapped(joined(texts.map(\.text.plan)), page.columns)
            model["rule"] = page.underline(heading, "=")
            model["closingRule"] = page.underline(joined(texts.map { $0.language.phrases.meetings.closing }), "-")
            model["indent"] = page.indent(of: banner ?? "")
        }
        return model
    }

    /// The texts, once where they are alike.
    private func joined(_ texts: [String]) -> String {
        texts.allSatisfy { $0 == texts.first } ? texts.first ?? "" : texts.joined(separator: " / ")
    }

    private func sections(for format: DocumentFormat) -> [[String: Any]] {
        guard let first = texts.first?.text else { return [] }
        func labelled(_ lines: (MinutesText) -> [LabelledText]) -> [[String: Any]] {
            lines(first).indices.map { index in
                row("", nil, texts.map { lines($0.text)[index] }.map { ("\($0.label): \($0.text)", nil) }, format)
            }
        }
        let parts = first.parts.indices.map { part in
            section(
                texts.map { $0.text.parts[part].title },
                first.parts[part].paragraphs.indices.map { index in
                    let paragraph = first.parts[part].paragraphs[index]
                    let cells = texts.map { $0.text.parts[part].paragraphs[index] }
                    return row(
                        "\(paragraph.label).", first.mark(of: paragraph), cells.map { ($0.text, $0.foreignLanguage) },
                        format)
                })
        }
        let foot = labelled(\.foot)
        let details = labelled(\.details)
        return (details.isEmpty ? [] : [section([], details)])
            + [section(texts.map { $0.language.phrases.meetings.participants }, labelled(\.participants))] + parts
            + (foot.isEmpty ? [] : [section([], foot)])
    }

    private func section(_ titles: [String], _ rows: [[String: Any]]) -> [String: Any] {
        var section: [String: Any] = ["rows": rows]
        if !titles.isEmpty {
            section["name"] = joined(titles)
            section["names"] = TextWidth.wrapped(joined(titles), page.columns)
            section["underline"] = page.underline(joined(titles), "-")
        }
        return section
    }

    private func row(
        _ label: String, _ mark: String?, _ cells: [(text: String, foreign: Language?)], _ format: DocumentFormat
    ) -> [String: Any] {
        let head = [label, mark ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        if format == .text { return ["lines": lines(head, cells.map(\.text))] }
        return [
            "head": head, "isBare": head.isEmpty,
            "cells": zip(texts, cells).map { text, cell in
                [
                    "said": cell.text, "foreign": cell.foreign != nil,
                    "share": (head.isEmpty ? 100 : 88) / texts.count,
                    "spoken": (cell.foreign ?? text.language).rawValue,
                ] as [String: Any]
            },
        ]
    }

    /// Texts in columns, the first behind its head.
    private func lines(_ head: String, _ cells: [String]) -> [String] {
        let indent = head.isEmpty ? 0 : TextWidth.columns(of: head) + 1
        let gap = TextWidth.columns(of: MinutesDocument.gap)
        let width = (page.columns - indent + gap) / max(1, cells.count) - gap
        let columns = cells.map { TextWidth.wrapped($0, width) }
        return (0..<(columns.map(\.count).max() ?? 0)).map { line in
            let texts = columns.enumerated().map { index, column -> String in
                let text = column.indices.contains(line) ? column[line] : ""
                return index < columns.count - 1 ? TextWidth.padded(text, width) : text
            }
            let start = line == 0 && !head.isEmpty ? head + " " : String(repeating: " ", count: indent)
            return start + texts.joined(separator: MinutesDocument.gap)
        }
    }

    private func signatures(for format: DocumentFormat) -> [[String: Any]] {
        guard let first = texts.first?.text else { return [] }
        return first.signatures.indices.map { index in
            let sides = texts.map { $0.text.signatures[index] }
            var model: [String: Any] = ["side": joined(sides.map(\.side))]
            if !first.signatures[index].initials.isEmpty { model["by"] = first.signatures[index].initials }
            let reservation = sides.map { ($0.reservation, Language?.none) }
            if sides.contains(where: { !$0.reservation.isEmpty }) {
                model["reservation"] = [row("", nil, reservation.map { (text: $0.0, foreign: $0.1) }, format)]
            }
            return model
        }
    }
}

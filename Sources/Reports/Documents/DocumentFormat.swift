import Canvas
import Mustache
import Plan

/// The formats of documents.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case text, markdown, html

    /// The extension of the file's name.
    public var suffix: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        }
    }
}

extension Document {
    /// The document in one of the formats. Every value is escaped by its template.
    /// - Parameter columns: those of the terminal that shows it as text; nil for a file or a pipe.
    public func written(as format: DocumentFormat, columns: Int? = nil) throws -> String {
        let template: [UInt8] =
            switch format {
            case .text: PackageResources.document_txt_mustache
            case .markdown: PackageResources.document_md_mustache
            case .html: PackageResources.page_html_mustache
            }
        return try format.render(
            template, format == .html ? pageModel : model(for: format, on: TextPage(terminal: columns)))
    }
}

extension DocumentFormat {
    /// A template filled in with the values of a model.
    func render(_ template: [UInt8], _ model: [String: Any]) throws -> String {
        MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
        return try MustacheTemplate(string: String(decoding: template, as: UTF8.self))
            .render(visible(model, keepingInvisible: self != .text))
    }
}

/// Escapes values for Markdown templates.
private struct MarkdownContent: MustacheContentType {
    func escapeText(_ text: String) -> String { Markdown.escaped(text) }
}

/// A template's model without characters that control terminals or turn the direction of text.
private func visible(_ model: Any, keepingInvisible: Bool) -> Any {
    switch model {
    case let text as String: VisibleText.visible(text, keepingInvisible: keepingInvisible)
    case let list as [Any]: list.map { visible($0, keepingInvisible: keepingInvisible) }
    case let object as [String: Any]: object.mapValues { visible($0, keepingInvisible: keepingInvisible) }
    default: model
    }
}

import Plan

/// One text in each language of a document, in the order of the languages.
public typealias Text = [String]

/// A page to release, such as the briefing, independent of its format.
public struct Document: Sendable {
    /// Its languages; several are set side by side.
    public private(set) var languages: [Language]
    /// The highest marking in it; nil where nothing is marked.
    public let banner: String?
    /// Its title.
    public private(set) var title: Text
    /// The lines below the title.
    public private(set) var lead: [Text]
    /// Its sections.
    private(set) var sections: [Section]

    /// A section with its title.
    struct Section: Sendable {
        /// The title.
        let title: Text
        /// Its content.
        let blocks: [Block]
        /// Its place on a page with two columns.
        let column: Column

        /// The places of sections on a page.
        enum Column: Sendable {
            /// The whole width of the page.
            case both
            case left, right
        }

        init(_ title: String, in column: Column = .both, _ blocks: [Block]) {
            self.init(title: [title], column: column, blocks: blocks)
        }

        init(title: Text, column: Column, blocks: [Block]) {
            self.title = title
            self.column = column
            self.blocks = blocks
        }
    }

    /// A piece of content of a section.
    enum Block: Sendable {
        case paragraph(Paragraph)
        case table(Table)
        case chart(Chart)
        /// The board as tiles.
        case tiles(Tiles)
        /// A table with a chart in each row.
        case charted(ChartedTable)
    }

    /// A paragraph, with a label where it has one.
    struct Paragraph: Sendable {
        /// Its number or label; empty where it has none.
        let head: Text
        /// The text in each language.
        let text: Text
        /// Whether it is the headline of the page.
        let isHeadline: Bool

        init(_ text: String, head: String = "", isHeadline: Bool = false) {
            self.init(text: [text], head: [head], isHeadline: isHeadline)
        }

        init(text: Text, head: Text, isHeadline: Bool) {
            self.isHeadline = isHeadline
            self.text = text
            self.head = head
        }
    }

    init(_ language: Language, banner: String?, title: String, lead: [String], sections: [Section]) {
        languages = [language]
        self.banner = banner
        self.title = [title]
        self.lead = lead.map { [$0] }
        self.sections = sections
    }
}

extension Document {
    /// The document in one line.
    public var line: String { ([title] + lead.prefix(1)).map { $0[0] }.joined(separator: ", ") }

    /// The document in several languages side by side. The same code makes each from the same plan, so that their
    /// sections match.
    static func beside(_ languages: [Language], _ make: (Language) -> Document) -> Document {
        var all = languages.map(make)
        var first = all.removeFirst()
        for other in all { first.lay(beside: other) }
        return first
    }

    private mutating func lay(beside other: Document) {
        languages += other.languages
        title += other.title
        lead = zip(lead, other.lead).map(+)
        sections = zip(sections, other.sections).map { mine, other in
            Section(
                title: mine.title + other.title, column: mine.column,
                blocks: zip(mine.blocks, other.blocks).map { $0.beside($1) })
        }
    }
}

extension Document.Block {
    fileprivate func beside(_ other: Document.Block) -> Document.Block {
        switch (self, other) {
        case (.paragraph(let mine), .paragraph(let other)):
            .paragraph(
                .init(text: mine.text + other.text, head: mine.head + other.head, isHeadline: mine.isHeadline))
        case (.table(let mine), .table(let other)): .table(mine.beside(other))
        case (.chart(let mine), .chart(let other)): .chart(mine.beside(other))
        case (.tiles(let mine), .tiles(let other)): .tiles(mine.beside(other))
        case (.charted(let mine), .charted(let other)): .charted(mine.beside(other))
        default: self
        }
    }
}

extension Table {
    /// A table whose cells have both texts where they differ.
    func beside(_ other: Table) -> Table {
        func both(_ left: String, _ right: String) -> String { left == right ? left : "\(left) / \(right)" }
        var table = Table(zip(columns, other.columns).map { Column($0.id, both($0.title, $1.title)) })
        for (mine, other) in zip(rows, other.rows) {
            table.add(
                zip(mine, other).map {
                    Entry(both($0.shown, $1.shown), code: $0.code, $0.role, as: $0.form)
                })
        }
        return table
    }
}

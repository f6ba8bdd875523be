import Plan

/// One text in each language of a document, in the order of the languages.
public typealias Text = [String]

/// A document to release, such as minutes or a briefing, independent of its format.
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
    public struct Section: Sendable {
        /// The title.
        public let title: Text
        /// Its content.
        public let blocks: [Block]
        /// Whether it takes the whole width of a page.
        public let isWide: Bool

        init(_ title: String, isWide: Bool = true, _ blocks: [Block]) {
            self.init(title: [title], isWide: isWide, blocks: blocks)
        }

        init(title: Text, isWide: Bool, blocks: [Block]) {
            self.title = title
            self.isWide = isWide
            self.blocks = blocks
        }
    }

    /// A piece of content of a section.
    public enum Block: Sendable {
        case paragraph(Paragraph)
        case table(Table)
        case chart(Chart)
    }

    /// A paragraph, with a number and a portion mark where it has them.
    public struct Paragraph: Sendable {
        /// Its number, label or bullet; empty where it has none.
        public let head: Text
        /// Its portion marking without brackets; nil where the document has none.
        public let mark: String?
        /// The text in each language.
        public let text: Text
        /// For each language, the language of the text where it is another one.
        public let foreignLanguage: [Language?]

        init(_ text: String, head: String = "", mark: String? = nil, foreignLanguage: Language? = nil) {
            self.init(text: [text], head: [head], mark: mark, foreignLanguage: [foreignLanguage])
        }

        init(text: Text, head: Text, mark: String?, foreignLanguage: [Language?]) {
            self.text = text
            self.head = head
            self.mark = mark
            self.foreignLanguage = foreignLanguage
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
    public var line: String { ([title] + lead.prefix(1)).map { $0[0] }.joined(separator: " · ") }

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
                title: mine.title + other.title, isWide: mine.isWide,
                blocks: zip(mine.blocks, other.blocks).map { $0.beside($1) })
        }
    }
}

extension Document.Block {
    fileprivate func beside(_ other: Document.Block) -> Document.Block {
        switch (self, other) {
        case (.paragraph(let mine), .paragraph(let other)):
            .paragraph(
                .init(
                    text: mine.text + other.text, head: mine.head + other.head, mark: mine.mark,
                    foreignLanguage: mine.foreignLanguage + other.foreignLanguage))
        case (.table(let mine), .table(let other)): .table(mine.beside(other))
        case (.chart(let mine), .chart(let other)): .chart(mine.beside(other))
        default: self
        }
    }
}

extension Table {
    /// A table whose cells have both texts where they differ.
    fileprivate func beside(_ other: Table) -> Table {
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

/// The parts that a part of an OOXML package refers to.
final class Relationships: XMLHandler {
    private struct Reference {
        let kind, part: String
    }

    private var references: [String: Reference] = [:]
    private let folder: [Substring]

    /// Reads the references of a part; those of the package itself for an empty name.
    init(of part: String, in archive: ZipReader) throws(WorkbookError) {
        let path = part.split(separator: "/")
        folder = path.dropLast()
        let name = (folder + ["_rels", Substring((path.last ?? "") + ".rels")]).joined(separator: "/")
        if archive.contains(name) { try archive.read(name, with: self) }
    }

    /// The part that a kind of reference (`styles`) leads to, of several the first by name; nil where there is none.
    func part(of kind: String) -> String? { references.values.filter { $0.kind == kind }.map(\.part).min() }

    /// The part that the reference of an id leads to, where it is of a kind (`worksheet`).
    func part(of kind: String, id: String) -> String? { references[id].flatMap { $0.kind == kind ? $0.part : nil } }

    func begin(_ element: XMLElement) throws(XMLFault) {
        guard element.name == XMLName(.relationships, "Relationship"), element["TargetMode"] != "External",
            let id = element["Id"], let type = element["Type"], let target = element["Target"]
        else { return }
        // The kinds have one address in the common form and another in the strict one; both end alike.
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        if references.count >= SheetList.limit { throw .tooLarge }
        guard references.updateValue(Reference(kind: kind, part: resolved(target)), forKey: id) == nil else {
            throw .malformed
        }
    }

    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeRawBufferPointer) {}

    /// The name of a part that is named from the folder of this one, or from the top.
    private func resolved(_ target: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}

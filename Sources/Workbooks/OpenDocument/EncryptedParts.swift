/// Looks in the list of an OpenDocument's parts for encrypted ones.
final class EncryptedParts: XMLHandler {
    private(set) var areThere = false

    func begin(_ element: XMLElement) {
        if element.name == XMLName(.manifest, "encryption-data") { areThere = true }
    }

    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeRawBufferPointer) {}
}

import Plan

/// The content of a line of a package.
public enum PackageItem: Sendable {
    /// An act.
    case act(ExportedAct)
    /// One that no copy takes, by its id, or by its line where it has none.
    case unusable(String)
}

/// A package to read from, one act after another.
public struct PackageSource: Sendable {
    /// The name of the package for people, such as its path.
    public let name: String
    /// The checksum that stands for the package.
    public let checksum: String
    /// The checksums of the packages that a copy must have merged before it.
    public var bases: [String] = []
    /// The acts that a copy must have before it, of a package that says so by a version vector.
    public var from: VersionVector?
    /// Gives what a copy must have of each earlier act; nil where the package does not begin with a day.
    public var presupposed: (@Sendable (_ each: (PresupposedAct) throws -> Void) throws -> Void)?
    /// Gives each act, in the order of the package.
    /// - Throws: where the package is not what its checksums say.
    public let items: @Sendable (_ each: (PackageItem) throws -> Void) throws -> Void

    /// A package to read from.
    public init(
        name: String, checksum: String, items: @escaping @Sendable (_ each: (PackageItem) throws -> Void) throws -> Void
    ) {
        self.name = name
        self.checksum = checksum
        self.items = items
    }

    /// Gives each act that a copy takes.
    func acts(_ each: (ExportedAct) throws -> Void) throws {
        try items { if case .act(let act) = $0 { try each(act) } }
    }
}

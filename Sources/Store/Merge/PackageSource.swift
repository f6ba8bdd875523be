import Plan

/// A package to read from, one act after another.
public struct PackageSource {
    /// The name of the package for people, such as its path.
    public let name: String
    /// The checksum that stands for the package.
    public let seal: String
    /// The seals of the packages that a copy must have merged before it.
    public let bases: [String]
    /// The acts that a copy must have before it, of a package that says so by a version vector.
    public let from: VersionVector?
    /// Gives each act, in the order of the package.
    /// - Throws: where the package is not what its checksums say.
    public let acts: (_ each: (ExportedAct) throws -> Void) throws -> Void

    /// A package to read from.
    public init(
        name: String, seal: String, bases: [String] = [], from: VersionVector? = nil,
        acts: @escaping (_ each: (ExportedAct) throws -> Void) throws -> Void
    ) {
        self.name = name
        self.seal = seal
        self.bases = bases
        self.from = from
        self.acts = acts
    }
}

/// From where on a package holds acts.
public enum PackageStart {
    /// From the first one.
    case beginning
    /// All that an earlier package and those that it presupposes did not carry.
    case after(PackageSource)
    /// All beyond a version vector.
    case beyond(VersionVector)
}

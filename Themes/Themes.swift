import Canvas
import Foundation

/// The themes there are: the ones in the program, and the ones a person keeps in a folder, which come first.
public struct Themes: Sendable {
    private let folder: String?

    /// Every theme of the program, and those in a folder of `NAME.toml` files where there is one.
    public init(folder: String?) { self.folder = folder }

    /// The theme that is used unless another is chosen.
    public static let standard = "dark"

    /// The names to choose from: the program's own in the order in which a key walks through them, then a person's.
    public var names: [String] {
        let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
        return Themes.embedded.map(\.name) + own.filter { name in !Themes.embedded.contains { $0.name == name } }
    }

    /// What lies in the folder. Most people have none, and like a file that is not there it is asked first.
    private var files: [String] {
        guard let folder, access(folder, R_OK) == 0 else { return [] }
        return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The theme with this name.
    /// - Throws: `ThemeError`, which says which file and line is wrong.
    public func theme(_ name: String) throws(ThemeError) -> Theme {
        if let text = try own(name) { return try ThemeReader.theme(name, text) }
        guard let theme = Themes.embedded.first(where: { $0.name == name }) else {
            throw .unknown(name, known: names)
        }
        return try ThemeReader.theme(name, String(decoding: theme.text(), as: UTF8.self))
    }

    /// The theme that the text of a file describes.
    /// - Throws: `ThemeError`, which says which line is wrong.
    public static func theme(_ name: String, reading text: String) throws(ThemeError) -> Theme {
        try ThemeReader.theme(name, text)
    }

    private func own(_ name: String) throws(ThemeError) -> String? {
        guard let folder, !name.contains("/") else { return nil }
        let path = "\(folder)/\(name).toml"
        guard let bytes = TOMLText.bytes(of: path) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid(path, line: nil, detail: "UTF-8")
        }
        return text
    }

    private static let embedded: [(name: String, text: @Sendable () -> [UInt8])] = [
        ("dark", { PackageResources.dark_toml }),
        ("light", { PackageResources.light_toml }),
        ("high-contrast", { PackageResources.high_contrast_toml }),
        ("colour-blind", { PackageResources.colour_blind_toml }),
        ("mono", { PackageResources.mono_toml }),
    ]
}

/// Why a theme cannot be used.
public enum ThemeError: Error, Equatable, Sendable {
    /// No theme has this name.
    case unknown(String, known: [String])
    /// The file is not a theme; the line is nil where the fault is not in one line.
    case invalid(String, line: Int?, detail: String)
}

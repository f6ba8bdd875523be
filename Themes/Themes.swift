import Canvas
import Foundation

/// The themes of the program and those in a person's folder, which take precedence.
public struct Themes: Sendable {
    private let folder: String?

    /// The themes of the program, and those of a folder with files `NAME.toml`; nil for no folder.
    public init(folder: String?) { self.folder = folder }

    /// The default theme.
    public static let standard = "dark"

    /// The names of all themes: the program's in the order in which a key cycles through them, then the person's.
    public var names: [String] {
        let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
        return Themes.embedded.map(\.name) + own.filter { name in !Themes.embedded.contains { $0.name == name } }
    }

    /// The files of the folder. Its existence is tested first, as for a file in `TOMLText`.
    private var files: [String] {
        guard let folder, access(folder, R_OK) == 0 else { return [] }
        return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// The theme with this name.
    /// - Throws: `ThemeError` with the file and line.
    public func theme(_ name: String) throws(ThemeError) -> Theme {
        if let text = try own(name) { return try ThemeReader.theme(name, text) }
        guard let theme = Themes.embedded.first(where: { $0.name == name }) else {
            throw .unknown(name, known: names)
        }
        return try ThemeReader.theme(name, String(decoding: theme.text(), as: UTF8.self))
    }

    /// The theme that a TOML text describes.
    /// - Throws: `ThemeError` with the line.
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
    /// The file is not a valid theme; the line is nil where the error is not in one line.
    case invalid(String, line: Int?, detail: String)
}

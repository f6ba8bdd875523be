import Canvas
import Foundation

/// The themes of the program and those in a person's folder, which take precedence.
public struct Themes: Sendable {
    private let folder: String?

    /// The themes of the program, and those of a folder with files `NAME.toml`; nil for no folder.
    public init(folder: String?) { self.folder = folder }

    /// The default theme.
    public static let standard = "auto"

    /// The names of all themes: the program's in the order in which a key cycles through them, then the person's. A
    /// theme that follows the ground of the terminal is also there for a dark and for a light one.
    public var names: [String] {
        let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
        let known = Themes.embedded.flatMap { [$0.name] + ($0.isForBoth ? Variant.allCases.map($0.name(of:)) : []) }
        return known + own.filter { !known.contains($0) }
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
        for theme in Themes.embedded {
            if theme.name == name { return try theme.read() }
            if theme.isForBoth, let variant = Variant.allCases.first(where: { theme.name(of: $0) == name }) {
                return try theme.read().assuming(variant == .dark ? .dark : .light, named: name)
            }
        }
        throw .unknown(name, known: names)
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

    /// A ground that the person says the terminal has.
    private enum Variant: String, CaseIterable {
        case dark, light
    }

    /// A file of the program.
    private struct Embedded: Sendable {
        let name: String
        /// Whether it has colours for a dark and for a light ground.
        var isForBoth = true
        let text: @Sendable () -> [UInt8]

        func name(of variant: Variant) -> String {
            name == Themes.standard ? variant.rawValue : "\(name)-\(variant.rawValue)"
        }

        func read() throws(ThemeError) -> Theme {
            try ThemeReader.theme(name, String(decoding: text(), as: UTF8.self))
        }
    }

    private static let embedded = [
        Embedded(name: "auto") { PackageResources.auto_toml },
        Embedded(name: "high-contrast") { PackageResources.high_contrast_toml },
        Embedded(name: "colour-blind") { PackageResources.colour_blind_toml },
        Embedded(name: "mono", isForBoth: false) { PackageResources.mono_toml },
    ]
}

/// Why a theme cannot be used.
public enum ThemeError: Error, Equatable, Sendable {
    /// No theme has this name.
    case unknown(String, known: [String])
    /// The file is not a valid theme; the line is nil where the error is not in one line.
    case invalid(String, line: Int?, detail: String)
}

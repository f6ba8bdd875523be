import Foundation
import TOMLKit
import Themes

/// The settings file, in TOML.
struct Preferences: Sendable {
    private var values: [String: String] = [:]
    private let path: String
    private var text = ""
    /// Why the file, or part of it, is ignored; nil where it is valid.
    private(set) var problem: String?
    private var isBroken = false

    /// Reads the file; a missing file sets nothing.
    init(path: String) {
        self.path = path
        guard let bytes = TOMLText.bytes(of: path) else { return }
        text = String(decoding: bytes, as: UTF8.self)
        do {
            let table = try TOMLText.table(text)
            let unknown = table.keys.filter { !(SettingName(rawValue: $0)?.isKept ?? false) }
            if !unknown.isEmpty { problem = unknown.sorted().joined(separator: ", ") }
            for key in SettingName.allCases where key.isKept {
                let value = table[key.rawValue]
                values[key.rawValue] = value?.string ?? value?.bool.map { "\($0)" } ?? value?.int.map { "\($0)" }
            }
        } catch {
            problem = "line \(error.line): \(error.detail)"
            isBroken = true
        }
    }

    subscript(key: SettingName) -> String? { values[key.rawValue] }

    /// The line of the file that sets a key; nil where none does.
    func line(of key: SettingName) -> Int? {
        values[key.rawValue].map { _ in KeysFile.line(of: key.rawValue, in: text) }
    }

    /// Saves a value. The rest of the file, with its comments, is unchanged; a file that is not valid TOML is not
    /// written.
    /// - Returns: whether it was saved.
    @discardableResult
    mutating func keep(_ key: SettingName, _ value: String) -> Bool {
        values[key.rawValue] = value
        if isBroken { return false }
        let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let new = Preferences.text(old, setting: key, to: value)
        guard (try? TOMLText.table(new)) != nil else { return false }
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return (try? Data(new.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil
    }

    /// The text with one line for the key: in the place of the old one, else after the last top-level line.
    static func text(_ old: String, setting key: SettingName, to value: String) -> String {
        let quoted = TOMLTable(["x": value]).convert(to: .toml).drop { $0 != "=" }.dropFirst()
        let line = "\(key.rawValue) =\(quoted)".trimmingCharacters(in: .newlines)
        var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        let end = lines.firstIndex { $0.hasPrefix("[") } ?? lines.count
        let isSame = { (text: String) in
            text.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces) == key.rawValue && text.contains("=")
        }
        if let index = lines[..<end].firstIndex(where: isSame) {
            lines[index] = line
        } else {
            lines.insert(line, at: end)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

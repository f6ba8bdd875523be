import Foundation
import Phrases
import Store
import TOMLKit
import Themes

/// The settings file, in TOML.
struct Preferences: Sendable {
    private var values: [String: String] = [:]
    /// The values that their settings cannot have.
    private var refused: [String: String] = [:]
    private let path: String
    private var text = ""
    /// Why the file, or part of it, is ignored; nil where it is valid.
    private(set) var problem: String?
    private var isBroken = false

    /// Why a value was not kept.
    enum KeepingFault: Error, Equatable {
        /// The file cannot be read, and so not be written without losing what is in it; what is wrong with it.
        case unreadable(String)
        case unwritable(WriteFault)
    }

    /// Reads the file; one that is not there sets nothing.
    init(path: String, themes: Themes = Themes(folder: nil)) {
        self.path = path
        guard let bytes = TOMLText.bytes(of: path) else { return }
        text = String(decoding: bytes, as: UTF8.self)
        do {
            let table = try TOMLText.table(text)
            var problems = table.keys.filter { !(SettingName(rawValue: $0)?.isKept ?? false) }.sorted()
            for key in SettingName.allCases where key.isKept {
                guard let value = table[key.rawValue] else { continue }
                let text = value.string ?? value.bool.map { "\($0)" } ?? value.int.map { "\($0)" }
                if let text, key.values.contains(text, themes) {
                    values[key.rawValue] = text
                } else {
                    refused[key.rawValue] = text ?? ""
                    let listed = key.values.listed(themes)
                    problems.append(
                        key.rawValue + (text.map { " = '\($0)'" } ?? "") + (listed.isEmpty ? "" : " (\(listed))"))
                }
            }
            if !problems.isEmpty { problem = problems.joined(separator: "; ") }
        } catch {
            problem = "line \(error.line): \(error.detail)"
            isBroken = true
        }
    }

    subscript(key: SettingName) -> String? { values[key.rawValue] }

    /// The value that the file has for a key and that its setting cannot have; nil where there is none.
    func refusedValue(of key: SettingName) -> String? { refused[key.rawValue] }

    /// The line of the file that sets a key; nil where none does.
    func line(of key: SettingName) -> Int? {
        values[key.rawValue].map { _ in KeysFile.line(of: key.rawValue, in: text) }
    }

    /// Keeps a value for the next start. The rest of the file, comments too, stays as it is; a file that cannot be
    /// read as TOML is left alone.
    mutating func keep(_ key: SettingName, _ value: String) throws(KeepingFault) {
        values[key.rawValue] = value
        refused[key.rawValue] = nil
        if isBroken { throw .unreadable(problem ?? "") }
        let new = Preferences.text(try present(), setting: key, to: value)
        do {
            _ = try TOMLText.table(new)
        } catch {
            throw .unreadable("line \(error.line): \(error.detail)")
        }
        // A person may keep the file elsewhere, and only a link to it here.
        let file = PathName.withoutLinks(path)
        try? PathName.makeFolder(PathName.folder(of: file))
        do {
            try OutputFile.write(Data(new.utf8), to: file)
        } catch {
            throw .unwritable(error)
        }
    }

    /// The text of the file as it is now; another program may have changed it. Empty where there is none.
    private func present() throws(KeepingFault) -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            if access(path, F_OK) == 0 { throw .unwritable(.notPermitted) }
            return ""
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .unreadable("UTF-8") }
        return text
    }

    /// The text with one line for the key: in the place of the old one, else after the last top-level line.
    static func text(_ old: String, setting key: SettingName, to value: String) -> String {
        let line = "\(key.rawValue) = \(TOMLText.quoted(value))"
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

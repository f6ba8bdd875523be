import Foundation
import Plan
import Store
import TOMLKit
import Themes

/// The mappings that a person keeps: options of an import under a name, a TOML file for each.
struct KeptMappings {
    /// The folder of the files.
    let folder: String
    /// The forms of the options that can be kept, by their names.
    let forms: [String: KeptForm]

    /// Why a mapping cannot be used.
    enum Problem: Error, Equatable {
        /// A name that no file has; the names that there are.
        case unknown(String, [String])
        /// A name that a file cannot have.
        case badName(String)
        /// A file that cannot be read or written, or says what no mapping does: its path, the detail.
        case faulty(String, String)
    }

    /// The names, in order.
    var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.filter(Remote.isName).sorted()
    }

    /// The command of a mapping, and its options.
    func mapping(_ name: String) throws(Problem) -> (command: String, options: KeptOptions) {
        let path = try path(of: name)
        guard let bytes = TOMLText.bytes(of: path) else { throw .unknown(name, names) }
        let table: TOMLTable
        do throws(TOMLText.Fault) {
            table = try TOMLText.table(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .faulty(path, "line \(error.line): \(error.detail)")
        }
        return (table["command"]?.string ?? "", try options(in: table, path))
    }

    private func options(in table: TOMLTable, _ path: String) throws(Problem) -> KeptOptions {
        var options = KeptOptions()
        for key in table.keys where key != "command" {
            let value = table[key]
            let found: [String]? =
                switch forms[key] {
                case .flag?: value?.bool.map { $0 ? [""] : [] }
                case .single?: value?.string.map { [$0] }
                case .repeated?: value?.array.flatMap(KeptMappings.texts)
                case nil: nil
                }
            guard let found, let form = forms[key] else { throw .faulty(path, key) }
            if !found.isEmpty { options.entries.append(KeptOptions.Entry(name: key, form: form, values: found)) }
        }
        return options
    }

    /// The texts of a list; nil where it has anything else.
    private static func texts(_ list: TOMLArray) -> [String]? {
        let texts = list.compactMap(\.string)
        return texts.count == list.count ? texts : nil
    }

    /// Keeps options under a name, in place of those that it had.
    func keep(_ options: KeptOptions, of command: String, as name: String) throws(Problem) {
        let path = try path(of: name)
        var lines = [
            "# Options of 'cinco import', kept by --save-mapping and used by --mapping \(name).",
            "command = \(TOMLText.quoted(command))",
        ]
        for entry in options.entries {
            let texts = entry.values.map(TOMLText.quoted)
            switch entry.form {
            case .flag: lines.append("\(entry.name) = true")
            case .single: lines.append("\(entry.name) = \(texts[0])")
            case .repeated: lines.append("\(entry.name) = [\(texts.joined(separator: ", "))]")
            }
        }
        do { try PathName.makeFolder(folder) } catch { throw .faulty(folder, error.words) }
        do {
            try OutputFile.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: path)
        } catch {
            throw .faulty(path, "\(error)")
        }
    }

    /// Removes a mapping.
    func remove(_ name: String) throws(Problem) {
        let path = try path(of: name)
        guard access(path, F_OK) == 0 else { throw .unknown(name, names) }
        guard unlink(path) == 0 else { throw .faulty(path, String(cString: strerror(errno))) }
    }

    /// Throws where a name cannot be one.
    func check(_ name: String) throws(Problem) { _ = try path(of: name) }

    private func path(of name: String) throws(Problem) -> String {
        guard Remote.isName(name) else { throw .badName(name) }
        return "\(folder)/\(name).toml"
    }
}

import Foundation
import Plan
import TOMLKit
import Themes

/// The mappings that a person keeps: options of an import under a name, a TOML file for each.
struct KeptMappings {
    /// The folder of the files.
    let folder: String

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
        return (table["command"]?.string ?? "", try KeptMappings.options(in: table, path))
    }

    private static func options(in table: TOMLTable, _ path: String) throws(Problem) -> KeptOptions {
        var options = KeptOptions()
        for key in table.keys where key != "command" {
            let value = table[key]
            switch KeptOption.named(key).map({ ($0, $0.form) }) {
            case (let option, .flag)? where value?.bool != nil:
                if value?.bool == true { options.set(option, nil) }
            case (let option, .single)? where value?.string != nil: options.set(option, value?.string)
            case (let option, .repeated)? where value?.array?.allSatisfy({ $0.string != nil }) == true:
                for text in value?.array?.compactMap(\.string) ?? [] { options.set(option, text) }
            default: throw .faulty(path, key)
            }
        }
        return options
    }

    /// Keeps options under a name, in place of those that it had.
    func keep(_ options: KeptOptions, of command: String, as name: String) throws(Problem) {
        let path = try path(of: name)
        var lines = [
            "# Options of 'cinco import', kept by --save-mapping and used by --mapping \(name).",
            "command = \(TOMLText.quoted(command))",
        ]
        for option in KeptOption.all {
            let values = options.values(of: option.name)
            guard let last = values.last else { continue }
            let texts = values.map { TOMLText.quoted($0 ?? "") }
            switch option.form {
            case .flag: lines.append("\(option.name) = true")
            case .single: lines.append("\(option.name) = \(TOMLText.quoted(last ?? ""))")
            case .repeated: lines.append("\(option.name) = [\(texts.joined(separator: ", "))]")
            }
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
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

    private func path(of name: String) throws(Problem) -> String {
        guard Remote.isName(name) else { throw .badName(name) }
        return "\(folder)/\(name).toml"
    }
}

import Foundation
import Testing

/// The commands that the program's own help tells of, so that a new one is in the tests without being named.
struct CommandsOfHelp {
    struct Command: CustomStringConvertible {
        /// The names that lead to it.
        let path: [String]
        /// The names of its options, without dashes.
        let options: [String]
        /// Whether it goes without any words.
        let isAlone: Bool
        var description: String { path.joined(separator: " ") }
    }

    let all: [Command]

    init(in place: Workplace) throws {
        let help = try place.cinco("--experimental-dump-help").output
        all = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command.leaves([])
        #expect(all.count > 30)
    }

    private struct Help: Decodable { let command: Node }

    private struct Node: Decodable {
        let commandName: String
        let subcommands: [Node]?
        let arguments: [Argument]?

        func leaves(_ path: [String]) -> [Command] {
            if let subcommands, !subcommands.isEmpty {
                return subcommands.flatMap { $0.leaves(path + [$0.commandName]) }
            }
            let arguments = arguments ?? []
            return [
                Command(
                    path: path, options: arguments.flatMap { ($0.names ?? []).map(\.name) },
                    isAlone: arguments.allSatisfy(\.isOptional))
            ]
        }
    }

    private struct Argument: Decodable {
        struct Name: Decodable { let name: String }
        let isOptional: Bool
        let names: [Name]?
    }
}

/// A workplace in which every command has something to do.
struct Errands {
    let place = Workplace()
    let commands: [CommandsOfHelp.Command]
    private var base: String { place.path + "/base.cinco" }
    /// The files that commands change beside the plan.
    private static let beside = [".config/cinco/repositories.toml", "hub.git"]

    init() throws {
        // These answer a shared repository in trouble, which the tests of shared repositories make.
        let answers = ["remote adopt", "remote accept", "remote discard"]
        commands = try CommandsOfHelp(in: place).all.filter { !answers.contains($0.description) }
        try place.write("city,day,value\nTijuana,2010-05-01,7\n", to: "readings.csv")
        let made = [
            ["new", place.plan, "--sample"], ["set", "tijuana", "training", "done", "--as", "us"], ["undo"],
            ["export", "-o", place.path + "/all.json"], ["package", place.path + "/sample.package"],
            ["backup", place.path + "/sample.backup"], ["remote", "add", "hub", place.path + "/hub.git"],
        ]
        #expect(
            try place.run("/usr/bin/git", ["init", "-q", "--bare", "--template=", place.path + "/hub.git"]).code == 0)
        for words in made { #expect(try place.run(Workplace.program, words).code == 0, "\(words)") }
        try FileManager.default.copyItem(atPath: place.plan, toPath: base)
        try copyBeside(from: place.path, to: place.path + "/kept")
    }

    private func copyBeside(from source: String, to target: String) throws {
        for name in Self.beside {
            let folder = ("\(target)/\(name)" as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: "\(target)/\(name)")
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(target)/\(name)")
        }
    }

    /// Puts the plan back as it was, and where it is shared, which stands in the person's settings.
    func begin(at plan: String? = nil) throws {
        let plan = plan ?? place.plan
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: plan + suffix) }
        try FileManager.default.copyItem(atPath: base, toPath: plan)
        try copyBeside(from: place.path + "/kept", to: place.path)
        for name in ["new.cinco", "new.package"] {
            try? FileManager.default.removeItem(atPath: place.path + "/" + name)
        }
    }

    /// Words with which a command has something to do.
    func words(for command: CommandsOfHelp.Command) -> [String] {
        let words: [String]? =
            switch command.description {
            case "show": ["tijuana"]
            case "set": ["tijuana", "training", "done", "--as", "us"]
            case "compare": ["2010-04-10"]
            case "list": ["city"]
            case "add": ["city", "--name", "Oaxaca"]
            case "edit": ["city", "tijuana", "--note", "seen"]
            case "remove": ["city", "tijuana"]
            case "roll-out": ["sample-1", "culiacan"]
            case "import records": [place.path + "/all.json"]
            case "import readings":
                [
                    place.path + "/readings.csv", "--measure", "New", "--city", "city", "--day", "day", "--value",
                    "value",
                ]
            case "new": [place.path + "/new.cinco"]
            case "package": [place.path + "/new.package"]
            case "merge": [place.path + "/sample.package"]
            case "remote add": ["other", place.path + "/hub.git"]
            case "remote remove": ["hub"]
            case "restore": [place.path + "/sample.backup"]
            default: command.isAlone ? [] : nil
            }
        if words == nil {
            Testing.Issue.record("'cinco \(command)' needs words: say here with which it does something")
        }
        return command.path + (words ?? [])
    }

    /// Whether a command draws on a terminal, and so says only that it has none.
    static func isInterface(_ command: CommandsOfHelp.Command) -> Bool {
        ["tour", "sample"].contains(command.description)
    }
}

import Foundation
import Plan
import Testing

@Suite("The order of the rooms")
struct ArchitectureTests {
    /// The rooms of the project that each room may import, as ARCHITECTURE.md draws them.
    private static let allowed: [String: Set<String>] = [
        "Plan": [], "Canvas": [], "CNcurses": [], "CCommit": [], "CMalloc": [], "CDigest": [], "CCSV": [],
        "CMinizip": [], "CExpat": [], "Workbooks": ["CMinizip", "CExpat"],
        "Store": ["Plan", "CDigest"],
        "Phrases": ["Plan"], "Themes": ["Canvas"],
        "Reports": ["Plan", "Phrases", "Canvas"],
        "Exchange": ["CCSV", "Workbooks", "Plan", "Store", "Phrases", "Reports"],
        "Screens": ["Plan", "Phrases", "Canvas"],
        "Terminal": ["Canvas", "CNcurses"],
        "cinco": [
            "Plan", "Store", "Exchange", "Phrases", "Canvas", "Reports", "Screens", "Terminal", "Themes", "CCommit",
            "CMalloc",
        ],
    ]

    /// The external libraries, and the only rooms that may import each.
    private static let outside: [String: Set<String>] = [
        "GRDB": ["Store"], "ArgumentParser": ["cinco"], "TOMLKit": ["Themes", "cinco"],
        "GRDBSQLite": ["Store"], "Synchronization": ["cinco", "Store", "Exchange"],
        "Dispatch": ["Store"],
        "Mustache": ["Reports", "Workbooks"],
    ]

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func folder(of room: String) -> String { room == "Themes" ? room : "Sources/\(room)" }

    /// The lines of Swift files that match a pattern of Perl, each behind the path of its file: over all lines of the
    /// project `grep` takes a hundredth of the time that expressions of Swift take.
    private static func lines(matching pattern: String, in folders: [String]) throws -> [String] {
        let paths = folders.map { root.appendingPathComponent($0).path }
        let found = try Workplace().run(
            "/usr/bin/env", ["grep", "-rP", "--include=*.swift", "-e", pattern, "--"] + paths)
        // It ends with 1 where no line matches.
        #expect(found.code <= 1, "\(found.errorOutput)")
        return found.output.split(separator: "\n").map { String($0.dropFirst(root.path.utf8.count + 1)) }
    }

    /// What the files of folders import, each name with the file that does.
    private static func imports(in folders: [String]) throws -> [(file: String, name: String)] {
        try lines(matching: #"^(@\w+ |public )*import \w"#, in: folders).compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = parts[1].split(separator: " ").last else { return nil }
            return (String(parts[0]), String(name))
        }
    }

    @Test("A lower room never knows a higher one")
    func imports() throws {
        for room in Self.allowed.keys.sorted() {
            let all = try Self.imports(in: [Self.folder(of: room)])
            #expect(
                !all.isEmpty
                    || ["CNcurses", "CCommit", "CMalloc", "CDigest", "CCSV", "CMinizip", "CExpat"].contains(room))
            for (file, name) in all {
                if Self.allowed.keys.contains(name) {
                    #expect(Self.allowed[room]?.contains(name) == true, "\(file) imports \(name)")
                } else if let rooms = Self.outside[name] {
                    #expect(rooms.contains(room), "\(file) imports \(name)")
                } else {
                    #expect(name == "Foundation", "\(file) imports \(name)")
                }
            }
        }
    }

    @Test("Every folder of Sources is a room of the order")
    func rooms() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        #expect(Set(folders).union(["Themes"]) == Set(Self.allowed.keys))
    }

    @Test("The package names every room that a test imports: a test is not built anew after other rooms")
    func testDependencies() throws {
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let targets = manifest.split(separator: ".testTarget(").dropFirst().map { target in
            target.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        }
        #expect(!targets.isEmpty)
        for target in targets {
            let name = try #require(target.first)
            let imported = try Self.imports(in: ["Tests/\(name)"]).map(\.name)
            let missing = Set(imported).intersection(Self.allowed.keys).subtracting(target)
            #expect(missing.isEmpty, "\(name) imports \(missing.sorted())")
        }
    }

    @Test("Every name of a field is the name of a field of some kind of record")
    func fieldNames() throws {
        let file = ArchitectureTests.root.appendingPathComponent("Sources/Plan/Changes/FieldName.swift")
        let declaration = try #require(try String(contentsOf: file, encoding: .utf8).split(separator: "}").first)
        let names = declaration.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("case ") && !$0.contains("(") }
            .flatMap { $0.dropFirst(5).components(separatedBy: ", ") }
        #expect(names.count > 50)
        let declared = Set(FieldName.allCases.map { "\($0)" })
        for name in names { #expect(declared.contains(name), "\(name) is in no table of fields") }
    }

    @Test("Nothing that comes from outside can end the program: no try!, no forced cast, no fatalError")
    func noTraps() throws {
        let traps =
            #"\btry!|\bas! |\bfatalError\(|precondition\(|as NSString\)|contentsOfFile: "/proc"#
        #expect(try Self.lines(matching: traps, in: Self.allowed.keys.map(Self.folder)) == [])
    }

    @Test("No floating-point number is made a whole one without a bound: one out of range ends the program")
    func noUnboundedIntegers() throws {
        let unbounded =
            #"\bU?Int(8|16|32|64)?\((?!nearest:|clamping:|exactly:).*(\.rounded\(|\bDouble\(|\.double\b)"#
        #expect(try Self.lines(matching: unbounded, in: Self.allowed.keys.map(Self.folder)) == [])
    }

    @Test("No whole number of a text or a file is turned or moved without a bound: the outermost ones end the program")
    func noUnboundedArithmetic() throws {
        // Only a floating-point number has a magnitude in its own type.
        let magnitude = #"\babs\((?!.*(\.double|timeIntervalSince))"#
        let arithmetic =
            #"\bInt(8|16|32|64)?\((?!clamping:|exactly:)[^{]*\)\.(flatMap|map) ?\{[^}]*\$0 [-+*] |\btv_sec\)? [-+*] |[-+*] [\w.]*\btv_sec\b|\.raw [-+*] "#
        let rooms = ["Store", "Exchange", "Workbooks", "Terminal", "cinco"].map(Self.folder)
        #expect(try Self.lines(matching: "\(magnitude)|\(arithmetic)", in: rooms) == [])
    }

    @Test("Every command prints through one place, which checks that it arrives")
    func oneOutput() throws {
        let printing =
            #"(?:^|[^.\w])(?:print|debugPrint|dump|fputs|puts|putchar|fwrite|vprintf)\(|FileHandle\.standard(Output|Error)|\.write\(to(File)?:|createFile\("#
        let found = try Self.lines(matching: printing, in: Self.allowed.keys.map(Self.folder))
        // Files of this machine's own repositories, whose failures are thrown.
        #expect(found.filter { !$0.contains("func print(") && !$0.contains("/RepositoryFolder.swift:") } == [])
    }
}

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

    private static func files(of room: String) -> [URL] {
        files(in: room == "Themes" ? room : "Sources/\(room)")
    }

    private static func files(in path: String) -> [URL] {
        let folder = root.appendingPathComponent(path)
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (walk?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "public" }
            return words.first == "import" && words.count > 1 ? String(words[words.count - 1]) : nil
        }
    }

    @Test("A lower room never knows a higher one", arguments: allowed.keys.sorted())
    func imports(room: String) throws {
        let files = Self.files(of: room)
        #expect(
            !files.isEmpty
                || ["CNcurses", "CCommit", "CMalloc", "CDigest", "CCSV", "CMinizip", "CExpat"].contains(room))
        for file in files {
            for name in try Self.imports(of: file) {
                if Self.allowed.keys.contains(name) {
                    #expect(Self.allowed[room]?.contains(name) == true, "\(file.lastPathComponent) imports \(name)")
                } else if let rooms = Self.outside[name] {
                    #expect(rooms.contains(room), "\(file.lastPathComponent) imports \(name)")
                } else {
                    #expect(name == "Foundation", "\(file.lastPathComponent) imports \(name)")
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
            let imported = try Self.files(in: "Tests/\(name)").flatMap(Self.imports)
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
        for room in Self.allowed.keys {
            for file in Self.files(of: room) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for trap in [
                    "try" + "!", "as" + "! ", "fatal" + "Error(", "precondition" + "(", "as NS" + "String)",
                    "contentsOfFile: \"/proc",
                ] {
                    #expect(!text.contains(trap), "\(file.lastPathComponent) has \(trap)")
                }
            }
        }
    }

    @Test("No floating-point number is made a whole one without a bound: one out of range ends the program")
    func noUnboundedIntegers() throws {
        // `Int(nearest:in:)` of the canvas and the rounding of a figure are bounded.
        let bounded = ["Nearest.swift", "Figure.swift"]
        let unbounded =
            #/\bU?Int(8|16|32|64)?\((?!nearest:|clamping:|exactly:)[^\n]*(\.rounded\(|\bDouble\(|\.double\b)/#
        for room in Self.allowed.keys {
            for file in Self.files(of: room) where !bounded.contains(file.lastPathComponent) {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    #expect(try unbounded.firstMatch(in: line) == nil, "\(file.lastPathComponent): \(line)")
                }
            }
        }
    }

    @Test("No whole number of a text or a file is turned or moved without a bound: the outermost ones end the program")
    func noUnboundedArithmetic() throws {
        // Only a floating-point number has a magnitude in its own type.
        let magnitude = #/\babs\((?![^\n]*(\.double|timeIntervalSince))/#
        let arithmetic =
            #/\bInt(8|16|32|64)?\((?!clamping:|exactly:)[^\n{]*\)\.(flatMap|map) ?\{[^\n}]*\$0 [-+*] |\btv_sec\)? [-+*] |[-+*] [\w.]*\btv_sec\b|\.raw [-+*] /#
        for room in ["Store", "Exchange", "Workbooks", "Terminal", "cinco"] {
            for file in Self.files(of: room) {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    #expect(try magnitude.firstMatch(in: line) == nil, "\(file.lastPathComponent): \(line)")
                    #expect(try arithmetic.firstMatch(in: line) == nil, "\(file.lastPathComponent): \(line)")
                }
            }
        }
    }

    @Test("Every command prints through one place, which checks that it arrives")
    func oneOutput() throws {
        let printing =
            #/(?:^|[^.\w])(?:print|debugPrint|dump|fputs|puts|putchar|fwrite|vprintf)\(|FileHandle\.standard(Output|Error)|\.write\(to(File)?:|createFile\(/#
        // Files of this machine's own repositories, whose failures are thrown.
        let throwing = "RepositoryFolder.swift"
        for room in Self.allowed.keys {
            for file in Self.files(of: room) where file.lastPathComponent != throwing {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    guard !line.contains("func print(") else { continue }
                    #expect(try printing.firstMatch(in: line) == nil, "\(file.lastPathComponent): \(line)")
                }
            }
        }
    }
}

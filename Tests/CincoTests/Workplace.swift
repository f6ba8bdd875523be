import Foundation

/// A home of its own for a run of the program; gone when the test is over.
final class Workplace: Sendable {
    let path: String
    var plan: String { path + "/plan.cinco" }

    init() {
        path = NSTemporaryDirectory() + "cinco-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The program as it was built with the tests.
    static let program: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let products = bundle.map { ($0 as NSString).deletingLastPathComponent }
        return (products ?? (CommandLine.arguments[0] as NSString).deletingLastPathComponent) + "/cinco"
    }()

    /// What a run of the program gave.
    struct Result {
        let code: Int32
        let output: String
        let complaint: String
    }

    /// Runs the program to its end.
    func cinco(_ arguments: String..., environment: [String: String] = [:], program: String = program) throws -> Result {
        try run(program, arguments, environment)
    }

    /// Runs any program in this home.
    func run(_ program: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = self.environment.merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        let (output, complaint) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complained = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Result(code: process.terminationStatus, output: said, complaint: complained)
    }

    /// The environment of such a run: nothing of the machine's but the way to its programs.
    var environment: [String: String] {
        [
            "HOME": path, "CINCO_PLAN": plan, "LC_ALL": "C.UTF-8", "USER": "planner",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
    }
}

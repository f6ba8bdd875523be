import Foundation
import TestSupport
import Testing

/// Adds a case to `Language`: the domain compiles with it, and every text has a field for it. The added language is Latin,
/// which the program will not have.
struct ThirdLanguageTests {
    @Test("A further language is one more case in the domain") func thirdLanguage() throws {
        let folder = Folder()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let domain = root.appending(path: "Sources/Plan")
        let copy = URL(filePath: folder.file("Plan"))
        try FileManager.default.copyItem(at: domain, to: copy)
        let language = copy.appending(path: "Values/Language.swift")
        let text = try String(contentsOf: language, encoding: .utf8)
        let last = "case spanish = \"es\"\n"
        try #require(text.contains(last))
        try text.replacing(last, with: last + "    case latin = \"la\"\n").write(
            to: language, atomically: true, encoding: .utf8)
        let sources = try #require(FileManager.default.enumerator(at: copy, includingPropertiesForKeys: nil))
            .compactMap { ($0 as? URL)?.path(percentEncoded: false) }.filter { $0.hasSuffix(".swift") }
        let check = folder.file("check")
        let main = root.appending(path: "Tests/ThirdLanguage/main.swift").path(percentEncoded: false)
        let built = try run("/usr/bin/env", ["swiftc", "-swift-version", "6", "-o", check, main] + sources)
        try #require(built.status == 0, Comment(rawValue: built.output))
        let checked = try run(check, [])
        #expect(checked.status == 0 && checked.output == "")
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}

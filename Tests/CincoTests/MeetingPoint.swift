import Foundation
import Plan
import Store
import TestCopies
import Testing

/// Two copies of the sample and their shared repository, with the real git.
final class MeetingPoint {
    let place = Workplace()
    var hub: String { path("hub.git") }

    init(ceiling: String? = "SBU") throws {
        let files = FileManager.default
        let made = try Self.made.get()
        for name in try files.contentsOfDirectory(atPath: made.path) {
            try files.copyItem(atPath: made.path + "/" + name, toPath: path(name))
        }
        for copy in ["a", "b"] {
            try cinco(copy, ["remote", "add", "hub", hub] + (ceiling.map { ["--ceiling", $0] } ?? []))
        }
    }

    /// The copies and the empty repository, made once and copied for each test: nothing in them names a folder, and no
    /// copy has written, so that none has a name.
    private static let made = Result {
        let place = Workplace()
        let (hub, one, other, all) = ("/hub.git", "/a", "/b", "/all")
        _ = try place.run("/usr/bin/env", ["git", "init", "-q", "--bare", place.path + hub])
        try SampleFile.make(place.path + one)
        try place.cinco("bundle", place.path + all, "--plan", place.path + one)
        try place.cinco("merge", place.path + all, "--plan", place.path + other)
        return place
    }

    func path(_ name: String) -> String { place.path + "/" + name }

    @discardableResult
    func cinco(_ copy: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Workplace.Result
    {
        try place.run(Workplace.program, arguments + ["--plan", path(copy)], environment)
    }

    @discardableResult
    func cinco(_ copy: String, _ arguments: String...) throws -> Workplace.Result { try cinco(copy, arguments) }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let names = ["user.name=x", "user.email=x@localhost", "protocol.file.allow=always"].flatMap { ["-c", $0] }
        return try place.run("/usr/bin/env", ["git"] + names + arguments).output
    }

    /// Sets a note that no other test sets.
    func note(_ copy: String, _ city: String, _ text: String) throws {
        #expect(try cinco(copy, "edit", "city", city, "--note", text, "--as", "us").code == 0)
    }

    func lines(_ copy: String) throws -> [String] {
        let store = try Store(opening: path(copy))
        defer { store.close() }
        #expect(try store.check() == [])
        return try store.canonicalLines()
    }

    /// The content of all objects in the repository.
    func everything() throws -> String {
        try git("-C", hub, "cat-file", "--batch-all-objects", "--batch", "--unordered")
    }

    /// Changes the repository, as a person with a clone could.
    func tamper(_ script: String) throws {
        _ = try place.run("/bin/rm", ["-rf", path("clone")])
        try git("clone", "-q", "-b", "cinco/journals", hub, path("clone"))
        let done = try place.run(
            "/bin/sh",
            [
                "-ec",
                "cd \"$HOME/clone\"; \(script); git add -A; git -c user.name=x -c user.email=x@x commit -qm x; git push -q",
                "sh",
            ])
        #expect(done.code == 0, "\(done.errorOutput)")
    }
}

extension MeetingPoint {
    /// Runs the program in the folder of the test.
    func inPlace(_ script: String) throws -> Workplace.Result {
        try place.run("/bin/sh", ["-c", "cd \"$HOME\"; \(script)"])
    }
}

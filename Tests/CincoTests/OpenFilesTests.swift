import Foundation
import Plan
import Store
import TestCopies
import Testing

@Suite("Few open files")
struct OpenFilesTests {
    private let place = Workplace()

    @Test(
        "Every command says so or ends its work, and none is ended by a signal",
        arguments: [3, 4, 5, 6, 8, 12, 16, 31, 32, 64])
    func few(files: Int) throws {
        try SampleFile.make(place.plan)
        let commands = [
            "status", "check", "issues", "export", "edit city tijuana --note x\(files) --as us",
            "package '\(place.path)/p\(files)'", "tour", "settings", "--help", "",
        ]
        for command in commands {
            let run = try place.run(
                "/bin/sh",
                ["-c", "ulimit -n \(files); exec '\(Workplace.program)' \(command) --plan '\(place.plan)' 0</dev/null"])
            #expect(run.code == 0 || run.code == 1 || run.code == 2, "\(command): \(run.code) \(run.errorOutput)")
            if run.code == 1, files > 3 {
                #expect(run.errorOutput.hasPrefix("cinco: "), "\(command): \(run.errorOutput)")
            }
        }
        let store = try Store(opening: place.plan)
        #expect(try store.check() == [])
    }
}

import Foundation
import Plan
import Testing

@Suite("What is handed out up to a marking")
struct CeilingTests {
    private let place = Workplace()

    private static let commands: [[String]] = [
        ["status"], ["show", "tijuana"], ["log"], ["log", "-n", "3"], ["attention"], ["compare", "2010-04-01"],
        ["timeline"],
        ["commitments"], ["measures"], ["assessment"], ["dependencies"], ["resources"], ["list", "vulnerability"],
        ["list", "milestone"],
    ]

    @Test("Plans that differ only above the ceiling give outputs that are the same to the byte, in every format")
    func alike() throws {
        #expect(try place.cinco("new", place.plan, "--sample").code == 0)
        let other = place.path + "/other.cinco"
        #expect(try place.cinco("new", other, "--sample").code == 0)
        let secrets: [[String]] = [
            ["add", "vulnerability", "--title", "SECRET", "--group", "SECRET", "--marking", "C"],
            ["edit", "vulnerability", "v-1", "--title", "SECRET", "--answers", ""],
            ["add", "project", "--title", "SECRET", "--effort", "tij tech", "--pledged", "5M", "--payer", "us"],
            ["edit", "milestone", "m-7", "--title", "SECRET", "--due", "2010-01-01"],
            ["remove", "vulnerability", "v-4"],
        ]
        for secret in secrets {
            let done = try place.run(Workplace.program, secret + ["--plan", other, "--as", "us"])
            #expect(done.code == 0, "\(done.complaint)")
        }
        for command in Self.commands {
            for format in ["text", "json", "csv", "markdown"] {
                let rest = ["--format", format, "--ceiling", "U"]
                let one = try place.run(Workplace.program, command + rest)
                let two = try place.run(Workplace.program, command + rest + ["--plan", other])
                #expect(
                    one.code == 0 && one.output == two.output && !two.output.contains("SECRET"), "\(command) \(format)")
            }
        }
        for format in ["json", "csv"] {
            let one = try place.cinco("export", "--format", format, "--ceiling", "U")
            let two = try place.cinco("export", "--format", format, "--ceiling", "U", "--plan", other)
            #expect(one.code == 0 && one.output == two.output && !two.output.contains("SECRET"))
        }
    }

    @Test("A label that the plan has not, and a command that tells of the whole file, are refused; nothing is changed")
    func refused() throws {
        #expect(try place.cinco("new", place.plan, "--sample").code == 0)
        #expect(try place.cinco("status", "--ceiling", "X").complaint.contains("U, SBU, C"))
        #expect(try place.cinco("check", "--ceiling", "U").code == 1)
        #expect(try place.cinco("undo", "--ceiling", "U").code == 1)
        #expect(try place.cinco("add", "city", "--name", "X", "--ceiling", "U").code == 1)
    }
}

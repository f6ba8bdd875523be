import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    private let place = Workplace()

    private func sample() throws {
        try SampleFile.make(place.plan)
    }

    @Test("A plan is made, read, changed, undone, redone and checked")
    func wholeWay() throws {
        try sample()
        #expect(try place.cinco("status").output.contains("Tijuana        15%    ● G → 60%    ● G|? 70%"))
        let set = try place.cinco(
            "set", "tij", "training", "at-risk", "--as", "mx", "-m", "Class is late", "--progress", "60")
        #expect(set.code == 0)
        #expect(
            set.output
                == "Tijuana, Training (MX): status on track → at risk, trend cleared; Tijuana, Training: progress (%) 70 → 60\n"
        )
        #expect(try place.cinco("status").output.contains("▲ G|A ≠ *"))
        let log = try place.cinco("log", "tijuana", "training", "-n", "1").output
        #expect(log.hasPrefix("15 Jun 2010  Tijuana, Training (MX): status on track → at risk"))
        #expect(log.contains("planner, MX") && log.contains("Class is late"))
        #expect(try place.cinco("undo").output.hasPrefix("Undone: Tijuana, Training (MX): status on track → at risk"))
        #expect(try !place.cinco("status").output.contains("▲ G|A ≠ *"))
        #expect(try place.cinco("redo").output.hasPrefix("Redone: Tijuana, Training (MX): status on track → at risk"))
        #expect(try place.cinco("redo").output == "Nothing to redo.\n")
        #expect(try place.cinco("check").output.hasPrefix("No errors found: "))
    }

    @Test(
        "What is refused ends with 1 and a sentence, what is mistyped with 64",
        arguments: [
            (["set", "tijuana", "training", "at-risk", "--as", "us"], 1, "a reason is needed"),
            (["set", "tijuana", "training", "done"], 1, "--as"),
            (["set", "tijuana", "training", "done", "--as", "fr"], 1, "United States (US), Mexico (MX)"),
            (["set", "tijuana", "training", "done", "--as", "us", "--progress", "101"], 1, "from 0 to 100"),
            (["set", "tijuana", "training", "done", "--as", "us", "--stage", "sky"], 1, "trains its own"),
            (["show", "nowhere"], 1, "Tijuana"),
            (["status", "--theme", "nope", "--color", "always"], 1, "colour-blind"),
            (["set", "tijuana", "dancing", "done"], 64, "Cooperation"), (["set", "tijuana"], 64, "Usage"),
            (["status", "--format", "pdf"], 64, "markdown"), (["fly"], 64, "Usage"),
            (["status", "--today", "03/04"], 64, "03/04"),
            (["log", "-n", "0"], 64, "limit"),
        ])
    func refused(arguments: [String], code: Int32, sentence: String) throws {
        try sample()
        func lines() throws -> [String] { try Store(opening: place.plan, readOnly: true).canonicalLines() }
        let before = try lines()
        let result = try place.run(Workplace.program, arguments)
        #expect(result.code == code && result.output.isEmpty)
        #expect(result.errorOutput.contains(sentence), "\(result.errorOutput)")
        #expect(try lines() == before)
    }

    @Test(
        "A status is named by its code, its word or the letter shown, in either language",
        arguments: [
            ("R", "off track"), ("r", "off track"), ("fuera de curso", "off track"), ("A", "at risk"), ("D", "done"),
            ("H", "done"), ("not started", "not started"),
        ])
    func letters(typed: String, meant: String) throws {
        try sample()
        for (command, line) in [("set", "training"), ("set", "capacitación"), ("edit", "")] {
            let words =
                command == "set"
                ? [command, "tijuana", line, typed, "-m", "-10%", "--as", "mx"]
                : [command, "project", "sample-13", "--status", typed]
            let result = try place.run(Workplace.program, words)
            #expect(result.code == 0, "\(words): \(result.errorOutput)")
            #expect(result.output.contains(meant) || result.output.contains("Already set"), "\(result.output)")
        }
    }

    @Test("A beginning of a status is refused")
    func beginnings() throws {
        try sample()
        for typed in ["off", "at", "ri"] {
            #expect(try place.run(Workplace.program, ["set", "tijuana", "training", typed, "--as", "us"]).code == 1)
            #expect(try place.run(Workplace.program, ["edit", "project", "sample-13", "--status", typed]).code == 1)
        }
    }

    @Test(
        "Options take values that begin with a dash, and days count from the plan's own day",
        arguments: [
            (["status", "--today", "-2w"], "1 Jun 2010"), (["status", "--today=-2w"], "1 Jun 2010"),
            (["status", "--today", "+14d"], "29 Jun 2010"), (["status", "--today", "1 jul"], "1 Jul 2010"),
            (["compare", "-2w"], "1 Jun 2010"), (["compare", "--format", "text", "-2w"], "1 Jun 2010"),
            (["compare", "1", "Jun"], "1 Jun 2010"), (["compare", "2010-06-01"], "1 Jun 2010"),
            (["status", "--as-of", "-1w"], "8 Jun 2010"),
        ])
    func dashes(arguments: [String], shown: String) throws {
        try sample()
        let result = try place.run(Workplace.program, arguments)
        #expect(result.code == 0 && result.output.contains(shown), "\(result.output) \(result.errorOutput)")
    }

    @Test(
        "A command that is only named, and not parsed, shows what it shows when it is",
        arguments: [
            "status", "attention", "promises", "timeline", "commitments", "measures", "assessment", "dependencies",
            "resources",
        ])
    func named(command: String) throws {
        try sample()
        let (bare, parsed) = (try place.cinco(command), try place.cinco(command, "--format", "text"))
        #expect(!bare.output.isEmpty && bare.output == parsed.output && bare.code == parsed.code)
        try FileManager.default.removeItem(atPath: place.plan)
        let (lost, missed) = (try place.cinco(command), try place.cinco(command, "--format", "text"))
        #expect(lost.code == 1 && lost.errorOutput == missed.errorOutput && lost.errorOutput.contains(place.plan))
    }

    @Test(
        "No heading of a list in Spanish names a language",
        arguments: [
            ["status"], ["issues"], ["promises"], ["timeline"], ["commitments"], ["measures"], ["assessment"],
            ["dependencies"], ["resources"], ["deliveries"], ["public"], ["compare", "2010-06-01"],
            ["show", "tijuana", "resources"],
        ])
    func headings(words: [String]) throws {
        try sample()
        for format in words[0] == "show" ? ["text"] : ["text", "markdown"] {
            let output = try place.run(Workplace.program, words + ["--lang", "es", "--format", format]).output
            #expect(!output.isEmpty && !output.contains("(inglés)"), "\(output)")
        }
    }

    @Test("--today moves the day everywhere, on either side of the subcommand")
    func today() throws {
        try sample()
        let after = try place.cinco("status", "--today", "2010-07-30").output
        #expect(after.contains("30 Jul 2010, month 10 of 18, 245 days left") && after.contains("? (A) 58d"))
        #expect(try place.cinco("--today", "2010-07-30", "status").output == after)
        #expect(
            try place.cinco("show", "tijuana", "resources", "--today", "2010-07-30").output.contains("15 days overdue"))
        _ = try place.cinco("set", "tijuana", "resources", "done", "--as", "us", "--today", "2010-07-30")
        #expect(try place.cinco("log", "-n", "1", "--format", "json").output.contains("\"as_of\" : \"2010-07-30\""))
    }

    @Test("The side comes from --as, then CINCO_AS, then the settings; a single partner needs none")
    func author() throws {
        try sample()
        func partner(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
            let arguments = ["set", "tijuana", "resources", "done"] + arguments
            return String(try place.run(Workplace.program, arguments, environment).output.dropLast().suffix(50))
        }
        #expect(try partner(["--as", "us"], ["CINCO_AS": "mx"]).contains("(US)"))
        #expect(try partner([], ["CINCO_AS": "MX"]).contains("(MX)"))
        let settings = place.path + "/.config/cinco"
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        try Data("as = \"us\"\nauthor = \"From settings\"\n".utf8).write(
            to: URL(fileURLWithPath: settings + "/settings.toml"))
        _ = try place.cinco("undo")
        _ = try place.cinco("undo")
        #expect(try partner([]).contains("(US)"))
        #expect(try place.cinco("log", "-n", "1").output.contains("From settings, US"))
        // The side that was chosen in the interface holds on that day.
        try Data("as = \"us\"\nas_day = \"2001-02-03\"\n".utf8).write(
            to: URL(fileURLWithPath: settings + "/settings.toml"))
        let refused = try place.cinco("set", "tijuana", "cooperation", "done")
        #expect(refused.code == 1 && refused.errorOutput.contains("--as"))
        #expect(try !place.cinco("settings").output.contains("as_day"))
        let one = place.path + "/one.cinco"
        _ = try place.cinco("new", one, "--title", "Solo", "--partner", "me", "--city", "León")
        let alone = try place.cinco("set", "leon", "training", "on-track", "--plan", one)
        #expect(alone.output == "León, Training (ME): status on track\n")
    }

    @Test("The plan is --plan, else CINCO_PLAN, else the one in the data folder")
    func whichPlan() throws {
        let missing = try place.cinco("status", environment: ["CINCO_PLAN": ""])
        #expect(missing.code == 1 && missing.errorOutput.contains(place.path + "/.local/share/cinco/plan.cinco"))
        let other = try place.cinco("status", environment: ["CINCO_PLAN": "", "XDG_DATA_HOME": place.path + "/d"])
        #expect(other.errorOutput.contains(place.path + "/d/cinco/plan.cinco"))
        #expect(try place.cinco("status", "--plan", "/x/y").errorOutput.contains("/x/y"))
    }

    @Test("A name without a folder is a file in this one, whatever it looks like")
    func relativeNames() throws {
        let script = "cd \"$HOME\"; \"$0\" new file:x --sample && \"$0\" check --plan file:x && ls"
        let result = try place.run("/bin/sh", ["-c", script, Workplace.program])
        #expect(result.output.contains("No errors found") && result.output.hasSuffix("\nfile:x\n"), "\(result)")
    }

    @Test("Both languages are spoken, and no language keeps it from starting")
    func languages() throws {
        try sample()
        #expect(try place.cinco("status", "--lang", "es").output.contains("mes 9 de 18, quedan 290 días"))
        #expect(
            try place.cinco("status", environment: ["LC_ALL": "", "LC_MESSAGES": "es_MX.UTF-8"]).output.contains(
                "mes 9"))
        #expect(try place.cinco("status", environment: ["LC_ALL": "tlh_XX"]).code == 0)
        let ascii = try place.cinco("status", environment: ["LC_ALL": "C"]).output
        #expect(ascii.contains("Ciudad Juarez") && ascii.utf8.allSatisfy { $0 < 128 })
        #expect(
            try place.cinco("status", "--format", "json", environment: ["LC_ALL": "C"]).output.contains("Ciudad Juárez")
        )
    }

    @Test("Colour is for terminals, unless it is asked for")
    func colour() throws {
        try sample()
        #expect(try !place.cinco("status").output.contains("\u{1B}"))
        #expect(try place.cinco("status", "--color", "always").output.contains("\u{1B}["))
    }

    @Test("The names of screens are those that scripts know")
    func screenNames() throws {
        struct Row: Decodable { let screens: [String] }
        let rows = try JSONDecoder().decode([Row].self, from: Data(place.cinco("keys", "--format", "json").output.utf8))
        let known =
            "welcome board city effort project issues questions publicMilestones promises timeline commitments measures series assessment dependencies resources plan meeting minutes agenda meetings texts comparison history received importing help"
        #expect(Set(rows.flatMap(\.screens)) == Set(known.split(separator: " ").map(String.init)))
    }

    @Test("themes and keys list what the interface uses", arguments: ["text", "json", "csv", "markdown"])
    func lists(format: String) throws {
        #expect(try place.cinco("themes", "--format", format).output.contains("colour-blind"))
        #expect(try place.cinco("keys", "--format", format).output.contains("move-up"))
    }

    @Test("A full disk changes nothing and says so")
    func fullDisk() throws {
        try sample()
        let script = """
            set -e
            cd "$HOME"
            mkdir disk && mount -t tmpfs -o size=600k none disk && cp "$CINCO_PLAN" disk/plan.cinco
            dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null || true
            set +e
            "$0" set tijuana training done --as us --plan disk/plan.cinco; echo "code $?"
            rm disk/fill; "$0" check --plan disk/plan.cinco; "$0" log -n 1 --plan disk/plan.cinco
            """
        let isolated = ["-Urm", "sh", "-c", script, Workplace.program]
        guard try place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0 else {
            // This computer has no small file system that the test can fill.
            return
        }
        let result = try place.run("/usr/bin/unshare", isolated)
        #expect(result.output.contains("code 1"), "\(result.output) \(result.errorOutput)")
        #expect(result.errorOutput.contains("is full"), "\(result.errorOutput)")
        #expect(result.output.contains("No errors found") && !result.output.contains("done"))
    }

    @Test("Without a terminal it says so, names 'cinco status' and ends with 1")
    func noTerminal() throws {
        try sample()
        let result = try place.run(Workplace.program, [])
        #expect(result.code == 1 && result.output.isEmpty && result.errorOutput.contains("'cinco status'"))
    }

    @Test("Text from the plan reaches no output raw", arguments: ["text", "json", "csv", "markdown"])
    func hostile(format: String) throws {
        let name = "\u{1B}]52;c;eA==\u{7}\u{202E}X"
        let outline = PlanOutline(
            title: "P", start: SamplePlan.day, months: 18, partners: ["us"], cities: ["X"])
        var founding = try outline.founding(by: name, on: SamplePlan.day)
        // Nobody here could type it.
        founding.changes = founding.changes.map {
            [.title, .name].contains($0.field) ? Change($0.kind, $0.record, $0.field, to: name) : $0
        }
        try Store(making: place.plan, founding: founding).close()
        for arguments in [["status"], ["log"], ["show", "x"]] {
            let output = try place.run(Workplace.program, arguments + ["--format", format])
            #expect(output.code == 0, "\(output.errorOutput)")
            #expect(!output.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
        }
    }
}

@Suite("The past on the command line")
struct PastTests {
    private let place = Workplace()

    @Test("Every reading command shows the plan as it stood at the end of a day; none changes it")
    func asOf() throws {
        try SampleFile.make(place.plan)
        let board = try place.cinco("status", "--as-of", "2010-04-10")
        #expect(board.output.contains("10 Apr 2010") && board.output.contains("? (G) 18d"))
        let reading: [[String]] = [
            ["show", "tijuana"], ["log"], ["attention"], ["promises"], ["timeline"], ["commitments"], ["measures"],
            ["assessment"],
            ["dependencies"], ["resources"], ["list", "project"], ["export"],
        ]
        for command in reading {
            let then = try place.run(Workplace.program, command + ["--as-of", "2010-02-05"])
            let now = try place.run(Workplace.program, command)
            #expect(
                then.code == 0 && !then.output.isEmpty && then.output != now.output, "\(command) \(then.errorOutput)")
        }
        let compared = try place.cinco("compare", "2010-04-10", "--as-of", "2010-05-10", "--format", "csv").output
        #expect(compared.contains("worse,ciudad-juarez,Ciudad Juárez,joint-operations,unknown,off-track"))
        #expect(!compared.contains("entered,culiacan,Culiacán,technology") && compared.contains("settled-issue"))
        #expect(try place.cinco("compare", "03/04").code == 1)
        #expect(try place.cinco("log", "-n", "1", "--as-of", "2010-04-10").output.hasPrefix("9 Apr 2010"))
        for command in [
            ["set", "tijuana", "training", "done", "--as", "us"], ["undo"], ["redo"], ["add", "city", "--name", "X"],
        ] {
            let refused = try place.run(Workplace.program, command + ["--as-of", "2010-04-10"])
            #expect(refused.code == 1 && refused.errorOutput.contains("as it stood on 10 Apr 2010"))
        }
    }
}

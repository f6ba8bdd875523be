import Foundation
import Plan
import Store
import TestCopies
import Testing

@Suite("The program on a real terminal", .serialized)
struct InterfaceTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    @Test("From start to a change that is kept over a restart, and undone")
    func kept() throws {
        let pane = try Pane(place)
        #expect(try pane.screen { $0.contains("? help") }.contains("▸Ciudad Juárez   35% ▲ A|? 40%"))
        try pane.press("Right", "s", "d")
        #expect(try pane.screen { $0.contains("status on track → done") }.contains("● D|G ≠ *"))
        try pane.press("q")
        #expect(try pane.screen { $0.contains("\nleft 0") }.contains("\nleft 0"))
        #expect(try pane.state("alternate_on") == "0")
        try pane.again()
        #expect(try pane.screen { $0.contains("? help") }.contains("● D|G ≠ *"))
        try pane.press("u")
        #expect(try pane.screen { $0.contains("Undone") }.contains("● G → 55%"))
        try pane.press("q")
        try pane.screen { $0.contains("\nleft 0") }
        #expect(try place.cinco("check").output.hasPrefix("No errors found"))
    }

    @Test("A second terminal shows the first one's change without a key")
    func secondTerminal() throws {
        let (mine, theirs) = (try Pane(place), try Pane(place, "--as mx"))
        try mine.screen { $0.contains("? help") }
        try theirs.screen { $0.contains("? help") }
        try mine.press("s", "d")
        #expect(try theirs.screen { $0.contains("D|? (A)") }.contains("Another terminal changed the plan."))
        try theirs.press("s", "g")
        #expect(try mine.screen { $0.contains("D|G") }.contains("D|G"))
        #expect(try place.cinco("log", "-n", "2").output.contains("planner, MX"))
    }

    @Test("A hung-up terminal ends the program")
    func hangUp() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        let processes = try pane.processes()
        #expect(processes.count == 1)
        try pane.hangUp()
        for id in processes {
            #expect(try place.waitsForEnd(of: id))
        }
    }

    @Test("The terminal is put back after a signal", arguments: ["INT", "TERM", "HUP", "SEGV", "ABRT"])
    func signals(signal: String) throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        #expect(try pane.state("alternate_on") == "1")
        for id in try pane.processes() { _ = try place.run("/usr/bin/env", ["kill", "-\(signal)", id]) }
        try pane.screen { $0.contains("\nleft ") }
        #expect(try pane.state("alternate_on") == "0")
        try pane.type("stty -a | grep -o -- '-*echo '; echo done", "Enter")
        #expect(try pane.screen { $0.contains("\ndone") }.contains("\necho"))
    }

    @Test("Ctrl-Z hands the terminal back, and fg brings the screen again")
    func suspend() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("C-z")
        try pane.screen { $0.contains("Stopped") }
        #expect(try pane.state("alternate_on") == "0")
        try pane.type("fg", "Enter")
        #expect(try pane.screen { $0.contains("? help") }.contains("▸Ciudad Juárez"))
    }

    @Test("Resized at any moment, also inside a form and below the least size")
    func resize() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("c")
        try pane.screen { $0.contains("▸name") }
        try pane.resize(30, 6)
        #expect(try pane.screen { $0.contains("Too small") }.contains("60×16"))
        try pane.resize(100, 30)
        // Keys are thrown away until the form can be seen again.
        try pane.screen { $0.contains("▸name") }
        try pane.type("Torreón", "Enter")
        #expect(try pane.screen { $0.contains("Added") }.contains("▸Torreón"))
    }

    @Test("No key holds the screen")
    func flow() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("C-s", "x")
        try pane.screen { $0.contains("Issues") }
    }

    @Test("Letters with accents are letters, not keys")
    func accents() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("c")
        try pane.screen { $0.contains("▸name") }
        try pane.type("Brăila ñandú 日本", "Enter")
        #expect(try pane.screen { $0.contains("Added") }.contains("Added Brăila ñandú 日本"))
    }

    @Test("In the C locale accents drop and shapes are ASCII")
    func ascii() throws {
        let pane = try Pane(place, locale: "C")
        #expect(
            try pane.screen { $0.contains("? help") }.contains(">Ciudad Juarez   35% ^ A|? 40%   o G > 55%   # R|? 10%")
        )
    }

    @Test("A terminal that cannot show a screen is left alone")
    func badTerminal() throws {
        let pane = try Pane(place, terminal: "dumb")
        let shown = try pane.screen { $0.contains("\nleft 1") }
        // The sentence is longer than a row, and blanks at the end of a row cannot be read back.
        let sentence = shown.replacing("\n", with: "").replacing(" ", with: "")
        #expect(sentence.contains("TERM=dumb") && sentence.contains("'cincostatus'"))
    }

    @Test("On an unknown terminal the screen is drawn as for xterm, and that is said once")
    func unknownTerminal() throws {
        let pane = try Pane(place, terminal: "no-such-terminal")
        #expect(try pane.screen { $0.contains("TERM=no-such-terminal is not known") }.contains("▸Ciudad Juárez"))
        try pane.press("j")
        #expect(try !pane.screen { $0.contains("? help") }.contains("no-such-terminal"))
    }

    @Test("Exported LINES and COLUMNS do not win over the terminal")
    func exportedSize() throws {
        let pane = try Pane(place, variables: "LINES=10 COLUMNS=40")
        try pane.screen { $0.contains("? help") && !$0.contains("Too small") }
    }

    @Test("Ctrl-c leaves; where something is asked it is Esc")
    func interrupted() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("s")
        try pane.screen { $0.contains("Esc cancel") }
        try pane.press("C-c")
        try pane.screen { $0.contains("Cancelled") }
        try pane.press("C-c")
        #expect(try pane.screen { $0.contains("\nleft 0") }.contains("left 0"))
    }

    @Test("What is typed while the editor has the screen is thrown away")
    func typedBehindEditor() throws {
        try place.write("touch \(place.path)/up; read line; echo \"$line\" >> \"$1\"", to: "edit.sh")
        let before = try place.cinco("log", "-n", "1").output
        let pane = try Pane(place, variables: "VISUAL= EDITOR='sh \(place.path)/edit.sh'")
        try pane.screen { $0.contains("? help") }
        try pane.press("e", "Tab", "Tab", "Tab", "Tab", "C-o")
        while !FileManager.default.fileExists(atPath: place.path + "/up") { usleep(10_000) }
        // The editor takes the line; what is behind it comes too early for the form.
        try pane.type("taken", "Enter", "s", "d", "Q")
        let shown = try pane.screen { $0.contains("taken") && $0.contains("Esc") }
        #expect(!shown.contains("\nleft"))
        #expect(try place.cinco("log", "-n", "1").output == before)
    }

    @Test(
        "Terminals of every kind show the board",
        arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "linux", "vt100", "xterm-direct"])
    func kinds(name: String) throws {
        let pane = try Pane(place, terminal: name)
        #expect(try pane.screen { $0.contains("? help") }.contains("Tijuana         15%"))
    }

    @Test(
        "COLORTERM gives true colours where the system describes such a terminal, and else 256",
        arguments: [
            ("xterm-256color", "truecolor", true), ("xterm", "24bit", true), ("tmux-256color", "truecolor", true),
            ("xterm-direct", "", true), ("xterm-256color", "", false), ("screen-256color", "truecolor", false),
            ("rxvt-256color", "truecolor", false), ("xterm-color", "truecolor", false),
        ])
    func trueColour(terminal: String, told: String, isTrue: Bool) throws {
        let pane = try Pane(place, terminal: terminal, variables: "COLORTERM=\(told) COLORFGBG='15;0'")
        try pane.screen { $0.contains("? help") }
        let shown = try pane.coloured()
        // At risk: #d78700, the nearest of the palette 172.
        #expect(shown.contains("38;2;215;135;0") == isTrue && shown.contains("38;5;172") != isTrue, "\(shown)")
        #expect(shown.contains(isTrue ? "38;5;" : "38;2;") == false)
    }

    @Test("Within GNU screen, which holds Esc back for programs that use its mouse, Esc goes back at once")
    func screen() throws {
        try place.write("autodetach off\nescape ^Oo\n", to: "screenrc")
        let pane = try Pane(
            place, variables: "SCREENDIR=\(place.path)/screens", within: "screen -c \(place.path)/screenrc")
        try pane.screen { $0.contains("? help") }
        try pane.press("x")
        try pane.screen { $0.contains(" Issues ") }
        try pane.press("Escape")
        try pane.screen { $0.contains("▸Ciudad Juárez") }
    }

    @Test("The mouse selects and opens, and can be left to the terminal")
    func mouse() throws {
        let pane = try Pane(place, terminal: "xterm-256color")
        try pane.screen { $0.contains("? help") }
        try pane.type("\u{1B}[<0;40;6M\u{1B}[<0;40;6m")
        #expect(try pane.screen { $0.contains("▸Tijuana") }.contains("Tijuana, Training"))
        try pane.type("\u{1B}[<65;40;6M")
        #expect(try pane.screen { $0.contains("▸Culiac") }.contains("Culiacán, Training"))
        #expect(try pane.state("mouse_any_flag") == "1")
        try pane.press("Y")
        try pane.screen { $0.contains("The mouse is off") }
        #expect(try pane.state("mouse_any_flag") == "0")
        try pane.press("Q")
        try pane.screen { $0.contains("left 0") }
        try pane.again()
        try pane.screen { $0.contains("? help") }
        #expect(try pane.state("mouse_any_flag") == "0")
    }

    @Test("A pasted text is no keys, also one whose end never comes")
    func pasted() throws {
        let pane = try Pane(place, terminal: "xterm-256color")
        try pane.screen { $0.contains("? help") }
        try pane.type("\u{1B}[200~QDDy\u{1B}[201~")
        #expect(try pane.screen { $0.contains("Nothing was pasted") }.contains("▸Ciudad Juárez"))
        try pane.press("s", "r")
        try pane.screen { $0.contains("Reason for off track") }
        try pane.type("\u{1B}[200~One line\nand another")
        try pane.press("Escape")
        try pane.screen { $0.contains("One line and another") }
        try pane.press("Enter")
        #expect(try pane.screen { $0.contains("35% ■ R") }.contains("35% ■ R"))
    }

    @Test("A long note goes to the person's editor and comes back; where that fails, the text is as it was")
    func editor() throws {
        try place.write(
            "printf 'First line\\nSecond\\n' >> \"$2\"; stat -c %a \"$2\" > \"$1\"; kill -INT $PPID", to: "edit.sh")
        let mode = place.path + "/mode"
        let pane = try Pane(place, variables: "VISUAL= EDITOR='sh \(place.path)/edit.sh \(mode)'")
        try pane.screen { $0.contains("? help") }
        try pane.press("e")
        var shown = try pane.screen { $0.contains("Esc cancel") }
        var steps = 0
        while steps < 12, !shown.contains("Ctrl-o") {
            let before = shown
            try pane.press("Tab")
            shown = try pane.screen { $0 != before }
            steps += 1
        }
        #expect(shown.contains("Ctrl-o"))
        try pane.press("C-o")
        #expect(try pane.screen { $0.contains("Second") }.contains("First line"))
        #expect(try String(contentsOfFile: mode, encoding: .utf8) == "600\n")
        try pane.press("Enter")
        #expect(try pane.screen { $0.contains("Edited") || $0.contains("First line") }.contains("First line"))
        try pane.press("Q")
        try pane.screen { $0.contains("left 0") }

        let other = try Pane(place, variables: "VISUAL=no-such-editor")
        try other.screen { $0.contains("? help") }
        try other.press("e")
        try other.screen { $0.contains("Esc cancel") }
        for _ in 0..<steps { try other.press("Tab") }
        try other.screen { $0.contains("Ctrl-o") }
        try other.press("C-o")
        #expect(try other.screen { $0.contains("cannot be started") }.contains("“no-such-editor”"))
    }
}

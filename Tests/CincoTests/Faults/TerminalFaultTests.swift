import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("Faults: the terminal", .serialized)
struct TerminalFaultTests {
    private let place = Workplace()
    private let atRest: Data

    init() throws {
        try SampleFile.make(place.plan)
        atRest = try Data(contentsOf: URL(filePath: place.plan))
    }

    /// The program on a terminal, with its first screen drawn.
    private func started(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> Pty {
        let pty = try Pty(place, ["--as", "us"] + arguments, environment)
        #expect(pty.read { $0.shows("help") })
        return pty
    }

    private func acts() throws -> Int {
        let store = try Store(opening: place.plan, readOnly: true)
        defer { store.close() }
        #expect(try store.check() == [])
        return try store.counts().acts
    }

    @Test("A terminal that is gone ends the program", arguments: 1...3)
    func hungUp(_: Int) throws {
        for signal in [nil, SIGHUP] {
            let pty = try started()
            if let signal { kill(pty.process, signal) } else { pty.hangUp() }
            #expect(pty.read { $0.hasEnded })
            let code = pty.wait()
            #expect([0, 129, -SIGHUP].contains(code), "\(code)")
        }
    }

    @Test("A terminal that is gone ends the program under a parent that ignores the signal")
    func hungUpUnnoticed() throws {
        let pty = try Pty(place, ["-c", "trap '' HUP; \(Workplace.program) --as us; true"], program: "/bin/sh")
        #expect(pty.read { $0.shows("help") })
        let child = try #require(
            Int32(place.run("/usr/bin/pgrep", ["-P", "\(pty.process)"]).output.split(separator: "\n").last ?? ""))
        pty.hangUp()
        #expect(try place.waitsForEnd(of: child))
    }

    private static let requests = [SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU]

    @Test("Asked to end, it puts the terminal back", arguments: requests + [SIGSEGV, SIGABRT, SIGBUS])
    func ended(signal: Int32) throws {
        let pty = try started()
        pty.forget()
        kill(pty.process, signal)
        #expect(
            pty.read {
                $0.hasEnded && $0.shows("\u{1B}[?1049l") && $0.shows("\u{1B}[?2004l") && $0.shows("\u{1B}[?1036r")
            })
        let isCrash = !TerminalFaultTests.requests.contains(signal)
        #expect(isCrash ? pty.wait() == -signal : pty.wait() >= 0)
    }

    @Test("Random sizes from 1×1 to 500×200, one after the other: nothing breaks, and the last one is drawn")
    func resized() throws {
        let pty = try started()
        var random = SeededGenerator(Faults.seed)
        let count = Faults.count(300, 10_000)
        for number in 0..<count {
            let before = pty.count
            pty.resize(1 + random.below(500), 1 + random.below(200))
            #expect(pty.read { $0.count > before })
            if number % 7 == 0 { pty.type(["j", "x", "\u{1B}", "e", "\t", "\u{1B}", "?"][random.below(7)]) }
        }
        pty.resize(100, 30)
        pty.type(Pty.escape + Pty.escape)
        pty.forget()
        pty.type("\u{12}")
        #expect(pty.read { $0.shows("help") })
        #expect(!pty.hasEnded)
        pty.type("Q")
        #expect(pty.wait() == 0)
        #expect(try acts() == 184)
        Faults.tell("\(count) random sizes, no crash")
    }

    @Test("An editor's name is never given to a shell")
    func editor() throws {
        for name in ["true; touch pwned", "$(touch pwned)", "`touch pwned`", "a\u{1B}]0;x\u{7}b"] {
            let pty = try started([], ["EDITOR": name, "VISUAL": ""])
            pty.type("e\t\t\t\t\u{F}")
            #expect(pty.read { $0.shows("cannot be started") || $0.shows("ended with") })
            #expect(!pty.shows("\u{1B}]0;x"))
            #expect(!FileManager.default.fileExists(atPath: place.path + "/pwned"))
            #expect(!FileManager.default.fileExists(atPath: "pwned"))
        }
    }

    /// Bytes that end, stop or freeze the program or the terminal.
    private static let ending: Set<UInt8> = [3, 17, 19, 26, 28, UInt8(ascii: "q"), UInt8(ascii: "Q")]

    /// Writes bytes so few at a time that they are no paste. Each time the screen is drawn anew, which tells that they
    /// were read; random bytes may be a paste or a sequence that this does not reach.
    private func press(_ bytes: some Collection<UInt8>, _ pty: Pty) {
        for start in stride(from: 0, to: bytes.count, by: 7) {
            let before = pty.count
            pty.write(Array(bytes.dropFirst(start).prefix(7)) + [0x18, 0x12])
            pty.read(within: .milliseconds(300)) { $0.count > before }
        }
    }

    @Test("Random bytes as keys: no crash, and nothing is written where nothing may be")
    func randomKeys() throws {
        let pty = try started(["--readonly"], ["EDITOR": "true"])
        var random = SeededGenerator(Faults.seed + 1)
        let count = Faults.count(20_000, 1_000_000)
        for _ in 0..<(count / 2_000) {
            let bytes = random.bytes(2_000).map { TerminalFaultTests.ending.contains($0) ? 106 : $0 }
            pty.write(bytes[200...])
            press(bytes[..<200], pty)
            if pty.hasEnded { break }
        }
        pty.type("\u{18}\u{1B}[201~" + Pty.escape)
        #expect(!pty.hasEnded)
        pty.forget()
        pty.type(Pty.escape + Pty.escape + "\u{12}")
        #expect(pty.read { $0.count > 0 && !$0.tail.isEmpty })
        kill(pty.process, SIGTERM)
        #expect(pty.wait() >= 0)
        #expect(try Data(contentsOf: URL(filePath: place.plan)) == atRest)
        Faults.tell("\(count) random bytes as keys, no crash, the file the same to the byte")
    }

    @Test("Random bytes as keys on a plan that may be written: no crash, and the file stays sound")
    func randomActs() throws {
        let pty = try started([], ["EDITOR": "true"])
        var random = SeededGenerator(Faults.seed + 2)
        let letters = Array("jkhlsegardnyc+ex x\tpu\r\r \u{1B}\u{1B}JKvtwimboDyzfMU,.".utf8)
        let count = Faults.count(2_000, 30_000)
        for _ in 0..<(count / 500) {
            press((0..<500).map { _ in letters[random.below(letters.count)] }, pty)
            if pty.hasEnded { break }
        }
        #expect(!pty.hasEnded)
        kill(pty.process, SIGTERM)
        #expect(pty.wait() >= 0)
        Faults.tell("\(count) random keys that edit: \(try acts() - 184) acts, no crash, the file sound")
    }

    @Test("A long paste, broken escape sequences and mouse reports of nowhere are no acts")
    func junk() throws {
        let pty = try started()
        let size = Faults.count(50_000, 1_000_000)
        pty.type("\u{1B}[200~")
        pty.write(Array(repeating: Array("sr Late\rDy".utf8), count: size / 10).flatMap { $0 })
        pty.type("\u{1B}[201~")
        for junk in [
            "\u{1B}[", "\u{1B}[<", "\u{1B}[<999999999999;1;1M", "\u{1B}[<0;-1;-1M", "\u{1B}[<0;60000;60000M", "\u{1B}O",
            "\u{1B}[1;",
            "\u{1B}]52;c;", "\u{7}", "\u{1B}P", "\u{1B}\\", "\u{1B}[M", "\u{1B}[?1;2c", "\u{1B}[200", "\u{1B}[201~",
            "\u{1B}[<64;1;1M",
        ] { pty.type(junk + "\u{1B}") }
        pty.type(Pty.escape + Pty.escape)
        pty.forget()
        pty.type("\u{12}")
        #expect(pty.read { $0.shows("help") })
        #expect(!pty.hasEnded)
        kill(pty.process, SIGTERM)
        #expect(pty.wait() >= 0)
        #expect(try acts() == 184)
        Faults.tell("a paste of \(size) bytes and 16 broken sequences: no act")
    }

    @Test("Sequences in pieces 200 ms apart, unknown ones and a paste with Ctrl-c take nothing from a form")
    func pieces() throws {
        let pty = try started()
        pty.type("c")
        #expect(pty.read { $0.shows("name") })
        pty.type("Kept")
        for text in [
            "\u{1B}[1;5A", "\u{1B}[57440u", "\u{1B}]11;rgb:00/00/00\u{1B}\\", "\u{1B}[200~\u{3}\u{1C} all\u{1B}[201~",
        ] {
            for cut in [1, 2, text.utf8.count - 1] {
                pty.write(text.utf8.prefix(cut))
                usleep(200_000)
                pty.write(text.utf8.dropFirst(cut))
            }
        }
        pty.type("\r")
        #expect(pty.read { $0.shows("Added Kept all all all") })
        #expect(!pty.hasEnded)
        kill(pty.process, SIGTERM)
        #expect(pty.wait() >= 0)
        #expect(try acts() == 185)
    }

    private static let terminals =
        Faults.isWhole
        ? [
            "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "ansi", "dumb", "unknown",
            "",
        ] : ["ansi", "unknown", ""]
    private static let locales =
        Faults.isWhole
        ? ["C", "C.UTF-8", "es_MX.UTF-8", "en_US.ISO-8859-1", "no_SUCH"] : ["es_MX.UTF-8", "en_US.ISO-8859-1"]

    @Test(
        "Every kind of terminal and every locale: a screen, or a sentence that says why there is none",
        arguments: terminals, locales)
    func kinds(terminal: String, locale: String) throws {
        let pty = try Pty(place, [], ["TERM": terminal, "LC_ALL": locale])
        let isShown = pty.read { $0.hasEnded || $0.shows("help") || $0.shows("ayuda") }
        #expect(isShown)
        if pty.hasEnded {
            #expect(pty.wait() == 1 && ["dumb", "unknown", ""].contains(terminal), "\(terminal) \(locale)")
            #expect(pty.shows("cinco status"))
        } else {
            pty.type("Q")
            #expect(pty.wait() == 0)
        }
    }
}

import Canvas

/// Turns the bytes of a terminal into whole events. A value: bytes and the time go in, events come out.
///
/// Terminals send a sequence in one piece; lines cut it anywhere.
package struct InputReader {
    package typealias Time = ContinuousClock.Instant

    /// The longest pause within a sequence. A link that loses a packet sends it again a fifth of a second later.
    package static let longestGap = Duration.milliseconds(500)
    /// After so long without more of a paste its end mark may be lost.
    package static let pasteGap = Duration.seconds(3)
    /// More printable bytes in one read than this are no typing.
    static let mostTyped = 8
    /// A read of more bytes than this is a part of a paste that other reads go on with. The system hands over 4 KB at
    /// most, a line less than 2.
    private static let longRead = 256
    /// Reads that follow a long one within this time belong to it.
    private static let burstGap = Duration.milliseconds(100)

    /// How long an Esc waits for what may follow.
    let escapeDelay: Duration
    /// Whether mouse reports are events; else the terminal was not asked for any.
    var isMouseUsed = false
    private var automaton: InputAutomaton
    private var clicks = Clicks()
    private var waiting: [Event] = []
    private var lastRead: Time?
    private var lastLongBurst: Time?
    /// When a lone Esc answered, if nothing came since.
    private var lastEscape: Time?
    /// Whether it was reported that a paste waits, so that Ctrl-c alone ends it.
    private var isWaitReported = false

    /// A reader that knows no keys beyond the common ones.
    package init() { self.init(own: OwnKeys()) }

    /// - Parameter own: the keys that only this terminal sends.
    init(
        escapeDelay: Duration = .milliseconds(25), own: OwnKeys, characters: ByteCharacters = .utf8
    ) {
        self.escapeDelay = escapeDelay
        automaton = InputAutomaton(own: own, characters: characters)
    }

    /// The next whole event; nil where there is none.
    package mutating func next() -> Event? { waiting.isEmpty ? nil : waiting.removeFirst() }

    /// When `expire` has to be called unless more bytes come first; nil where nothing waits for time.
    package var due: Time? {
        guard let lastRead else { return nil }
        return switch automaton.patience {
        case .unlimited: nil
        case .paste: isWaitReported ? nil : lastRead + InputReader.pasteGap
        case .short: lastRead + escapeDelay
        case .long: lastRead + InputReader.longestGap
        }
    }

    /// Takes bytes that were read at once.
    package mutating func read(_ bytes: some Collection<UInt8>, at time: Time) {
        if let lastRead, time - lastRead > escapeDelay { automaton.pause() }
        if let lastEscape, time - lastEscape < InputReader.longestGap { automaton.resume(before: bytes) }
        (lastRead, lastEscape) = (time, nil)
        let isInterrupt = isWaitReported && bytes.count == 1 && bytes.first == 3
        isWaitReported = false
        if isInterrupt { return keep(automaton.stop(), at: time) }
        var found = automaton.read(bytes)
        let follows = lastLongBurst.map { time - $0 < InputReader.burstGap } ?? false
        // The keys of a keyboard end no line with a line feed.
        let line = bytes.firstIndex(of: UInt8(ascii: "\n")).map { bytes[..<$0] }
        let hasLines = line?.contains { $0 >= UInt8(ascii: " ") } ?? false
        found.isBurst = found.isTyped && (follows || hasLines || found.printable > InputReader.mostTyped)
        if found.isBurst, bytes.count > InputReader.longRead { lastLongBurst = time }
        keep(found, at: time)
    }

    /// Decides about what is incomplete where nothing came by the time when it was due.
    package mutating func expire(at time: Time) {
        guard let due, due <= time else { return }
        if automaton.patience == .paste {
            isWaitReported = true
            waiting.append(.pasteWaits)
            return
        }
        let found = automaton.stop()
        if found.isEscape { lastEscape = time }
        keep(found, at: time)
    }

    /// Forgets what is incomplete, and events that were not taken yet.
    mutating func reset() {
        automaton.reset()
        (waiting, lastEscape, lastLongBurst, isWaitReported) = ([], nil, nil, false)
    }

    private mutating func keep(_ found: InputFound, at time: Time) {
        var typed: [Key] = []
        func burst() -> [Event] { typed.isEmpty ? [] : [.burst(typed)] }
        for item in found.items {
            switch item {
            case .typed(let key) where found.isBurst, .text(let key):
                typed.append(key)
                continue
            default:
                waiting += burst()
                typed = []
            }
            switch item {
            case .typed(let key), .text(let key), .key(let key): waiting.append(.key(key))
            case .paste(let text): waiting.append(.paste(text))
            case .escapeRevoked: waiting.append(.escapeRevoked)
            case .mouse(let report):
                if isMouseUsed, let mouse = clicks.event(of: report, at: time) { waiting.append(.mouse(mouse)) }
            }
        }
        waiting += burst()
    }
}

/// The items that one read brought.
struct InputFound {
    enum Item: Equatable {
        /// A key by a character of its own; and one by a sequence.
        case typed(Key)
        case key(Key)
        /// A character that is text or nothing.
        case text(Key)
        case paste(String)
        case mouse(MouseReport)
        case escapeRevoked
    }

    private(set) var items: [Item] = []
    /// How many printable bytes lay outside of sequences.
    private(set) var printable = 0
    /// Whether typed keys that follow each other are one event.
    var isBurst = false

    mutating func add(_ item: Item) { items.append(item) }

    mutating func type(_ key: Key, printable bytes: Int) {
        items.append(.typed(key))
        printable += bytes
    }

    var isTyped: Bool { items.contains { if case .typed = $0 { true } else { false } } }
    var isEscape: Bool { items.last == .key(.escape) }
}

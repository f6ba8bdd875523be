/// The abilities of a terminal: the number of its colours, and its ground.
public struct Display: Equatable, Sendable {
    /// How many colours a terminal has.
    public enum Depth: Int, Comparable, Sendable {
        case none = 0
        case eight = 8
        case sixteen = 16
        case palette = 256
        case direct = 0x100_0000

        /// The depth of a terminal with this number of colours.
        public init(colours: Int) {
            let all: [Depth] = [.direct, .palette, .sixteen, .eight]
            self = all.first { $0.rawValue <= colours || $0 == .direct && colours > 256 } ?? .none
        }

        public static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
    }

    /// The background of the terminal.
    public enum Ground: Equatable, Sendable {
        /// Nobody has reported one.
        case unknown
        /// Dark or light, without its exact colour.
        case dark, light
        /// The colour that the terminal has reported.
        case reported(Light)

        /// Nil where nobody has reported one. A ground is dark where white text has more contrast than black.
        public var isDark: Bool? {
            switch self {
            case .unknown: nil
            case .dark: true
            case .light: false
            case .reported(let light): light.contrast(with: .white) > light.contrast(with: .black)
            }
        }
    }

    /// How many colours it has.
    public var depth: Depth
    /// Its background.
    public var ground: Ground
    /// Whether it is the Linux console, whose sixteen colours are those of VGA.
    public var isConsole: Bool

    /// A display.
    public init(_ depth: Depth, on ground: Ground = .unknown, isConsole: Bool = false) {
        self.depth = depth
        self.ground = ground
        self.isConsole = isConsole
    }

    /// A terminal as the environment tells of it: `COLORFGBG`, and that the Linux console is dark.
    /// - Parameter environment: the value of a variable; nil where it is unset.
    public init(_ depth: Depth, environment: (String) -> String?) {
        self.init(depth)
        isConsole = environment("TERM") == "linux"
        if isConsole { ground = .dark }
        // The last number is the background: 0 to 6 and 8 are dark colours.
        if let last = environment("COLORFGBG")?.split(separator: ";").last, let index = Int(last) {
            ground = (0...6).contains(index) || index == 8 ? .dark : .light
        }
    }

    /// Whether the environment tells that the terminal has more than 16 colours, whatever its description has.
    public static func hasManyColours(_ environment: (String) -> String?) -> Bool {
        ["truecolor", "24bit"].contains(environment("COLORTERM")?.lowercased() ?? "")
    }

    /// The grounds that the terminal may have, each with what its first sixteen colours then look like.
    var guesses: [(ground: Light, basics: Basics)] {
        switch ground {
        case .unknown: []
        case .dark where isConsole: [(.black, .console)]
        case .light where isConsole: [(.white, .console)]
        case .dark: [(.black, .xterm), (.black, .urxvt), (Basics.solarized.lights[8], .solarized)]
        case .light: [(.white, .xterm), (.white, .urxvt), (Basics.solarized.lights[15], .solarized)]
        case .reported(let light):
            if isConsole {
                [(light, .console)]
            } else if light == Basics.solarized.lights[8] || light == Basics.solarized.lights[15] {
                [(light, .solarized)]
            } else {
                [(light, .xterm), (light, .urxvt)]
            }
        }
    }

    /// The looks that a colour of a theme may have. Many terminals show bold text in the bright one of the first
    /// colours, and the console always does.
    func lights(of colour: Colour, isBold: Bool = false, _ basics: Basics) -> [Light] {
        switch depth {
        case .direct: return [Light(colour.red, colour.green, colour.blue)]
        case .palette: return [Light(palette: colour.palette)]
        case .sixteen, .eight, .none:
            let index = (colour.basic ?? 0) & (depth == .sixteen ? 15 : 7)
            if isConsole, isBold, index < 8 { return [basics.lights[index + 8]] }
            return [basics.lights[index]] + (isBold && index < 8 ? [basics.lights[index + 8]] : [])
        }
    }
}

/// The looks of the first sixteen colours, which every terminal may choose.
public struct Basics: Equatable, Sendable {
    /// The sixteen in their order: black, red, green, yellow, blue, magenta, cyan, white, then the bright ones.
    public let lights: [Light]

    private init(_ hexadecimal: [Int]) { lights = hexadecimal.map { Light($0) } }

    /// The defaults of xterm (XTerm-col.ad).
    public static let xterm = Basics([
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ])
    /// The defaults of urxvt (its manual, under "colors").
    public static let urxvt = Basics([
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000CD, 0xCD00CD, 0x00CDCD, 0xFAEBD7,
        0x404040, 0xFF0000, 0x00FF00, 0xFFFF00, 0x0000FF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ])
    /// The defaults of the Linux console (drivers/tty/vt/vt.c).
    public static let console = Basics([
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ])
    /// Solarized (https://ethanschoonover.com/solarized/), whose background is 8 when dark and 15 when light.
    public static let solarized = Basics([
        0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
        0x002B36, 0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
    ])
}

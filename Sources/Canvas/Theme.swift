/// The attributes of a role or a background; nil colours are the terminal's own.
public struct Attributes: Equatable, Sendable {
    /// The colour of the text.
    public var foreground: Colour?
    /// The colour of the background.
    public var background: Colour?
    /// Whether it is bold.
    public var isBold = false
    /// Whether it is dim, on terminals that support it.
    public var isDim = false
    /// Whether it is underlined.
    public var isUnderlined = false
    /// Whether text and background colours are exchanged.
    public var isReversed = false

    /// The terminal's default attributes.
    public init() {}
}

/// A theme: attributes for every role and every background, on a dark and on a light ground.
public struct Theme: Equatable, Sendable {
    /// The attributes on one ground.
    public struct Looks: Equatable, Sendable {
        let roles: [String: Attributes]
        let grounds: [String: Attributes]

        /// Attributes by the names of roles and backgrounds; the others get the terminal's defaults.
        public init(roles: [String: Attributes], grounds: [String: Attributes]) {
            self.roles = roles
            self.grounds = grounds
        }
    }

    /// The name by which it is chosen.
    public let name: String
    private let dark, light: Looks
    /// The ground that the person says the terminal has; nil where the terminal is asked.
    private let assumed: Display.Ground?

    /// A theme with these looks.
    /// - Parameter ground: the ground that it is made for; nil where it has looks for both.
    public init(name: String, dark: Looks, light: Looks, for ground: Display.Ground? = nil) {
        self.name = name
        self.dark = dark
        self.light = light
        assumed = ground
    }

    /// The least contrast of a text with its background (WCAG 2.1, success criterion 1.4.3).
    public static let leastContrast = 4.5
    /// The least contrast of large text, as on the tiles of the wall, with its background (as above).
    public static let leastLargeContrast = 3.0

    /// The attributes of a style on a display: those of its role over those of its background. A colour whose contrast
    /// with the ground may be too low is left out, and the terminal's own is used.
    public func look(of style: Style, on display: Display) -> Attributes {
        var display = display
        if let assumed, display.ground.isDark == nil { display.ground = assumed }
        if style.ground == .tile { return tile(of: style.role, on: display) }
        let looks = (assumed ?? display.ground).isDark == false ? light : dark
        var look = looks.roles[style.role.rawValue] ?? Attributes()
        let ground = looks.grounds[style.ground.rawValue] ?? Attributes()
        if let foreground = ground.foreground { look.foreground = foreground }
        if let background = ground.background { look.background = background }
        look.isBold = look.isBold || ground.isBold
        look.isReversed = look.isReversed != ground.isReversed
        // On strips stand large letters, through which a line would go.
        look.isUnderlined = (look.isUnderlined || ground.isUnderlined) && style.ground != .strip
        look.isDim = look.isDim && style.ground == .plain
        // In a selected row a status keeps its colour; boxes in the colours of other roles would hide it.
        if style.ground == .selected, !style.role.isStatus { look.foreground = ground.foreground }
        return look.readable(as: style, on: display)
    }

    /// A tile: large black or white text, whichever can be read better, on the role's colour for a dark ground, which
    /// is bright; of the first colours on the darker one of its two. Without colours text and background are exchanged,
    /// as where it is selected.
    private func tile(of role: Role, on display: Display) -> Attributes {
        var reversed = look(of: Style(role, on: .selected), on: display)
        // A line would go through the letters, which are made of blocks.
        reversed.isUnderlined = false
        guard var colour = dark.roles[role.rawValue]?.foreground else { return reversed }
        // The text colour of the worst status is too pale to be seen as red where it fills an area.
        if role == .offTrack { colour = .red }
        if display.depth < .palette {
            guard let dark = colour.dark else { return reversed }
            colour = dark
        }
        let (black, white) = (Attributes.tile(.ink, on: colour), Attributes.tile(.paper, on: colour))
        let (blackContrast, whiteContrast) = (
            black.contrast(of: .ink, on: display), white.contrast(of: .paper, on: display)
        )
        guard max(blackContrast, whiteContrast) >= Theme.leastLargeContrast else { return reversed }
        return blackContrast >= whiteContrast ? black : white
    }

    /// The same theme under another name for a terminal whose ground the person knows.
    public func assuming(_ ground: Display.Ground, named name: String) -> Theme {
        Theme(name: name, dark: dark, light: light, for: ground)
    }

    /// The theme without colours, for `NO_COLOR`.
    public var withoutColour: Theme {
        func strip(_ look: Attributes) -> Attributes {
            var look = look
            look.foreground = nil
            look.background = nil
            return look
        }
        func strip(_ looks: Looks) -> Looks {
            var grounds = looks.grounds.mapValues(strip)
            grounds[Background.selected.rawValue, default: Attributes()].isReversed = true
            return Looks(roles: looks.roles.mapValues(strip), grounds: grounds)
        }
        return Theme(name: name, dark: strip(dark), light: strip(light), for: assumed)
    }
}

extension Attributes {
    /// Text on a tile. White is bold, which makes it brighter on terminals that show it as grey.
    fileprivate static func tile(_ text: Colour, on colour: Colour) -> Attributes {
        var look = Attributes()
        look.foreground = text
        look.background = colour
        look.isBold = text == .paper
        return look
    }

    /// The attributes as far as they can be read on a display, whatever of the possible grounds it has.
    fileprivate func readable(as style: Style, on display: Display) -> Attributes {
        var look = self
        if let background, !isUsable(background, on: display) {
            look.background = nil
            look.isBold = true
            if style.ground == .selected { look.isReversed = true }
        }
        // In reverse, the console's driver shows bold text in dark grey on a dark colour.
        look.isBold = look.isBold && !(display.isConsole && look.isReversed)
        if let colour = foreground {
            if display.ground.isDark == nil, look.background == nil {
                look.foreground = nil
                // A status carries its own ground where that of the terminal is unknown.
                if style.role.isStatus, display.depth >= .palette {
                    look.foreground = .ink
                    look.background = colour
                }
            } else if look.notBold.isReadable(colour, on: display), !look.isReadable(colour, on: display) {
                // Some terminals show the first eight colours brighter in bold.
                look = look.notBold
            } else if !look.isReadable(colour, on: display) {
                let filled = look.filled(with: colour, on: display)
                look.foreground = nil
                look = filled ?? look
            }
        }
        if style.role == .offTrack, look.foreground == nil || display.depth < .palette {
            // The worst status stands out even without a colour, or where its colour is darker than the others. Not in
            // reverse, which means selected; nor underlined on the console, whose driver shows that as another colour.
            var bold = look
            bold.isBold = !(display.isConsole && look.isReversed)
            look = look.foreground.map { bold.isReadable($0, on: display) } ?? true ? bold : look
            look.isUnderlined = !display.isConsole
        }
        return look
    }

    /// In place of reverse on the console, white text on a colour that is too dark for black text; nil elsewhere.
    private func filled(with colour: Colour, on display: Display) -> Attributes? {
        guard isReversed, display.isConsole, colour.basic != nil else { return nil }
        var look = self
        (look.foreground, look.background) = (.paper, colour)
        (look.isReversed, look.isBold) = (false, true)
        return look.isReadable(.paper, on: display) ? look : nil
    }

    /// Whether a background can be used: a tint of the terminal's own, or one with a readable text of its own.
    private func isUsable(_ background: Colour, on display: Display) -> Bool {
        // The first sixteen colours differ too much between terminals.
        guard display.depth >= .palette else { return false }
        let behind = display.lights(of: background, .xterm)[0]
        let isTint =
            display.ground.isDark != nil && display.guesses.allSatisfy { $0.ground.contrast(with: behind) < 1.7 }
        return isTint || foreground.map { isReadable($0, on: display) } ?? false
    }

    private var notBold: Attributes {
        var look = self
        look.isBold = false
        return look
    }

    private func isReadable(_ colour: Colour, on display: Display) -> Bool {
        contrast(of: colour, on: display) >= Theme.leastContrast
    }

    /// The least contrast of a text colour on whatever of the possible grounds a display has; 1 where it has no such
    /// colour.
    fileprivate func contrast(of colour: Colour, on display: Display) -> Double {
        guard display.depth >= .palette || display.depth > .none && colour.basic != nil else { return 1 }
        func contrast(_ basics: Basics, _ ground: Light) -> Double {
            let behind = background.map { display.lights(of: $0, basics)[0] } ?? ground
            return display.lights(of: colour, isBold: isBold, basics).map { $0.contrast(with: behind) }.min() ?? 1
        }
        if background != nil, display.ground.isDark == nil {
            let palettes: [Basics] = display.isConsole ? [.console] : [.xterm, .urxvt, .solarized]
            return palettes.map { contrast($0, .black) }.min() ?? 1
        }
        return display.guesses.map { contrast($0.basics, $0.ground) }.min() ?? 1
    }
}

extension Colour {
    /// The text on a status's own ground.
    fileprivate static let ink = Colour(red: 0, green: 0, blue: 0, basic: 0)
    /// The text on a dark one of the first colours; on the console bold makes it white.
    fileprivate static let paper = Colour(red: 255, green: 255, blue: 255, basic: 7)
    /// The ground of the worst status.
    fileprivate static let red = Colour(red: 255, green: 95, blue: 95, basic: 9)
}

extension Colour {
    /// The darker of the two that its substitute among the sixteen belongs to; nil where it has none.
    fileprivate var dark: Colour? {
        basic.map { Colour(red: red, green: green, blue: blue, basic: $0 & 7) }
    }
}

extension Role {
    /// Whether it is a status of an effort, or the dispute of one.
    public var isStatus: Bool {
        [.onTrack, .atRisk, .offTrack, .notStarted, .done, .unknown, .disputed].contains(self)
    }
}

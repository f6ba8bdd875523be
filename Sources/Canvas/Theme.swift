/// A colour of a theme.
public struct Colour: Equatable, Sendable {
    /// Red, green and blue, 0 to 255.
    public let red, green, blue: Int
    /// The substitute among the sixteen terminal colours, 0 to 15.
    public let basic: Int

    /// A colour and its substitute among the sixteen.
    public init(red: Int, green: Int, blue: Int, basic: Int) {
        self.red = red
        self.green = green
        self.blue = blue
        self.basic = basic
    }

    /// The index of the nearest colour in xterm's palette of 256.
    public var palette: Int {
        let steps = [0, 95, 135, 175, 215, 255]
        func nearest(_ value: Int) -> Int {
            steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
        }
        let cube = [red, green, blue].map(nearest)
        let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
        func distance(_ other: [Int]) -> Int {
            zip([red, green, blue], other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let greyLevel = 8 + grey * 10
        return distance(cube.map { steps[$0] }) <= distance([greyLevel, greyLevel, greyLevel])
            ? 16 + 36 * cube[0] + 6 * cube[1] + cube[2] : 232 + grey
    }

    /// The colour as one number: red in bits 16 to 23, then green, then blue.
    public var direct: Int { red << 16 | green << 8 | blue }
}

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

/// A theme: attributes for every role and every background.
public struct Theme: Equatable, Sendable {
    /// The name by which it is chosen.
    public let name: String
    private let roles: [String: Attributes]
    private let grounds: [String: Attributes]

    /// A theme with these attributes by the names of roles and backgrounds; the others get the terminal's defaults.
    public init(name: String, roles: [String: Attributes], grounds: [String: Attributes]) {
        self.name = name
        self.roles = roles
        self.grounds = grounds
    }

    /// The attributes of a style: those of its role over those of its background, which may set its own foreground.
    public func look(of style: Style) -> Attributes {
        var look = roles[style.role.rawValue] ?? Attributes()
        guard let ground = grounds[style.ground.rawValue] else { return look }
        if let foreground = ground.foreground { look.foreground = foreground }
        look.background = ground.background
        look.isBold = look.isBold || ground.isBold
        look.isReversed = look.isReversed != ground.isReversed
        look.isUnderlined = look.isUnderlined || ground.isUnderlined
        look.isDim = look.isDim && style.ground == .plain
        return look
    }

    /// The theme without colours, for `NO_COLOR`.
    public var withoutColour: Theme {
        func strip(_ look: Attributes) -> Attributes {
            var look = look
            look.foreground = nil
            look.background = nil
            return look
        }
        var grounds = self.grounds.mapValues(strip)
        grounds[Background.selected.rawValue, default: Attributes()].isReversed = true
        return Theme(name: name, roles: roles.mapValues(strip), grounds: grounds)
    }
}

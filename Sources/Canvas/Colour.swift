import Foundation

/// A colour of a theme.
public struct Colour: Equatable, Sendable {
    /// Red, green and blue, 0 to 255.
    public let red, green, blue: Int
    /// The substitute among the sixteen terminal colours, 0 to 15; nil where none is near.
    public let basic: Int?

    /// A colour and its substitute among the sixteen.
    public init(red: Int, green: Int, blue: Int, basic: Int? = nil) {
        self.red = red
        self.green = green
        self.blue = blue
        self.basic = basic
    }

    /// The index of the nearest colour in xterm's palette of 256.
    public var palette: Int {
        let steps = Colour.steps
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

    /// The levels of each primary in the palette of 256.
    static let steps = [0, 95, 135, 175, 215, 255]
}

/// The light of a colour as a screen shows it.
public struct Light: Equatable, Sendable {
    /// Red, green and blue, 0 to 255.
    public let red, green, blue: Int

    /// Light of three primaries, each 0 to 255.
    public init(_ red: Int, _ green: Int, _ blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ hexadecimal: Int) { self.init(hexadecimal >> 16 & 255, hexadecimal >> 8 & 255, hexadecimal & 255) }

    static let black = Light(0, 0, 0)
    static let white = Light(255, 255, 255)

    /// The light of an index from 16 in xterm's palette of 256; those are the same in every terminal.
    public init(palette index: Int) {
        let place = index - 16
        if index >= 232 {
            let level = 8 + (index - 232) * 10
            self.init(level, level, level)
        } else {
            let steps = Colour.steps
            self.init(steps[place / 36 % 6], steps[place / 6 % 6], steps[place % 6])
        }
    }

    /// The relative luminance, 0 to 1 (WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance).
    public var luminance: Double {
        func linear(_ value: Int) -> Double {
            let share = Double(min(255, max(0, value))) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast with another light, 1 to 21 (WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).
    public func contrast(with other: Light) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
}

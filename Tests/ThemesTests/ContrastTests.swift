import Canvas
import TestSupport
import Testing

@testable import Themes

@Suite("Every terminal can be read")
struct ContrastTests {
    /// A terminal: what the program knows of it, and what it really shows.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let display: Display
        let ground: Light
        let basics: Basics
    }

    static let statuses: [Role] = [.onTrack, .atRisk, .offTrack, .notStarted, .done, .unknown]

    private static let grounds: [(name: String, light: Light, basics: Basics)] = [
        ("xterm black", Light(0, 0, 0), .xterm), ("xterm white", Light(255, 255, 255), .xterm),
        ("urxvt black", Light(0, 0, 0), .urxvt), ("urxvt white", Light(255, 255, 255), .urxvt),
        ("console", Light(0, 0, 0), .console),
        ("Solarized dark", Light(0, 43, 54), .solarized), ("Solarized light", Light(253, 246, 227), .solarized),
        ("kitty grey", Light(0x28, 0x2A, 0x36), .xterm),
    ]

    static let cases = grounds.flatMap { ground -> [Case] in
        [Display.Depth.none, .eight, .sixteen, .palette, .direct].flatMap { depth -> [Case] in
            let isDark = ground.light.luminance < 0.18
            let told: [(String, Display.Ground)] = [
                ("told", .reported(ground.light)), ("by COLORFGBG", isDark ? .dark : .light), ("unknown", .unknown),
            ]
            return told.map { name, known in
                Case(
                    testDescription: "\(ground.name), \(depth), \(name)",
                    display: Display(depth, on: known, isConsole: ground.name == "console"), ground: ground.light,
                    basics: ground.basics)
            }
        }
    }

    /// The look of a colour there. The console always shows bold text in the bright one of the first colours.
    static func light(of colour: Colour, isBold: Bool = false, _ place: Case) -> Light {
        if place.display.isConsole, isBold, place.display.depth < .palette {
            return place.basics.lights[(colour.basic ?? 0) % 8 + 8]
        }
        return switch place.display.depth {
        case .direct: Light(colour.red, colour.green, colour.blue)
        case .palette: Light(palette: colour.palette)
        case .sixteen: place.basics.lights[colour.basic ?? 0]
        case .eight, .none: place.basics.lights[(colour.basic ?? 0) % 8]
        }
    }

    /// The looks that it may have in bold: many terminals then take the bright one of the first colours.
    static func lights(of colour: Colour, isBold: Bool, _ place: Case) -> [Light] {
        let light = light(of: colour, isBold: isBold, place)
        guard isBold, place.display.depth < .palette, let index = place.basics.lights.firstIndex(of: light), index < 8
        else { return [light] }
        return [light, place.basics.lights[index + 8]]
    }

    private static var names: [String] {
        Themes(folder: nil).names.filter { !$0.hasSuffix("dark") && !$0.hasSuffix("light") }
    }

    @Test("Every role on every background has a contrast of 4.5 or is the terminal's own colour", arguments: cases)
    func contrast(place: Case) throws {
        for name in Self.names {
            let theme = try Themes(folder: nil).theme(name)
            for role in Role.allCases {
                for background in Background.allCases {
                    let look = theme.look(of: Style(role, on: background), on: place.display)
                    let behind = look.background.map { Self.light(of: $0, place) } ?? place.ground
                    if let foreground = look.foreground {
                        for light in Self.lights(of: foreground, isBold: look.isBold, place) {
                            let contrast = light.contrast(with: behind)
                            // The text of tiles is large.
                            let least = background == .tile && place.display.depth < .palette ? 3 : 4.5
                            #expect(contrast >= least, "\(name): \(role) on \(background): \(contrast)")
                        }
                    } else {
                        // The terminal's own text stays on what is nearly the terminal's own ground.
                        #expect(behind.contrast(with: place.ground) < 1.7, "\(name): \(role) on \(background)")
                    }
                }
            }
        }
    }

    @Test("Themes for a dark or a light ground cannot be misread on the other, where the terminal tells its own")
    func wrongGround() throws {
        for name in Themes(folder: nil).names {
            let theme = try Themes(folder: nil).theme(name)
            for place in Self.cases where place.testDescription.hasSuffix("told") {
                for role in Role.allCases {
                    let look = theme.look(of: Style(role), on: place.display)
                    let behind = look.background.map { Self.light(of: $0, place) } ?? place.ground
                    guard let foreground = look.foreground else { continue }
                    let light = Self.light(of: foreground, isBold: look.isBold, place)
                    #expect(light.contrast(with: behind) >= 4.5, "\(name) \(role)")
                }
            }
        }
    }

    @Test("No text is written in white or black of its own, unless it has a ground of its own", arguments: cases)
    func noExplicitWhite(place: Case) throws {
        for name in Self.names {
            for role in [Role.text, .title, .input, .bar] {
                let look = try Themes(folder: nil).theme(name).look(of: Style(role), on: place.display)
                #expect(look.foreground == nil && look.background == nil)
            }
        }
    }

    @Test("Statuses look apart with every kind of colour vision", arguments: names.filter { $0 != "mono" })
    func distance(name: String) throws {
        let theme = try Themes(folder: nil).theme(name)
        for place in Self.cases where place.display.ground.isDark != nil {
            let looks = Self.statuses.map { ($0, theme.look(of: Style($0), on: place.display)) }
            let colours = looks.compactMap { role, look in
                look.foreground.map { (role, Self.light(of: $0, isBold: look.isBold, place)) }
            }
            if place.display.depth >= .palette { #expect(colours.count == 6) }
            for (index, one) in colours.enumerated() {
                for two in colours[..<index] {
                    let distance = ColourAppearance.leastDistance(one.1, two.1)
                    #expect(distance >= 10, "\(place.testDescription): \(one.0) and \(two.0): \(distance)")
                }
            }
        }
    }

    @Test("The tiles of the wall look apart with every kind of colour vision", arguments: names.filter { $0 != "mono" })
    func tiles(name: String) throws {
        let theme = try Themes(folder: nil).theme(name)
        for place in Self.cases where place.display.depth > .none {
            let grounds = Self.statuses.compactMap { role in
                theme.look(of: Style(role, on: .tile), on: place.display).background.map {
                    (role, Self.light(of: $0, place))
                }
            }
            // Of the first colours not every status has one; those that a meeting looks for have.
            let coloured: [Role] = place.display.depth >= .palette ? Self.statuses : [.onTrack, .atRisk, .offTrack]
            #expect(Set(coloured).isSubset(of: grounds.map(\.0)), "\(place.testDescription)")
            for (index, one) in grounds.enumerated() {
                for two in grounds[..<index] {
                    let distance = ColourAppearance.leastDistance(one.1, two.1)
                    // The first colours are the terminal's own choice.
                    let least = place.display.depth >= .palette ? 10.0 : 8.0
                    #expect(distance >= least, "\(place.testDescription): \(one.0) and \(two.0): \(distance)")
                }
            }
        }
    }

    @Test("Off track is the strongest status", arguments: names.filter { $0 != "mono" })
    func strongest(name: String) throws {
        let theme = try Themes(folder: nil).theme(name)
        for place in Self.cases where place.display.ground.isDark != nil {
            func contrast(_ role: Role) -> Double? {
                theme.look(of: Style(role), on: place.display).foreground.map {
                    Self.light(of: $0, place).contrast(with: place.ground)
                }
            }
            let look = theme.look(of: Style(.offTrack), on: place.display)
            // Bold makes some of the first colours too bright for a light ground.
            #expect(look.isBold || look.isUnderlined && look.foreground != nil && place.display.depth < .palette)
            if place.display.depth >= .palette {
                let others = Self.statuses.filter { $0 != .offTrack }.compactMap(contrast)
                #expect(contrast(.offTrack) ?? 0 >= others.max() ?? 0, "\(place.testDescription)")
            } else {
                #expect(look.isUnderlined != place.display.isConsole)
                for role in Self.statuses where role != .offTrack {
                    #expect(!theme.look(of: Style(role), on: place.display).isUnderlined, "\(role)")
                }
            }
        }
    }

    @Test("What is not selected is not in reverse, and no role looks like another that is selected", arguments: cases)
    func reverse(place: Case) throws {
        for name in Themes(folder: nil).names {
            for theme in [try Themes(folder: nil).theme(name), try Themes(folder: nil).theme(name).withoutColour] {
                let plain = Role.allCases.map { theme.look(of: Style($0), on: place.display) }
                #expect(plain.allSatisfy { !$0.isReversed })
                for role in Role.allCases {
                    let selected = theme.look(of: Style(role, on: .selected), on: place.display)
                    let isFilled = place.display.isConsole && selected.background != nil
                    #expect((selected.isReversed || isFilled) && !plain.contains(selected), "\(name): \(role)")
                }
            }
        }
    }

    @Test("The Linux console shows every role and background with a contrast of 4.5")
    func console() throws {
        for name in Self.names {
            let theme = try Themes(folder: nil).theme(name)
            let display = Display(.eight) { $0 == "TERM" ? "linux" : nil }
            for role in Role.allCases {
                for background in Background.allCases {
                    let look = theme.look(of: Style(role, on: background), on: display)
                    let (text, ground) = Self.consoleLights(of: look)
                    // The text of tiles is large.
                    let least = background == .tile ? 3 : 4.5
                    #expect(text.contrast(with: ground) >= least, "\(name): \(role) on \(background)")
                }
            }
        }
    }

    /// The colours of text and ground that the driver of the Linux console makes of attributes (`build_attr` in
    /// drivers/tty/vt/vt.c): an underline and dim text are colours of their own, which curses leaves out beside another
    /// colour (`ncv` of its description); reverse exchanges the dark colours; bold makes the text bright.
    private static func consoleLights(of look: Attributes) -> (text: Light, ground: Light) {
        var text = look.foreground?.basic.map { $0 % 8 } ?? 7
        var ground = look.background?.basic.map { $0 % 8 } ?? 0
        if look.foreground == nil, look.background == nil {
            if look.isUnderlined { text = 6 } else if look.isDim { text = 8 }
        }
        if look.isReversed { (text, ground) = (ground, text % 8) }
        return (Basics.console.lights[look.isBold ? text ^ 8 : text], Basics.console.lights[ground])
    }

    @Test(
        "In a selected row only a status has a colour of its own, and no line goes through large letters",
        arguments: cases)
    func selectedRow(place: Case) throws {
        for name in Self.names {
            let theme = try Themes(folder: nil).theme(name)
            #expect(!theme.look(of: Style(.heading, on: .strip), on: place.display).isUnderlined)
            let text = theme.look(of: Style(.text, on: .selected), on: place.display)
            for role in Role.allCases where !role.isStatus {
                let look = theme.look(of: Style(role, on: .selected), on: place.display)
                #expect(
                    look.foreground == text.foreground && look.background == text.background && !look.isDim,
                    "\(name): \(role)")
            }
            for role in Role.allCases {
                #expect(!theme.look(of: Style(role, on: .tile), on: place.display).isUnderlined)
                #expect(!theme.withoutColour.look(of: Style(role, on: .tile), on: place.display).isUnderlined)
            }
        }
    }

    @Test("Off track is red on white, also where bold would be too bright for it")
    func red() throws {
        for depth in [Display.Depth.eight, .sixteen] {
            let theme = try Themes(folder: nil).theme("auto")
            let look = theme.look(of: Style(.offTrack), on: Display(depth, on: .reported(Light(255, 255, 255))))
            #expect(look.foreground?.basic.map { $0 % 8 } == 1)
        }
    }

    @Test("A selected status keeps its colour on every palette, and looks selected", arguments: cases)
    func selection(place: Case) throws {
        for name in Self.names {
            let theme = try Themes(folder: nil).theme(name)
            for role in Self.statuses {
                let plain = theme.look(of: Style(role), on: place.display)
                let selected = theme.look(of: Style(role, on: .selected), on: place.display)
                // The colour that fills the cell: the colour of the text where that is in reverse, else its own ground.
                let fill = selected.isReversed ? selected.foreground : selected.background
                if plain.background == nil {
                    // On the console a colour may be readable as a ground where it is not as text.
                    let isRicher = place.display.isConsole && plain.foreground == nil
                    #expect(fill == plain.foreground || isRicher, "\(name): \(role)")
                } else {
                    #expect((selected.foreground, selected.background) == (plain.foreground, plain.background))
                }
                #expect(selected.isReversed || place.display.isConsole && fill != nil, "\(name): \(role)")
                #expect(!plain.isReversed)
                // Without a colour, what else tells the status stays; the console has no bold text in reverse.
                if plain.foreground == nil, !place.display.isConsole {
                    #expect(selected.isBold == plain.isBold && selected.isUnderlined == plain.isUnderlined)
                }
            }
        }
    }

    @Test("The formulas give the values of another implementation (colorspacious 1.1)")
    func formulas() {
        let normal = ColourAppearance.Vision.all[0]
        for (light, expected) in [
            (Light(255, 255, 255), [100.0, -1.91, -1.15]), (Light(135, 215, 0), [79.38, -22.14, 30.72]),
            (Light(255, 175, 175), [82.88, 17.11, 6.14]),
        ] {
            for (value, other) in zip(ColourAppearance.place(of: light, seenWith: normal), expected) {
                #expect(abs(value - other) < 0.2)
            }
        }
        #expect(abs(Light(255, 255, 255).contrast(with: Light(0, 0, 0)) - 21) < 1e-9)
        #expect(abs(Light(0x77, 0x77, 0x77).contrast(with: Light(255, 255, 255)) - 4.48) < 0.01)
    }

    @Test(
        "The environment tells the ground of terminals that cannot be asked",
        arguments: [
            (["COLORFGBG": "15;0"], true), (["COLORFGBG": "0;15"], false), (["COLORFGBG": "0;default;15"], false),
            (["COLORFGBG": "12;8"], true), (["TERM": "linux"], true), ([:], nil), (["COLORFGBG": "15;default"], nil),
        ] as [([String: String], Bool?)])
    func environment(values: [String: String], isDark: Bool?) {
        #expect(Display(.palette) { values[$0] }.ground.isDark == isDark)
    }
}

import CNcurses
import Canvas

/// The colours of this terminal: 8, 16, 256, direct colours, or none.
final class Palette {
    private let count: Int
    /// How many colours the terminal has.
    var depth: Display.Depth { Display.Depth(colours: count) }
    private let mostPairs: Int32
    /// The colours of each pair, in the order of pair numbers.
    private var pairs: [Int] = []

    init() {
        guard has_colors() else {
            count = 0
            mostPairs = 0
            return
        }
        start_color()
        use_default_colors()
        count = Int(cinco_colors())
        mostPairs = min(32_767, cinco_color_pairs())
    }

    /// The number of a colour pair, created at its first use; 0, the terminal's default, where no pair is left.
    func pair(_ foreground: Colour?, _ background: Colour?) -> Int32 {
        let (front, back) = (number(foreground), number(background))
        if count < 8 || (front == -1 && back == -1) { return 0 }
        let wanted = Int(front) << 32 | Int(UInt32(bitPattern: back))
        if let place = pairs.firstIndex(of: wanted) { return Int32(place + 1) }
        let next = Int32(pairs.count + 1)
        guard next < mostPairs, init_extended_pair(next, front, back) == 0 else { return 0 }
        pairs.append(wanted)
        return next
    }

    private func number(_ colour: Colour?) -> Int32 {
        guard let colour else { return -1 }
        // The first eight numbers are the terminal's own colours there.
        if count > 256 { return Int32(max(8, colour.direct)) }
        if count == 256 { return Int32(colour.palette) }
        return colour.basic.map { Int32(count >= 16 ? $0 : $0 % 8) } ?? -1
    }
}

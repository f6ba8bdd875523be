import CNcurses
import Canvas

/// The colours that this terminal has: 8, 16, 256 or all of them, or none.
final class Palette {
    private let count: Int
    private let mostPairs: Int32
    /// The colours of each pair, from the first on.
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

    /// The number of a pair of colours, made when it is first asked for; 0, the terminal's own, where there is none
    /// left.
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
        if count > 256 { return Int32(colour.direct) }
        if count == 256 { return Int32(colour.palette) }
        if count >= 16 { return Int32(colour.basic) }
        // With eight colours bright black would be black, and gone on a dark ground.
        return colour.basic == 8 ? -1 : Int32(colour.basic % 8)
    }
}

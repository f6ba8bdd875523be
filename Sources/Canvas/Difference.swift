import Foundation

/// Neighbouring cells of one style that have to be drawn.
public struct Run: Equatable, Sendable {
    /// The row.
    public let row: Int
    /// The columns.
    public let columns: Range<Int>
}

extension Canvas {
    /// The cells that differ from an old canvas, in runs of one style. All cells where there is no old canvas or its
    /// size differs.
    public func runs(since old: Canvas?) -> [Run] {
        let known = old.flatMap { $0.width == width && $0.height == height ? $0.cells : nil }
        return cells.withUnsafeBufferPointer { cells in
            guard let known else { return (0..<height).flatMap { runs(in: $0, of: cells) { _ in true } } }
            return known.withUnsafeBufferPointer { known in
                (0..<height).flatMap { row in
                    let range = row * width..<(row + 1) * width
                    return cells[range].isSame(as: known[range])
                        ? [] : runs(in: row, of: cells) { known[$0] != cells[$0] }
                }
            }
        }
    }

    private func runs(in row: Int, of cells: UnsafeBufferPointer<Cell>, _ isNew: (Int) -> Bool) -> [Run] {
        var runs: [Run] = []
        let end = (row + 1) * width
        var place = row * width
        while place < end {
            guard isNew(place) else {
                place += 1
                continue
            }
            let start = place
            repeat { place += 1 } while place < end && cells[place].style == cells[start].style && isNew(place)
            runs.append(Run(row: row, columns: start - row * width..<place - row * width))
        }
        return runs
    }
}

extension Slice<UnsafeBufferPointer<Cell>> {
    /// Whether the cells are equal byte by byte, a quick test that most rows pass; cells that fail it may still be
    /// equal.
    fileprivate func isSame(as other: Self) -> Bool {
        let (mine, its) = (UnsafeBufferPointer(rebasing: self), UnsafeBufferPointer(rebasing: other))
        guard let mine = mine.baseAddress, let its = its.baseAddress else { return false }
        return memcmp(mine, its, count * MemoryLayout<Cell>.stride) == 0
    }
}

import TestSupport
import Testing

@testable import Canvas

@Suite("The canvas")
struct CanvasTests {
    @Test("Text is cut with an ellipsis at the edge and never leaves the canvas")
    func edges() {
        var canvas = Canvas(width: 5, height: 2)
        canvas.write("abcdefgh", 0, 2)
        canvas.write("xyz", 1, -1)
        canvas.write("gone", -1, 0)
        canvas.write("gone", 2, 0)
        canvas.write("gone", 0, 9)
        canvas.fill(7, 0, 3, Style(), with: "#")
        #expect(canvas.lines == ["  ab…", "yz"])
    }

    @Test("Text that has too little room ends with an ellipsis", arguments: ["abcdef", "日本語", "e\u{301}e\u{301}e"])
    func cut(text: String) {
        let columns = TextWidth.columns(of: text)
        for width in 1...columns + 1 {
            for room in 1...columns + 1 {
                var canvas = Canvas(width: width, height: 1)
                canvas.write(text, 0, 0, room: room)
                #expect((canvas.lines[0] == text) == (min(width, room) >= columns))
                #expect(canvas.lines[0] == text || canvas.lines[0].hasSuffix("…"))
            }
        }
    }

    @Test("A wide character takes two columns, and half of it is never left behind")
    func wide() {
        var canvas = Canvas(width: 6, height: 1)
        #expect(canvas.write("日本", 0, 0) == 4)
        #expect(canvas.lines == ["日本"])
        #expect(canvas[0, 1].isRightHalf)
        canvas.write("x", 0, 1)
        #expect(canvas.lines == [" x本"])
        canvas.write("y", 0, 2)
        #expect(canvas.lines == [" xy"])
        var narrow = Canvas(width: 3, height: 1)
        narrow.write("日本", 0, 0)
        #expect(narrow.lines == ["日…"])
    }

    @Test("A combining mark joins the character before it and takes no column")
    func combining() {
        var canvas = Canvas(width: 6, height: 1)
        #expect(canvas.write("e\u{301}a", 0, 0) == 2)
        #expect(canvas.lines == ["e\u{301}a"])
        canvas.write("\u{301}", 0, 0)
        #expect(canvas[0, 0].mark == "\u{301}")
    }

    @Test("A field is cut with an ellipsis, padded, and aligned")
    func field() {
        var canvas = Canvas(width: 20, height: 3)
        canvas.field("Ciudad Juárez", 0, 0, 8)
        canvas.field("ab", 1, 0, 6, alignRight: true)
        canvas.write("xxxxxxxxxx", 2, 0)
        canvas.field("ab", 2, 0, 6)
        #expect(canvas.lines == ["Ciudad…", "    ab", "ab    xxxx"])
    }

    @Test("Only what differs is drawn, in runs of one style; all of it where the size changed")
    func difference() {
        var old = Canvas(width: 10, height: 2)
        old.write("status", 0, 0)
        var new = old
        #expect(new.runs(since: old).isEmpty)
        new.write("us", 0, 4)
        #expect(new.runs(since: old).isEmpty)
        new.write("XY", 0, 2, Style(.dim))
        new.write("z", 0, 4, Style(.title))
        #expect(new.runs(since: old) == [Run(row: 0, columns: 2..<4), Run(row: 0, columns: 4..<5)])
        #expect(new.runs(since: nil).map(\.columns.count).reduce(0, +) == 20)
        #expect(new.runs(since: Canvas(width: 9, height: 2)).map(\.columns.count).reduce(0, +) == 20)
    }

    @Test("Painting the runs over the old canvas gives the new one", arguments: 0..<20)
    func differenceIsEnough(seed: Int) {
        var random = SeededGenerator(seed)
        func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
        func scribble(_ canvas: inout Canvas) {
            for _ in 0..<12 {
                let words = ["a", "日本", "e\u{301}", "●▲■", "Juárez", " "]
                canvas.write(words[next(6)], next(5), next(20), Style(Role.allCases[next(Role.allCases.count)]))
            }
        }
        var old = Canvas(width: 20, height: 5)
        scribble(&old)
        var new = old
        scribble(&new)
        var changed = Set<Int>()
        for run in new.runs(since: old) { changed.formUnion(run.columns.map { run.row * 20 + $0 }) }
        for index in 0..<100 where new.cells[index] != old.cells[index] { #expect(changed.contains(index)) }
        #expect(changed.allSatisfy { new.cells[$0] != old.cells[$0] })
    }
}

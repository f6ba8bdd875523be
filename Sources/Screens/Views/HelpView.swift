import Canvas
import Phrases
import Plan

extension State {
    /// The help, derived from the command table: first the commands of the screen below, then those of every screen.
    func helpRows(width: Int) -> [Row] {
        let below = screens.last { $0.place != .help }?.place.kind ?? .board
        let commands = keymap.on(below)
        let here = commands.filter { !$0.isEverywhere && $0.places.count < PlaceKind.allCases.count - 2 }
        let everywhere = commands.filter { command in !here.contains { $0.name == command.name } }
        return legend(width: width)
            + (below == .timeline
                ? paragraph(phrases.lists.timelineKey.replacing("  ", with: ", "), at: 2, width: width, role: .dim)
                    + [.blank] : [])
            + section(phrases.screens.helpHere, here, part: 1, width: width) + [.blank]
            + section(phrases.screens.helpEverywhere, everywhere, part: 2, width: width)
    }

    /// The statuses with shapes and letters, and the signs of the board, wrapped to the width.
    private func legend(width: Int) -> [Row] {
        let statuses = Status.allCases.map { Optional($0) } + [nil]
        var rows: [[Piece]] = [[]]
        var column = 2
        for status in statuses {
            let letter = status == nil ? "" : phrases.letter(status, in: plan) + " "
            let text = "\(WordPhrases.shape(status)) \(letter)\(phrases.words.status(status))"
            let columns = TextWidth.columns(of: text)
            if column + columns > width - 1 {
                rows.append([])
                column = 2
            }
            rows[rows.count - 1].append(Piece(text, at: column, room: columns, Role(status)))
            column += columns + 2
        }
        return rows.enumerated().map { Row($1, $0 == 0 ? .text : nil) }
            + TextWidth.wrapped(
                phrases.screens.helpLegend(phrases.letter(.atRisk, in: plan), phrases.letter(.offTrack, in: plan)),
                width - 4
            ).map {
                Row([Piece($0, at: 2, room: width - 3, .dim)])
            }
            + [.blank]
    }

    private func section(_ title: String, _ commands: [Command], part: Int, width: Int) -> [Row] {
        let longest = commands.map { TextWidth.columns(of: $0.text(in: phrases).hint) }.max() ?? 0
        let hintRoom = width < 80 ? 15 : max(15, longest)
        return [Row([Piece(title, at: 2, room: width - 3, .heading)])]
            + commands.flatMap { commandRows($0, part: part, hintRoom: hintRoom, width: width) }
    }

    private func commandRows(_ command: Command, part: Int, hintRoom: Int, width: Int) -> [Row] {
        let text = command.text(in: phrases)
        let keys = command.keys.isEmpty ? ":\(text.hint)" : command.keys.map(phrases.name(of:)).joined(separator: " ")
        let room = width - 20 - hintRoom
        return TextWidth.wrapped(text.help, room).enumerated().map { index, line in
            let head = [Piece(keys, at: 2, room: 14, .key), Piece(text.hint, at: 17, room: hintRoom, .title)]
            return Row(
                (index == 0 ? head : []) + [Piece(line, at: 19 + hintRoom, room: room)], index == 0 ? .text : nil,
                part: part)
        }
    }

    /// The choices where there is no plan yet.
    func welcomeRows(width: Int) -> [Row] {
        let commands = keymap.commands.filter { $0.places == [.welcome] }
        let lines = phrases.screens.welcome + [phrases.screens.welcomeAt(configuration.shownPath)]
        return lines.flatMap { line in
            TextWidth.wrapped(keymap.naming(line), width - 4).map { Row([Piece($0, at: 2, room: width - 3)]) }
        } + [.blank]
            + commands.flatMap { command in
                let text = command.text(in: phrases)
                let head = [
                    Piece(command.keys.first.map(phrases.name(of:)) ?? "", at: 4, room: 6, .key),
                    Piece(text.hint, at: 8, room: 18, .title),
                ]
                return TextWidth.wrapped(text.help, width - 28).enumerated().map { index, line in
                    Row(
                        (index == 0 ? head : []) + [Piece(line, at: 27, room: width - 28)],
                        index == 0 ? .command(command.name) : nil)
                }
            }
    }
}

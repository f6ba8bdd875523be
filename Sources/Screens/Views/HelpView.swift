import Canvas
import Phrases
import Plan

extension State {
    /// Help is made from the command table: first what the screen below takes, then what every screen takes.
    func helpRows(width: Int) -> [Row] {
        let below = screens.last { $0.place != .help }?.place.kind ?? .board
        let commands = Command.on(below)
        let here = commands.filter { !$0.isEverywhere && $0.places.count < PlaceKind.allCases.count - 1 }
        let everywhere = commands.filter { command in !here.contains { $0.name == command.name } }
        return legend(width: width)
            + section(phrases.screens.helpHere, here, part: 1, width: width) + [.blank]
            + section(phrases.screens.helpEverywhere, everywhere, part: 2, width: width)
    }

    private func legend(width: Int) -> [Row] {
        let statuses = Status.allCases.map { Optional($0) } + [nil]
        var column = 2
        let pieces = statuses.map { status -> Piece in
            let text = "\(WordPhrases.shape(status)) \(status == nil ? "" : phrases.words.letter(status) + " ")\(phrases.words.status(status))"
            defer { column += TextWidth.columns(of: text) + 2 }
            return Piece(text, at: column, room: width - column - 1, Role(status))
        }
        return [Row(pieces, .text, part: 0)]
            + TextWidth.wrapped(phrases.screens.helpLegend, width - 4).map { Row([Piece($0, at: 2, room: width - 3, .dim)]) }
            + [.blank]
    }

    private func section(_ title: String, _ commands: [Command], part: Int, width: Int) -> [Row] {
        [Row([Piece(title, at: 2, room: width - 3, .heading)])]
            + commands.map { command in
                let text = command.text(in: phrases)
                let keys = command.keys.isEmpty ? ":" + text.hint : command.keys.map(\.name).joined(separator: " ")
                return Row(
                    [
                        Piece(keys, at: 2, room: 15, .key), Piece(text.hint, at: 18, room: 17, .title),
                        Piece(text.help, at: 36, room: width - 37),
                    ], .text, part: part)
            }
    }

    /// What is offered where there is no plan yet.
    func welcomeRows(width: Int) -> [Row] {
        let commands = Command.table.filter { $0.places == [.welcome] }
        let lines = phrases.screens.welcome + [phrases.screens.welcomeAt(surroundings.path)]
        return lines.flatMap { line in
            TextWidth.wrapped(line, width - 4).map { Row([Piece($0, at: 2, room: width - 3)]) }
        } + [.blank]
            + commands.map { command in
                let text = command.text(in: phrases)
                return Row(
                    [
                        Piece(command.keys.first?.name ?? "", at: 4, room: 6, .key),
                        Piece(text.hint, at: 8, room: 18, .title), Piece(text.help, at: 27, room: width - 28),
                    ], .command(command.name))
            }
    }
}

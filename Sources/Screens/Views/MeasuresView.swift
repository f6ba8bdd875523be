import Canvas
import Phrases
import Plan

extension State {
    /// Every measure in every place, worst first: readings as a sparkline, latest value, target of its day.
    func measureRows(width: Int) -> [Row] {
        let all = plan.measures
        let head = heading(phrases.words.kind(.measure).many.sentence, phrases.lists.measuresKey, width: width)
        guard !all.isEmpty else {
            return [head, .blank] + paragraph(offering(phrases.lists.noMeasures), at: 2, width: width, role: .dim)
        }
        // A measure stands where its worst place does.
        let ranked = plan.measuresWorstFirst(on: today)
        var seen: Set<String> = []
        return [head]
            + ranked.map(\.measure).filter { seen.insert($0.id).inserted }.enumerated().flatMap { index, measure in
                let line = measure.line.map { phrases.words.line($0) }
                let about = [
                    measure.kind.map { phrases.words.choice(.measureKind($0)) }, line, phrases.read(measure.unit),
                ].compactMap { $0 }
                let title = heading(
                    phrases.title(of: measure), about.joined(separator: " · "), width: width, part: index)
                let rows =
                    plan.series(of: measure).isEmpty
                    ? [emptyRow(measure, part: index)]
                    : ranked.filter { $0.measure.id == measure.id }.map {
                        seriesRow($0.series, part: index, width: width)
                    }
                return [.blank, title] + rows
            }
    }

    private func emptyRow(_ measure: Measure, part: Int) -> Row {
        Row(
            [Piece(phrases.lists.noReadings, at: 4, room: 60, .dim)],
            .place(.series(Series(measure.id, in: measure.city))), part: part)
    }

    /// A measure in one place, labelled by the place or by the measure.
    func seriesRow(_ series: Series, named name: String? = nil, part: Int, width: Int) -> Row {
        let (nameRoom, course) = width >= 100 ? (34, 30) : width >= 76 ? (23, 17) : (20, 5)
        let (text, role) = standing(of: series, room: width - nameRoom - course - 3)
        let values = plan.readings(of: series).filter { ($0.day ?? today) <= today }.compactMap { $0.value?.double }
        let place = series.city.map { plan.cityName($0) } ?? phrases.lists.nation
        let sign = role == .offTrack ? "!" : " "
        return Row(
            [
                Piece(sign, at: 3, room: 1, .warning), Piece(name ?? place, at: 5, room: nameRoom - 6),
                Piece(Sparkline.text(values, columns: course), at: nameRoom, room: course, .key),
                Piece(text, at: nameRoom + course + 2, room: width - nameRoom - course - 3, role),
            ], .place(.series(series)), part: part,
            spoken: [name ?? place, role == .offTrack ? phrases.lists.offTarget : nil, standing(of: series).text]
                .compactMap { $0 }
                .joined(separator: ", "))
    }
}

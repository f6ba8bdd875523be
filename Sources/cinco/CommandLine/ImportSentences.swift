import Exchange
import Phrases
import Plan

extension Phrases {
    /// The sentence for an error in a file: place and reason.
    func sentence(for problem: ImportError, in plan: Plan) -> String {
        let reason =
            switch problem.reason {
            case .unreadable(let format): exchange.unreadable(format)
            case .strayQuote: exchange.strayQuote
            case .notAPlan: exchange.notAPlan
            case .newer: exchange.newer
            case .unknownKind(let name): exchange.unknownKind(name, RecordKind.allCases.map(\.rawValue))
            case .unknownColumn(let name): exchange.unknownColumn(name)
            case .noKind: exchange.noKind
            case .tooManyCells(let count, let columns): exchange.tooManyCells(count, columns)
            case .badID(let id): exchange.badID(id)
            case .twice(let record, let line): exchange.twice(record, line)
            case .refused(let refusal): sentence(for: refusal, in: plan)
            }
        let place = [problem.line.map(exchange.line), problem.kind.map { words.kind($0).one }].compactMap { $0 }
        return place.isEmpty ? reason : place.joined(separator: ", ") + ": " + reason
    }

    /// The sentences for the result of an import of readings.
    /// - Parameter names: how many unknown cities are listed by name.
    func sentences(for result: ReadingsImport, names: Int) -> [String] {
        let lacking = result.lacking.prefix(names).map { "\($0.name) (\($0.rows))" }
        let more = result.lacking.count - lacking.count
        var sentences = [exchange.readings(result.rows, result.cities)]
        if let made = result.newMeasure { sentences.append(exchange.madeMeasure(made)) }
        if !result.added.isEmpty { sentences.append(exchange.addedCities(result.added.count)) }
        if !result.lacking.isEmpty {
            let rows = result.lacking.reduce(0) { $0 + $1.rows }
            sentences.append(exchange.lacking(result.lacking.count, rows, lacking, more))
        }
        for doubt in result.doubtful.prefix(names) { sentences.append(exchange.doubtful(doubt.name, doubt.candidates)) }
        return sentences
    }

    /// The sentences for changes, record by record; cut after the first ones where there are very many.
    func told(_ changes: [Change], in plan: Plan) -> [String] {
        var (order, byRecord): ([String], [String: [Change]]) = ([], [:])
        for change in changes {
            let key = "\(change.kind.rawValue) \(change.record)"
            if byRecord[key] == nil { order.append(key) }
            byRecord[key, default: []].append(change)
        }
        var after = plan
        after.apply(changes)
        let lines = order.prefix(40).map { key -> String in
            let act = Act(author: "", partner: nil, asOf: Day(number: 0), changes: byRecord[key] ?? [])
            let sentence = sentence(for: act, in: after)
            return sentence.sentence
        }
        return lines + (order.count > lines.count ? [screens.more(order.count - lines.count)] : [])
    }
}

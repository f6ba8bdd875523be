import GRDB
import Plan

/// The part of an act that a carrier lacks and may have.
extension ActExporter {
    /// The part of an act that is exported.
    struct Portion {
        /// The act with the changes that may be released and that are not carried yet; nil where there is none.
        var act: ExportedAct?
        /// Those changes, as what a carrier has of them.
        var load = CarrierLoad()
        /// How many changes are withheld.
        var withheld = 0
        /// The id of an act that no copy takes, of which nothing is exported.
        var refused: String?
    }

    private typealias Place = (seq: Int64, change: ExportedChange)

    /// The part of an act to export. Without a ceiling an act that is whole here goes as a whole, so that nobody can
    /// add to it where it arrives.
    /// - Parameter carried: what is there already.
    mutating func portion(of seq: Int64, beyond carried: CarriedChanges) throws -> Portion {
        let rows = try ActExporter.numberedChanges(of: seq, in: db)
        let isAll = try isCeilingless && Merge.isWhole(seq, in: db)
        let again = isAll ? Set(rows.map(\.seq)) : ActExporter.closings(among: rows, beyond: carried)
        var withheld = 0
        var released: [(place: Int64, change: ExportedChange, isWhole: Bool)] = []
        for (row, part) in zip(rows, try self.released(rows.map(\.change)))
        where !carried.whole.contains(row.seq) || again.contains(row.seq) {
            guard var restricted = part else {
                withheld += 1
                continue
            }
            try restrict(&restricted)
            try restrictBound(&restricted)
            released.append((row.seq, restricted, restricted == row.change))
        }
        guard !released.isEmpty, let whole = try ActExporter.act(seq, in: db) else {
            return Portion(withheld: withheld)
        }
        var (act, load, isNew) = (try restricted(whole, seq), CarrierLoad(), false)
        let isActWhole = act == whole
        for (place, change, isWhole) in released {
            let isKnown: Bool
            if isWhole && isActWhole {
                isKnown = carried.whole.contains(place)
                load.add(whole: place)
            } else {
                let checksum = change.checksum(in: act)
                isKnown = try carried.has(place, inPart: checksum, db)
                if isKnown, !again.contains(place) { continue }
                load.parts.append((place, checksum))
            }
            isNew = isNew || !isKnown
            act.changes.append(change)
        }
        if !isNew { return Portion(withheld: withheld) }
        act.isWhole = isAll
        if act.fault != nil { return Portion(withheld: withheld, refused: act.id) }
        return Portion(act: act, load: load, withheld: withheld)
    }

    /// The part of an act that a package presupposes, as far as it may be released; nil where nothing of it may.
    mutating func presupposed(_ seq: Int64) throws -> PresupposedAct? {
        guard let portion = try portion(of: seq, beyond: CarriedChanges()).act else { return nil }
        return PresupposedAct(portion)
    }

    /// The closings of meetings of whose bounds something was withheld. A copy takes bounds with their closing alone,
    /// so it goes once more beside them.
    private static func closings(among rows: [Place], beyond carried: CarriedChanges) -> Set<Int64> {
        let left = rows.filter { FieldName.isBound($0.change.field) && !carried.whole.contains($0.seq) }
        let meetings = Set(left.map(\.change.record))
        return Set(rows.filter { $0.change.isClosing && meetings.contains($0.change.record) }.map(\.seq))
    }
}

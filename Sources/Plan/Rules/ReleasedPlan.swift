extension Plan {
    /// The plan as it may be released at a ceiling.
    ///
    /// A value that names a withheld record is emptied where the record may be released all the same. Places in lists
    /// are counted anew, so that no gap tells of what is withheld. Whatever is derived from the released plan holds
    /// nothing else.
    /// - Parameter ceiling: one of the plan's markings; nil comes of any other.
    public func released(at ceiling: String) -> Plan? {
        release(at: ceiling).map { released(by: [$0]) }
    }

    /// The plan of an earlier moment as it may be released at a ceiling: what may be released both by what it held then
    /// and by what the present plan holds, both with the present markings.
    public func released(at ceiling: String, by now: Plan) -> Plan? {
        guard let present = now.release(at: ceiling), let then = marked(as: now).release(at: ceiling) else {
            return nil
        }
        return released(by: [present, then])
    }

    func release(at ceiling: String, takingUnmarked: Bool = false) -> Release? {
        let lookup: Release.Lookup = { key in
            guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field, of: kind) else {
                return nil
            }
            return value(kind, key.record, field)
        }
        let doubts = releaseDoubts
        return try? Release(upTo: ceiling, takingUnmarked: takingUnmarked, value: lookup) { doubts[$0] ?? [] }
    }

    private func released(by releases: [Release]) -> Plan {
        var releasing = Releasing(releases: releases)
        for kind in RecordKind.allCases { read(kind, &releasing) }
        var plan = releasing.plan
        plan.reorder()
        let cities = plan.cities.enumerated().map { Change(.city, $1.id, .position, to: $0.code) }
        plan.apply(cities + plan.partners.enumerated().map { Change(.partner, $1.id, .position, to: $0.code) })
        // A look-up that fails withholds.
        plan.conflicts = conflicts.compactMap { conflict in
            releases.indices.reduce(conflict) { released, index in
                released.flatMap { try? releasing.releases[index].released($0) }
            }
        }
        return plan
    }
}

/// Collects what may be released of the records of each kind.
private struct Releasing: TableReader {
    var releases: [Release]
    var plan = Plan()

    mutating func read<Table: RecordTable>(_ table: Table) {
        let kind = Table.Row.kind
        for record in table.all where isReleased({ try $0.mayRelease(kind.rawValue, record.id) }) {
            var values: [Plan.Value] = []
            for field in Table.Row.fields where field.use != .key && field.use != .local {
                guard let code = field.read(record), let released = released(code, in: field.kind) else { continue }
                values.append(Plan.Value(field.name, released))
            }
            if kind == .meeting, record.value(of: .current) != nil, !values.contains(where: { $0.field == .current }) {
                values.removeAll { $0.field == .currentSince }
            }
            if kind == .plan {
                // The standard list has labels above the ceiling too.
                let list = record.value(of: .markings)
                values.append(Plan.Value(.markings, releases.reduce(list) { $1.released(list: $0) }))
            }
            plan.set(kind, record.id, values[...])
        }
    }

    private mutating func released(_ code: String, in field: FieldKind) -> String? {
        releases.indices.reduce(code) { released, index in
            released.flatMap { try? releases[index].released($0, in: field) }
        }
    }

    // A look-up that fails withholds.
    private mutating func isReleased(_ ask: (inout Release) throws -> Bool) -> Bool {
        releases.indices.allSatisfy { (try? ask(&releases[$0])) ?? false }
    }
}

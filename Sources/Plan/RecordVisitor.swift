/// Something that looks at records, of whatever kind they are.
protocol RecordVisitor {
    /// Looks at records of one kind that stand: they are not removed, and what they belong to is there too.
    ///
    /// They come in the order of their list; efforts, judgements and readings in none.
    mutating func visit<R: Record>(_ records: some Sequence<R>)
}

extension Plan {
    /// Shows a visitor every record of a kind that stands, or only the one with an id, where that stands.
    func show(_ kind: RecordKind, _ id: String? = nil, to visitor: inout some RecordVisitor) {
        switch kind {
        case .plan: visitor.visit(CollectionOfOne(settings))
        case .phase: phaseShelf.show(id, to: &visitor)
        case .partner: partnerShelf.show(id, to: &visitor)
        case .city: cityShelf.show(id, to: &visitor)
        case .effort: effortShelf.showEfforts(id, to: &visitor)
        case .assessment: effortShelf.showAssessments(id, to: &visitor)
        case .project: projectShelf.show(id, to: &visitor)
        case .commitment: commitmentShelf.show(id, to: &visitor)
        case .milestone: milestoneShelf.show(id, to: &visitor)
        case .measure: measureShelf.show(id, to: &visitor)
        case .target: targetShelf.show(id, to: &visitor)
        case .reading: readingShelf.show(id, to: &visitor)
        case .vulnerability: vulnerabilityShelf.show(id, to: &visitor)
        case .condition: conditionShelf.show(id, to: &visitor)
        case .dependency: dependencyShelf.show(id, to: &visitor)
        case .meeting: meetingShelf.show(id, to: &visitor)
        case .attendance: attendanceShelf.show(id, to: &visitor)
        case .item: itemShelf.show(id, to: &visitor)
        case .decision: decisionShelf.show(id, to: &visitor)
        case .action: actionShelf.show(id, to: &visitor)
        case .note: noteShelf.show(id, to: &visitor)
        }
    }
}

extension Shelf {
    fileprivate func show(_ id: String?, to visitor: inout some RecordVisitor) {
        guard let id else { return visitor.visit(present) }
        if let record = present(id) { visitor.visit(CollectionOfOne(record)) }
    }
}

extension EffortShelf {
    fileprivate func showEfforts(_ record: String?, to visitor: inout some RecordVisitor) {
        guard let record else { return visitor.visit(all.lazy.filter { !$0.removed }) }
        guard let effort = EffortID(record: record).flatMap({ self[$0] }), !effort.removed else { return }
        visitor.visit(CollectionOfOne(effort))
    }

    fileprivate func showAssessments(_ record: String?, to visitor: inout some RecordVisitor) {
        guard let record else { return visitor.visit(assessments.lazy.filter { !$0.removed }) }
        let said = Assessment(id: record).effort.map(assessments)?.first { $0.id == record && !$0.removed }
        if let said { visitor.visit(CollectionOfOne(said)) }
    }
}

extension ReadingShelf {
    fileprivate func show(_ id: String?, to visitor: inout some RecordVisitor) {
        guard let id else { return visitor.visit(lists.lazy.joined().filter { !$0.removed }) }
        if let reading = self[id], !reading.removed { visitor.visit(CollectionOfOne(reading)) }
    }
}

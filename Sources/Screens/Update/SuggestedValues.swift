import Plan

extension State {
    /// Values of a new record that the selection gives. The form shows them, and they can be changed.
    func suggestedValues(of kind: RecordKind) -> [KnownValue] {
        let effort = selectedEffort.map { $0.record }
        let project = selectedProject?.id
        switch kind {
        case .reading, .target:
            guard let series = selectedSeries else { return [] }
            return [KnownValue(.measure, series.measure)] + (series.city.map { [KnownValue(.city, $0)] } ?? [])
        case .commitment:
            return [(FieldName.subject, project ?? effort), (.partner, author.side)].compactMap { field, code in
                code.map { KnownValue(field, $0) }
            }
        case .milestone: return (project ?? effort).map { [KnownValue(.subject, $0)] } ?? []
        case .dependency: return (project ?? effort).map { [KnownValue(.dependent, $0)] } ?? []
        case .project: return effort.map { [KnownValue(.effort, $0)] } ?? []
        case .condition: return (selectedEffort?.city ?? city(in: screen.place)).map { [KnownValue(.city, $0)] } ?? []
        default: return []
        }
    }

    /// The measure that is selected or shown, with its city.
    private var selectedSeries: Series? {
        switch (target, screen.place) {
        case (.place(.series(let series))?, _), (_, .series(let series)): series
        default: nil
        }
    }

    private func city(in place: Place) -> String? { if case .city(let id) = place { id } else { nil } }
}

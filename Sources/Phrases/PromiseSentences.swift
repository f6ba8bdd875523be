import Plan

extension Phrases {
    /// The name of a kind of promise.
    public func name(of kind: PromiseKind) -> String {
        switch kind {
        case .commitment, .action, .milestone: words.kind(kind.recordKind).one
        case .nextStep: words.text(.nextStep)
        case .firstStep: words.text(.firstStep)
        case .delivery: lists.deliveries
        case .publicMilestone: lists.publicMilestone
        }
    }

    /// The promise, in the words of its record; the name of the record where it has none.
    public func text(of promise: Promise, in plan: Plan) -> String {
        let text: LocalizedText? =
            switch promise.kind {
            case .commitment: plan.commitment(promise.record)?.what
            case .nextStep: EffortID(record: promise.record).map { plan.effort($0).nextStep }
            case .firstStep: plan.dependency(promise.record)?.firstStep
            case .publicMilestone: plan.project(promise.record)?.publicMilestone
            case .action, .milestone, .delivery: nil
            }
        return text.flatMap(read) ?? name(of: promise.kind.recordKind, promise.record, in: plan)
    }

    /// The name of a promise, the same on every screen and in every document: a commitment in its own words with the
    /// project that it is made to, a delivery as that of its project, without the city that stands beside it.
    /// - Parameter fits: whether a name has room; where none has, it is the shortest.
    public func name(of promise: Promise, in plan: Plan, fits: (String) -> Bool = { _ in true }) -> String {
        let name = parts(of: promise, in: plan)
        if fits(name.whole) { return name.whole }
        return name.shorter.first(where: fits) ?? name.shorter.last ?? name.whole
    }

    /// The name of a promise for ever less room. Of a commitment to a project both its words and the title are cut, so
    /// that the same words to several projects differ.
    public func names(of promise: Promise, in plan: Plan) -> [String] {
        let name = parts(of: promise, in: plan)
        return [name.whole] + name.shorter
    }

    private func parts(of promise: Promise, in plan: Plan) -> PromiseName {
        let text = text(of: promise, in: plan)
        if promise.kind == .delivery {
            return PromiseName(
                "\(name(of: promise.kind).sentence): \(title(text, withoutCity: promise.city, in: plan))")
        }
        guard case .project(let id) = promise.subject, promise.kind == .commitment else { return PromiseName(text) }
        let project = title(name(of: .project, id, in: plan), withoutCity: promise.city, in: plan)
        return plan.commitment(promise.record)?.what.isEmpty == true
            ? PromiseName(project) : PromiseName(text, of: project)
    }

    /// The project, where the promise's name does not tell it, and the effort that a promise belongs to, such as `Bell
    /// helicopters, Tijuana, Training`; empty where it concerns the whole plan.
    public func place(of promise: Promise, in plan: Plan) -> String {
        let project: String? =
            if case .project(let id) = promise.subject, promise.kind != .delivery, promise.kind != .commitment {
                name(of: .project, id, in: plan)
            } else { nil }
        return [project, promise.effort.map { name(of: $0, in: plan) }].compactMap { $0 }.joined(separator: ", ")
    }

    /// How many things of a commitment or a delivery are there so far, where they are counted.
    public func counted(_ promise: Promise, in plan: Plan) -> String? {
        switch promise.kind {
        case .commitment: plan.commitment(promise.record).flatMap(delivered)
        case .delivery: plan.project(promise.record).flatMap(delivered)
        case .nextStep, .action, .milestone, .firstStep, .publicMilestone: nil
        }
    }

    /// The side that owes a promise, as screens show it; a dash where none is named.
    public func side(of promise: Promise) -> String { promise.side?.uppercased() ?? screens.nothingSaid }
}

/// The name of a promise in its parts, each split from the mark of its language.
private struct PromiseName {
    private let words: (text: String, mark: String)
    private let project: (text: String, mark: String)?

    init(_ words: String, of project: String? = nil) {
        self.words = words.splitAtMark
        self.project = project?.splitAtMark
    }

    var whole: String { cut(to: .max) }

    /// The names with both parts cut, the longest first; none where it has one part.
    var shorter: [String] {
        project == nil ? [] : stride(from: 60, through: 8, by: -4).map(cut)
    }

    private func cut(to length: Int) -> String {
        let text = words.text.cut(to: length)
        guard let project else { return text + words.mark }
        let title = project.text.cut(to: length)
        // Parts of one language have one mark.
        return words.mark == project.mark
            ? "\(text) (\(title))\(words.mark)" : "\(text)\(words.mark) (\(title)\(project.mark))"
    }
}

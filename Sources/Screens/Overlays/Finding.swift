import Phrases
import Plan

extension State {
    /// The list in which the whole plan is searched.
    var findingAnywhere: Pick {
        var pick = Pick(phrases.screens.findAnywhere, [])
        pick.isSearch = true
        return narrowed(pick)
    }

    /// A list after its text was changed.
    func narrowed(_ pick: Pick) -> Pick {
        var pick = pick
        pick.selected = 0
        if pick.isSearch { (pick.options, pick.unlisted) = found(for: pick.field.text) }
        return pick
    }

    /// The most things that are listed at once.
    private static let mostFound = 60

    /// The cities, efforts, projects, commitments, milestones, actions and people whose names hold a text, some of each
    /// at most, and how many others do; without a text the cities.
    func found(for text: String) -> (listed: [PickOption], others: Int) {
        let cities = plan.cities.lazy.map { city in
            PickOption(plan.cityName(city.id), .go(.city(city.id)), detail: phrases.words.kind(.city).one)
        }
        if text.isEmpty {
            return (Array(cities.prefix(State.mostFound)), max(0, plan.cities.count - State.mostFound))
        }
        let pattern = Folding.Pattern(text)
        var (listed, others): ([PickOption], Int) = ([], 0)
        func add(_ options: some Sequence<PickOption>) {
            var room = State.mostFound / 6
            for option in options where pattern.isFound(in: option.label) {
                if room > 0 { listed.append(option) } else { others += 1 }
                room -= 1
            }
        }
        add(cities)
        add(findableEfforts)
        add(findableProjects)
        add(findableCommitments)
        add(findableMilestones)
        add(findableActions)
        add(findablePeople)
        return (listed, others)
    }

    private var findableEfforts: some Sequence<PickOption> {
        plan.cities.lazy.flatMap { city in
            LineOfEffort.allCases.lazy.map { line in
                let id = EffortID(city: city.id, line: line)
                return option(phrases.name(of: id, in: plan), .effort, .place(.effort(id)))
            }
        }
    }

    private var findableProjects: some Sequence<PickOption> {
        plan.projects.lazy.map { option(phrases.name(of: .project, $0.id, in: plan), .project, .project($0.id)) }
    }

    private var findableCommitments: some Sequence<PickOption> {
        plan.commitments.lazy.map { commitment in
            PickOption(
                phrases.name(of: .commitment, commitment.id, in: plan),
                .go(.within(.commitments, .commitment(commitment.id))),
                detail: "\(commitment.partner.uppercased()) \(phrases.words.kind(.commitment).one)")
        }
    }

    private var findableMilestones: some Sequence<PickOption> {
        plan.milestones.lazy.compactMap { milestone in
            let place: Place? =
                switch milestone.subject {
                case .effort(let id): .effort(id)
                case .project(let id): .project(id)
                case nil: nil
                }
            return place.map {
                option(
                    phrases.name(of: .milestone, milestone.id, in: plan), .milestone,
                    .within($0, .record(.milestone, milestone.id)))
            }
        }
    }

    private var findableActions: some Sequence<PickOption> {
        plan.actions.lazy.map { action in
            option(
                phrases.name(of: .action, action.id, in: plan), .action,
                .within(.meetings, .record(.action, action.id)))
        }
    }

    /// Offices and people, whose promises are shown.
    private var findablePeople: some Sequence<PickOption> {
        plan.offices.all.lazy.compactMap { $0.wording(for: self.language)?.text }.map { name in
            var filter = PromiseFilter()
            filter.owner = name
            return PickOption(name, .promises(filter), detail: phrases.commands[.promises].hint)
        }
    }

    private func option(_ name: String, _ kind: RecordKind, _ target: Target) -> PickOption {
        PickOption(name, .go(target), detail: phrases.words.kind(kind).one)
    }
}

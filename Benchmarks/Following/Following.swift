import Foundation
import Plan
import Store

/// Measures the analysis after a change, against that of the whole plan: of the affected cities, made before the screen
/// is drawn, and of the plan's own rules, made after it.
///
/// Usage: `Following PLAN`: a plan with cities and projects. In memory each of its first ten thousand projects gets two
/// languages, a note, a milestone and an action; each city gets readings of a measure of effect; and there is a chain
/// of dependencies.
@main
struct Following {
    private var plan: Plan
    private let today: Day
    private var analysis: IssueAnalysis

    enum Fault: Error {
        case notFollowed(String)
        case notTheSame
    }

    static func main() throws {
        guard CommandLine.arguments.count == 2 else { return print("usage: Following PLAN") }
        let store = try Store(opening: CommandLine.arguments[1], readOnly: true)
        defer { store.close() }
        var following = Following(try store.plan())
        try following.run()
    }

    private init(_ plan: Plan) {
        self.plan = plan.moved(by: Following.furniture(of: plan))
        today = plan.settings.pinned ?? Day(number: 14_775)
        analysis = IssueAnalysis(of: self.plan, on: today)
    }

    /// Adds records so that every rule has something to examine.
    private static func furniture(of plan: Plan) -> [Change] {
        var changes = [Change(.plan, Plan.settingsID, .languages, to: "en es")]
        let projects = plan.projects.prefix(10_000)
        for (project, next) in zip(projects, projects.dropFirst()) {
            let subject = Subject.project(project.id)
            changes += [
                Change(.project, project.id, .text(.note, .english), to: "A note"),
                Change(.milestone, "m-\(project.id)", .title, to: "A milestone"),
                Change(.milestone, "m-\(project.id)", .subject, to: subject.code),
                Change(.milestone, "m-\(project.id)", .due, to: "2010-06-01"),
                Change(.action, "-/\(project.id)", .text(.text, .english), to: "An action"),
                Change(.action, "-/\(project.id)", .subject, to: subject.code),
                Change(.action, "-/\(project.id)", .due, to: "2010-06-01"),
                Change(.dependency, "\(subject.code)>\(Subject.project(next.id).code)", .since, to: "2010-01-01"),
            ]
        }
        changes += [Change(.measure, "x", .title, to: "Deaths"), Change(.measure, "x", .kind, to: "effect")]
        for place in ["-"] + plan.cities.map(\.id) {
            changes.append(Change(.reading, "x/\(place)/2009-06-30", .value, to: "10"))
        }
        return changes
    }

    private mutating func run() throws {
        let whole = median((0..<9).map { _ in time { _ = IssueAnalysis(of: plan, on: today) } })
        print(
            "\(analysis.issues.count) issues, by analysing the whole plan: \(milliseconds(whole)); after a change:")
        for (name, change) in changes {
            let there = plan.value(change.kind, change.record, change.field)
            var (times, afterwards): ([Duration], [Duration]) = ([], [])
            // There and back again, so that every step is a change.
            for step in 0..<18 {
                let value = step.isMultiple(of: 2) ? change.new : there
                let changes = plan.effective([Change(change.kind, change.record, change.field, to: value)])
                let (old, new) = (plan, plan.moved(by: changes))
                var isFollowed = false
                times.append(time { isFollowed = analysis.follow(changes, from: old, to: new, since: nil) })
                plan = new
                guard isFollowed else { throw Fault.notFollowed(name) }
                afterwards.append(time { analysis.finish(new) })
            }
            print(
                "  \(name): \(milliseconds(median(times))), and \(milliseconds(median(afterwards))) after the drawing")
        }
        guard analysis == IssueAnalysis(of: plan, on: today) else { throw Fault.notTheSame }
    }

    /// One change of each followed kind.
    private var changes: [(name: String, change: Change)] {
        let (project, city) = (plan.projects[77], plan.cities[77].id)
        let effort = EffortID(city: city, line: .training)
        return [
            ("a status", Change(.assessment, effort.assessment(by: "us"), .status, to: Status.offTrack.code)),
            ("a note in one of two languages", Change(.project, project.id, .text(.note, .english), to: nil)),
            ("a marking", Change(.project, project.id, .marking, to: nil)),
            ("what a project pledges", Change(.project, project.id, .pledged, to: "1000")),
            ("a project that is removed", Change(.project, project.id, .removed, to: true.code)),
            ("a milestone reached", Change(.milestone, "m-\(project.id)", .reached, to: "2010-06-10")),
            ("an action done", Change(.action, "-/\(project.id)", .reached, to: "2010-06-10")),
            ("a reading", Change(.reading, "x/\(city)/2009-06-30", .value, to: "20")),
            ("a city's share", Change(.city, city, .share, to: "20")),
            ("a meeting", Change(.meeting, "m9", .day, to: "2010-06-14")),
        ]
    }

    private func time(_ work: () -> Void) -> Duration { ContinuousClock().measure(work) }

    private func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    private func milliseconds(_ time: Duration) -> String {
        String(format: "%.2f ms", time / .milliseconds(1))
    }
}

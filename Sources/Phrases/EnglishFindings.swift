import Plan

extension FindingPhrases {
    static let english = FindingPhrases(
        kind: { kind in
            switch kind {
            case .status: "off track"
            case .unknown: "unknown"
            case .disputed: "disputed"
            case .overdue: "overdue"
            case .pace: "pace"
            case .watermelon: "watermelon"
            case .oneSided: "one-sided"
            case .followUp: "follow-up"
            case .lag: "delivery"
            case .balance: "balance"
            case .loop: "loop"
            case .coverage: "coverage"
            case .focus: "focus"
            case .success: "visible success"
            case .condition: "condition"
            case .unmarked: "unmarked"
            case .untranslated: "untranslated"
            case .conflict: "conflict"
            }
        },
        severity: { ["notable", "serious", "critical"][$0.rawValue] },
        counted: { "\($1) \(["notable", "serious", "critical"][$0.rawValue])" },
        cause: { cause, names in
            switch cause {
            case .offTrack: ("off track\(names.since)", "the aim is out of reach while it stands")
            case .unknown(let last, _):
                ("unheard of, last said \(names.status(last))\(names.since)", "silence is no good news")
            case .disputed(let sides):
                ("the sides differ\(names.since) (\(names.sides(sides)))", "who sees two things does not act as one")
            case .stepOverdue(let step, let owner, let days):
                (
                    "next step “\(step)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "what follows waits for it"
                )
            case .actionOverdue(let id, let owner, let days):
                (
                    "action “\(names.action(id))”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "somebody said they would"
                )
            case .milestoneOverdue(let title, let owner, let days):
                (
                    "milestone “\(title)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "it was promised for a day"
                )
            case .behindPace(let clock, let reached):
                (
                    "\(clock)% of the clock is used and \(reached)% of the way gone: behind\(names.since)",
                    "the clock will not wait"
                )
            case .offPath(let measure, let reading, let expected, let lines):
                (
                    "\(names.several(lines))called on track, but \(names.measure(measure)) stands\(names.since) at \(names.figure(reading)) where its path wants \(names.figure(expected))",
                    "the work is called good and the effect is not there"
                )
            case .noReading(let measure, let lines):
                (
                    "\(names.several(lines))called on track, but \(names.measure(measure)) has no reading",
                    "nobody can know whether it helps"
                )
            case .oneSided(let project, let inPlace, let missing, let stage, let days):
                (
                    "“\(names.project(project))”: \(names.partner(inPlace)) in place\(names.since)\(days.map { " (\(daysInEnglish($0)))" } ?? ""), \(names.partner(missing)) \(stage == nil ? "has said nothing" : names.stage(stage))",
                    "one half alone is hollow"
                )
            case .followUp(let project, let partner, let stage, let days):
                (
                    "“\(names.project(project))”: \(names.partner(partner)) \(names.stage(stage)), and the follow-up is \(daysInEnglish(days)) late\(names.since)",
                    "what nobody asks again is forgotten"
                )
            case .notArrived(let project, let days):
                (
                    "“\(names.project(project))” is \(daysInEnglish(days)) late\(names.since) and has not arrived",
                    "what is not there is of no use"
                )
            case .notInUse(let project, let days):
                (
                    "“\(names.project(project))” has lain unused for \(daysInEnglish(days))\(names.since)",
                    "it is paid for and does nothing"
                )
            case .inUseAfterEnd(let project, let days):
                (
                    "“\(names.project(project))” will be in use \(days == 0 ? "only when the clock ends" : "\(daysInEnglish(days)) after the clock's end")",
                    "what comes after the end does not count"
                )
            case .equipmentHeavy(let share, let byMoney):
                (
                    "equipment takes \(share)% of \(byMoney ? "the money" : "the projects") for equipment, training and institutions",
                    "equipment without institutions does not last"
                )
            case .loop(let subjects):
                (
                    "\(names.subjects(subjects)) wait for each other, and no first step is agreed\(names.since)",
                    "none of them can move"
                )
            case .firstStepOverdue(let step, let owner, let days):
                (
                    "the first step “\(step)”\(names.by(owner)) is \(daysInEnglish(days)) late\(names.since)",
                    "a whole circle waits for it"
                )
            case .noProject(let lines):
                (
                    "no project\(lines.count == 1 ? "" : " on \(lines.count == 5 ? "any line" : names.lines(lines))")",
                    "a line with nothing in it moves nothing"
                )
            case .noLead(let partner, let lines):
                (
                    "no \(names.partner(partner)) lead\(lines.count > 1 ? " on \(names.lines(lines))" : "")",
                    "nobody on that side answers for it"
                )
            case .unanswered(let title):
                ("vulnerability “\(title)” is answered by no effort", "a known weakness is left alone")
            case .aimedAtNone(let lines):
                ("\(names.several(lines))answering no vulnerability", "work that is aimed at nothing may hit nothing")
            case .tooManyCities(let count, let limit):
                ("\(count) cities where the focus is to have \(limit)", "a little of everything turns nothing round")
            case .sharesOver100(let sum):
                ("the stated shares of the violence add up to \(sum)%", "they cannot all be right")
            case .shareDiffers(let stated, let measured, let year):
                (
                    "the focus is stated to cover \(stated)% of the violence, and measured to cover \(measured)% (\(year))",
                    "what the plan promises rests on it"
                )
            case .noSuccess: ("no visible success with a day", "the public has to see a change")
            case .successLate(let what, let days):
                (
                    "visible success “\(what)” is \(daysInEnglish(days)) late\(names.since)",
                    "the public has to see a change"
                )
            case .successAfterEnd(let what, let days):
                (
                    "visible success “\(what)” is due \(days == 0 ? "only when the clock ends" : "\(daysInEnglish(days)) after the clock's end")",
                    "what comes after the end does not count"
                )
            case .conditionAbsent(let title, let kind, let owner):
                (
                    "\(kind.map { names.phrases.words.conditionKind($0) + " " } ?? "")condition “\(title)” is absent\(names.since)\(owner.map { " (\($0))" } ?? "")",
                    "the efforts there stand on it"
                )
            case .unmarked(let kind, let count):
                (
                    "\(count) \(count == 1 ? names.phrases.words.kind(kind).one : names.phrases.words.kind(kind).many) without a marking",
                    "what is unmarked is not released"
                )
            case .untranslated(let language, let count):
                (
                    "\(count) \(count == 1 ? "text is" : "texts are") not in \(names.phrases.words.languageName(language))",
                    "who can't read it hasn't agreed to it"
                )
            case .conflict(let conflict) where conflict.field == .removed:
                (
                    "conflict: \(names.contested(conflict))removed by \(names.by(conflict.shown)), while others edited: \(names.edits(conflict))",
                    "they had not seen each other's word"
                )
            case .conflict(let conflict):
                (
                    "conflict on \(names.contested(conflict)): \(names.said(conflict.shown)) against \(conflict.others.map(names.said).joined(separator: ", "))",
                    "they had not seen each other's word"
                )
            }
        },
        wholePlan: "The plan", none: "Nothing wants attention.", noneHere: "Nothing of this sort wants attention.",
        looking: "Looking through the plan …",
        count: { $0 == 1 ? "1 finding" : "\($0) findings" },
        only: { "only \($0.joined(separator: ", "))" })

    private static func daysInEnglish(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}

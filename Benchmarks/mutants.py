"""The faults that mutations.py makes: each one text of a file replaced by another, and the suites to run first."""
import collections

Mutation = collections.namedtuple("Mutation", "name file old new tests")

RULES, MERGING = "Sources/Plan/Rules/", "Sources/Plan/Merging/"
MERGE, JOURNAL = "Sources/Store/Merge/", "Sources/Store/Journal/"
STATE, UPDATE, VIEWS = "Sources/Screens/State/", "Sources/Screens/Update/", "Sources/Screens/Views/"
CANVAS, REPORTS = "Sources/Canvas/", "Sources/Reports/"

# Suites used by several rows. A bar or a slash at the end keeps a name from matching the beginning of another one.
ISSUES, RELEASE, TAPES = ["IssueTests/", "BoundaryTests/"], ["PlanTests.ReleaseTests/"], ["TapeTests/"]
STORE = ["StoreTests.StoreTests/"]
COPIES = ["StoreTests.MergeTests/(conflict|tie|confirmed|concord|removed|ownRemoval|undo|redo|clocks)"]
CEILING, MEETINGS = ["CeilingMergeTests/"], ["MeetingStoreTests/"]
UPDATES, CACHE = ["UpdateTests/"], ["RowCacheTests/"]

MUTATIONS = [Mutation(*row) for row in [
    # Mutants that survived once.
    ("undo-of-later-edit", JOURNAL + "Commit.swift",
     "try Values.value(FieldKey(change), in: db) == change.old && ", "", STORE),
    ("released-without-owner", RULES + "Release.swift",
     "field.kind.isNamed && (field.isOwner || field.use == .key || field.use == .required)",
     "field.kind.isNamed && (field.use == .key || field.use == .required)", RELEASE),
    ("conflicts-above-ceiling", RULES + "ReleasedPlan.swift",
     "released.flatMap { try? releasing.releases[index].released($0) }", "released", RELEASE),
    ("target-marking-forgotten", MERGE + "ActExporter.swift",
     "try release?.released(changes) ?? changes",
     'try release?.released(changes).map { $0?.kind == "target" && $0?.field == "marking" ? nil : $0 } ?? changes',
     CEILING),
    ("closed-action-removed", RULES + "Freezing.swift",
     "[.subject, .removed] +", "[.subject] +", ["PlanTests.MeetingTests/"]),
    ("off-track-green", VIEWS + "View.swift",
     "case .offTrack: self = .offTrack", "case .offTrack: self = .onTrack", TAPES),
    ("no-selection-bar", VIEWS + "View.swift",
     "canvas.ground(.selected, listTop + line, at, width - at)", "", TAPES),
    ("cache-without-side", STATE + "RowCache.swift",
     "author: author,", 'author: Author(name: "", side: nil),', CACHE),
    ("cache-without-selected", STATE + "RowCache.swift", "selectedEfforts: selectedEfforts,", "selectedEfforts: [],", CACHE),
    ("cache-without-column", STATE + "RowCache.swift", "column: screen.column)", "column: 0)", CACHE),
    ("moved-row-lost", UPDATE + "EffectResults.swift",
     "screen.row = plan.cities.firstIndex { $0.id == id.city } ?? screen.row", "", UPDATES),
    ("removal-no-news", RULES + "ChangesSinceMeeting.swift",
     "return field.isEdited || change.field == .removed", "return field.isEdited", ["SinceTests/"]),
    ("off-target-boundary", RULES + "TargetPath.swift", "* 100 > Int128", "* 100 >= Int128", ISSUES),
    ("context-not-completed", MERGE + "Merge.swift",
     'try db.execute(sql: "UPDATE change SET sight = ? WHERE seq = ?", arguments: [context, here.seq])', "", CEILING),

    # Rules.
    ("promise-overdue-on-its-day", RULES + "Promises.swift",
     "Bool { day < today }", "Bool { day <= today }", ISSUES),
    ("side-silent-on-its-day", RULES + "OneSided.swift",
     "day = commitment.followUp, day < today",
     "day = commitment.followUp, day <= today", ISSUES),
    ("removed-values-back", RULES + "Adding.swift",
     "if value(kind, record, .removed) == nil { return [] }", "return []", ["RestoringTests/"]),
    ("idle-a-day-early", RULES + "DeliveryLags.swift", "> settings.staleAfter", ">= settings.staleAfter", ISSUES),
    ("public-on-last-day", RULES + "PublicMilestone.swift", "day >= max(end, today)", "day > max(end, today)", ISSUES),
    ("better-status-shown", RULES + "ShownStatus.swift",
     "mine != its ? mine > its", "mine != its ? mine < its", ["ShownStatusTests/"]),
    ("worst-line-last-of-equals", RULES + "RollUp.swift",
     "$1.shown.severity > $0.shown.severity", "$1.shown.severity >= $0.shown.severity", ["BoundaryTests/"]),
    ("schedule-by-the-better", RULES + "Schedule.swift",
     ".compactMap { $0 }.min()", ".compactMap { $0 }.max()", ISSUES),
    ("behind-a-day-early", RULES + "Schedule.swift", "/ 100 + 1", "/ 100", ISSUES),
    ("one-sided-names-the-other", RULES + "OneSided.swift",
     "partner: side.partner, since: since", "partner: inPlace.partner, since: since", ISSUES),
    ("one-sided-only-serious", RULES + "Cause.swift",
     "case .offTrack, .oneSided, .deadlock, .inUseAfterEnd: .critical",
     "case .oneSided: .serious\n        case .offTrack, .deadlock, .inUseAfterEnd: .critical", ISSUES),
    ("data-with-their-place", RULES + "IssueGroup.swift",
     "if isAboutData { return .data }", "if !isAboutData { return .data }", ["IssueGroupTests."]),
    ("one-city-is-several", RULES + "IssueGroup.swift",
     "$1.cities.count > 1", "$1.cities.count > 0", ["IssueGroupTests."]),
    ("unanswered-on-its-day", RULES + "OpenQuestion.swift", "$0 < today", "$0 <= today", ["OpenQuestionTests."]),
    ("conflict-without-city", RULES + "Conflicts.swift",
     "city: effort?.city ?? city(of: conflict.kind, conflict.record)", "city: effort?.city", ISSUES),
    ("share-of-running-year", RULES + "Focus.swift", "where year < today.civil.year", "where year <= today.civil.year", ISSUES),
    ("done-need-still-open", RULES + "Deadlocks.swift",
     "return need.prerequisite.map { isDone($0, on: today) } ?? false", "return false", ["BoundaryTests/"]),

    # Release.
    ("one-label-too-many", RULES + "Release.swift", 
     "$0.prefix(through: $0.firstIndex(of: ceiling) ?? $0.startIndex)",
     "$0.prefix(($0.firstIndex(of: ceiling) ?? $0.startIndex) + 2)", RELEASE),
    ("reason-of-a-part-released", RULES + "Release.swift",
     "if released.changes != act.changes { released.reason = nil }", "", RELEASE + CEILING + ["ReleasedHistoryTests/"]),
    ("withheld-side-exported", MERGE + "ActExporter.swift",
     "act.partner = try release?.released(side: act.partner)", "", CEILING),
    ("old-value-not-judged", RULES + "Release.swift",
     "if old != change.old { released.old = nil }", "", RELEASE + CEILING),
    ("issue-without-sides-marking", RULES + "Markings.swift",
     "+ place + commitments.map(\\.marking))", "+ place)", ["DocumentTests/"]),

    # Merging.
    ("writer-breaks-no-tie", MERGE + "Merge.swift",
     '(time, shown.text(1) ?? "") > (act.time, act.writer)', "time > act.time", COPIES),
    ("decision-settles-nothing", MERGE + "CausalContexts.swift",
     """
                UNION SELECT act.id FROM rival JOIN change ON change.seq = rival.change JOIN act ON act.seq = change.act
                WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field
""", "\n", COPIES),
    ("own-edits-unread", MERGE + "RemovalConflicts.swift",
     "if removal.writer == edit.writer {", "if false {", COPIES),
    ("last-act-not-contained", MERGING + "CausalContext.swift", ".time >= time", ".time > time", COPIES),
    ("contradiction-taken", MERGE + "Merge.swift",
     "if try Merge.contradict(here, act, in: db) {", "if false {", ["ContradictionTests/", "KnownActTests/"]),
    ("reason-not-completed", "Sources/Plan/Merging/ExportedAct.swift",
     "act.reason = reason ?? other.reason", "act.reason = reason", CEILING),

    # Journal and undo.
    ("undo-of-what-came", JOURNAL + "UndoOrder.swift",
     "WHERE deed = \\(done) AND arrival IS NULL", "WHERE deed = \\(done)", COPIES),
    ("redo-lost-by-merge", JOURNAL + "UndoOrder.swift",
     "fresh.deed = \\(done) AND fresh.arrival IS NULL", "fresh.deed = \\(done)", COPIES),
    ("confirmed-status-not-written", JOURNAL + "Commit.swift",
     "|| change.isJudgement && judged.contains(change.record)", "", COPIES),
    ("closing-act-not-in-meeting", JOURNAL + "Commit.swift",
     ".joined(VersionVector([(next.writer, next.time)]))", "", MEETINGS),

    # Update.
    ("past-edited", STATE + "Travel.swift",
     "if travel != nil { return phrases.problems.pastIsFixed(phrases.words.day(today)) }", "", ["LookingOnlyTests/"]),
    ("undo-of-another-unasked", UPDATE + "Editing.swift",
     "if next.act.author == state.author.name, !state.isNextUndoForeign { return [.undo] }", "return [.undo]", UPDATES),
    ("overdue-passed-by", UPDATE + "Moving.swift",
     "|| state.plan.isOverdue(effort, on: state.today)", "", UPDATES),
    ("selected-after-change", UPDATE + "Answering.swift", "state.selectedEfforts = []", "", TAPES),

    # Views.
    ("every-project-one-sided", VIEWS + "CommitmentsView.swift",
     'Piece(isOneSided ? "!" : " "', 'Piece("!"', TAPES),
    ("milestone-late-today", VIEWS + "Sections.swift",
     "milestone.reached == nil && (milestone.due.map { $0 < today }",
     "milestone.reached == nil && (milestone.due.map { $0 <= today }", UPDATES),
    ("severity-over-every-issue", VIEWS + "IssuesView.swift",
     "severity(entries[index - 1]) != level", "severity(entries[index - 1]) == level", TAPES),
    ("group-of-one-opened", VIEWS + "IssuesView.swift", "group.issues.count == 1", "group.issues.count == 2", TAPES),
    ("broken-deadlock-red", VIEWS + "DependenciesView.swift",
     "broken == nil ? .offTrack : .heading", "broken == nil ? .heading : .offTrack", TAPES),

    # Canvas.
    ("run-of-several-styles", CANVAS + "Difference.swift",
     "cells[place].style == cells[start].style &&", "", ["CanvasTests."]),
    ("no-selection-without-colour", CANVAS + "Theme.swift",
     "default: Attributes()].isReversed = true", "default: Attributes()].isReversed = false", ["ThemesTests."]),

    # Reports.
    ("days-of-what-is-not-one-sided", REPORTS + "Lists/CommitmentsReport.swift",
     "ledger.isOneSided(on: today) ? ledger.inPlace?.inPlaceSince.map { today - $0 } : nil",
     "ledger.inPlace?.inPlaceSince.map { today - $0 }", ["ReportsTests."]),
    ("off-target-not-flagged", REPORTS + "Lists/MeasuresReport.swift",
     '$0 ? "!" : ""', '$0 ? "" : "!"', ["ReportsTests."]),
    ("old-and-new-swapped", REPORTS + "JSONObjects/JSONAct.swift",
     "from: $0.old, to: $0.new", "from: $0.new, to: $0.old", ["ReportsTests."]),
]]

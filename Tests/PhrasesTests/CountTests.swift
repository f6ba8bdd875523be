import Foundation
import Plan
import Testing

@testable import Phrases

/// Gives every phrase that counts something 0, 1, 2 and -1.
@Suite("Numbers in phrases")
struct CountTests {
    private typealias Phrase = @Sendable (Phrases, Int) -> String

    private static let counting: [(name: String, text: Phrase)] = [
        ("acts.andMore", { $0.acts.andMore($1) }),
        ("journals.moreContradicted", { $0.journals.moreContradicted($1) }),
        ("journals.moreDecided", { $0.journals.moreDecided($1) }),
        ("journals.wouldContradict", { $0.journals.wouldContradict($1) }),
        ("journals.unusable", { $0.journals.unusable($1, ["x"]) }),
        ("copies.moreUnconfirmed", { $0.copies.moreUnconfirmed($1) }),
        ("copies.acts", { $0.copies.acts($1) }),
        ("copies.actsOf", { $0.copies.actsOf($1, "x", "y") }),
        ("copies.came", { $0.copies.came($1, ["x"]) }),
        ("copies.wouldCome", { $0.copies.wouldCome($1, ["x"]) }),
        ("copies.bundled", { $0.copies.bundled($1, "x", "y") }),
        ("copies.kept", { $0.copies.kept($1) }),
        ("copies.conflicts", { $0.copies.conflicts($1) }),
        ("copies.unusable", { $0.copies.unusable($1) }),
        ("copies.late", { $0.copies.late($1) }),
        ("copies.postponed", { $0.copies.postponed($1, $1, ["x"]) }),
        ("copies.ahead", { $0.copies.ahead($1, "x") }),
        ("copies.lacking", { $0.copies.lacking($1, ["x"]) }),
        ("copies.sent", { $0.copies.sent($1) }),
        ("copies.wouldSend", { $0.copies.wouldSend($1) }),
        ("copies.state", { $0.copies.state($1, $1, "x") }),
        ("copies.ago", { $0.copies.ago($1) }),
        ("copies.never", { $0.copies.never($1) }),
        ("copies.merging", { $0.copies.merging("x", $1) }),
        ("copies.sending", { $0.copies.sending("x", $1) }),
        ("copies.done", { $0.copies.done("x", $1, $1) }),
        ("copies.takeIn", { $0.copies.takeIn($1, "x") }),
        ("copies.conflictsHere", { $0.copies.conflictsHere($1) }),
        ("copies.repaired", { $0.copies.repaired($1) }),
        ("problems.fewFiles", { $0.problems.fewFiles(max(2, $1)) }),
        ("problems.tooLong", { $0.problems.tooLong("x", $1) }),
        ("problems.setAside", { $0.problems.setAside($1) }), ("copies.leftOut", { $0.copies.leftOut($1) }),
        ("problems.checkFailed", { $0.problems.checkFailed($1) }),
        ("problems.checkDamaged", { $0.problems.checkDamaged($1, "y") }),
        ("layouts.titles", { $0.layouts.titles($1) }),
        ("layouts.severalLists", { $0.layouts.severalLists([("x", $1), ("y", 1)]) }),
        ("tables.totals", { $0.tables.totals($1) }), ("tables.blanks", { $0.tables.blanks($1) }),
        ("screens.noReport", { $0.screens.noReport(max(0, $1)) }),
        ("tables.hidden", { $0.tables.hidden($1, $1) }), ("tables.formulas", { $0.tables.formulas($1) }),
        ("matching.nationReadings", { $0.matching.nationReadings($1) }),
        ("matching.contradictedNation", { $0.matching.contradictedNation("x", "y", "z", max(0, $1)) }),
        ("matching.counts", { $0.matching.counts($1, $1, $1, $1) }),
        ("matching.moreRows", { $0.matching.moreRows($1) }),
        ("matching.severalTables", { $0.matching.severalTables([$1, 9]) }),
        ("tables.merged", { $0.tables.merged($1) }),
        ("exchange.refused", { $0.exchange.refused($1, "x") }),
        ("exchange.tooManyCells", { $0.exchange.tooManyCells($1, $1) }),
        ("exchange.readings", { $0.exchange.readings($1, $1) }),
        ("exchange.addedCities", { $0.exchange.addedCities($1) }),
        ("exchange.lacking", { $0.exchange.lacking($1, $1, ["x"], $1) }),
        ("issues.unmarkedRecords", { $0.issues.unmarkedRecords($1) }),
        ("issues.questionCount", { $0.issues.questionCount($1) }),
        ("issues.count", { $0.issues.count($1) }),
        ("issues.inAll", { $0.issues.inAll($1) }),
        ("lists.lagToDelivery", { $0.lists.lagToDelivery($1, true) }),
        ("lists.lagToDelivery", { $0.lists.lagToDelivery($1, false) }),
        ("lists.lagToUse", { $0.lists.lagToUse($1, true) }),
        ("lists.lagToUse", { $0.lists.lagToUse($1, false) }),
        ("lists.oneSided", { $0.lists.oneSided($1) }),
        ("lists.dueIn", { $0.lists.dueIn($1) }),
        ("lists.oneSidedFor", { $0.lists.oneSidedFor($1) }),
        ("lists.unanswered", { $0.lists.unanswered($1) }),
        ("lists.deadlocks", { $0.lists.deadlocks($1, true) }),
        ("lists.deadlocks", { $0.lists.deadlocks($1, false) }),
        ("meetings.left", { $0.meetings.left("x", $1) }),
        ("meetings.over", { $0.meetings.over("x", $1) }),
        ("meetings.translateFirst", { $0.meetings.translateFirst($1) }),
        ("meetings.markFirst", { $0.meetings.markFirst($1) }),
        ("meetings.carriedOver", { $0.meetings.carriedOver($1) }),
        ("meetings.carriedIn", { $0.meetings.carriedIn($1, "x") }),
        ("meetings.notOnAgenda", { $0.meetings.notOnAgenda($1) }),
        ("meetings.morePromises", { $0.meetings.morePromises($1) }),
        ("meetings.counts", { $0.meetings.counts($1, $1) }),
        ("minutes.summedUp", { $0.minutes.summedUp($1, $1, $1) }),
        ("preferences.andMore", { $0.preferences.andMore("x", $1) }),
        ("preferences.pastedTooMuch", { $0.preferences.pastedTooMuch($1, $1) }),
        ("journals.unreadable", { $0.journals.unreadable($1) }),
        ("journals.oddNames", { $0.journals.oddNames("x", $1, ["y"]) }),
        ("preferences.editedWithout", { $0.preferences.editedWithout($1) }),
        ("preferences.pastedWithout", { $0.preferences.pastedWithout($1) }),
        ("prompts.severalEfforts", { $0.prompts.severalEfforts($1) }),
        ("prompts.removeCity", { $0.prompts.removeCity("x", $1, $1) }),
        ("prompts.draftsLeft", { $0.prompts.draftsLeft("x", $1) }),
        ("screens.daysLeft", { $0.screens.daysLeft($1) }),
        ("screens.notBegun", { $0.screens.notBegun($1) }),
        ("screens.offTrack", { $0.screens.offTrack($1) }),
        ("screens.disputed", { $0.screens.disputed($1) }),
        ("screens.unknown", { $0.screens.unknown($1) }),
        ("screens.overdue", { $0.screens.overdue($1) }),
        ("screens.markedEfforts", { $0.screens.markedEfforts($1) }),
        ("screens.changed", { $0.screens.changed($1, "x") }),
        ("screens.late", { $0.screens.late($1) }),
        ("screens.inDays", { $0.screens.inDays($1) }),
        ("screens.daysAgo", { $0.screens.daysAgo($1) }),
        ("screens.projects", { $0.screens.projects($1) }),
        ("screens.more", { $0.screens.more($1) }),
        ("screens.allWell", { $0.screens.allWell($1, $1) }),
        ("tables.header", { $0.tables.header(.row, $1, $1) }),
        ("tables.below", { $0.tables.below($1, "x") }),
        ("tables.repeated", { $0.tables.repeated($1, ["x"]) }),
        ("tables.again", { $0.tables.again(.record, $1, 1, 1) }),
        ("tables.hidden", { $0.tables.hidden($1, $1) }),
        ("tables.formulas", { $0.tables.formulas($1) }),
        ("tables.moreFaults", { $0.tables.moreFaults($1) }),
        ("tables.multiplied", { $0.tables.multiplied("x", $1) }),
        ("tables.multipliedAll", { $0.tables.multipliedAll("x", $1, "y") }),
        ("figures.otherPeriods", { $0.figures.otherPeriods($1) }),
        ("figures.shownMultiple", { $0.figures.shownMultiple("x", $1, "y") }),
        ("units.multiplied", { $0.units.multiplied("x", $1, "y", "z") }),
        ("tables.brokenJSON", { $0.tables.brokenJSON($1, $1) }),
        ("importing.times", { $0.importing.times("x", $1) }),
        ("importing.counts", { $0.importing.counts($1, $1, $1) }),
        ("importing.faultCount", { $0.importing.faultCount($1) }),
        ("importing.progress", { $0.importing.progress($1, $1) }),
        ("importing.faultsLeft", { $0.importing.faultsLeft($1) }),
        ("promises.overdueCount", { $0.promises.overdueCount($1) }),
        ("promises.withoutDay", { $0.promises.withoutDay($1) }),
        ("report.usedAndLeft", { $0.report.usedAndLeft($1, $1) }),
        ("report.beforeStart", { $0.report.beforeStart($1) }),
        ("report.changed", { $0.report.changed($1, $1, $1, $1, "x") }),
        ("sheet.noDay", { $0.sheet.noDay($1) }),
        ("issues.severities", { $0.issues.severities(.serious, $1) }),
        ("report.afterEnd", { $0.report.afterEnd($1) }),
        ("report.firstCount", { $0.report.firstCount($1, $1, "x") }),
        ("report.sidesDiffer", { $0.report.sidesDiffer($1) }),
        ("report.offTarget", { $0.report.offTarget($1, $1, $1) }),
        ("report.delivered", { $0.report.delivered($1, $1, $1) }),
        ("report.newCount", { $0.report.newCount($1) }),
        ("report.settledCount", { $0.report.settledCount($1) }),
        ("report.unused", { $0.report.unused($1) }),
        ("report.silentAfter", { $0.report.silentAfter($1) }),
        ("report.silentFor", { $0.report.silentFor($1, "x") }),
        ("report.notShown", { $0.report.notShown($1, $1, "x") }),
        ("sheet.minutes", { $0.sheet.minutes($1) }),
        ("sheet.actions", { $0.sheet.actions($1, $1) }),
    ]

    /// Numbers that count nothing which the phrase names: shares, sizes, places in a list.
    private static let others: Set = [
        "board.meetingOpen",
        "journals.line",
        "exchange.place",
        "workbooks.longText",
        "workbooks.manyRows",
        "screens.counted",
        "lists.deadlockBroken",
        "minutes.see",
        "lists.deadlockOpen",
        "lists.equipmentShare",
        "lists.zoom",
        "preferences.editorFailed",
        "problems.sharesOver100",
        "report.efforts",
        "report.money",
        // The days ahead are always thirty.
        "report.noPromises",
        "report.promises",
        "screens.focusCovers",
        "screens.found",
        "screens.measuredAs",
        "screens.month",
        "screens.ofViolence",
        "screens.tooSmall",
        "words.longDate",
        // Never fewer than thousands.
        "tables.tooManyColumns",
    ]

    @Test("A number and its unit agree, and no number of days is negative", arguments: Language.allCases)
    func agree(language: Language) throws {
        let plural = try Regex("(?:^|[^-\\d.,])1 (?!status|fits|tras |más|mes )[a-záéíóúñ]+s\\b")
        let singular = try Regex(
            "\\b[02] (day|act|change|record|project|step|issue|text|conflict|día|acto|cambio|registro|proyecto|paso|alerta|texto|conflicto)\\b"
        )
        let negative = try Regex("-\\d+ (day|día)")
        for (name, say) in CountTests.counting {
            for count in [0, 1, 2, -1] {
                let text = say(language.phrases, count)
                for fault in [plural, singular, negative] {
                    #expect(try fault.firstMatch(in: text) == nil, "\(name): \(text)")
                }
            }
        }
    }

    @Test("No phrase with a number is left out")
    func all() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Phrases")
        let declared = try Regex(
            "let ([\\w, ]+): @Sendable \\((?=[^)]*\\bInt\\b(?!>)).*\\) -> String", as: (Substring, Substring).self)
        let known = Set(CountTests.counting.map(\.name)).union(CountTests.others).map { $0.split(separator: ".")[1] }
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard file.lastPathComponent.hasSuffix("Phrases.swift") else { continue }
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: declared) {
                for name in match.output.1.split(separator: ", ") {
                    #expect(known.contains(name), "\(name) of \(file.lastPathComponent)")
                }
            }
        }
    }
}

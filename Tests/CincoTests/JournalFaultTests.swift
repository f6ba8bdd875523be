import Foundation
import Plan
import Store
import TestSupport
import Testing

@testable import Exchange

/// Three copies at a repository, of which one writes what it should not.
@Suite("One bad line stops nobody else")
struct JournalFaultTests {
    /// A fault of a line, how it gets into the journal of copy b, and the sentence about it.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The lines of a journal without their checksums, of which the last one is made wrong.
        let forge: @Sendable (inout [ExportedAct]) -> Void
        let says: String
    }

    private static let act = ExportedAct(
        id: "forged-1", time: 1 << 40, enteredAt: 1 << 24, writer: "forger", author: "eve", partner: nil, reason: nil,
        asOf: "2010-06-15", kind: "done", target: nil,
        changes: [ExportedChange(kind: "city", record: "tijuana", field: "note", old: nil, new: "forged", context: nil)]
    )

    private static let faults = [
        Fault(
            testDescription: "an act without changes",
            forge: {
                var act = JournalFaultTests.act
                act.changes = []
                $0.append(act)
            },
            says: "is not one that a copy can take"),
        Fault(
            testDescription: "an id with a blank",
            forge: {
                var act = JournalFaultTests.act
                act.id = "a b"
                $0.append(act)
            },
            says: "is not one that a copy can take"),
        Fault(
            testDescription: "a time before all times",
            forge: {
                var act = JournalFaultTests.act
                act.time = -1
                $0.append(act)
            },
            says: "is not one that a copy can take"),
    ]

    /// Another version of an act that is here.
    private static let versions = [
        Fault(
            testDescription: "an act that is here with another value",
            forge: {
                var act = $0[0]
                act.changes[0].new = "other"
                $0.append(act)
            },
            says: "They differ in city culiacan note"),
        Fault(
            testDescription: "another author of a known act",
            forge: {
                var act = $0[0]
                act.author = "eve"
                $0.append(act)
            }, says: "They differ in author"),
        Fault(
            testDescription: "another time of a known act",
            forge: {
                var act = $0[0]
                act.time += 1
                $0.append(act)
            }, says: "They differ in "),
    ]

    private struct Scene {
        let meeting: MeetingPoint
        /// The journal of copy b in the repository.
        let journal: String

        /// Copies a, b and c, all of which have sent something.
        init() throws {
            meeting = try MeetingPoint(ceiling: nil)
            try meeting.cinco("c", "merge", meeting.path("all"))
            try meeting.cinco("c", "remote", "add", "hub", meeting.hub)
            for copy in ["a", "b", "c"] { #expect(try meeting.cinco(copy, "sync").code == 0) }
            let store = try Store(opening: meeting.path("b"))
            journal = JournalFile.journal(of: try store.writer(), upTo: nil, generation: 0)
            store.close()
            for (copy, city) in [("b", "culiacan"), ("c", "tijuana")] {
                try meeting.note(copy, city, "first of \(copy)")
                try meeting.cinco(copy, "sync")
            }
        }

        /// Writes what a person with a clone can write.
        func forge(_ forge: (inout [ExportedAct]) -> Void) throws {
            let path = JournalFile.path(journal, 1)
            let text = try meeting.git("-C", meeting.hub, "show", "cinco/journals:\(path)")
            var acts = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
                JournalText.value(ExportedAct.self, on: Data(line.drop { $0 != UInt8(ascii: " ") }.dropFirst()))
            }
            let genuine = acts.count
            forge(&acts)
            var (lines, sum) = (Data(), JournalFile.seed)
            for act in acts {
                let next = try JournalFile.line(act, after: sum)
                (lines, sum) = (lines + next.line, next.sum)
            }
            let kept = text.utf8.split(separator: UInt8(ascii: "\n")).prefix(genuine).joined(separator: [
                UInt8(ascii: "\n")
            ])
            #expect(lines.starts(with: Data(kept).prefix(40)))
            try meeting.place.write(String(decoding: lines, as: UTF8.self), to: "forged")
            try meeting.tamper("cp \(meeting.path("forged")) \(path)")
        }
    }

    @Test(
        "Files among the journals with names that no journal has are told once, without what would act on a terminal",
        arguments: [
            "journals/x/ev\u{1B}[2Jil/all/000001.jsonl", "journals/x/evil/\u{1B}[2J/000001.jsonl",
            "journals/x/evil/all/-00001.jsonl", "journals/x/evil/all/000001.jsonl/x", "journals/x/evil/all/1.jsonl",
        ])
    func oddNames(path: String) throws {
        let scene = try Scene()
        let meeting = scene.meeting
        try meeting.tamper("mkdir -p \"$(dirname '\(path)')\"; echo x > '\(path)'")
        let told = try meeting.cinco("a", "sync")
        #expect(told.code == 0 && told.output.contains("2 acts received"), "\(told.errorOutput)")
        #expect(told.errorOutput.contains("1 file has a name that no journal has"), "\(told.errorOutput)")
        #expect(
            told.errorOutput.contains("journals/x/ev") && !told.errorOutput.contains("\u{1B}"), "\(told.errorOutput)")
        #expect(try meeting.cinco("a", "sync").errorOutput.isEmpty)
    }

    @Test("A line that holds no act is told as that, and not as an act without a name")
    func noAct() throws {
        let scene = try Scene()
        let meeting = scene.meeting
        let path = JournalFile.path(scene.journal, 1)
        let text = try Data(meeting.git("-C", meeting.hub, "show", "cinco/journals:\(path)").utf8)
        let lines = text.split(separator: UInt8(ascii: "\n"))
        let sum = try #require(lines.last).prefix { $0 != UInt8(ascii: " ") }
        let line = try JournalFile.line(["no": "act"], after: String(decoding: sum, as: UTF8.self)).line
        try meeting.place.write(String(decoding: text + line, as: UTF8.self), to: "forged")
        try meeting.tamper("cp \(meeting.path("forged")) \(path)")
        for (language, words) in [("en", "holds no act"), ("es", "no contiene ningún acto")] {
            let told = try meeting.cinco("a", "sync", "--lang", language)
            #expect(told.errorOutput.contains(words) && !told.errorOutput.contains("  "), "\(told.errorOutput)")
        }
    }

    @Test(
        "It is told whose and which, everybody else's acts come in, and a person can read on or leave the rest out",
        arguments: Faults.some(faults))
    func line(fault: Fault) throws {
        let scene = try Scene()
        let meeting = scene.meeting
        // Known to a, so that a forged version of it contradicts something.
        #expect(try meeting.cinco("a", "sync").output.contains("2 acts received"))
        try meeting.note("c", "tijuana", "second of c")
        try meeting.cinco("c", "sync")
        try scene.forge { acts in
            let genuine = acts
            var forged = acts
            fault.forge(&forged)
            // Behind what is there: what was read before stays as it was.
            acts = genuine + forged.suffix(1)
        }
        let done = try meeting.cinco("a", "sync")
        #expect(done.code == 1 && done.output.contains("1 act received"), "\(done.output)\n\(done.errorOutput)")
        #expect(
            done.errorOutput.contains("/all of planner is set aside from line 2 of file 1 on"), "\(done.errorOutput)")
        #expect(done.errorOutput.contains(fault.says), "\(done.errorOutput)")
        let name = scene.journal.split(separator: "/").suffix(2).joined(separator: "/")
        for command in [["check"], ["remote"]] {
            let told = try meeting.cinco("a", command)
            #expect((told.output + told.errorOutput).contains("is set aside from line 2"), "\(told.output)")
        }
        // It does not keep others from going on, and this copy from sending.
        try meeting.note("a", "culiacan", "of a")
        #expect(try meeting.cinco("a", "sync").output.contains("1 act sent"))
        #expect(try meeting.cinco("c", "sync").output.contains("1 act received"))
        // Left out, it is told no more.
        #expect(try meeting.cinco("a", "remote", "discard", "hub", name).code == 0)
        #expect(try meeting.cinco("a", "sync").errorOutput.isEmpty)
        #expect(try meeting.cinco("a", "check").errorOutput.isEmpty)
        // The copy whose journal it is sends all of it by another one, and goes on there.
        try meeting.note("b", "tijuana", "second of b")
        #expect(try meeting.cinco("b", "sync").code == 1)
        #expect(try meeting.cinco("a", "sync").output.contains("1 act received"))
        // Accepted, the line is passed over.
        #expect(try meeting.cinco("a", "remote", "accept", "hub", name).code == 0)
        let accepted = try meeting.cinco("a", "sync")
        #expect(accepted.code == 0 && accepted.errorOutput.isEmpty, "\(accepted.errorOutput)")
        #expect(try meeting.cinco("a", "check").output.hasPrefix("No errors found"))
        try meeting.cinco("c", "sync")
        for copy in ["b", "c", "a", "b", "c"] { try meeting.cinco(copy, "sync") }
        #expect(try meeting.lines("a") == meeting.lines("c") && meeting.lines("a") == meeting.lines("b"))
    }

    @Test(
        "Another version of a known act is set aside alone: what stands behind it is read, and a person decides",
        arguments: Faults.some(versions))
    func version(fault: Fault) throws {
        let scene = try Scene()
        let meeting = scene.meeting
        #expect(try meeting.cinco("a", "sync").output.contains("2 acts received"))
        try scene.forge { acts in
            var (forged, behind) = (acts, JournalFaultTests.act)
            fault.forge(&forged)
            (behind.id, behind.changes[0].new) = ("behind-1", "behind it")
            acts += forged.suffix(1) + [behind]
        }
        let done = try meeting.cinco("a", "sync")
        #expect(done.code == 1 && done.output.contains("1 act received"), "\(done.output)\n\(done.errorOutput)")
        #expect(try meeting.cinco("a", "show", "tijuana").output.contains("behind it"))
        for command in [["sync"], ["check"], ["sync"]] {
            let told = try meeting.cinco("a", command)
            #expect(told.code == 1 && told.errorOutput.contains("another version of it came from hub"))
            #expect(told.errorOutput.contains(fault.says), "\(told.errorOutput)")
        }
        // The copy whose act it is sees it too, and goes on in the same journal.
        try meeting.note("b", "culiacan", "second of b")
        #expect(try meeting.cinco("b", "sync").errorOutput.contains("another version of it came from hub"))
        #expect(try meeting.cinco("a", "sync").output.contains("1 act received"))
        let version = try #require(done.errorOutput.firstMatch(of: /--keep ([0-9a-f]{16})/)?.1)
        #expect(try meeting.cinco("a", "check", "--accept", "0000000000000000").code == 1)
        #expect(try meeting.cinco("a", "check", "--keep", String(version)).code == 0)
        #expect(try meeting.cinco("a", "sync").errorOutput.isEmpty)
        #expect(try meeting.cinco("a", "check").errorOutput.contains("as decided here"))
        // Who accepts it is told apart from the others.
        #expect(try meeting.cinco("a", "check", "--accept", String(version)).code == 0)
        #expect(try meeting.cinco("a", "sync").output.contains("1 act sent"))
        for copy in ["b", "c", "a", "b", "c"] { #expect(try meeting.cinco(copy, "sync").code == (copy == "a" ? 0 : 1)) }
        #expect(try meeting.cinco("c", "check").errorOutput.contains("another version"))
        #expect(try meeting.lines("b") == meeting.lines("c"))
        for copy in ["b", "c"] {
            let told = try meeting.cinco(copy, "check").errorOutput
            let version = try #require(told.firstMatch(of: /--accept ([0-9a-f]{16})/)?.1)
            #expect(try meeting.cinco(copy, "check", "--accept", String(version)).code == 0)
        }
        #expect(try meeting.lines("b") == meeting.lines("c") && meeting.lines("a") == meeting.lines("b"))
    }

    /// A change that a person with a clone can make to a journal, `$f`, of which two lines were sent and the first was
    /// read.
    private static let alterations = [
        "sed -i '2s/x-second/y-second/' $f", "sed -i 1d $f", "sed -i 's/first of b/first of B/' $f",
        "head -c -7 $f > t && mv t $f", "rm $f", "echo rubbish >> $f", "echo >> $f", "printf '\\377\\376\\n' >> $f",
        "printf '%s {}\\n' $(head -c 32 $f) >> $f", ": > $f", "rm $f; mkdir $f; echo > $f/x",
        "rm $f; ln -s /etc/passwd $f",
        "mv $f $(dirname $f)/000003.jsonl", "cp $f $(dirname $f)/000003.jsonl",
        "cp $f $(dirname $f)/1.jsonl; echo x >> $f",
        "mkdir -p journals/x/x/x; echo > journals/x/x/x/999999999999999999999.jsonl; echo x >> $f",
    ]

    @Test("Journals that were altered, cut or taken away are set aside, each by itself; the acts of others come in")
    func altered() throws {
        let scene = try Scene()
        let meeting = scene.meeting
        let scripts = Faults.some(Self.alterations)
        let writers = scripts.indices.map { "w\($0)" }
        var journals: [String] = []
        for (number, writer) in writers.enumerated() {
            try meeting.cinco(writer, "merge", meeting.path("all"))
            try meeting.cinco(writer, "remote", "add", "hub", meeting.hub)
            try meeting.note(writer, "culiacan", "first of b, \(number)")
            try meeting.cinco(writer, "sync")
            let store = try Store(opening: meeting.path(writer))
            journals.append(JournalFile.journal(of: try store.writer(), upTo: nil, generation: 0))
            store.close()
        }
        try meeting.cinco("a", "sync")
        for (number, writer) in writers.enumerated() {
            try meeting.note(writer, "culiacan", "x-second of b, \(number)")
            try meeting.cinco(writer, "sync")
        }
        try meeting.note("c", "tijuana", "second of c")
        try meeting.cinco("c", "sync")
        let tampering = zip(journals, scripts).map { "f=\(JournalFile.path($0, 1)); \($1)" }
        try meeting.tamper(tampering.joined(separator: "\n"))
        let done = try meeting.cinco("a", "sync")
        #expect(done.code == 1)
        let names = journals.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
        for (name, script) in zip(names, scripts) {
            #expect(done.errorOutput.contains("\(name) of planner is set aside"), "\(script): \(done.errorOutput)")
        }
        #expect(try meeting.cinco("a", "show", "tijuana").output.contains("second of c"))
        // The writers notice, and send it all by another journal: nobody lacks anything in the end.
        for copy in writers + ["a", "c", "a"] + writers { #expect(try meeting.cinco(copy, "sync").code == 1) }
        let lines = try meeting.lines("a")
        for copy in writers + ["c"] { #expect(try meeting.lines(copy) == lines) }
        for name in names { try meeting.cinco("a", "remote", "discard", "hub", name) }
        #expect(try meeting.cinco("a", "sync").errorOutput.isEmpty)
    }

    @Test("Removing a repository and adding it again is no dead end")
    func again() throws {
        let scene = try Scene()
        let meeting = scene.meeting
        try scene.forge { acts in
            var act = acts[0]
            act.author = "eve"
            acts.append(act)
        }
        for copy in ["a", "b", "c"] {
            try meeting.cinco(copy, "remote", "remove", "hub")
            try meeting.cinco(copy, "remote", "add", "hub", meeting.hub)
        }
        for copy in ["a", "b", "c", "a", "b"] { #expect(try meeting.cinco(copy, "sync").code == 1) }
        #expect(try meeting.lines("a") == meeting.lines("b") && meeting.lines("a") == meeting.lines("c"))
    }

    @Test("An act of this copy from far ahead that this copy has never made is refused, and it goes on writing")
    func ownFuture() throws {
        let scene = try Scene()
        let meeting = scene.meeting
        let writer = JournalFile.writer(of: scene.journal)
        for time in [Int64.max, HybridTime(milliseconds: 4_000_000_000_000).raw] {
            try scene.forge { acts in
                var act = JournalFaultTests.act
                (act.id, act.writer, act.time) = ("\(writer)-x\(time)", writer, time)
                acts.append(act)
            }
            #expect(try meeting.cinco("b", "sync").errorOutput.contains("set aside"))
            try meeting.note("b", "culiacan", "after \(time)")
            #expect(try meeting.cinco("b", "sync").output.contains("1 act sent"))
        }
        #expect(try meeting.cinco("a", "sync").code == 1)
        #expect(
            try meeting.cinco("a", "show", "culiacan").output.contains(
                "after \(HybridTime(milliseconds: 4_000_000_000_000).raw)"))
    }

    @Test("A rewritten history is accepted with its ceiling kept")
    func rewritten() throws {
        let meeting = try MeetingPoint()
        for (copy, city) in [("a", "tijuana"), ("b", "culiacan")] {
            try meeting.cinco(copy, "sync")
            try meeting.note(copy, city, "x")
            try meeting.cinco(copy, "sync")
        }
        let first = try meeting.git("-C", meeting.hub, "rev-list", "--max-parents=0", "cinco/journals")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try meeting.git("-C", meeting.hub, "update-ref", "refs/heads/cinco/journals", first)
        let refused = try meeting.cinco("b", "sync")
        #expect(
            refused.errorOutput.contains("cinco remote accept hub'; its ceiling SBU stays"), "\(refused.errorOutput)")
        for copy in ["b", "a", "b"] {
            try meeting.cinco(copy, "remote", "accept", "hub")
            #expect(try meeting.cinco(copy, "sync").code == 0)
        }
        #expect(try meeting.cinco("b", "remote").output.contains("up to SBU"))
        #expect(try meeting.cinco("a", "log").output == meeting.cinco("b", "log").output)
    }
}

import Foundation
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

/// A plan in a place where SQLite can make none of the files that it reads a log with.
@Suite("A plan beside which nothing can be made")
struct ReadingApartTests {
    private let place = Workplace()

    /// How a file system (a tmpfs called `disk`) is left, with the plan and perhaps a log in it.
    private static let places = [
        "full": "cat /dev/zero >disk/fill 2>/dev/null || true",
        "without inodes": "n=0; while true >disk/$n; do n=$((n+1)); done 2>/dev/null",
        "read only": "mount -o remount,ro disk",
    ]

    @Test(
        "It is read with the log that a killed program left, nothing is left behind, and a change is refused with the cause",
        arguments: places.keys.sorted(), [true, false])
    func read(state: String, hasLog: Bool) throws {
        guard try place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0 else { return }
        let store = try SampleFile.open(place.plan)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "in the log")
        _ = try store.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change]))
        if !hasLog { store.close() }
        for temporary in [place.path, "/nowhere"] {
            let script = """
                set -e; cd '\(place.path)'; mkdir -p disk
                mount -t tmpfs -o size=900k,nr_inodes=40 none disk; cp '\(place.plan)'* disk; rm -f disk/*-shm
                \(ReadingApartTests.places[state] ?? ""); set +e; export TMPDIR='\(temporary)'; plan=disk/$(basename '\(place.plan)')
                "$0" --plan $plan show tijuana; echo "code $?"; "$0" --plan $plan check; echo "code $?"
                "$0" --plan $plan edit city tijuana --note x; echo "code $?"; "$0" --plan $plan show tijuana
                ls -d '\(temporary)'/cinco-plan-* /tmp/cinco-plan-$$-* 2>/dev/null
                """
            let result = try place.run("/usr/bin/unshare", ["-Urm", "sh", "-c", script, Workplace.program])
            let parts = result.output.components(separatedBy: "code ")
            #expect(parts.count == 4, "\(state): \(result.output) \(result.errorOutput)")
            #expect(parts.first?.contains("in the log") == true, "\(state): \(result.output) \(result.errorOutput)")
            #expect(parts.dropFirst().map { $0.prefix(1) } == ["0", "0", "1"], "\(state): \(result.output)")
            #expect(parts.last?.contains("in the log") == true && !result.output.contains("cinco-plan-"))
            #expect(
                result.errorOutput.contains(state == "full" ? "is full" : "cinco: "), "\(state): \(result.errorOutput)")
        }
        store.close()
    }
}

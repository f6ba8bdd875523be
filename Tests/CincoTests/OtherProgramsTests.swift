import Foundation
import Plan
import Store
import TestCopies
import Testing

/// Lists as other programs export them, with the columns and ways of writing that these have.
@Suite("Lists of other programs")
struct OtherProgramsTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    private func file(_ name: String, _ content: String) throws -> String {
        let path = place.path + "/" + name
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func cinco(_ words: [String]) throws -> Workplace.Result { try place.run(Workplace.program, words) }

    private let issues = """
        Summary,Issue key,Issue id,Issue Type,Status,Project key,Assignee,Created,Updated,Due date,Labels,Labels,\
        Labels,Description,Sprint,Sprint,Custom field (Story Points),Comment,Comment
        "X-ray vans, second lot",CELL-12,10012,Task,In Progress,CELL,J. Doe,24/Nov/09 3:12 PM,25/Nov/09 9:01 AM,\
        30/Jun/10 12:00 AM,bridges,urgent,,"First line

        * second, with ""quotes"" here",Sprint 5,Sprint 6,3.0,"24/Nov/09 3:12 PM;jdoe;Waiting for
        the letter",
        Course for analysts,CELL-13,10013,Story,To Do,CELL,,24/Nov/09 3:13 PM,24/Nov/09 3:13 PM,,,,,,Sprint 5,,,,

        """

    @Test("Jira: repeated columns, times of day and its own statuses are told once, and the mapping is used again")
    func jira() throws {
        let path = try file("jira.csv", issues)
        let first = try cinco(["import", path, "--kind", "project", "--dry-run"])
        #expect(first.code == 1)
        for option in ["--ignore-unknown", "--ignore 'Labels'", "--map S=FIELD"] {
            #expect(first.errorOutput.contains(option), "\(first.errorOutput)")
        }
        let mapped = [
            "--kind", "project", "--ignore-unknown", "--ignore", "Comment", "--map", "Description=note", "--map",
            "Due date=finish", "--set", "effort=juarez.tech", "--set", "kind=equipment",
        ]
        let second = try cinco(["import", path, "--dry-run"] + mapped)
        #expect(second.code == 1 && second.errorOutput.contains("--map-value 'Status:In Progress=VALUE'"))
        let values = ["--map-value", "Status:In Progress=on track", "--map-value", "status:to do=not_started"]
        let taken = try cinco(["import", path, "--save-mapping", "jira"] + mapped + values)
        #expect(taken.code == 0 && taken.output.contains("2 new"), "\(taken.errorOutput)")
        #expect(taken.output.contains("Not read: the columns 'Issue key', 'Issue id'"), "\(taken.output)")
        let again = try cinco(["import", path, "--mapping", "jira", "--dry-run"])
        #expect(again.output.contains("0 new, 0 changed, 2 the same"), "\(again.output)\(again.errorOutput)")
        let exported = try place.cinco("export", "project").output
        #expect(exported.contains("X-ray vans, second lot") && exported.contains("2010-06-30"))
    }

    @Test("MS Project and OpenProject: days of the week, per cents, its own numbers of rows")
    func planning() throws {
        let project = try file(
            "project.csv",
            """
            ID,Active,Task Mode,Name,Duration,Start,Finish,Predecessors,Outline Level,Notes
            1,Yes,Auto Scheduled,X-ray vans,120 days,Mon 2/1/10,Fri 7/16/10,,1,
            2,Yes,Auto Scheduled,Training of handlers,40 days,Mon 7/19/10,Fri 9/10/10,1FS+5 days,2,x

            """)
        let options = ["--kind", "project", "--ignore-unknown", "--ignore", "ID", "--set", "effort=juarez.tech"]
        let first = try cinco(["import", project] + options)
        #expect(first.code == 0 && first.output.contains("2 new"), "\(first.errorOutput)")
        let open = try file(
            "open.csv",
            """
            #;Type;Subject;Status;Assignee;Start date;Finish date;% Complete;Remaining work
            12;Milestone;100 days of the court;In progress;;05/28/2010;05/28/2010;40;
            13;Task;Vans to the bridges;On hold;;02/01/2010;06/30/2010;35;40 h

            """)
        let second = try cinco(
            [
                "import", open, "--ignore", "Type", "--map-value", "Status:In progress=on track", "--map-value",
                "Status:On hold=at risk",
            ] + options)
        #expect(second.code == 0 && second.output.contains("2 new"), "\(second.errorOutput)")
    }

    @Test("Taskwarrior: a list of JSON whose projects are efforts")
    func tasks() throws {
        let path = try file(
            "tasks.json",
            """
            [{"id":1,"description":"Deliver X-ray vans","due":"20100630T000000Z","project":"juarez.tech","status":"pending","uuid":"a"},
            {"id":0,"description":"Sign the letter","end":"20100601T103823Z","project":"juarez","status":"completed","uuid":"b"}]

            """)
        let options = [
            "--kind", "project", "--ignore-unknown", "--ignore", "id", "--map", "description=title", "--map",
            "project=effort", "--map", "due=finish", "--map-value", "status:pending=not started", "--map-value",
            "status:completed=done", "--ignore", "end",
        ]
        let asked = try cinco(["import", path] + options)
        #expect(asked.code == 1 && asked.errorOutput.contains("record 2, member 'project'"), "\(asked.errorOutput)")
        #expect(asked.errorOutput.contains("--map-value 'project:juarez=VALUE'"), "\(asked.errorOutput)")
        let taken = try cinco(["import", path, "--map-value", "project:juarez=juarez.cooperation"] + options)
        #expect(taken.code == 0 && taken.output.contains("2 new"), "\(taken.errorOutput)")
    }

    @Test("A table of readings is understood by the names of its columns, long and wide")
    func readings() throws {
        for (name, table) in [
            ("wide.csv", "Año,Entidad,Municipio,Enero,Febrero\n2010,Chihuahua,Juárez,227,163\n"),
            (
                "long.csv",
                "Año;Entidad;Municipio;Mes;Casos\n2010;Chihuahua;Juárez;Enero;227\n2010;Chihuahua;Juárez;Febrero;163\n"
            ),
            ("years.csv", "Municipality,2008,2009\nTijuana,5,6\n"),
        ] {
            let path = try file(name, table)
            let result = try cinco(["import", "readings", path, "--measure", "Cases in \(name)", "--dry-run"])
            #expect(result.code == 0 && result.output.contains("2 readings for 1 city"), "\(name): \(result)")
            #expect(result.output.contains("Columns found: "), "\(result.output)")
        }
        let lost = try file("lost.csv", "A,B\nx,y\n")
        let refused = try cinco(["import", "readings", lost, "--measure", "M", "--city", "C"])
        #expect(refused.code == 1 && refused.errorOutput.contains("--day"), "\(refused.errorOutput)")
    }
}

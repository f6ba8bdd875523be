import Exchange
import Foundation
import Phrases
import Plan
import TestSupport
import Testing

/// The schema of exports, judged by a validator that is not Cinco's.
@Suite("Exports against their schema")
struct SchemaTests {
    private let place = Workplace()

    /// Prints the path of the first fault of each file, or an empty line, by python3-jsonschema.
    private static let script = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for path in sys.argv[2:]:
            fault = next(iter(validator.iter_errors(json.load(open(path)))), None)
            print("/".join(map(str, fault.absolute_path)) + ": " + fault.message[:200] if fault else "")
        """

    /// The validator's answer about each document.
    private func faults(of documents: [String], by schema: String) throws -> [String] {
        try place.write(schema, to: "schema.json")
        try place.write(Self.script, to: "check.py")
        for (index, document) in documents.enumerated() { try place.write(document, to: "\(index).json") }
        // The system's own, because the validator is one of its packages.
        let result = try place.run(
            "/usr/bin/python3",
            ["check.py", "schema.json"].map { "\(place.path)/\($0)" }
                + documents.indices.map { "\(place.path)/\($0).json" })
        #expect(result.code == 0, "python3-jsonschema is needed: \(result.errorOutput)")
        return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test("The sample and plans with every field, of the whole and of each kind, are valid")
    func valid() throws {
        let plans = [SamplePlan.plan] + (0..<20).map { RandomPlan($0).plan }
        let schema = try place.cinco("schema").output
        let documents =
            try plans.map { try Export($0).json }
            + RecordKind.allCases.map { try Export(SamplePlan.plan, kinds: [$0]).json }
        let found = try faults(of: documents, by: schema)
        #expect(found.count == documents.count && found.allSatisfy(\.isEmpty), "\(found.filter { !$0.isEmpty })")
        let city = try place.cinco("schema", "--kind", "city").output
        let ofKinds = try faults(
            of: [Export(SamplePlan.plan, kinds: [.city]).json, Export(SamplePlan.plan).json], by: city)
        #expect(ofKinds.first == "" && ofKinds.last != "")
    }

    @Test("A wrong type, an unknown value or field, a day that is none and a missing field are not")
    func invalid() throws {
        func project(_ members: String) -> String {
            "{\"format\":\"cinco-plan\",\"version\":2,\"records\":{\"project\":[{\(members)}]}}"
        }
        let whole = #""id":"p","title":"T","effort":"c/training""#
        let wrong = [
            #""status":"fine""#, #""status":1"#, #""start":"03/04/2010""#, #""pledged":-1"#, #""pledged":"1""#,
            #""vetted":"yes""#, #""levels":"federal galactic""#, #""count_planned":1.5"#, #""colour":"red""#,
            #""effort":"c/juggling""#,
        ]
        let right = [
            "", #","status":"at-risk""#, #","levels":"federal state""#, #","pledged":0.0001"#, #","vetted":true"#,
        ]
        let documents =
            right.map { project(whole + $0) } + [project(#""id":"p","title_es":"T","effort":"c/training""#)]
            + wrong.map { project(whole + "," + $0) }
            + [project(#""title":"T","effort":"c/training""#), project(#""id":"p","effort":"c/training""#), "[]"]
        let found = try faults(of: documents, by: try place.cinco("schema").output)
        #expect(Array(found.prefix(right.count + 1)) == Array(repeating: "", count: right.count + 1), "\(found)")
        #expect(!found.dropFirst(right.count + 1).contains(""), "\(found)")
        #expect(found.count == documents.count)
    }
}

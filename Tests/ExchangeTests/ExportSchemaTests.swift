import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("The schema of exports")
struct ExportSchemaTests {
    /// The part of a schema that describes a kind.
    private struct Schema: Decodable {
        struct Kind: Decodable {
            struct Property: Decodable {
                var description: String?
            }
            let properties: [String: Property]
            let required: [String]
        }
        let defs: [String: Kind]
        enum CodingKeys: String, CodingKey { case defs = "$defs" }
    }

    private func schema(_ kinds: [RecordKind], _ language: Language) throws -> Schema {
        let text = try ExportSchema(kinds: kinds, in: language.phrases).json
        return try JSONDecoder().decode(Schema.self, from: Data(text.utf8))
    }

    @Test("Every field that an export can have is in it, with its name for people", arguments: Language.allCases)
    func fields(language: Language) throws {
        let schema = try schema(RecordKind.allCases, language)
        #expect(Set(schema.defs.keys) == Set(RecordKind.allCases.map(\.rawValue)))
        for kind in RecordKind.allCases {
            let described = try #require(schema.defs[kind.rawValue])
            let fields = kind.fields.filter { $0.use != .local }
            #expect(Set(described.properties.keys) == Set(["id"] + fields.map(\.name.machineName)), "\(kind)")
            for field in fields {
                #expect(
                    described.properties[field.name.machineName]?.description
                        == language.phrases.words.field(field.name))
            }
            #expect(
                described.required.contains("id") && Set(described.required).isSubset(of: described.properties.keys))
        }
    }

    @Test("A single kind can be asked for", arguments: RecordKind.allCases)
    func kind(_ kind: RecordKind) throws {
        #expect(try Array(schema([kind], .english).defs.keys) == [kind.rawValue])
    }
}

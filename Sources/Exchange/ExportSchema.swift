import Foundation
import Phrases
import Plan
import Reports

/// The JSON Schema (draft 2020-12) of what `Export.json` writes, made from the tables of fields.
public struct ExportSchema: Sendable {
    private let kinds: [RecordKind]
    private let phrases: Phrases

    /// The schema of an export of some kinds of record. Its descriptions are in the language of the phrases.
    public init(kinds: [RecordKind] = RecordKind.allCases, in phrases: Phrases) {
        self.kinds = kinds
        self.phrases = phrases
    }

    /// The schema as JSON.
    public var json: String {
        get throws {
            let records = kinds.map { kind in
                (
                    kind.rawValue,
                    JSONValue.object([
                        "type": "array", "items": ["$ref": .string("#/$defs/\(kind.rawValue)")],
                    ])
                )
            }
            let document: JSONValue = [
                "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(Export.format),
                "type": "object", "required": ["format", "version", "records"], "additionalProperties": false,
                "properties": [
                    "format": ["const": .string(Export.format)],
                    "version": ["const": .number(Decimal(Export.version))],
                    "records": [
                        "type": "object", "additionalProperties": false,
                        "properties": .object(Dictionary(uniqueKeysWithValues: records)),
                    ],
                ],
                "$defs": .object(Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, schema(of: $0)) })),
            ]
            return try JSON.text(document)
        }
    }

    private func schema(of kind: RecordKind) -> JSONValue {
        let fields = kind.fields.filter { $0.use != .local }
        let id: JSONValue =
            kind == .plan ? ["const": .string(Plan.settingsID)] : ["type": "string", "minLength": 1]
        var members: [String: JSONValue] = [
            "description": .string(phrases.words.kind(kind).one), "type": "object", "additionalProperties": false,
            "properties": .object(
                Dictionary(uniqueKeysWithValues: [("id", id)] + fields.map { ($0.name.machineName, schema(of: $0)) })),
        ]
        // A plan may have no title yet.
        let needed = kind == .plan ? [] : fields.filter { !$0.isOptional }
        let plain = needed.filter { !$0.isRequiredText }.map { JSONValue.string($0.name.machineName) }
        members["required"] = .array(["id"] + plain)
        if let text = needed.first(where: \.isRequiredText) {
            // In whatever language.
            members["anyOf"] = .array(
                text.name.inEveryLanguage.map { ["required": [.string($0.machineName)]] })
        }
        return .object(members)
    }

    private func schema(of field: FieldSummary) -> JSONValue {
        var members = field.kind.schema
        if let range = field.range {
            // Positions count from 1 in files.
            let first = field.name == .position ? 1 : 0
            members["minimum"] = .number(Decimal(range.lowerBound + first))
            members["maximum"] = .number(Decimal(range.upperBound + first))
        }
        members["description"] = .string(phrases.words.field(field.name))
        return .object(members)
    }
}

extension FieldKind {
    /// The members that describe its values in an export.
    fileprivate var schema: [String: JSONValue] {
        switch self {
        case .text, .note, .marking: ["type": "string"]
        case .letters: ["type": "string", "pattern": "^[A-Z]( [A-Z]){4}$"]
        case .number, .stage: ["type": "integer"]
        case .figure: FieldKind.number(from: Figure.range.lowerBound)
        case .amount: FieldKind.number(from: 0)
        case .day: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .flag: ["type": "boolean"]
        case .choice, .line: ["enum": .array(closedCodes.map { .string($0) })]
        case .list: FieldKind.several("(\(closedCodes.joined(separator: "|")))")
        case .partner, .city, .project, .measure, .meeting, .item, .subject: ["type": "string", "minLength": 1]
        case .effort: ["type": "string", "pattern": .string("^\(FieldKind.effortPattern)$")]
        case .efforts: FieldKind.several(FieldKind.effortPattern)
        }
    }

    private static var effortPattern: String {
        "[^ /]+/(\(FieldKind.line.closedCodes.joined(separator: "|")))"
    }

    /// Texts with one or more values that have blanks in between.
    private static func several(_ pattern: String) -> [String: JSONValue] {
        ["type": "string", "pattern": .string("^\(pattern)( \(pattern))*$")]
    }

    private static func number(from least: Int) -> [String: JSONValue] {
        [
            "type": "number", "minimum": .number(Decimal(least)),
            // A figure may have decimals above the last whole number.
            "exclusiveMaximum": .number(Decimal(Figure.range.upperBound) + 1),
        ]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    init(stringLiteral text: String) { self = .string(text) }
    init(integerLiteral number: Int) { self = .number(Decimal(number)) }
    init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }
    init(arrayLiteral values: JSONValue...) { self = .array(values) }
    init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }
}

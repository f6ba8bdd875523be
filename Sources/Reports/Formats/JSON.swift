import Canvas
import Foundation

/// Values as JSON.
public enum JSON {
    /// A value as JSON, with sorted keys in snake_case and a line end. Characters that control terminals or turn the
    /// direction of text are escaped, so that none is lost, and so are those that are nothing to see.
    public static func text(_ value: some Encodable) throws -> String {
        try written(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// The same in a single line.
    public static func line(_ value: some Encodable) throws -> String {
        try written(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func written(_ value: some Encodable, _ form: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = form
        var result = ""
        for scalar in String(decoding: try encoder.encode(value), as: UTF8.self).unicodeScalars {
            if scalar == "\n" || VisibleText.visible(scalar) == scalar {
                result.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 { result += "\\u" + hexadecimal(unit) }
            }
        }
        return result + "\n"
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

/// An optional value that is written as `null`, so that the keys are always the same.
@propertyWrapper
public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

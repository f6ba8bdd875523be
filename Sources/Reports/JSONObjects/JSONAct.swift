import Foundation
import Plan

/// An act of the journal for machines.
public struct JSONAct: Encodable, Sendable {
    /// A change of a field of a record.
    public struct JSONChange: Encodable, Sendable {
        let recordKind: String
        public let record: String
        public let field: String
        @OrNull public var from: String?
        @OrNull public var to: String?
    }

    public let act: String
    /// The time of entry, in Coordinated Universal Time.
    public let enteredAt: String
    public let asOf: String
    public let kind: String
    public let writer: String
    public let author: String
    @OrNull public var partner: String?
    @OrNull public var reason: String?
    public let changes: [JSONChange]

    /// An act with its place in the journal.
    public init(_ entry: Entry) {
        act = entry.id
        let moment = Date(timeIntervalSince1970: Double(entry.entered.milliseconds) / 1000)
        enteredAt = moment.formatted(.iso8601)
        asOf = entry.act.asOf.iso
        kind = entry.kind.rawValue
        writer = entry.writer
        author = entry.act.author
        partner = entry.act.partner
        reason = entry.act.reason
        changes = entry.act.changes.map {
            JSONChange(
                recordKind: $0.kind.rawValue, record: $0.record, field: $0.field.machineName, from: $0.old, to: $0.new)
        }
    }
}

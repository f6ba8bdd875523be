import Foundation
import TestSupport
import Testing

@testable import Plan

/// Texts that Swift takes for equal though their bytes differ.
@Suite("Ids that look like other ids")
struct LookAlikeTests {
    /// Ids that records have, each with others that are canonically equal to it.
    static let twins: [(id: String, others: [String])] = [
        ("金沢", ["\u{F90A}沢"]), ("수원", ["\u{1109}\u{116E}\u{110B}\u{116F}\u{11AB}", "\u{1109}\u{116E}원"]),
        ("café", ["cafe\u{301}"]), ("ångström", ["a\u{30A}ngstro\u{308}m"]), ("Ångström", ["\u{212B}ngström"]),
        ("ΰ", ["υ\u{308}\u{301}", "ϋ\u{301}"]), ("ệ", ["e\u{323}\u{302}", "e\u{302}\u{323}", "ê\u{323}"]),
        ("q\u{323}\u{307}", ["q\u{307}\u{323}"]), ("क\u{93C}", ["\u{958}"]),
    ]

    @Test("Of all texts that are canonically equal one alone is an id", arguments: twins)
    func one(id: String, others: [String]) {
        #expect(RecordName.isID(id))
        for other in others {
            #expect(other == id && !other.hasSameBytes(as: id) && !Folding.isSaved(other), "\(other)")
            for (whole, twin) in [
                (id, other), ("\(id)/training/us", "\(other)/training/us"), ("p>\(id)", "p>\(other)"),
            ] {
                #expect(RecordName.isID(whole) && !RecordName.isID(twin))
                #expect(RecordName(.city, whole) != RecordName(.city, twin))
            }
            for kind in [FieldKind.city, .partner, .project, .measure, .meeting] {
                #expect(kind.isValue(id) && !kind.isValue(other))
            }
            #expect(!FieldKind.effort.isValue("\(other)/training") && !FieldKind.efforts.isValue("\(other)/training"))
        }
    }

    @Test("A value of one is not one of the record that it looks like", arguments: twins)
    func applied(id: String, others: [String]) {
        let own = [Change(.city, id, .name, to: "Own"), Change(.city, id, .marking, to: "C")]
        var plan = Plan()
        plan.apply(own)
        for other in others {
            let foreign = [
                Change(.city, other, .marking, to: "U"), Change(.city, other, .removed, to: "1"),
                Change(.city, other, .name, to: "Foreign"),
            ]
            for changes in [own + foreign, foreign + own, [own[0], foreign[0], own[1], foreign[1]]] {
                var mixed = Plan()
                mixed.apply(changes)
                #expect(mixed == plan)
            }
        }
    }

    @Test("What decides on a release is not that of the record that it looks like", arguments: twins)
    func released(id: String, others: [String]) throws {
        let known = (others + [id]).map { (RecordName(.city, $0), $0 == id && $0.hasSameBytes(as: id) ? "C" : "U") }
        let lookup: Release.Lookup = { key in
            guard key.kind == "city", key.field == "marking" || key.field == "name" else { return nil }
            let value = known.first { $0.0 == RecordName(.city, key.record) }?.1
            return key.field == "marking" ? value : value.map { _ in "x" }
        }
        for order in [others + [id], [id] + others] {
            var release = try #require(try Release(upTo: "U", value: lookup))
            for record in order { #expect(try !release.mayRelease("city", record), "\(record)") }
            for record in order {
                let text = ExportedChange(
                    kind: "city", record: "else", field: "later", old: nil, new: "see \(record)", context: nil)
                #expect(try release.released(text) == nil)
            }
        }
    }

    /// Names of many scripts, with letters that compose only in lower case, and with something left out between.
    private static let names = [
        "ΑΫ\u{301}", "Ϋ\u{301}", "α\u{200D}\u{301}", "\u{1109}\u{200D}\u{116E}", "수원",
        "\u{1109}\u{116E}\u{110B}\u{116F}\u{11AB}",
        "金沢", "\u{F90A}沢", "İstanbul", "J\u{30C}", "Ǆ", "भो\u{200C}पाल", "e\u{200D}\u{301}", "ﬁ", "ẛ\u{323}", "กรุงเทพฯ",
        "\u{0B92}\u{200D}\u{0BD7}", "q\u{307}\u{323}",
    ]

    @Test("Every id that is made of a name is composed", arguments: 0..<Faults.count(8, 400))
    func made(seed: Int) {
        var generator = SeededGenerator(seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x41...0x7A, 0xC0...0x17F, 0x300...0x345, 0x370...0x3FF, 0x900...0x963, 0x1100...0x11FF, 0x1E00...0x1FFF,
            0x200B...0x200F, 0xAC00...0xAD00, 0xF900...0xFAFF,
        ]
        var names = LookAlikeTests.names
        for _ in 0..<200 {
            var name = String.UnicodeScalarView()
            for _ in 0..<(1 + generator.below(6)) {
                let range = ranges[generator.below(ranges.count)]
                if let scalar = Unicode.Scalar(range.lowerBound + UInt32(generator.below(range.count))) {
                    name.append(scalar)
                }
            }
            names.append(String(name))
        }
        for name in names {
            let slug = Folding.slug(name)
            #expect(Folding.isSaved(slug), "\(name.unicodeScalars.map { String($0.value, radix: 16) })")
            let city = Plan().newCityID(named: name, state: name, fresh: "x")
            #expect(Folding.isSaved(city), "\(name.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }
}

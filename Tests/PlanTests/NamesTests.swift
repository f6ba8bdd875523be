import TestSupport
import Testing

@testable import Plan

@Suite("Names in several languages")
struct NamesTests {
    private func text(_ english: String?, _ spanish: String?) -> LocalizedText {
        var text = LocalizedText(english, in: .english)
        text[.spanish] = spanish
        return text
    }

    @Test("One office is one, in whatever language, case and accents it is named, and in whatever order")
    func oneOffice() {
        let customs = [
            text("Customs", nil), text(nil, "aduanas"), text("customs", "Aduanas"), text("Customs", "Aduanas"),
            text(nil, "Customs"),
        ]
        let others = [text("Aid agency", nil), text(nil, "Ayuntamiento"), LocalizedText()]
        for shift in customs.indices {
            let offices = Offices(customs[shift...] + others + customs[..<shift])
            #expect(offices.all.count == 3)
            for named in customs {
                let office = offices.office(named)
                #expect(office?[.english]?.lowercased() == "customs" && office?[.spanish]?.lowercased() == "aduanas")
                for pattern in ["cust", "ADUA"] { #expect(offices.found(pattern).contains(named), "\(pattern)") }
                #expect(!offices.found("aid").contains(named))
            }
        }
        #expect(Offices([]).all.isEmpty && Offices(others).office(LocalizedText()) == nil)
    }

    @Test("A promise is found by either name of its office, also where the record has the other name alone")
    func filter() {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.commitment, "sample-2/mx", .text(.lead, .spanish), to: nil),
            Change(.commitment, "sample-9/mx", .lead, to: nil),
            Change(.commitment, "sample-9/mx", .text(.lead, .spanish), to: "aduanas"),
        ])
        func found(_ owner: String) -> Set<String> {
            var filter = PromiseFilter()
            filter.owner = owner
            return Set(filter.matches(plan.promises(on: SamplePlan.day), in: plan, on: SamplePlan.day).map(\.record))
        }
        for name in ["customs", "Aduanas"] {
            #expect(found(name).isSuperset(of: ["sample-2/mx", "sample-9/mx"]), "\(name): \(found(name))")
        }
        #expect(found("seguridad publica") == found("public security") && !found("seguridad publica").isEmpty)
        #expect(found("nobody").isEmpty)
    }

    @Test("A name that the plan knows brings its other wording with it, one that it does not know brings none")
    func known() throws {
        let plan = SamplePlan.plan
        let cases: [([(field: FieldName, value: String?)], FieldName, String?)] = [
            ([(.lead, "Customs")], .text(.lead, .spanish), "Aduanas"),
            ([(.text(.lead, .spanish), "aduanas")], .lead, "Customs"),
            ([(.text(.owner, .english), "City hall")], .text(.owner, .spanish), "Ayuntamiento"),
            ([(.group, "Smuggling network")], .text(.group, .spanish), "Red de contrabando"),
            ([(.unit, "officers")], .text(.unit, .spanish), "agentes"),
            (
                [(.present, "Customs\nForeign ministry")], .text(.present, .spanish),
                "Aduanas\nSecretaría de Relaciones Exteriores"
            ),
            ([(.present, "Customs\nAna Pérez")], .text(.present, .spanish), nil),
            ([(.lead, "Army")], .text(.lead, .spanish), nil),
            ([(.lead, nil)], .text(.lead, .spanish), nil),
            ([(.lead, "Customs"), (.text(.lead, .spanish), "Otra")], .text(.lead, .spanish), "Otra"),
            ([(.title, "Homicides")], .text(.title, .spanish), nil),
        ]
        for (given, field, value) in cases {
            let all = plan.withKnownNames(given)
            #expect(all.last { $0.field == field }?.value == value, "\(given)")
            #expect(all.prefix(given.count).map(\.value) == given.map(\.value))
        }
    }

    @Test("Every name of the sample has a wording in each language")
    func sample() {
        let plan = SamplePlan.plan
        for kind in RecordKind.allCases {
            let names = Set(kind.fields.compactMap(\.name.text)).filter { $0.isShared || $0 == .name }
            for id in plan.ids(of: kind) where plan.value(kind, id, .removed) == nil {
                for name in names where !(kind == .phase && name == .name) {
                    let wordings = Language.allCases.compactMap { plan.value(kind, id, .text(name, $0)) }
                    #expect([0, Language.allCases.count].contains(wordings.count), "\(kind) \(id) \(name)")
                }
            }
        }
    }

    @Test("A name without a wording in a language of the plan is to be translated, unless nobody has to")
    func gaps() {
        var plan = SamplePlan.plan
        func gaps(_ kind: RecordKind) -> Int { plan.untranslated.count { $0.kind == kind } }
        #expect(gaps(.partner) == 0 && gaps(.phase) == 0 && gaps(.attendance) == 0)
        plan.apply([
            Change(.partner, "us", .text(.name, .spanish), to: nil),
            Change(.phase, "handover", .text(.name, .english), to: "Handover"),
            Change(.partner, "ca", .text(.name, .english), to: "CA"),
            Change(.attendance, "meeting-1/us", .text(.present, .spanish), to: nil),
        ])
        #expect(gaps(.partner) == 1 && gaps(.phase) == 1, "a side named by its short form needs no translation")
        #expect(gaps(.attendance) == 0, "a closed meeting needs no translation")
    }
}

// Compiled into one module with the domain, whose `Language` gets a further case, `latin = "la"`. Prints each
// expectation that fails.

func expect(_ holds: Bool, _ expectation: String) { if !holds { print(expectation) } }

for kind in RecordKind.allCases {
    let texts = kind.fields.compactMap(\.name.text)
    for text in Set(texts) {
        expect(texts.count { $0 == text } == Language.allCases.count, "\(kind) has \(text) in each language")
        expect(kind.field(.text(text, .latin)) != nil, "\(kind) has \(text) in Latin")
    }
}
expect(FieldName.text(.note, .latin).rawValue == "noteLa", "a field is spelled by its language")
expect(FieldName(rawValue: "reasonLa", of: .assessment) == .text(.reason, .latin), "a field is known by its spelling")
expect(FieldName.text(.note, .english).rawValue == "note", "the first language's fields keep their spelling")
expect(FieldName.text(.note, .spanish).rawValue == "noteEs", "the second language's fields keep their spelling")

var city = City(id: "c")
city.note[.latin] = "Nota"
expect(city.note[.english] == nil && city.note[.spanish] == nil, "a text is kept in its own language alone")
expect(city.value(of: .text(.note, .latin)) == "Nota", "a Latin text is a Latin field's value")
expect(city.note.wording(for: .spanish) == Wording("Nota", in: .latin), "another reader is given what there is")
city.note[.spanish] = "Apunte"
expect(city.note.wording(for: .latin)?.text == "Nota", "a reader is given their own language")

let effort = EffortID(city: "tijuana", line: .training)
let writer = Author(name: "Planner", side: "us")
var plan = SamplePlan.plan
plan.apply(
    Language.allCases.map { Change(.assessment, effort.assessment(by: "us"), .text(.reason, $0), to: $0.rawValue) })
if let act = try? plan.assess(
    [effort], as: Judgement(status: .offTrack), by: writer, reason: "Pior", in: .latin, on: SamplePlan.day)
{
    let reason = plan.moved(by: act.changes).assessment(of: effort, by: "us").reason
    expect(reason.wordings == [Wording("Pior", in: .latin)], "a new reason is the only one, in its language")
} else {
    print("a reason in Latin is taken")
}

plan.apply([
    Change(.plan, Plan.settingsID, .languages, to: "en la"),
    Change(.city, "tijuana", .text(.note, .english), to: "Border"),
])
expect(
    plan.untranslated.contains { $0.record == "tijuana" && $0.field == .text(.note, .latin) },
    "a text that is missing in Latin is told")
expect(
    plan.untranslated.allSatisfy { $0.field.language != .spanish },
    "no text is missing in a language the plan does not use")

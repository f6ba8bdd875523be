import Plan

/// The things that crime statistics count, known by words of both languages in names of columns, titles and measures.
enum CountedThing: CaseIterable {
    case homicide, femicide, kidnapping, extortion, robbery, injury, rape, arrest, seizure, weapon, drug, fraud

    /// The things that a text names.
    static func all(in text: String) -> Set<CountedThing> {
        let words = Folding.slug(text).split(separator: "-")
        return Set(allCases.filter { thing in words.contains { word in thing.stems.contains(where: word.hasPrefix) } })
    }

    /// The beginnings of its words.
    private var stems: [String] {
        switch self {
        case .homicide: ["homicid", "murder", "asesinat", "killing"]
        case .femicide: ["feminicid", "femicid"]
        case .kidnapping: ["secuestr", "kidnap", "abduct", "plagiad"]
        case .extortion: ["extor"]
        case .robbery: ["robo", "robber", "robbed", "theft", "burglar", "hurto"]
        case .injury: ["lesion", "injur"]
        case .rape: ["rape", "violacion"]
        case .arrest: ["arrest", "detenid", "detencion", "aprehen"]
        case .seizure: ["seiz", "decomis", "incaut"]
        case .weapon: ["weapon", "arma", "firearm"]
        case .drug: ["drug", "droga", "narco"]
        case .fraud: ["fraud"]
        }
    }
}

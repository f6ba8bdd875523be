import Plan

/// What crime statistics count, as far as names of columns, titles and measures tell it in both languages.
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

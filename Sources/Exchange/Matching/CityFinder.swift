import Plan

/// Finds the city of a plan that a table means: by its official code, else by its name, and by its state where cities
/// share the name.
struct CityFinder {
    /// The cities that a name can mean.
    enum Match {
        case city(String)
        /// A city that the plan does not have.
        case new
        /// One of these, or another one of a like name; none where the table itself gives the name to several places.
        case unclear([City])
        /// No single place.
        case none
    }

    /// The decisions that name no city of the plan.
    private(set) var problems: [ImportError] = []

    /// The plan without cities that the import adds: a part of a name means one of its cities only.
    private let plan: Plan
    private let addsAlike: Bool
    private var decided: [String: String?] = [:]
    private var byCode: [String: [City]] = [:]
    private var byName: [String: [City]] = [:]
    private var byCore: [String: [City]] = [:]
    /// The cities of the plan with the cores of their names.
    private let cores: [(core: String, city: City)]
    /// The folded names that the table gives to several places.
    private var shared: Set<String> = []

    init(_ plan: Plan, _ decisions: CityDecisions) {
        self.plan = plan
        cores = plan.focusCities.map { (CityName.core(of: $0.name), $0) }
        addsAlike = decisions.addsAlike
        for city in plan.focusCities { learn(city) }
        for (name, text) in decisions.named.sorted(by: { $0.key < $1.key }) {
            guard let text else {
                decide(name, nil)
                continue
            }
            let found = plan.cities(matching: text)
            if found.count == 1 {
                decide(name, found[0].id)
            } else {
                let names = found.prefix(6).map(\.nameAndID)
                let refusal: EditError = found.isEmpty ? .unknown(.city, text) : .ambiguous(.city, text, names)
                problems.append(ImportError(nil, .refused(refusal)))
            }
        }
    }

    /// Takes up a decision. The state of a name may be written as in the file or in full.
    private mutating func decide(_ name: String, _ city: String?) {
        decided[Folding.slug(name)] = .some(city)
        guard let parts = CityName.parted(name) else { return }
        decided[Folding.slug(CityFinder.label(parts.name, StateName.full(parts.state), nil))] = .some(city)
    }

    /// Takes up a city that the import adds.
    mutating func learn(_ city: City) {
        if let code = city.code { byCode[CityName.figures(of: code), default: []].append(city) }
        byName[Folding.slug(city.name), default: []].append(city)
        byCore[CityName.core(of: city.name), default: []].append(city)
    }

    /// Notes a folded name that the table gives to several places.
    mutating func share(_ slug: String) { shared.insert(slug) }

    /// Finds the city of a figure in a table. A part of its name is enough.
    func place(_ name: String, state: String?, code: String?) -> Match {
        if let known = known(name, state, code) { return known }
        // A code is no part of a name.
        if name == code { return .new }
        let slug = Folding.slug(name)
        let isShared = shared.contains(slug)
        // Of a name that is written shorter one that is written so may be in another state.
        let (exact, alike) = (byName[slug] ?? [], byCore[CityName.core(of: name)] ?? [])
        let hasPlace = exact.contains { CityFinder.canBe($0, state, code) }
        let written = hasPlace || alike.isEmpty ? exact : alike
        let named = written.isEmpty && !isShared ? plan.cities(named: name) : written
        let possible = named.filter { CityFinder.canBe($0, state, code) }
        // A city without a state may be any of the places of its name.
        let sure = possible.count > 1 || isShared ? possible.filter { $0.state != nil && state != nil } : possible
        if sure.count == 1 { return .city(sure[0].id) }
        // In another state a city of the name is another one, where the table has both.
        if possible.isEmpty, code == nil, !isShared, !addsAlike, !exact.isEmpty { return .unclear(exact) }
        let isBare = code == nil && state == nil
        let isUnclear = isBare ? possible.count > 1 || isShared : !possible.isEmpty
        if isUnclear { return addsAlike ? .new : .unclear(possible) }
        if PlaceText.isNoPlace(name) { return .none }
        let similar = addsAlike ? [] : similar(name, state, code, named)
        if !similar.isEmpty { return .unclear(similar) }
        return PlaceText.isCoded(name) ? .none : .new
    }

    /// The cities of the plan that a name may mean with what stands around it, as a beginning, but for a letter, or in
    /// a state that is written shorter.
    private func similar(_ name: String, _ state: String?, _ code: String?, _ named: [City]) -> [City] {
        let shortened = named.filter { city in
            guard let state, let own = city.state, StateName.number(of: state) == nil else { return false }
            return CityFinder.isShort(state, for: own)
        }
        if !named.isEmpty { return shortened }
        let bare = PlaceText.bare(name)
        let known = bare == name ? [] : byName[Folding.slug(bare)] ?? byCore[CityName.core(of: bare)] ?? []
        let found = (known.isEmpty ? plan.cities(matching: bare) : known).filter { CityFinder.canBe($0, state, code) }
        if !found.isEmpty { return found }
        let (core, plain) = (CityName.core(of: bare), PlaceText.withoutWordsForRegions(bare))
        return cores.filter { own, city in
            // The official name of a city may be longer: `Culiacán Rosales`.
            let isLonger = (state == nil || city.state != nil) && core.hasPrefix(own + "-")
            return (isLonger || plain == own || Nearness.isLike(core, own)) && CityFinder.canBe(city, state, code)
        }.map(\.city)
    }

    /// Whether the name of a state is written shorter than in a way that is known: `Baja Cal.`
    private static func isShort(_ text: String, for state: String) -> Bool {
        let words = Folding.slug(state).split(separator: "-")
        let short = Folding.slug(text).replacing("-", with: "")
        guard !short.isEmpty, short.count < words.joined().count else { return false }
        let initials = String(words.filter { !["de", "la", "el", "y"].contains($0) }.compactMap(\.first))
        return short == initials || words.joined().hasPrefix(short)
    }

    /// Finds the city that a row describes, which may give it another state, code or share, but no other name.
    func described(_ name: String, state: String?, code: String?) -> Match {
        if let known = known(name, state, code) { return known }
        if state == nil, !addsAlike, let parts = CityName.parted(name) {
            // A row that calls a city with its state would give it that name.
            guard case .city(let id) = described(parts.name, state: parts.state, code: code),
                let city = plan.city(id)
            else { return .new }
            return .unclear([city])
        }
        let named = (byName[Folding.slug(name)] ?? []).filter { CityFinder.canBe($0, state, code) }
        if named.count == 1 { return .city(named[0].id) }
        let same = named.filter { city in
            CityFinder.isSame(city.state, state)
                && city.code.map(CityName.figures) == code.map(CityName.figures)
        }
        if same.count == 1 { return .city(same[0].id) }
        let alike = (byCore[CityName.core(of: name)] ?? []).filter { CityFinder.canBe($0, state, code) }
        return alike.isEmpty || addsAlike ? .new : .unclear(alike)
    }

    /// The city that is decided, or that has the code.
    private func known(_ name: String, _ state: String?, _ code: String?) -> Match? {
        // Most tables need no decision.
        for label in decided.isEmpty
            ? [] : [CityFinder.label(name, state, code), CityFinder.label(name, state, nil), name]
        {
            guard let decision = decided[Folding.slug(label)] else { continue }
            return decision.map(Match.city) ?? .new
        }
        guard let code, let id = city(ofCode: code) else { return nil }
        let others = contradicting(name, state, code: code)
        return others.isEmpty || addsAlike ? .city(id) : .unclear(others)
    }

    /// The cities that a row may mean whose code is that of one and whose name or state is that of another; none where
    /// the two agree, or nothing is known of the name.
    private func contradicting(_ name: String, _ state: String?, code: String) -> [City] {
        guard name != code, let city = byCode[CityName.figures(of: code)]?.first else { return [] }
        let core = CityName.core(of: PlaceText.bare(name))
        let isCalledSo = core == CityName.core(of: city.name) || CityName(name).isName(of: city)
        let others = (byName[Folding.slug(name)] ?? byCore[core] ?? []).filter { $0.id != city.id }
        if !isCalledSo, !others.isEmpty { return [city] + others }
        let isElsewhere =
            isCalledSo && state.map { state in city.state.map { !StateName.same($0, state) } ?? false } == true
        return isElsewhere ? [city] : []
    }

    /// The only city that has a code, with or without the zeros in front.
    func city(ofCode code: String) -> String? {
        byCode[CityName.figures(of: code)].flatMap { $0.count == 1 ? $0[0].id : nil }
    }

    /// Whether state and code, where both sides have them, are those of a city.
    private static func canBe(_ city: City, _ state: String?, _ code: String?) -> Bool {
        if code != nil, city.code != nil, code.map(CityName.figures) != city.code.map(CityName.figures) { return false }
        guard let state, let own = city.state else { return true }
        return StateName.same(own, state)
    }

    private static func isSame(_ own: String?, _ state: String?) -> Bool {
        guard let own, let state else { return own == nil && state == nil }
        return StateName.same(own, state)
    }

    /// A name with state and code. A place may be called by its code alone.
    static func label(_ name: String, _ state: String?, _ code: String?) -> String {
        [name, state, code == name ? nil : code].compactMap { $0 }.joined(separator: ", ")
    }
}

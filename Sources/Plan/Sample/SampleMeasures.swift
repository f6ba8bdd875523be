extension SampleFacts {
    static let homicides = "homicides"

    /// The measures of the sample, with their targets.
    static let measures: [SampleRecord] = [
        .init(
            "2010-01-08", "us", .measure, homicides,
            [
                (.title, "Homicides"), (.kind, "effect"), (.unit, "registered deaths a month"), (.direction, "down"),
                (.text(.note, .english), "INEGI, deaths by homicide as registered, by municipality of occurrence."),
            ]),
        .init("2010-01-08", "us", .target, "\(homicides)/\(juarez)", [(.baseline, "200"), (.target, "120")]),
        .init("2010-01-08", "us", .target, "\(homicides)/\(tijuana)", [(.baseline, "93"), (.target, "60")]),
        .init("2010-01-08", "us", .target, "\(homicides)/\(culiacan)", [(.baseline, "52"), (.target, "35")]),
        .init(
            "2010-01-15", "mx", .measure, "investigators-trained",
            [
                (.title, "Investigators trained"), (.kind, "performance"), (.unit, "officers"), (.direction, "up"),
                (.city, juarez), (.line, "training"), (.baseline, "0"), (.target, "600"), (.due, "2010-12-31"),
            ]),
        .init(
            "2010-02-10", "mx", .measure, "trust-in-the-police",
            [
                (.title, "Trust in the police"), (.kind, "effect"), (.unit, "% of those asked"), (.direction, "up"),
                (.city, tijuana), (.line, "cooperation"), (.baseline, "22"), (.target, "40"),
            ]),
        .init(
            "2010-02-10", "us", .measure, "requests-answered-in-time",
            [
                (.title, "Requests answered in time"), (.kind, "performance"), (.unit, "% within 30 days"),
                (.direction, "up"), (.city, culiacan), (.line, "cooperation"), (.baseline, "20"), (.target, "80"),
            ]),
    ]

    /// Readings by series: the first month, and a value for each month from there on. Deaths by homicide are those
    /// registered, by municipality of occurrence and month of registration (INEGI, public official statistics); the
    /// national ones are the sums over all municipalities.
    static let readings: [(measure: String, city: String?, from: String, source: String, values: [Int])] = [
        (
            homicides, nil, "2009-01-01", inegi,
            [1421, 1526, 1415, 1398, 1400, 1654, 1679, 1765, 1914, 1765, 1701, 2144, 1891, 1663, 2018, 2067, 2149]
        ),
        (
            homicides, juarez, "2009-01-01", inegi,
            [113, 233, 80, 73, 82, 214, 201, 266, 333, 282, 230, 292, 224, 210, 221, 235, 293]
        ),
        (
            homicides, tijuana, "2009-01-01", inegi,
            [125, 90, 79, 64, 77, 48, 63, 81, 115, 74, 76, 223, 242, 108, 98, 126, 110]
        ),
        (
            homicides, culiacan, "2009-01-01", inegi,
            [43, 26, 53, 30, 38, 39, 51, 46, 72, 47, 90, 84, 69, 74, 86, 69, 56]
        ),
        ("investigators-trained", juarez, "2010-03-01", "Public security ministry", [120, 185, 260, 310]),
        ("requests-answered-in-time", culiacan, "2010-03-01", "Embassy log", [22, 25, 24, 30]),
    ]

    private static let inegi = "INEGI, mortality statistics"
}

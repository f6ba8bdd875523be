extension SampleFacts {
    /// The assessments of both sides over eight months, in the order of the days.
    static let said: [SampleAssessment] =
        opening + [
            .init("2010-01-12", "us", juarez, .resources, .onTrack, .improving, 15, stage: 1),
            .init(
                "2010-01-14", "mx", juarez, .jointOperations, .atRisk, .steady, 5, stage: 1,
                "Two levels of government plan separately"),
            .init("2010-01-20", "us", tijuana, .resources, .onTrack, .improving, 20, stage: 2),
            .init("2010-01-22", "mx", tijuana, .training, .onTrack, .improving, 20, stage: 2),
            .init("2010-02-02", "us", juarez, .training, .onTrack, .steady, 20, stage: 2),
            .init("2010-02-04", "us", culiacan, .resources, .onTrack, .steady, 15, stage: 1),
            .init(
                "2010-02-16", "us", juarez, .jointOperations, .atRisk, .steady, 10, stage: 2,
                "The federal deployment has no state counterpart"),
            .init("2010-02-18", "mx", juarez, .technology, .onTrack, .steady, 10, stage: 1),
            .init("2010-03-02", "us", tijuana, .cooperation, .onTrack, .improving, 25, stage: 2),
            .init("2010-03-04", "mx", tijuana, .resources, .onTrack, .steady, 35, stage: 3),
            .init("2010-03-09", "mx", culiacan, .training, .onTrack, .steady, 15, stage: 1),
            .init(
                "2010-03-16", "us", juarez, .resources, .atRisk, .steady, 30, stage: 2,
                "Too few staff to run the programme"),
            .init("2010-03-23", "mx", juarez, .training, .onTrack, .steady, 35, stage: 2),
            .init(
                "2010-03-30", "us", tijuana, .jointOperations, .atRisk, .steady, 15, stage: 2,
                "No agreed rules for working at the crossing"),
            .init(
                "2010-04-06", "us", culiacan, .technology, .atRisk, .steady, 10, stage: 1,
                "The unit to be trained is not chosen"),
            .init(
                "2010-04-08", "mx", culiacan, .cooperation, .atRisk, .steady, 15, stage: 1,
                "Requests are still answered case by case"),
            .init("2010-04-13", "mx", juarez, .resources, .atRisk, .improving, 35, stage: 3, "Funds obligated late"),
            .init(
                "2010-04-20", "mx", tijuana, .jointOperations, .atRisk, .steady, 25, stage: 2,
                "The state joins only in July"),
            .init("2010-04-27", "us", tijuana, .training, .onTrack, .improving, 55, stage: 3),
            .init(
                "2010-05-03", "us", juarez, .jointOperations, .offTrack, .declining, 10, stage: 2,
                "No state counterpart to the federal deployment"),
            .init(
                "2010-05-04", "mx", juarez, .jointOperations, .offTrack, .declining, nil,
                "The state's own force is not vetted"),
            .init(
                "2010-05-11", "us", juarez, .technology, .atRisk, .steady, 20, stage: 2,
                "Nobody has been named to maintain the equipment"),
            .init(
                "2010-05-13", "us", culiacan, .cooperation, .atRisk, .steady, 20, stage: 2,
                "Requests are still answered case by case"),
            .init("2010-05-18", "us", culiacan, .resources, .onTrack, .steady, 35, stage: 2),
            .init("2010-05-20", "us", juarez, .cooperation, .onTrack, .steady, 25, stage: 1),
            .init("2010-05-25", "mx", juarez, .cooperation, .onTrack, .steady, 30, stage: 2),
            .init(
                "2010-05-27", "us", culiacan, .training, .atRisk, .declining, 25, stage: 1,
                "The list of candidates is three months late"),
        ] + june

    /// The first assessments, on which both sides agree.
    private static let opening: [SampleAssessment] = [juarez, tijuana, culiacan].flatMap { city in
        LineOfEffort.allCases.flatMap { line in
            ["us", "mx"].map { SampleAssessment("2009-10-20", $0, city, line, .notStarted) }
        }
    }

    /// The latest assessments, which the board of 15 June shows.
    private static let june: [SampleAssessment] = [
        .init("2010-06-02", "us", juarez, .resources, .atRisk, .improving, 40, stage: 3, "Funds obligated late"),
        .init("2010-06-03", "mx", juarez, .training, .onTrack, .steady, 55, stage: 3),
        .init("2010-06-03", "us", juarez, .training, .onTrack, .steady, nil),
        .init("2010-06-04", "us", tijuana, .resources, .onTrack, .steady, 60, stage: 4),
        .init("2010-06-04", "mx", tijuana, .resources, .onTrack, .steady, nil),
        .init("2010-06-07", "us", tijuana, .training, .onTrack, .improving, 70, stage: 3),
        .init("2010-06-07", "mx", tijuana, .technology, .notStarted),
        .init("2010-06-07", "us", tijuana, .technology, .notStarted),
        .init(
            "2010-06-08", "mx", tijuana, .jointOperations, .atRisk, .steady, 35, stage: 3,
            "The state joins only in July"),
        .init("2010-06-08", "us", tijuana, .cooperation, .onTrack, .steady, 50, stage: 3),
        .init("2010-06-08", "mx", tijuana, .cooperation, .onTrack, .steady, nil),
        .init("2010-06-09", "us", culiacan, .resources, .onTrack, .steady, 45, stage: 3),
        .init("2010-06-09", "mx", culiacan, .resources, .onTrack, .steady, nil),
        .init(
            "2010-06-09", "mx", culiacan, .training, .atRisk, .declining, nil,
            "The state has changed the officer in charge"),
        .init("2010-06-09", "us", culiacan, .jointOperations, .notStarted),
        .init(
            "2010-06-10", "us", culiacan, .technology, .atRisk, .steady, 20, stage: 1,
            "The unit to be trained is not chosen"),
        .init("2010-06-10", "mx", culiacan, .technology, .atRisk, .steady, nil, "Waits for the first cyber unit"),
        .init("2010-06-10", "us", juarez, .jointOperations, .offTrack, .declining, 10, stage: 2),
        .init(
            "2010-06-11", "mx", juarez, .technology, .offTrack, .steady, 25, stage: 2,
            "The equipment came without training"),
        .init("2010-06-11", "us", juarez, .technology, .atRisk, .steady, nil),
        .init("2010-06-14", "us", tijuana, .jointOperations, .atRisk, .steady, nil),
    ]
}

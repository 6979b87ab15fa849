import Calendar
import Points
import Testing

/// Shanghai's method by the words of its sources: what each indicator was worth on the day before and the day of every
/// change of the law.
@Suite struct ShanghaiDatesTests {
    /// The first day of each instrument and the day before it, and a day after the last one was announced to end.
    static let days = [
        "2013-06-30", "2013-07-01", "2016-06-30", "2016-07-01", "2017-12-31", "2018-01-01", "2022-12-31", "2023-01-01",
        "2027-12-31", "2028-01-01",
    ]

    static let skills =
        "skill level-5 15, level-4 30, level-3 60, level-2 100 (1 in 6 of 12), intermediate-title 100 (1 in 6 of 12), "
        + "level-1 140 (1 in 6 of 12), senior-title 140 (1 in 6 of 12)"
    static let tax = "10 per 100000 averageTax, 10 per 10 averageLocalEmployees, at most "

    /// An indicator, and what it is worth from a day on.
    static let history: [(id: String, from: [(String, String)])] = [
        ("employment-years", [("2013-07-01", "3 per 12")]),
        (
            "contribution-base",
            [
                ("2013-07-01", "100: 2 in 36 of 36, 50: 1 in 36 of 36, 25: 0.8 in 36 of 36"),
                ("2016-07-01", "120: 3 in 24 of 36, 100: 2 in 36 of 48, 50: 1 in 36 of 48, 25: 0.8 in 36 of 48"),
            ]
        ),
        ("age", [("2013-07-01", "-43: 30, 44-55: 29 less 2, 56-60: 5")]),
        (
            "education",
            [("2013-07-01", "education college 50, bachelor-graduation 60, bachelor 90, master 100, doctor 110")]
        ),
        ("skill", [("2013-07-01", skills)]),
        ("entrepreneur", [("2016-07-01", "entrepreneur: 120")]),
        ("innovation-intermediary", [("2016-07-01", "innovationIntermediary: 120")]),
        ("urgent-major", [("2013-07-01", "urgentMajor: 30")]),
        ("investment", [("2013-07-01", tax + "100"), ("2016-07-01", tax + "120")]),
        ("public-service", [("2013-07-01", "publicService: 4 a year from 5")]),
        ("remote-area", [("2013-07-01", "remoteArea: 2 a year from 5, at most 20")]),
        ("lingang", [("2013-07-01", "lingang: 2 a year from 3, at most 20")]),
        ("fresh-graduate", [("2013-07-01", "freshGraduate: 10")]),
        ("commendation", [("2013-07-01", "commendation third 30, second 60, first 110")]),
        ("spouse", [("2013-07-01", "spouse: 4 a year from 1, at most 40")]),
        ("false-materials", [("2013-07-01", "false-materials: -150 for 3 years")]),
        ("administrative-detention", [("2013-07-01", "administrative-detention: -50 for 5 years")]),
        ("crime", [("2013-07-01", "crime: -150 for 5 years")]),
        ("serious-crime", [("2013-07-01", "seriousCrime: veto")]),
        (
            "family-planning", [("2013-07-01", "familyPlanningViolation: veto"), ("2023-01-01", "repealed")]
        ),
    ]

    @Test("The book has these indicators and no others, in this order")
    func all() throws {
        #expect(try RuleBooks.named("shanghai").indicators.map(\.id) == Self.history.map(\.id))
    }

    @Test("Each is worth this on the day before and the day of every change", arguments: history.indices)
    func worth(index: Int) throws {
        let (id, versions) = Self.history[index]
        let indicator = try #require(RuleBooks.named("shanghai").indicators.first { $0.id == id })
        for text in Self.days {
            let expected = versions.last { $0.0 <= text }?.1
            let found = indicator.dated.inForce(on: try day(text)).map { told($0.value) }
            #expect(found == expected, "\(id) on \(text)")
        }
    }

    @Test("The pass mark is 120, and an application asks for 6 of 12 months, in every version")
    func marks() throws {
        let book = try RuleBooks.named("shanghai")
        for text in Self.days {
            let began = text >= "2013-07-01"
            #expect(book.passMark.inForce(on: try day(text))?.value == (began ? 120 : nil))
            let rule = book.applyNow.inForce(on: try day(text))?.value
            #expect(rule?.months == (began ? 6 : nil))
            #expect(rule?.of == (began ? 12 : nil))
            #expect(
                rule?.tests.map(\.description)
                    == (began
                        ? ["scheme", "transfer", "state", "back-payment"].map { "shanghai/tests/\($0)" } : nil))
        }
    }

    @Test("The instruments are in force on these days")
    func instruments() throws {
        let ids = try Self.days.map { try RuleBooks.named("shanghai").instrument(on: day($0)).id }
        #expect(
            ids == [
                "trial-2013", "trial-2013", "trial-2013", "measures-2016", "measures-2016", "measures-2018",
                "measures-2018", "measures-2023", "measures-2023", "measures-2023",
            ])
    }
}

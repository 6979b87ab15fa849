import Calendar
import Notation
import Records
import Testing

@testable import Points

/// Which instrument is applied on the day before and on the day of each one's beginning.
@Suite struct InstrumentDatesTests {
    /// A day, the instrument of that day, the one that the tests cite, and the one that the rate cites.
    static let days = [
        ("1990-01-01", "trial-2013", "trial-2013", "trial-2013"),
        ("2013-06-30", "trial-2013", "trial-2013", "trial-2013"),
        ("2013-07-01", "trial-2013", "trial-2013", "trial-2013"),
        ("2016-06-30", "trial-2013", "trial-2013", "trial-2013"),
        ("2016-07-01", "measures-2016", "measures-2016", "measures-2016"),
        ("2017-12-31", "measures-2016", "measures-2016", "measures-2016"),
        ("2018-01-01", "measures-2018", "measures-2018", "measures-2018"),
        ("2022-12-31", "measures-2018", "measures-2018", "measures-2018"),
        ("2023-01-01", "measures-2023", "measures-2023", "measures-2023"),
        ("2027-12-31", "measures-2023", "measures-2023", "measures-2023"),
        ("2028-01-01", "measures-2023", "measures-2023", "measures-2023"),
    ]

    @Test("On every day the latest instrument that had begun is applied; before all of them the first", arguments: days)
    func onDay(text: String, instrument: String, tests: String, rate: String) throws {
        let book = try ShippedRules.shanghai()
        let day = try day(text)
        #expect(book.instrument(on: day).id == instrument)
        #expect(book.tests.map { $0.citations.inForce(on: day).instrument.id } == Array(repeating: tests, count: 5))
        #expect(book.accrual(on: day).1.citation.instrument.id == rate)
    }

    @Test(
        "An assessment cites what is applied on the last day of as-of",
        arguments: [
            ("2013-06", "trial-2013", true), ("2013-07", "trial-2013", false), ("2016-06", "trial-2013", false),
            ("2016-07", "measures-2016", false), ("2017-12", "measures-2016", false),
            ("2018-01", "measures-2018", false),
            ("2022-12", "measures-2018", false), ("2023-01", "measures-2023", false),
            ("2030-01", "measures-2023", false),
        ])
    func assessment(asOf: String, instrument: String, isBefore: Bool) throws {
        let record = try Worker.record([Worker.paid("2010-01")])
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month(asOf))
        #expect(assessment.instrument.id == instrument)
        #expect(assessment.accumulation.entry.citation.instrument.id == instrument)
        #expect(assessment.isBeforeRules == isBefore)
    }

    @Test("An instrument that begins within a month is applied as of that month, and not as of the one before")
    func withinAMonth() throws {
        var book = try ShippedRules.shanghai()
        book.instruments[1].from = try day("2016-07-31")
        let record = try Worker.record([Worker.paid("2010-01")])
        #expect(try book.assess(record, asOf: month("2016-06")).instrument.id == "trial-2013")
        #expect(try book.assess(record, asOf: month("2016-07")).instrument.id == "measures-2016")
    }

    @Test("Before the first instrument months are judged by the first, and the assessment says that it is before")
    func beforeTheRules() throws {
        let record = try Worker.record(counted: 24, from: "2010-01")
        let assessment = try ShippedRules.shanghai().assess(record, asOf: month("2011-12"))
        #expect(assessment.isBeforeRules)
        #expect(assessment.accumulation.points == 6)
        #expect(
            assessment.accumulation.entry.citation.text(in: .english)
                == "Trial Measures for the Administration of Shanghai Residence Card Points, "
                + "basic indicators, years of work, 2013-07-01")
    }

    @Test("The rate of a day is the one whose citation has begun, whatever the instrument's first day")
    func datedRate() throws {
        var book = try ShippedRules.shanghai()
        let index = try #require(book.indicators.firstIndex { $0.kind == .accumulation })
        book.indicators[index].dated[3].value = .accumulation(
            Accrual(
                bands: [.init(from: 1, points: 4, months: 6)], share: .full, run: .cumulative,
                insurances: [.pension]))
        book.indicators[index].dated[3].citation.from = try day("2024-04-01")
        let record = try Worker.record(counted: 12, from: "2023-04")
        #expect(try book.assess(record, asOf: month("2024-03")).accumulation.points == 3)
        #expect(try book.assess(record, asOf: month("2024-04")).accumulation.points == 8)
    }
}

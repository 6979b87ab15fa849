import Calendar
import Testing

/// Full months and full years between two days.
@Suite struct FullMonthsTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(
        "A month is full on the day before its day comes round, or on the last day of a month without that day",
        arguments: [
            ("2024-05-01", "2024-05-30", 0), ("2024-05-01", "2024-05-31", 1), ("2024-05-02", "2024-05-31", 0),
            ("2024-05-02", "2024-06-01", 1), ("2024-05-15", "2025-05-13", 11), ("2024-05-15", "2025-05-14", 12),
            ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1), ("2024-01-31", "2024-03-30", 2),
            ("2024-02-29", "2025-02-28", 12), ("2023-02-28", "2023-03-27", 1), ("2024-05-02", "2024-05-01", 0),
            ("2024-12-01", "2025-11-30", 12), ("2024-05-01", "2024-05-01", 0),
        ])
    func fullMonths(from: String, through: String, months: Int) throws {
        #expect(try day(from).fullMonths(through: day(through)) == months)
    }

    @Test("From the first of a month, full months are counted on the fingers")
    func againstCalendar() throws {
        let first = try day("2019-01-01")
        var now = first
        var full = 0
        while now < (try day("2029-01-01")) {
            if now == now.yearMonth.lastDay { full += 1 }
            #expect(first.fullMonths(through: now) == full)
            now = now.next
        }
        #expect(full == 120)
    }

    @Test(
        "A year of age is full on the birthday; one of 29 February comes round on 1 March",
        arguments: [
            ("1990-03-07", "2026-03-06", 35), ("1990-03-07", "2026-03-07", 36), ("2000-02-29", "2023-02-28", 22),
            ("2000-02-29", "2023-03-01", 23), ("2000-02-29", "2024-02-29", 24), ("1990-12-31", "1990-12-31", 0),
        ])
    func age(born: String, on: String, age: Int) throws {
        #expect(try day(born).age(on: day(on)) == age)
    }

    @Test(
        "The day after",
        arguments: [
            ("2024-02-28", "2024-02-29"), ("2024-02-29", "2024-03-01"), ("2023-02-28", "2023-03-01"),
            ("2023-12-31", "2024-01-01"), ("1900-02-28", "1900-03-01"),
        ])
    func next(day text: String, next: String) throws { #expect(try day(text).next == day(next)) }

    @Test("Months in a row are one run")
    func runs() throws {
        let months = try ["2023-11", "2023-12", "2024-01", "2024-03"].map { try #require(YearMonth($0)) }
        #expect(
            months.runs.map { "\($0.lowerBound) to \($0.upperBound)" } == ["2023-11 to 2024-01", "2024-03 to 2024-03"])
        #expect(Array(months.runs.indices) == [0, 3])
        #expect([YearMonth]().runs.isEmpty)
    }
}

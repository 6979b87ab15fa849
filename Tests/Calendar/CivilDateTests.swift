import SeededRandom
import Testing

@testable import Calendar

@Suite("A day of the calendar")
struct CivilDateTests {
    /// Days of a month, from the rule of 1582 spelled another way than the code does.
    static func days(year: Int, month: Int) -> Int {
        guard month == 2 else { return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }
        let century = year / 100 * 100
        let isLeap = year == century ? year.isMultiple(of: 400) : year.isMultiple(of: 4)
        return isLeap ? 29 : 28
    }

    @Test("Every day from 1800-01-01 to 2199-12-31 is read and written back, and no other of its month")
    func roundTrip() throws {
        var count = 0
        for (year, month, text) in YearMonthTests.spelled {
            let days = Self.days(year: year, month: month)
            for day in 1...31 {
                let written = "\(text)-\(day < 10 ? "0" : "")\(day)"
                let read = CivilDate(written)
                if day > days {
                    #expect(read == nil, "\(written)")
                } else if read?.description != written || read?.day != day || read?.month != month || read?.year != year
                {
                    Issue.record("\(written) was read as \(String(describing: read))")
                } else {
                    count += 1
                }
            }
        }
        // Of the 100 years that four divides, 1800, 1900 and 2100 have no leap day.
        #expect(count == 400 * 365 + 97)
    }

    @Test(
        "February has a 29th in a leap year only",
        arguments: [
            (1900, false), (1904, true), (1996, true), (2000, true), (2014, false), (2023, false), (2024, true),
            (2100, false), (2104, true), (2196, true), (2199, false),
        ])
    func leapYears(year: Int, isLeap: Bool) throws {
        let february = try #require(YearMonth(year: year, month: 2))
        #expect((CivilDate("\(year)-02-29") != nil) == isLeap)
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CivilDate(year: year, month: 2, day: 30) == nil)
        #expect(february.lastDay.description == "\(year)-02-\(isLeap ? 29 : 28)")
    }

    @Test("A month's first day is the 1st and its last the last that there is")
    func ends() {
        for month in MonthArithmeticTests.every {
            #expect(month.firstDay == CivilDate(year: month.year, month: month.month, day: 1))
            let days = Self.days(year: month.year, month: month.month)
            #expect(month.lastDay == CivilDate(year: month.year, month: month.month, day: days))
            #expect(month.firstDay.yearMonth == month)
            #expect(month.lastDay.yearMonth == month)
            #expect(month.lastDay < month.advanced(by: 1).firstDay)
        }
    }

    @Test(
        "A text that is not a day as YYYY-MM-DD is no date",
        arguments: [
            "", "2014-03", "2014-03-", "2014-03-1", "2014-03-001", "2014-03-00", "2014-03-32", "2014-04-31",
            "2014-13-01",
            "2014-00-01", "2014-3-25", "1799-12-31", "2200-01-01", "2014-03-25T00:00:00Z", "2014-03-25 ", " 2014-03-25",
            "2014-03-25\n", "2014/03/25", "20140325", "25-03-2014", "03-25-2014", "2014-03-2x", "2014-03--5",
            "2014-03-+5", "٢٠١٤-٠٣-٢٥", "２０１４-０３-２５", "2014-03-25\u{301}", "2014-03-25\u{0}",
        ])
    func badForms(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        "Numbers that make no day of the calendar make no date",
        arguments: [
            (2014, 3, 0), (2014, 3, 32), (2014, 3, -1), (2014, 13, 1), (1799, 12, 31), (2200, 1, 1), (2014, 3, .max),
            (2014, 3, .min), (.max, 1, 1),
        ])
    func outOfRange(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("Days sort by year, then month, then day")
    func ordering() throws {
        let texts = [
            "1900-01-01", "1949-12-31", "2013-12-31", "2014-01-01", "2014-01-31", "2014-02-01", "2014-02-28",
            "2014-12-01", "2199-12-31",
        ]
        var random = SplitMix64(seed: 7)
        let dates = try texts.shuffled(using: &random).map { try #require(CivilDate($0)) }
        #expect(dates.sorted().map(\.description) == texts)
    }

    @Test("So many days later, over ends of months, years and leap days")
    func advanced() throws {
        let cases = [
            ("1899-12-30", 45323, "2024-02-01"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
            ("2023-12-31", 1, "2024-01-01"), ("2024-01-15", 0, "2024-01-15"), ("2000-01-01", 366, "2001-01-01"),
        ]
        for (from, days, to) in cases {
            #expect(try #require(CivilDate(from)).advanced(by: days).description == to)
        }
    }
}

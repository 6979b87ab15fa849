import Testing

@testable import Calendar

@Suite("A month as text")
struct YearMonthTests {
    /// Every month that a record may speak of, spelled without the code under test.
    static let spelled: [(year: Int, month: Int, text: String)] = (1800...2199).flatMap { year in
        (1...12).map { month in (year, month, "\(year)-\(month < 10 ? "0" : "")\(month)") }
    }

    @Test("Every month from 1800-01 to 2199-12 is read and written back")
    func roundTrip() throws {
        #expect(Self.spelled.count == 4800)
        for (year, month, text) in Self.spelled {
            let read = try #require(YearMonth(text), "\(text)")
            #expect(read.description == text)
            #expect([read.year, read.month] == [year, month])
            #expect(read == YearMonth(year: year, month: month))
        }
    }

    @Test(
        "A text that is not YYYY-MM within 1800 to 2199 is no month",
        arguments: [
            "", "-", "--", "2014", "2014-", "-03", "2014-13", "2014-00", "2014-1", "2014-001", "201-03", "02014-03",
            "14-03", "0000-01", "1799-12", "2200-01", "9999-12", "2014/03", "2014.03", "2014–03", "201403", "2014--03",
            "2014-03-01", "2014-03 ", " 2014-03", "2014-03\n", "2014-03\r\n", "2014-03\u{0}", "2014-03x", "+014-03",
            "2014-+3", "2014--3", "-2014-03", "2014-0x", "0x14-03", "2014-March",
            // Arabic-Indic, full-width, mathematical and Devanagari digits are digits to `Character`.
            "٢٠١٤-٠٣", "２０１４-０３", "2014-０3", "２０１４－０３", "𝟐𝟎𝟏𝟒-𝟎𝟑", "२०१४-०३", "2014-0³", "二〇一四-〇三",
            // A combining mark or a joiner behind a digit is more text.
            "2014-03\u{301}", "2014\u{301}-03", "2014-0\u{200D}3", "2014-03\u{FE0F}", "\u{FEFF}2014-03",
        ])
    func badForms(text: String) {
        #expect(YearMonth(text) == nil)
    }

    @Test(
        "A year or a month beyond its range makes no month",
        arguments: [
            (1799, 12), (2200, 1), (2014, 0), (2014, 13), (2014, -1), (0, 1), (-2014, 3), (.max, 1), (.min, 12),
            (2014, .max), (2014, .min),
        ])
    func outOfRange(year: Int, month: Int) {
        #expect(YearMonth(year: year, month: month) == nil)
    }

    @Test("A month by numbers is the month by text")
    func byNumbers() {
        #expect(YearMonth(year: 2014, month: 3) == YearMonth("2014-03"))
        #expect(YearMonth(year: 2014, month: 3) != YearMonth("2014-04"))
        #expect(YearMonth(year: 2014, month: 3) != YearMonth("2015-03"))
        #expect(YearMonth.years == 1800...2199)
    }
}

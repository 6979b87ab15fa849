import SeededRandom
import Testing

@testable import Calendar

@Suite("Counting in months")
struct MonthArithmeticTests {
    /// Every month that a record may speak of, in order.
    static let every: [YearMonth] = (1800...2199).flatMap { year in
        (1...12).compactMap { YearMonth(year: year, month: $0) }
    }

    @Test("Every month is one after the month before it, over the end of every year")
    func neighbours() {
        #expect(Self.every.count == 4800)
        for (month, next) in zip(Self.every, Self.every.dropFirst()) {
            #expect(month.advanced(by: 1) == next)
            #expect(next.advanced(by: -1) == month)
            #expect(month.months(to: next) == 1)
            #expect(next.months(to: month) == -1)
            #expect(month < next)
            #expect(!(next < month))
        }
    }

    @Test(
        "A step over a year's end changes the year",
        arguments: [
            ("2014-12", 1, "2015-01"), ("2015-01", -1, "2014-12"), ("1999-12", 1, "2000-01"),
            ("2000-01", -1, "1999-12"),
            ("2014-03", 12, "2015-03"), ("2014-03", -12, "2013-03"), ("2014-03", 10, "2015-01"),
            ("2014-03", 9, "2014-12"),
            ("2014-03", -2, "2014-01"), ("2014-03", -3, "2013-12"), ("2014-03", 0, "2014-03"),
            ("2024-02", 48, "2028-02"),
            ("1800-01", 4799, "2199-12"), ("2199-12", -4799, "1800-01"),
        ])
    func steps(start: String, months: Int, end: String) throws {
        let start = try #require(YearMonth(start))
        #expect(start.advanced(by: months).description == end)
    }

    @Test("A month before the first and after the last that a record may speak of still counts and prints")
    func beyondTheRange() throws {
        let first = try #require(YearMonth("1800-01"))
        let last = try #require(YearMonth("2199-12"))
        #expect(first.advanced(by: -1).description == "1799-12")
        #expect(last.advanced(by: 1).description == "2200-01")
        #expect(last.advanced(by: 1).advanced(by: -1) == last)
    }

    @Test("months(to:) and advanced(by:) are each other's inverse")
    func inverse() throws {
        let middle = try #require(YearMonth("2014-03"))
        for (index, month) in Self.every.enumerated() {
            let distance = middle.months(to: month)
            #expect(distance == index - (214 * 12 + 2))
            #expect(middle.advanced(by: distance) == month)
            #expect(month.advanced(by: -distance) == middle)
            #expect(month.months(to: middle) == -distance)
            #expect(month.months(to: month) == 0)
        }
    }

    @Test("A range of months lists both ends and all between")
    func range() throws {
        let start = try #require(YearMonth("2014-11"))
        let end = try #require(YearMonth("2015-02"))
        #expect((start...end).months.map(\.description) == ["2014-11", "2014-12", "2015-01", "2015-02"])
        #expect((start...start).months == [start])
        let first = try #require(Self.every.first)
        let last = try #require(Self.every.last)
        #expect((first...last).months == Self.every)
    }

    @Test("Sorting puts months in the order of time, whatever their order was")
    func sorted() {
        var random = SplitMix64(seed: 20_140_301)
        #expect(Self.every.shuffled(using: &random).sorted() == Self.every)
    }

    @Test("Equal months are one element of a set")
    func hashing() {
        #expect(Set(Self.every + Self.every).count == 4800)
    }
}

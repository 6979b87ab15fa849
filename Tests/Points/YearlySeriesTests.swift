import Calendar
import Points
import Records
import Testing

/// The two yearly series of Shanghai as they were announced, in the month before and the month of every change.
@Suite struct YearlySeriesTests {
    struct Year: Sendable {
        var from: String
        var floor: Int
        var cap: Int
        var reference: Int
    }

    /// Yuan a month.
    static let announced: [Year] = [
        .init(from: "2008-04", floor: 1735, cap: 8676, reference: 2892),
        .init(from: "2009-04", floor: 1975, cap: 9876, reference: 3292),
        .init(from: "2010-04", floor: 2140, cap: 10698, reference: 3566),
        .init(from: "2011-04", floor: 2338, cap: 11688, reference: 3896),
        .init(from: "2012-04", floor: 2599, cap: 12993, reference: 4331),
        .init(from: "2013-04", floor: 2815, cap: 14076, reference: 4692),
        .init(from: "2014-04", floor: 3022, cap: 15108, reference: 5036),
        .init(from: "2015-04", floor: 3271, cap: 16353, reference: 5451),
        .init(from: "2016-04", floor: 3563, cap: 17817, reference: 5939),
        .init(from: "2017-04", floor: 3902, cap: 19512, reference: 6504),
        .init(from: "2018-04", floor: 4279, cap: 21396, reference: 7132),
        .init(from: "2019-04", floor: 4699, cap: 23496, reference: 7832),
        .init(from: "2019-05", floor: 4927, cap: 24633, reference: 7832),
        .init(from: "2019-11", floor: 4927, cap: 24633, reference: 8211),
        .init(from: "2020-07", floor: 4927, cap: 28017, reference: 9339),
        .init(from: "2021-07", floor: 5975, cap: 31014, reference: 10338),
        .init(from: "2022-07", floor: 6520, cap: 34188, reference: 10338),
        .init(from: "2023-07", floor: 7310, cap: 36549, reference: 11396),
        .init(from: "2024-07", floor: 7384, cap: 36921, reference: 11396),
        .init(from: "2025-07", floor: 7460, cap: 37302, reference: 11396),
    ]

    private static func yuan(_ amount: Int) -> Money { Money(fen: amount * 100) }

    @Test("Each month from 2008-04 to 2026-06 has the values announced for it")
    func everyMonth() throws {
        let book = try RuleBooks.named("shanghai")
        let (reference, bounds) = (try #require(book.reference), try #require(book.bounds))
        for month in try (month("2008-04")...month("2026-06")).months {
            let year = try #require(Self.announced.last { $0.from <= "\(month)" })
            #expect(reference[month] == Self.yuan(year.reference), "\(month)")
            let announced = try #require(BaseBounds(floor: Self.yuan(year.floor), cap: Self.yuan(year.cap)))
            #expect(bounds[month] == announced, "\(month)")
        }
    }

    @Test("Before and after them nothing is known, which is not a value", arguments: ["2008-03", "2026-07", "2031-01"])
    func unknown(text: String) throws {
        let book = try RuleBooks.named("shanghai")
        #expect(book.reference?[try month(text)] == nil)
        #expect(book.bounds?[try month(text)] == nil)
    }

    @Test("How sure each value is")
    func confidence() throws {
        let book = try RuleBooks.named("shanghai")
        for year in Self.announced {
            let month = try month(year.from)
            let bounds: Confidence = ["2009", "2011", "2012"].contains(year.from.prefix(4)) ? .medium : .high
            #expect(book.bounds?.entry(in: month)?.confidence == bounds, "\(month)")
            let reference: Confidence =
                switch year.from {
                case "2025-07": .low
                case "2024-07": .medium
                default: .high
                }
            #expect(book.reference?.entry(in: month)?.confidence == reference, "\(month)")
        }
        // The amount stays, and gets less sure: on the month itself, not on the one before.
        #expect(book.reference?.entry(in: try month("2024-06"))?.confidence == .high)
        #expect(book.reference?.entry(in: try month("2025-06"))?.confidence == .medium)
    }

    @Test("A base below the floor or above the cap of its month is told, one on them is not")
    func outside() throws {
        let book = try RuleBooks.named("shanghai")
        let contributions = try [("3022", "3021.99"), ("15108", "15108.01"), ("5036", "0")].flatMap { within, without in
            try [within, without].map { text in
                let base = try #require(Money(text))
                return Contribution(month: try month("2014-04"), base: base)
            }
        }
        #expect(
            book.basesOutOfBounds(in: Record(contributions: contributions)).map(\.message) == [
                "the base 0.00 of 2014-04 (pension) is below the floor of 3022.00",
                "the base 3021.99 of 2014-04 (pension) is below the floor of 3022.00",
                "the base 15108.01 of 2014-04 (pension) is above the cap of 15108.00",
            ])
    }
}

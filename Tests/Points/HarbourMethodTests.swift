import Diagnostics
import Notation
import Records
import Testing

@testable import Points

/// What a book with everything in it reads as, and what is no slip though it is close to one.
@Suite struct HarbourMethodTests {
    private func book() throws -> RuleBook {
        let (book, diagnostics) = RuleBookReader.read(SourceFile(path: HarbourRules.path, text: HarbourMethod.text))
        #expect(diagnostics == [])
        return try #require(book)
    }

    @Test("An indicator of each kind reads without any diagnostic")
    func indicators() throws {
        let indicators = try book().indicators
        #expect(indicators.map(\.kind) == Indicator.Kind.allCases)
        #expect(
            indicators.map(\.group.rawValue).joined(separator: " ")
                == "basic bonus basic basic bonus bonus bonus deduction veto")
        #expect(
            indicators.map { indicator in indicator.dated.map { "\($0.from) \(told($0.value))" } } == [
                [
                    "2010-01-01 1 per 12, in a row",
                    "2020-01-01 4 per 12 from 1 to 36, 5 per 12 from 37 to 60, 6 per 12 from 61 on, shared, "
                        + "at most 90, 2 insurances",
                ],
                ["2010-01-01 50: 1 in 36 of 48, 25: 0.8 in 36 of 48"],
                ["2010-01-01 -43: 30, 44-60: 28 less 1, 61-: 3"],
                ["2010-01-01 skill level-3 60, level-2 100 (2 in 6 of 12)"],
                ["2010-01-01 freshGraduate: 10", "2020-01-01 freshGraduate: 10", "2023-01-01 freshGraduate: 15"],
                ["2010-01-01 remoteArea: 2 a year from 5, at most 20"],
                ["2010-01-01 10 per 100000 averageTax, 10 per 10 averageLocalEmployees, at most 120"],
                ["2010-01-01 false-materials: -150 for 3 years"],
                ["2010-01-01 familyPlanningViolation: veto", "2020-01-01 repealed"],
            ])
    }

    @Test("So does the rest of the book")
    func rest() throws {
        let book = try book()
        #expect(book.instruments.map { $0.short[.english] } == ["First Rules", "Second"])
        #expect(book.alternatives.map(\.indicators) == [["skill", "graduate"]])
        #expect(book.passMark.map(\.value) == [120])
        #expect(book.applyNow.map(\.value.months) == [4])
        #expect(book.applyNow.map(\.value.of) == [6])
        #expect(
            book.applyNow.flatMap(\.value.tests).map(\.description) == ["harbour/tests/state", "harbour/tests/payer"])
        #expect(
            book.reference?.entries.map { "\($0.from) \($0.value.map { "\($0)" } ?? "unknown") \($0.confidence)" } == [
                "2019-07 8000.00 high", "2020-07 9000.50 low", "2021-07 unknown low",
            ])
        #expect(
            book.bounds?.entries.map { entry in
                "\(entry.from) \(entry.value.map { "\($0.floor)...\($0.cap)" } ?? "unknown") \(entry.confidence)"
            } == [
                "2019-01 4000.00...24000.00 high", "2020-01 4500.00...27000.00 medium",
            ])
    }

    @Test("A contribution for a range of months is one contribution a month")
    func example() throws {
        let example = try #require(try book().examples.first)
        #expect(example.asOf == (try month("2021-06")))
        #expect(example.record.contributions.map(\.month) == (try months(12, from: "2020-07")))
        #expect(example.record.contributions.allSatisfy { $0.payer == "Juniper" })
        #expect(example.expected.map { "\($0.name) \($0.value)" } == ["points 4", "age 30", "graduate 10"])
    }

    @Test(
        "What is just within its bounds is no slip",
        arguments: [
            // The cap of the first years themselves; that of the bands up to the last one, and a thousandth more.
            ("cap: 20", "cap: 10"), ("cap: 90", "cap: 22.001"),
            // Nothing is left at 60, which is not less than nothing.
            ("lessPerYear: 1", "lessPerYear: 1.75"),
            ("to: 43, points: 30", "from: 18, to: 43, points: 30"),
            ("from: 61, points: 3", "from: 61, to: 61, points: 3"),
            ("from: 37, to: 60, points: 5, months: 12 }", "from: 37, to: 60, points: 5, months: 24 }"),
            // As many months as are looked at, and tiers that trade points for what they ask.
            ("times: 0.8, months: 36", "times: 0.8, months: 48"), ("months: 4, of: 6", "months: 6, of: 6"),
            ("points: 50, times: 1, months: 36, of: 48", "points: 20, times: 1, months: 35, of: 48"),
            ("points: 50, times: 1, months: 36, of: 48", "points: 20, times: 0.8, months: 36, of: 49"),
            ("floor: 4500, cap: 27000", "floor: 27000, cap: 27000"),
            ("unchanged: true", "unchanged: true, repealed: false"), ("unchanged: true", "repealed: true"),
            ("amount: 9000.50", "unknown: false, amount: 9000.50"),
            ("{ first: 2020-07, last: 2021-06 }", "{ first: 2020-07, last: 2020-07 }"),
        ])
    func within(old: String, new: String) throws {
        let (book, diagnostics) = RuleBookReader.read(try HarbourMethod.source(replacing: old, by: new))
        #expect(diagnostics == [])
        #expect(book != nil)
    }
}

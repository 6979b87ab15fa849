import Diagnostics
import Notation
import Testing

@testable import Points

/// What says two things at once, or would be mistaken for something else.
@Suite struct ConflictSlipTests {
    @Test(
        "An indicator has one place among the alternatives, and its evidence no other indicator",
        arguments: [
            Slip(
                "article: { en: Art. 18 }, confidence: high }]",
                "article: { en: Art. 18 }, confidence: high }]\n  - { of: [skill, island], says: { en: X }, "
                    + "dated: [{ instrument: first, article: { en: X }, confidence: low }] }",
                .ruleBook, 124, 5, "skill stands in two alternatives; the other is in line 121"),
            Slip(
                "evidence: familyPlanningViolation", "evidence: freshGraduate", .ruleBook, 111, 5,
                "two indicators rest on freshGraduate; the other is in line 73"),
        ])
    func twice(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An id is small letters and digits, and nothing that a page or an example has for something else",
        arguments: [
            Slip(
                "id: island", "id: Is_land", .ruleBook, 83, 9, #""Is_land" is not an id"#,
                help: "write small letters and digits, with hyphens between words"),
            Slip(
                "id: island", "id: island-", .ruleBook, 83, 9, #""island-" is not an id"#,
                help: "write small letters and digits, with hyphens between words"),
            Slip(
                "id: island", "id: total", .ruleBook, 83, 9,
                #""total" is the name of something else, not of an indicator"#),
            Slip(
                "id: island", "id: tests-state", .ruleBook, 83, 9,
                #""tests-state" is the name of something else, not of an indicator"#),
        ])
    func ids(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "What is dated holds while its instrument is applied",
        arguments: [
            Slip(
                "article: { en: Art. 13 }", "article: { en: Art. 13 }, from: 2009-12-31", .ruleBook, 90, 62,
                #"2009-12-31 is before "first" begins, on 2010-01-01"#),
            Slip(
                "article: { en: Art. 13 }", "article: { en: Art. 13 }, from: 2020-01-01", .ruleBook, 90, 62,
                #"on 2020-01-01 "second" is applied instead of "first""#),
        ])
    func outside(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A reference is above zero",
        arguments: [
            Slip("amount: 8000", "amount: 0", .money, 138, 50, "the amount is not above zero: 0.00"),
            Slip("floor: 4000", "floor: -1", .money, 146, 49, "the floor is not above zero: -1.00"),
        ])
    func zero(slip: Slip) throws { try slip.checkMethod() }

    private func problems(_ accrual: String) -> [String] {
        let source = SourceFile(path: "rules/small.yaml", text: SmallBook.text(accrual: accrual))
        return RuleBookReader.read(source).1.map(\.message)
    }

    @Test("Full steps fill their band")
    func steps() {
        let bands = { (last: Int) in
            "bands: [{ from: 1, to: \(last), points: 3, months: 12 }, { from: \(last + 1), points: 4, months: 12 }]"
        }
        #expect(problems(bands(24)) == [])
        #expect(
            problems(bands(25)) == ["the band has 25 months, no multiple of 12: the last of them never bring anything"])
        #expect(problems(bands(25) + ", share: pro-rata") == [])
    }

    @Test("Shares that could not be added up exactly are refused")
    func shares() {
        let bands = { (months: [Int]) in
            "share: pro-rata, bands: [{ from: 1, to: 60, points: 1, months: \(months[0]) }, "
                + "{ from: 61, points: 1, months: \(months[1]) }]"
        }
        #expect(problems(bands([12, 7])) == [])
        #expect(problems(bands([1193, 1187])) == ["the shares of the bands up to this one can't be added up exactly"])
    }

    @Test("A list that is compared element by element has an end")
    func longest() {
        let bands = (1...201).map { "{ from: \($0), \($0 < 201 ? "to: \($0), " : "")points: 1, months: 1 }" }
        #expect(
            problems("bands: [\(bands.joined(separator: ", "))]").first
                == "there are 201 of a band; at most 200 are read")
    }

    @Test("An example has no more contributions than a life")
    func example() {
        let example = { (count: Int) in
            """
            examples:
              - says: { en: X }
                asOf: 2026-06
                contributions: [\(Array(repeating: "{ months: { first: 1900-01, last: 1999-12 } }", count: count)
                .joined(separator: ", "))]
                expect: { countedMonths: 0 }
            """
        }
        let read = { (count: Int) in
            RuleBookReader.read(
                SourceFile(
                    path: "rules/small.yaml",
                    text: SmallBook.text(accrual: "points: 1, months: 1", more: example(count)))
            ).1.map(\.message)
        }
        #expect(read(5) == [])
        #expect(read(6) == ["the example has 7200 contributions; at most 6000 are made"])
    }
}

import Diagnostics
import Testing

/// The insurances, as a message lists them.
private let insuranceWords = "pension, medical, unemployment, injury, maternity"

/// A book has one accumulation, which holds from its first day on.
@Suite struct AccumulationSlipTests {
    @Test(
        "One of them, and no second one",
        arguments: [
            Slip(
                "  - id: base\n",
                "  - { id: more, group: basic, kind: accumulation, unit: points, title: { en: More }, "
                    + "dated: [{ instrument: first, article: { en: X }, confidence: low, points: 1, "
                    + "months: 1 }] }\n  - id: base\n", .ruleBook, 35, 5,
                "a second accumulation; the other is in line 18",
                help: "a rule book has one: its points are the ones from contributions"),
            Slip(
                HarbourMethod.lines(18...34) + "\n", "", .ruleBook, 18, 3,
                "no indicator is an accumulation, so contributions are worth nothing"),
        ])
    func one(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "It holds from the first instrument's day on without end",
        arguments: [
            Slip(
                "article: { en: Art. 5 }", "from: 2010-01-02, article: { en: Art. 5 }", .ruleBook, 18, 5,
                "an accumulation holds from the first instrument's day, 2010-01-01, on without end"),
            Slip(
                "from: 61, points: 6, months: 12 }",
                "from: 61, points: 6, months: 12 }\n      - { instrument: second, article: { en: X }, "
                    + "from: 2025-01-01, confidence: high, repealed: true }", .ruleBook, 18, 5,
                "an accumulation holds from the first instrument's day, 2010-01-01, on without end"),
        ])
    func holds(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "It has its rate, and the rest is of its kind",
        arguments: [
            Slip(
                "points: 1, months: 12, run", "months: 12, run", .missingKey, 24, 9, #"a dated entry has no "points""#),
            Slip(
                "months: 12, run: continuous", "run: continuous", .missingKey, 24, 9, #"a dated entry has no "months""#),
            Slip(
                "run: continuous", "run: continous", .choice, 24, 101,
                #""continous" is not one of cumulative, continuous"#, help: #"did you mean "continuous"?"#),
            Slip(
                "share: pro-rata", "share: prorata", .choice, 28, 16, #""prorata" is not one of full, pro-rata"#,
                help: #"did you mean "pro-rata"?"#),
            Slip(
                "cap: 90", "cap: none", .wrongType, 29, 14, #""none" is not a number of points"#,
                help: HarbourMethod.numberHelp),
        ])
    func values(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Each insurance is counted once, the book's own first",
        arguments: [
            Slip(
                "[pension, medical]", "[pension, medical, medical]", .ruleBook, 30, 40,
                "medical is counted twice; the other is in line 30"),
            Slip(
                "[pension, medical]", "[medical, pension]", .ruleBook, 30, 21,
                "the first of them is the book's own insurance, pension"),
            Slip(
                "[pension, medical]", "[]", .ruleBook, 30, 21, "the first of them is the book's own insurance, pension"),
            Slip(
                "[pension, medical]", "[pensions, medical]", .choice, 30, 22,
                #""pensions" is not one of \#(insuranceWords)"#, help: #"did you mean "pension"?"#),
            Slip("[pension, medical]", "pension", .wrongType, 30, 21, "expected a list, found text"),
            Slip(
                "insurance: pension", "insurance: pensions", .choice, 7, 12,
                #""pensions" is not one of \#(insuranceWords)"#, help: #"did you mean "pension"?"#),
        ])
    func insurances(slip: Slip) throws { try slip.checkMethod() }
}

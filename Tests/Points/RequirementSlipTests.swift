import Diagnostics
import Testing

/// What the method asks for: the pass mark, and what whoever applies has paid.
@Suite struct RequirementSlipTests {
    @Test(
        "A pass mark is so many points",
        arguments: [
            Slip(", points: 120", "", .missingKey, 127, 7, #"a dated entry has no "points""#),
            Slip(
                "points: 120", "points: 0", .wrongType, 127, 80, #""0" is not a number of points"#,
                help: HarbourMethod.numberHelp),
            Slip(
                "\n    - { instrument: first, article: { en: Art. 19 }, confidence: high, points: 120 }", " []",
                .ruleBook, 126, 10, "there is no dated entry"),
            Slip(
                "points: 120 }",
                "points: 120 }\n    - { instrument: first, article: { en: Art. 19 }, confidence: high, "
                    + "points: 130 }", .ruleBook, 128, 7,
                "a second dated entry from 2010-01-01; the other is in line 127"),
            Slip(
                "pass-mark:\n", "pass-mark:\n  title: { en: Mark }\n", .unknownKey, 125, 3,
                #"a pass mark has no key "title""#, help: "the keys are unit, dated"),
        ])
    func passMark(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Who applies passes tests of the book, in months that can be reached",
        arguments: [
            Slip(
                "tests: [state, payer]", "tests: [state, payers]", .ruleBook, 130, 18,
                #"the rule book has no test "payers""#, help: #"did you mean "payer"?"#),
            Slip(
                "tests: [state, payer]", "tests: [state, transfer]", .ruleBook, 130, 18,
                #"the rule book has no test "transfer""#),
            Slip("  tests: [state, payer]\n", "", .missingKey, 129, 3, #"apply-now has no "tests""#),
            Slip("months: 4, of: 6", "months: 7, of: 6", .ruleBook, 132, 7, "7 months of 6 can never be reached"),
            Slip(
                "months: 4, of: 6", "months: 4, of: 0", .wrongType, 132, 87,
                #""0" is not a whole number from 1 to 1200"#),
            Slip("months: 4, of: 6", "months: 4", .missingKey, 132, 7, #"a dated entry has no "of""#),
            Slip(
                "months: 4, of: 6", "month: 4, months: 4, of: 6", .unknownKey, 132, 72,
                #"a dated entry has no key "month""#, help: #"did you mean "months"?"#),
        ])
    func applyNow(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A test with a problem of its own is not missed",
        arguments: [
            Slip(
                "- test: payer", "- test: payers", .choice, 10, 11,
                #""payers" is not one of scheme, transfer, state, back-payment, payer"#, help: #"did you mean "payer"?"#
            ),
            Slip("    says: { en: By the employer. }\n", "", .missingKey, 10, 5, #"a test has no "says""#),
        ])
    func noCascadeOfTests(slip: Slip) throws { try slip.checkMethod() }
}

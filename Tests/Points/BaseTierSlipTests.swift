import Diagnostics
import Testing

/// Tiers of the contribution base, and the base that a level needs.
@Suite struct BaseTierSlipTests {
    @Test(
        "A tier can be the highest",
        arguments: [
            Slip(
                "points: 50, times: 1,", "points: 25, times: 1,", .ruleBook, 46, 13,
                "the tier can never be the highest: the one in line 45 asks no more, and is worth 25"),
            Slip(
                "points: 50, times: 1, months: 36, of: 48", "points: 24.999, times: 0.8, months: 36, of: 47", .ruleBook,
                46, 13, "the tier can never be the highest: the one in line 45 asks no more, and is worth 25"),
            Slip(
                "points: 25, times: 0.8,", "points: 60, times: 0.8,", .ruleBook, 46, 13,
                "the tier can never be the highest: the one in line 45 asks no more, and is worth 60"),
            Slip(
                "          - { points: 50, times: 1, months: 36, of: 48 }\n",
                "          - { points: 50, times: 1, months: 36, of: 48 }\n          - { points: 20, "
                    + "times: 2, months: 40, of: 48 }\n", .ruleBook, 47, 13,
                "the tier can never be the highest: the one in line 45 asks no more, and is worth 25"),
        ])
    func unreachable(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A condition stands there once",
        arguments: [
            Slip(
                "points: 50, times: 1,", "points: 25, times: 0.8,", .ruleBook, 46, 13, "the tier stands in line 45 too"),
            Slip(
                "points: 50, times: 1,", "points: 50, times: 0.8,", .ruleBook, 46, 13,
                "the tier is worth 50 points here and 25 in line 45"),
            Slip(
                "\n" + HarbourMethod.lines(45...46),
                " [{ points: 5, times: 1, months: 6, of: 9 }, { points: 5, times: 1, months: 6, of: 9 }]", .ruleBook,
                44, 60, "the tier stands in line 44 too"),
        ])
    func twice(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "So many months can be reached",
        arguments: [
            Slip(
                "times: 0.8, months: 36", "times: 0.8, months: 49", .ruleBook, 45, 13,
                "49 months of 48 can never be reached"),
            Slip("months: 6, of: 12", "months: 13, of: 12", .ruleBook, 72, 51, "13 months of 12 can never be reached"),
        ])
    func months(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A base is compared to a reference, and one that isn't there is one problem",
        arguments: [
            Slip(
                HarbourMethod.lines(133...140) + "\n", "", .ruleBook, 45, 13,
                #"the rule book has no "points-reference" to compare a base to"#)
        ])
    func reference(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A condition is whole",
        arguments: [
            Slip(
                "times: 1,", "times: 0,", .wrongType, 46, 34, #""0" is not a multiple of the reference"#,
                help: HarbourMethod.numberHelp),
            Slip(
                "times: 1,", "times: double,", .wrongType, 46, 34, #""double" is not a multiple of the reference"#,
                help: HarbourMethod.numberHelp),
            Slip("points: 50, ", "", .missingKey, 46, 13, #"a tier has no "points""#),
            Slip(", of: 12", "", .missingKey, 72, 51, #"a base condition has no "of""#),
            Slip(
                "{ times: 2, months: 6, of: 12 }", "high", .wrongType, 72, 51,
                "expected a base condition as an object, found text"),
            Slip("\n" + HarbourMethod.lines(45...46), " []", .ruleBook, 44, 16, "there is no tier"),
        ])
    func values(slip: Slip) throws { try slip.checkMethod() }
}

import Diagnostics
import Testing

/// Bands of age: every age stands in one of them at most, and in none by mistake.
@Suite struct AgeBandSlipTests {
    @Test(
        "A hole between two bands is told with its ages",
        arguments: [
            Slip(
                "from: 44, to: 60", "from: 45, to: 60", .ruleBook, 58, 13,
                "a hole: age 44 stands between this band and the one in line 57"),
            Slip(
                "from: 44, to: 60", "from: 48, to: 60", .ruleBook, 58, 13,
                "a hole: age 44 to 47 stand between this band and the one in line 57"),
            Slip(
                "to: 43, points: 30", "to: 42, points: 30", .ruleBook, 58, 13,
                "a hole: age 43 stands between this band and the one in line 57"),
        ])
    func holes(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An overlap of two bands is told with its ages",
        arguments: [
            Slip(
                "from: 44, to: 60", "from: 43, to: 60", .ruleBook, 58, 13,
                "an overlap: age 43 stands in this band and in the one in line 57"),
            Slip(
                "from: 44, to: 60", "from: 40, to: 60", .ruleBook, 58, 13,
                "an overlap: age 40 to 43 stand in this band and in the one in line 57"),
            Slip(
                "from: 61, points: 3", "from: 50, to: 52, points: 3", .ruleBook, 59, 13,
                "an overlap: age 50 to 52 stand in this band and in the one in line 58"),
            Slip(
                "to: 43, points: 30", "from: 50, to: 52, points: 30", .ruleBook, 58, 13,
                "an overlap: age 50 to 52 stand in this band and in the one in line 57"),
        ])
    func overlaps(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Only the first band has no beginning, and only the last one no end",
        arguments: [
            Slip(
                "to: 60, points: 28, lessPerYear: 1", "points: 28", .ruleBook, 59, 13,
                "the band in line 58 has no end, so this one overlaps it"),
            Slip(
                "from: 61, points: 3", "to: 70, points: 3", .ruleBook, 59, 13,
                "the band has no beginning, so it overlaps the one in line 58"),
        ])
    func open(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Bands stand in their order, and each the right way round",
        arguments: [
            Slip(
                "from: 61, points: 3", "to: 20, points: 3", .ruleBook, 59, 13,
                "the band stands after the one in line 58, but belongs before it"),
            Slip(
                "from: 61, points: 3", "from: 0, to: 43, points: 3", .ruleBook, 59, 13,
                "the band stands after the one in line 58, but belongs before it"),
            Slip(
                "to: 43, points: 30", "from: 61, points: 30", .ruleBook, 58, 13,
                "the band stands after the one in line 57, but belongs before it"),
            Slip(
                "from: 44, to: 60", "from: 60, to: 44", .ruleBook, 58, 13, "the band ends at 44, before it begins at 60"
            ),
        ])
    func order(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Points that fall with the years have two ends, and stay above nothing",
        arguments: [
            Slip(
                "from: 61, points: 3", "from: 61, points: 3, lessPerYear: 1", .ruleBook, 59, 49,
                #"only a band with both ends can have "lessPerYear""#),
            Slip(
                "to: 43, points: 30", "to: 43, points: 30, lessPerYear: 1", .ruleBook, 57, 48,
                #"only a band with both ends can have "lessPerYear""#),
            Slip("lessPerYear: 1", "lessPerYear: 1.751", .ruleBook, 58, 13, "at 60 the band has -0.016 points"),
            Slip(
                "lessPerYear: 1", "lessPerYear: 0", .wrongType, 58, 58, #""0" is not a number of points"#,
                help: HarbourMethod.numberHelp),
        ])
    func less(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A band that can't be read leaves no hole",
        arguments: [
            Slip(
                "to: 60, points: 28", "to: sixty, points: 28", .wrongType, 58, 29,
                #""sixty" is not a whole number from 0 to 150"#),
            Slip(
                "points: 28", "points: 0", .wrongType, 58, 41, #""0" is not a number of points"#,
                help: HarbourMethod.numberHelp),
            Slip(", points: 28", "", .missingKey, 58, 13, #"a band has no "points""#),
            Slip("to: 43,", "to: 151,", .wrongType, 57, 19, #""151" is not a whole number from 0 to 150"#),
            Slip(
                "- { to: 43, points: 30 }", "- up to 43", .wrongType, 57, 13, "expected a band as an object, found text"
            ),
        ])
    func noCascade(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "There are bands",
        arguments: [
            Slip("\n" + HarbourMethod.lines(57...59), " []", .ruleBook, 56, 16, "there is no band"),
            Slip(HarbourMethod.lines(56...59) + "\n", "", .missingKey, 53, 9, #"a dated entry has no "bands""#),
        ])
    func empty(slip: Slip) throws { try slip.checkMethod() }
}

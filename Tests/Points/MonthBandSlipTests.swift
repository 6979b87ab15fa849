import Diagnostics
import Testing

/// Bands of counted months, from the first one on without end.
@Suite struct MonthBandSlipTests {
    @Test(
        "A hole between two bands is told with its months",
        arguments: [
            Slip(
                "from: 37", "from: 38", .ruleBook, 33, 13,
                "a hole: month 37 stands between this band and the one in line 32"),
            Slip(
                "from: 37", "from: 40", .ruleBook, 33, 13,
                "a hole: month 37 to 39 stand between this band and the one in line 32"),
        ])
    func holes(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An overlap of two bands is told with its months",
        arguments: [
            Slip(
                "from: 37", "from: 36", .ruleBook, 33, 13,
                "an overlap: month 36 stands in this band and in the one in line 32"),
            Slip(
                "from: 37", "from: 30", .ruleBook, 33, 13,
                "an overlap: month 30 to 36 stand in this band and in the one in line 32"),
        ])
    func overlaps(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Only the last band has no end, and every band a beginning, the first one at the first month",
        arguments: [
            Slip(
                "to: 60, points: 5", "points: 5", .ruleBook, 34, 13,
                "the band in line 33 has no end, so this one overlaps it"),
            Slip(
                "from: 61, points: 6", "from: 61, to: 72, points: 6", .ruleBook, 34, 13,
                "the last band ends at 72, so no month after it is worth anything",
                help: #"leave out "to"; a "cap" says the most that it comes to"#),
            Slip("from: 37, ", "", .missingKey, 33, 13, #"a band has no "from""#),
            Slip("from: 1, ", "from: 2, ", .ruleBook, 32, 13, "the first band begins with month 1"),
            Slip(
                "from: 37, to: 60", "from: 60, to: 37", .ruleBook, 33, 13, "the band ends at 37, before it begins at 60"
            ),
            Slip(
                "from: 61, points: 6", "from: 1, to: 12, points: 6", .ruleBook, 34, 13,
                "the band stands after the one in line 33, but belongs before it"),
        ])
    func ends(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Bands say the rate, so nothing beside them does",
        arguments: [
            Slip(
                "share: pro-rata", "points: 4", .ruleBook, 28, 17, #""points" says twice what the bands in line 32 say"#
            ),
            Slip(
                "share: pro-rata", "months: 12", .ruleBook, 28, 17,
                #""months" says twice what the bands in line 32 say"#),
        ])
    func twice(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A band is reached before the cap is",
        arguments: [
            Slip("cap: 90", "cap: 22", .ruleBook, 34, 13, "the cap of 22 is reached before this band begins"),
            Slip("cap: 90", "cap: 12", .ruleBook, 33, 13, "the cap of 12 is reached before this band begins"),
        ])
    func cap(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A band that can't be read is one problem",
        arguments: [
            Slip(
                "points: 5, months: 12 }", "points: five, months: 12 }", .wrongType, 33, 41,
                #""five" is not a number of points"#, help: HarbourMethod.numberHelp),
            Slip("to: 36,", "to: 0,", .wrongType, 32, 28, #""0" is not a whole number from 1 to 1200"#),
            Slip("from: 1, ", "from: 0, ", .wrongType, 32, 21, #""0" is not a whole number from 1 to 1200"#),
            Slip("points: 6, months: 12 }", "points: 6 }", .missingKey, 34, 13, #"a band has no "months""#),
        ])
    func noCascade(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "There are bands",
        arguments: [
            Slip("\n" + HarbourMethod.lines(32...34), " []", .ruleBook, 31, 16, "there is no band")
        ])
    func empty(slip: Slip) throws { try slip.checkMethod() }
}

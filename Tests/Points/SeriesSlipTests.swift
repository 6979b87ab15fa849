import Diagnostics
import Testing

/// The yearly series.
@Suite struct SeriesSlipTests {
    @Test(
        "Months stand in their order, each once",
        arguments: [
            Slip(
                "from: 2020-07, ", "from: 2019-06, ", .ruleBook, 139, 7,
                "the dated entry from 2019-06 stands after the one from 2019-07 in line 138"),
            Slip(
                "from: 2020-07, ", "from: 2019-07, ", .ruleBook, 139, 7,
                "a second dated entry from 2019-07; the other is in line 138"),
            Slip(
                "from: 2020-01, ", "from: 2018-12, ", .ruleBook, 147, 7,
                "the dated entry from 2018-12 stands after the one from 2019-01 in line 146"),
            Slip(
                "from: 2021-07, unknown", "from: 2020-07, unknown", .ruleBook, 140, 7,
                "a second dated entry from 2020-07; the other is in line 139"),
        ])
    func order(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "The floor is below the cap",
        arguments: [
            Slip(
                "floor: 4500, cap: 27000", "floor: 27000.01, cap: 27000", .ruleBook, 147, 7,
                "the floor of 27000.01 is above the cap of 27000.00")
        ])
    func bounds(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An entry is whole",
        arguments: [
            Slip(", amount: 8000", "", .missingKey, 138, 7, #"a dated entry has no "amount""#),
            Slip("from: 2019-07, ", "", .missingKey, 138, 7, #"a dated entry has no "from""#),
            Slip(
                "from: 2019-07, confidence: high, ", "from: 2019-07, ", .missingKey, 138, 7,
                #"a dated entry has no "confidence""#),
            Slip("floor: 4500, ", "", .missingKey, 147, 7, #"a dated entry has no "floor""#),
            Slip(", cap: 27000", "", .missingKey, 147, 7, #"a dated entry has no "cap""#),
            Slip("  title: { en: Reference }\n", "", .missingKey, 134, 3, #"points-reference has no "title""#),
            Slip("  source: { en: The office }\n", "", .missingKey, 142, 3, #"contribution-bounds has no "source""#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A value is of its kind",
        arguments: [
            Slip(
                "amount: 9000.50", "amount: 9000.505", .money, 139, 49, #""9000.505" is not an amount in yuan"#,
                help: "write an amount with at most two decimals and nothing else, for example 5036.00"),
            Slip(
                "from: 2020-07, confidence", "from: 2020-7, confidence", .month, 139, 15, #""2020-7" is not a month"#,
                help: "write a month as YYYY-MM"),
            Slip("low, amount", "lower, amount", .choice, 139, 36, #""lower" is not one of high, medium, low"#),
            Slip(
                "floor: 4500", "floor: none", .money, 147, 51, #""none" is not an amount in yuan"#,
                help: "write an amount with at most two decimals and nothing else, for example 5036.00"),
        ])
    func values(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "What is unknown says so, and has no value",
        arguments: [
            Slip(
                "unknown: true", "unknown: true, amount: 9100", .ruleBook, 140, 39,
                #"an entry that is unknown has no "amount" of its own"#),
            Slip("unknown: true", "unknown: yes", .wrongType, 140, 33, "expected true or false, found text"),
            Slip(
                "from: 2020-01, confidence: medium, floor: 4500,", "from: 2020-01, unknown: true,", .ruleBook, 147, 39,
                #"an entry that is unknown has no "cap" of its own"#),
        ])
    func unknown(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A key that nobody reads is named",
        arguments: [
            Slip(
                "amount: 8000", "amount: 8000, ammount: 8000", .unknownKey, 138, 56,
                #"a dated entry has no key "ammount""#, help: #"did you mean "amount"?"#),
            Slip(
                "source: { en: The bureau }", "source: { en: The bureau }\n  sauce: { en: The bureau }", .unknownKey,
                136, 3, #"points-reference has no key "sauce""#, help: #"did you mean "source"?"#),
            Slip(
                "floor: 4500", "floor: 4500, amount: 4500", .unknownKey, 147, 57, #"a dated entry has no key "amount""#,
                help: "the keys are from, confidence, unknown, floor, cap"),
        ])
    func unknownKey(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "There are entries",
        arguments: [
            Slip("\n" + HarbourMethod.lines(138...140), " []", .ruleBook, 137, 10, "there is no dated entry")
        ])
    func empty(slip: Slip) throws { try slip.checkMethod() }
}

import Diagnostics
import Testing

/// What an indicator is worth, and when.
@Suite struct WorthSlipTests {
    @Test(
        "What is unchanged has something before it and no value of its own; what is repealed has none either",
        arguments: [
            Slip(
                "confidence: high, points: 10 }", "confidence: high, unchanged: true }", .ruleBook, 80, 9,
                "nothing stands before it that could be unchanged"),
            Slip(
                "unchanged: true", "unchanged: true, points: 10", .ruleBook, 81, 92,
                #"an entry that is unchanged has no "points" of its own"#),
            Slip(
                "unchanged: true", "repealed: true, points: 10", .ruleBook, 81, 91,
                #"an entry that is repealed has no "points" of its own"#),
            Slip(
                "unchanged: true", "unchanged: true, repealed: true", .ruleBook, 81, 92,
                #"an entry that is unchanged has no "repealed" of its own"#),
        ])
    func alone(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An entry that can't be read is one problem, whatever is unchanged after it",
        arguments: [
            Slip(
                "confidence: high, points: 10 }", "confidence: high, points: 0 }", .wrongType, 80, 82,
                #""0" is not a number of points"#, help: HarbourMethod.numberHelp),
            Slip(
                "Art. 10 }, confidence: high", "Art. 10 }, confidence: higher", .choice, 80, 68,
                #""higher" is not one of high, medium, low"#, help: #"did you mean "high"?"#),
            Slip("unchanged: true", "unchanged: yes", .wrongType, 81, 86, "expected true or false, found text"),
            Slip("repealed: true", "repealed: soon", .wrongType, 119, 85, "expected true or false, found text"),
            Slip(
                "from: 2023-01-01", "from: 2023-13-01", .date, 82, 63, #""2023-13-01" is not a date"#,
                help: "write a date as YYYY-MM-DD"),
        ])
    func noCascade(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A level is one of its evidence, and has points once",
        arguments: [
            Slip(
                "level: level-2", "level: level-3", .ruleBook, 72, 13,
                #"the level "level-3" has points twice; the other is in line 71"#),
            Slip(
                "level: level-2", "level: level-22", .ruleBook, 72, 22, #"skill has no level "level-22""#,
                help: #"did you mean "level-2"?"#),
            Slip("level: level-2", "level: expert", .ruleBook, 72, 22, #"skill has no level "expert""#),
            Slip("level: level-3, ", "", .missingKey, 71, 13, #"a level has no "level""#),
            Slip(", points: 60", "", .missingKey, 71, 13, #"a level has no "points""#),
        ])
    func levels(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An amount is one of an investment, and has points once",
        arguments: [
            Slip(
                "{ of: averageLocalEmployees, unit: persons", "{ of: averageTax, unit: yuan", .ruleBook, 103, 13,
                "averageTax has points twice; the other is in line 102"),
            Slip(
                "of: averageTax", "of: averageTaxes", .choice, 102, 19,
                #""averageTaxes" is not one of averageTax, averageLocalEmployees"#, help: #"did you mean "averageTax"?"#
            ),
            Slip("each: 100000", "each: 0", .wrongType, 102, 49, #""0" is not a whole number from 1 to 1000000000"#),
            Slip("each: 100000, ", "", .missingKey, 102, 13, #"an amount has no "each""#),
        ])
    func amounts(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Years and what is taken off are numbers",
        arguments: [
            Slip(
                "cap: 20", "cap: 9.999", .ruleBook, 90, 100,
                "the cap of 9.999 is below the 10 points of the first years"),
            Slip("least: 5", "least: 0", .wrongType, 90, 92, #""0" is not a whole number from 1 to 100"#),
            Slip("points: 2, least", "least", .missingKey, 90, 9, #"a dated entry has no "points""#),
            Slip(
                "points: 150", "points: -150", .wrongType, 110, 86, #""-150" is not a number of points"#,
                help: HarbourMethod.numberHelp),
            Slip(", years: 3", "", .missingKey, 110, 13, #"a dated entry has no "years""#),
            Slip("years: 3", "years: 3.5", .wrongType, 110, 98, #""3.5" is not a whole number from 1 to 100"#),
            Slip(
                "points: 15 }", "points: 1.2345 }", .wrongType, 82, 103, #""1.2345" is not a number of points"#,
                help: HarbourMethod.numberHelp),
        ])
    func numbers(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A list has something in it",
        arguments: [
            Slip("\n" + HarbourMethod.lines(71...72), " []", .ruleBook, 70, 17, "there is no level"),
            Slip("\n" + HarbourMethod.lines(102...103), " []", .ruleBook, 101, 18, "there is no amount"),
        ])
    func empty(slip: Slip) throws { try slip.checkMethod() }
}

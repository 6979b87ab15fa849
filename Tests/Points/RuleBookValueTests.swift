import Calendar
import Diagnostics
import Notation
import Records
import Testing

@testable import Points

/// Values of a rule book that can't be taken: each problem whole, and only it.
@Suite struct RuleBookValueTests {
    @Test(
        "A value is of its kind and within its range",
        arguments: [
            Slip(
                "rule-book/1", "rule-book/2", .format, 1, 9,
                #"the format "rule-book/2" is not one that this program reads"#,
                help: "a rule book begins with format: rule-book/1"),
            Slip(
                "insurance: pension", "insurance: pensions", .choice, 8, 12,
                #""pensions" is not one of pension, medical, unemployment, injury, maternity"#,
                help: #"did you mean "pension"?"#),
            Slip(
                "accepts: [employees]", "accepts: [employees, cats]", .choice, 11, 26,
                #""cats" is not one of employees, flexible, resident"#),
            Slip(
                "{ en: Art. 9 }, confidence: low", "{ en: Art. 9 }, confidence: lower", .choice, 25, 77,
                #""lower" is not one of high, medium, low"#),
            Slip(
                "paidBy: 2012-06-30", "paidBy: 2012-06-31", .date, 23, 17, #""2012-06-31" is not a date"#,
                help: "write a date as YYYY-MM-DD"),
            Slip(
                "first: 2012-01", "first: 2012-1", .month, 22, 26, #""2012-1" is not a month"#,
                help: "write a month as YYYY-MM"),
            Slip(
                "latestMonths: 2", "latestMonths: 25", .wrongType, 27, 17, #""25" is not a whole number from 0 to 24"#),
            Slip(
                "points: 1,", "points: 0,", .wrongType, 41, 19, #""0" is not a number of points"#,
                help: "write digits, with at most three after a point; it must be above zero and at most 10000"),
            Slip(
                "1, months: 12,", "1, months: 1.5,", .wrongType, 41, 30, #""1.5" is not a whole number from 1 to 1200"#),
            Slip("id: harbour", "id: [harbour]", .wrongType, 2, 5, "expected text, found a list"),
            Slip(
                "{ en: Harbour points }", "Harbour points", .wrongType, 3, 8,
                "expected a text by language as an object, found text"),
            Slip(
                "{ first: 2012-01, last: 2012-03 }", "{ first: 2012-03, last: 2012-01 }", .ruleBook, 22, 17,
                "the range ends before it begins"),
            Slip(
                "- test: back-payment", "- test: transfer", .ruleBook, 21, 7,
                #"only the back-payment test has "exceptions""#),
            Slip(
                "- test: back-payment", "- test: back-payment\n    accepts: [employees]", .ruleBook, 17, 14,
                #"only the scheme test has "accepts""#),
            Slip(
                "- test: back-payment", "- test: backpayment", .choice, 16, 11,
                #""backpayment" is not one of scheme, transfer, state, back-payment, payer"#,
                help: #"did you mean "back-payment"?"#),
        ])
    func wrongValue(slip: Slip) throws { try slip.check() }

    @Test(
        "An entry or an instrument that can't be read is one problem, and doesn't count as absent",
        arguments: [
            Slip(
                "{ instrument: first, article: { en: Art. 3 }", "{ instrument: frist, article: { en: Art. 3 }",
                .ruleBook, 19, 23, #"the rule book has no instrument "frist""#, help: #"did you mean "first"?"#),
            Slip(
                "{ en: Art. 3 }, confidence: high", "{ en: Art. 3 }, confidence: hihg", .choice, 19, 67,
                #""hihg" is not one of high, medium, low"#, help: #"did you mean "high"?"#),
            Slip(
                "from: 2010-01-01, until", "from: 2010-13-01, until", .date, 5, 52, #""2010-13-01" is not a date"#,
                help: "write a date as YYYY-MM-DD"),
            Slip("id: second, ", "", .missingKey, 6, 5, #"an instrument has no "id""#),
        ])
    func noCascade(slip: Slip) throws { try slip.check() }

    @Test("All problems are found in one run, in the order of the text within each part")
    func allAtOnce() throws {
        let text = HarbourRules.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var lines = text
        lines[7] = "insurance: pensions"
        lines[22] = "        paidBy: soon"
        lines[26] = "  latestMonths: many"
        let source = SourceFile(path: HarbourRules.path, text: lines.joined(separator: "\n"))
        #expect(
            RuleBookReader.read(source).1 == [
                HarbourRules.problem(
                    .choice, at: 8, 12,
                    #""pensions" is not one of pension, medical, unemployment, injury, maternity"#,
                    help: #"did you mean "pension"?"#, in: source),
                HarbourRules.problem(
                    .date, at: 23, 17, #""soon" is not a date"#, help: "write a date as YYYY-MM-DD", in: source),
                HarbourRules.problem(
                    .wrongType, at: 27, 17, #""many" is not a whole number from 0 to 24"#, in: source),
            ])
    }

    @Test("What is not YAML, and what is no object, is one problem")
    func notAnObject() {
        let list = SourceFile(path: HarbourRules.path, text: "- 1\n")
        #expect(
            RuleBookReader.read(list).1 == [
                HarbourRules.problem(.wrongType, at: 1, 1, "expected a rule book as an object, found a list", in: list)
            ])
        let twice = SourceFile(path: HarbourRules.path, text: "id: a\nid: b\n")
        #expect(
            RuleBookReader.read(twice).1 == [
                HarbourRules.problem(.duplicateKey, at: 1, 1, #"twice in one mapping: "id""#, in: twice)
            ])
        let invalid = SourceFile(path: HarbourRules.path, bytes: Array("id: ".utf8) + [0xFF])
        #expect(RuleBookReader.read(invalid).1.map(\.code) == [.encoding])
    }
}

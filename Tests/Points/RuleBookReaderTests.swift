import Calendar
import Diagnostics
import Notation
import Records
import Testing

@testable import Points

/// What is wrong with a rule book: each problem whole, and only it.
@Suite struct RuleBookReaderTests {
    /// One piece of the small rule book replaced, and what is to be said of it.
    struct Slip: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: Diagnostic.Code
        var line: Int
        var column: Int
        var message: String
        var help: String?

        init(
            _ old: String, _ new: String, _ code: Diagnostic.Code, _ line: Int, _ column: Int, _ message: String,
            help: String? = nil
        ) {
            (self.old, self.new, self.code, self.line, self.column) = (old, new, code, line, column)
            (self.message, self.help) = (message, help)
        }

        var testDescription: String { new }
    }

    private func check(_ slip: Slip) throws {
        let source = try HarbourRules.source(replacing: slip.old, by: slip.new)
        let (book, diagnostics) = RuleBookReader.read(source)
        #expect(
            diagnostics == [
                HarbourRules.problem(
                    slip.code, at: slip.line, slip.column, slip.message, help: slip.help, in: source)
            ])
        #expect(book == nil)
    }

    @Test("The small rule book reads without any diagnostic")
    func small() {
        let (book, diagnostics) = RuleBookReader.read(
            SourceFile(path: HarbourRules.path, text: HarbourRules.text))
        #expect(diagnostics == [])
        #expect(book?.tests.map(\.kind) == [.scheme(accepts: [.employees]), .backPayment])
        #expect(book?.tests[0].citations.map { "\($0.from)" } == ["2010-01-01", "2020-01-01"])
        #expect(book?.tests[1].exceptions.map(\.id) == ["flood"])
        #expect(
            book?.employmentYears.dated.map(\.value) == [.init(points: 1, months: 12), .init(points: 2, months: 12)])
        #expect(book?.instruments.map(\.until) == [CivilDate("2019-12-31"), nil, nil])
    }

    @Test(
        "A key that nobody reads is named, with the key that was probably meant",
        arguments: [
            Slip(
                "insurance: pension", "insurance: pension\ninsurrance: x", .unknownKey, 9, 1,
                #"a rule book has no key "insurrance""#, help: #"did you mean "insurance"?"#),
            Slip(
                "until: 2019-12-31", "untill: 2019-12-31", .unknownKey, 5, 64, #"an instrument has no key "untill""#,
                help: #"did you mean "until"?"#),
            Slip(
                "    accepts: [employees]", "    accepts: [employees]\n    weather: fine", .unknownKey, 12, 5,
                #"a test has no key "weather""#, help: "the keys are test, accepts, says, dated, exceptions"),
            Slip(
                "paidBy: 2012-06-30", "paidBy: 2012-06-30\n        paidby: 2012-06-30", .unknownKey, 24, 9,
                #"an exception has no key "paidby""#, help: #"did you mean "paidBy"?"#),
            Slip(
                "latestMonths: 2", "latestMonths: 2\n  gaps: 2", .unknownKey, 28, 3, #"absence has no key "gaps""#,
                help: #"did you mean "gap"?"#),
            Slip(
                "1, months: 12,", "1, months: 12, month: 12,", .unknownKey, 34, 32,
                #"a dated entry has no key "month""#,
                help: #"did you mean "months"?"#),
        ])
    func unknownKey(slip: Slip) throws { try check(slip) }

    @Test(
        "A key that must be there is named, at the object that lacks it",
        arguments: [
            Slip("format: rule-book/1\n", "", .missingKey, 1, 1, #"a rule book has no "format""#),
            Slip("id: harbour\n", "", .missingKey, 1, 1, #"a rule book has no "id""#),
            Slip("title: { en: Harbour points }\n", "", .missingKey, 1, 1, #"a rule book has no "title""#),
            Slip("insurance: pension\n", "", .missingKey, 1, 1, #"a rule book has no "insurance""#),
            Slip("id: third, ", "", .missingKey, 7, 5, #"an instrument has no "id""#),
            Slip("    says: { en: Employees only. }\n", "", .missingKey, 10, 5, #"a test has no "says""#),
            Slip("    accepts: [employees]\n", "", .missingKey, 10, 5, #"a test has no "accepts""#),
            Slip("        paidBy: 2012-06-30\n", "", .missingKey, 21, 9, #"an exception has no "paidBy""#),
            Slip(", last: 2012-03", "", .missingKey, 22, 17, #"a range of months has no "last""#),
            Slip("  latestMonths: 2\n", "", .missingKey, 27, 3, #"absence has no "latestMonths""#),
            Slip("says: { en: Never. }, ", "", .missingKey, 29, 8, #"a rule has no "says""#),
            Slip("  title: { en: Years }\n", "", .missingKey, 31, 3, #"employment-years has no "title""#),
            Slip("points: 1, ", "", .missingKey, 34, 7, #"a dated entry has no "points""#),
            Slip("{ en: Harbour points }", "{ zh-Hans: 港口积分 }", .missingKey, 3, 8, #"the text has no "en""#),
        ])
    func missingKey(slip: Slip) throws { try check(slip) }

    @Test(
        "A citation names an instrument of the book",
        arguments: [
            Slip(
                "{ instrument: second, article: { en: Art. 2 }", "{ instrument: secnd, article: { en: Art. 2 }",
                .ruleBook, 15, 23, #"the rule book has no instrument "secnd""#, help: #"did you mean "second"?"#),
            Slip(
                "{ instrument: first, article: { en: Art. 9 }", "{ instrument: third-rules, article: { en: Art. 9 }",
                .ruleBook, 25, 33, #"the rule book has no instrument "third-rules""#),
        ])
    func unknownInstrument(slip: Slip) throws { try check(slip) }

    @Test(
        "Dates are in their order, the oldest first",
        arguments: [
            Slip(
                "from: 2030-01-01", "from: 2019-12-31", .ruleBook, 5, 3,
                "the instruments are not in the order of their dates: 2019-12-31 after 2020-01-01"),
            Slip(
                "from: 2030-01-01", "from: 2020-01-01", .ruleBook, 5, 3,
                "the instruments are not in the order of their dates: 2020-01-01 after 2020-01-01"),
            Slip(
                "{ instrument: second, article: { en: Art. 2 }",
                "{ instrument: second, from: 2010-01-01, article: { en: Art. 2 }", .ruleBook, 14, 7,
                "the dated entries are not in the order of their dates: 2010-01-01 after 2010-01-01"),
        ])
    func order(slip: Slip) throws { try check(slip) }

    @Test("A list of dated entries and a list of instruments have something in them")
    func emptyLists() throws {
        let dated = "\n      - { instrument: first, article: { en: Art. 3 }, confidence: high }"
        try check(Slip(dated, " []", .ruleBook, 18, 12, "there is no dated entry"))
        let years = """

                - { points: 1, months: 12, instrument: first, article: { en: Art. 5 }, confidence: high }
                - { points: 2, months: 12, instrument: second, article: { en: Art. 5 }, confidence: low }
            """
        try check(Slip(years, " []", .ruleBook, 33, 10, "there is no dated entry"))
        let source = SourceFile(
            path: HarbourRules.path,
            text: "format: rule-book/1\nid: x\ntitle: { en: X }\ninstruments: []\ninsurance: pension\n")
        #expect(
            RuleBookReader.read(source).1 == [
                HarbourRules.problem(.ruleBook, at: 4, 14, "a rule book has no instrument", in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "tests""#, in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "absence""#, in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "employment-years""#, in: source),
            ])
    }

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
                "{ en: Art. 4 }, confidence: low", "{ en: Art. 4 }, confidence: lower", .choice, 29, 101,
                #""lower" is not one of high, medium, low"#),
            Slip(
                "paidBy: 2012-06-30", "paidBy: 2012-06-31", .date, 23, 17, #""2012-06-31" is not a date"#,
                help: "write a date as YYYY-MM-DD"),
            Slip(
                "first: 2012-01", "first: 2012-1", .month, 22, 26, #""2012-1" is not a month"#,
                help: "write a month as YYYY-MM"),
            Slip(
                "latestMonths: 2", "latestMonths: 25", .wrongType, 27, 17, #""25" is not a whole number from 0 to 24"#),
            Slip("points: 1,", "points: 0,", .wrongType, 34, 17, #""0" is not a whole number from 1 to 1000"#),
            Slip(
                "1, months: 12,", "1, months: 1.5,", .wrongType, 34, 28, #""1.5" is not a whole number from 1 to 1200"#),
            Slip("id: harbour", "id: [harbour]", .wrongType, 2, 5, "expected text, found a list"),
            Slip(
                "{ en: Harbour points }", "Harbour points", .wrongType, 3, 8,
                "expected a text by language as an object, found text"),
            Slip(
                "{ first: 2012-01, last: 2012-03 }", "{ first: 2012-03, last: 2012-01 }", .ruleBook, 22, 17,
                "the range ends before it begins"),
            Slip(
                "- test: back-payment", "- test: scheme\n    accepts: [employees]", .ruleBook, 22, 7,
                #"only the back-payment test has "exceptions""#),
            Slip(
                "- test: back-payment", "- test: back-payment\n    accepts: [employees]", .ruleBook, 17, 14,
                #"only the scheme test has "accepts""#),
            Slip(
                "- test: back-payment", "- test: backpayment", .choice, 16, 11,
                #""backpayment" is not one of scheme, transfer, state, back-payment, payer"#,
                help: #"did you mean "back-payment"?"#),
        ])
    func wrongValue(slip: Slip) throws { try check(slip) }

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
    func noCascade(slip: Slip) throws { try check(slip) }

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

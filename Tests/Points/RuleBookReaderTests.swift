import Calendar
import Diagnostics
import Notation
import Records
import Testing

@testable import Points

/// What is wrong with a rule book: each problem whole, and only it.
@Suite struct RuleBookReaderTests {
    @Test("The small rule book reads without any diagnostic")
    func small() {
        let (book, diagnostics) = RuleBookReader.read(
            SourceFile(path: HarbourRules.path, text: HarbourRules.text))
        #expect(diagnostics == [])
        #expect(book?.tests.map(\.kind) == [.scheme(accepts: [.employees]), .backPayment])
        #expect(book?.tests[0].citations.map { "\($0.from)" } == ["2010-01-01", "2020-01-01"])
        #expect(book?.tests[1].exceptions.map(\.id) == ["flood"])
        #expect(book?.indicators.map(\.id) == ["years"])
        #expect(book?.indicators[0].dated.map { told($0.value) } == ["1 per 12", "2 per 12"])
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
                "1, months: 12,", "1, months: 12, month: 12,", .unknownKey, 41, 34,
                #"a dated entry has no key "month""#,
                help: #"did you mean "months"?"#),
        ])
    func unknownKey(slip: Slip) throws { try slip.check() }

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
            Slip("    says: { en: Never. }\n", "", .missingKey, 32, 5, #"a rule has no "says""#),
            Slip("    title: { en: Years }\n", "", .missingKey, 35, 5, #"an indicator has no "title""#),
            Slip("points: 1, ", "", .missingKey, 41, 9, #"a dated entry has no "points""#),
            Slip("{ en: Harbour points }", "{ zh-Hans: 港口积分 }", .missingKey, 3, 8, #"the text has no "en""#),
        ])
    func missingKey(slip: Slip) throws { try slip.check() }

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
    func unknownInstrument(slip: Slip) throws { try slip.check() }

    @Test(
        "Dates are in their order, the oldest first",
        arguments: [
            Slip(
                "from: 2030-01-01", "from: 2019-12-31", .ruleBook, 7, 5,
                "the instrument from 2019-12-31 stands after the one from 2020-01-01 in line 6"),
            Slip(
                "from: 2030-01-01", "from: 2020-01-01", .ruleBook, 7, 5,
                "a second instrument from 2020-01-01; the other is in line 6"),
            Slip(
                "until: 2019-12-31", "until: 2019-12-30", .ruleBook, 6, 5,
                #"it begins on 2020-01-01, but "first" in line 5 holds until 2019-12-30"#,
                help: "an instrument begins on the day after the one before it ends"),
            Slip(
                "until: 2019-12-31", "until: 2020-01-01", .ruleBook, 6, 5,
                #"it begins on 2020-01-01, but "first" in line 5 holds until 2020-01-01"#,
                help: "an instrument begins on the day after the one before it ends"),
            Slip(
                "{ instrument: second, article: { en: Art. 2 }",
                "{ instrument: first, article: { en: Art. 2 }", .ruleBook, 15, 9,
                "a second dated entry from 2010-01-01; the other is in line 14"),
            Slip(
                "{ instrument: first, article: { en: Art. 1 }",
                "{ instrument: second, from: 2025-01-01, article: { en: Art. 1 }", .ruleBook, 15, 9,
                "the dated entry from 2020-01-01 stands after the one from 2025-01-01 in line 14"),
        ])
    func order(slip: Slip) throws { try slip.check() }

    @Test("A list of dated entries and a list of instruments have something in them")
    func emptyLists() throws {
        let dated = "\n      - { instrument: first, article: { en: Art. 3 }, confidence: high }"
        try Slip(dated, " []", .ruleBook, 18, 12, "there is no dated entry").check()
        let years = """

                  - { points: 1, months: 12, instrument: first, article: { en: Art. 5 }, confidence: high }
                  - { points: 2, months: 12, instrument: second, article: { en: Art. 5 }, confidence: low }
            """
        try Slip(years, " []", .ruleBook, 40, 12, "there is no dated entry").check()
        let source = SourceFile(
            path: HarbourRules.path,
            text: "format: rule-book/1\nid: harbour\ntitle: { en: X }\ninstruments: []\ninsurance: pension\n")
        #expect(
            RuleBookReader.read(source).1 == [
                HarbourRules.problem(.ruleBook, at: 4, 14, "a rule book has no instrument", in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "tests""#, in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "absence""#, in: source),
                HarbourRules.problem(.missingKey, at: 1, 1, #"a rule book has no "indicators""#, in: source),
            ])
    }
}

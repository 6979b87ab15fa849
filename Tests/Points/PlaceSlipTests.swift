import Diagnostics
import Testing

/// Where a book and its rules stand: the file, the instruments, the citations.
@Suite struct PlaceSlipTests {
    @Test(
        "A book is called as its file is",
        arguments: [
            Slip(
                "id: harbour", "id: harbor", .ruleBook, 2, 5,
                #"the rule book "harbor" stands in a file called harbour.yaml"#,
                help: "the file of a rule book is called after its id: harbor.yaml")
        ])
    func file(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A citation names an instrument, an article and how sure it is",
        arguments: [
            Slip(
                "instrument: first, article: { en: Art. 18 }", "article: { en: Art. 18 }", .missingKey, 123, 13,
                #"a dated entry has no "instrument""#),
            Slip("article: { en: Art. 18 }, ", "", .missingKey, 123, 13, #"a dated entry has no "article""#),
            Slip(
                "{ en: Art. 18 }, confidence: high", "{ en: Art. 18 }", .missingKey, 123, 13,
                #"a dated entry has no "confidence""#),
            Slip("        article: { en: Art. 9 }\n", "", .missingKey, 67, 9, #"a dated entry has no "article""#),
            Slip(
                "{ en: Art. 19 }, confidence: high", "{ en: Art. 19 }", .missingKey, 127, 7,
                #"a dated entry has no "confidence""#),
            Slip(
                "instrument: first, article: { en: Art. 20 }", "instrument: frist, article: { en: Art. 20 }", .ruleBook,
                132, 21, #"the rule book has no instrument "frist""#, help: #"did you mean "first"?"#),
            Slip(
                "{ en: Art. 18 }, ", "{ en: Art. 18 }, clauses: {}, ", .unknownKey, 123, 60,
                #"a dated entry has no key "clauses""#, help: #"did you mean "clause"?"#),
        ])
    func citations(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Instruments have a name each, and end after they begin",
        arguments: [
            Slip(
                "from: 2020-01-01, confidence: medium }\n",
                "from: 2020-01-01, until: 2029-12-31, confidence: medium }\n  - { id: second, "
                    + "title: { en: X }, from: 2030-01-01, confidence: low }\n", .ruleBook, 7, 5,
                #"two instruments are called "second"; the other is in line 6"#),
            Slip(
                "from: 2020-01-01, confidence", "from: 2020-01-01, until: 2019-12-31, confidence", .ruleBook, 6, 96,
                "the instrument ends on 2019-12-31, before it begins on 2020-01-01"),
            Slip(
                "short: { en: Second }", "short: Second", .wrongType, 6, 55,
                "expected a text by language as an object, found text"),
        ])
    func instruments(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A test is made once, and lets some contributions pass",
        arguments: [
            Slip(
                "absence:\n",
                "  - { test: payer, says: { en: X }, dated: [{ instrument: first, article: { en: X }, "
                    + "confidence: low }] }\nabsence:\n", .ruleBook, 13, 5,
                #"the test "payer" is made twice; the other is in line 10"#),
            Slip(
                "  - test: payer\n",
                "  - { test: scheme, accepts: [], says: { en: X }, dated: [{ instrument: first, "
                    + "article: { en: X }, confidence: low }] }\n  - test: payer\n", .ruleBook, 10, 30,
                "there is no scheme that passes"),
        ])
    func tests(slip: Slip) throws { try slip.checkMethod() }
}

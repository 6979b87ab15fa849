import Markup
import Notation
import Points
import Testing

@testable import Portal

@Suite("How each month was judged")
struct MethodTests {
    @Test("What counted months are worth, then each rule in its order", arguments: [Language.english, .chinese])
    func rules(language: Language) throws {
        let assessment = try Shipped.assessment(of: try Shipped.sample(), asOf: "2026-11")
        let method = MethodSection(assessment, words: try Shipped.theme(language).words)
        #expect(method.instrument == (language == .english ? "in force from 1 January 2023" : "2023年1月1日起施行"))
        #expect(
            method.rules.map(\.id) == [
                "rule-shanghai-employment-years", "rule-shanghai-tests-scheme", "rule-shanghai-tests-transfer",
                "rule-shanghai-tests-state", "rule-shanghai-tests-back-payment",
                "rule-shanghai-exceptions-epidemic-2022", "rule-shanghai-tests-payer",
                "rule-shanghai-absence-not-posted", "rule-shanghai-absence-gap",
            ])
        let book = assessment.rules
        let says =
            [book.accumulation.says] + book.tests.flatMap { [$0.says] + $0.exceptions.map(\.says) }
            + [book.absence.notPosted.says, book.absence.gap.says]
        #expect(method.rules.map(\.says) == says.map { $0[language] })
    }

    @Test(
        "A rule is cited as it stood on the as-of day, with its confidence",
        arguments: [
            (
                "2015-06",
                "Trial Measures for the Administration of Shanghai Residence Card Points, basic indicators, years of work, "
                    + "in force from 1 July 2013 (from one decent source; check before you rely on it)"
            ),
            (
                "2026-11",
                "Measures for the Administration of Shanghai Residence Card Points (2023), Art. 2 and Art. 6, years of work, "
                    + "in force from 1 January 2023 (from one decent source; check before you rely on it)"
            ),
        ])
    func dated(asOf: String, citation: String) throws {
        let assessment = try Shipped.assessment(of: try Shipped.sample(), asOf: asOf)
        #expect(MethodSection(assessment, words: try Shipped.theme().words).rules[1].citation == citation)
    }

    @Test("Every rule that a month or a matter links to is in the section")
    func links() throws {
        let assessment = try EachStatus.assessment()
        let words = try Shipped.theme().words
        let ids = Set(MethodSection(assessment, words: words).rules.map(\.id))
        let details = MonthDetails(assessment: assessment, words: words).html().description
        let linked = details.split(separator: "<a href=\"#").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
        #expect(linked.count == 10)
        #expect(Set(linked).subtracting(ids) == [])
        let guide = Shipped.guide()
        let matters = assessment.matters.map { MatterModel($0, of: assessment, guide: guide, words: words) }
        #expect(matters.count == 9)
        #expect(Set(matters.map(\.ruleID)).subtracting(ids) == [])
    }
}

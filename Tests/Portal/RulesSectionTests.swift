import Markup
import Notation
import Points
import Testing

@testable import Portal

@Suite("The rule book on a page")
struct RulesSectionTests {
    @Test("The tests with their exceptions and what is said of absence stand first, each with its sentence")
    func tests() throws {
        let book = try Shipped.rules()
        let part = RulesSection(book, words: try Shipped.theme().words).parts[0]
        #expect(part.title == "Which months count")
        #expect(
            part.rules.map(\.item.id) == [
                "rule-shanghai-tests-scheme", "rule-shanghai-tests-transfer", "rule-shanghai-tests-state",
                "rule-shanghai-tests-back-payment", "rule-shanghai-exceptions-epidemic-2022",
                "rule-shanghai-tests-payer", "rule-shanghai-absence-not-posted", "rule-shanghai-absence-gap",
            ])
        #expect(part.rules[0].item.says == book.tests[0].says[.english])
        #expect(part.rules[4].item.says == "Exception: " + book.tests[3].exceptions[0].says[.english])
        #expect(part.rules[7].item.says == "Without a contribution: " + book.absence.gap.says[.english])
    }

    @Test(
        "Every indicator stands in the part of its group, in the order of the book",
        arguments: [Language.english, .chinese])
    func indicators(language: Language) throws {
        let book = try Shipped.rules()
        let words = try Shipped.theme(language).words
        let parts = RulesSection(book, words: words).parts
        for group in Indicator.Group.allCases {
            let part = try #require(parts.first { $0.title == words.group(group) })
            let expected = book.indicators.filter { $0.group == group }
            #expect(part.rules.map(\.item.id) == expected.map { "rule-shanghai-\($0.id)" })
            #expect(part.rules.map(\.item.title) == expected.map { $0.title[language] })
        }
    }

    @Test("Versions that left a value as it was share it; each is cited with its day and how sure it is")
    func versions() throws {
        let rules = RulesSection(try Shipped.rules(), words: try Shipped.theme().words).parts.flatMap(\.rules)
        let years = try #require(rules.first { $0.item.id == "rule-shanghai-employment-years" })
        #expect(years.item.versions.count == 1)
        #expect(years.item.versions[0].values == ["3 points for every 12 months counted"])
        #expect(
            years.item.versions[0].citations.map(\.place) == [
                "1 July 2013: Trial Measures 2013, basic indicators, years of work (one decent source)",
                "1 July 2016: Measures 2016, basic indicators, years of work (one decent source)",
                "1 January 2018: Measures 2018, Art. 6, years of work",
                "1 January 2023: Measures 2023, Art. 6, years of work",
            ])
    }

    @Test("What part of the base a person pays stands after the yearly series, in both languages")
    func shares() throws {
        func shares(_ language: Language) throws -> [String] {
            RulesSection(try Shipped.rules(), words: try Shipped.theme(language).words).series.dropFirst(2).map {
                "\($0.title): \($0.rows.map { "\($0.when): \($0.value)" })"
            }
        }
        #expect(
            try shares(.english) == [
                #"The person's share: pension: ["from Jan 2006: 8%"]"#,
                #"The person's share: medical: ["from Jan 2017: 2% (one decent source)"]"#,
                #"The person's share: unemployment: ["from Jan 2017: 0.5% (one decent source)"]"#,
            ])
        #expect(
            try shares(.chinese) == [
                #"个人缴费比例：养老保险: ["2006年1月起: 8%"]"#, #"个人缴费比例：医疗保险: ["2017年1月起: 2%（来源有限）"]"#,
                #"个人缴费比例：失业保险: ["2017年1月起: 0.5%（来源有限）"]"#,
            ])
    }

    @Test("Every rule that a month or a matter links to is in the section")
    func links() throws {
        let assessment = try EachStatus.assessment()
        let words = try Shipped.theme().words
        let ids = Set(RulesSection(assessment.rules, words: words).parts.flatMap { $0.rules.map(\.item.id) })
        let details = MonthDetails(assessment: assessment, words: words, phrases: MonthPhrases(words)).html()
            .description
        let linked = details.split(separator: "<a href=\"#").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
        #expect(linked.count == 10)
        #expect(Set(linked).subtracting(ids) == [])
        let guide = Shipped.guide()
        let record = try EachStatus.record()
        let matters = assessment.matters.map {
            MatterModel($0, of: assessment, record, topics: GuideTopics(guide), isGuideHere: true, words: words)
        }
        #expect(matters.count == 9)
        #expect(Set(matters.map(\.ruleID)).subtracting(ids) == [])
    }
}

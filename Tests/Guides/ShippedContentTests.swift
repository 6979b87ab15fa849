import Diagnostics
import Guides
import Notation
import Testing

@Suite("The Content that the product ships")
struct ShippedContentTests {
    @Test("It reads without a problem", arguments: [Language.english, Language.chinese])
    func reads(language: Language) {
        let (guide, diagnostics) = GuideReader.read(ShippedContent.files, in: language)
        #expect(diagnostics == [])
        #expect(guide.statutes.map(\.id).count == 5)
    }

    @Test("Both languages have the same pages in the same order, of the same confidence")
    func samePages() {
        let (english, _) = GuideReader.read(ShippedContent.files, in: .english)
        let (chinese, _) = GuideReader.read(ShippedContent.files, in: .chinese)
        #expect(english.pages.map(\.id) == chinese.pages.map(\.id))
        #expect(english.pages.map(\.front.confidence) == chinese.pages.map(\.front.confidence))
        #expect(english.pages.map(\.front.sources) == chinese.pages.map(\.front.sources))
        #expect(english.pages.map(\.front.about) == chinese.pages.map(\.front.about))
    }

    @Test("There are at least fifteen questions, and every section has its opening")
    func sections() {
        let (guide, _) = GuideReader.read(ShippedContent.files, in: .english)
        #expect(guide.pages(in: .questions).count >= 15)
        #expect(Section.allCases.filter { guide.opening(of: $0) == nil } == [])
    }

    @Test(
        "Every status but counted has a page, with what to bring, whom to ask and what to say",
        arguments: [
            "payer-differs", "back-paid", "owed", "refunded", "transferred", "other-scheme", "gap", "not-posted",
            "undetermined",
        ], [Language.english, Language.chinese])
    func topics(topic: String, language: Language) throws {
        let (guide, _) = GuideReader.read(ShippedContent.files, in: language)
        let page = try #require(guide.page(about: topic))
        #expect(page.section == .putRight)
        #expect(page.front.bring.count >= 2)
        #expect(page.front.ask != nil)
        #expect(page.front.say != nil)
    }

    @Test("An article is quoted in official Chinese, or its substance is given in both languages")
    func articles() throws {
        let (guide, _) = GuideReader.read(ShippedContent.files, in: .chinese)
        let sixty = try #require(guide.article(.init(statute: "handling-regulations", number: "32")))
        #expect(sixty.article.quote == "社会保险经办机构免费向用人单位和个人提供查询核对社会保险缴费和享受社会保险待遇记录、社会保险咨询等相关服务。")
        for statute in guide.statutes {
            for article in statute.articles where article.quote == nil {
                #expect(article.text.texts.map(\.language) == [.english, .chinese])
            }
        }
    }
}

import CommonMark
import Notation
import Testing

@testable import Guides
@testable import Portal

@Suite("The law on a statement")
struct StatementArticleTests {
    private func told(_ guides: [Guide], in languages: [Language]) throws -> [String] {
        StatementArticle.articles(in: guides, words: try Shipped.words(in: languages))
            .map { "\($0.place.said): \($0.says.said)" }
    }

    /// A guide whose opening of the law rests on these articles of a statute.
    private func guide(
        _ language: Language, articles: [Statute.Article], sources: [StatuteReference]
    ) -> Guide {
        let front = FrontMatter(
            title: "Law", order: 1, lastChecked: nil, confidence: nil, sources: sources, keywords: [], about: [],
            summary: nil, bring: [], ask: nil, say: nil)
        let opening = Page(section: .law, name: Page.opening, front: front, body: .init("Text.\n".utf8), headings: [])
        let statute = Statute(
            id: "law", title: Wording([(.english, "The Law")]),
            short: Wording([(.english, "Law"), (.chinese, "法")]), note: nil, inForceFrom: nil, articles: articles)
        return Guide(language: language, pages: [opening], statutes: [statute])
    }

    private static let quoted = Statute.Article(
        number: "7", extent: nil, quote: "第一款。\n第二款。\n", text: Wording([(.english, "One.\nTwo.\n"), (.chinese, "大意")]))
    private static let unquoted = Statute.Article(
        number: "8", extent: Wording([(.english, "first paragraph"), (.chinese, "第一款")]), quote: nil,
        text: Wording([(.english, "Substance."), (.chinese, "大意。")]))
    private static let sources = ["8", "9", "7"].map { StatuteReference(statute: "law", number: $0) }

    @Test("A quote in Chinese, a translation in English, in lines of their own language")
    func languages() throws {
        let articles = [Self.quoted, Self.unquoted]
        let guides = Shipped.both.map { guide($0, articles: articles, sources: Self.sources) }
        #expect(
            try told(guides, in: [.english]) == [
                "Law, Article 8, first paragraph (in substance): Substance.", "Law, Article 7: One. Two.",
            ])
        #expect(try told(guides, in: [.chinese]) == ["《法》第8条第一款（要旨）: 大意。", "《法》第7条: 第一款。 第二款。"])
        #expect(
            try told(guides, in: Shipped.both) == [
                "Law, Article 8, first paragraph (in substance) / 《法》第8条第一款（要旨）: Substance. / 大意。",
                "Law, Article 7 / 《法》第7条: One. Two. / 第一款。 第二款。",
            ])
    }

    @Test("The guide of the page's own language says which articles")
    func ownLanguage() throws {
        let english = guide(.english, articles: [Self.quoted], sources: [])
        let chinese = guide(.chinese, articles: [Self.quoted], sources: Self.sources)
        #expect(try told([english, chinese], in: [.chinese, .english]).count == 1)
        #expect(try told([english, chinese], in: Shipped.both) == [])
    }

    @Test("Without a guide, an opening or the statute there are none")
    func none() throws {
        let chinese = guide(.chinese, articles: [Self.quoted], sources: Self.sources)
        #expect(try told([], in: [.english]) == [])
        #expect(try told([chinese], in: [.english]) == [])
        #expect(try told([Guide(language: .english, pages: [], statutes: chinese.statutes)], in: [.english]) == [])
        #expect(try told([Guide(language: .english, pages: chinese.pages, statutes: [])], in: [.english]) == [])
    }

    @Test("Those of the shipped guide, by their places")
    func shipped() throws {
        let articles = StatementArticle.articles(
            in: [Shipped.guide(.english)], words: try Shipped.words(in: Shipped.both))
        #expect(
            articles.map(\.place.said) == [
                "Social Insurance Law, Article 4 / 《社会保险法》第4条", "Social Insurance Law, Article 60 / 《社会保险法》第60条",
                "Social Insurance Law, Article 74, third and fourth paragraphs / 《社会保险法》第74条第三款、第四款",
                "Order No. 14 on rights records, Article 15 (in substance) / 《个人权益记录管理办法》第15条（要旨）",
                "Order No. 14 on rights records, Article 16 (in substance) / 《个人权益记录管理办法》第16条（要旨）",
            ])
    }
}

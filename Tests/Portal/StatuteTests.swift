import Calendar
import Diagnostics
import Notation
import Testing

@testable import Guides
@testable import Portal

@Suite("The statutes on the page")
struct StatuteTests {
    /// The blocks below `quote: |` as the files have them, line by line.
    private static func quotes() -> [[String]] {
        var quotes: [[String]] = []
        for (path, source) in Shipped.content.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        where path.hasPrefix("statutes/") {
            var isQuote = false
            for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
                if line == "    quote: |" {
                    quotes.append([])
                    isQuote = true
                } else if isQuote, line.hasPrefix("      ") {
                    quotes[quotes.count - 1].append(String(line.dropFirst(6)))
                } else {
                    isQuote = false
                }
            }
        }
        return quotes
    }

    @Test("The quotes are those of Content to the letter", arguments: [Language.english, .chinese])
    func quotes(language: Language) throws {
        let words = try Shipped.theme(language).words
        let articles = Shipped.guide(language).statutes.flatMap { StatuteModel($0, words: words).articles }
        let quotes = Self.quotes()
        #expect(quotes.count >= 15)
        #expect(articles.map(\.quote).filter { !$0.isEmpty } == quotes)
    }

    @Test("Each article has its number, its extent, and a text in a language that the reader has")
    func models() throws {
        let statute = Statute(
            id: "some-law", title: Wording([(.english, "Some Law"), (.chinese, "某法")]),
            short: Wording([(.english, "Law")]), note: nil, inForceFrom: .init("2011-07-01"),
            articles: [
                .init(
                    number: "38(3)", extent: Wording([(.english, "first item"), (.chinese, "第一项")]), quote: "一\n二",
                    text: Wording([(.english, "one\ntwo"), (.chinese, "甲")])),
                .init(number: "4", extent: nil, quote: nil, text: Wording([(.english, "four"), (.chinese, "四")])),
            ])
        let english = StatuteModel(statute, words: try Shipped.theme(.english).words)
        #expect([english.title, english.note] == ["Some Law", "in force from 1 July 2011"])
        #expect(english.articles.map(\.id) == ["law-some-law-38-3", "law-some-law-4"])
        #expect(english.articles.map(\.number) == ["Article 38(3), first item", "Article 4"])
        #expect(english.articles.map(\.quote) == [["一", "二"], []])
        #expect(english.articles.map(\.text) == [["one", "two"], ["four"]])
        let chinese = StatuteModel(statute, words: try Shipped.theme(.chinese).words)
        #expect([chinese.title, chinese.note] == ["某法", "2011年7月1日起施行"])
        #expect(chinese.articles.map(\.number) == ["第38(3)条第一项", "第4条"])
        #expect(chinese.articles.map(\.quote) == [["一", "二"], []])
        #expect(chinese.articles.map(\.text) == [[], ["四"]])
    }
}

import Diagnostics
import Notation
import Testing

@testable import Guides

/// The official words of the law reach the page model as they are.
@Suite struct StatuteQuoteTests {
    struct Quote: Equatable {
        var number: String
        var text: String?
    }

    /// The quotes of a file by its lines alone: what is indented by six columns after `quote: |`.
    private func quotes(of source: SourceFile) -> [Quote] {
        var quotes: [Quote] = []
        var isInQuote = false
        for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("  - number: \"") {
                quotes.append(Quote(number: String(line.dropFirst(13).dropLast()), text: nil))
                isInQuote = false
            } else if line == "    quote: |" {
                isInQuote = true
            } else if line.hasPrefix("      "), isInQuote {
                let text = String(line.dropFirst(6))
                quotes[quotes.count - 1].text = quotes[quotes.count - 1].text.map { $0 + "\n" + text } ?? text
            } else {
                isInQuote = false
            }
        }
        return quotes
    }

    @Test("Every quote of every statute is in the page model, character for character")
    func everyQuote() {
        let files = ShippedContent.files.filter { $0.path.hasPrefix("statutes/") }
        let statutes = GuideReader.read(ShippedContent.files, in: .chinese).0.statutes
        #expect(statutes.map { "statutes/\($0.id).yaml" } == files.map(\.path))
        for (statute, file) in zip(statutes, files) {
            let found = statute.articles.map { Quote(number: $0.number, text: $0.quote) }
            let expected = quotes(of: file.source)
            #expect(found == expected)
            #expect(found.map { Array(($0.text ?? "").utf8) } == expected.map { Array(($0.text ?? "").utf8) })
        }
        #expect(statutes.flatMap(\.articles).count { $0.quote != nil } >= 15)
    }

    @Test("Article 61 of the Social Insurance Law is quoted whole")
    func article61() throws {
        let guide = GuideReader.read(ShippedContent.files, in: .english).0
        let found = try #require(guide.article(StatuteReference(statute: "social-insurance-law", number: "61")))
        #expect(found.article.quote == "社会保险费征收机构应当依法按时足额征收社会保险费，并将缴费情况定期告知用人单位和个人。")
        #expect(
            found.article.text[.english]
                == "The bodies that collect social insurance contributions shall collect them according to law, on "
                + "time and in full, and shall inform employers and individuals at regular intervals of the "
                + "contributions paid.")
        #expect(found.statute.short[.chinese] == "社会保险法")
    }

    @Test("An article of two paragraphs keeps the line between them, and no line at its end")
    func twoParagraphs() throws {
        let guide = GuideReader.read(ShippedContent.files, in: .english).0
        let found = try #require(guide.article(StatuteReference(statute: "social-insurance-law", number: "60")))
        let lines = try #require(found.article.quote).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.map { $0.prefix(6) } == ["用人单位应当", "无雇工的个体"])
        #expect(lines.map { $0.suffix(4) } == ["知本人。", "保险费。"])
    }

    @Test("An article without the official text at hand has its substance and no quote")
    func substance() throws {
        let guide = GuideReader.read(ShippedContent.files, in: .english).0
        let found = try #require(guide.article(StatuteReference(statute: "labour-contract-law", number: "38(3)")))
        #expect(found.article.quote == nil)
        #expect(
            found.article.text[.english]
                == "An employee may end the employment contract where the employer does not pay social insurance "
                + "contributions for them.")
        #expect(found.article.text[.chinese] == "用人单位不为劳动者缴纳社会保险费的，劳动者可以解除劳动合同。")
    }
}

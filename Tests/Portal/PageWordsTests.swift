import Calendar
import Markup
import Notation
import Testing

@testable import Portal

@Suite("The words of a page")
struct PageWordsTests {
    private static func text(_ english: String, _ chinese: String) -> PageText {
        PageText([(.english, english), (.chinese, chinese)])
    }

    @Test("One language's text is itself")
    func one() {
        let text = PageText([(.chinese, "姓名 <b>")])
        #expect(text.html.description == "姓名 &lt;b&gt;")
        #expect(text.line == "姓名 <b>")
    }

    @Test("What both say stands there once")
    func same() {
        let text = Self.text("Zhang San", "Zhang San")
        #expect(text.html.description == "Zhang San")
        #expect(text.line == "Zhang San")
    }

    @Test("What they say otherwise stands in an element each, and in one line with a dot between")
    func different() {
        let text = Self.text("Name & \"more\"", "姓名")
        #expect(
            text.html.description
                == "<span lang=\"en\">Name &amp; &quot;more&quot;</span><span lang=\"zh-Hans\">姓名</span>")
        #expect(text.line == "Name & \"more\" · 姓名")
    }

    @Test("A language's tag ends no attribute")
    func tag() {
        let text = PageText([(Language("\"><script>"), "a"), (.chinese, "b")])
        #expect(
            text.html.description
                == "<span lang=\"&quot;&gt;&lt;script&gt;\">a</span><span lang=\"zh-Hans\">b</span>")
    }

    @Test("A text is empty where no language says anything")
    func empty() {
        #expect(Self.text("", "").isEmpty)
        #expect(!Self.text("", "姓名").isEmpty)
        #expect(Self.text("", "").html.description == "")
        #expect(PageText([]).line == "")
        #expect(PageText([]).html.description == "")
    }

    @Test("A word is said in each language, the page's own first")
    func word() throws {
        let words = try Shipped.words(in: [.chinese, .english])
        #expect(words[.statementName] == PageText([(.chinese, "姓名"), (.english, "Name")]))
        #expect(words.line { $0[.statementName] } == "姓名 · Name")
        #expect(words.own.language == .chinese)
        #expect(!words.isOne)
        #expect(words.plainTexts["statement-name"]?.said == "姓名 / Name")
        #expect(words.plainTexts["statement-page"] == nil)
    }

    @Test("The texts that a template may name are those of the page's own language, whatever others it has")
    func plainTexts() throws {
        let (one, both) = (try Shipped.words(in: [.english]), try Shipped.words(in: Shipped.both))
        #expect(Set(one.plainTexts.keys) == Set(both.plainTexts.keys))
        #expect(both.plainTexts.values.allSatisfy { $0.texts.map(\.language) == Shipped.both })
        #expect(one.plainTexts.values.allSatisfy { $0.texts.map(\.language) == [.english] })
    }

    @Test(
        "A language writes months and dates in its own way, two write them as ISO 8601 has it",
        arguments: [
            (
                [.english],
                ["March 2014", "Mar 2014", "31 March 2014", "Mar 2014", "Mar–Dec 2014", "Mar 2014 – Jan 2015"]
            ),
            ([.chinese], ["2014年3月", "2014年3月", "2014年3月31日", "2014年3月", "2014年3月至12月", "2014年3月至2015年1月"]),
            (Shipped.both, ["2014-03", "2014-03", "2014-03-31", "2014-03", "2014-03 – 2014-12", "2014-03 – 2015-01"]),
        ] as [([Language], [String])])
    func dates(languages: [Language], written: [String]) throws {
        let words = try Shipped.words(in: languages)
        let march = try month("2014-03")
        #expect(
            [
                words.month(march), words.shortMonth(march), words.date(march.lastDay), words.months(march...march),
                words.months(march...(try month("2014-12"))), words.months(march...(try month("2015-01"))),
            ] == written)
    }
}

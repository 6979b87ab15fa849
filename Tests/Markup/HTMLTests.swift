import Testing

@testable import Markup

@Suite("Markup from its parts")
struct HTMLTests {
    @Test("A literal stands as it is, text is escaped, and what is appended stays finished")
    func parts() {
        var html = HTML("<p class=\"a\">")
        html.text("1 < 2 & \"3\"")
        html.append(HTML(text: "<b>"))
        html.integer(-12)
        html.raw("</p>")
        #expect(html.description == "<p class=\"a\">1 &lt; 2 &amp; &quot;3&quot;&lt;b&gt;-12</p>")
    }

    @Test("Markup without parts is empty, and with an empty text still is")
    func empty() {
        var html = HTML()
        #expect(html.isEmpty)
        html.text("")
        html.reserve(100)
        #expect(html.isEmpty)
        #expect(html == HTML(text: ""))
        #expect(html.description == "")
        html.text("0")
        #expect(!html.isEmpty)
        #expect(html != HTML())
    }

    @Test("A text bridged from elsewhere, as a substring, is escaped alike")
    func substring() {
        let text = "xx<é&\u{301}>yy"
        #expect(HTML(text: String(text.dropFirst(2).dropLast(2))).bytes == Array("&lt;é&amp;\u{301}&gt;".utf8))
    }

    @Test(
        "A whole number is its decimal digits",
        arguments: [
            (0, "0"), (7, "7"), (10, "10"), (-1, "-1"), (-10, "-10"), (100, "100"), (1_234_567_890, "1234567890"),
            (.max, "9223372036854775807"), (.min, "-9223372036854775808"), (.min + 1, "-9223372036854775807"),
        ])
    func integers(value: Int, written: String) {
        var html = HTML("a")
        html.integer(value)
        html.raw("b")
        #expect(html.description == "a\(written)b")
    }

    @Test(
        "Tenths are a decimal without a trailing zero",
        arguments: [
            (0, "0"), (1, "0.1"), (9, "0.9"), (10, "1"), (11, "1.1"), (1234, "123.4"), (1230, "123"), (100, "10"),
            (-1, "-0.1"), (-9, "-0.9"), (-10, "-1"), (-15, "-1.5"), (-1234, "-123.4"), (-1200, "-120"),
            (.max, "922337203685477580.7"), (.min, "-922337203685477580.8"),
        ])
    func tenths(value: Int, written: String) {
        var html = HTML("a")
        html.tenths(value)
        html.raw("b")
        #expect(html.description == "a\(written)b")
    }

    @Test("Every whole number from -1,100 to 1,100 is what Swift itself writes")
    func manyIntegers() {
        for value in -1100...1100 {
            var html = HTML()
            html.integer(value)
            #expect(html.description == "\(value)")
        }
    }
}

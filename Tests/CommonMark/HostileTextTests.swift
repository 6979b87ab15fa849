import Testing

@testable import CommonMark

/// Texts that are made to break whoever walks a tree, counts or compares.
@Suite(.timeLimit(.minutes(1))) struct HostileTextTests {
    @Test("Fifty thousand quotes in one another are walked without a crash")
    func nestedQuotes() {
        let depth = 50_000
        let document = MarkdownDocument(text: String(repeating: ">", count: depth) + "a")
        #expect(document.steps.count == 2 * depth + 3)
        #expect(
            document.html()
                == String(repeating: "<blockquote>", count: depth) + "<p>a</p>\n"
                + String(repeating: "</blockquote>\n", count: depth))
    }

    @Test("Fifty thousand lists in one another are walked without a crash", arguments: ["- ", "1. "])
    func nestedLists(marker: String) {
        let depth = 50_000
        let document = MarkdownDocument(text: String(repeating: marker, count: depth) + "a")
        #expect(document.steps.count == 4 * depth + 3)
        let (open, close) = marker == "- " ? ("<ul><li>", "</li>\n</ul>\n") : ("<ol><li>", "</li>\n</ol>\n")
        #expect(
            document.html()
                == String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth))
    }

    @Test("Fifty thousand emphases in one another are walked without a crash")
    func nestedEmphases() {
        let stars = String(repeating: "**", count: 50_000)
        #expect(
            MarkdownDocument(text: stars + "a" + stars).html()
                == "<p>" + String(repeating: "<strong>", count: 50_000) + "a"
                + String(repeating: "</strong>", count: 50_000) + "</p>\n")
    }

    @Test("Twenty thousand unfinished images are read in bounded time")
    func unfinishedImages() {
        let count = 20_000
        let document = MarkdownDocument(text: String(repeating: "![[]()", count: count))
        #expect(document.html() == "<p>" + String(repeating: "![", count: count) + "</p>\n")
    }

    @Test("Brackets that nothing closes are text")
    func brackets() {
        let brackets = String(repeating: "[", count: 50_000)
        #expect(MarkdownDocument(text: brackets).html() == "<p>\(brackets)</p>\n")
    }

    @Test("As many equal headings as a page of 256 KiB can hold get their ids in bounded time")
    func equalHeadings() {
        let count = 65_536
        let headings = MarkdownDocument(text: String(repeating: "# a\n", count: count)).headings
        #expect(headings.map(\.id) == ["a"] + (2...count).map { "a-\($0)" })
    }

    @Test("NUL becomes U+FFFD")
    func nul() {
        #expect(MarkdownDocument(text: "a\u{0}b `c\u{0}d`").html() == "<p>a\u{FFFD}b <code>c\u{FFFD}d</code></p>\n")
        #expect(MarkdownDocument(text: "[a](b\u{0}.md)").events.contains(.enter(.link(url: "b\u{FFFD}.md"))))
    }

    @Test(
        "Bytes that are not UTF-8 become U+FFFD, and what stands around them stays",
        arguments: [
            [0xFF], [0xC3], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidBytes(bytes: [UInt8]) throws {
        let document = MarkdownDocument(Array("<b".utf8) + bytes + Array("> *c*".utf8))
        let text = try #require(document.events.dropFirst().first)
        guard case .leaf(.text(let text)) = text else {
            Issue.record("\(text) is no text")
            return
        }
        #expect(text.hasPrefix("<b\u{FFFD}"))
        #expect(text.hasSuffix("\u{FFFD}> "))
        #expect(document.events.suffix(4).dropLast() == [.enter(.emphasis), .leaf(.text("c")), .leave(.emphasis)])
    }

    @Test("A slice that doesn't begin at its array's beginning is read from its own beginning")
    func slice() {
        let bytes = Array("---\nx\n---\n# a".utf8)
        #expect(
            MarkdownDocument(bytes[10...]).headings == [Heading(level: 1, text: "a", id: "a", line: 1)])
    }
}

import Testing

@testable import CommonMark

/// The walk through the tree: events and their lines.
@Suite struct StepTests {
    typealias Step = MarkdownDocument.Step

    private static let paragraph = MarkdownDocument.Container.paragraph(isInTightList: false)
    private static let tight = MarkdownDocument.Container.paragraph(isInTightList: true)

    @Test("A paragraph is entered and left, with its inlines between")
    func paragraph() {
        #expect(
            MarkdownDocument(text: "one *two* **three** `four`\nfive  \nsix\\\nseven\n").steps == [
                Step(.enter(Self.paragraph), 1), Step(.leaf(.text("one ")), 1),
                Step(.enter(.emphasis), 1), Step(.leaf(.text("two")), 1), Step(.leave(.emphasis), 1),
                Step(.leaf(.text(" ")), 1),
                Step(.enter(.strong), 1), Step(.leaf(.text("three")), 1), Step(.leave(.strong), 1),
                Step(.leaf(.text(" ")), 1), Step(.leaf(.code("four")), 1), Step(.leaf(.softBreak), 1),
                Step(.leaf(.text("five")), 2), Step(.leaf(.lineBreak), 2),
                Step(.leaf(.text("six")), 3), Step(.leaf(.lineBreak), 3),
                Step(.leaf(.text("seven")), 4), Step(.leave(Self.paragraph), 1),
            ])
    }

    @Test("Two spaces or a backslash before a line's end break the line, the end alone doesn't")
    func breaks() {
        #expect(
            MarkdownDocument(text: "a\nb  \nc\\\nd  ").events == [
                .enter(Self.paragraph), .leaf(.text("a")), .leaf(.softBreak), .leaf(.text("b")), .leaf(.lineBreak),
                .leaf(.text("c")), .leaf(.lineBreak), .leaf(.text("d")), .leave(Self.paragraph),
            ])
    }

    @Test(
        "Headings of either form have their level",
        arguments: [
            ("# a", 1), ("## a ##", 2), ("### a", 3), ("#### a", 4), ("##### a", 5), ("###### a", 6), ("a\n=", 1),
            ("a\n---", 2),
        ])
    func headings(text: String, level: Int) {
        #expect(
            MarkdownDocument(text: "\n" + text).steps == [
                Step(.enter(.heading(level: level)), 2), Step(.leaf(.text("a")), 2),
                Step(.leave(.heading(level: level)), 2),
            ])
    }

    @Test("A quote holds blocks with lines of their own")
    func quote() {
        #expect(
            MarkdownDocument(text: "> a\nb\n>\n> # c\n").steps == [
                Step(.enter(.quote), 1), Step(.enter(Self.paragraph), 1), Step(.leaf(.text("a")), 1),
                Step(.leaf(.softBreak), 1), Step(.leaf(.text("b")), 2), Step(.leave(Self.paragraph), 1),
                Step(.enter(.heading(level: 1)), 4), Step(.leaf(.text("c")), 4), Step(.leave(.heading(level: 1)), 4),
                Step(.leave(.quote), 1),
            ])
    }

    @Test("A tight list's paragraphs say so, a loose one's don't")
    func lists() {
        #expect(
            MarkdownDocument(text: "- a\n- b\n").steps == [
                Step(.enter(.bulletList), 1),
                Step(.enter(.item), 1), Step(.enter(Self.tight), 1), Step(.leaf(.text("a")), 1),
                Step(.leave(Self.tight), 1), Step(.leave(.item), 1),
                Step(.enter(.item), 2), Step(.enter(Self.tight), 2), Step(.leaf(.text("b")), 2),
                Step(.leave(Self.tight), 2), Step(.leave(.item), 2),
                Step(.leave(.bulletList), 1),
            ])
        #expect(
            MarkdownDocument(text: "7) a\n\n8) b\n").steps == [
                Step(.enter(.orderedList(start: 7)), 1),
                Step(.enter(.item), 1), Step(.enter(Self.paragraph), 1), Step(.leaf(.text("a")), 1),
                Step(.leave(Self.paragraph), 1), Step(.leave(.item), 1),
                Step(.enter(.item), 3), Step(.enter(Self.paragraph), 3), Step(.leaf(.text("b")), 3),
                Step(.leave(Self.paragraph), 3), Step(.leave(.item), 3),
                Step(.leave(.orderedList(start: 7)), 1),
            ])
    }

    @Test("A tight list in an item of a loose one is tight, and the other way round")
    func nestedLists() {
        let events = MarkdownDocument(text: "- a\n\n  1. b\n  2. c\n").events
        #expect(
            events == [
                .enter(.bulletList), .enter(.item), .enter(Self.paragraph), .leaf(.text("a")), .leave(Self.paragraph),
                .enter(.orderedList(start: 1)),
                .enter(.item), .enter(Self.tight), .leaf(.text("b")), .leave(Self.tight), .leave(.item),
                .enter(.item), .enter(Self.tight), .leaf(.text("c")), .leave(Self.tight), .leave(.item),
                .leave(.orderedList(start: 1)), .leave(.item), .leave(.bulletList),
            ])
    }

    @Test("What has no children is a leaf")
    func leaves() {
        #expect(
            MarkdownDocument(text: "```swift\nlet a\n\n```\n\n    b\n\n***\n\n<div>\n*c*\n</div>\n").steps == [
                Step(.leaf(.codeBlock("let a\n\n")), 1), Step(.leaf(.codeBlock("b\n")), 6),
                Step(.leaf(.thematicBreak), 8), Step(.leaf(.html("<div>\n*c*\n</div>\n")), 10),
            ])
    }

    @Test(
        "A link and an image have their address, whichever way they are written",
        arguments: [
            "[a](b.md)", "[a](<b.md> \"title\")", "[a][r]\n\n[r]: b.md", "[a]\n\n[a]: b.md", "[a][]\n\n[a]: b.md",
        ])
    func links(text: String) {
        #expect(
            MarkdownDocument(text: text).events == [
                .enter(Self.paragraph), .enter(.link(url: "b.md")), .leaf(.text("a")), .leave(.link(url: "b.md")),
                .leave(Self.paragraph),
            ])
        #expect(
            MarkdownDocument(text: "!" + text).events == [
                .enter(Self.paragraph), .enter(.image(url: "b.md")), .leaf(.text("a")), .leave(.image(url: "b.md")),
                .leave(Self.paragraph),
            ])
    }

    @Test("An address in angle brackets is a link to itself")
    func autolinks() {
        #expect(
            MarkdownDocument(text: "<https://x.example>\n<a@x.example>").events == [
                .enter(Self.paragraph), .enter(.link(url: "https://x.example")), .leaf(.text("https://x.example")),
                .leave(.link(url: "https://x.example")), .leaf(.softBreak),
                .enter(.link(url: "mailto:a@x.example")), .leaf(.text("a@x.example")),
                .leave(.link(url: "mailto:a@x.example")), .leave(Self.paragraph),
            ])
    }

    @Test("Entities and backslashes are read; what CommonMark doesn't know stays text")
    func text() {
        #expect(
            MarkdownDocument(text: "&amp; &copy; &#60; \\< [ ] | ~~a~~ &nosuch;").events == [
                .enter(Self.paragraph), .leaf(.text("& © < < [ ] | ~~a~~ &nosuch;")), .leave(Self.paragraph),
            ])
    }

    @Test("A text without anything has no step", arguments: ["", "\n", " \n\t\n", "[a]: b.md\n"])
    func nothing(text: String) {
        #expect(MarkdownDocument(text: text).steps == [])
    }

    @Test("Lines end with LF, CRLF or CR", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        let text = ["a", "", "# b", "", "- c"].joined(separator: end)
        #expect(MarkdownDocument(text: text).steps.map(\.line) == [1, 1, 1, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5])
    }
}

import Testing

@testable import CommonMark

/// The first numbered list as steps, and how deep a document goes.
@Suite struct FirstStepsTests {
    @Test(
        "The items of the first numbered list are plain text; other lists are not looked at",
        arguments: [
            ("1. a\n2. *b* [c](d.md)\n", ["a", "b c"]), ("- a\n\n1. b\n\nc\n\n1. d\n", ["b"]),
            ("3) a\n4) b\n", ["a", "b"]),
            ("1. a\n\n   b\n\n2. c\n", ["a\nb", "c"]), ("1. a\n   - b\n   - c\n2. d\n", ["a\nb\nc", "d"]),
            ("1. a\n   1. b\n   2. c\n2. d\n", ["a\nb\nc", "d"]), ("- a\n- b\n", []), ("", []), ("text\n", []),
            ("- a\n  1. b\n  2. c\n- d\n", ["b", "c"]), ("> 1. a\n", ["a"]), ("1. ![a](b.png)c `d`\n", ["c d"]),
            ("1. a\n   b  \n   c\n", ["a b\nc"]), ("1.\n2. a\n", ["", "a"]),
            ("1. a\n\n   <!-- as: note -->\n   > b\n", ["a\nb"]),
        ])
    func firstSteps(text: String, steps: [String]) {
        #expect(MarkdownDocument(text: text).firstSteps == steps)
    }

    @Test(
        "The deepest place is the first of its depth, whatever lies in what",
        arguments: [
            ("", 0, 1), ("---\n", 0, 1), ("a\n", 1, 1), ("a\n\n*b*\n\n*c*\n", 2, 3), ("> > a\n", 3, 1),
            ("a\n\n- b\n  - c\n", 5, 4), ("# a\n\n> **[b](c.md)**\n", 4, 3),
            ("<!-- as: definitions -->\n- a: *b*\n", 4, 2),
        ])
    func deepest(text: String, depth: Int, line: Int) {
        let deepest = MarkdownDocument(text: text).deepest
        #expect(deepest.depth == depth)
        #expect(deepest.line == line)
    }

    @Test("Twenty thousand quotations in each other are so deep, and are walked")
    func veryDeep() {
        #expect(MarkdownDocument(text: String(repeating: ">", count: 20_000) + " a\n").deepest.depth == 20_001)
        let asides = (0..<60).map { String(repeating: "> ", count: $0) + "<!-- as: note -->\n" }.joined()
        #expect(MarkdownDocument(text: asides + String(repeating: "> ", count: 60) + "a\n").deepest.depth == 61)
    }
}

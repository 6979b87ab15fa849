import SeededRandom
import Testing

@testable import Diagnostics

@Suite("The bytes of a source")
struct SourceFileTests {
    @Test(
        "The first byte that is not UTF-8 is found",
        arguments: [
            // Lone continuations, and bytes that no character has.
            ([0x80], 0), ([0x61, 0xBF], 1), ([0xFF], 0), ([0xFE, 0x61], 0), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE5, 0xBC, 0xA0, 0x80], 3), ([0x61, 0xC3, 0xA9, 0xA9], 3),
            // Cut short, at the end and before other text.
            ([0x61, 0xE5, 0xBC], 1), ([0xE5], 0), ([0xF0, 0x9F, 0x80], 0), ([0xC3], 0), ([0x61, 0x62, 0xC3, 0x0A], 2),
            ([0xE5, 0xBC, 0x61], 0), ([0xE5, 0xBC, 0xE5, 0xBC, 0xA0], 0), ([0xF0, 0x9F, 0x80, 0xF0], 0),
            // Longer than need be.
            ([0x61, 0xE0, 0x80, 0xAF], 1), ([0xE0, 0x9F, 0xBF], 0), ([0xF0, 0x80, 0x80, 0xAF], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xC0, 0xAF], 0),
            // Surrogates, and beyond U+10FFFF.
            ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0), ([0x61, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], 1),
            ([0xF4, 0x90, 0x80, 0x80], 0),
            // Behind a byte order mark; other encodings.
            ([0xEF, 0xBB, 0xBF, 0xFF], 3), ([0xFF, 0xFE, 0x7B, 0x00], 0), ([0x22, 0xC4, 0xEA, 0x22], 1),
        ] as [([UInt8], Int)])
    func firstInvalidByte(bytes: [UInt8], offset: Int) {
        #expect(SourceFile(path: "x", bytes: bytes).firstInvalidByte == offset)
    }

    @Test(
        "A text of UTF-8 has no invalid byte",
        arguments: [
            "", "a", "\u{0}", "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}", "张三 🀄 e\u{301}",
            "\u{FEFF}x", "\u{FFFD}",
        ])
    func valid(text: String) {
        #expect(SourceFile(path: "x", text: text).firstInvalidByte == nil)
    }

    @Test("A long text's one bad byte is found at its place")
    func longText() {
        let before = Array(String(repeating: "张a", count: 10_000).utf8)
        #expect(SourceFile(path: "x", bytes: before + [0xC4] + before).firstInvalidByte == 40_000)
    }

    @Test(
        "A text starts behind its byte order mark, and only UTF-8's is one",
        arguments: [
            ([], 0), ([0x61], 0), ([0xEF, 0xBB, 0xBF], 3), ([0xEF, 0xBB, 0xBF, 0x61], 3), ([0xEF, 0xBB], 0),
            ([0x61, 0xEF, 0xBB, 0xBF], 0), ([0xFE, 0xFF], 0),
        ] as [([UInt8], Int)])
    func start(bytes: [UInt8], start: Int) {
        #expect(SourceFile(path: "x", bytes: bytes).start == start)
    }

    @Test("Positions are ordered by line, then column")
    func positions() {
        let ordered = [(1, 1), (1, 2), (1, 100), (2, 1), (2, 3), (10, 1)].map { Position(line: $0.0, column: $0.1) }
        var random = SplitMix64(seed: 3)
        #expect(ordered.shuffled(using: &random).sorted() == ordered)
        #expect(!(ordered[0] < ordered[0]))
    }
}

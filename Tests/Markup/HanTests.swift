import SeededRandom
import Testing

@testable import Markup

@Suite("Chinese in a page of another language")
struct HanTests {
    static func marked(_ text: String) -> String {
        var html = HTML("[")
        html.text(text, markingHanAs: "zh-Hans")
        html.raw("]")
        return html.description
    }

    @Test(
        "Every run of Chinese is marked, with the punctuation that is set with it",
        arguments: [
            ("", "[]"), ("Example Ltd", "[Example Ltd]"), ("张三", "[<span lang=\"zh-Hans\">张三</span>]"),
            ("paid by 示例公司, 2014", "[paid by <span lang=\"zh-Hans\">示例公司</span>, 2014]"),
            ("示例（上海）有限公司", "[<span lang=\"zh-Hans\">示例（上海）有限公司</span>]"),
            ("《条例》 §5 《办法》。", "[<span lang=\"zh-Hans\">《条例》</span> §5 <span lang=\"zh-Hans\">《办法》。</span>]"),
            ("a张b", "[a<span lang=\"zh-Hans\">张</span>b]"), ("㐀鿿", "[<span lang=\"zh-Hans\">㐀鿿</span>]"),
            ("Ａｂ～", "[<span lang=\"zh-Hans\">Ａｂ～</span>]"), ("é 🀄 ÷", "[é 🀄 ÷]"), ("ひらがな", "[ひらがな]"), ("한국", "[한국]"),
            ("“a”…", "[“a”…]"),
        ])
    func runs(text: String, marked: String) {
        #expect(Self.marked(text) == marked)
    }

    @Test(
        "Text is escaped on both sides of a mark and within it",
        arguments: [
            ("<张\"三'>", "[&lt;<span lang=\"zh-Hans\">张</span>&quot;<span lang=\"zh-Hans\">三</span>&#39;&gt;]"),
            ("&\u{301}张", "[&amp;\u{301}<span lang=\"zh-Hans\">张</span>]"),
            ("张\u{0}", "[<span lang=\"zh-Hans\">张</span>\u{FFFD}]"),
            ("\u{FFFF}\u{1FFFF}张", "[\u{FFFD}\u{FFFD}<span lang=\"zh-Hans\">张</span>]"),
        ])
    func escaped(text: String, marked: String) {
        #expect(Self.marked(text) == marked)
    }

    @Test("Without its marks the text is what it is without marking", arguments: UInt64(1)...20)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "张", "。", "a", "<", "&", "\"", "é", "🀄", "\u{301}", "か", "한", "\u{FFFE}", " ", "\n", "！", "\u{F900}",
        ]
        let text = (0..<80).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        let marked = Self.marked(text).utf8
        let opening = Array("<span lang=\"zh-Hans\">".utf8)
        let closing = Array("</span>".utf8)
        var rest = Array(marked.dropFirst().dropLast())[...]
        var unmarked: [UInt8] = []
        while let byte = rest.first {
            if rest.starts(with: opening) {
                rest = rest.dropFirst(opening.count)
            } else if rest.starts(with: closing) {
                rest = rest.dropFirst(closing.count)
            } else {
                unmarked.append(byte)
                rest = rest.dropFirst()
            }
        }
        #expect(unmarked == HTML(text: text).bytes)
    }
}

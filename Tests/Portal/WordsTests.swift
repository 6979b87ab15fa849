import Calendar
import Diagnostics
import Foundation
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("Words")
struct WordsTests {
    private func words(_ language: Language) throws -> Words { try Shipped.theme(language).words }

    @Test("Numbers are grouped by narrow spaces, money has two decimals")
    func numbers() throws {
        let (english, chinese) = (try words(.english), try words(.chinese))
        #expect(
            [0, 7, 999, 1000, 1_234_567, -1234].map(english.number) == [
                "0", "7", "999", "1\u{202F}000", "1\u{202F}234\u{202F}567", "−1\u{202F}234",
            ])
        #expect(english.money(Money(fen: 503_600)) == "¥5\u{202F}036.00")
        #expect(chinese.money(Money(fen: -7)) == "−0.07元")
    }

    @Test("One reads otherwise than two, where the language says so")
    func counts() throws {
        let (english, chinese) = (try words(.english), try words(.chinese))
        #expect([0, 1, 2].map { english.count(.countOfMonths, $0) } == ["0 months", "1 month", "2 months"])
        #expect([0, 1, 2].map { chinese.count(.countOfMonths, $0) } == ["0个月", "1个月", "2个月"])
    }

    @Test("Months, ranges and dates stand in the language's own order")
    func dates() throws {
        let (english, chinese) = (try words(.english), try words(.chinese))
        let (march, may, next) = (try month("2014-03"), try month("2014-05"), try month("2015-01"))
        #expect([english.month(march), chinese.month(march)] == ["March 2014", "2014年3月"])
        #expect(
            [march...march, march...may, march...next].map { english.months($0) } == [
                "Mar 2014", "Mar–May 2014", "Mar 2014 – Jan 2015",
            ])
        #expect(
            [march...march, march...may, march...next].map { chinese.months($0) } == [
                "2014年3月", "2014年3月至5月", "2014年3月至2015年1月",
            ])
        let day = try #require(CivilDate("2024-02-29"))
        #expect([english.date(day), chinese.date(day)] == ["29 February 2024", "2024年2月29日"])
    }

    @Test("A long list says how much more there is")
    func lists() throws {
        let (english, chinese) = (try words(.english), try words(.chinese))
        #expect(english.list(["a", "b", "c"], most: 2) == "a, b and 1 more")
        #expect(chinese.list(["甲", "乙", "丙"], most: 2) == "甲、乙等，另有1项")
        #expect(english.list([]) == "")
    }

    @Test("What is filled in is not read again, and what isn't known is empty")
    func patterns() {
        #expect(Pattern("{a}-{b}-{a}").filled(["a": "{b}", "b": "x"]) == "{b}-x-{b}")
        #expect(Pattern("{a} } { {b").filled(["a": "1"]) == "1 } { {b")
        #expect(Pattern("{c}!").filled(["a": "1"]) == "!")
        #expect(Pattern("{a} {b}").places == ["a", "b"])
        #expect(
            Pattern("沪{a}贵{}, {aa}{a{a}").filled(["aa": "éé", "a": "", "": "上海市居住证积分", "a{a": "z"]) == "沪贵上海市居住证积分, ééz"
        )
        #expect(["", "}{"].map { Pattern($0).filled(["": "x"]) } == ["", "}{"])
        #expect(
            ["a{b}{c}d", "}{", ""].map { Pattern($0).pieces } == [
                [.literal("a"), .place("b"), .place("c"), .literal("d")], [.literal("}{")], [],
            ])
    }

    @Test("No word is dead: the program or a template uses each")
    func used() throws {
        let sources = Shipped.files(in: "Sources/Portal").values.map { String(decoding: $0.bytes, as: UTF8.self) }
        let templates = Shipped.templates.filter { $0.key.hasSuffix(".mustache") }.values
            .map { String(decoding: $0.bytes, as: UTF8.self) }
        let program = sources.joined()
        let levels = ["none"] + LevelEvidence.allCases.flatMap(\.words)
        let unusedCases = Word.allCases.filter { word in
            !program.contains(".\(word)") && !levels.contains { word.rawValue == "level-\($0)" }
        }
        #expect(unusedCases == [])
        let keys = try words(.english).byKey.keys.filter { key in Word(rawValue: key) == nil }
        let unusedKeys = keys.filter { key in !templates.contains { $0.contains("word.\(key)}") } }
        #expect(unusedKeys.sorted() == [])
    }

    @Test("Both languages have the same words")
    func same() throws {
        #expect(try words(.english).byKey.keys.sorted() == words(.chinese).byKey.keys.sorted())
    }
}

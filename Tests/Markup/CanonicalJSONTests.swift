import Markup
import Testing

@Suite("Canonical JSON (RFC 8785)")
struct CanonicalJSONTests {
    private func text(_ json: JSON) -> String { String(decoding: json.canonicalBytes, as: UTF8.self) }

    @Test("Members stand in the order of their keys' UTF-16 code units: the RFC's own example")
    func order() {
        let keys = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}"]
        let object = JSON.object(keys.map { .init($0, .integer(1)) })
        #expect(
            text(object)
                == "{\"\\r\":1,\"1\":1,\"\u{80}\":1,\"\u{F6}\":1,\"\u{20AC}\":1,\"\u{1F600}\":1,\"\u{FB33}\":1}")
    }

    @Test("Only what a string can't do without is escaped, in small digits")
    func escapes() {
        #expect(
            text(.text("\u{20AC}$\u{F}\nA'B\"\\\\\"/</script>&\u{2028}\u{7F}\u{8}\u{C}\t\r"))
                == "\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/</script>&\u{2028}\u{7F}\\b\\f\\t\\r\"")
    }

    @Test("No space anywhere, lists in their order, every kind of value")
    func values() {
        let json = JSON.object([
            .init("b", .list([.null, .bool(true), .bool(false), .integer(-12), .text("é")])),
            .init("a", .object([])), .init("c", .list([])), .init("d", .decimal(125, places: 1)),
        ])
        #expect(text(json) == "{\"a\":{},\"b\":[null,true,false,-12,\"é\"],\"c\":[],\"d\":\"12.5\"}")
    }
}

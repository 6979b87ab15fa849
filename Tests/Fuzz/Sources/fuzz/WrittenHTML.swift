/// The HTML that we write of Markdown: tags that are closed in their order, and no text that could be one.
enum WrittenHTML {
    private static let known: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "em", "strong", "a", "code", "pre",
        "span", "br", "hr", "div", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "img",
    ]
    /// Those that have no end (HTML 13.1.2).
    private static let void: Set<String> = ["br", "hr", "img"]

    static func check(_ bytes: [UInt8]) {
        expect(!bytes.contains(0), "no NUL is written")
        var open: [String] = []
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            expect(!rest[..<start].contains(UInt8(ascii: ">")), "no > stands in text")
            guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
                return expect(false, "a tag is closed")
            }
            let tag = rest[(start + 1)..<end]
            expect(tag.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 0, "no quote stands in an attribute")
            let isEnd = tag.first == UInt8(ascii: "/")
            let name = String(decoding: tag.dropFirst(isEnd ? 1 : 0).prefix { $0 != 0x20 }, as: UTF8.self)
            expect(known.contains(name), "only tags of our own are written: \(name)")
            if isEnd {
                expect(open.popLast() == name, "\(name) is closed in its order")
            } else if !void.contains(name) {
                open.append(name)
            }
            rest = rest[(end + 1)...]
        }
        expect(!rest.contains(UInt8(ascii: ">")), "no > stands in text")
        expect(open.isEmpty, "every tag is closed")
    }
}

import Testing

@testable import Preview

@Suite("The head of a request")
struct RequestHeadTests {
    static func read(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

    @Test("The method, the target and every host are read, in lines that end with CR or without")
    func read() throws {
        for end in ["\r\n", "\n"] {
            let lines = [
                "GET /a%20b?c=d HTTP/1.1", "Accept: text/html, é", "hOST: \t localhost:1 ", "X:", "Host:x", "", "",
            ]
            let head = try #require(Self.read(lines.joined(separator: end)))
            #expect(head.method == "GET")
            #expect(head.target == "/a%20b?c=d")
            #expect(head.hosts == ["localhost:1", "x"])
        }
    }

    @Test(
        "What is no request for a path is none",
        arguments: [
            "", "\r\n", "GET", "GET /", "GET / ", "GET / HTTP/1.1 x",
            "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET x HTTP/1.1", "GET http://x/ HTTP/1.1", "GET / HTTP/2",
            "GET / http/1.1", " / HTTP/1.1", "GET /é HTTP/1.1",
            "GET /\u{0} HTTP/1.1", "GET /\t HTTP/1.1", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\n: x",
            "GET / HTTP/1.1\r\nHost : x", "GET / HTTP/1.1\r\n folded: x", "GET / HTTP/1.1\r\nX: a\rb",
            "GET / HTTP/1.1\r\nHost: é", "GET / HTTP/1.1\r\nHost: a b", "GET / HTTP/1.1\r\n\r\nX: y",
        ])
    func isNone(text: String) {
        #expect(Self.read(text) == nil)
    }

    @Test("A head ends behind the first empty line, wherever the looking begins")
    func end() {
        for (text, end) in [("a\r\n\r\nb", 5), ("a\n\nb", 3), ("a\n\r\nb", 4), ("\n\n", 2)] {
            for start in 0..<end { #expect(RequestHead.end(in: Array(text.utf8), from: start) == end) }
            for count in 0..<end { #expect(RequestHead.end(in: Array(text.utf8.prefix(count)), from: 0) == nil) }
        }
        #expect(RequestHead.end(in: Array("a\r\n\r".utf8), from: 0) == nil)
        #expect(RequestHead.end(in: Array("\r\n".utf8), from: 0) == nil)
    }
}

import Testing

@testable import Preview

@Suite("What a request asks for")
struct PreviewRequestTests {
    private func read(
        _ target: String, method: String = "GET", hosts: [String] = ["localhost:81"], port: UInt16 = 81
    ) throws -> Result<PreviewRequest, PreviewRequest.Refusal> {
        let lines = ["\(method) \(target) HTTP/1.1"] + hosts.map { "Host: \($0)" }
        return PreviewRequest.read(
            try #require(RequestHead(Array(lines.joined(separator: "\n").utf8))), port: port)
    }

    @Test(
        "A path is decoded, and a folder's file is its index.html",
        arguments: [
            ("/", "index.html"), ("/?a/", "index.html"), ("/en/", "en/index.html"), ("/en", "en"), ("/a%20b", "a b"),
            ("/%E7%a7%AF.html", "积.html"), ("/a+b", "a+b"), ("/..%2F", "../index.html"), ("//x", "/x"),
            ("/a\\b", "a\\b"),
            ("/%25%32%65", "%2e"), ("/_preview/", "_preview/index.html"), ("/_preview%2Fchanges", "_preview/changes"),
        ])
    func file(target: String, path: String) throws {
        #expect(try read(target) == .success(.file(path)))
        #expect(try read(target, method: "HEAD") == .success(.file(path)))
    }

    @Test(
        "What can't be decoded is no address",
        arguments: ["/%", "/%4", "/%4g", "/%00", "/%0a", "/%7F", "/%ff", "/%c0%af"])
    func noAddress(target: String) throws {
        #expect(try read(target) == .failure(.address))
    }

    @Test("Changes are asked for since a number")
    func changes() throws {
        #expect(try read("/_preview/changes?since=7") == .success(.changes(since: 7)))
        #expect(try read("/_preview/changes?since=-1") == .success(.changes(since: -1)))
        for query in ["", "?", "?since=", "?since=9223372036854775808", "?since=1&x", "?x=1"] {
            #expect(try read("/_preview/changes\(query)") == .failure(.address))
        }
    }

    @Test("Only GET and HEAD are understood, and only after the host")
    func method() throws {
        for method in ["POST", "get", "OPTIONS"] {
            #expect(try read("/", method: method) == .failure(.method))
            #expect(try read("/", method: method, hosts: ["x"]) == .failure(.host(81)))
        }
    }

    @Test("One host, which is a name of this machine with the port; a browser leaves out 80")
    func host() throws {
        for hosts in [[], ["x"], ["localhost"], ["LOCALHOST:81"], ["127.0.0.1:8"], ["localhost:81", "localhost:81"]] {
            #expect(try read("/", hosts: hosts) == .failure(.host(81)))
        }
        #expect(try read("/", hosts: ["127.0.0.1:81"]) == .success(.file("index.html")))
        #expect(try read("/", hosts: ["127.0.0.1"], port: 80) == .success(.file("index.html")))
        #expect(try read("/", hosts: ["localhost:80"], port: 80) == .success(.file("index.html")))
    }
}

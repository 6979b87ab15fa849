import Testing

@testable import Preview

@Suite("The answers with what a build made")
struct PreviewPagesTests {
    private func snapshot(_ files: [String: [UInt8]]) -> PreviewSnapshot {
        PreviewSnapshot(change: 1, version: files.isEmpty ? 0 : 1, files: files)
    }

    @Test("A file is itself, a page follows the preview")
    func files() {
        let snapshot = snapshot(["a.html": [0x61], "a.css": [0x62]])
        #expect(
            PreviewPages.answer(to: "a.css", from: snapshot)
                == PreviewAnswer(status: .ok, mediaType: "text/css; charset=utf-8", body: [0x62]))
        #expect(
            PreviewPages.answer(to: "a.html", from: snapshot)
                == PreviewAnswer(status: .ok, mediaType: MediaType.html, body: LivePage.following([0x61], from: 1)))
    }

    @Test("A missing page is the site's own page for it, a plain one, or one that waits for the first build")
    func missing() {
        let own = PreviewPages.answer(to: "a", from: snapshot(["404.html": [0x61]]))
        #expect(
            own
                == PreviewAnswer(
                    status: .notFound, mediaType: MediaType.html, body: LivePage.following([0x61], from: 1)))
        let answers: [([String: [UInt8]], PreviewAnswer.Status, String)] = [
            (["b": []], .notFound, "There is no such page in the site."),
            ([:], .unavailable, "Nothing is built yet. This page shows the site as soon as it is."),
        ]
        for (files, status, sentence) in answers {
            let answer = PreviewPages.answer(to: "a", from: snapshot(files))
            #expect(answer.status == status)
            #expect(String(decoding: answer.body, as: UTF8.self).contains("<p>\(sentence)</p>"))
            #expect(String(decoding: answer.body, as: UTF8.self).contains(PreviewScript.source))
        }
    }

    @Test("An answer as it is sent: whole, without its body, and without any")
    func bytes() {
        let head = """
            Connection: close\r
            Cache-Control: no-store\r
            Cross-Origin-Resource-Policy: same-origin\r
            Referrer-Policy: no-referrer\r
            X-Content-Type-Options: nosniff\r
            X-Frame-Options: DENY\r

            """
        let text = "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 3\r\n\r\n"
        let answer = PreviewAnswer.plain(.methodNotAllowed, "no")
        let sent = "HTTP/1.1 405 Method Not Allowed\r\n\(head)Allow: GET, HEAD\r\n\(text)"
        #expect(String(decoding: answer.bytes(withBody: true), as: UTF8.self) == "\(sent)no\n")
        #expect(String(decoding: answer.bytes(withBody: false), as: UTF8.self) == sent)
        let none = PreviewAnswer(status: .noContent).bytes(withBody: true)
        #expect(String(decoding: none, as: UTF8.self) == "HTTP/1.1 204 No Content\r\n\(head)\r\n")
    }
}

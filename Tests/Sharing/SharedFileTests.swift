import Testing

@testable import Sharing

@Suite("The file of a summary, taken apart")
struct SharedFileTests {
    private func file(_ text: String) -> SharedFile? { SharedFile(Array(text.utf8)) }

    @Test("The page is the file with its slot empty, and filling it gives the file again")
    func slots() throws {
        for (name, slot) in [("signed", SharedFile.Slot.signed("a.b.c")), ("sealed", .sealed("a.b.c"))] {
            let page = "<main data-\(name)=\"\">\n</main>"
            let filled = try #require(SharedFile.filled(Array(page.utf8), with: "a.b.c"))
            #expect(String(decoding: filled, as: UTF8.self) == "<main data-\(name)=\"a.b.c\">\n</main>")
            let read = try #require(SharedFile(filled))
            #expect(read.page == Array(page.utf8))
            #expect(read.slot == slot)
        }
    }

    @Test(
        "Without a slot, with two of one kind or one of each, it is none",
        arguments: [
            "", "<main>", "<main data-signed=\"\"><p data-signed=\"\">", "<main data-signed=\"\" data-sealed=\"\">",
            "<main data-signed=''>", "<maindata-signed=\"\">",
        ])
    func none(text: String) {
        #expect(file(text) == nil)
        #expect(SharedFile.filled(Array(text.utf8), with: "a") == nil)
    }

    @Test("A page whose slot is filled is not filled again")
    func filled() { #expect(SharedFile.filled(Array("<main data-signed=\"a\">".utf8), with: "b") == nil) }

    @Test("A slot without an end reaches to the end of the file")
    func cut() { #expect(file("<main data-signed=\"a.b")?.slot == .signed("a.b")) }

    @Test("What a sealed summary holds, and nothing else")
    func payload() throws {
        let view = Array("<article>é</article>".utf8)
        for content in [SealedPayload.Content.unsigned(try Granted.disclosure()), .signed("a.b.c")] {
            let payload = SealedPayload(view: view, content: content)
            #expect(SealedPayload(payload.bytes) == payload)
            #expect(SealedPayload(payload.bytes + [0x20]) == nil)
        }
        for text in [
            "{\"format\":\"record-portal-payload/1\",\"view\":\"\"}",
            "{\"disclosure\":{},\"format\":\"record-portal-payload/1\",\"view\":\"\"}",
            "{\"disclosure\":{},\"format\":\"record-portal-payload/1\",\"signed\":\"\",\"view\":\"\"}",
            "{\"format\":\"record-portal-payload/2\",\"signed\":\"\",\"view\":\"\"}",
        ] { #expect(SealedPayload(Array(text.utf8)) == nil) }
    }
}

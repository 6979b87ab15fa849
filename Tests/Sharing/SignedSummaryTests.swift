import Crypto
import Foundation
import Markup
import Testing

@testable import Sharing

@Suite("Signing")
struct SignedSummaryTests {
    private static let page = Array("<main data-signed=\"\">".utf8)
    private static let key = SigningKey()

    private func signed(view: [UInt8]? = nil) throws -> SignedSummary {
        try SignedSummary(try Granted.disclosure([.name]), page: Self.page, view: view, key: Self.key)
    }

    @Test("Read again, it is what was signed, by the key that stands in it")
    func roundTrip() throws {
        for view in [nil, Array("<article>".utf8)] {
            let signed = try signed(view: view)
            let read = try SignedSummary(signed.text)
            #expect(read == signed)
            #expect(read.key == Self.key.publicKey)
            try read.check(page: Self.page, view: view)
        }
    }

    @Test("Another page, another view, a view too much or too little: each is told")
    func others() throws {
        let open = try signed()
        #expect(throws: SignedSummary.Fault.page) { try open.check(page: Self.page + [0x0A]) }
        #expect(throws: SignedSummary.Fault.view) { try open.check(page: Self.page, view: []) }
        let sealed = try signed(view: [1])
        #expect(throws: SignedSummary.Fault.view) { try sealed.check(page: Self.page, view: [2]) }
        #expect(throws: SignedSummary.Fault.view) { try sealed.check(page: Self.page) }
    }

    /// The three parts with one changed, and signed again by the key where `again` says so.
    private func changed(
        _ part: Int, again: Bool = false, _ change: (inout String) -> Void
    ) throws -> String {
        var words = try signed().text.split(separator: ".").map(String.init)
        let bytes = try #require(Base64URL.bytes(words[part]))
        var text = String(decoding: bytes, as: UTF8.self)
        let before = text
        change(&text)
        #expect(text != before)
        words[part] = Base64URL.text(Array(text.utf8))
        if again {
            words[2] = Base64URL.text(try Self.key.signature(of: Array("\(words[0]).\(words[1])".utf8)))
        }
        return words.joined(separator: ".")
    }

    @Test("A header that is another one is none, even signed by the key itself")
    func header() throws {
        let changes: [(inout String) -> Void] = [
            { $0.replace("ES256", with: "none") }, { $0.replace("ES256", with: "ES384") },
            { $0.replace("summary/1", with: "summary/2") }, { $0.replace("{\"alg\"", with: "{\"b64\":false,\"alg\"") },
            { $0.replace("{\"alg\"", with: "{ \"alg\"") }, { $0.replace("P-256", with: "P-384") },
            { $0.replace("\"kid\":\"", with: "\"kid\":\"A") },
        ]
        for change in changes {
            let text = try changed(0, again: true, change)
            #expect(throws: SignedSummary.Fault.header) { try SignedSummary(text) }
        }
    }

    @Test("What was signed, changed: the signature doesn't fit; signed again as something else: no disclosure")
    func payload() throws {
        let changes: [(inout String) -> Void] = [
            { $0.replace("\"points\":\"0\"", with: "\"points\":\"3\"") },
            { $0.replace("2024-09-30", with: "2034-09-30") },
        ]
        for change in changes {
            let text = try changed(1, change)
            #expect(throws: SignedSummary.Fault.signature) { try SignedSummary(text) }
        }
        let others: [(inout String) -> Void] = [
            { $0.replace("summary/1", with: "summary/2") }, { $0.replace("\"page\":\"", with: "\"page\":\"A") },
            { $0.replace("\"disclosure\":{", with: "\"disclosure\":{\"more\":1,") },
            { $0.replace(":5,", with: ": 5,") },
        ]
        for change in others {
            let text = try changed(1, again: true, change)
            #expect(throws: SignedSummary.Fault.payload) { try SignedSummary(text) }
        }
    }

    @Test("A signature has one spelling: the other s is refused")
    func otherS() throws {
        let words = try signed().text.split(separator: ".")
        let signature = try #require(Base64URL.bytes(words[2]))
        let s = Array(signature.suffix(32))
        #expect(!Scalar.isHigh(s))
        #expect(Scalar.negated(Scalar.negated(s)) == s)
        let other = signature.prefix(32) + Scalar.negated(s)
        // By the standard it is a signature as good as the first one.
        let key = try P256.Signing.PublicKey(rawRepresentation: Self.key.publicKey.x + Self.key.publicKey.y)
        #expect(
            key.isValidSignature(
                try P256.Signing.ECDSASignature(rawRepresentation: other), for: Data("\(words[0]).\(words[1])".utf8)))
        #expect(throws: SignedSummary.Fault.signature) {
            try SignedSummary("\(words[0]).\(words[1]).\(Base64URL.text(Array(other)))")
        }
    }

    @Test("Every signature that is made has the smaller s")
    func smaller() throws {
        for number in 0..<64 { #expect(!Scalar.isHigh(Array(try Self.key.signature(of: [UInt8(number)]).suffix(32)))) }
    }
}

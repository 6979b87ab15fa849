import Diagnostics
import Foundation
import Markup
import Notation
import Testing

@testable import Sharing

/// What an independent implementation sealed and signed, and what a reader must say no to: `vectors/make.py` makes them.
@Suite("Vectors of the format")
struct VectorTests {
    private struct Vectors: Decodable {
        struct Sealed: Decodable {
            let name: String
            let slot: String
            let passphrases: [String]
        }
        struct Refusal: Decodable {
            let name: String
            let slot: String
        }
        struct Signed: Decodable {
            let file: String
            let jws: String
            let page: String
        }
        struct Key: Decodable {
            let kid: String
            let fingerprint: String
        }
        struct Code: Decodable { let text: String }
        let passphrase: String
        let sealed: [Sealed]
        let refused: [Refusal]
        let wrong: [Refusal]
        let signed: Signed
        let key: Key
        let code: Code
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "vectors/python.json")

    private static let vectors = Result { try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file)) }

    /// The payload of a sealed vector, as the file has it.
    private static func payloads() throws -> [[UInt8]] {
        let (node, _) = JSONParser.parse(SourceFile(path: "", bytes: Array(try Data(contentsOf: file))))
        guard case .map(let entries)? = node?.value,
            case .list(let sealed)? = entries.first(where: { $0.key == "sealed" })?.node.value
        else { return [] }
        return sealed.compactMap { JSON($0) }.compactMap { json in
            guard case .object(let members) = json else { return nil }
            return members.first { $0.key == "payload" }?.value.canonicalBytes
        }
    }

    @Test("Each passphrase opens what was sealed by another program")
    func sealed() throws {
        let vectors = try Self.vectors.get()
        let payloads = try Self.payloads()
        #expect(vectors.sealed.count == payloads.count)
        #expect(vectors.sealed.count >= 3)
        for (vector, payload) in zip(vectors.sealed, payloads) {
            let slot = try #require(SealedSlot(vector.slot), "\(vector.name)")
            for passphrase in vector.passphrases {
                #expect(slot.open(with: passphrase) == payload, "\(vector.name) by \(passphrase)")
            }
        }
    }

    @Test("What is not of the form is refused")
    func refused() throws {
        let vectors = try Self.vectors.get()
        #expect(vectors.refused.count > 50)
        for vector in vectors.refused { #expect(SealedSlot(vector.slot) == nil, "\(vector.name)") }
    }

    @Test("What was changed is not opened")
    func wrong() throws {
        let vectors = try Self.vectors.get()
        #expect(vectors.wrong.count >= 10)
        for vector in vectors.wrong {
            let slot = try #require(SealedSlot(vector.slot), "\(vector.name)")
            #expect(slot.open(with: vectors.passphrase).flatMap { SealedPayload($0) } == nil, "\(vector.name)")
        }
    }

    @Test("What was signed by another program holds, and its code too")
    func signed() throws {
        let vectors = try Self.vectors.get()
        let file = try #require(SharedFile(Array(vectors.signed.file.utf8)))
        #expect(file.slot == .signed(vectors.signed.jws))
        #expect(file.page == Array(vectors.signed.page.utf8))
        let summary = try SignedSummary(vectors.signed.jws)
        try summary.check(page: file.page)
        #expect(summary.key.id == vectors.key.kid)
        #expect(summary.key.fingerprint == vectors.key.fingerprint)
        let code = try SummaryCode(vectors.code.text)
        #expect(code.key == summary.key)
        #expect(code.claim == SummaryClaim(summary.disclosure))
    }
}

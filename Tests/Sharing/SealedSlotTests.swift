import Foundation
import Markup
import Testing

@testable import Sharing

@Suite("Sealing")
struct SealedSlotTests {
    /// As few rounds as may be: the tests seal often.
    static func sealed(
        _ payload: String, for passphrases: [Passphrase] = [Passphrase(own: "first")], _ random: RandomBytes = .system
    ) throws -> SealedSlot {
        try SealedSlot(sealing: Array(payload.utf8), for: passphrases, iterations: 600_000, random)
    }

    @Test("Each of several passphrases opens it, and no other")
    func passphrases() throws {
        let slot = try Self.sealed("payload", for: [Passphrase(own: "first"), Passphrase("0AB1-CD23", as: .crockford)])
        let read = try #require(SealedSlot(slot.text))
        #expect(read == slot)
        #expect(read.open(with: "first") == Array("payload".utf8))
        #expect(read.open(with: "oabi cd23") == Array("payload".utf8))
        #expect(read.open(with: "First") == nil)
        #expect(read.open(with: "") == nil)
    }

    @Test("A million rounds, where nobody asks for fewer")
    func usual() throws {
        let slot = try SealedSlot(sealing: [1], for: [Passphrase(own: "first")])
        let header = try #require(Base64URL.bytes(slot.text.prefix { $0 != "." }))
        let members = try #require(JSON(canonical: header)?.members(["alg", "format", "iv", "keys"]))
        #expect(members["alg"] == .text("A256GCM"))
        #expect(members["format"] == .text("record-portal-sealed/1"))
        let key = try #require(
            members["keys"]?.list?.first?.members(["iterations", "iv", "kdf", "key", "salt", "text"]))
        #expect(key["iterations"] == .integer(1_000_000))
        #expect(key["kdf"] == .text("PBKDF2-HMAC-SHA-256"))
        #expect(key["text"] == .text("nfkc"))
    }

    @Test(
        "The length tells no more than how many times 4096 bytes", arguments: [(0, 1), (4095, 1), (4096, 2), (9000, 3)])
    func padding(length: Int, blocks: Int) throws {
        let payload = [UInt8](repeating: 0x80, count: length)
        let slot = try SealedSlot(sealing: payload, for: [Passphrase(own: "first")], iterations: 600_000)
        let content = try #require(Base64URL.bytes(slot.text.split(separator: ".")[1]))
        #expect(content.count == blocks * 4096 + 16)
        #expect(slot.open(with: "first") == payload)
    }

    @Test("Two seals of the same payload share no run of bytes of salt, IV or ciphertext")
    func fresh() throws {
        let slots = try (0..<2).map { _ in try Self.sealed(String(repeating: "a", count: 9000)) }
        let parts = try slots.map { slot -> [[UInt8]] in
            let words = slot.text.split(separator: ".")
            let header = try #require(Base64URL.bytes(words[0]).flatMap { JSON(canonical: $0) })
            let members = try #require(header.members(["alg", "format", "iv", "keys"]))
            let key = try #require(
                members["keys"]?.list?.first?.members(["iterations", "iv", "kdf", "key", "salt", "text"]))
            let texts = [members["iv"], key["iv"], key["salt"], key["key"]].map { $0?.text ?? "" } + [String(words[1])]
            return texts.compactMap { Base64URL.bytes($0) }
        }
        #expect(parts.map(\.count) == [5, 5])
        for (first, second) in zip(parts[0], parts[1]) {
            let runs = Set((0...(first.count - 8)).map { Array(first[$0..<$0 + 8]) })
            #expect((0...(second.count - 8)).allSatisfy { !runs.contains(Array(second[$0..<$0 + 8])) })
        }
    }

    /// The same randomness, for tests that change single members.
    private static func fixed() throws -> SealedSlot {
        try sealed("payload", RandomBytes { count in (0..<count).map { UInt8($0) } })
    }

    @Test(
        "A header that is not of the form is refused before anything is derived",
        arguments: [
            ("A256GCM", "A128GCM"), ("sealed/1", "sealed/2"), ("600000", "599999"), ("600000", "10000001"),
            ("600000", "1"),
            ("600000", "-600000"), ("600000", "6e5"), ("SHA-256", "SHA-1"), ("nfkc", "none"), ("\"alg\":", "\"alh\":"),
            ("{\"alg\"", "{ \"alg\""), ("\"kdf\":\"PBKDF2-HMAC-SHA-256\",", ""),
            ("\"iv\":\"AAECAwQFBgcICQoL\"", "\"iv\":\"AAEC\""),
        ])
    func refused(part: String, instead: String) throws {
        let words = try Self.fixed().text.split(separator: ".")
        let bytes = try #require(Base64URL.bytes(words[0]))
        let header = String(decoding: bytes, as: UTF8.self)
        let changed = header.replacing(part, with: instead, maxReplacements: 1)
        #expect(changed != header)
        #expect(SealedSlot("\(Base64URL.text(Array(changed.utf8))).\(words[1])") == nil)
    }

    @Test("Truncated, without keys, with too many of them, of other parts: refused")
    func otherForms() throws {
        let text = try Self.fixed().text
        let words = text.split(separator: ".")
        let header = try #require(Base64URL.bytes(words[0]).flatMap { JSON(canonical: $0) })
        let members = try #require(header.members(["alg", "format", "iv", "keys"]))
        let entry = try #require(members["keys"]?.list?.first)
        func slot(keys: [JSON]) -> String {
            let changed = JSON.object(known: members.merging(["keys": .list(keys)]) { $1 }.map { ($0, $1) })
            return "\(Base64URL.text(changed.canonicalBytes)).\(words[1])"
        }
        #expect(SealedSlot(slot(keys: [entry])) != nil)
        for keys in [[], Array(repeating: entry, count: 17), [entry, .null]] {
            #expect(SealedSlot(slot(keys: keys)) == nil)
        }
        for text in [
            "", ".", String(words[0]), "\(text).", "\(text).AA", "\(text.dropLast(4))", "\(text)AAAA", "A\(text)",
        ] {
            #expect(SealedSlot(text) == nil, "\(text.prefix(20))…\(text.suffix(20))")
        }
        for end in stride(from: 0, to: words[0].count, by: 37) {
            #expect(SealedSlot("\(words[0].prefix(end)).\(words[1])") == nil)
        }
    }

    @Test("One bit changed anywhere, and nothing opens it")
    func changed() throws {
        let words = try Self.fixed().text.split(separator: ".").compactMap { Base64URL.bytes($0) }
        var generator = 0
        for part in words.indices {
            for index in stride(from: 0, to: words[part].count, by: part == 0 ? 23 : 1021) {
                generator += 1
                var changed = words
                changed[part][index] ^= 1 << (generator % 8)
                let slot = SealedSlot(changed.map { Base64URL.text($0) }.joined(separator: "."))
                #expect(slot?.open(with: "first") == nil)
            }
        }
    }
}

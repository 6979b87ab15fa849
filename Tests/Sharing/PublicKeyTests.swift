import Crypto
import Diagnostics
import Foundation
import Markup
import Testing

@testable import Sharing

@Suite("Keys")
struct PublicKeyTests {
    /// The key of RFC 7515, A.3.1.
    static let jwk = """
        {"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",\
        "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
        """

    private func key() throws -> PublicKey {
        let json = try #require(JSON(canonical: Array(Self.jwk.utf8)))
        return try #require(PublicKey(json))
    }

    @Test("Its id is its thumbprint (RFC 7638), its fingerprint the beginning of that for people")
    func names() throws {
        let key = try key()
        #expect(key.id == "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U")
        #expect(key.fingerprint == "M2H3-5GQH-JJJK-AMYB-2C8D-VF08-47J1-9EEQ")
        #expect(String(decoding: key.json.canonicalBytes, as: UTF8.self) == Self.jwk)
    }

    @Test("It answers to its id and to its fingerprint, however that is typed")
    func called() throws {
        let key = try key()
        for text in [
            key.id, key.fingerprint, "m2h3 5gqh jjjk amyb 2c8d vfo8 47j1 9eeq", "M2H35GQHJJJKAMYB2C8DVF0847JI9EEQ",
        ] {
            #expect(key.isCalled(text), "\(text)")
            #expect(KnownKeys.mayCall(text))
        }
        for text in ["", "M2H3", "M2H3-5GQH-JJJK-AMYB-2C8D-VF08-47J1-9EER", key.id.lowercased()] {
            #expect(!key.isCalled(text))
        }
        for text in ["", "M2H3", "me.json", "M2H3-5GQH-JJJK-AMYB-2C8D-VF08-47J1-9EE"] {
            #expect(!KnownKeys.mayCall(text))
        }
    }

    @Test("Compressed, and back")
    func compressed() throws {
        for _ in 0..<8 {
            let key = SigningKey().publicKey
            #expect(PublicKey(compressed: key.compressed) == key)
        }
        #expect(PublicKey(compressed: [2] + [UInt8](repeating: 0xFF, count: 32)) == nil)
        #expect(PublicKey(compressed: []) == nil)
    }

    @Test("What is no point of the curve, or no key of it, is none")
    func refused() throws {
        for (part, instead) in [
            ("f83O", "f83P"), ("P-256", "P-384"), ("EC", "OKP"), ("{\"crv\"", "{\"alg\":\"ES256\",\"crv\""),
            ("\"x\":\"f83O", "\"x\":\""),
        ] {
            let text = Self.jwk.replacing(part, with: instead, maxReplacements: 1)
            #expect(text != Self.jwk)
            #expect(JSON(canonical: Array(text.utf8)).flatMap { PublicKey($0) } == nil)
        }
    }

    private func read(_ bytes: [UInt8]) -> (KeyFile?, [Diagnostic]) {
        KeyFile.read(SourceFile(path: "me.json", bytes: bytes))
    }

    @Test("A key's files: the private one open and sealed, the public one")
    func files() throws {
        let key = SigningKey()
        let open = try KeyFile(name: "me", key, passphrase: nil)
        guard case .open(let again)? = read(open.privateFile).0?.secret else { throw Missing() }
        #expect(again.json == key.json)
        let sealed = try KeyFile(name: "me", key, passphrase: Passphrase(own: "first"))
        let file = try #require(read(sealed.privateFile).0)
        #expect(file.publicKey == key.publicKey)
        guard case .sealed(let slot) = file.secret else { throw Missing() }
        #expect(KeyFile.key(in: slot, passphrase: "first")?.json == key.json)
        #expect(KeyFile.key(in: slot, passphrase: "second") == nil)
        let secret = try #require(key.json.members(["kty", "crv", "x", "y", "d"])?["d"]?.text)
        #expect(!String(decoding: sealed.privateFile, as: UTF8.self).contains(secret))
        for public_ in [open.publicFile, sealed.publicFile] {
            let file = try #require(read(public_).0)
            #expect(file.publicKey == key.publicKey)
            #expect(file.name == "me")
            #expect(!String(decoding: public_, as: UTF8.self).contains(secret))
            guard case .none = file.secret else { throw Missing() }
        }
    }

    private struct Missing: Error {}

    @Test("A file that is no key's is told")
    func noKey() throws {
        let message = "it is no key: give the file that record-portal keys new wrote"
        let (file, problems) = read(Array("{\"kty\":\"EC\"}".utf8))
        #expect(file == nil)
        #expect(problems == [Diagnostic(.error, .key, path: "me.json", message: message)])
        let other = try KeyFile(name: "me", SigningKey(), passphrase: nil)
        let mixed = String(decoding: other.privateFile, as: UTF8.self)
            .replacing(/"x": "[^"]*"/, with: "\"x\": \"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"")
        #expect(read(Array(mixed.utf8)).0 == nil)
        #expect(read(Array("{".utf8)).1.map(\.code) == [.jsonSyntax])
    }
}

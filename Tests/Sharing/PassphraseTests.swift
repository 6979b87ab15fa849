import Testing

@testable import Sharing

@Suite("Passphrases")
struct PassphraseTests {
    @Test("A generated one is a hundred bits in fours, from the bytes it was given")
    func generated() {
        let passphrase = Passphrase.generated(RandomBytes { count in (0..<count).map { UInt8($0 * 17) } })
        #expect(passphrase.text == "008J-4CT4-ANK7-F24S-NAXW")
        #expect(passphrase.form == .crockford)
        #expect(Passphrase.generated() != Passphrase.generated())
    }

    @Test(
        "Of a generated one it doesn't matter how it is typed",
        arguments: [
            "008J-4CT4-ANK7-F24S-NAXW", "008j4ct4ank7f24snaxw", " oO8J 4CT4 ANK7 F24S NAXW\t",
            "008J-4CT4-ANK7-F24S-NAXW\n",
            "００８Ｊ-4CT4-ANK7-F24S-NAXW",
        ])
    func typed(text: String) {
        #expect(Passphrase(text, as: .crockford).bytes == Array("008J4CT4ANK7F24SNAXW".utf8))
    }

    @Test("One's own is compared in compatibility form, and otherwise as it is")
    func own() {
        #expect(Passphrase(own: "Cafe\u{301} ﬁve").bytes == Array("Caf\u{E9} five".utf8))
        #expect(Passphrase(own: "a-b O").bytes == Array("a-b O".utf8))
    }

    @Test("Kana with marks apart are those with marks together, as every browser composes them")
    func kana() {
        #expect(Passphrase(own: "\u{FF76}\u{FF9E}\u{FF77}\u{FF9E}").bytes == Array("\u{30AC}\u{30AE}".utf8))
        #expect(Passphrase(own: "\u{1112}\u{1161}\u{11AB}").bytes == Array("\u{D55C}".utf8))
    }

    @Test(
        "What is easily guessed has few bits",
        arguments: [
            ("", 0), ("12345678901234567890", 15), ("aaaaaaaaaaaaaaaaaaaaaaaa", 12), ("abababababababababab", 12),
            ("password", 0), ("Password1", 6), ("Zhang San 19491231", 0), ("qwertyuiop", 7),
            ("passwordpasswordpassword", 0), ("qwertyuiopasdfghjkl", 14), ("iloveyouiloveyouiloveyou", 0),
            ("hellohellohellohellohello", 24),
        ])
    func weak(text: String, bits: Int) {
        #expect(Passphrase(own: text).bits(without: ["Zhang San", "19491231"]) == bits)
        #expect(bits < Passphrase.leastBits)
    }

    @Test(
        "What is hard to guess has enough",
        arguments: [
            "correct horse battery staple gravel", "Heron walks 7 gravel ponds", "雨停後 竹林裏飛過一隻白鷺鷥", "tG7#kq92!mZx4&Lp",
        ])
    func strong(text: String) { #expect(Passphrase(own: text).bits() >= Passphrase.leastBits) }
}

import Points
import Testing

@testable import Sharing

@Suite("The text of a code")
struct StatementCodeTests {
    private static func problem(_ text: String) -> StatementCode.Problem? {
        do {
            _ = try StatementCode.read(text)
            return nil
        } catch { return error }
    }

    @Test(
        "A claim is read again from its code",
        arguments: ["shanghai", "my city", "a%b", "%41", "上海", "é", "e\u{301}", "~-._", "A", "", "a\tb", "a\u{1}b"])
    func roundTrip(rules: String) throws {
        let claim = try Fixed.claim { $0.rules = rules }
        // An id without a character is no word.
        guard !rules.isEmpty else {
            #expect(Self.problem(claim.code) == .otherForm)
            return
        }
        let read = try StatementCode.read(claim.code)
        #expect(read == claim)
        #expect(Array(read.rules.utf8) == Array(rules.utf8))
    }

    @Test("Points of every form are read", arguments: [Fraction(0), 12, Fraction(25, over: 2), Fraction(13, over: 3)])
    func points(points: Fraction) throws {
        let claim = try Fixed.claim { $0.points = points }
        #expect(try StatementCode.read(claim.code) == claim)
    }

    @Test(
        "Line breaks, more spaces and small letters make no difference",
        arguments: [
            Fixed.code.replacing(" ", with: "\n"), Fixed.code.replacing(" ", with: "\r\n"),
            Fixed.code.replacing(" ", with: "\t  "), "  \(Fixed.code)\n", Fixed.code.lowercased(),
            Fixed.code.replacing(" ", with: "\u{3000}"),
        ])
    func asTyped(text: String) throws { #expect(try StatementCode.read(text) == Fixed.claim()) }

    @Test("What is misread on paper is read as what it was")
    func misread() throws {
        let text =
            "RECORD-PORTAL/1 A4EE-2MT4 2026-11 139 12.5 shanghai 2018-01-01 "
            + "oooG4OR4OM3OE2O9I85GRE8EIW8I24GK2GAHC5RR34DIP7OX3RFG".replacing("GRE8", with: "GR38")
        #expect(try StatementCode.read(text) == Fixed.claim())
    }

    @Test(
        "Another number of words, or another first one, is no code",
        arguments: [
            "", " ", "RECORD-PORTAL/1", "hello", Fixed.fields,
            "RECORD-PORTAL/2 A4EE-2MT4 \(Fixed.fields)",
            "RECORD-PORTAL A4EE-2MT4 \(Fixed.fields)", "record-portal verify A4EE-2MT4 \(Fixed.fields)",
            "RECORD-PORTAL/1 A4EE-2MT4 \(Fixed.fields.dropLast(53))", "\"\(Fixed.code)\"",
        ])
    func otherForm(text: String) { #expect(Self.problem(text) == .otherForm) }

    @Test("As paper breaks it, behind hyphens and in the digest, it is the same code")
    func broken() throws {
        let claim = try StatementCode.read(Fixed.code)
        #expect(try StatementCode.read(Fixed.code.replacing("-", with: "-\n")) == claim)
        let digest = Fixed.digest
        let parts = "\(digest.prefix(13)) \(digest.dropFirst(13).prefix(20))\n\(digest.dropFirst(33))"
        #expect(try StatementCode.read(Fixed.code.replacing(digest, with: parts)) == claim)
    }

    @Test(
        "A word that can't stand in its place is named",
        arguments: [
            (3, "2026-13"), (3, "2026-1"), (3, "11-2026"), (3, "1799-12"), (4, "-1"), (4, "0139"), (4, "+139"),
            (4, "13O"), (4, "99999999999999999999"), (5, "12.50"), (5, "-12.5"), (5, "12,5"), (5, "2/4"),
            (6, "shang/hai"), (6, "%2g"), (6, "%"), (6, "%4"), (6, "%ff"), (6, "上海"),
            (7, "2018-02-30"), (7, "2018-1-1"), (8, "U\(Fixed.digest.dropFirst())"), (8, "\(Fixed.digest.dropLast())"),
            (8, "\(Fixed.digest)0"), (8, "\(Fixed.digest.dropLast())H"), (8, "00"),
            (8, "\(Fixed.digest) more"),
        ])
    func word(number: Int, other: String) {
        var words = Fixed.code.split(separator: " ").map(String.init)
        words[number - 1] = other
        #expect(Self.problem(words.joined(separator: " ")) == .word(number))
    }

    @Test("The first word that can't stand there is the one that is named")
    func firstWord() {
        #expect(Self.problem("RECORD-PORTAL/1 ! ! ! ! ! ! !") == .word(3))
        #expect(Self.problem("RECORD-PORTAL/1 ! 2026-11 139 ! ! ! !") == .word(5))
    }

    @Test(
        "Where every word may stand, the number tells that one is another",
        arguments: [
            (2, "A4EE-2MT5"), (2, "A4EE2MT4"), (2, "?"), (3, "2026-10"), (4, "138"), (5, "12"), (5, "13"),
            (6, "beijing"), (6, "Shanghai"), (7, "2018-01-02"), (8, "1\(Fixed.digest.dropFirst())"),
        ])
    func number(number: Int, other: String) {
        var words = Fixed.code.split(separator: " ").map(String.init)
        words[number - 1] = other
        #expect(Self.problem(words.joined(separator: " ")) == .number)
    }
}

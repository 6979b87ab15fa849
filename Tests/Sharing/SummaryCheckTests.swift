import Calendar
import Markup
import Testing

@testable import Sharing

@Suite("What can be said of a summary")
struct SummaryCheckTests {
    private static let key = SigningKey()
    private static let page = Array("<main data-signed=\"\">".utf8)

    private func check(
        _ text: String? = nil, page: [UInt8] = page, on date: String = "2024-08-01", known: KnownKeys = KnownKeys([])
    ) throws -> SummaryCheck {
        let signed = try SignedSummary(try Granted.disclosure(), page: Self.page, key: Self.key).text
        return SummaryCheck(signed: text ?? signed, page: page, on: try day(date), known: known)
    }

    private static let mine = KnownKeys([("another", SigningKey().publicKey), ("mine", key.publicKey)])

    @Test("Intact and known, by the key's file, its fingerprint or its id")
    func known() throws {
        #expect(try check(known: Self.mine).verdict == .known("mine"))
        for name in [Self.key.publicKey.fingerprint, Self.key.publicKey.id] {
            #expect(try check(known: KnownKeys([], called: [name])).verdict == .known(name))
        }
        #expect(try check(known: Self.mine).verdict.isYes)
    }

    @Test("Intact and unknown, with the key that nobody knows")
    func unknown() throws {
        let check = try check(known: KnownKeys([("another", SigningKey().publicKey)]))
        #expect(check.verdict == .unknown)
        #expect(check.verdict.isYes)
        #expect(check.summary?.key == Self.key.publicKey)
        #expect(check.summary?.disclosure == (try Granted.disclosure()))
    }

    @Test("On its last day it holds, on the next one not")
    func expired() throws {
        let last = try day("2024-09-30")
        #expect(try check(on: "2024-09-30", known: Self.mine).verdict == .known("mine"))
        #expect(try check(on: "2024-10-01", known: Self.mine).verdict == .expired(last, signer: "mine"))
        #expect(try check(on: "2024-10-01").verdict == .expired(last, signer: nil))
        #expect(try !check(on: "2024-10-01").verdict.isYes)
    }

    @Test("Altered, and what; nothing of it is told then, and an expired one is altered first")
    func altered() throws {
        for date in ["2024-08-01", "2024-10-01"] {
            let check = try check(page: Self.page + [0], on: date, known: Self.mine)
            #expect(check.verdict == .altered(.page))
            #expect(check.summary == nil)
            #expect(!check.verdict.isYes)
        }
        #expect(try check("a.b.c").verdict == .altered(.header))
    }

    @Test("Unsigned is no yes")
    func unsigned() throws {
        #expect(try check("").verdict == .unsigned)
        #expect(try !check("").verdict.isYes)
    }

    @Test("A code says the same of its claim")
    func code() throws {
        let code = try #require(try SummaryCode(SummaryClaim(try Granted.disclosure()), key: Self.key))
        let check = SummaryCheck(code, on: try day("2024-08-01"), known: Self.mine)
        #expect(check.verdict == .known("mine"))
        #expect(check.summary?.claim == code.claim)
        #expect(check.summary?.disclosure == nil)
        #expect(SummaryCheck.alteredCode.verdict == .altered(.code))
    }

    @Test("As JSON: the verdict, and what was signed")
    func json() throws {
        let check = try check(on: "2024-10-01", known: Self.mine)
        guard case .object(let members) = check.json else { throw Missing() }
        #expect(members.map(\.key) == ["verdict", "expired", "signer", "key", "fingerprint", "claim", "disclosure"])
        #expect(members[0].value == .text("expired"))
        #expect(members[1].value == .text("2024-09-30"))
        #expect(
            try self.check("a.b.c").json
                == .object([.init("verdict", .text("altered")), .init("altered", .text("header"))]))
    }

    private struct Missing: Error {}
}

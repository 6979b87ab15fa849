import Calendar
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("Disclosures in words for a terminal")
struct SummaryTextTests {
    private func words(_ language: Language = .english) throws -> Words { try Shipped.words(in: [language]).own }

    private func entry(
        _ grants: Set<Grant> = [], change: (inout Disclosure) throws -> Void = { _ in }
    ) throws -> DisclosureEntry {
        var disclosure = try Shipped.disclosure(grants)
        try change(&disclosure)
        return DisclosureEntry(
            at: "2026-11-02T08:30:00Z", file: "summary.html", grants: grants, window: "last 6", languages: ["en"],
            passphrases: grants.isEmpty ? 0 : 1, key: nil, disclosure: disclosure)
    }

    @Test("A first disclosure: for whom, until when, the key, the passphrase")
    func first() throws {
        let key = SigningKey().publicKey
        let text = ShareText(words: try words())
        #expect(
            text.text(try entry(), at: "a.html", signer: ("me", key), passphrases: ["0000-1111"], last: nil) == """
                a.html
                Lujia Software Ltd.: confirm contributions
                Issued on 2 November 2026, to be relied on until 31 January 2027.
                Signed with the key me, fingerprint \(key.fingerprint)
                The passphrase, which is shown this once. Tell it by another way than the file:
                  0000-1111

                """)
        #expect(
            text.text(try entry(), at: "a.html", signer: nil, passphrases: ["a", "b"], last: nil)
                .hasSuffix(
                    "The passphrases, which are shown this once. Tell each by another way than the file:\n  a\n  b\n"))
    }

    @Test("The next one says what is different, in both languages")
    func again() throws {
        let new = try entry([.base]) { disclosure in
            disclosure.terms.purpose = "another"
            disclosure.asOf = try month("2026-11")
            disclosure.countedMonths = 142
            disclosure.points = 36
            disclosure.pointsIfConfirmed = 39
            disclosure.name = nil
            disclosure.months[0].status = .gap
        }
        func lines(_ language: Language) throws -> [Substring] {
            ShareText(words: try words(language)).text(new, at: "a", signer: nil, passphrases: [], last: try entry())
                .split(separator: "\n").dropFirst(3).map { $0 }
        }
        #expect(
            try lines(.english) == [
                "What is different from the summary of 2 November 2026:",
                "  Purpose: confirm contributions, now another", "  As of: October 2026, now November 2026",
                "  Counted months: 141, now 142", "  Points: 33, now 36",
                "  Points if everything is confirmed: 33, now 39",
                "  Name: Z***, now none", "  December 2022: counted, now nothing on record",
                "  granted now: the base of each month", "  rows of contributions: 6 added, 0 removed", "  sealed now",
            ])
        #expect(
            try lines(.chinese) == [
                "与2026年11月2日的摘要相比，不同之处：", "  用途：原为confirm contributions，现为another",
                "  截至：原为2026年10月，现为2026年11月", "  计入的月数：原为141，现为142", "  积分：原为33，现为36",
                "  全部确认后的积分：原为33，现为39", "  姓名：原为Z***，现为无", "  2022年12月：原为计入，现为无记录",
                "  这次新提供：每月的缴费基数", "  逐笔缴费：增加6笔，减少0笔", "  这次已加密",
            ])
        let same = ShareText(words: try words()).text(
            try entry(), at: "a", signer: nil, passphrases: [], last: try entry())
        #expect(same.hasSuffix("Nothing is different from the summary of 2 November 2026.\n"))
        let back = ShareText(words: try words()).text(
            try entry(), at: "a", signer: nil, passphrases: [], last: try entry([.base]))
        #expect(back.contains("  no longer granted: the base of each month\n"))
    }

    @Test("The log, the oldest first")
    func log() throws {
        var signed = try entry([.base, .payer])
        signed.key = "KEY"
        let log = DisclosureLog([try entry(), signed])
        let first = try entry().digest
        #expect(
            LogText(words: try words()).text(log) == """
                2026-11-02T08:30:00Z  Lujia Software Ltd.: confirm contributions
                  summary.html, until 31 January 2027, as of October 2026
                  not sealed, not signed
                  digest \(first)

                2026-11-02T08:30:00Z  Lujia Software Ltd.: confirm contributions
                  summary.html, until 31 January 2027, as of October 2026
                  granted: who paid each month, the base of each month
                  sealed with one passphrase, signed with KEY
                  digest \(signed.digest)

                """)
        #expect(LogText(words: try words()).text(DisclosureLog()) == "Nothing in this record has been disclosed yet.\n")
        #expect(LogText(words: try words(.chinese)).text(DisclosureLog()) == "这份记录还没有提供给任何人。\n")
    }

    private func check(
        on date: String, known: KnownKeys = KnownKeys([]), _ language: Language = .english, key: SigningKey
    ) throws -> String {
        let signed = try SignedSummary(try Shipped.disclosure([.number]), page: [], key: key).text
        return SummaryCheckText(words: try words(language)).text(
            SummaryCheck(signed: signed, page: [], on: try #require(CivilDate(date)), known: known))
    }

    @Test("What can be said of a summary, with what was signed")
    func checks() throws {
        let key = SigningKey()
        let facts = """
              For: Lujia Software Ltd.
              Purpose: confirm contributions
              Issued: 2 November 2026
              To be relied on until: 31 January 2027
              As of: October 2026
              Name: Z***
              ID number ends in: 0012
              Counted months: 141
              Points: 33
              Rule book: shanghai, 2023-01-01

            """
        let mine = KnownKeys([("me", key.publicKey)])
        let fingerprint = "  Key: \(key.publicKey.fingerprint)\n"
        #expect(
            try check(on: "2027-01-31", known: mine, key: key)
                == "Intact, and signed with a key that you know.\n\(fingerprint)  Signer: me\n\(facts)")
        #expect(
            try check(on: "2027-01-31", key: key) == """
                Intact, and signed with a key that you don't know.
                Anybody can make a key and sign with it. Compare the fingerprint with the signer by another way, such as the \
                telephone, before you rely on it.
                \(fingerprint)\(facts)
                """)
        #expect(
            try check(on: "2027-02-01", known: mine, key: key)
                == "Expired: the day until which it was to be relied on has passed.\n\(fingerprint)  Signer: me\n\(facts)"
        )
        #expect(
            try check(on: "2027-02-01", .chinese, key: key).hasPrefix(
                "已经超过有效期。\n  密钥：\(key.publicKey.fingerprint)\n"))
    }

    @Test(
        "What was altered",
        arguments: [
            (SummaryCheck.Part.header, "What says who signed it was changed."),
            (.payload, "What was signed is no summary."),
            (.signature, "The signature no longer fits: what was signed, the key or the signature was changed."),
            (.page, "Something on the page, in its style or in the file around it was changed."),
            (.view, "What the sealed file shows was changed."),
            (.code, "The text of the code is not as it was signed; a character may have been misread."),
            (.file, "This is no summary from Record Portal, or it was changed so that it is none any more."),
            (.sealed, "The sealed part is damaged or was changed. Ask for the file again."),
        ])
    func altered(part: SummaryCheck.Part, says: String) throws {
        var check = SummaryCheck.alteredCode
        check.verdict = .altered(part)
        #expect(
            SummaryCheckText(words: try words()).text(check) == "Altered: this is not what was signed.\n\(says)\n")
        check.verdict = .unsigned
        #expect(
            SummaryCheckText(words: try words()).text(check)
                == "It is not signed, so nobody can tell whether it was changed.\n")
    }
}

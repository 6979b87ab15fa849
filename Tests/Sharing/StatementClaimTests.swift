import Points
import Testing

@testable import Sharing

@Suite("A statement's claim")
struct StatementClaimTests {
    @Test("Its code is its format, its number and its fields")
    func code() throws {
        let claim = try Fixed.claim()
        #expect(claim.number == "A4EE-2MT4")
        #expect(claim.code == "RECORD-PORTAL/1 A4EE-2MT4 2026-11 139 12.5 shanghai 2018-01-01 \(Fixed.digest)")
    }

    @Test(
        "The id of a rule book is one word of it, whatever its characters",
        arguments: [
            ("my city", "DSRN-KTMT", "my%20city"), ("a%b", "TPQG-XEGT", "a%25b"),
            ("上海", "88X9-SM1A", "%E4%B8%8A%E6%B5%B7"),
        ])
    func rules(id: String, number: String, word: String) throws {
        let claim = try Fixed.claim { $0.rules = id }
        #expect(
            claim.code == "RECORD-PORTAL/1 \(number) 2026-11 139 12.5 \(word) 2018-01-01 \(Fixed.digest)")
    }

    @Test("Points without a decimal form are a common fraction")
    func fraction() throws {
        let claim = try Fixed.claim { $0.points = Fraction(13, over: 3) }
        #expect(claim.code == "RECORD-PORTAL/1 WQ05-039V 2026-11 139 13/3 shanghai 2018-01-01 \(Fixed.digest)")
    }

    @Test("Another number comes of a change of any field")
    func number() throws {
        let claims = [
            try Fixed.claim(), try Fixed.claim { $0.asOf = try month("2026-10") },
            try Fixed.claim { $0.countedMonths = 140 }, try Fixed.claim { $0.points = 13 },
            try Fixed.claim { $0.rules = "beijing" }, try Fixed.claim { $0.version = try day("2018-01-02") },
            try Fixed.claim { $0.digest = try #require(RecordDigest(bytes: Array(1...32))) },
        ]
        #expect(Set(claims.map(\.number)).count == claims.count)
    }

    @Test("A record's claim says what the assessment says")
    func ofARecord() throws {
        let record = try Judged.record()
        let assessment = try Judged.rules().assess(record, asOf: try month("2024-06"))
        let digest = RecordDigest(assessment, of: record)
        #expect(
            StatementClaim(assessment, of: record)
                == StatementClaim(
                    asOf: try month("2024-06"), countedMonths: 5, points: 0, rules: "shanghai",
                    version: try day("2023-01-01"), digest: digest))
    }

    @Test("A digest has thirty-two bytes")
    func digest() {
        #expect(RecordDigest(bytes: Array(0..<32))?.bytes == Array(0..<32))
        #expect(RecordDigest(bytes: []) == nil)
        #expect(RecordDigest(bytes: Array(0..<31)) == nil)
        #expect(RecordDigest(bytes: Array(0..<33)) == nil)
    }
}

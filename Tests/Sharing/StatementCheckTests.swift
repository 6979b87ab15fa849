import Calendar
import Markup
import Points
import Records
import Testing

@testable import Sharing

@Suite("A statement beside its record")
struct StatementCheckTests {
    private func check(_ change: (inout StatementClaim) throws -> Void) throws -> StatementCheck {
        let record = try Judged.record()
        let assessment = try Judged.rules().assess(record, asOf: try month("2024-06"))
        var claim = StatementClaim(assessment, of: record)
        try change(&claim)
        return StatementCheck(claim, against: assessment, of: record)
    }

    @Test("What the record makes itself has no difference")
    func same() throws {
        let check = try check { _ in }
        #expect(check.differences == [])
        #expect(check.claim.countedMonths == 5)
    }

    @Test("Each difference is told with what both say")
    func each() throws {
        #expect(
            try check { $0.version = try day("2013-07-01") }.differences == [
                .init(what: .version, statement: "2013-07-01", record: "2023-01-01")
            ])
        #expect(
            try check { $0.countedMonths = 6 }.differences == [
                .init(what: .countedMonths, statement: "6", record: "5")
            ])
        #expect(
            try check { $0.points = Fraction(5, over: 2) }.differences == [
                .init(what: .points, statement: "2.5", record: "0")
            ])
        let made = Base32.text(try Judged.digest(of: Judged.record()).bytes)
        #expect(
            try check { $0.digest = try Fixed.claim().digest }.differences == [
                .init(what: .record, statement: Fixed.digest, record: made)
            ])
    }

    @Test("Several are told in one order")
    func several() throws {
        let check = try check { claim in
            claim = try Fixed.claim { $0.version = try day("2013-07-01") }
            claim.asOf = try month("2024-06")
        }
        #expect(check.differences.map(\.what) == [.version, .countedMonths, .points, .record])
    }

    @Test(
        "Of two pages the first line is told in which one is another",
        arguments: [
            ("a\nb\n", "a\nb\n", .same), ("", "", .same), ("x\nb\n", "a\nb\n", .otherwise(line: 1)),
            ("a\nx\n", "a\nb\n", .otherwise(line: 2)), ("a\nb", "a\nb\n", .otherwise(line: 2)),
            ("a\nb\nc\n", "a\nb\n", .otherwise(line: 3)), ("a\n", "a\nb\n", .otherwise(line: 2)),
            ("", "a\n", .otherwise(line: 1)), ("a\n", "", .otherwise(line: 1)), ("a\r\n", "a\n", .otherwise(line: 1)),
            ("e\u{301}", "\u{E9}", .otherwise(line: 1)), ("a\n\nb", "a\nb", .otherwise(line: 2)),
        ] as [(String, String, StatementCheck.Page)])
    func pages(page: String, made: String, expected: StatementCheck.Page) {
        #expect(StatementCheck.Page(Array(page.utf8), made: Array(made.utf8)) == expected)
    }

    @Test("They agree without a difference, unless the page is another")
    func agrees() throws {
        let (same, other) = (try check { _ in }, try check { $0.countedMonths = 6 })
        #expect([.same, .notCompared, .otherwise(line: 1)].map { same.agrees($0) } == [true, true, false])
        #expect([.same, .notCompared, .otherwise(line: 1)].map { other.agrees($0) } == [false, false, false])
    }

    @Test("As JSON, where they don't agree")
    func json() throws {
        let check = try check { claim in
            claim.countedMonths = 6
            claim.points = Fraction(5, over: 2)
        }
        let number = check.claim.number
        #expect(
            String(decoding: check.json(.notCompared).bytes(.indented), as: UTF8.self) == """
                {
                  "statement": "\(number)",
                  "agrees": false,
                  "asOf": "2024-06",
                  "rules": "shanghai",
                  "version": "2023-01-01",
                  "differences": [
                    {
                      "what": "countedMonths",
                      "statement": "6",
                      "record": "5"
                    },
                    {
                      "what": "points",
                      "statement": "2.5",
                      "record": "0"
                    }
                  ],
                  "page": "not-compared"
                }

                """)
    }

    @Test("As JSON, with the page beside it")
    func jsonOfPages() throws {
        let check = try check { _ in }
        let head = "{\"statement\":\"\(check.claim.number)\",\"agrees\":"
        let middle =
            ",\"asOf\":\"2024-06\",\"rules\":\"shanghai\",\"version\":\"2023-01-01\",\"differences\":[],\"page\":"
        #expect(
            String(decoding: check.json(.same).bytes(.compact), as: UTF8.self) == head + "true\(middle)\"same\"}")
        #expect(
            String(decoding: check.json(.otherwise(line: 7)).bytes(.compact), as: UTF8.self)
                == head + "false\(middle)\"otherwise\",\"line\":7}")
    }
}

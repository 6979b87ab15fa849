import Calendar
import Points
import Testing

@testable import Sharing

/// A claim that no record makes, the same in every test.
enum Fixed {
    static func claim() throws -> StatementClaim {
        StatementClaim(
            asOf: try month("2026-11"), countedMonths: 139, points: Fraction(25, over: 2), rules: "shanghai",
            version: try day("2018-01-01"), digest: try #require(RecordDigest(bytes: Array(0..<32))))
    }

    static func claim(_ change: (inout StatementClaim) throws -> Void) throws -> StatementClaim {
        var claim = try claim()
        try change(&claim)
        return claim
    }

    static let digest = "000G40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P70X3RFG"
    static let fields = "2026-11 139 12.5 shanghai 2018-01-01 \(digest)"
    static let code = "RECORD-PORTAL/1 A4EE-2MT4 \(fields)"
}

func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

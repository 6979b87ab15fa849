import Calendar
import Diagnostics
import Testing

@testable import Records

@Suite("A record's contributions as CSV")
struct RecordCSVTests {
    static let head =
        "\u{FEFF}month,insurance,scheme,kind,state,payer,payerCode,base,personal,employer,bookedMonth,paidOn,taxMatches\r\n"

    static func record(payers: [String]) throws -> Record {
        Record(contributions: try payers.map { Contribution(month: try Written.month("2014-03"), payer: $0) })
    }

    @Test("They are a head line and a row each, in UTF-8 behind a byte order mark, with CRLF")
    func whole() throws {
        #expect(try Sample.record().csv == Array(Sample.csv.utf8))
        #expect(Record().csv == Array(Self.head.utf8))
    }

    @Test(
        "A payer is quoted where the notation needs it, and kept from being run as a formula",
        arguments: [
            ("张三", "张三"), ("a b", "a b"), ("a;b", "a;b"), ("it's", "it's"), ("a=b", "a=b"), ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""),
            ("a ", "\"a \""),
            ("=1+2", "'=1+2"), ("+1", "'+1"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("=1+2\";=1+2", "\"'=1+2\"\";=1+2\""), ("-5", "-5"), ("-5.00", "-5.00"),
            ("-5.001", "'-5.001"),
            ("--5", "'--5"), ("=", "'="), ("-", "'-"), ("=\u{301}1", "'=\u{301}1"), ("+\u{200D}1", "'+\u{200D}1"),
            ("'=1", "''=1"), ("'a", "'a"), ("", ""), ("\u{A0}a", "\"\u{A0}a\""), ("a\u{3000}", "\"a\u{3000}\""),
        ])
    func cells(payer: String, written: String) throws {
        let expected = Self.head + "2014-03,pension,employees,regular,paid,\(written),,,,,,,\r\n"
        #expect(try Self.record(payers: [payer]).csv == Array(expected.utf8))
    }

    @Test(
        "A quote that a mark joins is doubled all the same",
        arguments: [
            ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("\"\u{200D}", "\"\"\"\u{200D}\""),
            ("a\"\u{FE0F},b", "\"a\"\"\u{FE0F},b\""),
            ("\"\u{301}\"", "\"\"\"\u{301}\"\"\""),
        ])
    func joined(payer: String, written: String) throws {
        let expected = Self.head + "2014-03,pension,employees,regular,paid,\(written),,,,,,,\r\n"
        #expect(try Self.record(payers: [payer]).csv == Array(expected.utf8))
    }

    @Test("A line feed before a formula is kept from hiding it, as OWASP lists it")
    func lineFeed() throws {
        let expected = Self.head + "2014-03,pension,employees,regular,paid,\"'\n=1+2\",,,,,,,\r\n"
        #expect(try Self.record(payers: ["\n=1+2"]).csv == Array(expected.utf8))
    }
}

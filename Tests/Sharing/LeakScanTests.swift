import Calendar
import Foundation
import Points
import Records
import Testing

@testable import Sharing

@Suite("The search for what was withheld")
struct LeakScanTests {
    /// A record with something of its own under every field.
    private static func record() throws -> Record {
        try Judged.record { record in
            record.person.permit = .init(
                number: "SH-20140218-7", issuedOn: try day("2014-02-18"), validUntil: try day("2027-02-17"))
            record.person.name = "欧阳静"
            record.contracts.append(
                .init(employer: "Wren & Sons \"Bakery\"", creditCode: "91310999MA0000001X", from: try day("2019-05-06"))
            )
            record.contributions[1].origin = Origin(file: "My export of May.xlsx", sheet: "Sheet of 2024", row: 3)
            record.contributions.append(
                Contribution(
                    month: try month("2024-04"), insurance: .medical, payer: "Plover Trading Ltd",
                    base: Money(fen: 1_234_567)))
            record.source.name = "12333 website, Minhang"
            record.evidence.investment = .init(averageTax: Money(fen: 98_765_432), averageLocalEmployees: 3)
            record.evidence.spouse = .init(localHousehold: true, marriedOn: try day("2011-11-12"))
        }
    }

    private static func withheld(_ grants: Set<Grant> = []) throws -> Withheld {
        let record = try record()
        return Withheld(
            record, try Judged.rules().assess(record, asOf: try month("2024-06")), terms: try Granted.terms(),
            grants: grants, window: try month("2024-03")...month("2024-05"))
    }

    private static func leaks(in text: String, _ grants: Set<Grant> = [], known: String = "") throws -> [String] {
        LeakScan(try withheld(grants), known: Array(known.utf8)).leaks(in: Array(text.utf8))
    }

    @Test("Whatever nobody granted is withheld, by its field")
    func fields() throws {
        #expect(
            Set(try Self.withheld().values.map(\.field)) == [
                "source.name", "source.exportedOn", "person.name", "person.idNumber", "person.bornOn",
                "person.permit.number", "person.permit.issuedOn", "person.permit.validUntil", "contracts.employer",
                "contracts.creditCode", "contracts.from", "contributions.month", "contributions.payer",
                "contributions.payerCode", "contributions.base", "contributions.personal", "contributions.employer",
                "contributions.bookedMonth", "contributions.paidOn", "contributions.origin.file",
                "contributions.origin.sheet", "evidence.investment.averageTax",
                "evidence.investment.averageLocalEmployees", "evidence.spouse.marriedOn",
                "person.idNumber (birth date)",
            ])
    }

    static let secrets = [
        ("欧阳静", "person.name"), ("11010519491231002X", "person.idNumber"), ("SH-20140218-7", "person.permit.number"),
        ("2014-02-18", "person.permit.issuedOn"), ("Wren & Sons \"Bakery\"", "contracts.employer"),
        ("91310999MA0000001X", "contracts.creditCode"), ("2019-05-06", "contracts.from"),
        ("My export of May.xlsx", "contributions.origin.file"), ("Sheet of 2024", "contributions.origin.sheet"),
        ("Plover Trading Ltd", "contributions.payer"), ("12345.67", "contributions.base"),
        ("12333 website, Minhang", "source.name"), ("987654.32", "evidence.investment.averageTax"),
        ("2011-11-12", "evidence.spouse.marriedOn"), ("8000.00", "contributions.base"),
        ("2024-06-30", "contributions.paidOn"), ("Heron Payroll Agency", "contributions.payer"),
    ]

    static let encodings: [(String, @Sendable (String) -> [UInt8])] = [
        ("text", { Array($0.utf8) }),
        ("capitals", { Array($0.uppercased().utf8) }),
        ("escaped", { Array($0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").utf8) }),
        ("numbers", { Array($0.unicodeScalars.map { "&#\($0.value);" }.joined().utf8) }),
        (
            "hexadecimal numbers",
            { Array($0.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined().utf8) }
        ),
        ("percent", { Array($0.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8) }),
        (
            "JSON escapes",
            {
                Array(
                    $0.utf16.map { unit in
                        let digits = String(unit, radix: 16)
                        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }.joined().utf8)
            }
        ),
        ("base 64", { Array(Data($0.utf8).base64EncodedString().utf8) }),
        ("base 64, one further", { Array(Data("x\($0)y".utf8).base64EncodedString().utf8) }),
        ("base 64, two further", { Array(Data("xy\($0)".utf8).base64EncodedString().utf8) }),
        ("base 64 for URLs", { Array(Base64URL.text(Array("\u{FF}x\($0)".utf8)).utf8) }),
        ("base 64 of UTF-16", { Array(($0.data(using: .utf16LittleEndian) ?? Data()).base64EncodedString().utf8) }),
        ("UTF-16, little end", { Array($0.data(using: .utf16LittleEndian) ?? Data()) }),
        ("UTF-16, big end", { Array($0.data(using: .utf16BigEndian) ?? Data()) }),
        ("split by markup", { Array($0.map { "\($0)<wbr>" }.joined().utf8) }),
        ("split by elements", { Array($0.map { "<b class=\"a\">\($0)</b>" }.joined().utf8) }),
        ("split by markup and escaped", { Array($0.unicodeScalars.map { "<i>&#\($0.value);</i>" }.joined().utf8) }),
    ]

    @Test("Every withheld value is found in every encoding, wherever in a page it stands")
    func encodings() throws {
        let scan = LeakScan(try Self.withheld(), known: Array("<p>between</p>".utf8))
        for (secret, field) in Self.secrets {
            for (name, encode) in Self.encodings {
                let page = Array("<!doctype html><p>some</p>".utf8) + encode(secret) + Array("</p> and more".utf8)
                #expect(scan.leaks(in: page).contains(field), "\(secret) as \(name)")
            }
        }
        #expect(scan.leaks(in: Array("<!doctype html><p>some</p></p> and more".utf8)) == [])
    }

    @Test(
        "However a number is set apart",
        arguments: [
            "110105 19491231 002X", "110105-19491231-002x", "1101 0519 4912 3100 2X",
            "110105\u{202F}19491231\u{A0}002X",
            "11010519\u{200B}491231002X",
        ])
    func apart(text: String) throws { #expect(try Self.leaks(in: text).contains("person.idNumber")) }

    @Test(
        "However thousands are grouped",
        arguments: ["12,345.67", "12 345.67", "12\u{202F}345.67", "12\u{A0}345.67", "¥12,345.67"])
    func grouped(text: String) throws { #expect(try Self.leaks(in: text) == ["contributions.base"]) }

    @Test("A day as pages write it", arguments: ["12 November 2011", "2011年11月12日", "2011-11-12", "20111112"])
    func dayInWords(text: String) throws {
        let scan = LeakScan(try Self.withheld(), known: []) { date in
            "\(date)" == "2011-11-12" ? ["12 November 2011", "2011年11月12日"] : []
        }
        #expect(scan.leaks(in: Array("on \(text), so".utf8)) == ["evidence.spouse.marriedOn"])
    }

    @Test(
        "A number within a longer one is another number",
        arguments: ["112345.67", "12345.678", "32024-06-30", "2024-06-301"])
    func within(text: String) throws { #expect(try Self.leaks(in: text) == []) }

    @Test("What was granted may stand there")
    func granted() throws {
        #expect(try Self.leaks(in: "欧阳静", [.name]) == [])
        #expect(try Self.leaks(in: "8000.00", [.base]) == [])
        #expect(try Self.leaks(in: "12345.67", [.base]) == ["contributions.base"])
        #expect(try Self.leaks(in: "Heron Payroll Agency", [.payer]) == [])
        #expect(try Self.leaks(in: "Plover Trading Ltd", [.payer]) == ["contributions.payer"])
        #expect(try Self.leaks(in: "640.00", [.employerMonths]) == [])
        #expect(try Self.leaks(in: "2011-11-12", [.evidence]) == [])
        #expect(try Self.leaks(in: "11010519491231002X", Set(Grant.allCases)) == ["person.idNumber"])
        #expect(try Self.leaks(in: "2024-03 2024-05 Juniper Workshop Ltd 2024-07-02") == [])
    }

    @Test("A payer of the person's name, who is shown covered, gives nobody leave to show the name")
    func payerOfTheName() throws {
        let record = try Judged.record { record in
            record.contributions[2].payer = "ZHANG SAN Trading"
            record.contributions[4].payer = "No. 110105 19491231 002X"
        }
        let withheld = Withheld(
            record, try Judged.rules().assess(record, asOf: try month("2024-06")), terms: try Granted.terms(),
            grants: [.payer], window: try month("2024-03")...month("2024-05"))
        let scan = LeakScan(withheld, known: [])
        #expect(scan.leaks(in: Array("Zhang San".utf8)) == ["person.name"])
        #expect(scan.leaks(in: Array("11010519491231002X".utf8)).contains("person.idNumber"))
        #expect(scan.leaks(in: Array(Granted.text(try Granted.disclosure([.payer], of: record)).utf8)) == [])
    }

    @Test("A value with a quotation mark is found in what signed texts hold")
    func quoted() throws {
        let json = "{\"a\":\"Wren & Sons \\\"Bakery\\\"\"}"
        #expect(try Self.leaks(in: Base64URL.text(Array(json.utf8))) == ["contracts.employer"])
    }

    @Test("What stands in every summary says nothing of this record")
    func known() throws {
        #expect(try Self.leaks(in: "see the 12333 website, Minhang", known: "the 12333 website, Minhang branch") == [])
        #expect(try Self.leaks(in: "2024-01", known: "2024-01") == [])
        #expect(try Self.leaks(in: "2024-01") == ["contributions.bookedMonth", "contributions.month"])
    }
}

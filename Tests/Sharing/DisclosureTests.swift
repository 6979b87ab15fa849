import Calendar
import Markup
import Points
import Records
import Testing

@testable import Sharing

@Suite("What a receiver is told")
struct DisclosureTests {
    private static let usual = """
        {"asOf":"2024-06","countedMonths":5,"expires":"2024-09-30","format":"record-portal-disclosure/1",\
        "issued":"2024-07-02","months":[{"month":"2024-03","status":"counted"},\
        {"month":"2024-04","status":"payer-differs"},{"month":"2024-05","status":"counted"}],\
        "person":{"name":"Z***"},"points":"0","pointsIfConfirmed":"0","purpose":"confirm contributions",\
        "rules":{"id":"shanghai","version":"2023-01-01"},"to":"Juniper Workshop Ltd","undeterminedMonths":0,\
        "window":{"from":"2024-03","to":"2024-05"}}
        """

    @Test("Without a grant: the covered name, the counts, and what became of the months asked for")
    func nothing() throws {
        #expect(Granted.text(try Granted.disclosure()) == Self.usual)
    }

    @Test(
        "Each grant adds what it says and nothing else",
        arguments: [
            (Grant.name, "\"person\":{\"name\":\"Z***\"}", "\"person\":{\"isWhole\":true,\"name\":\"Zhang San\"}"),
            (.number, "\"name\":\"Z***\"}", "\"name\":\"Z***\",\"number\":\"002X\"}"),
            (
                .employerMonths, "\"countedMonths\"",
                """
                "contributions":[{"employer":"1280.00","month":"2024-03","own":true,"personal":"640.00"},\
                {"employer":"1280.00","month":"2024-05","own":true,"personal":"640.00"}],"countedMonths"
                """
            ),
            (
                .payer, "\"countedMonths\"",
                """
                "contributions":[{"month":"2024-03","payer":"Juniper Workshop Ltd"},\
                {"month":"2024-04","payer":"Heron Payroll Agency"},\
                {"month":"2024-05","payer":"Juniper Workshop Ltd"}],"countedMonths"
                """
            ),
            (
                .base, "\"countedMonths\"",
                """
                "contributions":[{"base":"8000.00","month":"2024-03"},{"base":"8000.00","month":"2024-04"},\
                {"base":"8000.00","month":"2024-05"}],"countedMonths"
                """
            ),
            (.milestones, "\"months\":[", "\"milestones\":[],\"months\":["),
            (.evidence, "\"expires\"", "\"expires\""),
        ])
    func one(grant: Grant, place: String, instead: String) throws {
        #expect(
            Granted.text(try Granted.disclosure([grant]))
                == Self.usual.replacing(place, with: instead, maxReplacements: 1))
    }

    @Test("Evidence and milestones, where there are any")
    func stated() throws {
        let record = try Judged.record { record in
            record.evidence.education = .college
            record.evidence.deductions = []
            record.contributions += try (1...7).map { number in
                Contribution(month: try month("2024-01").advanced(by: -number), payer: "Juniper Workshop Ltd")
            }
        }
        let disclosure = try Granted.disclosure([.evidence, .milestones], of: record)
        #expect(disclosure.evidence == record.evidence)
        #expect(disclosure.milestones == [])
        #expect(Granted.text(disclosure).contains("\"evidence\":{\"deductions\":[],\"education\":\"college\"}"))
    }

    @Test("Other insurances are in no disclosure, whatever is granted")
    func otherInsurances() throws {
        let record = try Judged.record { record in
            for insurance in Contribution.Insurance.allCases where insurance != .pension {
                record.contributions.append(
                    Contribution(
                        month: try month("2024-04"), insurance: insurance, payer: "Plover Trading Ltd",
                        base: Money(fen: 1_234_567), personal: Money(fen: 7_654_321)))
            }
        }
        let all = Set(Grant.allCases)
        #expect(try Granted.disclosure(all, of: record) == Granted.disclosure(all))
    }

    @Test("A window is cut to the months that are judged; without any there is no disclosure")
    func window() throws {
        #expect(
            try Granted.disclosure(window: ("2020-01", "2024-02")).window == month("2024-01")...month("2024-02"))
        let record = try Judged.record()
        let assessment = try Judged.rules().assess(record, asOf: try month("2024-06"))
        for window in [("2020-01", "2023-12"), ("2024-07", "2025-01")] {
            let disclosure = Disclosure(
                assessment, of: record, terms: try Granted.terms(), grants: [],
                window: try month(window.0)...month(window.1))
            #expect(disclosure == nil)
        }
    }

    @Test(
        "Whoever paid for themselves is not named by it, and a firm of their name is covered",
        arguments: [
            ("Zhang San", Disclosure.Payer.person), ("ZHANGSAN", .person),
            ("Zhang San's Noodles", .named("Z***'s Noodles")),
            ("11010519491231002x", .person), ("110105 1949-1231 002Ｘ", .person), ("ZHANG SAN Trading", .named("Z***")),
            ("Z.h.a.n.g S.a.n Co", .named("Z***")), ("1949年12月31日公司", .person), ("19491231", .person),
            ("1949/12/31 Ltd", .person),
            ("1949 Ltd 12", .named("1949 Ltd 12")),
            ("Ｚhang  San Trading", .named("Ｚ***")), ("No. 11010519491231002X", .person),
            ("Somebody", .named("Somebody")), ("Zhang\u{FE00} San\u{E0100}", .named("Z***")),
            ("1101051949\u{FE00}1231002X", .person), ("11010519491231002X\u{301}", .person),
        ])
    func ownPayer(payer: String, shown: Disclosure.Payer) throws {
        let record = try Judged.record { $0.contributions[2].payer = payer }
        #expect(try Granted.disclosure([.payer], of: record).contributions[0].payer == shown)
    }

    @Test("With the whole name granted a firm of that name is named; the number never is")
    func granted() throws {
        for (payer, shown) in [
            ("Zhang San's Noodles", Disclosure.Payer.named("Zhang San's Noodles")), ("11010519491231002X", .person),
        ] {
            let record = try Judged.record { $0.contributions[2].payer = payer }
            #expect(try Granted.disclosure([.payer, .name], of: record).contributions[0].payer == shown)
        }
    }

    @Test("Its JSON read again is the same disclosure, for every set of grants")
    func roundTrip() throws {
        let record = try Judged.record { record in
            record.evidence.skill = .level3
            record.evidence.work[.lingang] = [.init(from: try day("2020-01-01"))]
            record.contributions[2].payer = record.person.name
        }
        for bits in 0..<(1 << Grant.allCases.count) {
            let grants = Set(Grant.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
            let disclosure = try Granted.disclosure(grants, of: record)
            let json = try #require(JSON(canonical: disclosure.json.canonicalBytes))
            #expect(Disclosure(json) == disclosure)
        }
    }

    @Test(
        "Anything else than a disclosure's JSON is none",
        arguments: [
            ("\"asOf\":\"2024-06\"", "\"asOf\":\"2024-13\""), ("\"counted\"", "\"fine\""),
            ("\"countedMonths\":5", "\"countedMonths\":\"5\""), ("/1\"", "/2\""),
            ("\"points\":\"0\"", "\"points\":\"0.0\""), ("\"to\":\"Juniper Workshop Ltd\",", ""),
            (
                "{\"month\":\"2024-03\",\"status\":\"counted\"},{\"month\":\"2024-04\",\"status\":\"payer-differs\"}",
                "{\"month\":\"2024-04\",\"status\":\"payer-differs\"},{\"month\":\"2024-03\",\"status\":\"counted\"}"
            ),
            ("\"countedMonths\":5", "\"countedMonths\":9007199254740993"),
            ("{\"asOf\"", "{\"another\":1,\"asOf\""), ("\"to\":\"2024-05\"}", "\"to\":\"2024-06\"}"),
        ])
    func refused(place: String, instead: String) throws {
        let text = Self.usual.replacing(place, with: instead, maxReplacements: 1)
        #expect(text != Self.usual)
        #expect(JSON(canonical: Array(text.utf8)).flatMap { Disclosure($0) } == nil)
    }

    @Test("Points beyond every decimal number are read as they stand")
    func largePoints() throws {
        let text = Self.usual.replacing("\"points\":\"0\"", with: "\"points\":\"12345678901234567/65536\"")
        let json = try #require(JSON(canonical: Array(text.utf8)))
        #expect(Disclosure(json)?.points == Fraction(12_345_678_901_234_567, over: 65536))
    }
}

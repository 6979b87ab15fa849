import Calendar
import Diagnostics
import Testing

@testable import Records

@Suite("The problems of a record")
struct RecordProblemsTests {
    static let monthHelp = "write a month as YYYY-MM, for example 2014-03"
    static let dateHelp = "write a date as YYYY-MM-DD, for example 2014-03-25"
    static let moneyHelp = "write an amount with at most two decimals and nothing else, for example 5036.00"
    static let cardHelp = "compare it with the ID card; the record is read all the same"
    static let contractHelp = "compare it with the contract; the record is read all the same"
    static let formatHelp = "a record begins with \"format\": \"personal-record/1\""

    static func expect(_ marked: Marked, _ problems: [Problem], reads record: Record?) throws {
        let (read, diagnostics) = RecordReader.read(marked.source())
        #expect(read == record)
        #expect(try diagnostics == marked.diagnostics(problems))
    }

    @Test("All problems of a bad file are found in one run, and the rest of it is read")
    func badFile() throws {
        let marked = Marked(
            """
            {
              "format": ③"personal-record/2",
              ②"contribution": [],
              "source": { "name": ④12333, "exportedOn": ⑤"2026-02-29" },
              "person": { "name": "张三", ⑥"idnumber": "1", "idNumber": ⑦"110105194912310021", "bornOn": ⑧"1949-13-01",
                          "permit": ⑨"P-1" },
              "contracts": [
                { "employer": "Example Ltd", "creditCode": ⑩"91350100M000100Y44", "from": "2014-03-01", "to": ⑪"2014-02-28" },
                ⑫{ "to": "2020-01-01" },
                { "from": ⑭"2014/03/01", "creditCode": ⑬"350100400001234" },
                ⑮"Example Ltd"
              ]
              ①"contributions": [
                { "month": ⑯"2014-00", "insurance": ⑰"medicine" },
                ⑳{ ⑱"Payer": "x", "state": ㉑"unpaid", ⑲"payers": "张", "payerCode": ㉒"x" },
                { "month": "2014-03", "base": ㉓"5,036.00", "personal": ㉔5036.005, "employer": ㉕1e3,
                  "bookedMonth": ㉖"201403", "paidOn": ㉗"2014-04-31", "taxMatches": ㉘"true" },
                ㉙null,
                { "month": "2014-05", "kind": ㉛true, "scheme": ㉚"employee" }
              ],
              "evidence": ㉜[]
            }
            """)
        let codeForm = "the credit code is not 18 digits and capital letters (without I, O, S, V, Z)"
        let problems: [Problem] = [
            .error(.jsonSyntax, "expected \",\" before this"),
            .warning(.unknownKey, "a record has no key \"contribution\"", help: "did you mean \"contributions\"?"),
            .error(
                .format, "the format \"personal-record/2\" is not one that this program reads", help: Self.formatHelp),
            .error(.wrongType, "expected text, found a number"),
            .error(.date, "\"2026-02-29\" is not a date", help: Self.dateHelp),
            .warning(.unknownKey, "a person has no key \"idnumber\"", help: "did you mean \"idNumber\"?"),
            .warning(.citizenNumber, "the citizen number has a wrong check character", help: Self.cardHelp),
            .error(.date, "\"1949-13-01\" is not a date", help: Self.dateHelp),
            .error(.wrongType, "expected a permit as an object, found text"),
            .warning(.creditCode, "the credit code has a wrong check character", help: Self.contractHelp),
            .error(.contractDates, "the contract ends on 2014-02-28, before it begins on 2014-03-01"),
            .warning(
                .contractDates, "the contract doesn't say when it began, so it covers no month",
                help: "add \"from\": \"YYYY-MM-DD\""),
            .warning(.creditCode, codeForm, help: Self.contractHelp),
            .error(.date, "\"2014/03/01\" is not a date", help: Self.dateHelp),
            .error(.wrongType, "expected a contract as an object, found text"),
            .error(.month, "\"2014-00\" is not a month", help: Self.monthHelp),
            .error(.choice, "\"medicine\" is not one of pension, medical, unemployment, injury, maternity"),
            .warning(.unknownKey, "a contribution has no key \"Payer\"", help: "did you mean \"payer\"?"),
            .warning(.unknownKey, "a contribution has no key \"payers\"", help: "did you mean \"payer\"?"),
            .error(.missingKey, "a contribution has no \"month\""),
            .error(.choice, "\"unpaid\" is not one of paid, owed, refunded, pending", help: "did you mean \"paid\"?"),
            .warning(.creditCode, codeForm, help: Self.contractHelp),
            .error(.money, "\"5,036.00\" is not an amount in yuan", help: Self.moneyHelp),
            .error(.money, "\"5036.005\" is not an amount in yuan", help: Self.moneyHelp),
            .error(.money, "\"1e3\" is not an amount in yuan", help: Self.moneyHelp),
            .error(.month, "\"201403\" is not a month", help: Self.monthHelp),
            .error(.date, "\"2014-04-31\" is not a date", help: Self.dateHelp),
            .error(.wrongType, "expected true or false, found text"),
            .error(.wrongType, "expected a contribution as an object, found null"),
            .error(
                .choice, "\"employee\" is not one of employees, flexible, resident", help: "did you mean \"employees\"?"
            ),
            .error(.wrongType, "expected text, found true or false"),
            .error(.wrongType, "expected evidence as an object, found a list"),
        ]
        let record = Record(
            person: .init(name: "张三", idNumber: "110105194912310021"),
            contracts: [
                .init(
                    employer: "Example Ltd", creditCode: "91350100M000100Y44", from: try Written.date("2014-03-01"),
                    to: try Written.date("2014-02-28")),
                .init(to: try Written.date("2020-01-01")), .init(creditCode: "350100400001234"),
            ],
            contributions: [
                Contribution(month: try Written.month("2014-03")), Contribution(month: try Written.month("2014-05")),
            ])
        try Self.expect(marked, problems, reads: record)
    }

    @Test("A record without its format says so at its beginning")
    func noFormat() throws {
        let problem = Problem.error(.format, "the record doesn't say its format", help: Self.formatHelp)
        try Self.expect(Marked("\n  ①{}"), [problem], reads: Record())
        try Self.expect(Marked("①{\"format\": null}"), [problem], reads: Record())
        try Self.expect(
            Marked("{\"format\": ①1}"), [.error(.wrongType, "expected text, found a number")], reads: Record())
    }

    @Test(
        "What is no object is no record",
        arguments: [
            ("①[]", "a list"), ("①null", "null"), ("①\"personal-record/1\"", "text"), (" ①12", "a number"),
            ("①true", "true or false"),
        ])
    func noRecord(text: String, kind: String) throws {
        try Self.expect(
            Marked(text), [.error(.wrongType, "expected a record as an object, found \(kind)")], reads: nil)
    }

    @Test("What is no JSON is no record")
    func noJSON() throws {
        try Self.expect(Marked("①"), [.error(.jsonSyntax, "the file is empty")], reads: nil)
        try Self.expect(
            Marked("{\"contributions\": [{\"month\": \"2014-13\"}, ①"),
            [.error(.jsonSyntax, "expected a value, found the end of the file")], reads: nil)
    }

    @Test("The keys that may stand in an object are named where none of them is near")
    func helpNamesKeys() throws {
        let marked = Marked(
            """
            {"format": "personal-record/1", ①"x": 1, "source": {②"x": 1}, "person": {③"x": 1, "permit": {④"x": 1}},
             "contracts": [{"from": "2014-03-01", ⑤"x": 1}], "contributions": [{"month": "2014-03", ⑥"x": 1}]}
            """)
        let unknown: [(what: String, keys: String)] = [
            ("a record", "format, id, source, person, contracts, contributions, evidence"),
            ("a source", "name, exportedOn"),
            ("a person", "name, idNumber, bornOn, permit"), ("a permit", "number, issuedOn, validUntil"),
            ("a contract", "employer, creditCode, from, to"),
            (
                "a contribution",
                "month, insurance, scheme, kind, state, payer, payerCode, base, personal, employer, bookedMonth, paidOn, "
                    + "taxMatches, origin"
            ),
        ]
        let record = Record(
            person: .init(permit: .init()), contracts: [.init(from: try Written.date("2014-03-01"))],
            contributions: [Contribution(month: try Written.month("2014-03"))])
        try Self.expect(
            marked,
            unknown.map { .warning(.unknownKey, "\($0.what) has no key \"x\"", help: "the keys are \($0.keys)") },
            reads: record)
    }

    @Test("A contract of one day is none that ends before it begins")
    func contractOfOneDay() throws {
        let day = try Written.date("2014-03-01")
        try Self.expect(
            Marked(#"{"format": "personal-record/1", "contracts": [{"from": "2014-03-01", "to": "2014-03-01"}]}"#), [],
            reads: Record(contracts: [.init(from: day, to: day)]))
    }

    @Test("A number or code that fails its check is a warning, and is read as it was entered")
    func entered() throws {
        let marked = Marked(
            """
            {"format": "personal-record/1", "person": {"idNumber": ①"110105 1949"},
             "contributions": [{"month": "2014-03", "payerCode": ②"91350100M000100Y4", "payer": " x "}]}
            """)
        let record = Record(
            person: .init(idNumber: "110105 1949"),
            contributions: [
                Contribution(month: try Written.month("2014-03"), payer: " x ", payerCode: "91350100M000100Y4")
            ])
        try Self.expect(
            marked,
            [
                .warning(
                    .citizenNumber, "the citizen number is not 17 digits and a check character", help: Self.cardHelp),
                .warning(
                    .creditCode, "the credit code is not 18 digits and capital letters (without I, O, S, V, Z)",
                    help: Self.contractHelp),
            ], reads: record)
    }
}

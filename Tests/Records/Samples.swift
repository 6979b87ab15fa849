import Calendar
import SeededRandom

@testable import Records

/// A made-up person's record with every key of the format, as a value and as it is written.
enum Sample {
    static func record() throws -> Record {
        Record(
            source: .init(name: "12333 export", exportedOn: try Written.date("2026-11-02")),
            person: .init(
                name: "张三", idNumber: "11010519491231002X", bornOn: try Written.date("1949-12-31"),
                permit: .init(
                    number: "P-1", issuedOn: try Written.date("2014-02-18"), validUntil: try Written.date("2027-02-17"))
            ),
            contracts: [
                .init(
                    employer: "Example Ltd", creditCode: "91350100M000100Y43", from: try Written.date("2014-03-01"),
                    to: try Written.date("2018-06-30")),
                .init(employer: "示例公司", from: try Written.date("2018-07-01")),
            ],
            contributions: [
                Contribution(
                    month: try Written.month("2014-03"), insurance: .medical, scheme: .flexible, kind: .backPayment,
                    state: .refunded, payer: "Example \"Ltd\"", payerCode: "91110000101623741K",
                    base: Money(fen: 503_600),
                    personal: Money(fen: 40_290), employer: Money(fen: -100_720),
                    bookedMonth: try Written.month("2014-05"),
                    paidOn: try Written.date("2014-05-25"), taxMatches: true),
                Contribution(month: try Written.month("2014-04"), taxMatches: false),
            ])
    }

    static let json = """
        {
          "format": "personal-record/1",
          "source": {
            "name": "12333 export",
            "exportedOn": "2026-11-02"
          },
          "person": {
            "name": "张三",
            "idNumber": "11010519491231002X",
            "bornOn": "1949-12-31",
            "permit": {
              "number": "P-1",
              "issuedOn": "2014-02-18",
              "validUntil": "2027-02-17"
            }
          },
          "contracts": [
            {
              "employer": "Example Ltd",
              "creditCode": "91350100M000100Y43",
              "from": "2014-03-01",
              "to": "2018-06-30"
            },
            {
              "employer": "示例公司",
              "from": "2018-07-01"
            }
          ],
          "contributions": [
            {
              "month": "2014-03",
              "insurance": "medical",
              "scheme": "flexible",
              "kind": "back-payment",
              "state": "refunded",
              "payer": "Example \\"Ltd\\"",
              "payerCode": "91110000101623741K",
              "base": "5036.00",
              "personal": "402.90",
              "employer": "-1007.20",
              "bookedMonth": "2014-05",
              "paidOn": "2014-05-25",
              "taxMatches": true
            },
            {
              "month": "2014-04",
              "insurance": "pension",
              "scheme": "employees",
              "kind": "regular",
              "state": "paid",
              "taxMatches": false
            }
          ]
        }

        """

    static let csv =
        "\u{FEFF}month,insurance,scheme,kind,state,payer,payerCode,base,personal,employer,bookedMonth,paidOn,taxMatches\r\n"
        + "2014-03,medical,flexible,back-payment,refunded,\"Example \"\"Ltd\"\"\",91110000101623741K,"
        + "5036.00,402.90,-1007.20,2014-05,2014-05-25,true\r\n"
        + "2014-04,pension,employees,regular,paid,,,,,,,,false\r\n"
}

/// Records at random, the same on every run.
struct RecordMaker {
    var random: SplitMix64
    /// What texts are made of.
    var pieces: [String]

    private mutating func maybe<Value>(_ make: (inout RecordMaker) throws -> Value) rethrows -> Value? {
        Bool.random(using: &random) ? try make(&self) : nil
    }

    mutating func text() -> String {
        "x"
            + (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
            .joined()
    }

    mutating func month() -> YearMonth? {
        YearMonth(year: .random(in: 1900...2199, using: &random), month: .random(in: 1...12, using: &random))
    }

    mutating func date() -> CivilDate? {
        CivilDate(
            year: .random(in: 1900...2199, using: &random), month: .random(in: 1...12, using: &random),
            day: .random(in: 1...28, using: &random))
    }

    mutating func money() -> Money {
        let most = Bool.random(using: &random) ? 1000 : 999_999_999_999
        return Money(fen: .random(in: -most...most, using: &random))
    }

    mutating func contribution() -> Contribution? {
        guard let month = month() else { return nil }
        return Contribution(
            month: month, insurance: Contribution.Insurance.allCases.randomElement(using: &random) ?? .pension,
            scheme: Contribution.Scheme.allCases.randomElement(using: &random) ?? .employees,
            kind: Contribution.Kind.allCases.randomElement(using: &random) ?? .regular,
            state: Contribution.State.allCases.randomElement(using: &random) ?? .paid, payer: maybe { $0.text() },
            payerCode: maybe { $0.text() }, base: maybe { $0.money() }, personal: maybe { $0.money() },
            employer: maybe { $0.money() }, bookedMonth: maybe { $0.month() } ?? nil,
            paidOn: maybe { $0.date() } ?? nil,
            taxMatches: maybe { Bool.random(using: &$0.random) })
    }

    mutating func contract() -> Record.Contract {
        let from = maybe { $0.date() } ?? nil
        let to = maybe { $0.date() } ?? nil
        let isReversed = from.flatMap { from in to.map { $0 < from } } ?? false
        return .init(
            employer: maybe { $0.text() }, creditCode: maybe { $0.text() }, from: isReversed ? to : from,
            to: isReversed ? from : to)
    }

    mutating func record() -> Record {
        Record(
            source: .init(name: maybe { $0.text() }, exportedOn: maybe { $0.date() } ?? nil),
            person: .init(
                name: maybe { $0.text() }, idNumber: maybe { $0.text() }, bornOn: maybe { $0.date() } ?? nil,
                permit: maybe {
                    .init(
                        number: $0.maybe { $0.text() }, issuedOn: $0.maybe { $0.date() } ?? nil,
                        validUntil: $0.maybe { $0.date() } ?? nil)
                }),
            contracts: (0..<Int.random(in: 0...3, using: &random)).map { _ in contract() },
            contributions: (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in contribution() })
    }
}

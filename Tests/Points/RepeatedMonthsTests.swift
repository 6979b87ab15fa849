import Calendar
import Records
import Testing

@testable import Points

@Suite struct RepeatedMonthsTests {
    private static func paid(_ text: String, row: Int? = nil, in file: String = "export.csv") throws -> Contribution {
        var contribution = try Worker.paid(text)
        contribution.origin = row.map { Origin(file: file, row: $0) }
        return contribution
    }

    private static func messages(_ contributions: Contribution...) -> [String] {
        Record(contributions: contributions).repeatedMonths.map(\.message)
    }

    @Test("Both places are named, by file, sheet and row")
    func places() throws {
        let record = Record(contributions: [try Self.paid("2024-01", row: 20), try Self.paid("2024-01", row: 14)])
        #expect(
            record.repeatedMonths == [
                RepeatedMonths(
                    months: try month("2024-01")...month("2024-01"), insurance: .pension, times: 2,
                    origins: [Origin(file: "export.csv", row: 20), Origin(file: "export.csv", row: 14)])
            ])
        #expect(
            record.repeatedMonths.map(\.message) == ["2024-01 (pension) stands twice: export.csv, row 14 and row 20"])
        var sheet = try Self.paid("2024-01", row: 3)
        sheet.origin?.sheet = "2024"
        #expect(
            Self.messages(try Self.paid("2024-01", row: 9, in: "b.csv"), sheet, try Self.paid("2024-01", row: 9)) == [
                "2024-01 (pension) stands 3 times: b.csv, row 9, export.csv, row 9 and export.csv, sheet 2024, row 3"
            ])
    }

    @Test("Of very many places the first are named, the rest is counted")
    func many() throws {
        let record = Record(contributions: try (1...100).map { try Self.paid("2024-01", row: $0) })
        #expect(
            record.repeatedMonths.map(\.message) == [
                "2024-01 (pension) stands 100 times: export.csv, row 1, row 2, row 3, row 4 and 96 more"
            ])
    }

    @Test("Where a place isn't known, months in a row are told together")
    func runs() throws {
        let twice = try ["2024-01", "2024-02", "2024-03", "2024-05"].flatMap { [try Self.paid($0), try Self.paid($0)] }
        #expect(
            Record(contributions: twice).repeatedMonths.map(\.message) == [
                "2024-01 to 2024-03 (pension) stand twice", "2024-05 (pension) stands twice",
            ])
        #expect(
            Self.messages(try Self.paid("2024-01", row: 4), try Self.paid("2024-01")) == [
                "2024-01 (pension) stands twice"
            ])
        let more = twice + [try Self.paid("2024-02")]
        #expect(
            Record(contributions: more).repeatedMonths.map(\.message) == [
                "2024-01 (pension) stands twice", "2024-02 (pension) stands 3 times", "2024-03 (pension) stands twice",
                "2024-05 (pension) stands twice",
            ])
    }

    @Test("Another insurance, scheme, kind, state or payer is no double, and neither is an amount given back")
    func differences() throws {
        let paid = try Worker.paid("2024-01")
        let changes: [(inout Contribution) -> Void] = [
            { $0.month = $0.month.advanced(by: 1) }, { $0.insurance = .medical }, { $0.scheme = .flexible },
            { $0.kind = .backPayment }, { $0.kind = .transfer }, { $0.state = .refunded }, { $0.state = .owed },
            { $0.payer = Worker.agency }, { $0.payer = nil }, { $0.payerCode = "91350100M000100Y43" },
            { $0.base = Money(fen: -1) }, { $0.personal = Money(fen: -1) }, { $0.employer = Money(fen: -1) },
        ]
        for change in changes {
            var other = paid
            change(&other)
            #expect(Self.messages(paid, other) == [])
        }
    }

    @Test("A payer is the same by the code, else by the name however it is spaced, and one that nobody names is one")
    func payers() throws {
        func twice(_ a: (name: String?, code: String?), _ b: (name: String?, code: String?)) throws -> Bool {
            let contributions = try [a, b].map {
                Contribution(month: try month("2024-01"), payer: $0.name, payerCode: $0.code)
            }
            return !Record(contributions: contributions).repeatedMonths.isEmpty
        }
        #expect(try twice((Worker.employer, nil), ("juniper  WORKSHOP ltd", nil)))
        #expect(try twice((Worker.employer, "91350100M000100Y43"), (Worker.agency, "91350100m000100y43")))
        #expect(try !twice((Worker.employer, "91350100M000100Y43"), (Worker.employer, "91110000101623741K")))
        #expect(try twice((nil, nil), (nil, nil)))
        #expect(try twice((nil, nil), (" ", "")))
    }

    @Test("The amounts, the day and the booking don't make another payment of it")
    func amounts() throws {
        let paid = try Worker.paid("2024-01")
        var other = paid
        (other.base, other.paidOn, other.bookedMonth) = (Money(fen: 1), try day("2024-02-01"), try month("2024-02"))
        #expect(Self.messages(paid, other) == ["2024-01 (pension) stands twice"])
    }
}

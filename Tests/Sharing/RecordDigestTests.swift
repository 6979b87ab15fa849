import Calendar
import Points
import Records
import SeededRandom
import Testing

@testable import Sharing

@Suite("A record's digest")
struct RecordDigestTests {
    @Test("The order of rows makes no difference")
    func shuffled() throws {
        let record = try Judged.record { record in
            record.contracts.append(
                .init(employer: "Larch Ltd", from: try day("2020-01-01"), to: try day("2021-12-31")))
            record.contributions += record.contributions.map { contribution in
                var contribution = contribution
                contribution.insurance = .medical
                return contribution
            }
        }
        let expected = try Judged.digest(of: record)
        var random = SplitMix64(seed: 256)
        for _ in 0..<50 {
            var shuffled = record
            shuffled.contributions = random.shuffled(record.contributions)
            shuffled.contracts = random.shuffled(record.contracts)
            #expect(try Judged.digest(of: shuffled) == expected)
        }
    }

    private static let unjudged: [(String, @Sendable (inout Record) throws -> Void)] = [
        ("no origins", { for index in $0.contributions.indices { $0.contributions[index].origin = nil } }),
        ("other origins", { $0.contributions[0].origin = Origin(file: "other.xlsx", sheet: "1", row: 99) }),
        ("another name", { $0.person.name = "Li Si" }),
        ("no name", { $0.person.name = nil }),
        ("another number", { $0.person.idNumber = "999999199003070012" }),
        ("another birthday", { $0.person.bornOn = try day("1990-03-07") }),
        ("a permit", { $0.person.permit = .init(number: "1", issuedOn: try day("2020-01-01")) }),
        ("another source", { $0.source = .init(name: "other", exportedOn: try day("2025-01-01")) }),
        ("evidence", { $0.evidence.statements[.freshGraduate] = true }),
        ("a month after as-of", { $0.contributions.append(.init(month: try month("2024-07"), payer: "Larch Ltd")) }),
        ("a contract after as-of", { $0.contracts.append(.init(employer: "Larch Ltd", from: try day("2024-07-01"))) }),
        ("an end after as-of", { $0.contracts[0].to = try day("2024-07-01") }),
    ]

    @Test("What was not judged makes none", arguments: unjudged.indices)
    func same(index: Int) throws {
        let (what, change) = Self.unjudged[index]
        let changed = try Judged.record(change)
        try #require(try changed != Judged.record())
        #expect(try Judged.digest(of: changed) == Judged.digest(of: Judged.record()), "\(what)")
    }

    /// The agency's month, which counts neither before nor after.
    private static let fields: [(String, @Sendable (inout Contribution) throws -> Void)] = [
        ("month", { $0.month = try month("2023-12") }),
        ("insurance", { $0.insurance = .medical }),
        ("scheme", { $0.scheme = .flexible }),
        ("kind", { $0.kind = .transfer }),
        ("state", { $0.state = .pending }),
        ("payer", { $0.payer = "Heron Payroll  Agency" }),
        ("payerCode", { $0.payerCode = "91350100M000100Y44" }),
        ("base", { $0.base = Money(fen: 800_001) }),
        ("personal", { $0.personal = nil }),
        ("employer", { $0.employer = Money(fen: 0) }),
        ("bookedMonth", { $0.bookedMonth = try month("2024-05") }),
        ("paidOn", { $0.paidOn = try day("2024-04-29") }),
        ("taxMatches", { $0.taxMatches = false }),
    ]

    @Test("A change of any field of a contribution makes one", arguments: fields.indices)
    func contribution(index: Int) throws {
        let (field, change) = Self.fields[index]
        let changed = try Judged.record { try change(&$0.contributions[3]) }
        #expect(try Judged.digest(of: changed) != Judged.digest(of: Judged.record()), "\(field)")
    }

    @Test("Those are all the fields of a contribution but its origin")
    func allFields() throws {
        let labels = Mirror(reflecting: try Judged.record().contributions[3]).children.compactMap(\.label)
        #expect(labels == Self.fields.map(\.0) + ["origin"])
    }

    private static let contracts: [(String, @Sendable (inout Record) throws -> Void)] = [
        ("one contribution fewer", { $0.contributions.removeFirst() }),
        ("a contribution twice", { $0.contributions.append($0.contributions[0]) }),
        ("employer", { $0.contracts[0].employer = "JUNIPER WORKSHOP LTD" }),
        ("creditCode", { $0.contracts[0].creditCode = nil }),
        ("from", { $0.contracts[0].from = try day("2023-12-02") }),
        ("to", { $0.contracts[0].to = try day("2024-06-30") }),
        ("no contract", { $0.contracts = [] }),
        ("another contract", { $0.contracts.append(.init(employer: "Larch Ltd", from: try day("2024-06-30"))) }),
        ("a contract without its first day", { $0.contracts.append(.init(employer: "Larch Ltd")) }),
    ]

    @Test("So does one of a contract, and of how many there are", arguments: contracts.indices)
    func others(index: Int) throws {
        let (what, change) = Self.contracts[index]
        #expect(try Judged.digest(of: Judged.record(change)) != Judged.digest(of: Judged.record()), "\(what)")
    }

    @Test("Another as-of and another rule book make one, even for an empty record")
    func judgedOtherwise() throws {
        for record in [try Judged.record(), Record()] {
            let digests = [
                try Judged.digest(of: record), try Judged.digest(of: record, asOf: "2024-05"),
                try Judged.digest(of: record, asOf: "2024-07"),
                try Judged.digest(of: record, by: Judged.read("beijing")),
            ]
            #expect(Set(digests.map(\.bytes)).count == digests.count)
        }
    }

    @Test("Another version of the rule book makes one")
    func version() throws {
        var rules = try Judged.rules()
        let index = try #require(rules.instruments.firstIndex { $0.from == CivilDate("2023-01-01") })
        rules.instruments[index].from = try day("2023-01-02")
        #expect(try Judged.digest(of: Judged.record(), by: rules) != Judged.digest(of: Judged.record()))
    }
}

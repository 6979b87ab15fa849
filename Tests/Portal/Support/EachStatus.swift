import Calendar
import Points
import Records
import Testing

@testable import Portal

/// A record of one month for each status, the exception of 2022 among them.
enum EachStatus {
    static func assessment(under rules: RuleBook? = nil) throws -> Assessment {
        try (rules ?? Shipped.rules()).assess(record(), asOf: month("2022-11"))
    }

    static func record() throws -> Record {
        let employer = "Juniper Workshop Ltd"
        func paid(_ text: String, _ change: (inout Contribution) throws -> Void = { _ in }) throws -> Contribution {
            var contribution = Contribution(month: try month(text), payer: employer)
            try change(&contribution)
            return contribution
        }
        let from = CivilDate("2022-01-01")
        return Record(
            contracts: [.init(employer: employer, from: from)],
            contributions: [
                try paid("2021-12"),
                try paid("2022-01"),
                try paid("2022-02") { $0.payer = "Heron Payroll Agency" },
                try paid("2022-03") {
                    $0.kind = .backPayment
                    $0.paidOn = CivilDate("2022-12-31")
                },
                try paid("2022-04") {
                    $0.bookedMonth = try month("2023-01")
                    $0.paidOn = CivilDate("2023-01-05")
                },
                try paid("2022-05") { $0.state = .pending },
                try paid("2022-06") { $0.state = .refunded },
                try paid("2022-07") { $0.kind = .transfer },
                try paid("2022-08") { $0.scheme = .flexible },
                try paid("2022-10"),
                try paid("2022-10") { $0.state = .owed },
            ])
    }
}

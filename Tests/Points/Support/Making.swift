import Calendar
import Records
import Testing

/// Values of tests are written as they are in a record: `2024-02`, `2024-02-29`.
func month(_ text: String) throws -> YearMonth {
    try #require(YearMonth(text), "\(text) is no month")
}

func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text), "\(text) is no day")
}

/// So many months from the first one on.
func months(_ count: Int, from first: String) throws -> [YearMonth] {
    let first = try month(first)
    return (0..<count).map { first.advanced(by: $0) }
}

/// Someone whose contract of 1960 still runs, and whose employer pays: nothing but the contributions differs.
enum Worker {
    static let employer = "Juniper Workshop Ltd"
    static let agency = "Heron Payroll Agency"

    static func contract() throws -> Record.Contract {
        Record.Contract(employer: employer, from: try day("1960-01-01"))
    }

    static func record(_ contributions: [Contribution]) throws -> Record {
        Record(contracts: [try contract()], contributions: contributions)
    }

    /// One contribution as it should be.
    static func paid(_ month: YearMonth) -> Contribution { Contribution(month: month, payer: employer) }

    static func paid(_ text: String) throws -> Contribution { paid(try month(text)) }

    /// A record whose months all count.
    static func record(counted count: Int, from first: String) throws -> Record {
        try record(try months(count, from: first).map { paid($0) })
    }
}

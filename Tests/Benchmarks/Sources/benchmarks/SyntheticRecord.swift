import Calendar
import Markup
import Records

/// A synthetic person's record of so many years, with the disorders of a real one in every decade.
enum SyntheticRecord {
    static func of(years: Int) -> Record {
        let first = YearMonth("1986-01")
        guard let first else { return Record() }
        let employers = ["Hongqiao Freight Co.", "Lujia Software Ltd.", "Minhang Instruments"]
        var record = Record(source: .init(name: "Synthetic export", exportedOn: nil))
        for (index, month) in (first...first.advanced(by: years * 12 - 1)).months.enumerated() {
            if index % 120 == 77 { continue }
            let employer = employers[index / 40 % employers.count]
            let isLate = (60..<63).contains(index % 120)
            record.contributions.append(
                Contribution(
                    month: month, kind: isLate ? .backPayment : .regular,
                    payer: (20..<25).contains(index % 120) ? "Puxi HR Services" : employer,
                    base: Money(fen: 500_000 + index * 1000), personal: Money(fen: 40_000 + index * 80),
                    employer: Money(fen: 100_000 + index * 160),
                    bookedMonth: isLate ? month.advanced(by: 4) : month, paidOn: month.lastDay, taxMatches: true))
            if record.contracts.last?.employer != employer {
                if !record.contracts.isEmpty {
                    record.contracts[record.contracts.count - 1].to = month.advanced(by: -1).lastDay
                }
                record.contracts.append(.init(employer: employer, from: month.firstDay))
            }
        }
        return record
    }

    /// The same with every insurance in each month, and everything stated that an indicator may rest on.
    static func whole(years: Int) -> Record {
        var record = of(years: years)
        record.person.bornOn = CivilDate("1968-05-17")
        record.contributions = record.contributions.flatMap { contribution in
            Contribution.Insurance.allCases.map { insurance in
                var other = contribution
                other.insurance = insurance
                return other
            }
        }
        record.evidence.education = .bachelor
        record.evidence.skill = .seniorTitle
        record.evidence.commendation = Evidence.Commendation.none
        for statement in Evidence.Statement.allCases { record.evidence.statements[statement] = false }
        record.evidence.spouse = .init(localHousehold: true, marriedOn: CivilDate("1999-09-09"))
        for work in Evidence.Work.allCases { record.evidence.work[work] = [] }
        record.evidence.investment = .init(averageTax: Money(fen: 0), averageLocalEmployees: 0)
        record.evidence.deductions = []
        return record
    }

    static func file(years: Int) -> [UInt8] { of(years: years).file(.indented) }
}

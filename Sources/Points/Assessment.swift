import Calendar
import Records

/// A record judged by a rule book: the answer, and everything that led to it.
///
/// It is the explanation. Every number on a page and in a report is read off it; nothing is worked out again.
public struct Assessment: Sendable, Equatable {
    public var rules: RuleBook
    /// The month that is "now".
    public var asOf: YearMonth
    /// The instrument that is applied in the as-of month.
    public var instrument: Instrument
    /// Every month from the first on record to as-of, in their order; empty for a record without any.
    public var months: [JudgedMonth]
    public var employmentYears: EmploymentYears
    /// What keeps months from counting.
    public var matters: [Matter]

    /// The record speaks of a time before the first instrument was in force.
    public var isBeforeRules: Bool { asOf.lastDay < rules.instruments[0].from }

    /// How many months have a status.
    public func months(with status: MonthStatus) -> Int { months.count(where: { $0.status == status }) }

    /// What a rule says, and where it stands, on the as-of day; nil for an id that is not this book's.
    public func saying(of rule: RuleID) -> AbsenceRule.Saying? {
        if rule == .gap(of: rules) { return rules.absence.gap }
        if rule == .notPosted(of: rules) { return rules.absence.notPosted }
        for test in rules.tests {
            if rule == .test(test, of: rules) {
                return .init(says: test.says, citation: test.citations.inForce(on: asOf.lastDay))
            }
            if let exception = test.exceptions.first(where: { rule == .exception($0, of: rules) }) {
                return .init(says: exception.says, citation: exception.citation)
            }
        }
        return nil
    }
}

extension RuleBook {
    /// Judges a record as of a month: the same record in any order of its contributions gives the same assessment.
    public func assess(_ record: Record, asOf: YearMonth) -> Assessment {
        let rate = employmentYears.rate(on: asOf.lastDay)
        let months = months(of: record, asOf: asOf, rate: rate.value)
        return Assessment(
            rules: self, asOf: asOf, instrument: instrument(on: asOf.lastDay), months: months,
            employmentYears: EmploymentYears(months, asOf: asOf, rate: rate), matters: Matter.grouped(months))
    }
}

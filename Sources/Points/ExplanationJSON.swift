import Calendar
import Markup
import Notation

extension Assessment {
    /// The explanation for programs. Texts are in English, months `YYYY-MM`, points whole.
    public var json: JSON {
        let years = employmentYears
        return .object([
            .init(
                "rules",
                .object([.init("id", .text(rules.id)), .init("version", .text("\(instrument.from)"))])),
            .init("asOf", .text("\(asOf)")),
            .init("months", .list(months.map(\.json))),
            .init("countedMonths", .integer(years.countedMonths)),
            .init("undeterminedMonths", .integer(years.undeterminedMonths)),
            .init("points", .integer(years.points)),
            .init("pointsIfConfirmed", .integer(years.pointsIfConfirmed)),
            .init("milestones", .list(years.milestones.map(\.json))),
            .init(
                "next",
                .object([
                    .init("points", .integer(years.next.points)), .init("month", .text("\(years.next.month)")),
                    .init("monthsToGo", .integer(years.monthsToGo)),
                ])),
            .init(
                "indicators",
                .list([
                    .object([
                        .init("id", .text(EmploymentYearsRule.id)),
                        .init("points", .integer(years.points)),
                        .init("pointsIfConfirmed", .integer(years.pointsIfConfirmed)),
                        .init("citation", .text(years.rate.citation.text(in: .english))),
                    ])
                ])),
            .init("matters", .list(matters.map(\.json))),
        ])
    }
}

extension JudgedMonth {
    fileprivate var json: JSON {
        .object([
            .init("month", .text("\(month)")), .init("status", .text(status.rawValue)),
            .init("reasons", .list(reasons.map { .text("\($0)") })),
        ])
    }
}

extension EmploymentYears.Milestone {
    fileprivate var json: JSON {
        .object([.init("month", .text("\(month)")), .init("points", .integer(points))])
    }
}

extension Matter {
    fileprivate var json: JSON {
        .object([
            .init("status", .text(status.rawValue)), .init("months", .list(months.map { .text("\($0)") })),
        ])
    }
}

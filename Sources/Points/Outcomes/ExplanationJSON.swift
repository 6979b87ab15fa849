import Calendar
import Markup
import Notation
import Records

extension Assessment {
    /// The explanation for programs, as `explanation-1.schema.json` describes it. Texts are in English, months
    /// `YYYY-MM`, points exact: a number, or text such as `13/3` where no decimal is exact.
    ///
    /// - Parameter target: points to be reached, where somebody asked.
    public func json(target: Target? = nil) -> JSON {
        .object(known: [
            (
                "rules",
                .object(known: [
                    ("id", .text(rules.id)), ("version", .text("\(instrument.from)")),
                    ("versionUnknown", instrument.isFirstDayKnown ? nil : .bool(true)),
                ])
            ),
            ("asOf", .month(asOf)),
            ("months", .list(months.map(\.json))),
            ("countedMonths", .integer(accumulation.countedMonths)),
            ("undeterminedMonths", .integer(accumulation.undeterminedMonths)),
            ("points", .points(accumulation.points)),
            ("pointsIfConfirmed", .points(accumulation.pointsIfConfirmed)),
            ("milestones", .list(accumulation.milestones.map(\.json))),
            ("next", accumulation.nextJSON),
            ("indicators", .list(indicators.map(\.json))),
            ("total", totalJSON),
            ("applyNow", applyNow?.json),
            ("matters", .list(matters.map(\.json))),
            ("ifAllPutRight", allPutRight?.json),
            ("target", target?.json),
        ])
    }

    private var totalJSON: JSON {
        .object(known: [
            ("points", .points(total.points)), ("least", .points(total.least)),
            ("most", total.most.map(JSON.points) ?? .null),
            ("passMark", passMark.map { .points($0.value) }),
            ("vetoes", .list(total.vetoes.map(JSON.text))),
            ("undetermined", .list(total.undetermined.map(JSON.text))),
            ("settledBy", .list(total.settledBy.map(\.json))),
        ])
    }
}

extension JSON {
    static func month(_ month: YearMonth) -> JSON { .text("\(month)") }

    static func months(_ months: [YearMonth]) -> JSON { .list(months.map(month)) }

    static func points(_ points: Fraction) -> JSON {
        guard let (digits, places) = points.decimal else { return .text("\(points)") }
        return places == 0 ? .integer(digits) : .decimal(digits, places: places)
    }
}

extension JudgedMonth {
    fileprivate var json: JSON {
        let origins = judgements.compactMap(\.contribution.origin)
        return .object(known: [
            ("month", .month(month)), ("status", .text(status.rawValue)),
            ("reasons", .list(reasons.map { .text("\($0)") })),
            ("origins", origins.isEmpty ? nil : .list(origins.map(\.json))),
        ])
    }
}

extension Accumulation {
    fileprivate var nextJSON: JSON {
        guard let next, let monthsToGo else { return .null }
        return .object([
            .init("points", .points(next.points)), .init("month", .month(next.month)),
            .init("monthsToGo", .integer(monthsToGo)),
        ])
    }
}

extension Accumulation.Milestone {
    fileprivate var json: JSON {
        .object([.init("month", .month(month)), .init("points", .points(points))])
    }
}

extension IndicatorOutcome {
    fileprivate var json: JSON {
        .object(
            known: [
                ("id", .text(indicator.id)), ("group", .text(indicator.group.rawValue)),
                ("outcome", .text(outcome.word)), ("outdoneBy", outdoneBy.map { .text($0) }),
            ] + points + grounds.json + inARow + [
                ("citation", entry.map { .text($0.citation.text(in: .english)) }),
                ("confidence", entry.map { .text($0.citation.confidence.rawValue) }),
            ])
    }

    /// What a continuous accumulation counts: the months in a row up to now.
    private var inARow: [(String, JSON?)] {
        guard case .months(let tracks) = grounds, case .accumulation(let accrual)? = entry?.value,
            accrual.run == .continuous
        else { return [] }
        return [("monthsInARow", tracks.first.map { .integer($0.counted) })]
    }

    /// What is certain and what may be, for whatever was assessed; a range for what was not. Neither for an indicator
    /// that is not in force.
    private var points: [(String, JSON?)] {
        let (least, most) = outcome.range
        switch (outcome, grounds) {
        case (.notInForce, _): return []
        case (.undetermined(_, _, let missing), .nothing):
            return [
                ("least", .points(least)), ("most", most.map(JSON.points) ?? .null),
                ("missing", .list(missing.map(\.json))),
            ]
        case (.undetermined(_, _, let missing), _):
            return [
                ("points", .points(least)), ("pointsIfConfirmed", most.map(JSON.points) ?? .null),
                ("missing", .list(missing.map(\.json))),
            ]
        case (.awarded, _), (.notMet, _):
            return [("points", .points(least)), ("pointsIfConfirmed", .points(least))]
        }
    }
}

extension IndicatorOutcome.Grounds {
    fileprivate var json: [(String, JSON?)] {
        switch self {
        case .nothing: []
        case .months(let tracks):
            [("countedMonths", tracks.first.map { .integer($0.countedInAll) })] + tracks.members
        case .base(let base): [("tiers", .list(base.tiers.map(\.json)))]
        case .age(let age, let born): [("age", .integer(age)), ("bornOn", .text("\(born)"))]
        case .level(let level, let needs):
            [("level", .text(level)), ("needs", needs.map { .object(known: $0.members) })]
        case .stated(let holds): [("stated", .bool(holds))]
        case .years(let years): [("years", .integer(years))]
        case .amounts(let tax, let employees):
            [("averageTax", tax.map { .text("\($0)") }), ("averageLocalEmployees", employees.map { .integer($0) })]
        case .events(let days): [("events", .list(days.map { .text("\($0)") }))]
        }
    }
}

extension [Track] {
    /// Beside the book's own insurance, whose months stand at the top: the others with theirs.
    fileprivate var members: [(String, JSON?)] {
        let others = dropFirst().map { track in
            JSON.object([
                .init("insurance", .text(track.insurance.rawValue)), .init("countedMonths", .integer(track.counted)),
                .init("months", .list(track.months.map(\.json))),
            ])
        }
        return [("otherInsurances", others.isEmpty ? nil : .list(others))]
    }
}

extension ContributionBase.TierOutcome {
    fileprivate var json: JSON { .object(known: [("points", .points(points))] + outcome.members) }
}

extension BaseConditionOutcome {
    fileprivate var members: [(String, JSON?)] {
        [
            ("times", .points(condition.times)), ("months", .integer(condition.months)), ("of", .integer(condition.of)),
            ("carriedBy", .months(carrying)), ("undetermined", .months(open.map(\.month))),
            ("monthsMissing", .integer(monthsMissing)), ("referenceConfidence", .text(confidence.rawValue)),
        ]
    }
}

extension Missing {
    fileprivate var json: JSON {
        .object(known: [
            ("evidence", path.map(JSON.text)), ("unpublished", path == nil ? .bool(true) : nil),
            ("months", months.isEmpty ? nil : .months(months)),
            ("insurances", insurances.isEmpty ? nil : .list(insurances.map { .text($0.rawValue) })),
        ])
    }
}

extension ApplyNow {
    fileprivate var json: JSON {
        .object(known: [
            ("answer", .text(answer.rawValue)), ("paying", .text(paying.rawValue)),
            ("paidMonths", .months(paidMonths)), ("undeterminedMonths", .months(openMonths)),
            ("needed", .integer(rule.value.months)), ("of", .integer(rule.value.of)),
            ("citation", .text(rule.citation.text(in: .english))),
            ("confidence", .text(rule.citation.confidence.rawValue)),
        ])
    }
}

extension Matter {
    fileprivate var json: JSON {
        .object(known: [
            ("status", .text(status.rawValue)), ("months", .months(months)), ("ifPutRight", putRight?.json),
        ])
    }
}

extension PutRight {
    fileprivate var json: JSON {
        .object([
            .init("points", .points(points)), .init("otherPoints", .points(otherPoints)),
            .init("steps", .list(steps.map(\.json))),
        ])
    }
}

extension Target {
    fileprivate var json: JSON {
        .object([
            .init("points", .points(points)), .init("have", .points(have)),
            .init("month", month.map(JSON.month) ?? .null), .init("monthsToGo", monthsToGo.map(JSON.integer) ?? .null),
            .init("mayBeTakenOff", .bool(mayBeTakenOff)),
        ])
    }
}

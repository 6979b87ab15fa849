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
    /// The points from contributions.
    public var accumulation: Accumulation
    /// Every indicator of the rule book, in its order.
    public var indicators: [IndicatorOutcome]
    public var total: Total
    /// Nil where the rule book asks for nothing of the kind.
    public var applyNow: ApplyNow?
    /// What keeps months from counting.
    public var matters: [Matter]
    /// All of it put right that may be; nil where nothing may.
    public var allPutRight: PutRight?

    /// The record speaks of a time before the first instrument was in force.
    public var isBeforeRules: Bool { asOf.lastDay < rules.instruments[0].from }

    /// The months of all matters that may be put right, in their order.
    fileprivate var monthsPutRight: [YearMonth] {
        guard let first = months.first?.month else { return [] }
        var isPutRight = Array(repeating: false, count: months.count)
        for matter in matters where matter.putRight != nil {
            for month in matter.months { isPutRight[first.months(to: month)] = true }
        }
        return months.indices.filter { isPutRight[$0] }.map { months[$0].month }
    }

    /// How many months have a status.
    public func months(with status: MonthStatus) -> Int { months.count(where: { $0.status == status }) }

    /// The pass mark in force; nil where the method has none.
    public var passMark: Dated<Fraction>? { rules.passMark.inForce(on: rules.effectiveDay(of: asOf)) }
}

extension RuleBook {
    /// Judges a record as of a month: the same record in any order of its contributions gives the same assessment.
    public func assess(_ record: Record, asOf: YearMonth) -> Assessment {
        let day = effectiveDay(of: asOf)
        let (indicator, accrual) = self.accrual(on: day)
        var tracks = accrual.value.insurances.map { self.months(of: record, by: $0, asOf: asOf) }
        let accumulation = Accumulation(&tracks, of: indicator, entry: accrual, asOf: asOf)
        let months = tracks[0]
        let evidence = EvidenceReader(
            record: record, day: asOf.lastDay, bases: BaseReader(months: months, reference: reference))
        let outcomes = indicators.map { self.outcome(of: $0, on: day, accumulation, evidence) }
            .outdone(among: alternatives)
        let groups = AlternativeGroups(indicators, alternatives: alternatives)
        var assessment = Assessment(
            rules: self, asOf: asOf, instrument: self.instrument(on: asOf.lastDay), months: months,
            accumulation: accumulation, indicators: outcomes, total: Total(outcomes, of: groups),
            applyNow: applyNow.inForce(on: day).map { ApplyNow(months, rule: $0, of: self, record.contracts) },
            matters: Matter.grouped(months))
        for index in assessment.matters.indices where assessment.matters[index].status.mayBePutRight {
            assessment.matters[index].putRight = assessment.putRight(
                assessment.matters[index].months, evidence, groups)
        }
        let all = assessment.monthsPutRight
        if !all.isEmpty { assessment.allPutRight = assessment.putRight(all, evidence, groups) }
        return assessment
    }

    /// The indicator that answers for contributions, and the version of it on a day. The reader has seen to it that
    /// there is one from the first instrument on.
    func accrual(on day: CivilDate) -> (Indicator, Dated<Accrual>) {
        let indicator = indicators.first { $0.kind == .accumulation } ?? indicators[0]
        let accruals = indicator.accruals
        return (indicator, accruals.inForce(on: day) ?? accruals[0])
    }

    func outcome(
        of indicator: Indicator, on day: CivilDate, _ accumulation: Accumulation, _ evidence: EvidenceReader
    ) -> IndicatorOutcome {
        let entry = indicator.dated.inForce(on: day)
        let (outcome, grounds) = result(of: entry?.value ?? nil, accumulation, evidence)
        return IndicatorOutcome(indicator: indicator, entry: entry, outcome: outcome, grounds: grounds)
    }

    /// What an indicator comes to that is worth this; nil for one that isn't in force.
    func result(of worth: Worth?, _ accumulation: Accumulation, _ evidence: EvidenceReader) -> EvidenceReader.Result {
        switch worth {
        case nil: (.notInForce, .nothing)
        case .accumulation: accumulation.result
        case .baseTiers(let tiers): evidence.bases.contributionBase(tiers).result
        case .ageBands(let bands): evidence.age(bands)
        case .levels(let levels, let kind): evidence.level(levels, of: kind)
        case .statement(let statement, let points): evidence.statement(statement, points: points)
        case .fullYears(let years, let kind): evidence.fullYears(years, of: kind)
        case .amounts(let amounts, let cap): evidence.amounts(amounts, cap: cap)
        case .deduction(let kind, let points, let years): evidence.deduction(kind, points: points, years: years)
        case .veto(let statement): evidence.veto(statement)
        }
    }
}

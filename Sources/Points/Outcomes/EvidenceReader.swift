import Calendar
import Records

/// What a person's evidence is worth on a day.
struct EvidenceReader {
    let record: Record
    /// The as-of month's last day.
    let day: CivilDate
    private(set) var bases: BaseReader

    typealias Result = (Outcome, IndicatorOutcome.Grounds)

    private var evidence: Evidence { record.evidence }

    /// The same, with months taken to count whatever keeps them from it.
    func assuming(counted months: [YearMonth]) -> EvidenceReader {
        var reader = self
        reader.bases = bases.assuming(counted: months)
        return reader
    }

    func age(_ bands: [AgeBand]) -> Result {
        guard let born = record.person.birthDate, born <= day else {
            let most = bands.map(\.points).max() ?? 0
            return (.undetermined(least: 0, most: most, missing: [.birthDate]), .nothing)
        }
        let age = born.age(on: day)
        let points = bands.first { $0.contains(age) }?.points(at: age)
        return (points.map(Outcome.awarded) ?? .notMet, .age(age, born: born))
    }

    func level(_ levels: [LevelWorth], of kind: LevelEvidence) -> Result {
        let stated =
            switch kind {
            case .education: evidence.education?.rawValue
            case .skill: evidence.skill?.rawValue
            case .commendation: evidence.commendation?.rawValue
            }
        guard let stated else { return notStated(kind.rawValue, most: levels.map(\.points).max()) }
        guard let level = levels.first(where: { $0.level == stated }) else {
            return (.notMet, .level(stated, needs: nil))
        }
        guard let needs = level.needs.map(bases.outcome) else {
            return (.awarded(level.points), .level(stated, needs: nil))
        }
        let outcome: Outcome =
            needs.isMet
            ? .awarded(level.points)
            : needs.mayBeMet
                ? .undetermined(least: 0, most: level.points, missing: Missing.of(needs.open)) : .notMet
        return (outcome, .level(stated, needs: needs))
    }

    func statement(_ statement: Evidence.Statement, points: Fraction) -> Result {
        guard let holds = evidence.statements[statement] else { return notStated(statement.rawValue, most: points) }
        return (holds ? .awarded(points) : .notMet, .stated(holds))
    }

    func veto(_ statement: Evidence.Statement) -> Result {
        guard let holds = evidence.statements[statement] else { return notStated(statement.rawValue, most: 0) }
        return (holds ? .awarded(0) : .notMet, .stated(holds))
    }

    func fullYears(_ rule: FullYears, of kind: YearsEvidence) -> Result {
        let months: Int
        switch kind {
        case .marriage:
            guard let spouse = evidence.spouse, let isLocal = spouse.localHousehold else {
                return notStated(evidence.spouse == nil ? "spouse" : "spouse.localHousehold", most: rule.cap)
            }
            guard isLocal else { return (.notMet, .stated(false)) }
            guard let marriedOn = spouse.marriedOn else { return notStated("spouse.marriedOn", most: rule.cap) }
            months = marriedOn.fullMonths(through: day)
        case .work(let work):
            guard let spells = evidence.work[work] else { return notStated(work.rawValue, most: rule.cap) }
            if spells.isEmpty { return (.notMet, .stated(false)) }
            months = Evidence.Spell.joined(spells, until: day).reduce(0) {
                $0 + $1.lowerBound.fullMonths(through: $1.upperBound)
            }
        }
        let points = rule.points(for: months / 12)
        return (points > 0 ? .awarded(points) : .notMet, .years(months / 12))
    }

    func amounts(_ amounts: [AmountWorth], cap: Fraction?) -> Result {
        guard let investment = evidence.investment else { return notStated("investment", most: cap) }
        var least = Fraction(0)
        var missing: [Missing] = []
        for amount in amounts {
            let units: Int?
            switch amount.of {
            case .averageTax: units = investment.averageTax.map { $0.fen / (amount.each * 100) }
            case .averageLocalEmployees: units = investment.averageLocalEmployees.map { $0 / amount.each }
            }
            if let units {
                least = max(least, amount.points * units)
            } else {
                missing.append(.evidence("investment.\(amount.of.rawValue)"))
            }
        }
        least = cap.map { min($0, least) } ?? least
        let grounds = IndicatorOutcome.Grounds.amounts(
            tax: investment.averageTax, localEmployees: investment.averageLocalEmployees)
        if !missing.isEmpty, least != cap {
            return (.undetermined(least: least, most: cap, missing: missing), grounds)
        }
        return (least > 0 ? .awarded(least) : .notMet, grounds)
    }

    func deduction(_ kind: Evidence.Deduction.Kind, points: Fraction, years: Int) -> Result {
        guard let deductions = evidence.deductions else {
            return (
                .undetermined(least: 0 - points, most: 0, missing: [.evidence("deductions")]), .nothing
            )
        }
        let days = deductions.filter { $0.kind == kind && $0.on <= day && $0.on.age(on: day) < years }.map(\.on)
        return (days.isEmpty ? .notMet : .awarded(0 - points * days.count), .events(days.sorted()))
    }

    private func notStated(_ key: String, most: Fraction?) -> Result {
        (.undetermined(least: 0, most: most, missing: [.evidence(key)]), .nothing)
    }
}

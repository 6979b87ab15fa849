import Diagnostics
import Notation
import Records

/// What an indicator of one kind is worth, from a dated entry.
struct WorthReader {
    let kind: Indicator.Kind
    /// Nil where the kind needs none, or it could not be read.
    let evidence: NamedEvidence?
    /// The book's own; nil where it could not be read.
    let insurance: Contribution.Insurance?
    /// Whether the book says to what a base is compared.
    let hasReference: Bool

    /// The keys of a dated entry of the kind, beside those of its citation.
    var keys: [String] {
        switch kind {
        case .accumulation: ["points", "months", "bands", "share", "run", "cap", "insurances"]
        case .baseTiers: ["tiers"]
        case .ageBands: ["bands"]
        case .levels: ["levels"]
        case .statement: ["points"]
        case .fullYears: ["points", "least", "cap"]
        case .amounts: ["amounts", "cap"]
        case .deduction: ["points", "years"]
        case .veto: []
        }
    }

    func worth(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        switch kind {
        case .accumulation: AccrualReader(insurance: insurance).accrual(fields, &reading).map(Worth.accumulation)
        case .baseTiers: BaseTierReader.tiers(fields, hasReference: hasReference, &reading).map(Worth.baseTiers)
        case .ageBands: AgeBandReader.bands(reading.required("bands", in: fields), &reading).map(Worth.ageBands)
        case .levels: levels(fields, &reading)
        case .statement: statement(fields, &reading)
        case .fullYears: fullYears(fields, &reading)
        case .amounts: amounts(fields, &reading)
        case .deduction: deduction(fields, &reading)
        case .veto: veto()
        }
    }

    private func levels(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        var evidence: LevelEvidence?
        if case .level(let level)? = self.evidence { evidence = level }
        var places: [(key: String, place: Place)] = []
        let nodes = reading.filledList(reading.required("levels", in: fields), of: "level")
        let levels = nodes.compactMap { node -> LevelWorth? in
            guard let fields = reading.fields(node, known: ["level", "points", "needs"], of: "a level") else {
                return nil
            }
            let level = reading.required("level", in: fields).flatMap { node in
                reading.name(node, among: evidence?.words, of: "\(evidence?.rawValue ?? "") has no level")
            }
            let points = reading.points(reading.required("points", in: fields))
            let needs = fields["needs"].flatMap { node in
                BaseTierReader.condition(node, hasReference: hasReference, &reading)
            }
            guard let level, let points else { return nil }
            places.append((level, node.place))
            return LevelWorth(level: level, points: points, needs: needs)
        }
        reading.once(places) { "the level \"\($0)\" has points twice" }
        return evidence.map { .levels(levels, of: $0) }
    }

    private func statement(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        let points = reading.points(reading.required("points", in: fields))
        guard case .statement(let statement)? = evidence, let points else { return nil }
        return .statement(statement, points: points)
    }

    private func veto() -> Worth? {
        guard case .statement(let statement) = evidence else { return nil }
        return .veto(statement)
    }

    private func fullYears(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        let points = reading.points(reading.required("points", in: fields))
        let least = fields["least"].map { reading.integer($0, in: 1...100) } ?? 1
        let cap = fields["cap"].flatMap { reading.points($0) }
        guard case .years(let evidence)? = evidence, let points, let least else { return nil }
        if let cap, cap < points * least, let node = fields["cap"] {
            reading.report(
                .ruleBook, at: node.place, "the cap of \(cap) is below the \(points * least) points of the first years")
        }
        return .fullYears(FullYears(points: points, least: least, cap: cap), of: evidence)
    }

    private func amounts(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        var places: [(key: String, place: Place)] = []
        let nodes = reading.filledList(reading.required("amounts", in: fields), of: "amount")
        let amounts = nodes.compactMap { node -> AmountWorth? in
            guard let fields = reading.fields(node, known: ["of", "each", "unit", "points"], of: "an amount")
            else { return nil }
            let of: AmountWorth.Amount? = reading.choice(reading.required("of", in: fields))
            let each = reading.integer(reading.required("each", in: fields), in: 1...1_000_000_000)
            let points = reading.points(reading.required("points", in: fields))
            if let of { reading.unit(of.unit, in: fields) }
            guard let of, let each, let points else { return nil }
            places.append((of.rawValue, node.place))
            return AmountWorth(of: of, each: each, points: points)
        }
        reading.once(places) { "\($0) has points twice" }
        let cap = fields["cap"].flatMap { reading.points($0) }
        return amounts.isEmpty ? nil : .amounts(amounts, cap: cap)
    }

    private func deduction(_ fields: Fields, _ reading: inout Reading) -> Worth? {
        let points = reading.points(reading.required("points", in: fields))
        let years = reading.integer(reading.required("years", in: fields), in: 1...100)
        guard case .deduction(let kind)? = evidence, let points, let years else { return nil }
        return .deduction(kind, points: points, years: years)
    }
}

extension AmountWorth.Amount {
    /// What `each` counts.
    fileprivate var unit: RuleUnit {
        switch self {
        case .averageTax: .yuan
        case .averageLocalEmployees: .persons
        }
    }
}

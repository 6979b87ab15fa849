import Notation
import Records

/// The evidence that an indicator names, where its kind doesn't say it already.
enum NamedEvidence {
    case level(LevelEvidence)
    case statement(Evidence.Statement)
    case years(YearsEvidence)
    case deduction(Evidence.Deduction.Kind)

    /// Whether an indicator of the kind names what it rests on; the others have it in their kind.
    static func isNeeded(for kind: Indicator.Kind) -> Bool {
        switch kind {
        case .levels, .statement, .fullYears, .deduction, .veto: true
        case .accumulation, .baseTiers, .ageBands, .amounts: false
        }
    }

    /// The `evidence` of an indicator; nil where there is none to name, or it can't be read.
    static func read(_ fields: Fields, for kind: Indicator.Kind, _ reading: inout Reading) -> NamedEvidence? {
        guard isNeeded(for: kind), let node = reading.required("evidence", in: fields) else { return nil }
        switch kind {
        case .levels: return reading.choice(node, of: LevelEvidence.self).map(level)
        case .statement, .veto: return reading.choice(node, of: Evidence.Statement.self).map(statement)
        case .deduction: return reading.choice(node, of: Evidence.Deduction.Kind.self).map(deduction)
        case .fullYears:
            let words = YearsEvidence.all.map(\.word)
            let word = reading.name(node, among: words, of: "no evidence lasts for years under")
            return YearsEvidence.all.first { $0.word == word }.map(years)
        case .accumulation, .baseTiers, .ageBands, .amounts: return nil
        }
    }
}

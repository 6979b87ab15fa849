import Points
import Records

/// What an indicator is worth in a line, so that a test can say it by hand.
func told(_ worth: Worth?) -> String {
    switch worth {
    case nil: return "repealed"
    case .accumulation(let accrual):
        let bands = accrual.bands.map { band in
            let range = accrual.bands.count == 1 ? "" : " from \(band.from)" + (band.to.map { " to \($0)" } ?? " on")
            return "\(band.points) per \(band.months)\(range)"
        }
        return bands.joined(separator: ", ") + (accrual.share == .proRata ? ", shared" : "")
            + (accrual.run == .continuous ? ", in a row" : "") + (accrual.cap.map { ", at most \($0)" } ?? "")
            + (accrual.insurances.count > 1 ? ", \(accrual.insurances.count) insurances" : "")
    case .baseTiers(let tiers):
        return tiers.map { tier in "\(tier.points): \(told(tier.condition))" }.joined(separator: ", ")
    case .ageBands(let bands):
        return bands.map { band in
            "\(band.from.map { "\($0)" } ?? "")-\(band.to.map { "\($0)" } ?? ""): \(band.points)"
                + (band.lessPerYear > 0 ? " less \(band.lessPerYear)" : "")
        }.joined(separator: ", ")
    case .levels(let levels, let kind):
        return "\(kind.rawValue) "
            + levels.map { "\($0.level) \($0.points)" + ($0.needs.map { " (\(told($0)))" } ?? "") }
            .joined(separator: ", ")
    case .statement(let statement, let points): return "\(statement.rawValue): \(points)"
    case .fullYears(let years, let kind):
        return "\(kind.word): \(years.points) a year from \(years.least)" + (years.cap.map { ", at most \($0)" } ?? "")
    case .amounts(let amounts, let cap):
        return amounts.map { "\($0.points) per \($0.each) \($0.of.rawValue)" }.joined(separator: ", ")
            + (cap.map { ", at most \($0)" } ?? "")
    case .deduction(let kind, let points, let years): return "\(kind.rawValue): -\(points) for \(years) years"
    case .veto(let statement): return "\(statement.rawValue): veto"
    }
}

func told(_ condition: BaseTier.Condition) -> String {
    "\(condition.times) in \(condition.months) of \(condition.of)"
}

import Calendar
import Records

/// The contribution base a second time, slowly: the months of the window one by one, amounts in tenths of a fen, and
/// every way in which what isn't known could turn out.
struct BaseReckoning {
    /// The reference by year and month, yuan; nil where none is known.
    let reference: (YearMonth) -> Int?
    /// The status of a month's contribution, as the rest of the tests know it.
    let status: (Contribution) -> String

    /// The highest points if everything unknown turns out badly, and if it turns out well.
    func points(_ contributions: [Contribution], asOf: YearMonth) -> (least: Int, most: Int) {
        var least = 0
        var most = 0
        let pension = contributions.filter { $0.insurance == .pension && $0.month <= asOf }
        let last = pension.map(\.month).max()
        for (points, tenths, months, window) in Self.tiers(asOf) {
            var sure = 0
            var open = 0
            var month = asOf
            for _ in 0..<window {
                let mayBeLate =
                    (month == asOf || month == asOf.advanced(by: -1)) && last.map { $0 < month } ?? false
                switch best(pension.filter { $0.month == month }, tenths) {
                case _ where mayBeLate: open += 1
                case 2: sure += 1
                case 1: open += 1
                default: break
                }
                month = month.advanced(by: -1)
            }
            if sure >= months { least = max(least, points) }
            if sure + open >= months { most = max(most, points) }
        }
        return (least, most)
    }

    /// Points, tenths of the reference, months, window: "36 months in a row" until June 2016, cumulative since.
    private static func tiers(_ asOf: YearMonth) -> [(Int, Int, Int, Int)] {
        "\(asOf)" < "2016-07"
            ? [(25, 8, 36, 36), (50, 10, 36, 36), (100, 20, 36, 36)]
            : [(25, 8, 36, 48), (50, 10, 36, 48), (100, 20, 36, 48), (120, 30, 24, 36)]
    }

    /// 2 for a month that reaches it, 1 for one that may, 0 for one that doesn't.
    private func best(_ contributions: [Contribution], _ tenths: Int) -> Int {
        var best = 0
        for contribution in contributions {
            let status = status(contribution)
            guard status == "counted" || status == "undetermined" else { continue }
            if let matches = contribution.taxMatches, !matches { continue }
            let reference = reference(contribution.month)
            if let base = contribution.base, let reference {
                // Ten times the base against so many tenths of the reference, both in fen.
                if base.fen * 10 < reference * 100 * tenths { continue }
            }
            let isSure =
                status == "counted" && contribution.taxMatches != nil && contribution.base != nil && reference != nil
            best = max(best, isSure ? 2 : 1)
        }
        return best
    }
}

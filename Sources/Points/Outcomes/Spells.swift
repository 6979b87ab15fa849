import Calendar
import Records

extension Evidence.Spell {
    /// Spells as they follow one another up to a day: what overlaps or goes on without a day between is one spell, so
    /// that no day is counted twice and no full year is lost where an employer changed.
    static func joined(_ spells: [Evidence.Spell], until day: CivilDate) -> [ClosedRange<CivilDate>] {
        let ranges = spells.compactMap { spell -> ClosedRange<CivilDate>? in
            let end = min(spell.to ?? day, day)
            return spell.from <= end ? spell.from...end : nil
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            guard let last = joined.last, range.lowerBound <= last.upperBound.next else {
                joined.append(range)
                return
            }
            joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        }
    }
}

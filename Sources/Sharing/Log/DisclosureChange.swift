import Calendar
import Points

/// What a receiver is told otherwise than the last time.
public enum DisclosureChange: Sendable, Equatable {
    case purpose(String, String)
    case asOf(YearMonth, YearMonth)
    case countedMonths(Int, Int)
    case points(Fraction, Fraction)
    case pointsIfConfirmed(Fraction, Fraction)
    case name(String?, String?)
    case window(ClosedRange<YearMonth>, ClosedRange<YearMonth>)
    /// A month that both speak of is judged otherwise.
    case status(YearMonth, MonthStatus, MonthStatus)
    /// It was granted now, and not before.
    case granted(Grant)
    /// It was granted before, and not now.
    case withdrawn(Grant)
    case undetermined(Int, Int)
    /// The rule book or its version.
    case rules(String, String)
    /// Whether it is sealed now, and wasn't, or the other way round.
    case sealed(Bool)
    /// Whether it is signed with another key now: none, or one after none.
    case signed(Bool)
    /// Something that none of the others names: evidence, milestones, a number.
    case other
    /// Rows of single contributions that are there now and weren't, and the other way round.
    case contributions(added: Int, removed: Int)

    /// From one entry of the log to a new one, in the order of importance.
    public static func changes(from old: DisclosureEntry, to new: DisclosureEntry) -> [DisclosureChange] {
        let (before, now) = (old.disclosure, new.disclosure)
        var changes: [DisclosureChange] = []
        func note<Value: Equatable>(_ value: KeyPath<Disclosure, Value>, _ change: (Value, Value) -> DisclosureChange) {
            let (before, now) = (before[keyPath: value], now[keyPath: value])
            if before != now { changes.append(change(before, now)) }
        }
        note(\.terms.purpose, DisclosureChange.purpose)
        note(\.asOf, DisclosureChange.asOf)
        note(\.countedMonths, DisclosureChange.countedMonths)
        note(\.points, DisclosureChange.points)
        if now.points != now.pointsIfConfirmed || before.points != before.pointsIfConfirmed {
            note(\.pointsIfConfirmed, DisclosureChange.pointsIfConfirmed)
        }
        note(\.undeterminedMonths, DisclosureChange.undetermined)
        note(\.rulesAndVersion, DisclosureChange.rules)
        note(\.name?.text, DisclosureChange.name)
        note(\.window, DisclosureChange.window)
        let statuses = Dictionary(before.months.map { ($0.month, $0.status) }) { first, _ in first }
        for month in now.months {
            if let status = statuses[month.month], status != month.status {
                changes.append(.status(month.month, status, month.status))
            }
        }
        for grant in Grant.allCases {
            switch (old.grants.contains(grant), new.grants.contains(grant)) {
            case (false, true): changes.append(.granted(grant))
            case (true, false): changes.append(.withdrawn(grant))
            case (true, true), (false, false): break
            }
        }
        let removed = before.contributions.filter { !now.contributions.contains($0) }.count
        let added = now.contributions.filter { !before.contributions.contains($0) }.count
        if removed + added > 0 { changes.append(.contributions(added: added, removed: removed)) }
        if (old.passphrases > 0) != (new.passphrases > 0) { changes.append(.sealed(new.passphrases > 0)) }
        if old.key != new.key { changes.append(.signed(new.key != nil)) }
        let grants = Set(old.grants).intersection(new.grants)
        let isOther =
            (grants.contains(.evidence) && before.evidence != now.evidence)
            || (grants.contains(.milestones) && before.milestones != now.milestones)
            || (grants.contains(.number) && before.numberTail != now.numberTail)
        if isOther { changes.append(.other) }
        return changes
    }
}

extension Disclosure {
    fileprivate var rulesAndVersion: String {
        [rules, version.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
    }
}

import Calendar
import Exports
import Records
import SeededRandom

/// Contributions at random, the same on every run, with nothing that a layout can't say.
struct ContributionMaker {
    var random: SplitMix64
    let layout: Layout

    /// What names are made of. None begins with a formula's sign, which only the record's own table marks.
    private static let pieces = [
        "a", "公司", " ", "\"", ",", ";", "\t", "\n", "\r\n", "'", "=", "-5", "\u{301}", "（1）", "🀄",
    ]

    mutating func contributions() -> [Contribution] {
        let count = random.number(in: 1...12)
        if has(.year) { return (0..<count).flatMap { _ in year() } }
        return (0..<count).compactMap { _ in one() }
    }

    private func has(_ field: Layout.Field) -> Bool { layout.columns.contains { $0.field == field } }

    private mutating func maybe<Value>(
        _ field: Layout.Field, _ make: (inout ContributionMaker) -> Value?
    ) -> Value? {
        has(field) && !random.isTrue(oneIn: 4) ? make(&self) : nil
    }

    private mutating func one() -> Contribution? {
        guard let month = month() else { return nil }
        var made = Contribution(month: month, insurance: layout.insurance)
        if has(.insurance) { made.insurance = random.one(of: Contribution.Insurance.allCases) }
        if has(.scheme) { made.scheme = random.one(of: Contribution.Scheme.allCases) }
        status(&made)
        made.payer = maybe(.payer) { $0.name() }
        made.payerCode = maybe(.payerCode) { $0.name() }
        made.base = maybe(.base) { $0.amount() }
        made.bookedMonth = maybe(.bookedMonth) { $0.month() }
        made.paidOn = maybe(.paidOn) { maker in
            CivilDate(
                year: maker.random.number(in: 1990...2099), month: maker.random.number(in: 1...12),
                day: maker.random.number(in: 1...28))
        }
        made.taxMatches = maybe(.taxMatches) { $0.random.isTrue(oneIn: 2) }
        let insured = layout.columns.filter { $0.insurance != nil }
        if insured.isEmpty {
            made.personal = maybe(.personal) { $0.amount() }
            made.employer = maybe(.employer) { $0.amount() }
        } else {
            // At least one amount says whose it is.
            let column = random.one(of: insured)
            made.insurance = column.insurance ?? made.insurance
            for column in insured where column.insurance == made.insurance {
                if column.field == .personal { made.personal = amount() } else { made.employer = amount() }
            }
        }
        // A month with nothing beside it is no row of a city's.
        if layout.id != Layout.ownID, made.payer == nil, made.base == nil { made.base = amount() }
        return made
    }

    /// Months of one year, as a row of years has them.
    private mutating func year() -> [Contribution] {
        let (year, payer, base) = (
            random.number(in: 1990...2099), maybe(.payer) { $0.name() }, maybe(.base) { $0.amount() }
        )
        return (1...12).compactMap { number in
            guard !random.isTrue(oneIn: 3), let month = YearMonth(year: year, month: number) else { return nil }
            var made = Contribution(month: month, insurance: layout.insurance, payer: payer, base: base)
            status(&made)
            return made
        }
    }

    /// Where one column says how it was paid, it says a kind or a state.
    private mutating func status(_ made: inout Contribution) {
        let (kind, state) = (
            random.one(of: Contribution.Kind.allCases), random.one(of: Contribution.State.allCases)
        )
        switch (has(.kind), has(.state)) {
        case (true, true): (made.kind, made.state) = (kind, state)
        case (false, false): return
        default: if random.isTrue(oneIn: 2) { made.kind = kind } else { made.state = state }
        }
    }

    private mutating func month() -> YearMonth? {
        YearMonth(year: random.number(in: 1990...2099), month: random.number(in: 1...12))
    }

    private mutating func amount() -> Money {
        let most = random.isTrue(oneIn: 2) ? 1_000_000 : Money.largest.fen
        // In an export an amount below zero is one that was taken back.
        let sign = layout.id == Layout.ownID && random.isTrue(oneIn: 8) ? -1 : 1
        return Money(fen: random.number(in: 1...most) * sign)
    }

    private mutating func name() -> String {
        let (before, behind) = (random.isTrue(oneIn: 4) ? " " : "", random.isTrue(oneIn: 4) ? "\u{3000}" : "")
        return before + "x" + (0..<random.number(in: 0...5)).map { _ in random.one(of: Self.pieces) }.joined() + "z"
            + behind
    }
}

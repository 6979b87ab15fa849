import Points
import Records

/// What an indicator is worth in words, from the values that are computed with: what is published is what is computed.
struct WorthText {
    let words: Words

    /// One line for each thing that can be worth something.
    func lines(_ worth: Worth?) -> [String] {
        switch worth {
        case nil: [words[.ruleRepealed]]
        case .accumulation(let accrual): self.accrual(accrual)
        case .baseTiers(let tiers): tiers.reversed().map(tier)
        case .ageBands(let bands): bands.map(band)
        case .levels(let levels, _): levels.map(level)
        case .statement(_, let points): [words.points(points)]
        case .fullYears(let years, _): [fullYears(years)] + cap(years.cap)
        case .amounts(let amounts, let cap): amounts.map(amount) + self.cap(cap)
        case .deduction(_, let points, let years):
            [
                words.text(
                    .ruleDeduction, ["points": words.points(points), "years": words.count(.countOfYears, years)])
            ]
        case .veto: [words[.ruleVeto]]
        }
    }

    func applyNow(_ rule: ApplyNowRule) -> String {
        words.text(
            .ruleApplyNow,
            [
                "n": words.number(rule.months), "of": words.count(.countOfMonths, rule.of),
            ])
    }

    private func accrual(_ accrual: Accrual) -> [String] {
        let bands = accrual.bands.map { band -> String in
            let rate = rate(band, accrual.share)
            if accrual.bands.count == 1 { return rate }
            guard let to = band.to else {
                return words.text(.ruleAccrualBandOpen, ["from": words.number(band.from), "rate": rate])
            }
            return words.text(
                .ruleAccrualBand, ["from": words.number(band.from), "to": words.number(to), "rate": rate])
        }
        let insurances = words.list(accrual.insurances.map { words.insurance($0) })
        return bands
            + (accrual.insurances.count > 1 ? [words.text(.ruleInsurances, ["insurances": insurances])] : [])
            + (accrual.run == .continuous ? [words[.ruleContinuous]] : []) + cap(accrual.cap)
    }

    private func rate(_ band: Accrual.Band, _ share: Accrual.Share) -> String {
        let points = words.points(band.points)
        if band.months == 1 { return words.text(.ruleAccrualMonth, ["points": points]) }
        let word: Word =
            switch share {
            case .full: .ruleAccrual
            case .proRata: .ruleAccrualShare
            }
        return words.text(word, ["points": points, "months": words.count(.countOfMonths, band.months)])
    }

    private func cap(_ cap: Fraction?) -> [String] {
        cap.map { [words.text(.ruleCap, ["points": words.points($0)])] } ?? []
    }

    private func tier(_ tier: BaseTier) -> String {
        words.text(
            .ruleTier,
            [
                "points": words.points(tier.points), "times": words.number(tier.condition.times),
                "n": words.number(tier.condition.months),
                "of": words.count(.countOfMonths, tier.condition.of),
            ])
    }

    private func band(_ band: AgeBand) -> String {
        let points = words.points(band.points)
        switch (band.from, band.to) {
        case (let from?, let to?) where band.lessPerYear > 0:
            return words.text(
                .ruleBandLess,
                [
                    "points": points, "from": "\(from)", "to": "\(to)", "less": words.points(band.lessPerYear),
                    "last": words.points(band.points(at: to)),
                ])
        case (let from?, let to?): return words.text(.ruleBand, ["points": points, "from": "\(from)", "to": "\(to)"])
        case (let from?, nil): return words.text(.ruleBandOldest, ["points": points, "from": "\(from)"])
        case (nil, let to?): return words.text(.ruleBandYoungest, ["points": points, "to": "\(to)"])
        case (nil, nil): return points
        }
    }

    private func level(_ level: LevelWorth) -> String {
        let (name, points) = (words.level(level.level), words.points(level.points))
        guard let needs = level.needs else { return words.text(.ruleLevel, ["level": name, "points": points]) }
        return words.text(
            .ruleLevelNeeds,
            [
                "level": name, "points": points, "times": words.number(needs.times),
                "n": words.number(needs.months), "of": words.count(.countOfMonths, needs.of),
            ])
    }

    private func fullYears(_ years: FullYears) -> String {
        let points = words.points(years.points)
        return years.least == 1
            ? words.text(.ruleFullYears, ["points": points])
            : words.text(
                .ruleFullYearsLeast, ["points": points, "years": words.count(.countOfYears, years.least)])
    }

    private func amount(_ amount: AmountWorth) -> String {
        let points = words.points(amount.points)
        switch amount.of {
        case .averageTax:
            return words.text(
                .ruleAmountTax, ["points": points, "amount": words.money(Money(fen: amount.each * 100))])
        case .averageLocalEmployees:
            return words.text(.ruleAmountEmployees, ["points": points, "amount": words.number(amount.each)])
        }
    }
}

extension Words {
    func insurance(_ insurance: Contribution.Insurance) -> String {
        switch insurance {
        case .pension: self[.insurancePension]
        case .medical: self[.insuranceMedical]
        case .unemployment: self[.insuranceUnemployment]
        case .injury: self[.insuranceInjury]
        case .maternity: self[.insuranceMaternity]
        }
    }

    /// A level as a record states it: `level-` and its word there.
    func level(_ level: String) -> String { Word(rawValue: "level-\(level)").map { self[$0] } ?? level }
}

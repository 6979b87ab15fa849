import Notation
import Records

extension Citing {
    func write(_ indicator: Indicator, to image: inout ImageWriting) {
        image.text(indicator.id)
        image.word(indicator.group)
        image.word(indicator.kind)
        image.wording(indicator.title)
        image.optional(indicator.says) { $1.wording($0) }
        write(indicator.dated, to: &image) { worth, image in image.optional(worth) { $1.worth($0) } }
    }

    func indicator(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> Indicator {
        let (id, group) = (try image.text(), try image.word() as Indicator.Group)
        let kind: Indicator.Kind = try image.word()
        return Indicator(
            id: id, group: group, kind: kind, title: try image.wording(),
            says: try image.optional { (image) throws(ImageReading.Unreadable) in try image.wording() },
            dated: try dated(&image) { (image) throws(ImageReading.Unreadable) in
                try image.optional { (image) throws(ImageReading.Unreadable) in try image.worth(kind) }
            })
    }
}

extension ImageWriting {
    fileprivate mutating func worth(_ worth: Worth) {
        switch worth {
        case .accumulation(let accrual): self.accrual(accrual)
        case .baseTiers(let tiers):
            list(tiers) { tier, image in
                image.fraction(tier.points)
                image.condition(tier.condition)
            }
        case .ageBands(let bands):
            list(bands) { band, image in
                image.optional(band.from) { $1.number($0) }
                image.optional(band.to) { $1.number($0) }
                image.fraction(band.points)
                image.fraction(band.lessPerYear)
            }
        case .levels(let levels, let evidence):
            list(levels) { level, image in
                image.text(level.level)
                image.fraction(level.points)
                image.optional(level.needs) { $1.condition($0) }
            }
            word(evidence)
        case .statement(let statement, let points):
            word(statement)
            fraction(points)
        case .fullYears(let years, let evidence):
            fraction(years.points)
            number(years.least)
            optional(years.cap) { $1.fraction($0) }
            text(evidence.word)
        case .amounts(let amounts, let cap):
            list(amounts) { amount, image in
                image.word(amount.of)
                image.number(amount.each)
                image.fraction(amount.points)
            }
            optional(cap) { $1.fraction($0) }
        case .deduction(let kind, let points, let years):
            word(kind)
            fraction(points)
            number(years)
        case .veto(let statement): word(statement)
        }
    }

    private mutating func accrual(_ accrual: Accrual) {
        list(accrual.bands) { band, image in
            image.number(band.from)
            image.optional(band.to) { $1.number($0) }
            image.fraction(band.points)
            image.number(band.months)
        }
        word(accrual.share)
        word(accrual.run)
        optional(accrual.cap) { $1.fraction($0) }
        list(accrual.insurances) { $1.word($0) }
    }

    private mutating func condition(_ condition: BaseTier.Condition) {
        fraction(condition.times)
        number(condition.months)
        number(condition.of)
    }
}

extension ImageReading {
    fileprivate mutating func worth(_ kind: Indicator.Kind) throws(Unreadable) -> Worth {
        switch kind {
        case .accumulation: .accumulation(try accrual())
        case .baseTiers:
            .baseTiers(
                try list { (image) throws(Unreadable) in
                    BaseTier(points: try image.fraction(), condition: try image.condition())
                })
        case .ageBands:
            .ageBands(
                try list { (image) throws(Unreadable) in
                    AgeBand(
                        from: try image.optionalNumber(), to: try image.optionalNumber(),
                        points: try image.fraction(), lessPerYear: try image.fraction())
                })
        case .levels:
            .levels(
                try list { (image) throws(Unreadable) in
                    LevelWorth(
                        level: try image.text(), points: try image.fraction(),
                        needs: try image.optional { (image) throws(Unreadable) in try image.condition() })
                }, of: try word())
        case .statement: .statement(try word(), points: try fraction())
        case .fullYears:
            .fullYears(
                FullYears(points: try fraction(), least: try number(), cap: try optionalFraction()),
                of: try yearsEvidence())
        case .amounts:
            .amounts(
                try list { (image) throws(Unreadable) in
                    AmountWorth(of: try image.word(), each: try image.number(), points: try image.fraction())
                }, cap: try optionalFraction())
        case .deduction: .deduction(try word(), points: try fraction(), years: try number())
        case .veto: .veto(try word())
        }
    }

    private mutating func accrual() throws(Unreadable) -> Accrual {
        Accrual(
            bands: try list { (image) throws(Unreadable) in
                Accrual.Band(
                    from: try image.number(), to: try image.optionalNumber(), points: try image.fraction(),
                    months: try image.number())
            }, share: try word(), run: try word(), cap: try optionalFraction(),
            insurances: try list { (image) throws(Unreadable) in try image.word() })
    }

    private mutating func condition() throws(Unreadable) -> BaseTier.Condition {
        BaseTier.Condition(times: try fraction(), months: try number(), of: try number())
    }

    private mutating func yearsEvidence() throws(Unreadable) -> YearsEvidence {
        let word = try text()
        guard let evidence = YearsEvidence.all.first(where: { $0.word == word }) else { throw Unreadable() }
        return evidence
    }

    private mutating func optionalNumber() throws(Unreadable) -> Int? {
        try optional { (image) throws(Unreadable) in try image.number() }
    }

    private mutating func optionalFraction() throws(Unreadable) -> Fraction? {
        try optional { (image) throws(Unreadable) in try image.fraction() }
    }
}

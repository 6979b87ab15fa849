import Calendar
import Notation
import Points
import Records

/// What came of an indicator in words: the points, the values that led to them, and what is missing.
struct IndicatorText {
    let assessment: Assessment
    let words: Words

    /// The points or why there are none.
    func points(_ outcome: IndicatorOutcome) -> String {
        let isVeto = outcome.indicator.group == .veto
        switch outcome.outcome {
        case .awarded(let points):
            if isVeto { return words[.outcomeHolds] }
            guard outcome.outdoneBy != nil else { return words.points(points) }
            return words.text(.outcomeOutdone, ["points": words.points(points)])
        case .notMet:
            switch outcome.indicator.group {
            case .deduction, .veto: return words[.outcomeRuledOut]
            case .basic, .bonus: return words[.outcomeNotMet]
            }
        case .notInForce: return words[outcome.entry == nil ? .outcomeNotInForce : .outcomeRepealed]
        case .undetermined(let least, let most, _):
            if isVeto { return words[.outcomeOpen] }
            guard let most else { return words.text(.outcomeAtLeast, ["least": words.points(least)]) }
            return words.text(.outcomeRange, ["least": words.number(least), "most": words.points(most)])
        }
    }

    /// The values that led to the outcome; empty where nothing was stated.
    func grounds(_ outcome: IndicatorOutcome) -> [String] {
        let instead = assessment.rules.indicators.first { $0.id == outcome.outdoneBy }
        return values(outcome)
            + (instead.map { [words.text(.groundsOutdone, ["title": $0.title[words.language]])] } ?? [])
    }

    private func values(_ outcome: IndicatorOutcome) -> [String] {
        switch outcome.grounds {
        case .nothing: []
        case .months: [words.counted(assessment.accumulation)]
        case .base(let base): self.base(base)
        case .age(let age, _):
            [words.text(.groundsAge, ["n": words.number(age), "date": words.date(assessment.asOf.lastDay)])]
        case .level(let level, let needs): [words.level(level)] + (needs.map { [condition($0)] } ?? [])
        case .stated(let holds): [words[holds ? .groundsStatedYes : .groundsStatedNo]]
        case .years(let years): [words.text(.groundsYears, ["years": words.count(.countOfYears, years)])]
        case .amounts(let tax, let employees):
            [
                tax.map { words.text(.groundsTax, ["amount": words.money($0)]) },
                employees.map { words.text(.groundsEmployees, ["amount": words.number($0)]) },
            ].compactMap { $0 }
        case .events(let days): days.isEmpty ? [] : [words.list(days.map { words.date($0) })]
        }
    }

    /// The tier that is reached, by how many months, and what is missing for the next one.
    private func base(_ base: ContributionBase) -> [String] {
        let next = base.next.map { next in
            words.text(
                .groundsTierNext,
                [
                    "points": words.points(next.points),
                    "months": words.count(.countOfMonths, next.outcome.monthsMissing),
                    "times": words.number(next.outcome.condition.times),
                ])
        }
        return [base.reached.map { condition($0.outcome) } ?? words[.groundsTierNone]] + (next.map { [$0] } ?? [])
    }

    private func condition(_ outcome: BaseConditionOutcome) -> String {
        words.text(
            .groundsTier,
            [
                "n": words.number(outcome.carrying.count),
                "of": words.count(.countOfMonths, outcome.condition.of),
                "times": words.number(outcome.condition.times),
                "months": outcome.carrying.isEmpty
                    ? "" : words.text(.aside, ["text": words.months(outcome.carrying.runs)]),
            ]) + words.shortConfidence(outcome.carrying.isEmpty ? .high : outcome.confidence)
    }

    /// What would settle it; nil where nothing is open.
    func missing(_ outcome: IndicatorOutcome) -> String? {
        let missing = outcome.outcome.missing
        return missing.isEmpty ? nil : words.list(missing.map { words.missing($0) })
    }
}

extension Words {
    /// The months that are added up: how many, of a continuous accumulation how many in a row, of several insurances
    /// each by itself.
    func counted(_ accumulation: Accumulation) -> String {
        let onRecord = accumulation.tracks.filter { !$0.months.isEmpty }
        let tracks = onRecord.isEmpty ? [accumulation.tracks[0]] : onRecord
        let inARow = accumulation.entry.value.run == .continuous
        let months = tracks.map { track in
            text(inARow ? .groundsInARow : .groundsMonths, ["months": count(.countOfMonths, track.counted)])
        }
        guard accumulation.tracks.count > 1 else { return months.first ?? "" }
        return list(
            zip(tracks, months).map { track, months in months + text(.aside, ["text": insurance(track.insurance)]) })
    }

    func missing(_ missing: Missing) -> String {
        let months = months(missing.months.runs)
        return switch missing {
        case .birthDate: self[.missingBirthDate]
        case .evidence(let key): text(.missingEvidence, ["key": key])
        case .contract: text(.missingContract, ["months": months])
        case .payer: text(.missingPayer, ["months": months])
        case .base: text(.missingBase, ["months": months])
        case .taxMatches: text(.missingTax, ["months": months])
        case .posting: text(.missingPosting, ["months": months])
        case .insurances(let insurances):
            text(.missingInsurances, ["list": list(insurances.map(insurance))])
        case .reference: text(.missingReference, ["months": months])
        }
    }
}

import Diagnostics
import Notation

extension RuleBook {
    /// Runs the examples that the book carries: one problem for each value that comes out otherwise.
    ///
    /// - Parameter source: the file that the book was read from.
    public func failedExamples(in source: SourceFile) -> [Diagnostic] {
        let lines = LineIndex(source)
        return examples.flatMap { example -> [Diagnostic] in
            let assessment = assess(example.record, asOf: example.asOf)
            return example.expected.compactMap { expectation in
                let found = assessment.value(named: expectation.name)
                guard found != expectation.value else { return nil }
                return Diagnostic(
                    .error, .ruleExample, in: lines, at: expectation.place.position(in: lines),
                    message: "the example \"\(example.says[.english])\" expects \(expectation.name) "
                        + "\(expectation.value), the rule book makes it \(found)",
                    help: "put right the rule or the example: one of them is wrong")
            }
        }
    }
}

extension Assessment {
    /// A value of the outcome as an example writes it: `12.5`, `25..50`, `not-met`, `2026-12`.
    func value(named name: String) -> String {
        guard let known = ExpectedName(rawValue: name) else {
            return indicators.first { $0.indicator.id == name }?.expectation ?? "none"
        }
        switch known {
        case .points: return "\(accumulation.points)"
        case .pointsIfConfirmed: return "\(accumulation.pointsIfConfirmed)"
        case .countedMonths: return "\(accumulation.countedMonths)"
        case .undeterminedMonths: return "\(accumulation.undeterminedMonths)"
        case .milestones: return "\(accumulation.milestones.count)"
        case .next: return accumulation.next.map { "\($0.month)" } ?? "none"
        case .monthsToGo: return accumulation.monthsToGo.map { "\($0)" } ?? "none"
        case .total: return "\(total.points)"
        case .applyNow: return applyNow?.answer.rawValue ?? "none"
        }
    }
}

extension IndicatorOutcome {
    /// The points where they are certain, the range where they are not, else the word; a veto that holds is `held`.
    fileprivate var expectation: String {
        let isVeto = indicator.group == .veto
        return switch outcome {
        case .awarded(let points): isVeto ? "held" : "\(points)"
        case .notMet, .notInForce: outcome.word
        case .undetermined where isVeto: outcome.word
        case .undetermined(let least, let most, _): "\(least)..\(most.map { "\($0)" } ?? "")"
        }
    }
}

import Notation
import Points

/// What putting a matter right is worth, in words.
struct WorthOfRight {
    let assessment: Assessment
    let words: Words

    /// The sum, then each point at which it rises.
    func lines(_ putRight: PutRight) -> [String] {
        var lines: [String] = []
        if putRight.points > 0 {
            lines.append(words.text(.worthPoints, ["points": words.points(putRight.points)]))
            lines += steps(putRight)
        } else if let toGo = assessment.accumulation.monthsToGo {
            let left = toGo - putRight.steps.count
            if left > 0 { lines.append(words.count(.worthNone, left)) }
        }
        if putRight.otherPoints > 0 {
            lines.append(words.text(.worthOther, ["points": words.points(putRight.otherPoints)]))
        }
        return lines
    }

    /// Steps that one line names.
    private static let mostSteps = 6

    /// Month by month, but only those that bring points; where each does, the sum says it all.
    private func steps(_ putRight: PutRight) -> [String] {
        guard !assessment.accumulation.entry.value.risesMonthly else { return [] }
        var reached = assessment.accumulation.points
        let steps = putRight.steps.enumerated().compactMap { index, step -> String? in
            defer { reached = step.points }
            guard step.points > reached else { return nil }
            return words.text(
                .worthStep, ["n": words.number(index + 1), "points": words.points(step.points)])
        }
        return [words.text(.worthSteps, ["list": words.list(steps, most: Self.mostSteps)])]
    }

    /// All matters together; nil where there is only one, or nothing to gain.
    var all: String? {
        guard let all = assessment.allPutRight, all.points + all.otherPoints > 0,
            assessment.matters.count(where: { $0.putRight != nil }) > 1
        else { return nil }
        return words.text(
            .worthAll,
            [
                "points": words.points(assessment.total.points + all.points + all.otherPoints),
                "now": words.points(assessment.total.points),
            ])
    }
}

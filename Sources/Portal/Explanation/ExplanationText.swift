import Calendar
import Diagnostics
import Notation
import Points

/// The explanation for a terminal: the answer, every month and why, and what does not count.
public struct ExplanationText: Sendable {
    let words: Words

    public init(words: Words) { self.words = words }

    public func text(_ assessment: Assessment) -> String {
        let years = assessment.employmentYears
        var lines = [
            words.text(
                .explainHead,
                ["rules": assessment.rules.title[words.language], "date": words.date(assessment.asOf.lastDay)]),
            "",
            words.text(
                .explainPoints,
                [
                    "points": words.count(.countOfPoints, years.points),
                    "months": words.count(.countOfMonths, years.countedMonths),
                    "next": words.count(.countOfPoints, years.next.points - years.points),
                    "month": words.month(years.next.month),
                ]),
            words.text(
                .explainRule,
                [
                    "points": words.count(.countOfPoints, years.rate.value.points),
                    "months": words.count(.countOfMonths, years.rate.value.months),
                    "citation": words.citation(years.rate.citation),
                ]),
        ]
        if years.undeterminedMonths > 0 {
            lines.append(
                words.count(.countOfMonths, years.undeterminedMonths) + " " + words[.statusUndetermined] + ": "
                    + words.worthOfConfirming(years))
        }
        lines += matters(assessment) + ["", words[.explainMonths]]
        lines += assessment.months.map { month($0, of: assessment) }
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }

    private func matters(_ assessment: Assessment) -> [String] {
        guard !assessment.matters.isEmpty else { return [] }
        return ["", words[.explainMatters]]
            + assessment.matters.map { matter in
                "  " + words.count(.countOfMonths, matter.months.count) + " " + words.status(matter.status) + ": "
                    + words.months(matter.runs)
            }
    }

    /// A month, its status, the points that it completes, and the rule that decided.
    private func month(_ month: JudgedMonth, of assessment: Assessment) -> String {
        let status = words.status(month.status)
        let width = MonthStatus.allCases.map { TerminalWidth.of(words.status($0)) }.max() ?? 0
        var line = "  \(month.month)  \(status)"
        var rest: [String] = []
        if let milestone = month.milestone {
            rest.append(words.text(.explainReached, ["points": words.count(.countOfPoints, milestone)]))
        }
        if month.status != .counted, let rule = month.reasons.last, let saying = assessment.saying(of: rule) {
            rest.append(saying.says[words.language] + " [\(rule)]")
        }
        if !rest.isEmpty {
            line += String(repeating: " ", count: width - TerminalWidth.of(status) + 2) + rest.joined(separator: "  ")
        }
        return line
    }
}

import Calendar
import Diagnostics
import Notation
import Points
import Records

/// The explanation for a terminal: the answer, what does not count, every indicator, the sum, every month and why.
public struct ExplanationText: Sendable {
    let words: Words

    public init(words: Words) { self.words = words }

    /// - Parameter target: points to be reached, where somebody asked.
    public func text(_ assessment: Assessment, target: Target? = nil) -> String {
        let lines =
            answer(assessment) + matters(assessment) + indicators(assessment) + total(assessment, target)
            + months(assessment)
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }

    private func answer(_ assessment: Assessment) -> [String] {
        let years = assessment.accumulation
        var lines = [
            words.text(
                .explainHead,
                ["rules": assessment.rules.title[words.language], "date": words.date(assessment.asOf.lastDay)])
        ]
        lines += words.notices(of: assessment)
        lines += [
            "",
            words.text(
                .explainPoints,
                [
                    "points": words.points(years.points), "months": words.counted(years),
                ])
                + (years.next.map { next in
                    words.text(
                        .explainNext,
                        ["next": words.points(next.points - years.points), "month": words.month(next.month)])
                } ?? ""),
        ]
        lines += WorthText(words: words).lines(.accumulation(years.entry.value)).map { rate in
            words.labelled(rate, words.citation(years.entry.citation))
        }
        if years.undeterminedMonths > 0 {
            lines.append(
                words.labelled(
                    words.text(
                        .timelineMatter,
                        [
                            "months": words.count(.countOfMonths, years.undeterminedMonths),
                            "status": words[.statusUndetermined],
                        ]), words.worthOfConfirming(years)))
        }
        return lines
    }

    private func matters(_ assessment: Assessment) -> [String] {
        guard !assessment.matters.isEmpty else { return [] }
        let worth = WorthOfRight(assessment: assessment, words: words)
        return ["", words[.explainMatters]]
            + assessment.matters.flatMap { matter -> [String] in
                let what = words.text(
                    .timelineMatter,
                    [
                        "months": words.count(.countOfMonths, matter.months.count),
                        "status": words.status(matter.status),
                    ])
                return ["  " + words.labelled(what, words.months(matter.runs))]
                    + (matter.putRight.map { worth.lines($0).map { "    " + $0 } } ?? [])
            } + (worth.all.map { ["  " + $0] } ?? [])
    }

    /// Each indicator on a line: what it comes to, from what, and what is missing; its citation below.
    private func indicators(_ assessment: Assessment) -> [String] {
        let text = IndicatorText(assessment: assessment, words: words)
        return ["", words[.explainIndicators]]
            + assessment.indicators.flatMap { outcome -> [String] in
                let reasons = text.grounds(outcome) + [text.missing(outcome)].compactMap { $0 }
                let points = text.points(outcome)
                let value =
                    reasons.isEmpty
                    ? points
                    : words.text(
                        .explainReasons,
                        ["points": points, "reasons": words.clauses(reasons)])
                return ["  " + words.labelled(outcome.indicator.title[words.language], value)]
                    + (outcome.entry.map { ["    " + words.citation($0.citation)] } ?? [])
            }
    }

    private func total(_ assessment: Assessment, _ target: Target?) -> [String] {
        let text = TotalText(assessment: assessment, words: words)
        return ["", words.labelled(words[.totalTerm], text.certain)] + text.range
            + [text.settledBy, text.vetoes, text.openVetoes, text.applyNow, target.flatMap { text.target($0) }]
            .compactMap { $0 }
    }

    private func months(_ assessment: Assessment) -> [String] {
        guard !assessment.months.isEmpty else { return [] }
        return ["", words[.explainMonths]] + assessment.months.map { month($0, of: assessment) }
    }

    /// A month, its status, the points that it completes, and the rule that decided: the one that it failed, or the
    /// exception that saved it.
    private func month(_ month: JudgedMonth, of assessment: Assessment) -> String {
        let status = words.status(month.status)
        let width = MonthStatus.allCases.map { TerminalWidth.of(words.status($0)) }.max() ?? 0
        var line = "  \(month.month)  \(status)"
        var rest: [String] = []
        if let milestone = month.milestone {
            rest.append(words.text(.explainReached, ["points": words.points(milestone)]))
        }
        if let rule = month.decisiveRule, let saying = assessment.saying(of: rule) {
            rest.append(saying.says[words.language] + " [\(rule)]")
        }
        let origins = month.judgements.compactMap(\.contribution.origin).map(words.origin)
        if !origins.isEmpty {
            rest.append(words.text(.explainOrigin, ["places": words.clauses(origins)]))
        }
        if !rest.isEmpty {
            line += String(repeating: " ", count: width - TerminalWidth.of(status) + 2) + rest.joined(separator: "  ")
        }
        return line
    }
}

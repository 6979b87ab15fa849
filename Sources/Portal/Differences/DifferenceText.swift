import Calendar
import Diagnostics
import Notation
import Points
import Records

/// A difference for a terminal: what it does to the points, then the months, one run of them on a line.
public struct DifferenceText: Sendable {
    let words: Words

    public init(words: Words) { self.words = words }

    /// - Parameter rules: the rule book by which both were judged.
    public func text(_ difference: Difference, by rules: RuleBook) -> String {
        let telling = DifferenceWords(words: words)
        let head = words.text(
            .explainHead,
            ["rules": rules.title[words.language], "date": words.date(difference.after.asOf.lastDay)])
        var lines = [head, ""] + telling.sentences(difference, hasTotal: rules.hasTotal) + [""]
        let runs = difference.runs
        if runs.isEmpty { lines.append(words[.sinceNone]) }
        for (months, change) in runs {
            let told = telling.lines(change) + (telling.status(change).map { [$0] } ?? [])
            lines.append(
                words.labelled(
                    telling.months(months, change, own: rules.insurance),
                    words.clauses(told)))
        }
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }
}

extension RuleBook {
    /// Whether the method adds up all indicators, which a pass mark shows.
    var hasTotal: Bool { !passMark.isEmpty }
}

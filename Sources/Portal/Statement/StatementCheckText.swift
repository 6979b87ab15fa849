import Calendar
import Diagnostics
import Points
import Records
import Sharing

/// Whether a statement and a record agree, in words for a terminal.
public struct StatementCheckText {
    private let words: Words

    public init(words: Words) { self.words = words }

    /// - Parameter name: whose record it is, which no code says.
    public func text(_ check: StatementCheck, _ page: StatementCheck.Page, name: String?) -> String {
        let claim = check.claim
        let verdict: Word = check.agrees(page) ? .verifyAgrees : .verifyDisagrees
        var lines = [
            words.text(verdict, ["number": claim.number]),
            words.text(
                .verifySays,
                [
                    "points": words.points(claim.points),
                    "months": words.count(.countOfMonths, claim.countedMonths),
                    "date": words.month(claim.asOf), "rules": VisibleText.of(claim.rules),
                    "version": check.isVersionDated ? "\(claim.version)" : words[.ruleFromUnknown],
                ]),
        ]
        lines += check.differences.map(line)
        if check.differences.isEmpty, check.pointsIfConfirmed > check.claim.points { lines.append(open(check)) }
        switch page {
        case .same: lines.append(words[.verifyPageSame])
        case .otherwise(let line): lines.append(words.text(.verifyPageOtherwise, ["line": words.number(line)]))
        case .notCompared:
            if check.differences.isEmpty {
                lines.append(
                    name.map { words.text(.verifyName, ["name": VisibleText.of($0)]) } ?? words[.verifyOnlyCode])
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A code has only what is certain; the paper beside it has a range.
    private func open(_ check: StatementCheck) -> String {
        words.text(
            .verifyOpen,
            [
                "months": words.count(.countOfMonths, check.undeterminedMonths),
                "points": words.text(
                    .countOfPoints,
                    ["n": AnswerModel.number(check.claim.points, ifConfirmed: check.pointsIfConfirmed, words)]),
            ])
    }

    private func line(_ difference: StatementCheck.Difference) -> String {
        let word: Word =
            switch difference.what {
            case .version: .verifyVersion
            case .countedMonths: .verifyCounted
            case .points: .verifyPoints
            // Two digests side by side tell nobody anything.
            case .record: .verifyRecord
            }
        return "  "
            + words.text(word, ["statement": difference.statement, "record": difference.record])
    }
}

import Diagnostics
import Points
import Records

extension RuleBook {
    /// What is odd in a record, and no error: it may be the export's slip, the agency's, or a special month.
    func oddities(in record: Record, at path: String) -> [Diagnostic] {
        func warnings(_ code: Diagnostic.Code, _ messages: [String], help: String) -> [Diagnostic] {
            messages.map { Diagnostic(.warning, code, path: path, message: $0, help: help) }
        }
        return warnings(
            .missingMonths, record.missingMonths.map(\.message),
            help:
                "compare with the counter's print-out: what was paid can still be put on record, what was not can't "
                + "be paid in time any more")
            + warnings(
                .repeatedMonth, record.repeatedMonths.map(\.message),
                help: "a month counts once; compare with the counter's print-out whether it was paid again")
            + warnings(
                .baseBounds, basesOutOfBounds(in: record).map(\.message),
                help: "ask the employer or the agency on what base the month was paid")
            + warnings(
                .personalShare, unfittingShares(in: record).map(\.message),
                help: "compare base and amount with the counter's print-out and the pay slip")
    }
}

import Records

/// A row in a line, so that a test can say it by hand.
func told(_ contribution: Contribution) -> String {
    let facts: [String?] = [
        contribution.origin.map { "\($0.row)" }, "\(contribution.month)", contribution.insurance.rawValue,
        contribution.scheme == .employees ? nil : contribution.scheme.rawValue,
        contribution.kind == .regular ? nil : contribution.kind.rawValue,
        contribution.state == .paid ? nil : contribution.state.rawValue, contribution.payer, contribution.payerCode,
        contribution.base.map { "base \($0)" }, contribution.personal.map { "personal \($0)" },
        contribution.employer.map { "employer \($0)" }, contribution.bookedMonth.map { "booked \($0)" },
        contribution.paidOn.map { "paid \($0)" }, contribution.taxMatches.map { "tax \($0)" },
    ]
    return facts.compactMap { $0 }.joined(separator: " | ")
}

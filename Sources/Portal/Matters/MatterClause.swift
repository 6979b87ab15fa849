import Points

/// The clause by which a matter's months don't count: the rule, what it says, and where it stands.
struct MatterClause {
    let rule: RuleID
    let saying: RuleSaying

    init?(_ matter: Matter, of assessment: Assessment) {
        guard let month = assessment.months.first(where: { $0.month == matter.months[0] }),
            let rule = month.decisive.map({ $0.steps.last?.rule }) ?? month.reasons.first,
            let saying = assessment.saying(of: rule)
        else { return nil }
        self.rule = rule
        self.saying = saying
    }
}

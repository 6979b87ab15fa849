import Points
import Records

/// What the record comes to by employer and by insurance.
struct StatementSums: PageModel {
    let payers: [SumRow]
    let insurances: [SumRow]

    static let fields: [ModelField<StatementSums>] = [
        .list("payers") { $0.payers },
        .list("insurances") { $0.insurances },
        .flag("isPartial") { ($0.payers + $0.insurances).contains(where: \.isPartial) },
    ]

    /// Nil where nothing is on record.
    init?(_ sums: ContributionSums, words: PageWords) {
        guard !sums.payers.isEmpty else { return nil }
        payers = sums.payers.map { sum in
            SumRow(
                name: sum.payer.map { PageText([(words.own.language, $0)]) } ?? words[.statementNobody],
                span: words.months(sum.span), months: words.own.number(sum.paidMonths),
                counted: words.own.number(sum.countedMonths), paid: sum.paid, words: words)
        }
        insurances = sums.insurances.map { sum in
            SumRow(
                name: words.text { $0.insurance(sum.insurance) }, span: words.months(sum.span),
                months: words.own.number(sum.paidMonths), counted: nil, paid: sum.paid, words: words)
        }
    }
}

/// A payer or an insurance with what was paid.
struct SumRow: PageModel {
    let name: PageText
    let span: String
    let months: String
    /// Nil for an insurance.
    let counted: String?
    let personal: String
    let employer: String
    let isPartial: Bool

    static let fields: [ModelField<SumRow>] = [
        .spoken("name") { $0.name },
        .text("span") { $0.span },
        .text("monthCount") { $0.months },
        .text("counted", ifAny: { $0.counted }),
        .text("personal") { $0.personal },
        .text("employer") { $0.employer },
    ]

    init(name: PageText, span: String, months: String, counted: String?, paid: PaidShares, words: PageWords) {
        self.name = name
        self.span = span
        self.months = months
        self.counted = counted
        personal = Self.amount(paid.personal, words)
        employer = Self.amount(paid.employer, words)
        isPartial = [paid.personal, paid.employer].contains { $0.said > 0 && !$0.isComplete }
    }

    private static func amount(_ sum: PaidSum, _ words: PageWords) -> String {
        // Nothing paid is nothing; something paid of an amount that nobody says is not.
        if sum.said == 0, sum.of > 0 { return words.line { $0[.statementUnsaid] } }
        let amount = words.own.amount(sum.amount)
        return sum.isComplete ? amount : words.own.text(.statementPartial, ["amount": amount])
    }
}

import Notation
import Sharing

/// What was granted of single contributions, a row each.
struct SummaryContributions: PageModel {
    let rows: [SummaryRow]
    let hasPayer: Bool
    let hasBase: Bool
    let hasShares: Bool

    static let fields: [ModelField<SummaryContributions>] = [
        .list("rows") { $0.rows },
        .flag("hasPayer") { $0.hasPayer },
        .flag("hasBase") { $0.hasBase },
        .flag("hasShares") { $0.hasShares },
    ]

    /// Nil where nothing of the kind was granted, or there is nothing of it.
    init?(_ disclosure: Disclosure, words: PageWords) {
        let rows = disclosure.contributions
        guard !rows.isEmpty else { return nil }
        hasPayer = rows.contains { $0.payer != nil }
        hasBase = rows.contains { $0.base != nil }
        hasShares = rows.contains(where: \.isOwn)
        self.rows = rows.map { row in
            SummaryRow(
                month: words.shortMonth(row.month), isOwn: row.isOwn,
                payer: row.payer.map { payer in
                    switch payer {
                    case .named(let name): PageText([(words.own.language, name)])
                    case .person: words[.summaryPaidByPerson]
                    }
                } ?? PageText([(words.own.language, "")]),
                base: row.base.map(words.own.amount) ?? "", personal: row.personal.map(words.own.amount) ?? "",
                employer: row.employer.map(words.own.amount) ?? "")
        }
    }
}

/// One contribution.
struct SummaryRow: PageModel {
    let month: String
    let isOwn: Bool
    let payer: PageText
    let base: String
    let personal: String
    let employer: String

    static let fields: [ModelField<SummaryRow>] = [
        .text("month") { $0.month },
        .flag("isOwn") { $0.isOwn },
        .spoken("payer") { $0.payer },
        .text("base") { $0.base },
        .text("personal") { $0.personal },
        .text("employer") { $0.employer },
    ]
}

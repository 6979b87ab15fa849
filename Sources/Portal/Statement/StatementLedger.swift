import Markup
import Points

/// The months by year, the oldest first: a sign in each cell, and the points as they rose.
struct StatementLedger: PageModel {
    let table: HTML
    let legend: [StatementKey]

    static let fields: [ModelField<StatementLedger>] = [
        .html("ledger") { $0.table },
        .list("legend") { $0.legend },
    ]

    /// Nil where no months were asked for, or there are none.
    init?(_ assessment: Assessment, _ months: PaperForm.Months, words: PageWords) {
        guard !assessment.months.isEmpty else { return nil }
        let years = Array(LedgerYear.years(of: assessment).reversed())
        switch months {
        case .none: return nil
        case .year:
            table = StatementYears(words: words).html(years)
            legend = []
        case .all:
            // Where points rise with every month, marking each would mark none.
            let marksSteps = !assessment.accumulation.entry.value.risesMonthly
            table = StatementMonths(words: words, marksSteps: marksSteps).html(years)
            legend = Self.legend(of: assessment, marksSteps: marksSteps, words: words)
        }
    }

    private static func legend(
        of assessment: Assessment, marksSteps: Bool, words: PageWords
    ) -> [StatementKey] {
        let step = marksSteps ? assessment.months.first { $0.gained > 0 } : nil
        let statuses = MonthStatus.allCases.filter { assessment.months(with: $0) > 0 }.map { status in
            StatementKey(
                look: "\(StatusLook(status).cssClass)", sign: words.own.statementSign(status),
                meaning: words.text { $0.status(status) })
        }
        guard let step else { return statuses }
        let sign = words.own.text(.ledgerMilestone, ["points": words.own.number(step.gained)])
        let key = StatementKey(look: "k", sign: sign, meaning: words[.statementStep])
        return statuses.prefix(1) + [key] + statuses.dropFirst()
    }
}

extension Words {
    /// One character for a status, a counted month's too: on paper no cell is empty that stands for a month.
    func statementSign(_ status: MonthStatus) -> String { sign(status) ?? self[.statementCountedSign] }
}

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

/// A cell a month.
struct StatementMonths {
    let words: PageWords
    /// Whether a month in which points were reached shows them.
    let marksSteps: Bool

    func html(_ years: [LedgerYear]) -> HTML {
        var html = HTML()
        html.reserve(16 << 10)
        html.raw("<table class=\"led\"><thead><tr>")
        html.head(words[.ledgerYear])
        for month in 0..<12 {
            // Two languages have numbers of months in common.
            html.head(PageText([(words.own.language, words.isOne ? words.own.shortMonths[month] : "\(month + 1)")]))
        }
        for word in [Word.statementCounted, .statementInAll, .statementPoints] {
            html.head(words[word], isNumber: true)
        }
        html.raw("</tr></thead><tbody>\n")
        for year in years {
            html.year(year)
            for month in 1...12 { cell(year[month], &html) }
            for number in [year.counted, year.sum] { html.number(words.own.number(number)) }
            html.number(words.own.number(year.points))
            html.raw("</tr>\n")
        }
        html.raw("</tbody></table>")
        return html
    }

    private func cell(_ month: JudgedMonth?, _ html: inout HTML) {
        guard let month else {
            html.raw("<td></td>")
            return
        }
        html.raw("<td class=\"")
        html.raw(StatusLook(month.status).cssClass)
        if marksSteps, month.gained > 0 {
            html.raw(" k\"><b>")
            html.text(words.own.text(.ledgerMilestone, ["points": words.own.number(month.gained)]))
        } else {
            html.raw("\"><b>")
            html.text(words.own.statementSign(month.status))
        }
        html.raw("</b></td>")
    }
}

/// A line a year.
struct StatementYears {
    let words: PageWords

    func html(_ years: [LedgerYear]) -> HTML {
        var html = HTML("<table class=\"years\"><thead><tr>")
        html.head(words[.ledgerYear])
        let heads = [Word.statementCounted, .statementNotCounted, .statementInAll, .statementPoints]
        for word in heads { html.head(words[word], isNumber: true) }
        html.raw("</tr></thead><tbody>\n")
        for year in years {
            html.year(year)
            let notCounted = year.months.count - year.counted
            for number in [year.counted, notCounted, year.sum] { html.number(words.own.number(number)) }
            html.number(words.own.number(year.points))
            html.raw("</tr>\n")
        }
        html.raw("</tbody></table>")
        return html
    }
}

extension HTML {
    fileprivate mutating func head(_ text: PageText, isNumber: Bool = false) {
        raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        append(text.html)
        raw("</th>")
    }

    fileprivate mutating func year(_ year: LedgerYear) {
        raw("<tr><th scope=\"row\">")
        integer(year.year)
        raw("</th>")
    }

    fileprivate mutating func number(_ text: String) {
        raw("<td class=\"n\">")
        self.text(text)
        raw("</td>")
    }
}

extension Words {
    /// One character for a status, a counted month's too: on paper no cell is empty that stands for a month.
    func statementSign(_ status: MonthStatus) -> String { sign(status) ?? self[.statementCountedSign] }
}

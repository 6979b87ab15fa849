import Markup
import Points

/// A cell a month.
struct StatementMonths {
    let words: PageWords
    /// Whether a month in which points were reached shows them.
    let marksSteps: Bool

    func html(_ years: [LedgerYear]) -> HTML {
        var html = HTML()
        html.reserve(16 << 10)
        html.raw("<table class=\"led\" aria-labelledby=\"months\"><thead><tr>")
        html.head(words[.ledgerYear])
        html.monthHeads(words)
        for word in [Word.statementCounted, .statementInAll, .statementPoints] {
            html.head(words[word], isNumber: true)
        }
        html.raw("</tr></thead><tbody>\n")
        for year in years {
            html.year(year.year)
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
        let isStep = marksSteps && month.gained > 0
        html.month(
            StatusLook(month.status), isStep: isStep,
            label: words.line { isStep ? $0[.statementStep] : $0.status(month.status) },
            sign: isStep
                ? words.own.text(.ledgerMilestone, ["points": words.own.number(month.gained)])
                : words.own.statementSign(month.status))
    }
}

import Calendar
import Markup
import Points
import Sharing

/// The months of a summary by year, the oldest first: a sign in each cell.
struct SummaryMonths {
    let words: PageWords

    func html(_ months: [Disclosure.Month]) -> HTML {
        var html = HTML("<table class=\"led\" aria-labelledby=\"months\"><thead><tr>")
        html.head(words[.ledgerYear])
        html.monthHeads(words)
        html.raw("</tr></thead><tbody>\n")
        let years = Dictionary(grouping: months, by: \.month.year)
        for (year, months) in years.sorted(by: { $0.key < $1.key }) {
            html.year(year)
            let statuses = Dictionary(months.map { ($0.month.month, $0.status) }) { first, _ in first }
            for month in 1...12 {
                guard let status = statuses[month] else {
                    html.raw("<td></td>")
                    continue
                }
                html.month(
                    StatusLook(status), label: words.line { $0.status(status) },
                    sign: words.own.statementSign(status))
            }
            html.raw("</tr>\n")
        }
        html.raw("</tbody></table>")
        return html
    }

    /// The signs that are there, and what they mean.
    func legend(_ months: [Disclosure.Month]) -> [StatementKey] {
        let statuses = Set(months.map(\.status))
        return MonthStatus.allCases.filter(statuses.contains).map { status in
            StatementKey(
                look: "\(StatusLook(status).cssClass)", sign: words.own.statementSign(status),
                meaning: words.text { $0.status(status) })
        }
    }
}

import Markup
import Points

/// The months by year as a real table: heads for rows and columns, and each cell says its status in text.
struct LedgerTable {
    let words: Words

    func html(_ assessment: Assessment) -> HTML {
        var html = HTML()
        html.reserve(24 << 10)
        html.raw("<table class=\"led\"><caption class=\"v\">")
        html.text(words[key: "ledger-caption"])
        html.raw("</caption><thead><tr>")
        head(words[.ledgerYear], shown: "", &html)
        for month in 0..<12 { head(words.months[month], shown: words.monthHeads[month], &html) }
        for word in [Word.ledgerCounted, .ledgerSum, .ledgerPoints] {
            html.raw("<th scope=\"col\" class=\"n\">")
            html.text(words[word])
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>\n")
        let rate = assessment.employmentYears.rate.value
        let step = words.text(.ledgerMilestone, ["points": words.number(rate.points)])
        for year in LedgerYear.years(of: assessment) { row(year, step: step, &html) }
        html.raw("</tbody></table>")
        return html
    }

    private func head(_ name: String, shown: String, _ html: inout HTML) {
        html.raw("<th scope=\"col\"><span class=\"v\">")
        html.text(name)
        html.raw("</span>")
        if !shown.isEmpty {
            html.raw("<span aria-hidden=\"true\">")
            html.text(shown)
            html.raw("</span>")
        }
        html.raw("</th>")
    }

    private func row(_ year: LedgerYear, step: String, _ html: inout HTML) {
        html.raw("<tr><th scope=\"row\"><a href=\"#y-")
        html.text("\(year.year)")
        html.raw("\">")
        html.text("\(year.year)")
        html.raw("</a></th>")
        for month in 1...12 { cell(year[month], step: step, &html) }
        number(year.counted, &html)
        number(year.sum, &html)
        number(year.points, &html)
        html.raw("</tr>\n")
    }

    private func number(_ value: Int, _ html: inout HTML) {
        html.raw("<td class=\"n\">")
        html.text(words.number(value))
        html.raw("</td>")
    }

    /// - Parameter step: what stands in a month in which points were reached.
    private func cell(_ month: JudgedMonth?, step: String, _ html: inout HTML) {
        guard let month else {
            html.raw("<td></td>")
            return
        }
        html.raw("<td class=\"")
        html.raw(StatusLook(month.status).cssClass)
        if month.milestone != nil { html.raw(" k") }
        html.raw("\"><a href=\"#m-")
        html.text("\(month.month)")
        html.raw("\"><span class=\"v\">")
        html.text(words.status(month.status))
        html.raw("</span>")
        if month.milestone != nil {
            html.text(step)
        } else if let sign = words.sign(month.status) {
            html.raw("<i aria-hidden=\"true\">")
            html.text(sign)
            html.raw("</i>")
        }
        html.raw("</a></td>")
    }
}

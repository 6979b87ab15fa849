import Calendar
import Markup
import Points

/// The months by year as a real table: heads for rows and columns, and each cell says its status in text.
struct LedgerTable: WrittenMarkup {
    let assessment: Assessment
    let words: Words
    let phrases: MonthPhrases

    func write(to html: inout HTML) {
        html.reserve(24 << 10)
        html.raw("<table class=\"led\"><caption class=\"v\">")
        html.text(words[.ledgerCaption])
        html.raw("</caption><thead><tr>")
        head(words[.ledgerYear], shown: "", &html)
        for month in 0..<12 { head(words.months[month], shown: words.monthHeads[month], &html) }
        for word in [Word.ledgerCounted, .ledgerSum, .ledgerPoints] {
            html.raw("<th scope=\"col\" class=\"n\">")
            html.text(words[word])
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>\n")
        // Where points rise with every month, marking each would mark none.
        let marksSteps = !assessment.accumulation.entry.value.risesMonthly
        for year in LedgerYear.years(of: assessment) { row(year, marksSteps: marksSteps, &html) }
        html.raw("</tbody></table>")
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

    private func row(_ year: LedgerYear, marksSteps: Bool, _ html: inout HTML) {
        html.raw("<tr><th scope=\"row\"><a href=\"#y-")
        html.text("\(year.year)")
        html.raw("\">")
        html.text("\(year.year)")
        html.raw("</a></th>")
        for month in 1...12 { cell(year[month], marksSteps: marksSteps, &html) }
        number(words.number(year.counted), &html)
        number(words.number(year.sum), &html)
        number(words.number(year.points), &html)
        html.raw("</tr>\n")
    }

    private func number(_ value: String, _ html: inout HTML) {
        html.raw("<td class=\"n\">")
        html.text(value)
        html.raw("</td>")
    }

    /// - Parameter marksSteps: whether a month in which points were reached shows them.
    private func cell(_ month: JudgedMonth?, marksSteps: Bool, _ html: inout HTML) {
        guard let month else {
            html.raw("<td></td>")
            return
        }
        let isStep = marksSteps && month.gained > 0
        phrases.cell(month.month, month.status, isStep: isStep, to: &html)
        guard isStep else { return }
        html.text(words.text(.ledgerMilestone, ["points": words.number(month.gained)]))
        html.raw("</a></td>")
    }
}
